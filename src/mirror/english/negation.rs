//! Negation of a verb in its own clause. English negates close to the verb ("don't really have to") or by the
//! subject ("nobody has to"), so looking back a few words is enough.

use super::super::context::Context;
use super::words::{ADVERB, AUX, DETERMINER, NOBODY, NOT_AUX, PRONOUN, WH};

/// Negation before a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Negation {
    /// No negation.
    None,
    /// A negated auxiliary that begins at this word: "don't always", "do not".
    Verb(usize),
    /// A negation elsewhere in the clause: "nobody", "no team", "doesn't, I hear, have to".
    Apart,
}

impl Negation {
    /// Returns `true` if there is a negation.
    pub(super) fn holds(self) -> bool {
        self != Self::None
    }
}

/// Words before a verb within which its negation is searched.
const MAX_WORDS_BACK: usize = 7;

/// Returns the negation of the verb that begins at `i`.
pub(super) fn before(ctx: &Context, i: usize) -> Negation {
    let verb = by_verb(ctx, i);
    if verb.holds() || only(ctx, i) {
        return verb;
    }
    if by_subject(ctx, i) || none_exists(ctx, i) {
        Negation::Apart
    } else {
        Negation::None
    }
}

fn by_verb(ctx: &Context, i: usize) -> Negation {
    for k in (i.saturating_sub(MAX_WORDS_BACK)..i).rev() {
        if !ctx.is_word(k) {
            let apart = inserted(ctx, k)
                .is_some_and(|aux| ctx.has(aux, NOT_AUX) && judge(ctx, aux, i, false).holds());
            return if apart { Negation::Apart } else { Negation::None };
        }
        if ctx.has(k, NOT_AUX) {
            return judge(ctx, k, i, false);
        }
        if ctx.word(k) == "longer" && ctx.before(k) == "no" {
            return Negation::Verb(k - 1);
        }
        if !ctx.has(k, ADVERB) {
            return inverted(ctx, k, i);
        }
    }
    Negation::None
}

/// Most words of an insertion between a negation and its verb.
const MAX_WORDS_INSERTED: usize = 14;

/// Returns the word before an insertion that ends with the sign at `end`: "doesn't, as far as I can tell, need
/// to".
pub(super) fn inserted(ctx: &Context, end: usize) -> Option<usize> {
    if ctx.is_word(end) {
        return None;
    }
    let signs = |k: &usize| !ctx.is_word(*k);
    let begin = (end.saturating_sub(MAX_WORDS_INSERTED)..end).rev().find(signs)?;
    let [begins, ends] = [begin, end].map(|k| ctx.tokens()[k].shape);
    let pair = begins == ends || ctx.tokens()[begin].is_sign('(') && ctx.tokens()[end].is_sign(')');
    begin.checked_sub(1).filter(|_| pair)
}

/// Returns the negation across the subject: "Don't we have to …?", "Nor do I have to".
fn inverted(ctx: &Context, k: usize, i: usize) -> Negation {
    let aux = k
        .checked_sub(1)
        .filter(|&aux| ctx.has(k, PRONOUN) && ctx.is_word(aux));
    match aux {
        Some(aux) if ctx.has(aux, NOT_AUX) && ctx.word(aux) != "not" && ctx.word(aux) != "never" => {
            judge(ctx, aux, i, true)
        }
        Some(aux) if ctx.is(aux, &["do", "did", "does", "will"]) => {
            let negative = matches!(ctx.before(aux), "nor" | "neither" | "never" | "longer")
                || ctx.is(aux.wrapping_sub(2), &["no", "not"]);
            if negative { Negation::Apart } else { Negation::None }
        }
        _ => Negation::None,
    }
}

/// Returns the negation at `k` unless it negates nothing, as in "not only" and rhetorical questions.
fn judge(ctx: &Context, k: usize, i: usize, inverted: bool) -> Negation {
    let spared = (k + 1..i).any(|w| ctx.is(w, &["only", "just", "merely", "simply"]))
        || ctx.is(k + 1, &["only", "least", "for"]);
    let asks = ctx.question() && (inverted || asks_with_not(ctx, k)) && !ctx.has(first_word(ctx, k), WH);
    if spared || asks {
        return Negation::None;
    }
    let helper = ctx.word(k) == "not" && ctx.is(k.wrapping_sub(1), &["do", "does", "did", "will", "would"]);
    let from = if helper { k - 1 } else { k };
    if inverted {
        Negation::Apart
    } else {
        Negation::Verb(from)
    }
}

const HELPERS: &[&str] = &[
    "do", "does", "did", "will", "would", "is", "are", "was", "were", "may", "might", "could", "should",
    "am", "need",
];

/// Returns `true` for "Do I not have to …?".
fn asks_with_not(ctx: &Context, k: usize) -> bool {
    ctx.word(k) == "not" && k >= 2 && ctx.has(k - 1, PRONOUN) && ctx.is(k - 2, HELPERS)
}

fn first_word(ctx: &Context, k: usize) -> usize {
    (0..k).rev().find(|&w| !ctx.is_word(w)).map_or(0, |sign| sign + 1)
}

/// Returns `true` if "not only" or "not just" stands shortly before.
fn only(ctx: &Context, i: usize) -> bool {
    (i.saturating_sub(MAX_WORDS_BACK)..i)
        .any(|k| ctx.word(k) == "not" && ctx.is(k + 1, &["only", "just", "merely", "least"]))
}

