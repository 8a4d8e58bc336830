//! Strong musts: must, have to, have got to, need to, forced and similar words, no choice, no way around. A
//! negation frees them, except must itself: "must not" forbids, and a prohibition is a must.

use std::ops::Range;

use super::super::HighlightKind;
use super::super::context::Context;
use super::negation::{Negation, before, inserted};
use super::words::{
    ADVERB, BE, DETERMINER, FORCED, GOT, GROUP, HAVE, MUST, NEED, NEEDNT, NOBODY, OBJECT, PHRASE, PRONOUN, WH,
};

/// Marks the word at `i` if it is or begins a strong must.
pub(super) fn mark(ctx: &mut Context, i: usize) {
    if ctx.has(i, MUST) {
        mark_must(ctx, i);
    } else if ctx.has(i, GOT) && mark_got(ctx, i) {
    } else if ctx.has(i, HAVE) && verb_follows(ctx, i + 1) && has_to(ctx, i) {
        mark_verb(ctx, i, i + 1);
    } else if ctx.word(i).ends_with("'ve") && ctx.has(i, HAVE) && verb_follows(ctx, i + 1) {
        let range = contraction_start(ctx, i)..ctx.span(i, i + 1).end;
        ctx.mark_bytes(range, HighlightKind::Strong);
    } else if ctx.has(i, NEED) {
        mark_need(ctx, i);
    } else if ctx.has(i, NEEDNT) {
        ctx.mark(i, i, HighlightKind::Freed);
    } else if ctx.has(i, FORCED) {
        mark_forced(ctx, i);
    } else if ctx.has(i, PHRASE) {
        mark_phrase(ctx, i);
    }
}

fn mark_must(ctx: &mut Context, i: usize) {
    let noun = ctx.is(i.wrapping_sub(1), &["a", "absolute", "no"]) && i > 0;
    let hyphen =
        ctx.tokens()[i].hyphen_after && ctx.tokens().get(i + 1).is_some_and(|next| next.hyphen_before);
    let last = if hyphen || noun && ctx.is(i + 1, &["have", "haves"]) {
        i + 1
    } else {
        i
    };
    let from = if ctx.before(i) == "absolute" { i - 1 } else { i };
    let article = if ctx.before(from) == "a" || ctx.before(from) == "an" {
        from - 1
    } else {
        from
    };
    let negated = ctx.before(i) == "no"
        || before(ctx, article).holds()
        || ctx.word(i) == "musts" && ctx.before(i) == "no";
    let is_noun = noun || hyphen || ctx.word(i) == "musts";
    if is_noun && negated {
        let from = if ctx.before(i) == "no" { i - 1 } else { i };
        ctx.mark(from, last, HighlightKind::Freed);
    } else {
        ctx.mark(i, last, HighlightKind::Strong);
    }
}

/// Returns `true` if the word at `i` is the "to" of an infinitive: not in "the time I have to myself", "I got
/// to the station".
fn verb_follows(ctx: &Context, i: usize) -> bool {
    let name = ctx.has(i + 1, DETERMINER) || ctx.is(i + 1, NO_VERB);
    let itself = ctx.word(i + 1).ends_with("self") || ctx.word(i + 1).ends_with("selves");
    ctx.word(i) == "to" && !name && !itself && !ctx.tokens()[i].hyphen_after
}

/// Words after "to" that are no infinitive: "whom we had to dinner", "the results I have to date".
const NO_VERB: &[&str] = &[
    "me",
    "us",
    "him",
    "them",
    "whom",
    "date",
    "breakfast",
    "lunch",
    "tea",
    "dinner",
    "supper",
];

/// Marks a verb, as freed with its negation or as strong alone.
fn mark_verb(ctx: &mut Context, from: usize, to: usize) {
    if matches!(ctx.word(from), "having" | "needing") && ctx.before(from) == "without" {
        ctx.mark(from - 1, to, HighlightKind::Freed);
        return;
    }
    match before(ctx, from) {
        Negation::None => ctx.mark(from, to, HighlightKind::Strong),
        Negation::Verb(negator) => ctx.mark(negator, to, HighlightKind::Freed),
        Negation::Apart => ctx.mark(from, to, HighlightKind::Freed),
    }
}

/// Returns `true` if "have to" means must: not in "has to do with", "what we have to offer", "the one I have
/// to thank for it".
fn has_to(ctx: &Context, i: usize) -> bool {
    let thanks = ctx.is(i + 2, &["thank", "blame"]) && ctx.word(i + 3) == "for";
    let owns = i > 1 && ctx.has(i - 1, PRONOUN) && ctx.is(i - 2, OWNED);
    let concerns = ctx.word(i + 2) == "do" && ctx.is(i + 3, &["with"]);
    let offers = ctx.is(i + 2, &["offer", "contribute"]);
    let shows = ctx.is(
        i + 2,
        &["say", "show", "give", "share", "sell", "spare", "lose", "gain"],
    ) && relative(ctx, i);
    let contraction = ctx.word(i).contains('\'');
    !thanks && !owns && !concerns && !offers && !shows && !contraction
}

