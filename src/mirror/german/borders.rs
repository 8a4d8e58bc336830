//! Clauses that begin or end without a sign.
//!
//! Many people write without commas. Word order still shows the clauses: each has one finite verb, second in a
//! main clause ("da muss ich") and last in a subordinate one ("was ich da muss"). So a second finite verb
//! belongs to another clause, which begins with what stands before that verb: "keiner hilft mir | ich muss".

use super::super::context::Context;
use super::super::lexicon::Flags;
use super::clauses::{MODAL, infinitive};
use super::infix::has_infix;
use super::words::{
    AND, ARTICLE, DEMONSTRATIVE, FRONT, HABEN, KEIN, KOENNEN, NEGATION, NICHT, OPENER, PERSON, PREPOSITION,
    SEIN, SUB, SUBJECT, THINK, UM, VERB, WIRD, ZU,
};

/// The clause that is being read.
#[derive(Clone, Copy)]
pub(super) struct Open {
    /// Its first word.
    pub(super) start: usize,
    /// Whether word order says that it is a main clause or the rest of one.
    pub(super) main: bool,
    /// Its first finite verb.
    verb: Option<usize>,
    /// Whether its verb stands last.
    verb_last: bool,
}

impl Open {
    /// Returns the clause that begins at `start`.
    pub(super) fn at(ctx: &Context, start: usize, main: bool) -> Self {
        let verb_last = !main && is_subordinate(ctx, start);
        let mut open = Self {
            start,
            main,
            verb: None,
            verb_last,
        };
        open.read(ctx, start);
        open
    }

    /// Takes the word at `i` into the clause.
    pub(super) fn read(&mut self, ctx: &Context, i: usize) {
        if self.verb.is_none() && is_finite(ctx, i) {
            self.verb = Some(i);
        }
    }

    /// Returns the clause that begins at word `i` without a sign; `None` if this one continues.
    pub(super) fn next(&self, ctx: &Context, i: usize) -> Option<Self> {
        let judged = if ctx.has(i, AND) {
            joins_predicates(ctx, self.start, i)
        } else if ctx.has(i, SUB) {
            true
        } else if ctx.has(i, OPENER) {
            opens_late(ctx, i) || !self.verb_last && is_question(ctx, i)
        } else {
            opens_at_preposition(ctx, i) || is_but(ctx, i)
        };
        if judged {
            return Some(Self::at(ctx, i, false));
        }
        (self.ends_before(ctx, i) || self.main_begins(ctx, i)).then(|| Self::at(ctx, i, true))
    }

    /// Returns `true` if the clause has its last word, the verb, before `i`: "die ich mag | trotzdem machen".
    fn ends_before(&self, ctx: &Context, i: usize) -> bool {
        let last = i - 1;
        if !self.verb_last || last < self.start + 2 || ctx.has(i, VERB.or(AND)) || infinitive(ctx, i) {
            return false;
        }
        if ctx.has(last, VERB) {
            return true;
        }
        let unknown = infinitive(ctx, last) || ends_finite(ctx, last);
        unknown && ctx.is(i, PARTICLES) && !(i..end(ctx, i)).any(|k| ctx.has(k, VERB))
    }

    /// Returns `true` if a main clause begins at `i`.
    fn main_begins(&self, ctx: &Context, i: usize) -> bool {
        let Some(front) = front(ctx, i).filter(|_| !ctx.has(i - 1, AND)) else {
            return false;
        };
        if front != Front::Nothing && (ctx.has(i - 1, PREPOSITION) || ctx.is(i - 1, COMPARING)) {
            return false;
        }
        let opened = self.verb_last || ctx.has(self.start, SUB.or(OPENER)) && self.start > 0;
        let Some(verb) = self.verb else {
            return match front {
                Front::Nothing => {
                    let over = ctx.has(i + 1, SUBJECT) || ends_clause(ctx, i - 1);
                    self.verb_last && i > self.start + 1 && over
                }
                Front::Word if !opened => {
                    ctx.is(i, SO) || ctx.has(i, PERSON) && i > self.start + 1 && ctx.has(i + 1, VERB)
                }
                _ => false,
            };
        };
        let of_verb = verb + 1 == i || verb + 2 == i && ctx.has(i - 1, SUBJECT);
        let own = !of_verb || ctx.has(verb, THINK);
        front == Front::Nothing || own && !(front == Front::Words && self.awaits_infinitive(ctx, verb, i))
    }

    /// Returns `true` if the infinitive at `i` is that of the modal verb: "müssen keine Sorgen machen sagt er".
    fn awaits_infinitive(&self, ctx: &Context, verb: usize, i: usize) -> bool {
        let mut between = verb + 1..i;
        ctx.has(verb, MODAL.or(KOENNEN))
            && !between.any(|k| infinitive(ctx, k))
            && (i + 1..i + 3).any(|k| infinitive(ctx, k))
    }
}

/// What stands before the finite verb of a main clause.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Front {
    Nothing,
    Word,
    Words,
}

