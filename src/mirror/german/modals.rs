//! All forms of müssen, and negated forms of brauchen.

use super::super::HighlightKind;
use super::super::context::Context;
use super::super::tokens::Shape;
use super::negation::{Scope, noun_negator};
use super::verbs::infinitive;
use super::words::{ARTICLE, BRAUCHEN, KEIN, MUESSEN, NICHT, SUB, ZU_NOUN};
use super::zu::ZuInfinitive;

/// Marks the word at `i` if it is a form of müssen or a negated form of brauchen.
pub(super) fn mark(ctx: &mut Context, scope: &Scope, i: usize, infinitives: &[ZuInfinitive]) {
    if ctx.has(i, MUESSEN) {
        if is_noun_muss(ctx, i) {
            mark_noun(ctx, scope, i);
        } else {
            mark_muessen(ctx, scope, i);
        }
    } else if ctx.has(i, BRAUCHEN) && (is_without(ctx, scope, i) || frees(ctx, scope, i, infinitives)) {
        let from = if ctx.before(i) == "zu" { i - 1 } else { i };
        ctx.mark(from, i, HighlightKind::Freed);
    }
}

fn mark_muessen(ctx: &mut Context, scope: &Scope, i: usize) {
    let from = if ctx.before(i) == "zu" { i - 1 } else { i };
    let kind = if scope.negator(ctx, i).is_some() || is_without(ctx, scope, i) {
        HighlightKind::Freed
    } else {
        HighlightKind::Strong
    };
    let (from, to) = with_eigentlich(ctx, from, i);
    ctx.mark(from, to, kind);
}

/// Extends a mark by an "eigentlich" beside it.
pub(super) fn with_eigentlich(ctx: &Context, from: usize, to: usize) -> (usize, usize) {
    let first = if ctx.before(from) == "eigentlich" {
        from - 1
    } else {
        from
    };
    let last = if ctx.word(to + 1) == "eigentlich" {
        to + 1
    } else {
        to
    };
    (first, last)
}

/// Returns `true` for "ohne … zu müssen", "ohne dass ich muss".
fn is_without(ctx: &Context, scope: &Scope, i: usize) -> bool {
    let piece = scope.clauses.piece(i);
    ctx.before(i) == "zu" && (piece.start..i).any(|k| ctx.word(k) == "ohne")
        || ctx.has(piece.start, SUB) && ctx.before(piece.start) == "ohne"
}

/// Returns `true` for the noun Muss, by its capital or its article.
fn is_noun_muss(ctx: &Context, i: usize) -> bool {
    let article = i > 0 && ctx.has(i - 1, ARTICLE.or(KEIN));
    ctx.word(i) == "muss"
        && (ctx.is_noun(i) && ctx.tokens()[i].shape == Shape::Capital
            || article && ctx.is(i - 1, &["ein", "kein", "einem", "keinem", "eines", "keines"]))
}

/// Marks the noun Muss, as freed if its phrase or its predicate is negated.
fn mark_noun(ctx: &mut Context, scope: &Scope, i: usize) {
    super::forced::mark_duty(ctx, scope, i, noun_negator(ctx, i));
}

/// Returns `true` if a form of brauchen says that something needn't be done.
fn frees(ctx: &Context, scope: &Scope, i: usize, infinitives: &[ZuInfinitive]) -> bool {
    let Some(negator) = scope.negator(ctx, i) else {
        return false;
    };
    let mut own = infinitives
        .iter()
        .filter(|zu| scope.clauses.together(zu.last, i))
        .peekable();
    let zu = own.peek().is_some();
    if own.any(|zu| lacks_reason(ctx, negator, zu.last)) {
        return false;
    }
    if zu || ctx.before(i) == "zu" {
        return true;
    }
    if !ctx.has(negator, NICHT) {
        return scope
            .clauses
            .words(i)
            .any(|k| k > negator && infinitive(ctx, k) && k + 1 == scope.clauses.piece(k).end && k != i);
    }
    let mut words = scope.clauses.words(i);
    let bare = scope
        .clauses
        .words(i)
        .last()
        .is_some_and(|k| k != i && infinitive(ctx, k));
    bare || !words.any(|k| ctx.is_noun(k) && !ctx.is(k, &["sie", "ihnen", "du", "ihr"]) || ctx.is(k, PEOPLE))
}

/// Returns `true` for "braucht keinen Grund, jemanden anzurufen": the noun takes the infinitive, unlike in
/// "braucht keine Angst zu haben".
fn lacks_reason(ctx: &Context, negator: usize, infinitive: usize) -> bool {
    ctx.has(negator, KEIN) && ctx.has(negator + 1, ZU_NOUN) && ctx.word(infinitive) != "haben"
}

/// Words with which "nicht brauchen" refers to a person, not to a task: "Ich brauche dich nicht".
const PEOPLE: &[&str] = &["mich", "dich", "ihn", "euch", "ihnen"];
