//! What the work with a client rests on: a consent or a contract.

use jiff::civil::Date;
use uuid::Uuid;

use crate::session::Moment;

/// A client's consent, or the contract with them; several may follow each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentNote {
    /// Its identity.
    pub id: Uuid,
    /// The client record.
    pub client: Uuid,
    /// Consent or contract.
    pub kind: ConsentKind,
    /// The day on which it was given or concluded.
    pub day: Date,
    /// Its wording, or where that is kept; may be empty.
    pub wording: String,
    /// The day on which it was withdrawn or ended; `None` while it holds.
    pub withdrawn_on: Option<Date>,
    /// Time at which it was noted.
    pub created_at: Moment,
    /// Time of the last change.
    pub updated_at: Moment,
}

/// On which ground a client's data are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ConsentKind {
    /// The client agreed to it.
    #[default]
    Consent,
    /// A contract with the client needs it.
    Contract,
}

impl ConsentKind {
    /// Both kinds, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Consent, Self::Contract];

    /// Returns the name in the library and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Contract => "contract",
        }
    }

    /// Returns the kind with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}
