//! Clauses of a sentence: a "nicht" only negates the must of its own clause.
//!
//! A sentence is split at commas, dashes, brackets and colons, at an "und" that joins two predicates ("muss
//! posten und habe nichts davon") rather than two objects ("muss Blog und Newsletter nicht füllen"), and
//! where word order shows a clause without a sign (see `borders`). Then interrupted clauses are joined again:
//! "Das muss man, ehrlich gesagt, nicht." is one clause and an insertion.

use super::super::context::Context;
use super::borders::Open;
use super::infix::has_infix;
use super::verbs::{MODAL, infinitive, is_finite};
use super::words::{
    DEMONSTRATIVE, FORCED, HABEN, KEIN, NEGATION, NOT, OPENER, PREPOSITION, SEIN, SUB, SUBJECT, UM, VERB, ZU,
    ZU_NOUN, ZU_PREDICATE,
};

/// Words between two cuts.
#[derive(Clone, Copy, Debug)]
struct Piece {
    /// First token.
    start: usize,
    /// One past the last token.
    end: usize,
    /// Whether it is a subordinate clause or an insertion; the pieces around it may belong together.
    aside: bool,
    /// Number of the clause it belongs to.
    clause: usize,
}

/// The clauses of one sentence.
pub(super) struct Clauses {
    pieces: Vec<Piece>,
    piece_of: Vec<usize>,
}

impl Clauses {
    /// Returns the clauses of a sentence.
    pub(super) fn of(ctx: &Context) -> Self {
        let mut pieces = cut(ctx);
        for i in 0..pieces.len() {
            join_after(ctx, &mut pieces, i);
            join_before(ctx, &mut pieces, i);
            join_zu(ctx, &mut pieces, i);
        }
        let mut piece_of = vec![usize::MAX; ctx.len()];
        for (number, piece) in pieces.iter().enumerate() {
            piece_of[piece.start..piece.end].fill(number);
        }
        Self { pieces, piece_of }
    }

    /// Returns the words of the clause of word `i`, in order.
    pub(super) fn words(&self, i: usize) -> impl Iterator<Item = usize> + '_ {
        let clause = self.clause(i);
        let mine = self
            .pieces
            .iter()
            .filter(move |piece| Some(piece.clause) == clause);
        mine.flat_map(|piece| piece.start..piece.end)
    }

    /// Returns the words of the piece of word `i`, up to the next comma.
    pub(super) fn piece(&self, i: usize) -> std::ops::Range<usize> {
        self.at(i).map_or(i..i, |piece| piece.start..piece.end)
    }

    /// Returns the piece after the one of word `i`.
    pub(super) fn next_piece(&self, i: usize) -> Option<std::ops::Range<usize>> {
        let next = self.piece_of.get(i)?.checked_add(1)?;
        self.pieces.get(next).map(|piece| piece.start..piece.end)
    }

    /// Returns the piece before the one of word `i`, and whether it is a subordinate clause or insertion.
    pub(super) fn previous_piece(&self, i: usize) -> Option<(std::ops::Range<usize>, bool)> {
        let before = self.piece_of.get(i)?.checked_sub(1)?;
        self.pieces
            .get(before)
            .map(|piece| (piece.start..piece.end, piece.aside))
    }

    /// Returns `true` if two words are in the same clause.
    pub(super) fn together(&self, i: usize, k: usize) -> bool {
        self.clause(i).is_some() && self.clause(i) == self.clause(k)
    }

    fn at(&self, i: usize) -> Option<&Piece> {
        self.pieces.get(*self.piece_of.get(i)?)
    }

    fn clause(&self, i: usize) -> Option<usize> {
        self.at(i).map(|piece| piece.clause)
    }
}

