//! What goes out of a session: what is shared, or, for the client's own copy alone, everything.

use crate::session::{Cell, Session, SharedSession, Value, Visibility};
use crate::text::{Language, Texts};

/// A session on its way out. There are two ways to make one, and only the second holds private answers.
pub struct SessionExtract<'s> {
    session: &'s Session,
    visible: std::borrow::Cow<'s, Visibility>,
}

impl<'s> SessionExtract<'s> {
    /// What a session shares.
    pub fn of_shared(shared: &'s SharedSession) -> Self {
        Self {
            session: shared.session(),
            visible: std::borrow::Cow::Borrowed(shared.visible()),
        }
    }

    /// Everything, private answers too: only for the client's own copy.
    pub fn of_everything(session: &'s Session) -> Self {
        Self {
            session,
            visible: std::borrow::Cow::Owned(Visibility::of(session)),
        }
    }

    pub(super) fn session(&self) -> &'s Session {
        self.session
    }

    pub(super) fn visible(&self) -> &Visibility {
        &self.visible
    }

    /// The tag of the session's language.
    pub(super) fn tag(&self) -> &'s str {
        &self.session.language
    }

    /// The texts that go with the session's language.
    pub(super) fn texts(&self) -> &'static Texts {
        Texts::of(Language::from_tag(self.tag()).unwrap_or_default())
    }

    /// What stands in a cell that is shown; white space alone is no answer.
    pub(super) fn value(&self, cell: &Cell) -> Option<&'s Value> {
        let value = self.session.value(cell)?;
        (value.counts() && self.visible.cell_shown(cell)).then_some(value)
    }
}
