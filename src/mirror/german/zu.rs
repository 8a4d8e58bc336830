//! zu-infinitives, and those of them that are a must: after haben ("habe noch zu schreiben"), after sein
//! ("ist abzugeben") and after es gilt ("es gilt, jetzt zu handeln").
//!
//! Most zu-infinitives are no must. haben and sein with zu count as a must unless the clause contains a noun
//! or predicate that takes the infinitive itself ("Zeit zu lesen", "bereit zu helfen"), a participle ("habe
//! versucht zu …"), a negation, or a verb that means can with haben and sein ("zu sehen", "zu schaffen").

use super::super::HighlightKind;
use super::super::context::Context;
use super::super::tokens::Shape;
use super::infix::has_infix;
use super::negation::{Scope, excepted};
use super::verbs::infinitive;
use super::words::{
    BRAUCHEN, GILT, HABEN, HABEN_FREE, LEXICON, MUESSEN, NEGATION, NO_INFINITIVE, PARTICIPLE, PREFIX, SEIN,
    SEIN_FREE, UM, VERB, ZU, ZU_ANYWHERE, ZU_NOUN, ZU_NOUN_BESIDE, ZU_PREDICATE,
};

/// A zu-infinitive; "zu schreiben" has two words, "abzugeben" one.
#[derive(Clone, Copy, Debug)]
pub(super) struct ZuInfinitive {
    /// First word.
    pub(super) first: usize,
    /// The infinitive itself.
    pub(super) last: usize,
}

/// Returns all zu-infinitives of a sentence, in order.
pub(super) fn infinitives(ctx: &Context) -> Vec<ZuInfinitive> {
    let mut found = Vec::new();
    for i in 0..ctx.len() {
        if has_infix(ctx, i) {
            found.push(ZuInfinitive { first: i, last: i });
        } else if (ctx.has(i, ZU) || ctx.word(i) == "zum") && is_verb_after_zu(ctx, i + 1) {
            found.push(ZuInfinitive {
                first: i,
                last: i + 1,
            });
        }
    }
    found
}

/// Returns `true` for "zu schreiben", but not for "zu kleinen Kunden", "zu offen".
fn is_verb_after_zu(ctx: &Context, i: usize) -> bool {
    let known = ctx.has(i, HABEN_FREE.or(SEIN_FREE).or(MUESSEN).or(BRAUCHEN));
    let shape = ctx
        .tokens()
        .get(i)
        .is_some_and(|token| token.shape != Shape::Capital);
    shape
        && (known
            || infinitive(ctx, i)
            || ctx.is(i, &["haben", "werden", "sollen", "wollen", "können", "dürfen"]))
        && !ctx.has(i, NO_INFINITIVE)
        && !(ctx.is_noun(i + 1) && ctx.is_word(i + 1))
}

/// Marks the zu-infinitives that are a must.
pub(super) fn mark(ctx: &mut Context, scope: &Scope, infinitives: &[ZuInfinitive]) {
    for zu in infinitives {
        if !ctx.has(zu.last, MUESSEN.or(BRAUCHEN)) && is_must(ctx, scope, *zu) {
            ctx.mark(zu.first, zu.last, HighlightKind::Strong);
        }
    }
}

fn is_must(ctx: &Context, scope: &Scope, zu: ZuInfinitive) -> bool {
    let piece = scope.clauses.piece(zu.last);
    if (piece.start..zu.first).any(|k| has_purpose(ctx, piece.start, k, zu)) {
        return false;
    }
    if has_gilt(ctx, scope, zu) {
        return true;
    }
    let Some(frame) = frame(ctx, scope, zu) else {
        return false;
    };
    let words = || scope.clauses.words(zu.last);
    if words().any(|k| takes_infinitive(ctx, k, zu))
        || negated(ctx, scope, zu)
        || words().any(|k| ctx.has(k, BRAUCHEN))
    {
        return false;
    }
    if ctx.has(frame, HABEN) || ctx.word(frame) == "haben" {
        haben_is_must(ctx, scope, zu)
    } else {
        sein_is_must(ctx, scope, zu, frame)
    }
}