fn cut(ctx: &Context) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut open = Open::at(ctx, 0, false);
    let mut brackets = 0_u32;
    for i in 0..=ctx.len() {
        let token = ctx.tokens().get(i);
        let sign = token.is_none_or(|token| !token.is_word() && !token.is_sign('…'));
        let next = if sign {
            Open::at(ctx, i + 1, false)
        } else if let Some(next) = (i > open.start).then(|| open.next(ctx, i)).flatten() {
            next
        } else {
            open.read(ctx, i);
            continue;
        };
        if i > open.start {
            pieces.push(Piece {
                start: open.start,
                end: i,
                aside: brackets > 0 || !open.main && is_aside(ctx, open.start, i),
                clause: pieces.len(),
            });
        }
        open = next;
        match token {
            Some(token) if token.is_sign('(') => brackets += 1,
            Some(token) if token.is_sign(')') => brackets = brackets.saturating_sub(1),
            _ => {}
        }
    }
    mark_dashed_asides(ctx, &mut pieces);
    pieces
}

/// Marks pieces between two dashes as insertions: "muss ich – ehrlich gesagt – nicht", "muss – und das freut
/// mich, ehrlich – nicht".
fn mark_dashed_asides(ctx: &Context, pieces: &mut [Piece]) {
    let sign = |i: Option<usize>, sign| {
        i.and_then(|i| ctx.tokens().get(i))
            .is_some_and(|t| t.is_sign(sign))
    };
    for i in 0..pieces.len() {
        let dashed = sign(pieces[i].start.checked_sub(1), '–');
        let commas = pieces[i..]
            .iter()
            .take_while(|piece| sign(Some(piece.end), ','))
            .count();
        let last = i + commas;
        if dashed && pieces.get(last).is_some_and(|piece| sign(Some(piece.end), '–')) {
            for piece in &mut pieces[i..=last] {
                piece.aside = true;
            }
        }
    }
}

/// Returns `true` for subordinate clauses, zu-infinitives and interjections like "glaube ich", "ehrlich
/// gesagt".
fn is_aside(ctx: &Context, start: usize, end: usize) -> bool {
    let mut first = start;
    while first + 1 < end && ctx.is(first, &["und", "aber", "auch", "nur", "nicht", "selbst", "so"]) {
        first += 1;
    }
    let verb = (start..end).any(|k| ctx.has(k, VERB));
    let late = |k: usize| {
        ctx.has(k, OPENER)
            && !ctx.has(k + 1, VERB)
            && (start > 0 || !ctx.is(k, ARTICLES))
            && (verb || !ctx.is(k, &["seit", "während", "bis"]))
    };
    let opened = ctx.has(first, SUB)
        || late(first)
        || ctx.has(first, PREPOSITION) && end > first + 3 && late(first + 1);
    let zu = !verb && (start..end).any(|k| ctx.has(k, ZU.or(UM)));
    let interjected = end - start <= 4
        && (ctx.is(
            end - 1,
            &[
                "gesagt",
                "gesehen",
                "genommen",
                "gestanden",
                "bekanntlich",
                "zugegeben",
                "bitte",
            ],
        ) || end - start <= 3 && ctx.has(end - 1, SUBJECT) && !(start..end).any(|k| ctx.has(k, MODAL)));
    opened || zu || interjected
}

/// Words that are no relative pronouns at the beginning of a sentence.
const ARTICLES: &[&str] = &[
    "der", "die", "das", "den", "dem", "denen", "da", "damit", "ohne", "statt",
];

/// Joins a clause that continues after an insertion or a list: "muss ich, ehrlich gesagt, nicht".
fn join_after(ctx: &Context, pieces: &mut [Piece], i: usize) {
    let piece = pieces[i];
    let relative = pieces
        .get(i + 1)
        .is_some_and(|next| next.aside && ctx.has(next.start, DEMONSTRATIVE));
    let last = piece.end - 1;
    let modal_only = ctx.has(last, MODAL) && !(piece.start..last).any(|k| ctx.has(k, VERB));
    let complete = infinitive(ctx, last) && !relative && !modal_only;
    if piece.aside || complete || !has_modal(ctx, piece) {
        return;
    }
    let mut skipped = false;
    for k in i + 1..pieces.len().min(i + 8) {
        let rest = pieces.get(k + 1).filter(|rest| infinitive(ctx, rest.end - 1));
        let inserted = || rest.is_some_and(|&rest| matches!(resumes(ctx, rest, true), Resume::Yes));
        match resumes(ctx, pieces[k], skipped) {
            _ if pieces[k].aside => skipped = true,
            Resume::Clause if !skipped && inserted() => {
                pieces[k].aside = true;
                skipped = true;
            }
            Resume::List if !skipped && ctx.has(last, MODAL) => {
                pieces[k].aside = true;
                skipped = true;
            }
            Resume::List if !skipped => {}
            Resume::Yes => {
                for other in &mut pieces[i + 1..=k] {
                    if !other.aside {
                        other.clause = piece.clause;
                    }
                }
                return;
            }
            _ => return,
        }
    }
}

