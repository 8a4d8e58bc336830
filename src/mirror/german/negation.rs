//! Negation of a must, a want or a dürfen in its own clause.

use super::super::context::Context;
use super::clauses::Clauses;
use super::verbs::infinitive;
use super::words::{KEIN, MUESSEN, NEGATION, NICHT, NOT, PERSON, SUBJECT, VERB, ZU};

/// Data of a sentence that the rules share.
pub(super) struct Scope<'a> {
    /// Its clauses.
    pub(super) clauses: &'a Clauses,
    /// Words of a fixed phrase ("keine Wahl"); they negate nothing else.
    pub(super) used: &'a [bool],
}

impl Scope<'_> {
    /// Returns the word that negates the verb at `i`; `None` if it isn't negated.
    pub(super) fn negator(&self, ctx: &Context, i: usize) -> Option<usize> {
        if !ctx.all_flags().any(NEGATION) {
            return None;
        }
        let found = self.clauses.words(i).find(|&k| self.negates(ctx, i, k))?;
        (!self.rhetorical(ctx, i, found)).then_some(found)
    }

    /// Returns `true` if a word before `i` in its clause negates it.
    pub(super) fn negated_before(&self, ctx: &Context, i: usize) -> bool {
        self.clauses.words(i).any(|k| k < i && self.negates(ctx, i, k))
    }

    fn negates(&self, ctx: &Context, i: usize, k: usize) -> bool {
        if self.used[k] || k == i {
            return false;
        }
        if ctx.word(k) == "noch" {
            return k < i && (0..k).any(|w| ctx.word(w) == "weder");
        }
        ctx.has(k, NEGATION)
            && !excepted(ctx, k)
            && !self.of_other_infinitive(ctx, i, k)
            && !self.only_a_part(ctx, i, k)
    }

    /// Returns `true` if the negation belongs to a zu-infinitive: "Ich muss lernen nicht alles zu glauben".
    fn of_other_infinitive(&self, ctx: &Context, i: usize, k: usize) -> bool {
        let piece = self.clauses.piece(i);
        k > i
            && piece.contains(&k)
            && (i + 1..k).any(|w| infinitive(ctx, w) || ctx.is(w, &["darauf", "drauf"]))
            && (k + 1..piece.end).any(|w| ctx.has(w, ZU))
    }

    /// Returns `true` if only a part is negated: "Nicht ich muss das tun, sondern du", "nicht allein die
    /// Großen müssen".
    fn only_a_part(&self, ctx: &Context, i: usize, k: usize) -> bool {
        if ctx.word(k) != "nicht" || k != self.clauses.piece(i).start || k > i {
            return false;
        }
        let but = (i..ctx.len()).any(|w| ctx.word(w) == "sondern");
        ctx.has(k + 1, SUBJECT) && but || ctx.word(k + 1) == "allein"
    }

    /// Returns `true` for rhetorical questions: "Muss ich nicht längst …?", "Wer müsste das nicht?", "ob ich
    /// nicht auch müsste".
    fn rhetorical(&self, ctx: &Context, i: usize, negator: usize) -> bool {
        if !ctx.has(negator, NICHT) || really_negates(ctx, negator) {
            return false;
        }
        let piece = self.clauses.piece(i);
        let first = (piece.start..piece.end)
            .find(|&k| !ctx.is(k, LEAD_INS))
            .unwrap_or(i);
        let asks = ctx.question()
            && (first == i || ctx.has(first, VERB) || ctx.is(first, &["wer", "welcher", "welche"]));
        let exclaims = ctx.is(first, &["was", "wer", "wie", "wo"]) && ctx.is(negator + 1, &["alles", "alle"]);
        asks || exclaims || ctx.word(first) == "ob"
    }
}

/// Returns `true` for negations that form one phrase with the next word: "nicht verpflichtet", "niemand
/// zwingt".
pub(super) fn leads(ctx: &Context, negator: usize) -> bool {
    ctx.has(negator, NICHT)
        || ctx.is(
            negator,
            &["nie", "niemals", "niemand", "keiner", "keinesfalls", "keineswegs"],
        )
}

/// Words that may precede the verb of a question.
const LEAD_INS: &[&str] = &[
    "und", "aber", "oder", "doch", "ja", "also", "denn", "nein", "ach", "na", "hm", "nun", "mal", "ehrlich",
    "nur", "oh",
];

