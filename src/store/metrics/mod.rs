//! The figures that an overview adds up: a number each of a session, kept beside it at each save, so that
//! an overview of thousands reads no answers.

mod aggregate;
mod write;

pub(super) use write::write;

/// A figure of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Metric {
    /// What kind of figure it is.
    pub kind: MetricKind,
    /// What it is of: a row's or an option's id, or `=` and an own row's folded title; empty: the whole.
    pub subject: String,
    /// What that is called in the session's language.
    pub label: String,
    /// The figure.
    pub value: f64,
}

/// What kind of figure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MetricKind {
    /// The option chosen in the decisive question; the figure is 1.
    Decisive,
    /// How much must there was in all of it at the start.
    Before,
    /// How much must there is in all of it at the end.
    After,
    /// How much must there was in a row.
    Must,
    /// How much must there is in that row now.
    MustNow,
    /// Desire for a channel.
    ChannelDesire,
    /// Must of a channel.
    ChannelMust,
    /// Hours a week for a channel.
    ChannelHours,
    /// Hours a week the client wants to give all of it.
    WantedHours,
}

impl MetricKind {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Decisive,
        Self::Before,
        Self::After,
        Self::Must,
        Self::MustNow,
        Self::ChannelDesire,
        Self::ChannelMust,
        Self::ChannelHours,
        Self::WantedHours,
    ];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Decisive => "decisive",
            Self::Before => "before",
            Self::After => "after",
            Self::Must => "must",
            Self::MustNow => "must_now",
            Self::ChannelDesire => "channel_desire",
            Self::ChannelMust => "channel_must",
            Self::ChannelHours => "channel_hours",
            Self::WantedHours => "wanted_hours",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What the same thing is called where it is asked again.
    fn now(self) -> Option<Self> {
        match self {
            Self::Before => Some(Self::After),
            Self::Must => Some(Self::MustNow),
            _ => None,
        }
    }
}

/// Many figures in few numbers: how many, of how many people, their sum and the sum of their squares.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MetricSum {
    /// Of how many people; a session that belongs to no client record counts as one of its own.
    pub clients: u32,
    /// How many figures.
    pub count: u32,
    /// Their sum.
    pub sum: f64,
    /// The sum of their squares.
    pub sum_of_squares: f64,
}

impl MetricSum {
    /// The mean; none of nothing.
    pub fn mean(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum / f64::from(self.count))
    }

    fn add(&mut self, value: f64, of_somebody_else: bool) {
        self.clients += u32::from(of_somebody_else);
        self.count += 1;
        self.sum += value;
        self.sum_of_squares += value * value;
    }

    /// The standard deviation; none of less than two figures.
    pub fn spread(&self) -> Option<f64> {
        let count = f64::from(self.count);
        let mean = self.mean().filter(|_| self.count > 1)?;
        Some(
            ((self.sum_of_squares - count * mean * mean) / (count - 1.0))
                .max(0.0)
                .sqrt(),
        )
    }
}

/// All figures of one kind of one subject, of a year or of all.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricRow {
    /// The kind.
    pub kind: MetricKind,
    /// What it is of.
    pub subject: String,
    /// What that is called.
    pub label: String,
    /// The year in which the sessions were begun; none: all years together.
    pub year: Option<i16>,
    /// The figures.
    pub figures: MetricSum,
}

/// The differences of a figure and the same figure asked again, of a year or of all. The kind is that of the
/// first figure; a negative sum means less must.
pub type ShiftRow = MetricRow;

/// How many sessions, of a year or of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionTotal {
    /// The year in which they were begun; none: all years together.
    pub year: Option<i16>,
    /// How many sessions.
    pub sessions: u32,
    /// Of how many people.
    pub clients: u32,
}

/// The figures of all sessions that pass a filter. In each list all years together come before the years
/// in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricTable {
    /// How many sessions.
    pub totals: Vec<SessionTotal>,
    /// The figures, by kind and subject.
    pub rows: Vec<MetricRow>,
    /// What became of those that were asked again, by kind and subject.
    pub shifts: Vec<ShiftRow>,
}
