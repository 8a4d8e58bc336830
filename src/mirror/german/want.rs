//! Wants: wollen, möchten, Lust, sich freuen auf, gern, am liebsten. A negated want isn't marked.

use super::super::HighlightKind;
use super::super::context::Context;
use super::super::tokens::Shape;
use super::infix::has_infix;
use super::negation::Scope;
use super::verbs::infinitive;
use super::words::{FREUEN, GERN, HABEN, KEIN, LUST, WOLLEN, ZU};

/// Marks the word at `i` if it is a want.
pub(super) fn mark(ctx: &mut Context, scope: &Scope, i: usize) {
    let found = if ctx.has(i, WOLLEN) {
        (wants(ctx, scope, i) && scope.negator(ctx, i).is_none()).then_some((i, i))
    } else if ctx.has(i, GERN) {
        gladly(ctx, scope, i)
    } else if ctx.has(i, LUST) {
        desire(ctx, scope, i)
    } else if ctx.has(i, FREUEN) {
        looks_forward(ctx, scope, i)
    } else {
        None
    };
    if let Some((from, to)) = found {
        ctx.mark(from, to, HighlightKind::Want);
    }
}

/// Returns `true` unless the word is the name Will, wool or part of a compound ("Möchte-gern").
fn wants(ctx: &Context, scope: &Scope, i: usize) -> bool {
    let token = ctx.tokens()[i];
    let name = ctx.word(i) == "will" && ctx.is_noun(i) && token.shape == Shape::Capital;
    let name = name || ctx.word(i) == "will" && is_first_name(ctx, scope, i);
    let wool = ctx.word(i) == "wolle" && token.shape == Shape::Capital;
    !name && !wool && !token.hyphen_after && !token.hyphen_before
}

/// Returns `true` for "Will Smith kommt": a sentence that begins with Will and a noun, is no question and
/// doesn't end in an infinitive.
fn is_first_name(ctx: &Context, scope: &Scope, i: usize) -> bool {
    let capital = ctx.tokens()[i].shape == Shape::Capital;
    capital && ctx.is_noun(i + 1) && !ctx.question() && !infinitive(ctx, scope.clauses.piece(i).end - 1)
}

/// Returns the range of gern, gerne or am liebsten, unless it is negated.
fn gladly(ctx: &Context, scope: &Scope, i: usize) -> Option<(usize, usize)> {
    let token = ctx.tokens()[i];
    if scope.negated_before(ctx, i)
        || token.hyphen_before
        || token.hyphen_after
        || ctx.word(i + 1) == "geschehen"
    {
        return None;
    }
    match ctx.word(i) {
        "liebsten" => (ctx.before(i) == "am").then(|| (i - 1, i)),
        _ => Some((i, i)),
    }
}

/// Returns the range of "Lust auf", "Lust, … zu", "habe Lust"; `None` for "keine Lust", "nach Lust und
/// Laune".
fn desire(ctx: &Context, scope: &Scope, i: usize) -> Option<(usize, usize)> {
    let piece = scope.clauses.piece(i);
    let of_other_noun = |k: usize| k > i && ctx.has(k, KEIN) && ctx.is_noun(k + 1);
    let negated = scope.negator(ctx, i).is_some_and(|k| !of_other_noun(k));
    let lacking = scope.clauses.words(i).any(|k| ctx.is(k, LACKING)) || negated;
    if lacking || ctx.tokens()[i].hyphen_after || ctx.is(i + 1, &["und"]) && ctx.word(i + 2) == "laune" {
        return None;
    }
    if ctx.is(i + 1, &["auf", "darauf", "drauf", "aufs", "dazu"]) {
        return Some((i, if ctx.word(i + 1) == "dazu" { i } else { i + 1 }));
    }
    let aims = piece
        .clone()
        .any(|k| ctx.has(k, HABEN.or(ZU)) || ctx.is(k, AIMS) || has_infix(ctx, k));
    let follows = i + 1 >= piece.end
        && scope
            .clauses
            .next_piece(i)
            .is_some_and(|mut next| next.any(|k| ctx.has(k, ZU) || has_infix(ctx, k)));
    (aims || follows).then_some((i, i))
}

const AIMS: &[&str] = &[
    "auf", "darauf", "drauf", "dazu", "haben", "daran", "macht", "machen", "bekomme", "worauf",
];

const LACKING: &[&str] = &[
    "ohne",
    "null",
    "wenig",
    "kaum",
    "fehlt",
    "fehlte",
    "vergangen",
    "verloren",
    "vergeht",
    "verdirbt",
    "nimmt",
    "raubt",
    "mangels",
    "verlor",
];

/// Returns the range of "freue mich auf" or "freue" in "auf das Treffen freue ich mich".
fn looks_forward(ctx: &Context, scope: &Scope, i: usize) -> Option<(usize, usize)> {
    let any = |words: &[&str]| scope.clauses.words(i).any(|k| ctx.is(k, words));
    let reflexive = any(REFLEXIVE);
    let towards = scope
        .clauses
        .words(i)
        .any(|k| ctx.is(k, TOWARDS) && !ctx.is(k + 2, &["fall", "fälle"]));
    if !reflexive || !towards || any(&["über", "ueber", "darüber"]) || scope.negator(ctx, i).is_some() {
        return None;
    }
    let own = ctx.is(i + 1, REFLEXIVE);
    Some((
        i,
        if own && ctx.is(i + 2, TOWARDS) {
            i + 2
        } else {
            i + usize::from(own)
        },
    ))
}

const REFLEXIVE: &[&str] = &["mich", "dich", "sich", "uns", "euch"];

const TOWARDS: &[&str] = &["auf", "darauf", "drauf", "aufs", "worauf"];
