//! Soft musts: should (not the conditional "should you …"), ought to, supposed to, expected to.

use super::super::HighlightKind;
use super::super::context::Context;
use super::negation::before;
use super::strong::passive;
use super::words::{OUGHT, PRONOUN, SHOULD, WH};

/// Marks the word at `i` if it is or begins a soft must.
pub(super) fn mark(ctx: &mut Context, i: usize) {
    if ctx.has(i, SHOULD) {
        if !is_condition(ctx, i) {
            ctx.mark(i, i, HighlightKind::Soft);
        }
    } else if ctx.has(i, OUGHT) {
        mark_ought(ctx, i);
    }
}

fn mark_ought(ctx: &mut Context, i: usize) {
    let to = ctx.word(i + 1) == "to";
    match ctx.word(i) {
        "supposed" if to && passive(ctx, i) => ctx.mark(i, i + 1, HighlightKind::Soft),
        "expected" if to && passive(ctx, i) && !before(ctx, i).holds() => {
            ctx.mark(i, i + 1, HighlightKind::Soft);
        }
        "supposed" | "expected" => {}
        _ if ctx.row(i + 1, &["not", "to"]) => ctx.mark(i, i + 2, HighlightKind::Soft),
        _ => ctx.mark(i, i + usize::from(to), HighlightKind::Soft),
    }
}

/// Returns `true` for "Should you need help, call us": should before its subject in a statement.
fn is_condition(ctx: &Context, i: usize) -> bool {
    if ctx.word(i) != "should" {
        return false;
    }
    let begin = (0..i).rev().find(|&k| !ctx.is_word(k)).map_or(0, |sign| sign + 1);
    let asks = (begin..i).any(|k| ctx.has(k, WH));
    let echo = ctx.is(i.wrapping_sub(1), &["so", "neither", "nor", "only"]);
    if asks || echo {
        return false;
    }
    let first = (begin..i).all(|k| ctx.is(k, &["and", "but", "or", "so"]));
    if first {
        return if ctx.question() {
            question_goes_on(ctx, i)
        } else {
            begin == 0 || has_subject(ctx, i)
        };
    }
    has_subject(ctx, i) && !ctx.question()
}

fn has_subject(ctx: &Context, i: usize) -> bool {
    ctx.has(i + 1, PRONOUN) || ctx.is(i + 1, &["the", "your", "this", "that", "anything", "any"])
}

/// Returns `true` for "Should you need more, may we call you?".
fn question_goes_on(ctx: &Context, i: usize) -> bool {
    let Some(comma) = (i..ctx.len()).find(|&k| ctx.tokens()[k].is_sign(',')) else {
        return false;
    };
    ctx.has(comma + 1, WH)
        || ctx.is(
            comma + 1,
            &["may", "can", "could", "would", "will", "do", "shall"],
        )
}