/// Returns `true` for "um … zu", "ohne … zu", "als … zu", but not for "hast um zehn zu Hause zu sein".
fn has_purpose(ctx: &Context, start: usize, k: usize, zu: ZuInfinitive) -> bool {
    if ctx.word(k) == "um" && k > start {
        let own = ctx.is(k + 1, OBJECTS) && !ctx.is(zu.last, ABOUT);
        return own || ctx.has(k + 1, ZU) || infinitive(ctx, k - 1) || is_participle(ctx, k - 1);
    }
    let role = ctx.before(k) == "sowohl" || (k..zu.first).any(|w| ctx.has(w, HABEN.or(SEIN)));
    ctx.has(k, UM) || ctx.word(k) == "als" && !role
}

/// Objects that show um to be the beginning of a purpose: "um mich zu verstellen".
const OBJECTS: &[&str] = &[
    "mich",
    "mir",
    "dich",
    "dir",
    "sich",
    "uns",
    "euch",
    "ihn",
    "ihm",
    "ihnen",
    "es",
    "sie",
    "noch",
    "nicht",
    "etwas",
    "alles",
    "jemanden",
    "niemanden",
];

/// Verbs with which "um ihn" is what they are about: "habe mich um ihn zu kümmern".
const ABOUT: &[&str] = &["kümmern", "kuemmern", "bemühen", "bemuehen", "sorgen"];

/// Returns the form of haben or sein that governs the infinitive.
fn frame(ctx: &Context, scope: &Scope, zu: ZuInfinitive) -> Option<usize> {
    let after = zu.last + 1;
    if scope.clauses.together(after, zu.last)
        && (ctx.has(after, HABEN.or(SEIN)) || ctx.is(after, &["haben", "sein"]))
    {
        return Some(after);
    }
    let mut words = scope.clauses.words(zu.last);
    words.find(|&k| (k < zu.first || k > zu.last) && ctx.has(k, HABEN.or(SEIN)) && ctx.before(k) != "zu")
}

/// Returns `true` if the word takes the zu-infinitive itself.
fn takes_infinitive(ctx: &Context, k: usize, zu: ZuInfinitive) -> bool {
    if k >= zu.first {
        return false;
    }
    if ctx.word(k) == "dabei" {
        return k > 0 && ctx.has(k - 1, SEIN);
    }
    let noun = ctx.is_noun(k) || ctx.begins(k);
    let judged = |k: usize| ctx.has(k, SEIN) && (ctx.before(k) == "es" || ctx.word(k + 1) == "es");
    let anywhere = |k: usize| ctx.has(k, ZU_ANYWHERE) || (k.saturating_sub(4)..k).any(judged);
    ctx.has(k, ZU_NOUN) && noun && (k + 1 == zu.first || !ctx.has(k, ZU_NOUN_BESIDE))
        || ctx.has(k, ZU_PREDICATE) && (k + 1 == zu.first || anywhere(k))
}

fn negated(ctx: &Context, scope: &Scope, zu: ZuInfinitive) -> bool {
    let negates = |k: usize| ctx.has(k, NEGATION) && !excepted(ctx, k);
    scope.clauses.words(zu.last).any(negates)
}

fn haben_is_must(ctx: &Context, scope: &Scope, zu: ZuInfinitive) -> bool {
    let words = || scope.clauses.words(zu.last);
    let southern = ctx.word(zu.first) == "zum" && !words().any(|k| ctx.word(k) == "noch");
    if ctx.has(zu.last, HABEN_FREE) || southern {
        return false;
    }
    let with = ctx.word(zu.last) == "tun"
        && words().any(|k| {
            ctx.is(
                k,
                &[
                    "mit",
                    "damit",
                    "womit",
                    "miteinander",
                    "besseres",
                    "hiermit",
                    "genug",
                    "wenig",
                ],
            )
        });
    let perfect = words().any(|k| (k < zu.first || k == zu.last + 1) && is_participle(ctx, k));
    let enough = ctx.word(zu.last) != "sein"
        && words().any(|k| {
            k < zu.first && ctx.is(k, &["genug", "wenig", "leicht", "gut", "gerne", "satt", "eilig"])
        });
    !with && !perfect && !enough
}

