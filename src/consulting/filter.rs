//! Which sessions a list shows, and in which order.

use std::collections::BTreeSet;

use jiff::civil::Date;
use uuid::Uuid;

use super::ReviewState;

/// A session in lists, as long as the library is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionKey(pub(crate) i64);

/// Which sessions a list shows: those for which everything that is set holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those in which all of these words are found.
    pub search: Option<String>,
    /// Only those reviewed so far; empty: any.
    pub states: BTreeSet<ReviewState>,
    /// Only those with this tag.
    pub tag: Option<String>,
    /// Only those last changed on this day or later.
    pub from: Option<Date>,
    /// Only those last changed on this day or earlier.
    pub to: Option<Date>,
    /// Only those of this workbook, in any version.
    pub workbook: Option<String>,
    /// Only those with this option chosen in the decisive question.
    pub decisive: Option<String>,
    /// Only those of this client record.
    pub client: Option<Uuid>,
    /// Only what is in the trash, instead of only what isn't.
    pub trashed: bool,
}

/// What a list can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SortBy {
    /// The client's name.
    Name,
    /// Where the client works.
    Organisation,
    /// When it was begun.
    Begun,
    /// When it was last changed.
    #[default]
    Changed,
    /// The share of what is answered.
    Progress,
    /// The decisive answer.
    Decisive,
    /// How much must there was at the start.
    Before,
    /// How much must there is at the end.
    After,
    /// The difference of the two.
    Shift,
    /// How far it is reviewed.
    Review,
    /// The day of the meeting.
    Meeting,
    /// How many places are marked for the meeting.
    Discuss,
    /// The tags.
    Tags,
}

impl SortBy {
    /// All of them, in the order in which a list shows its columns.
    pub const ALL: [Self; 13] = [
        Self::Name,
        Self::Organisation,
        Self::Begun,
        Self::Changed,
        Self::Progress,
        Self::Decisive,
        Self::Before,
        Self::After,
        Self::Shift,
        Self::Review,
        Self::Meeting,
        Self::Discuss,
        Self::Tags,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Organisation => "organisation",
            Self::Begun => "begun",
            Self::Changed => "changed",
            Self::Progress => "progress",
            Self::Decisive => "decisive",
            Self::Before => "before",
            Self::After => "after",
            Self::Shift => "shift",
            Self::Review => "review",
            Self::Meeting => "meeting",
            Self::Discuss => "discuss",
            Self::Tags => "tags",
        }
    }

    /// What is sorted by that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.name() == name)
    }
}

/// An order of a list: what has nothing there comes last, among equals what was changed last is first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// What is sorted by.
    pub by: SortBy,
    /// Whether what is largest or last comes first.
    pub descending: bool,
}

impl Default for Sort {
    /// What was changed last comes first.
    fn default() -> Self {
        Self {
            by: SortBy::Changed,
            descending: true,
        }
    }
}
