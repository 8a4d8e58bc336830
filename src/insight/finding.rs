//! Findings as plain data; `picture` makes their sentences in the reader's language.

use crate::session::{Cell, Location};

macro_rules! findings {
    ($($(#[$item:meta])* $variant:ident = $text:literal,)*) => {
        /// The rules for findings, in order of priority. Their names are part of the session document.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FindingId { $($(#[$item])* $variant,)* }

        impl FindingId {
            /// All rules in order of priority.
            pub const ALL: &'static [FindingId] = &[$(FindingId::$variant,)*];

            /// Returns the name in files.
            pub fn name(self) -> &'static str {
                match self { $(FindingId::$variant => $text,)* }
            }

            /// Returns the rule with a name.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some(FindingId::$variant),)* _ => None }
            }
        }
    };
}

findings! {
    /// A must that was explicitly agreed on, with high pressure.
    AgreedPressure = "agreed_pressure",
    /// A must that the client only assumes, with high pressure.
    AssumedExpectation = "assumed_expectation",
    /// High pressure that is not lower after the client's own words.
    PressureStayed = "pressure_stayed",
    /// A channel with much must and little desire for which nothing is decided.
    NothingLetGo = "nothing_let_go",
    /// The hours of all channels exceed the hours the client wants to give.
    HoursExceedWish = "hours_exceed_wish",
    /// Things that are passed on without social media.
    PassesOnAlready = "passes_on_already",
}

/// An observation derived from answers by a simple rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule.
    pub id: FindingId,
    /// The row it is about; `None` if it isn't about a single one.
    pub about: Option<Location>,
    /// The answers it is derived from; a click on the finding leads to the first.
    pub cells: Vec<Cell>,
    /// The arguments of its sentence, by name.
    pub arguments: Vec<(&'static str, Argument)>,
    /// Whether the client agrees; `None` without a reaction.
    pub fits: Option<bool>,
}

/// An argument of a finding's sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// A text of the workbook or the client.
    Text(String),
    /// Several texts.
    Texts(Vec<String>),
    /// A figure.
    Number(f64),
}

impl Finding {
    /// Returns a text argument; empty if there is none with this name.
    pub fn text(&self, name: &str) -> &str {
        match self.argument(name) {
            Some(Argument::Text(text)) => text,
            _ => "",
        }
    }

    /// Returns a list argument; empty if there is none with this name.
    pub fn texts(&self, name: &str) -> &[String] {
        match self.argument(name) {
            Some(Argument::Texts(texts)) => texts,
            _ => &[],
        }
    }

    /// Returns a number argument; 0 if there is none with this name.
    pub fn number(&self, name: &str) -> f64 {
        match self.argument(name) {
            Some(Argument::Number(number)) => *number,
            _ => 0.0,
        }
    }

    /// Returns `true` if it is printed and shown to the consultant, that is, unless the client disagrees.
    pub fn stands(&self) -> bool {
        self.fits != Some(false)
    }

    fn argument(&self, name: &str) -> Option<&Argument> {
        self.arguments
            .iter()
            .find_map(|(known, argument)| (*known == name).then_some(argument))
    }
}