fn is_participle(ctx: &Context, k: usize) -> bool {
    if ctx.is_noun(k) || ctx.has(k, PARTICIPLE) {
        return !ctx.is_noun(k);
    }
    let word = ctx.word(k);
    let ge = word.starts_with("ge") && word.len() > 5 || SPLIT_GE.iter().any(|ge| word.starts_with(ge));
    let ends = word.ends_with('t') || word.ends_with("en");
    let separable = ctx.tokens()[k].is_word()
        && word
            .match_indices("ge")
            .any(|(at, _)| at > 0 && word.len() > at + 6 && LEXICON.look_up(&word[..at]).any(PREFIX));
    let ge = ge || separable;
    let ends_like_adverb = matches!(
        word,
        "gegen" | "gestern" | "genug" | "gesamt" | "gerecht" | "gesetzt" | "geht" | "gehen"
    );
    let decorates = ctx.is_noun(k + 1) && word.ends_with("en");
    (ge && ends && !ends_like_adverb || word.ends_with("iert") && word.len() > 6) && !decorates
}

const SPLIT_GE: &[&str] = &[
    "angef", "aufgeh", "vorge", "ausge", "angeb", "aufgege", "nachge", "mitge", "zuge", "abge", "einge",
    "beige",
];

fn sein_is_must(ctx: &Context, scope: &Scope, zu: ZuInfinitive, frame: usize) -> bool {
    if ctx.has(zu.last, SEIN_FREE) || ctx.word(zu.first) == "zum" {
        return false;
    }
    let way = |k: usize| {
        ctx.is(
            k,
            &[
                "gut", "einfach", "schnell", "hart", "schlecht", "spät", "früh", "schade", "viel",
            ],
        )
    };
    let than = || (zu.last + 1..zu.last + 3).any(|k| ctx.word(k) == "als");
    let compared = ctx.before(zu.first).ends_with("er") && than();
    let directly = zu.first > 0 && way(zu.first - 1) && ctx.before(zu.first) != "viel" || compared;
    let too = frame < zu.first
        && scope
            .clauses
            .words(zu.last)
            .any(|k| ctx.is(k, &["da", "um"]) && ctx.has(k + 1, ZU));
    let subject_only = ctx.has(zu.first.wrapping_sub(1), VERB)
        && ctx.has(zu.last + 1, VERB)
        && scope.clauses.together(zu.last, zu.last + 1)
        && !ctx.is(zu.last + 1, &["sein", "ist", "sind", "war", "waren", "wäre"]);
    !directly && !too && !subject_only
}

/// Returns `true` for "Es gilt, jetzt zu handeln", "was es zu beachten gilt".
fn has_gilt(ctx: &Context, scope: &Scope, zu: ZuInfinitive) -> bool {
    if !ctx.all_flags().any(GILT) {
        return false;
    }
    let holds = |k: usize| ctx.has(k, GILT);
    let mut here = scope.clauses.words(zu.last);
    if here.any(holds) {
        let mut again = scope.clauses.words(zu.last);
        return again.any(|k| ctx.word(k) == "es");
    }
    let Some((before, _)) = scope.clauses.previous_piece(zu.last) else {
        return false;
    };
    let Some(gilt) = before.clone().find(|&k| holds(k)) else {
        return false;
    };
    let es = ctx.before(gilt) == "es" || ctx.word(gilt + 1) == "es";
    es && before.end <= gilt + 5 && !before.clone().any(|k| ctx.word(k) == "als")
}
