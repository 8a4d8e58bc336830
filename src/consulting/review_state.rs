//! How far a consultant is with a session.

/// How far a consultant is with a session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReviewState {
    /// Not yet looked at.
    #[default]
    New,
    /// Read.
    Read,
    /// Talked through with the client.
    Discussed,
    /// Put away.
    Filed,
}

impl ReviewState {
    /// All of them, in the order in which a session goes through them.
    pub const ALL: [Self; 4] = [Self::New, Self::Read, Self::Discussed, Self::Filed];

    /// Its name in the library and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Read => "read",
            Self::Discussed => "discussed",
            Self::Filed => "filed",
        }
    }

    /// The state of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}
