//! Filter and order of a list of sessions.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

use super::ReviewState;

/// Key of a session in lists; valid while the library is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionKey(pub(crate) i64);

/// Filter of a list: a session is shown if everything that is set holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that must all be found in the session.
    pub search: Option<String>,
    /// Review states to show; empty shows all.
    pub states: BTreeSet<ReviewState>,
    /// Tag that the session must have.
    pub tag: Option<String>,
    /// First day of the last change.
    pub from: Option<Date>,
    /// Last day of the last change.
    pub to: Option<Date>,
    /// When the meeting is.
    pub meeting: Option<MeetingFilter>,
    /// Id of the workbook, in any version.
    pub workbook: Option<String>,
    /// Id of the chosen option of the decisive question.
    pub decisive: Option<String>,
    /// Client record that the session is assigned to.
    pub client: Option<Uuid>,
    /// Day on which the time for which the session is wanted is over.
    pub due: Option<Date>,
    /// Whether the list shows the trash instead of everything else.
    pub trashed: bool,
}

/// Number of days after today that count as near.
const NEAR_DAYS: i64 = 7;

/// Filter by the day of the meeting; sessions without one never pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingFilter {
    /// The meeting is on one of these days, both included; `None` is without limit.
    Days {
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
    },
    /// The meeting was before this day, and the session is not discussed yet.
    Past(Date),
}

impl MeetingFilter {
    /// Returns the filter for meetings on one day.
    pub fn on(day: Date) -> Self {
        Self::Days {
            from: Some(day),
            to: Some(day),
        }
    }

    /// Returns the filter for meetings today and in the next seven days.
    pub fn near(today: Date) -> Self {
        Self::Days {
            from: Some(today),
            to: Some(today.saturating_add(NEAR_DAYS.days())),
        }
    }
}

/// Numbers of the sessions that a list shows above all others because of their meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MeetingGroups {
    /// Sessions whose meeting is near; they come first.
    pub near: usize,
    /// Sessions whose meeting is over and that are not discussed yet; they come next.
    pub past: usize,
    /// All sessions of that kind, of which the list may show only the latest ones there.
    pub past_total: usize,
}

impl MeetingGroups {
    /// Returns the number of sessions above all others.
    pub fn count(&self) -> usize {
        self.near + self.past
    }
}

/// Columns that a list can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SortBy {
    /// The client's name.
    Name,
    /// Where the client works.
    Organisation,
    /// Time at which the session was begun.
    Begun,
    /// Time of the last change.
    #[default]
    Changed,
    /// Share of the visible questions that are answered.
    Progress,
    /// The decisive answer.
    Decisive,
    /// Pressure at the start.
    Before,
    /// Pressure at the end.
    After,
    /// Difference between the two.
    Shift,
    /// Review state.
    Review,
    /// The day of the meeting.
    Meeting,
    /// Number of locations marked for the meeting.
    Discuss,
    /// The tags.
    Tags,
}

impl SortBy {
    /// All columns, in the order in which a list shows them.
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

    /// Returns the name on the command line.
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

    /// Returns the column with a name on the command line.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.name() == name)
    }
}

/// Order of a list: empty values come last; among equals the last changed comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// Column to sort by.
    pub by: SortBy,
    /// Whether the largest or latest value comes first.
    pub descending: bool,
}

impl Default for Sort {
    /// Returns the order that shows the last changed session first.
    fn default() -> Self {
        Self {
            by: SortBy::Changed,
            descending: true,
        }
    }
}
