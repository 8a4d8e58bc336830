//! Clauses that begin or end without a sign.
//!
//! Many people write without commas. Word order still shows the clauses: each has one finite verb, second in a
//! main clause ("da muss ich") and last in a subordinate one ("was ich da muss"). So a second finite verb
//! belongs to another clause, which begins with what stands before that verb: "keiner hilft mir | ich muss".

use std::ops::Range;

use super::super::context::Context;
use super::openers::{end, is_subordinate, opens};
use super::verbs::{MODAL, ends_finite, infinitive, is_finite, is_plain};
use super::words::{
    AND, ARTICLE, DEMONSTRATIVE, FRONT, KEIN, KOENNEN, NEGATION, NICHT, OPENER, PARTICLE, PERSON,
    PREPOSITION, SO, SUB, SUBJECT, THINK, VERB,
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
        if opens(ctx, self.start, self.verb_last, i) {
            return Some(Self::at(ctx, i, false));
        }
        let main = self.ends_before(ctx, i) || self.main_begins(ctx, i) || self.contrasts(ctx, i);
        main.then(|| Self::at(ctx, i, true))
    }

    /// Returns `true` for a contrast without a verb of its own: "sie will umziehen | ich nicht", "… | die
    /// Kinder auch nicht".
    fn contrasts(&self, ctx: &Context, i: usize) -> bool {
        let named = ctx.has(i, ARTICLE) && is_plain(ctx, i + 1) && infinitive(ctx, i - 1);
        let subject = i + usize::from(named);
        let not = subject + 1 + usize::from(ctx.word(subject + 1) == "auch");
        self.verb.is_some()
            && (named || ctx.has(i, PERSON))
            && ctx.has(not, NICHT)
            && (!ctx.is_word(not + 1) || ctx.has(not + 1, AND))
            && !is_finite(ctx, i - 1)
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
        unknown && ctx.has(i, PARTICLE) && !(i..end(ctx, i)).any(|k| ctx.has(k, VERB))
    }

    /// Returns `true` if a main clause begins at `i`.
    fn main_begins(&self, ctx: &Context, i: usize) -> bool {
        let Some(front) = front(ctx, i).filter(|_| !ctx.has(i - 1, AND)) else {
            return false;
        };
        if front != Front::Nothing && (ctx.has(i - 1, PREPOSITION) || ctx.is(i - 1, &["wie", "als"])) {
            return false;
        }
        let opened = self.verb_last || ctx.has(self.start, SUB.or(OPENER)) && self.start > 0;
        let Some(verb) = self.verb else {
            return match front {
                Front::Nothing => {
                    let over = ctx.has(i + 1, SUBJECT) || ends_clause(ctx, i - 1);
                    let its_own = ctx.is(self.start + 1, SINGULAR) && infinitive(ctx, i - 1);
                    self.verb_last && i > self.start + 1 && over && !its_own
                }
                Front::Word if !opened => {
                    ctx.has(i, SO) || ctx.has(i, PERSON) && i > self.start + 1 && ctx.has(i + 1, VERB)
                }
                _ => false,
            };
        };
        let of_verb = verb + 1 == i || verb + 2 == i && ctx.has(i - 1, SUBJECT);
        let own = !of_verb || ctx.has(verb, THINK);
        front == Front::Nothing || own && !(front == Front::Words && awaits_infinitive(ctx, verb, i))
    }
}

/// Subjects that no form in -en follows: in "dass ich arbeiten muss" the last verb is muss.
const SINGULAR: &[&str] = &["ich", "du", "er", "man"];

/// Returns `true` if the words from `i` on are the end of the modal's clause: "müssen keine Sorgen machen sagt er".
fn awaits_infinitive(ctx: &Context, verb: usize, i: usize) -> bool {
    let any = |mut range: Range<usize>| range.any(|k| infinitive(ctx, k));
    ctx.has(verb, MODAL.or(KOENNEN)) && !any(verb + 1..i) && any(i + 1..i + 3)
}

/// The part of a main clause before its finite verb.
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
        let so = ctx.has(i, PERSON) || ctx.has(i, SO);
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
