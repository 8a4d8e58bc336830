//! Fixed phrases that say must without a modal verb, mostly with a "nicht" or "kein" inside that negates no
//! must: "keine Wahl", "nicht umhin", "kann nicht anders", "führt kein Weg vorbei".

use super::super::HighlightKind;
use super::super::context::Context;
use super::clauses::Clauses;
use super::negation::noun_negator;
use super::verbs::infinitive;
use super::words::{KEIN, KOENNEN, NICHT, PHRASE};

/// Marks all fixed phrases and records their words as used.
pub(super) fn mark(ctx: &mut Context, clauses: &Clauses, used: &mut [bool]) {
    if !ctx.all_flags().any(PHRASE) {
        return;
    }
    for i in 0..ctx.len() {
        if !ctx.has(i, PHRASE) {
            continue;
        }
        let found = match ctx.word(i) {
            "wahl" => no_choice(ctx, clauses, i),
            "übrig" | "uebrig" => nothing_left(ctx, i),
            "umhin" | "drumherum" | "darumherum" | "drumrum" => not_before(ctx, i).map(|from| (from, i)),
            "herum" | "rum" => not_round(ctx, clauses, i),
            "anders" => cannot_otherwise(ctx, clauses, i),
            word if word.starts_with("vorbei") => no_way_past(ctx, clauses, i),
            _ => must_have(ctx, i).map(|last| (i, last)),
        };
        if let Some((from, to)) = found {
            note(ctx, used, from, to);
        }
    }
}

fn note(ctx: &mut Context, used: &mut [bool], from: usize, to: usize) {
    let must_have = ctx.word(from).starts_with("must");
    let negator = if must_have { noun_negator(ctx, from) } else { None };
    let (from, kind) = negator.map_or((from, HighlightKind::Strong), |before| {
        (before, HighlightKind::Freed)
    });
    ctx.mark(from, to, kind);
    used[from..=to].fill(true);
}

/// Returns the range of "keine Wahl", "keine andere Wahl"; `None` for elections ("keine Wahl gewonnen").
fn no_choice(ctx: &Context, clauses: &Clauses, i: usize) -> Option<(usize, usize)> {
    let from = (i.saturating_sub(3)..i).find(|&k| ctx.is(k, &["keine", "keinerlei"]))?;
    let between = (from + 1..i).all(|k| ctx.is(k, &["andere", "wirkliche", "echte", "große", "grosse"]));
    let election = clauses.words(i).any(|k| {
        let word = ctx.word(k);
        word.starts_with("gew") && word != "gewesen"
            || word.starts_with("verl")
            || word.ends_with("statt")
            || word == "gab"
    });
    let between_two = ctx.is(i - 1, &["andere"]) || ctx.word(i + 1) == "als";
    (between && (between_two || !election)).then_some((from, i))
}

/// Returns the range of "nichts anderes übrig", "nichts übrig, als".
fn nothing_left(ctx: &Context, i: usize) -> Option<(usize, usize)> {
    let from = (i.saturating_sub(3)..i).find(|&k| ctx.is(k, &["nichts", "nix"]))?;
    let other = (from + 1..i).any(|k| ctx.word(k).starts_with("and") || ctx.word(k) == "weiter");
    let than = ctx.word(i + 1) == "als" || !ctx.is_word(i + 1) && ctx.word(i + 2) == "als";
    let than = than || ctx.word(i + 2) == "als" || ctx.word(i + 3) == "als";
    (other || than).then_some((from, i))
}

/// Returns the start of "nicht umhin", "nicht ganz umhin".
fn not_before(ctx: &Context, i: usize) -> Option<usize> {
    (i.saturating_sub(3)..i)
        .rev()
        .find(|&k| ctx.has(k, NICHT) || ctx.is(k, &["nie", "kaum", "nimmer"]))
}

/// Returns the range of "nicht drum herum", "nicht darum herum", "um die Kosten kommen wir nicht herum".
fn not_round(ctx: &Context, clauses: &Clauses, i: usize) -> Option<(usize, usize)> {
    if matches!(ctx.before(i), "drum" | "darum") {
        return not_before(ctx, i - 1).map(|from| (from, i));
    }
    let comes = |word: &str| {
        ["komm", "käm", "kam", "kaem"]
            .iter()
            .any(|stem| word.starts_with(stem))
    };
    let about = clauses.words(i).any(|k| ctx.is(k, &["um", "darum", "drum"]));
    let around = about && clauses.words(i).any(|k| comes(ctx.word(k)));
    not_before(ctx, i).filter(|_| around).map(|from| (from, i))
}

/// Returns the range of "kann nicht anders", "weil ich nicht anders kann"; `None` for "kann das nicht anders
/// sagen".
fn cannot_otherwise(ctx: &Context, clauses: &Clauses, i: usize) -> Option<(usize, usize)> {
    let piece = clauses.piece(i);
    let not = (i.saturating_sub(2)..i).find(|&k| ctx.has(k, NICHT) || ctx.word(k) == "gar")?;
    if i + 1 < piece.end && ctx.has(i + 1, KOENNEN) {
        return Some((not, i + 1));
    }
    let can = (piece.start..not).rev().find(|&k| ctx.has(k, KOENNEN))?;
    let ends = i + 1 == piece.end
        || ctx.word(i + 1) == "als"
        || !infinitive(ctx, i + 1) && !infinitive(ctx, piece.end - 1);
    (ends && not - can <= 4).then_some((can, i))
}

/// Returns the range of "führt kein Weg vorbei", "kein Weg führt daran vorbei", "kein Weg vorbeiführt".
fn no_way_past(ctx: &Context, clauses: &Clauses, i: usize) -> Option<(usize, usize)> {
    let piece = clauses.piece(i);
    let way = (piece.start..i).rev().find(|&k| ctx.word(k) == "weg")?;
    let none = way.checked_sub(1).filter(|&k| ctx.has(k, KEIN))?;
    let leads = (piece.start..none)
        .rev()
        .take(6)
        .find(|&k| LEADS.iter().any(|leads| ctx.word(k).starts_with(leads)));
    Some((leads.unwrap_or(none), i))
}

const LEADS: &[&str] = &["führ", "fuehr", "geht", "ging", "gibt"];

/// Returns the last word of "Must-have", "Must have", "Musthave".
fn must_have(ctx: &Context, i: usize) -> Option<usize> {
    match ctx.word(i) {
        "musthave" | "musthaves" => Some(i),
        "must" if ctx.is(i + 1, &["have", "haves"]) => Some(i + 1),
        _ => None,
    }
}