/// Nouns that take the infinitive after "have": "the need I have to control everything".
const OWNED: &[&str] = &[
    "need",
    "urge",
    "desire",
    "right",
    "chance",
    "ability",
    "power",
    "opportunity",
    "freedom",
    "tendency",
    "habit",
];

/// Returns `true` for "what we have to say", "all I have to show".
fn relative(ctx: &Context, i: usize) -> bool {
    if i >= 2 && ctx.is(i - 2, &["do", "does", "did", "will", "would"]) {
        return false;
    }
    (i.saturating_sub(3)..i).any(|k| {
        ctx.is(
            k,
            &[
                "what",
                "all",
                "everything",
                "anything",
                "something",
                "whatever",
                "much",
                "little",
            ],
        )
    })
}

/// Marks "gotta", "have got to", "we've got to", but not "I got to meet her" and "I've got to know her".
/// Returns `true` if there is nothing else to mark here.
fn mark_got(ctx: &mut Context, i: usize) -> bool {
    let gotta = ctx.word(i) == "gotta";
    let concerns = ctx.row(i + 2, &["do", "with"]);
    if !gotta && (!verb_follows(ctx, i + 1) || ctx.word(i + 2) == "know" || concerns || i == 0) {
        return false;
    }
    let Some(range) = got_range(ctx, i, gotta) else {
        return false;
    };
    let negated = i > 0 && (ctx.is(i - 1, HAVENT) || ctx.word(i - 1) == "not");
    if negated && (i..ctx.len()).any(|k| ctx.word(k) == "yet") {
        return true;
    }
    let kind = if negated || before(ctx, i - usize::from(i > 0 && !gotta)).holds() {
        HighlightKind::Freed
    } else {
        HighlightKind::Strong
    };
    ctx.mark_bytes(range, kind);
    true
}

const HAVENT: &[&str] = &["haven't", "hasn't", "hadn't", "havent", "hasnt", "hadnt"];

fn got_range(ctx: &Context, i: usize, gotta: bool) -> Option<Range<usize>> {
    let end = if gotta {
        ctx.span(i, i).end
    } else {
        ctx.span(i, i + 1).end
    };
    let alone = gotta.then(|| ctx.span(i, i).start);
    let Some(have) = i.checked_sub(1) else {
        return alone.map(|start| start..end);
    };
    let word = ctx.word(have);
    let start =
        if ctx.is(have, &["have", "has", "had", "ive", "weve", "youve", "theyve"]) || ctx.is(have, HAVENT) {
            Some(ctx.span(have, have).start)
        } else if word.ends_with("'ve") || word.ends_with("'s") {
            Some(contraction_start(ctx, have))
        } else if have > 0 && ctx.has(have, PRONOUN) && ctx.is(have - 1, &["have", "has"]) {
            Some(ctx.span(have - 1, have).start)
        } else if (ctx.has(have, ADVERB) || ctx.word(have) == "not")
            && have > 0
            && (ctx.word(have - 1).ends_with("'ve") || ctx.is(have - 1, &["have", "has"]))
        {
            Some(if ctx.word(have - 1).contains('\'') {
                contraction_start(ctx, have - 1)
            } else {
                ctx.span(have - 1, have).start
            })
        } else {
            alone
        };
    start.map(|start| start..end)
}

/// Returns where the contraction of "we've" or "I'd" begins: at its apostrophe.
pub(super) fn contraction_start(ctx: &Context, i: usize) -> usize {
    ctx.tokens()[i].apostrophe
}

/// Marks "need to", "no need to", "need not", but not "is needed to", "in need of", "the need to".
fn mark_need(ctx: &mut Context, i: usize) {
    let to = verb_follows(ctx, i + 1);
    let described = i > 1 && is_adjective(ctx, i - 1);
    let determiner = i.wrapping_sub(1 + usize::from(described));
    if ctx.word(determiner) == "no" {
        if to || ctx.word(i + 1) == "for" {
            ctx.mark(determiner, i + usize::from(to), HighlightKind::Freed);
        }
    } else if ctx.word(i) == "need" && ctx.is(i + 1, &["not", "never"]) {
        if ctx.word(i + 2) != "only" {
            ctx.mark(i, i + 1, HighlightKind::Freed);
        }
    } else if ctx.word(i) == "need" && ctx.row(i + 1, &["no", "longer"]) {
        ctx.mark(i, i + 2, HighlightKind::Freed);
    } else if to
        && !(ctx.word(i) == "need" && is_named(ctx, determiner))
        && !(ctx.word(i) == "needed" && is_participle(ctx, i))
    {
        mark_verb(ctx, i, i + 1);
    }
}

/// Returns `true` if the word at `i` makes a noun of "need": "the need to", "every need to", "a client's need
/// to".
fn is_named(ctx: &Context, i: usize) -> bool {
    ctx.has(i, DETERMINER) || ctx.is(i, &["every", "any", "some", "little"]) || ctx.word(i).ends_with("'s")
}

