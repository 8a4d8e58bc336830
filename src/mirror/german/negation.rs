//! Whether a must, a want or a dürfen is negated in its own clause, and when a "nicht" negates
//! nothing: "nicht nur", "nicht selten", "nichts als", "oder nicht", "nicht wahr", and rhetorical
//! questions, whose "nicht" asks for a yes.

use super::super::context::Context;
use super::clauses::{Clauses, infinitive};
use super::words::{KEIN, MUESSEN, NEGATION, NOT, SUBJECT, VERB, ZU};

/// What the rules know while they work on a sentence.
pub(super) struct Scope<'a> {
    /// Its clauses.
    pub(super) clauses: &'a Clauses,
    /// Words used up by a fixed phrase ("keine Wahl"): they negate nothing else.
    pub(super) used: &'a [bool],
}

impl Scope<'_> {
    /// The word that negates the verb at `i`, if it is negated.
    pub(super) fn negator(&self, ctx: &Context, i: usize) -> Option<usize> {
        let found = self.clauses.words(i).find(|&k| self.negates(ctx, i, k))?;
        (!self.rhetorical(ctx, i, found)).then_some(found)
    }

    /// Whether any word before `i` in its clause negates.
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

    /// "Ich muss lernen nicht alles zu glauben": the nicht belongs to the zu-infinitive.
    fn of_other_infinitive(&self, ctx: &Context, i: usize, k: usize) -> bool {
        let piece = self.clauses.piece(i);
        k > i
            && piece.contains(&k)
            && (i + 1..k).any(|w| infinitive(ctx, w))
            && (k + 1..piece.end).any(|w| ctx.has(w, ZU))
    }

    /// "Nicht ich muss das tun, sondern du", "nicht allein die Großen müssen": a part is negated.
    fn only_a_part(&self, ctx: &Context, i: usize, k: usize) -> bool {
        if ctx.word(k) != "nicht" || k != self.clauses.piece(i).start || k > i {
            return false;
        }
        let but = (i..ctx.len()).any(|w| ctx.word(w) == "sondern");
        ctx.has(k + 1, SUBJECT) && but || ctx.word(k + 1) == "allein"
    }

    /// "Muss ich nicht längst …?", "Wer müsste das nicht?", "ob ich nicht auch müsste".
    fn rhetorical(&self, ctx: &Context, i: usize, negator: usize) -> bool {
        if !ctx.is(negator, &["nicht", "nich", "ned"]) || really_negates(ctx, negator) {
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

/// Negations that make one phrase with the word after them: "nicht verpflichtet", "niemand zwingt".
pub(super) fn leads(ctx: &Context, negator: usize) -> bool {
    const LEADS: &str = "nicht nich nie niemals niemand keiner keinesfalls keineswegs";
    LEADS.split(' ').any(|word| word == ctx.word(negator))
}

/// Words that may stand before a question's verb.
const LEAD_INS: &[&str] = &[
    "und", "aber", "oder", "doch", "ja", "also", "denn", "nein", "ach", "na", "hm", "nun", "mal", "ehrlich",
    "nur", "oh",
];

/// "wirklich nicht", "nicht mehr": such a nicht is meant, in a question too.
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

/// A negation word that doesn't negate the clause.
fn excepted(ctx: &Context, k: usize) -> bool {
    let next = ctx.word(k + 1);
    match ctx.word(k) {
        "nicht" | "nich" | "ned" => nicht_excepted(ctx, k, next),
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
    tag || NOT_AFTER_ALL.contains(&next)
        || matches!(next, "einfach" | "mehr") && ctx.is(k + 2, &["nur", "bloss"])
        || next == "wahr" && ctx.before(k).is_empty()
        || next == "allein" && (k..ctx.len()).any(|w| ctx.word(w) == "sondern")
}

/// "Keine zwei Tage später musste er": not even two days.
const NUMBERS: &[&str] = &[
    "zwei", "drei", "vier", "fünf", "sechs", "zehn", "zwanzig", "hundert", "2", "3", "10", "100",
];

/// After "nicht", these leave the must standing.
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

/// Whether a word directly before makes the noun at `i` a negated one: "kein Muss", "ohne jeden
/// Zwang", "kein echtes Muss". Gives where the phrase begins.
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
