//! The English words, by list, in folded spelling (lower case, straight apostrophes). Contractions are also
//! listed without the apostrophe, as people often type them.

use std::sync::LazyLock;

use super::super::lexicon::{Flags, Lexicon};

macro_rules! flags {
    ($($(#[$doc:meta])* $name:ident = $bit:expr;)*) => {
        $($(#[$doc])* pub(super) const $name: Flags = Flags::bit($bit);)*
    };
}

flags! {
    /// must and mustn't.
    MUST = 0;
    /// have, has, had, having.
    HAVE = 1;
    /// need in its forms.
    NEED = 2;
    /// gotta and got.
    GOT = 3;
    /// forced, obliged, compelled, required.
    FORCED = 4;
    /// choice, way, getting: words of fixed phrases.
    PHRASE = 5;
    /// should.
    SHOULD = 6;
    /// ought, supposed, expected.
    OUGHT = 7;
    /// want.
    WANT = 8;
    /// like, love after would.
    LIKE = 9;
    /// look before forward.
    LOOK = 10;
    /// Negated auxiliaries.
    NOT_AUX = 11;
    /// Negative subjects.
    NOBODY = 12;
    /// Words that may stand between a negation and its verb.
    ADVERB = 13;
    /// Subject pronouns.
    PRONOUN = 14;
    /// Forms of be, and verbs like it.
    BE = 15;
    /// Question words.
    WH = 16;
    /// Auxiliaries that may stand between a negative subject and its verb.
    AUX = 17;
    /// needn't.
    NEEDNT = 18;
    /// Object pronouns.
    OBJECT = 19;
    /// Articles and the like, which begin the name of something.
    DETERMINER = 20;
    /// Nouns that take a verb in the plural without ending in s.
    GROUP = 21;
}

/// Flags without which a sentence has no mark.
pub(super) const TRIGGER: Flags = MUST
    .or(HAVE)
    .or(NEED)
    .or(GOT)
    .or(FORCED)
    .or(PHRASE)
    .or(SHOULD)
    .or(OUGHT)
    .or(WANT)
    .or(LIKE)
    .or(LOOK)
    .or(NEEDNT);

/// The English lexicon.
pub(in super::super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(LISTS));

const LISTS: &[(Flags, &str)] = &[
    (MUST, "must mustn't mustnt musn't musnt must've musts musta"),
    (
        HAVE,
        "have has had having i've we've you've they've who've would've could've should've might've
         ive weve youve theyve",
    ),
    (NEED, "need needs needed needing"),
    (NEEDNT, "needn't neednt needn't've"),
    (GOT, "gotta got"),
    (
        FORCED,
        "forced forces force forcing obliged obligated oblige obliges compelled compel compels required require
         requires",
    ),
    (PHRASE, "choice way getting"),
    (SHOULD, "should shouldn't shouldnt should've shoulda shouldn't've"),
    (OUGHT, "ought oughtn't oughta supposed expected"),
    (WANT, "want wants wanted wanting wanna"),
    (LIKE, "like love"),
    (LOOK, "look looks looked looking"),
    (
        NOT_AUX,
        "don't doesn't didn't won't wouldn't isn't aren't wasn't weren't ain't hasn't haven't hadn't
         can't couldn't shouldn't mightn't dont doesnt didnt wont wouldnt isnt arent wasnt werent aint
         not never cannot",
    ),
    (NOBODY, "nobody nothing none neither noone nor nowhere nobody's noone's nothing's"),
    (
        ADVERB,
        "always really necessarily actually even just ever yet still also usually often exactly quite
         particularly strictly personally technically simply only merely currently generally normally
         typically legally honestly truly definitely probably to be been being feel felt have longer
         suddenly constantly automatically formally officially especially all that anymore have so
         absolutely",
    ),
    (
        PRONOUN,
        "i you we he she it they there anyone someone everyone anybody somebody everybody one i'd
         you'd we'd he'd she'd they'd i'll you'll we'll",
    ),
    (
        BE,
        "am is are was were be been being i'm we're you're they're he's she's it's that's get gets got
         feel feels felt aren't isn't wasn't weren't im youre theyre becomes became who's not ain't
         what's everyone's nobody's if when as there's where's how's",
    ),
    (
        WH,
        "what why how when where who which whom whose whatever whether",
    ),
    (
        AUX,
        "of us you them these those this that it its my your his her their the really ever will would should may might could can actually else
         in at with from any ours yours mine theirs here has have is are does do did was were at all our team'll us'll feels should",
    ),
    (
        OBJECT,
        "me us you him her them it everyone everybody people anyone anybody someone somebody customers companies",
    ),
    (ADVERB, "rather very much once"),
    (
        DETERMINER,
        "the a an my your his her our their its this these those",
    ),
    (
        GROUP,
        "people men women children staff team police family couple crew group company council government
         majority rest public band board audience young old rich poor two three four five both other",
    ),
];