/// Returns `true` for the negation in "there's nothing I have to do", not for "all for nothing I have to stop".
fn is_object(ctx: &Context, k: usize) -> bool {
    ctx.is(k, &["nothing", "nobody", "noone"]) && ctx.is(k.wrapping_sub(1), THERE)
}

/// Words after which "nothing" and "nobody" are what a relative clause is about.
const THERE: &[&str] = &[
    "is", "there's", "theres", "was", "isn't", "it's", "has", "have", "i've", "there'll", "be", "got", "had",
];

/// Returns `true` for "there isn't anything I have to do", "there's no one who has to know".
fn none_exists(ctx: &Context, i: usize) -> bool {
    let passes = |w: &usize| !(ctx.has(*w, ADVERB) || ctx.is(*w, &["will", "would", "ever"]));
    let Some(link) = (i.saturating_sub(3)..i).rev().find(passes) else {
        return false;
    };
    if !(ctx.is(link, &["who", "that"]) || ctx.has(link, PRONOUN)) {
        return false;
    }
    let there = |k: usize| {
        ctx.is(k.wrapping_sub(1), &["there", "there's"]) || ctx.before(k.wrapping_sub(1)) == "there"
    };
    let negates = |k: &usize| {
        ctx.is(
            *k,
            &["isn't", "wasn't", "aren't", "weren't", "ain't", "no", "not"],
        ) && there(*k)
    };
    (link.saturating_sub(4)..link)
        .find(negates)
        .is_some_and(|k| !(k + 1..link).any(|w| !ctx.is_word(w) || ctx.is(w, &["who", "that"])))
}

/// Words of a subject and its relative clause within which a negation is searched.
const MAX_SUBJECT_WORDS: usize = 9;

/// Returns `true` if a relative clause without another noun follows: "none of those who matter to me need to".
fn is_described(ctx: &Context, from: usize, i: usize) -> bool {
    (from..i)
        .find(|&w| ctx.is(w, &["who", "that"]))
        .is_some_and(|who| !(who + 1..i).any(|w| ctx.has(w, DETERMINER.or(PRONOUN))))
}

/// Returns `true` for "Nobody has to", "none of us will ever have to", "no small team needs to".
fn by_subject(ctx: &Context, i: usize) -> bool {
    for k in (i.saturating_sub(MAX_SUBJECT_WORDS)..i).rev() {
        if !ctx.is_word(k) {
            return k + 1 == i && inserted(ctx, k).is_some_and(|subject| ctx.has(subject, NOBODY));
        }
        let no_one = ctx.word(k) == "no" && ctx.word(k + 1) == "one";
        if ctx.has(k, NOBODY) || no_one {
            let free = |w: &usize| !ctx.has(*w, AUX.or(ADVERB));
            let named = (k + 1 + usize::from(no_one)..i).filter(free).count();
            let clause = (k + 1..i).find(|&w| ctx.has(w, PRONOUN));
            let plain = clause.is_none_or(|from| !(from..i).any(|w| ctx.has(w, DETERMINER)));
            let placed = ctx.is(k + 1, &["of", "at", "in", "on", "from", "with", "about"]);
            let one_noun = !(k + 3..i).any(|w| ctx.has(w, DETERMINER)) && ctx.is(i, &["has", "needs"]);
            let at_home = placed && (named <= 2 || named <= 4 && (clause.is_some() && plain || one_noun));
            let neither_nor = ctx.word(k) == "nor" && named <= 2;
            let who = ctx.word(k + 1) == "who" && named <= 3
                || ctx.has(k + 1, PRONOUN) && named <= 2
                || named <= 5 && is_described(ctx, k + 1, i);
            let own_subject = ctx.has(i - 1, PRONOUN) && !neither_nor;
            let object = k + 2 == i && own_subject && is_object(ctx, k);
            return named == 0 || object || (at_home || neither_nor || who) && !own_subject;
        }
        if ctx.word(k) == "not"
            && ctx.is(
                k + 1,
                &["everyone", "everybody", "every", "everything", "all", "many"],
            )
        {
            return (k + 2..i).filter(|&w| !ctx.has(w, AUX.or(ADVERB))).count() <= 1;
        }
        if is_not_one(ctx, k) {
            let subject = || (k + 2..i).filter(|&w| !ctx.has(w, AUX.or(ADVERB)));
            return subject().count() <= 3 && !subject().any(|w| ctx.has(w, PRONOUN.or(WH)));
        }
        if ctx.word(k) == "no" && k + 1 < i {
            let helpers = (k + 1..i)
                .rev()
                .take_while(|&w| ctx.has(w, AUX.or(ADVERB)))
                .count();
            let named = i - k - 1 - helpers;
            return (1..=2).contains(&named)
                && !(k + 1..i).any(|w| ctx.has(w, PRONOUN))
                && !ctx.is(k + 1, &["doubt", "matter", "wonder", "problem", "way"]);
        }
    }
    false
}

/// Returns `true` if a subject like "not one of us", "not a single customer" begins at `k`.
fn is_not_one(ctx: &Context, k: usize) -> bool {
    let begins = k == 0 || !ctx.is_word(k - 1) || ctx.is(k - 1, &["and", "but", "because", "that", "so"]);
    begins && ctx.word(k) == "not" && ctx.is(k + 1, &["a", "one"])
}