/// Returns `true` if the word at `i` can only be the last verb of a subordinate clause: not "machen" in "was
/// ich machen muss".
fn ends_clause(ctx: &Context, i: usize) -> bool {
    if ctx.has(i, VERB) {
        return !ctx.word(i).ends_with("en") || ctx.before(i).starts_with("ge");
    }
    ends_finite(ctx, i)
}

/// Returns what stands before the finite verb of the main clause that could begin at `i`.
fn front(ctx: &Context, i: usize) -> Option<Front> {
    if is_finite(ctx, i) {
        return ctx.is_word(i + 1).then_some(Front::Nothing);
    }
    if is_finite(ctx, i + 1) && is_alone_first(ctx, i) {
        return Some(Front::Word);
    }
    if ctx.has(i, PERSON.or(FRONT)) {
        let so = ctx.has(i, PERSON) || ctx.is(i, SO);
        return (so && !ctx.has(i - 1, VERB) && ends_finite(ctx, i + 1)).then_some(Front::Words);
    }
    if !ctx.has(i, ARTICLE.or(KEIN).or(NICHT)) {
        return None;
    }
    let few = ctx.has(i, NICHT) && ctx.word(i + 1).starts_with("jede");
    let named = few || ctx.has(i, ARTICLE.or(KEIN)) && is_plain(ctx, i + 1);
    let long = is_finite(ctx, i + 2) || is_plain(ctx, i + 2) && is_finite(ctx, i + 3);
    (named && long).then_some(Front::Words)
}

/// Returns `true` if the word at `i` can be all that stands before a finite verb: "da muss", "niemand muss",
/// "Lust hab ich".
fn is_alone_first(ctx: &Context, i: usize) -> bool {
    ctx.has(i, FRONT.or(SUBJECT).or(DEMONSTRATIVE))
        || ctx.has(i, NEGATION) && !ctx.has(i, NICHT) && !ctx.is(i - 1, &["gar", "überhaupt", "fast"])
        || ctx.is_noun(i) && ctx.has(i + 2, SUBJECT) && !ctx.has(i - 1, ARTICLE.or(KEIN))
}

/// Returns `true` for what may be a noun or adjective.
fn is_plain(ctx: &Context, i: usize) -> bool {
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

/// Adverbs that begin a clause wherever a verb follows.
const SO: &[&str] = &[
    "also", "deshalb", "deswegen", "darum", "drum", "daher", "trotzdem", "sonst", "dabei",
];

const COMPARING: &[&str] = &["wie", "als"];

/// Adverbs in the middle of a main clause, after an insertion without signs.
const PARTICLES: &[&str] = &[
    "ja",
    "eh",
    "halt",
    "doch",
    "gar",
    "auch",
    "zum",
    "trotzdem",
    "sowieso",
    "nicht",
    "nie",
    "leider",
    "natürlich",
    "einfach",
    "sicher",
];

/// Returns `true` if the word ends like the form of a verb after ich, du, er or man.
fn ends_finite(ctx: &Context, i: usize) -> bool {
    const OTHERS: &[&str] = &[
        "jetzt",
        "echt",
        "erst",
        "selbst",
        "oft",
        "fast",
        "meist",
        "heute",
        "alle",
        "viele",
        "gerade",
        "seit",
        "mit",
        "heut",
        "bitte",
        "halt",
        "vielleicht",
        "alleine",
        "lange",
        "gerne",
        "überhaupt",
        "lieber",
        "gleichzeitig",
    ];
    ctx.word(i).ends_with(['e', 't'])
        && !ctx.has(i, NEGATION.or(ARTICLE).or(SUBJECT).or(FRONT).or(OPENER))
        && !ctx.is_noun(i)
        && !ctx.is(i, OTHERS)
}

/// Returns `true` if the word at `i` opens a clause whose verb stands last.
fn is_subordinate(ctx: &Context, i: usize) -> bool {
    let verb_second = ctx.has(i + 1, SUBJECT) && ctx.has(i + 2, VERB) && ctx.is_word(i + 3);
    if ctx.has(i, SUB) {
        return !(verb_second && ctx.is(i, &["weil", "obwohl"]));
    }
    let subject = ctx.has(i + 1, SUBJECT.or(ARTICLE).or(KEIN)) && !ctx.word(i + 1).starts_with("ein");
    let first = i == 0 && ctx.has(i, DEMONSTRATIVE);
    ctx.has(i, OPENER) && subject && !first && !ctx.is(i, UNSURE) && !(verb_second && ctx.is(i, COMPARING))
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
    let measured = ctx.is(i, &["wie"]) && ctx.has(i + 2, SUBJECT) && !ctx.has(i + 1, VERB);
    (ctx.has(i + 1, SUBJECT) || measured) && (measured || is_subordinate(ctx, i))
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
    last > i + 1 && is_finite(ctx, last) && ctx.is(i, QUESTIONS)
}

const QUESTIONS: &[&str] = &[
    "was", "wie", "wo", "wann", "wer", "wen", "wem", "womit", "wofür", "wohin", "woher",
];

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
fn end(ctx: &Context, i: usize) -> usize {
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
    let any = |mut range: std::ops::Range<usize>, flags: Flags| range.any(|k| ctx.has(k, flags));
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
