//! What a finding is: an id, the place it is about, the answers it rests on and the arguments of its
//! sentence. The sentence itself is told elsewhere, in the reader's language.

use crate::session::{Cell, Location};

macro_rules! findings {
    ($($(#[$item:meta])* $variant:ident = $text:literal,)*) => {
        /// The rules, in order of priority. Their names are part of the session document.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FindingId { $($(#[$item])* $variant,)* }

        impl FindingId {
            /// All rules, the most important first.
            pub const ALL: &'static [FindingId] = &[$(FindingId::$variant,)*];

            /// The name as it stands in files.
            pub fn name(self) -> &'static str {
                match self { $(FindingId::$variant => $text,)* }
            }

            /// The rule of that name.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some(FindingId::$variant),)* _ => None }
            }
        }
    };
}

findings! {
    /// A must that was explicitly agreed, with high pressure.
    AgreedPressure = "agreed_pressure",
    /// A must that the client only assumes, with high pressure.
    AssumedExpectation = "assumed_expectation",
    /// High pressure that is no lower after the client's own words.
    PressureStayed = "pressure_stayed",
    /// A channel of much must and little desire, about which nothing is decided.
    NothingLetGo = "nothing_let_go",
    /// The hours of all channels exceed the hours the client wants to give.
    HoursExceedWish = "hours_exceed_wish",
    /// Things passed on without social media.
    PassesOnAlready = "passes_on_already",
}

/// Something worth thinking on, derived from answers by a plain rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule.
    pub id: FindingId,
    /// The row it is about, if it is about one.
    pub about: Option<Location>,
    /// The answers it rests on; the first is where a click on the finding leads.
    pub cells: Vec<Cell>,
    /// What its sentence is made of, by name.
    pub arguments: Vec<(&'static str, Argument)>,
    /// Whether the client said that it fits.
    pub fits: Option<bool>,
}

/// An argument of a finding's sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// Words of the workbook or of the client.
    Text(String),
    /// Several of them.
    Texts(Vec<String>),
    /// A figure.
    Number(f64),
}

impl Finding {
    /// The words of an argument; empty if there is none of that name.
    pub fn text(&self, name: &str) -> &str {
        match self.argument(name) {
            Some(Argument::Text(text)) => text,
            _ => "",
        }
    }

    /// The words of a list argument; none if there is none of that name.
    pub fn texts(&self, name: &str) -> &[String] {
        match self.argument(name) {
            Some(Argument::Texts(texts)) => texts,
            _ => &[],
        }
    }

    /// The figure of an argument; 0 if there is none of that name.
    pub fn number(&self, name: &str) -> f64 {
        match self.argument(name) {
            Some(Argument::Number(number)) => *number,
            _ => 0.0,
        }
    }

    /// Whether it is to be printed and shown to the consultant: the client hasn't said it doesn't fit.
    pub fn stands(&self) -> bool {
        self.fits != Some(false)
    }

    fn argument(&self, name: &str) -> Option<&Argument> {
        self.arguments
            .iter()
            .find_map(|(known, argument)| (*known == name).then_some(argument))
    }
}
