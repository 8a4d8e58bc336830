//! What is printed, and for whom.

use super::consulting_record::ConsultingRecord;
use crate::handout::document::Paper;
use crate::handout::logo::Logo;
use crate::text::{Language, Texts};
use std::sync::Arc;

/// The kind of a handout.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum HandoutKind {
    /// The meeting sheet: page 1 for the meeting, what stands out, all answers.
    #[default]
    Meeting,
    /// Page 1 of the meeting sheet alone.
    Brief,
    /// Everything that the client wrote and shares, in full.
    Answers,
    /// What was agreed and planned, on one page.
    FollowUp,
    /// The consultant's sheet: the agenda with room for notes, what is different from last time, and all answers with
    /// notes and marks.
    Consultant,
}

impl HandoutKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [HandoutKind; 5] = [
        HandoutKind::Meeting,
        HandoutKind::Brief,
        HandoutKind::Answers,
        HandoutKind::FollowUp,
        HandoutKind::Consultant,
    ];

    /// Returns its title.
    pub fn title(self, texts: &Texts) -> &'static str {
        match self {
            Self::Meeting | Self::Brief => texts.handout_title(),
            Self::Answers => texts.handout_title_answers(),
            Self::FollowUp => texts.handout_title_follow_up(),
            Self::Consultant => texts.handout_title_consultant(),
        }
    }

    /// Returns `true` if it has nothing but what the client gave.
    pub fn is_of_client(self) -> bool {
        matches!(self, Self::Meeting | Self::Brief | Self::Answers)
    }

    /// Returns `true` if it is for the client, too.
    pub fn is_for_client(self) -> bool {
        self != Self::Consultant
    }
}

/// The client's name on a handout.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PrintedName {
    /// As the client gave it.
    #[default]
    Full,
    /// None. Where the name stands in answers and notes, a word stands for it.
    None,
    /// Another one, wherever the name stands.
    Pseudonym(String),
    /// The pseudonym in the client record, which is put in its place before anything is printed; until then none.
    OfRecord,
}

/// The options of a handout.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandoutOptions {
    /// The kind.
    pub kind: HandoutKind,
    /// The consultant's name; left out if it is empty.
    pub consultant: String,
    /// How to reach the consultant, for the head of page 1; left out if it is empty.
    pub contact: String,
    /// The consultant's logo, for the head of page 1.
    pub logo: Option<Arc<Logo>>,
    /// The language to print in; `None` for the session's own.
    pub language: Option<Language>,
    /// The size of the pages.
    pub paper: Paper,
    /// The client's name.
    pub name: PrintedName,
    /// Whether the session is included, so that the file can be imported; never without the client's full
    /// name or on the consultant's sheet.
    pub with_session: bool,
    /// What the consultant has put down: for [`HandoutKind::FollowUp`] the agreements, for [`HandoutKind::Consultant`]
    /// all of it; other kinds don't tell it.
    pub record: Box<ConsultingRecord>,
}

impl HandoutOptions {
    /// Returns the options of a kind with the session inside, in the consultant's name; an empty one is left out.
    pub fn of(kind: HandoutKind, consultant: &str) -> Self {
        Self {
            kind,
            consultant: consultant.trim().to_owned(),
            with_session: true,
            ..Self::default()
        }
    }

    /// Returns `true` if the session is included in the file.
    pub fn carries_session(&self) -> bool {
        self.with_session && self.may_carry_session()
    }

    /// Returns `true` if the session may travel inside.
    pub fn may_carry_session(&self) -> bool {
        self.name == PrintedName::Full && self.kind.is_for_client()
    }
}
