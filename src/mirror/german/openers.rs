//! Words that begin a clause without a sign: openers of subordinate clauses, and und.

use std::ops::Range;

use super::super::context::Context;
use super::super::lexicon::Flags;
use super::infix::has_infix;
use super::verbs::{infinitive, is_finite};
use super::words::{
    AND, ARTICLE, DEMONSTRATIVE, FRONT, KEIN, NEGATION, OPENER, PERSON, PREPOSITION, QUESTION, SUB, SUBJECT,
    UM, VERB, ZU,
};

/// Returns `true` if a clause begins at `i` by its first word; `start` and `verb_last` are of the one before.
pub(super) fn opens(ctx: &Context, start: usize, verb_last: bool, i: usize) -> bool {
    if ctx.has(i, AND) {
        joins_predicates(ctx, start, i)
    } else if ctx.has(i, OPENER) {
        opens_late(ctx, i) || !verb_last && is_question(ctx, i)
    } else {
        ctx.has(i, SUB) || opens_at_preposition(ctx, i) || is_but(ctx, i)
    }
}

/// Returns `true` if the word at `i` opens a clause whose verb stands last.
pub(super) fn is_subordinate(ctx: &Context, i: usize) -> bool {
    let verb_second = ctx.has(i + 1, SUBJECT) && ctx.has(i + 2, VERB) && ctx.is_word(i + 3);
    if ctx.has(i, SUB) {
        return !(verb_second && ctx.is(i, &["weil", "obwohl"]));
    }
    let described = i > 0 && ctx.is_noun(i - 1) && ctx.has(i, DEMONSTRATIVE) && ctx.has(i + 1, NEGATION);
    let subject = ctx.has(i + 1, SUBJECT.or(ARTICLE).or(KEIN)) && !ctx.word(i + 1).starts_with("ein");
    let subject = subject || described;
    let first = i == 0 && ctx.has(i, DEMONSTRATIVE);
    ctx.has(i, OPENER)
        && subject
        && !first
        && !ctx.is(i, UNSURE)
        && !(verb_second && ctx.is(i, &["wie", "als"]))
}

/// Openers that are prepositions or adverbs before an article.
const UNSURE: &[&str] = &[
    "um", "ohne", "statt", "anstatt", "seit", "während", "bis", "je", "desto",
];

/// Returns `true` for openers in the middle: "posten damit man uns sieht", but not "ich muss damit leben".
fn opens_late(ctx: &Context, i: usize) -> bool {
    if ctx.is(i, &["ob", "warum", "wieso", "weshalb"]) {
        return true;
    }
    let after_infinitive = infinitive(ctx, i - 1);
    if after_infinitive && ctx.is(i, &["damit", "während", "bis", "als", "was", "wie", "um", "ohne"]) {
        return true;
    }
    let inside = ctx.has(i + 1, SUBJECT) || ctx.word(i) != "das" && ctx.has(i + 1, FRONT.or(NEGATION));
    if after_infinitive && ctx.has(i, DEMONSTRATIVE) && inside && !ctx.has(i - 1, VERB) {
        return true;
    }
    let verb = (i + 2..end(ctx, i)).any(|k| ctx.has(k, VERB));
    if !verb || ctx.has(i - 1, VERB.or(PERSON).or(PREPOSITION)) {
        return false;
    }
    if ctx.has(i, DEMONSTRATIVE) {
        return after_infinitive || is_relative(ctx, i);
    }
    let measured = ctx.word(i) == "wie" && ctx.has(i + 2, SUBJECT) && !ctx.has(i + 1, VERB);
    measured || ctx.has(i + 1, SUBJECT) && is_subordinate(ctx, i)
}

/// Returns `true` for "Leute mit denen ich arbeite".
fn opens_at_preposition(ctx: &Context, i: usize) -> bool {
    ctx.has(i, PREPOSITION) && ctx.has(i + 1, OPENER) && ctx.has(i + 2, PERSON)
}