/// Returns `true` for a "nicht" that negates even in a question: "wirklich nicht", "nicht mehr".
fn really_negates(ctx: &Context, negator: usize) -> bool {
    ctx.word(negator + 1) == "mehr"
        || matches!(
            ctx.before(negator),
            "wirklich"
                | "gar"
                | "überhaupt"
                | "echt"
                | "tatsächlich"
                | "sicher"
                | "garantiert"
                | "bestimmt"
                | "noch"
        )
}

/// Returns `true` for a negation word that doesn't negate the clause: "nicht nur", "nichts als".
pub(super) fn excepted(ctx: &Context, k: usize) -> bool {
    let next = ctx.word(k + 1);
    match ctx.word(k) {
        _ if ctx.has(k, NICHT) => nicht_excepted(ctx, k, next),
        "nichts" | "nix" => next == "als",
        "nie" | "niemals" => {
            ctx.before(k) == "noch" && (k + 1..ctx.len().min(k + 6)).any(|w| ctx.word(w) == "so")
        }
        _ if ctx.has(k, KEIN) => {
            matches!(next, "geringerer" | "geringere")
                || ctx.before(k).is_empty()
                    && matches!(next, "frage" | "zweifel" | "wunder" | "ahnung" | "sorge")
                || matches!(ctx.before(k), "trotz" | "wegen")
                || NUMBERS.contains(&next)
                || matches!(next, "anderer" | "andere") && ctx.word(k + 2) == "als"
        }
        _ => false,
    }
}

fn nicht_excepted(ctx: &Context, k: usize, next: &str) -> bool {
    let tag = !ctx.is_word(k + 1) && matches!(ctx.before(k), "oder" | "ob");
    let only_one =
        ctx.has(k.wrapping_sub(1), SUBJECT) && ctx.is(k.wrapping_sub(2), &["nur", "bloss", "ausser"]);
    let no_more = !ctx.is_word(k + 1) && ctx.before(k) == "mehr";
    let not_me = ctx.has(k + 1, PERSON) && !ctx.is_word(k + 2) && !ctx.has(k.wrapping_sub(1), VERB);
    let not_even = next == "erst" && matches!(ctx.before(k), "gar" | "überhaupt");
    tag || only_one
        || no_more
        || not_me
        || NOT_AFTER_ALL.contains(&next) && !not_even
        || matches!(next, "einfach" | "mehr") && ctx.is(k + 2, &["nur", "bloss"])
        || next == "wahr" && ctx.before(k).is_empty()
        || next == "allein" && (k..ctx.len()).any(|w| ctx.word(w) == "sondern")
}

/// Numbers after which "keine" negates nothing: "Keine zwei Tage später musste er".
const NUMBERS: &[&str] = &[
    "zwei", "drei", "vier", "fünf", "sechs", "zehn", "zwanzig", "hundert", "2", "3", "10", "100",
];

/// Words after which "nicht" doesn't negate the must.
const NOT_AFTER_ALL: &[&str] = &[
    "nur",
    "selten",
    "zuletzt",
    "umsonst",
    "bloss",
    "lediglich",
    "minder",
    "wenige",
    "weniger",
    "ohne",
    "erst",
    "grundlos",
    "zufällig",
    "unerheblich",
    "unerhebliche",
    "unerheblichen",
    "unwesentlich",
    "unwesentliche",
    "unwesentlichen",
    "vergebens",
    "wenigen",
    "ausschliesslich",
    "ungern",
];

/// Returns where the phrase begins in which the noun at `i` is negated: "kein Muss", "ohne jeden Zwang",
/// "kein echtes Muss"; `None` if it isn't.
pub(super) fn noun_negator(ctx: &Context, i: usize) -> Option<usize> {
    for back in 1..=3 {
        let k = i.checked_sub(back)?;
        if !ctx.is_word(k) {
            return None;
        }
        if ctx.has(k, KEIN) || ctx.is(k, &["ohne", "keinerlei"]) {
            return Some(k);
        }
        let adjective = !ctx.is_noun(k)
            && !ctx.has(k, NOT.or(MUESSEN))
            && ctx.word(k).ends_with(['s', 'e', 'n', 'r', 'm']);
        if !adjective {
            return None;
        }
    }
    None
}
