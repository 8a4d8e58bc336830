//! Soft musts: sollen, "nicht dürfen", "wird erwartet", "gehört sich", "gehört dazu".

use super::super::HighlightKind;
use super::super::context::Context;
use super::super::tokens::Shape;
use super::modals::with_eigentlich;
use super::negation::Scope;
use super::words::{ARTICLE, DUERFEN, ERWARTET, GEHOEREN, OPENER, SOLLEN, SUB, SUBJECT, VERB, WIRD};

/// Marks the word at `i` if it is a soft must.
pub(super) fn mark(ctx: &mut Context, scope: &Scope, i: usize) {
    if ctx.has(i, SOLLEN) {
        if !is_target(ctx, i) && !is_condition(ctx, scope, i) {
            let (from, to) = with_eigentlich(ctx, i, i);
            ctx.mark(from, to, HighlightKind::Soft);
        }
    } else if ctx.has(i, DUERFEN) {
        if !is_guess(ctx, scope, i) && scope.negator(ctx, i).is_some() {
            ctx.mark(i, i, HighlightKind::Soft);
        }
    } else if ctx.has(i, ERWARTET) {
        mark_expected(ctx, scope, i);
    } else if ctx.has(i, GEHOEREN) {
        mark_belongs(ctx, scope, i);
    }
}

/// Returns `true` for the noun: "das Soll", "Soll und Haben", "Soll-Zustand".
fn is_target(ctx: &Context, i: usize) -> bool {
    let token = ctx.tokens()[i];
    let noun = ctx.is_noun(i) && token.shape == Shape::Capital;
    let pair =
        ctx.is(i + 1, &["und", "ist"]) && ctx.is(i + 2, &["haben", "ist"]) && token.shape != Shape::Lower;
    ctx.word(i) == "soll" && (noun || pair || token.hyphen_after || token.hyphen_before)
}

/// Returns `true` for a condition, "Sollte es regnen, …": a verb-first sollte with a main clause after it.
fn is_condition(ctx: &Context, scope: &Scope, i: usize) -> bool {
    let piece = scope.clauses.piece(i);
    let first = (piece.start..piece.end).find(|&k| !ctx.is(k, &["und", "aber", "oder", "doch", "denn"]));
    if !ctx.word(i).starts_with("sollt") || ctx.word(i) == "sollt" || first != Some(i) {
        return false;
    }
    let subject = ctx.has(i + 1, SUBJECT.or(ARTICLE)) || ctx.is_noun(i + 1) || ctx.is(i + 1, SUBJECTS);
    let supposed = ctx.row(i + 1, &["man"]) && ctx.is(i + 2, &["meinen", "denken", "glauben", "annehmen"]);
    let next = scope.clauses.next_piece(i);
    if supposed {
        return false;
    }
    match scope.clauses.previous_piece(i) {
        Some((_, true)) => false,
        Some((before, false)) if before.len() > 1 => subject && !ctx.question(),
        _ if ctx.question() => next.is_some_and(|next| answers(ctx, next.start)),
        _ => next.is_some(),
    }
}

const SUBJECTS: &[&str] = &[
    "sich", "jemand", "etwas", "dies", "nichts", "mir", "dir", "ihm", "uns", "euch", "ihnen", "dennoch",
    "wider", "doch", "dabei", "noch",
];

/// Returns `true` if a piece continues after a condition: "…, dürfen wir Sie anrufen?", "…, was dann?".
fn answers(ctx: &Context, start: usize) -> bool {
    ctx.has(start, VERB)
        || ctx.has(start, OPENER)
            && !ctx.has(start, SUB)
            && ctx.is(start, &["was", "wie", "wo", "wann", "wer"])
        || ctx.is(start, &["dann", "so"])
}

/// Returns `true` for a guess, which forbids nothing: "Das dürfte nicht schwer sein".
fn is_guess(ctx: &Context, scope: &Scope, i: usize) -> bool {
    let guess = ctx.is(i, &["dürfte", "dürften", "duerfte", "duerften"]);
    guess
        && !scope
            .clauses
            .words(i)
            .any(|k| ctx.is(k, &["ich", "wir", "man", "du"]))
}

/// Marks "wird erwartet", "von uns wird … erwartet".
fn mark_expected(ctx: &mut Context, scope: &Scope, i: usize) {
    let Some(wird) = scope
        .clauses
        .words(i)
        .find(|&k| ctx.has(k, WIRD) && ctx.word(k).starts_with('w'))
    else {
        return;
    };
    let beside = wird + 1 == i || i + 1 == wird;
    let of_someone = scope
        .clauses
        .words(i)
        .any(|k| ctx.is(k, &["von", "es", "was", "davon"]));
    let plural = ctx.word(wird).ends_with("en");
    if scope.negator(ctx, i).is_some() || !of_someone && (plural || !beside) {
        return;
    }
    let (from, to) = if beside {
        (wird.min(i), wird.max(i))
    } else {
        (i, i)
    };
    ctx.mark(from, to, HighlightKind::Soft);
}

/// Marks "Das gehört sich so", "das gehört heute dazu", "weil es dazugehört".
fn mark_belongs(ctx: &mut Context, scope: &Scope, i: usize) {
    let piece = scope.clauses.piece(i);
    if let Some(sich) = reflexive(ctx, i) {
        ctx.mark(sich.min(i), sich.max(i), HighlightKind::Soft);
        return;
    }
    let last = (i + 1..piece.end).find(|&k| ctx.word(k) == "dazu");
    let before = ctx.before(i) == "dazu" && i + 1 == piece.end && i >= piece.start + 2;
    let one_word = ctx.word(i).starts_with("dazu");
    let negator = scope.negator(ctx, i);
    let negated = negator.is_some_and(|negator| last.is_none_or(|dazu| negator < dazu));
    if !(last.is_some() || before || one_word) || negated {
        return;
    }
    match last {
        Some(dazu) if dazu == i + 1 => ctx.mark(i, dazu, HighlightKind::Soft),
        _ if before => ctx.mark(i - 1, i, HighlightKind::Soft),
        _ => ctx.mark(i, i, HighlightKind::Soft),
    }
}

fn reflexive(ctx: &Context, i: usize) -> Option<usize> {
    if !ctx.is(i, &["gehört", "gehoert", "gehörte", "gehoerte"]) {
        return None;
    }
    if ctx.word(i + 1) == "sich" {
        return Some(i + 1);
    }
    (ctx.before(i) == "sich").then(|| i - 1)
}
