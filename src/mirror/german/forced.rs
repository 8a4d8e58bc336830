//! Strong musts without a modal verb: zwingen, verpflichtet, unumgänglich and similar words, and the nouns
//! Muss, Zwang and Pflicht.

use super::super::HighlightKind;
use super::super::context::Context;
use super::super::tokens::Shape;
use super::negation::{Scope, leads, noun_negator};
use super::words::{DUTY, FORCED, HABEN, KEIN, MUESSEN, VERB};

/// Marks the word at `i` if it is one of these.
pub(super) fn mark(ctx: &mut Context, scope: &Scope, i: usize) {
    let lower = ctx.tokens()[i].shape == Shape::Lower;
    if ctx.has(i, DUTY) && !ctx.has(i, MUESSEN) && !(ctx.has(i, FORCED) && lower) {
        let verb = lower && ctx.word(i).starts_with("zw");
        if !joined(ctx, i) && !verb {
            mark_duty(ctx, scope, i, noun_negator(ctx, i));
        }
    } else if ctx.has(i, FORCED) && !hires(ctx, scope, i) {
        mark_forced(ctx, scope, i);
    }
}

/// Returns `true` for a part of a hyphenated compound: "Pflicht-Termin" is a name, not a must.
fn joined(ctx: &Context, i: usize) -> bool {
    ctx.tokens()[i].hyphen_after || ctx.tokens()[i].hyphen_before
}

fn mark_forced(ctx: &mut Context, scope: &Scope, i: usize) {
    match scope.negator(ctx, i) {
        Some(negator) if negator + 1 == i && leads(ctx, negator) => {
            ctx.mark(negator, i, HighlightKind::Freed);
        }
        Some(_) => ctx.mark(i, i, HighlightKind::Freed),
        None => ctx.mark(i, i, HighlightKind::Strong),
    }
}

/// Returns `true` if someone was hired: "Der Verein hat einen Stürmer verpflichtet".
fn hires(ctx: &Context, scope: &Scope, i: usize) -> bool {
    let word = ctx.word(i);
    if !word.starts_with("verpflicht") || word.starts_with("verpflichtend") {
        return false;
    }
    let binds = scope.clauses.words(i).any(|k| ctx.is(k, BINDS));
    let perfect = scope.clauses.words(i).any(|k| ctx.has(k, HABEN));
    let finite = matches!(
        word,
        "verpflichte" | "verpflichten" | "verpflichtete" | "verpflichteten" | "verpflichtest"
    );
    !binds && (perfect || finite)
}

const BINDS: &[&str] = &[
    "mich",
    "dich",
    "sich",
    "uns",
    "euch",
    "zu",
    "dazu",
    "zur",
    "zum",
    "wozu",
    "niemand",
    "ihn",
    "vertraglich",
    "gesetzlich",
];

/// Marks a noun of duty; `negator` is the first word of a phrase like "kein echtes Muss".
pub(super) fn mark_duty(ctx: &mut Context, scope: &Scope, i: usize, negator: Option<usize>) {
    if let Some(from) = negator {
        ctx.mark(from, i, HighlightKind::Freed);
        return;
    }
    let kind = if predicate_negated(ctx, scope, i) {
        HighlightKind::Freed
    } else {
        HighlightKind::Strong
    };
    let from = if kind == HighlightKind::Freed && ctx.before(i) == "nicht" {
        i - 1
    } else {
        i
    };
    ctx.mark(from, i, kind);
}

/// Returns `true` for "Ein Muss ist das nicht", "niemand hat die Pflicht", but not for "der Zwang war nicht
/// zu spüren".
fn predicate_negated(ctx: &Context, scope: &Scope, i: usize) -> bool {
    let Some(negator) = scope.negator(ctx, i) else {
        return false;
    };
    if ctx.is(negator, &["niemand", "keiner", "niemandem"]) {
        return true;
    }
    if ctx.has(negator, KEIN) {
        return false;
    }
    let verb = scope.clauses.words(i).find(|&k| ctx.has(k, VERB));
    let definite = matches!(
        ctx.before(i),
        "der" | "die" | "das" | "den" | "dem" | "dieser" | "diese"
    );
    verb.is_none() && negator + 1 == i || verb.is_some() && !definite
}