/// Returns `true` if the word before "need" describes it, as in "this constant need to"; a subject there
/// would be a plural ("our clients need to") or one of a group ("the team need to").
fn is_adjective(ctx: &Context, i: usize) -> bool {
    let determined = ctx.is_word(i) && (ctx.has(i - 1, DETERMINER) || ctx.word(i - 1) == "no");
    let word = ctx.word(i);
    let plural = word.ends_with('s') && !word.ends_with("ous") && !word.ends_with("ss");
    determined && !plural && !ctx.has(i, GROUP.or(ADVERB).or(PRONOUN).or(WH).or(DETERMINER))
}

/// Returns `true` for "is needed to repair", "the tools needed to build it are here".
fn is_participle(ctx: &Context, i: usize) -> bool {
    if i == 0 || ctx.has(i - 1, PRONOUN) {
        return false;
    }
    let ends = |k: usize| !ctx.is_word(k) || ctx.has(k, WH) || ctx.is(k, &["that", "if", "because"]);
    let end = (i..ctx.len()).find(|&k| ends(k)).unwrap_or(ctx.len());
    let main_verb = (i..end).any(|k| ctx.is(k, &["is", "are", "was", "were", "will"]));
    ctx.has(i - 1, BE) || main_verb || (i + 3..end).any(|k| is_other_verb(ctx, k))
}

/// Returns `true` for the verb in "the help needed to run it comes from friends": in -s, after an object.
fn is_other_verb(ctx: &Context, k: usize) -> bool {
    let word = ctx.word(k);
    let no_verb = ["ss", "ways", "times", "wards", "'s"]
        .iter()
        .any(|end| word.ends_with(end));
    ctx.is(k - 1, &["it", "them", "us"]) && word.len() > 3 && word.ends_with('s') && !no_verb
}

fn mark_forced(ctx: &mut Context, i: usize) {
    let word = ctx.word(i);
    let last = match word {
        "force" | "forces" | "forcing" | "compel" | "compels" | "require" | "requires" | "oblige"
        | "obliges" => {
            let of_all = ctx.is(i + 1, &["all", "both", "each", "every", "the", "our", "their"]);
            let forces = word.starts_with("forc") || word.starts_with("compel");
            let subject = i > 0 && ctx.has(i - 1, NOBODY.or(PRONOUN));
            let whom = ctx.is(i + 1, SOMEONE) || subject && ctx.word(i + 1) == "you";
            let someone = forces && whom && !(i > 0 && ctx.has(i - 1, DETERMINER));
            let object = someone || ctx.has(i + 1, OBJECT) && ctx.word(i + 2) == "to";
            if !(object || of_all && (i + 3..i + 5).any(|k| ctx.word(k) == "to")) {
                return;
            }
            i
        }
        "required" => {
            if ctx.word(i + 1) != "to" || !passive(ctx, i) {
                return;
            }
            i + 1
        }
        "obliged" if ctx.before(i) == "much" || ctx.is(i + 1, &["if"]) => return,
        _ => i,
    };
    match before(ctx, i) {
        Negation::None => ctx.mark(i, last, HighlightKind::Strong),
        Negation::Verb(negator) if negator + 1 == i || ctx.before(i) == "longer" => {
            ctx.mark(negator, last, HighlightKind::Freed);
        }
        _ if ctx.before(i) == "being" && ctx.is(i.wrapping_sub(2), &["without"]) => {
            ctx.mark(i - 2, last, HighlightKind::Freed);
        }
        _ => ctx.mark(i, last, HighlightKind::Freed),
    }
}

/// Objects with which a form of force is a verb even without an infinitive: "the cold forces us indoors".
const SOMEONE: &[&str] = &[
    "me",
    "us",
    "him",
    "her",
    "them",
    "everyone",
    "everybody",
    "anyone",
    "anybody",
    "someone",
    "somebody",
    "myself",
    "yourself",
    "himself",
    "herself",
    "ourselves",
    "yourselves",
    "themselves",
    "oneself",
];

/// Returns `true` if a form of be stands shortly before: "are now required", not "the time required".
pub(super) fn passive(ctx: &Context, i: usize) -> bool {
    if ctx.is(i.wrapping_sub(1), &["and", "or", "then", "also"]) {
        return true;
    }
    let from = i.checked_sub(1).and_then(|sign| inserted(ctx, sign)).unwrap_or(i);
    (from.saturating_sub(4)..from.max(i.min(from + 1))).any(|k| ctx.has(k, BE))
}

/// Marks "no choice", "no other choice", "no way around", "no getting around".
fn mark_phrase(ctx: &mut Context, i: usize) {
    let choice = ctx.word(i) == "choice";
    if choice {
        let other = ctx.is(i.wrapping_sub(1), &["other", "real"]);
        let no = i.wrapping_sub(1 + usize::from(other));
        if ctx.word(no) == "no" && ctx.word(i + 1) != "of" {
            ctx.mark(no, i, HighlightKind::Strong);
        }
    } else if ctx.before(i) == "no" && ctx.is(i + 1, &["around", "round"]) {
        ctx.mark(i - 1, i + 1, HighlightKind::Strong);
    }
}
