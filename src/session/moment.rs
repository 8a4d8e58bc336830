//! Points in time that store the offset they were written at, so that a session written at 14:03 in summer
//! still shows 14:03 when it is read in winter or elsewhere.

use std::fmt;
use std::str::FromStr;
use std::time::SystemTime;

use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, Zoned};
use serde::{Deserialize, Serialize};

/// A moment: UTC plus the offset it was written at. Ordered by the moment alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Moment {
    at: Timestamp,
    offset: Offset,
}

impl Moment {
    /// The earliest time that is taken from clocks and documents: the beginning of the year 1900 in UTC.
    pub const EARLIEST: Timestamp = Timestamp::constant(-2_208_988_800, 0);

    /// The latest time that is taken from clocks and documents: the end of the year 9998 in UTC.
    pub const LATEST: Timestamp = Timestamp::constant(253_370_764_799, 0);

    /// Returns the moment at an offset, without fractions of a millisecond, since files don't store them.
    pub fn new(at: Timestamp, offset: Offset) -> Self {
        let rounded = Timestamp::from_millisecond(at.as_millisecond()).unwrap_or(at);
        Self { at: rounded, offset }
    }

    /// Returns the current moment in the system's time zone. A clock before 1900 or after 9998 counts as the
    /// nearest time between, since other times can't be stored or written everywhere.
    pub fn now() -> Self {
        let now = Timestamp::try_from(SystemTime::now());
        let now = now.map_or(Self::LATEST, |now| now.clamp(Self::EARLIEST, Self::LATEST));
        Self::new(now, TimeZone::system().to_offset(now))
    }

    /// Returns `true` if it is between [`Self::EARLIEST`] and [`Self::LATEST`].
    pub fn is_in_range(self) -> bool {
        (Self::EARLIEST..=Self::LATEST).contains(&self.at)
    }

    /// Returns the day on the wall where it was written.
    pub fn date(self) -> Date {
        self.local().date()
    }

    /// Returns the point in time.
    pub fn timestamp(self) -> Timestamp {
        self.at
    }

    /// Returns the offset it was written at.
    pub fn offset(self) -> Offset {
        self.offset
    }

    /// Returns date and time at the offset it was written at.
    pub fn local(self) -> Zoned {
        self.at.to_zoned(TimeZone::fixed(self.offset))
    }
}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Moment {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.at.cmp(&other.at).then(self.offset.cmp(&other.offset))
    }
}

/// Writes RFC 3339, with `Z` for an offset of zero.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.offset == Offset::UTC {
            write!(f, "{}", self.at)
        } else {
            write!(f, "{}", self.at.display_with_offset(self.offset))
        }
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.to_string()
    }
}

impl TryFrom<String> for Moment {
    type Error = NoMoment;

    fn try_from(text: String) -> Result<Self, NoMoment> {
        text.parse()
    }
}

/// Error for a text that is no RFC 3339 time with an offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an RFC 3339 time with an offset")]
pub struct NoMoment;

impl FromStr for Moment {
    type Err = NoMoment;

    fn from_str(text: &str) -> Result<Self, NoMoment> {
        let parsed: jiff::fmt::temporal::Pieces<'_> =
            jiff::fmt::temporal::Pieces::parse(text).map_err(|_| NoMoment)?;
        let offset = match parsed.offset().ok_or(NoMoment)? {
            jiff::fmt::temporal::PiecesOffset::Numeric(numeric) => numeric.offset(),
            _ => Offset::UTC,
        };
        let at: Timestamp = text.parse().map_err(|_| NoMoment)?;
        Ok(Self::new(at, offset))
    }
}
