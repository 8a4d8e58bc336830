//! Wants: want, would like, 'd love to, look forward to. A negated want isn't marked; neither is will.

use super::super::HighlightKind;
use super::super::context::Context;
use super::negation::before;
use super::strong::contraction_start;
use super::words::{ADVERB, LIKE, LOOK, PRONOUN, WANT};

/// Marks the word at `i` if it is or begins a want.
pub(super) fn mark(ctx: &mut Context, i: usize) {
    if ctx.has(i, WANT) {
        let lack = ctx.before(i) == "for" && ctx.word(i + 1) == "of"
            || ctx.word(i + 1) == "for" && ctx.is(i + 2, &["nothing", "anything"]);
        let heading = ctx.tokens().get(i + 1).is_some_and(|next| next.is_sign(':'));
        let sought = ctx.word(i) == "wanted" && (heading || matches!(ctx.before(i), "a" | "the" | "most"));
        if !lack && !sought && !before(ctx, i).holds() {
            ctx.mark(i, i, HighlightKind::Want);
        }
    } else if ctx.has(i, LIKE) {
        mark_would_like(ctx, i);
    } else if ctx.has(i, LOOK) && ctx.row(i + 1, &["forward", "to"]) && !before(ctx, i).holds() {
        ctx.mark(i, i + 2, HighlightKind::Want);
    }
}

/// Marks "would like", "'d really like", "would you like", "'d love to".
fn mark_would_like(ctx: &mut Context, i: usize) {
    let mut k = i;
    while let Some(back) = k.checked_sub(1).filter(|back| i - back <= 4) {
        if is_would(ctx, back) {
            let negated = (back + 1..i).any(|w| ctx.is(w, &["not", "never"])) || before(ctx, back).holds();
            let to = ctx.word(i) == "love" && ctx.word(i + 1) == "to";
            if !negated {
                let end = ctx.span(i, i + usize::from(to)).end;
                ctx.mark_bytes(would_start(ctx, back)..end, HighlightKind::Want);
            }
            return;
        }
        let passes = ctx.has(back, ADVERB)
            && !ctx.is(back, &["be", "been", "being", "have", "feel", "felt", "to"])
            || ctx.has(back, PRONOUN)
            || ctx.is(back, &["not", "never"]);
        if !passes {
            return;
        }
        k = back;
    }
}

fn is_would(ctx: &Context, i: usize) -> bool {
    let word = ctx.word(i);
    word == "would" || word.ends_with("'d")
}

fn would_start(ctx: &Context, i: usize) -> usize {
    if ctx.word(i) == "would" {
        ctx.span(i, i).start
    } else {
        contraction_start(ctx, i)
    }
}
