//! Figures for overviews, stored beside each session, so that an overview of thousands reads no answers.

mod aggregate;
mod write;

pub(super) use write::write;

/// One figure of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Metric {
    /// Kind of the figure.
    pub kind: MetricKind,
    /// Subject: the id of a row or option, or `=` and the folded title of an own row; empty for the whole session.
    pub subject: String,
    /// Name of the subject in the session's language.
    pub label: String,
    /// The figure.
    pub value: f64,
}

/// Kind of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MetricKind {
    /// The option chosen in the decisive question; the figure is 1.
    Decisive,
    /// The overall pressure at the start.
    Before,
    /// The overall pressure at the end.
    After,
    /// The pressure of a row.
    Must,
    /// The pressure of the same row when asked again.
    MustNow,
    /// Desire for a channel.
    ChannelDesire,
    /// Pressure of a channel.
    ChannelMust,
    /// Hours a week for a channel.
    ChannelHours,
    /// Hours a week the client wants to give all of it.
    WantedHours,
}

impl MetricKind {
    /// All kinds.
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

    /// Returns the kind's name in files.
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

    /// Returns the kind of the same figure when asked again, if there is one.
    pub fn now(self) -> Option<Self> {
        match self {
            Self::Before => Some(Self::After),
            Self::Must => Some(Self::MustNow),
            _ => None,
        }
    }
}

/// Sums of many figures.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MetricSum {
    /// Number of people; an unassigned session counts as a person of its own.
    pub clients: u32,
    /// Number of figures.
    pub count: u32,
    /// Their sum.
    pub sum: f64,
    /// The sum of their squares.
    pub sum_of_squares: f64,
}

impl MetricSum {
    /// Returns the mean; `None` without figures.
    pub fn mean(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum / f64::from(self.count))
    }

    fn add(&mut self, value: f64, is_new_person: bool) {
        self.clients += u32::from(is_new_person);
        self.count += 1;
        self.sum += value;
        self.sum_of_squares += value * value;
    }

    /// Returns the standard deviation; `None` for fewer than two figures.
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

/// The figures of one kind and subject, of one year or of all years.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricRow {
    /// The kind.
    pub kind: MetricKind,
    /// Subject, as in [`Metric`].
    pub subject: String,
    /// Name of the subject.
    pub label: String,
    /// The year in which the sessions were begun; `None` for all years.
    pub year: Option<i16>,
    /// The figures.
    pub figures: MetricSum,
}

/// The differences between a figure and the same figure asked again, of one year or of all. The kind is that of the
/// first figure; a negative sum means less pressure.
pub type ShiftRow = MetricRow;

/// Number of sessions of one year or of all years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionTotal {
    /// The year in which they were begun; `None` for all years.
    pub year: Option<i16>,
    /// Number of sessions.
    pub sessions: u32,
    /// Number of people.
    pub clients: u32,
}

/// The figures of all sessions that pass a filter. In each list the entry for all years comes before the years in
/// order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricTable {
    /// Numbers of sessions.
    pub totals: Vec<SessionTotal>,
    /// The figures, by kind and subject.
    pub rows: Vec<MetricRow>,
    /// The differences of figures that were asked again, by kind and subject.
    pub shifts: Vec<ShiftRow>,
}
