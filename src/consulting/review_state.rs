//! Review state of a session.

/// Progress of the consultant's review of a session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReviewState {
    /// Not yet read.
    #[default]
    New,
    /// Read.
    Read,
    /// Discussed with the client.
    Discussed,
    /// Filed.
    Filed,
}

impl ReviewState {
    /// All states, in the order in which a session goes through them.
    pub const ALL: [Self; 4] = [Self::New, Self::Read, Self::Discussed, Self::Filed];

    /// Returns the name in the library and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Read => "read",
            Self::Discussed => "discussed",
            Self::Filed => "filed",
        }
    }

    /// Returns the state with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}