/// Relation of a piece to a clause that began before it.
enum Resume {
    /// Something else.
    No,
    /// Another clause, which may be inserted.
    Clause,
    /// A part of a list.
    List,
    /// Its continuation.
    Yes,
}

fn resumes(ctx: &Context, piece: Piece, skipped: bool) -> Resume {
    let last = piece.end - 1;
    let remark = ctx.word(piece.start) == "und" && ctx.has(piece.start + 1, DEMONSTRATIVE);
    if !remark && ctx.is(piece.start, JOINING) || !skipped && ctx.has(piece.start, NEGATION) {
        return Resume::No;
    }
    let finite = |k: usize| is_finite(ctx, k) && !(k == last && infinitive(ctx, k));
    if ctx.has(piece.start, MODAL) || (piece.start..piece.end).any(finite) {
        return Resume::Clause;
    }
    let words = piece.end - piece.start;
    let negated = ctx.has(last, NOT) || ctx.is(last, &["mehr", "wieder"]) && ctx.has(last - 1, NOT);
    let short = words <= 4 && !ctx.has(piece.start, KEIN);
    if infinitive(ctx, last) || skipped && (short || negated) {
        Resume::Yes
    } else if words <= 3 {
        Resume::List
    } else {
        Resume::No
    }
}

/// Words that join a clause or answer one.
const JOINING: &[&str] = &[
    "aber", "sonst", "denn", "und", "oder", "doch", "also", "sondern", "nein",
];

/// Joins a zu-infinitive that an insertion separates from its verb: "ist – auch im Winter – zu lüften".
fn join_zu(ctx: &Context, pieces: &mut [Piece], i: usize) {
    let piece = pieces[i];
    let any = |flags| (piece.start..piece.end).any(|k| ctx.has(k, flags));
    if !any(HABEN.or(SEIN)) || any(ZU.or(ZU_NOUN).or(ZU_PREDICATE)) || ctx.has(piece.start, SUB) {
        return;
    }
    for other in pieces.iter_mut().take(i + 5).skip(i + 2) {
        let bare = ctx.has(other.start, ZU) || has_infix(ctx, other.start);
        if bare && other.end - other.start <= 2 {
            other.clause = piece.clause;
            return;
        }
    }
}

/// Joins a subject that a relative clause separates from its verb ("Niemand, der mag, muss posten") and the
/// beginning of a verb-last clause ("weil niemand, der mag, posten muss").
fn join_before(ctx: &Context, pieces: &mut [Piece], i: usize) {
    if i < 2 || !pieces[i - 1].aside || !has_modal(ctx, pieces[i]) || ctx.is(i, &["und"]) {
        return;
    }
    let first = pieces[i - 2];
    let here = pieces[i];
    let verb_first = ctx.has(here.start, MODAL);
    let verb_last = ctx.has(here.end - 1, MODAL) && ctx.has(first.start, SUB.or(OPENER));
    let no_verb = !(first.start..first.end).any(|k| ctx.has(k, VERB));
    if no_verb && (verb_first && first.end - first.start <= 5 || verb_last) {
        pieces[i].clause = first.clause;
    }
}

fn has_modal(ctx: &Context, piece: Piece) -> bool {
    (piece.start..piece.end).any(|k| ctx.has(k, MODAL.or(FORCED)))
}
