//! What is printed, and for whom.

use crate::text::Language;

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
}

impl HandoutKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [HandoutKind; 4] = [
        HandoutKind::Meeting,
        HandoutKind::Brief,
        HandoutKind::Answers,
        HandoutKind::FollowUp,
    ];
}

/// The options of a handout.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandoutOptions {
    /// The kind.
    pub kind: HandoutKind,
    /// The consultant's name; left out if it is empty.
    pub consultant: String,
    /// The language to print in; `None` for the session's own.
    pub language: Option<Language>,
    /// What was agreed at the meeting, for [`HandoutKind::FollowUp`]: the point and the agreement.
    pub agreements: Vec<(String, String)>,
}
