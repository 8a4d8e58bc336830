//! English: must, have to, need to and similar verbs, should, want, and negations.

mod negation;
mod soft;
mod strong;
mod want;
mod words;

pub(super) use words::LEXICON;

use super::context::Context;

/// Marks one English sentence.
pub(super) fn analyse(ctx: &mut Context) {
    if !ctx.all_flags().any(words::TRIGGER) {
        return;
    }
    for i in 0..ctx.len() {
        if ctx.has(i, words::TRIGGER) {
            strong::mark(ctx, i);
            soft::mark(ctx, i);
            want::mark(ctx, i);
        }
    }
}
