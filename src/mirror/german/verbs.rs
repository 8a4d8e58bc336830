//! Forms of verbs, as far as spelling and neighbours show them.

use super::super::context::Context;
use super::super::lexicon::Flags;
use super::words::{
    AND, ARTICLE, BRAUCHEN, DUERFEN, FRONT, HABEN, KEIN, MUESSEN, NEGATION, NO_FINITE, NO_INFINITIVE, OPENER,
    PREPOSITION, SEIN, SOLLEN, SUB, SUBJECT, THINK, VERB, WIRD, WOLLEN,
};

/// A form of a verb that can be negated as a must.
pub(super) const MODAL: Flags = MUESSEN.or(SOLLEN).or(WOLLEN).or(DUERFEN).or(BRAUCHEN);

/// Returns `true` if the word at `i` looks like a bare infinitive: "posten", "handeln", "tun".
pub(super) fn infinitive(ctx: &Context, i: usize) -> bool {
    let word = ctx.word(i);
    let form =
        word.ends_with("en") || word.ends_with("ern") || word.ends_with("eln") || word.ends_with("ehn");
    (form && word.len() > 3 || matches!(word, "tun" | "sein"))
        && !ctx.has(i, NO_INFINITIVE)
        && !ctx.is_noun(i)
        && !(ctx.is_noun(i + 1) && word != "sein" && !ctx.has(i, VERB))
}

/// Returns `true` if the verb at `i` has the form of a clause's own verb.
pub(super) fn is_finite(ctx: &Context, i: usize) -> bool {
    if !ctx.has(i, VERB) || ctx.is_noun(i) {
        return false;
    }
    let before = i.wrapping_sub(1);
    let interjected =
        ctx.has(i, THINK) && ctx.word(i) != "weiss" && ctx.is_word(before) && ctx.is(i + 1, &["ich", "i"]);
    let participle =
        ctx.is(i, PARTICIPLES) && (i.saturating_sub(8)..i).any(|k| ctx.has(k, HABEN.or(SEIN).or(WIRD)));
    let noun = ctx.is(i, &["frage", "stand", "tat"]) && ctx.has(before, ARTICLE.or(KEIN));
    let mine = ctx.word(i) == "meine" && !(ctx.word(before) == "ich" || ctx.word(i + 1) == "ich");
    let modal = ctx.has(i, MODAL) && ctx.word(i).starts_with("ge");
    let thanks = ctx.word(i + 1) == "dank";
    if interjected || participle || noun || mine || modal || thanks {
        return false;
    }
    let word = ctx.word(i);
    !word.ends_with("en") || word.ends_with("ten") || ctx.is(i, PAST) || is_plural(ctx, i)
}

/// Returns `true` if a form like "müssen" is finite by its subject and not an infinitive.
fn is_plural(ctx: &Context, i: usize) -> bool {
    let before = i.wrapping_sub(1);
    if ctx.is(i + 1, PLURAL) {
        return true;
    }
    let article = ctx.has(before.wrapping_sub(1), ARTICLE);
    let noun = ctx.is_noun(before) || article && is_plain(ctx, before) && !infinitive(ctx, before);
    let goes_on = ctx.is_word(i + 1) && !ctx.has(i + 1, VERB.or(AND));
    goes_on
        && (noun || ctx.is(before, PLURAL) || ctx.word(before) == "die")
        && !ctx.has(before.wrapping_sub(1), VERB)
}

/// Plural forms that are no infinitives, besides those in -ten.
const PAST: &[&str] = &["waren", "wären", "waeren", "wurden", "würden", "wuerden"];

const PLURAL: &[&str] = &["wir", "sie"];

/// Verbs whose finite form is also their participle.
const PARTICIPLES: &[&str] = &["erwartet", "verlangt", "passiert", "funktioniert", "interessiert"];

/// Returns `true` if the word ends like the form of a verb after ich, du, er or man.
pub(super) fn ends_finite(ctx: &Context, i: usize) -> bool {
    ctx.word(i).ends_with(['e', 't'])
        && !ctx.has(
            i,
            NO_FINITE
                .or(NEGATION)
                .or(ARTICLE)
                .or(SUBJECT)
                .or(FRONT)
                .or(OPENER),
        )
        && !ctx.is_noun(i)
}

/// Returns `true` for what may be a noun or adjective.
pub(super) fn is_plain(ctx: &Context, i: usize) -> bool {
    const OTHER: Flags = VERB
        .or(SUB)
        .or(OPENER)
        .or(AND)
        .or(PREPOSITION)
        .or(NEGATION)
        .or(SUBJECT)
        .or(FRONT);
    ctx.is_word(i) && !ctx.has(i, OTHER)
}
