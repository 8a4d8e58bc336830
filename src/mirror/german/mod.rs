//! German: müssen and similar verbs, sollen, wollen, and negations.

mod borders;
mod clauses;
mod forced;
mod infix;
mod modals;
mod negation;
mod openers;
mod phrases;
mod soft;
mod verbs;
mod want;
mod words;
mod zu;

pub(super) use words::LEXICON;

use super::context::Context;
use clauses::Clauses;
use negation::Scope;

/// Marks one German sentence.
pub(super) fn analyse(ctx: &mut Context) {
    let infinitives = if ctx
        .all_flags()
        .any(words::ZU_FRAME.or(words::BRAUCHEN).or(words::WIRD))
    {
        zu::infinitives(ctx)
    } else {
        Vec::new()
    };
    if !ctx.all_flags().any(words::TRIGGER) && infinitives.is_empty() {
        return;
    }
    let clauses = Clauses::of(ctx);
    let mut used = vec![false; ctx.len()];
    phrases::mark(ctx, &clauses, &mut used);
    let scope = Scope {
        clauses: &clauses,
        used: &used,
    };
    for (i, &taken) in used.iter().enumerate() {
        if ctx.has(i, words::TRIGGER) && !taken {
            modals::mark(ctx, &scope, i, &infinitives);
            forced::mark(ctx, &scope, i);
            soft::mark(ctx, &scope, i);
            want::mark(ctx, &scope, i);
        }
    }
    zu::mark(ctx, &scope, &infinitives);
}