/// Returns `true` for "keine Ahnung was da zu tun ist": a question word and a clause that ends in its verb.
fn is_question(ctx: &Context, i: usize) -> bool {
    if ctx.has(i, DEMONSTRATIVE) || ctx.has(i + 1, VERB) || ctx.has(i - 1, VERB.or(SUBJECT).or(PREPOSITION)) {
        return false;
    }
    let end = end(ctx, i);
    let last = (i..end).find(|&k| ctx.has(k, AND)).unwrap_or(end) - 1;
    last > i + 1 && is_finite(ctx, last) && ctx.has(i, QUESTION)
}

/// Returns `true` for "zu schreiben aber keine Zeit dafür".
fn is_but(ctx: &Context, i: usize) -> bool {
    ctx.has(i, FRONT)
        && ctx.has(i + 1, NEGATION)
        && ctx.word(i) == "aber"
        && infinitive(ctx, i - 1)
        && !ctx.has(i - 1, VERB)
}

/// Returns `true` for "den Kram den die anderen schreiben", "alles das ich weiß".
fn is_relative(ctx: &Context, i: usize) -> bool {
    let k = i - 1;
    let noun = ctx.is_noun(k) || (1..=2).any(|back| ctx.has(k.wrapping_sub(back), ARTICLE.or(KEIN)));
    let reflexive = ctx.is(i + 1, &["sich", "mich", "mir", "dich", "dir", "uns"]);
    ctx.has(i + 1, PERSON) || noun && (ctx.has(i + 1, SUBJECT.or(ARTICLE).or(NEGATION)) || reflexive)
}

/// Returns one past the last word before a sign or another opener.
pub(super) fn end(ctx: &Context, i: usize) -> usize {
    let stops = |&k: &usize| !ctx.is_word(k) || ctx.has(k, SUB);
    (i + 1..ctx.len()).find(stops).unwrap_or(ctx.len())
}

/// Returns `true` if the "und" at `i` joins two predicates rather than two words of one.
fn joins_predicates(ctx: &Context, start: usize, i: usize) -> bool {
    if ctx.is(i, &["sondern", "statt", "anstatt"]) {
        return true;
    }
    let shared = ctx.has(i - 1, VERB) && ctx.has(i + 1, VERB) && !ctx.has(i + 2, SUBJECT);
    if shared && !(i >= start + 2 && infinitive(ctx, i - 2)) {
        return false;
    }
    let end = end(ctx, i);
    let any = |mut range: Range<usize>, flags: Flags| range.any(|k| ctx.has(k, flags));
    if has_infix(ctx, i - 1) || i >= 2 && ctx.has(i - 2, ZU) {
        let more = any(i + 1..end, ZU) || (i + 1..end).any(|k| has_infix(ctx, k));
        if more && !any(i + 1..end, VERB.or(UM)) {
            return false;
        }
    }
    match (any(start..i, VERB), any(i + 1..end, VERB)) {
        (true, true) => true,
        (false, true) => has_own_subject(ctx, start, i),
        (true, false) => {
            ctx.has(i + 1, NEGATION)
                || infinitive(ctx, i - 1)
                || ctx.has(i - 1, VERB)
                || !(infinitive(ctx, end - 1) || ctx.has(end - 1, NEGATION))
        }
        (false, false) => false,
    }
}

fn has_own_subject(ctx: &Context, start: usize, i: usize) -> bool {
    let long = i >= start + 2;
    let personal = ctx.has(i + 1, SUBJECT) && ctx.has(i + 2, VERB);
    let pronoun_first = ctx.has(start, SUBJECT) && ctx.has(i + 1, VERB);
    let clause_first = ctx.has(start, SUB)
        && !infinitive(ctx, i - 1)
        && ctx.tokens()[i - 1].is_word()
        && ctx.word(i - 1).ends_with(['e', 't']);
    let adverb_first = ctx.has(start, SUB) && ctx.has(i + 1, FRONT);
    long && (personal || adverb_first || pronoun_first || clause_first && !ctx.is_noun(i - 1))
}
