//! The part of a session that leaves the program.

use std::borrow::Cow;

use crate::session::{Cell, Session, SharedSession, Value, Visibility, form_of};
use crate::text::{Language, Texts, dates, numbers};
use crate::workbook::OptionId;

/// The part of a session that leaves the program: what is shared or, for the client's own copy only, everything.
pub struct SessionExtract<'s> {
    session: &'s Session,
    visible: Cow<'s, Visibility>,
}

impl<'s> SessionExtract<'s> {
    /// Returns the part that a session shares.
    pub fn of_shared(shared: &'s SharedSession) -> Self {
        Self {
            session: shared.session(),
            visible: Cow::Borrowed(shared.visible()),
        }
    }

    /// Returns the whole session with private answers; only for the client's own copy.
    pub fn of_everything(session: &'s Session) -> Self {
        Self {
            session,
            visible: Cow::Owned(Visibility::of(session)),
        }
    }

    pub(super) fn session(&self) -> &'s Session {
        self.session
    }

    pub(super) fn visible(&self) -> &Visibility {
        &self.visible
    }

    /// Returns the tag of the session's language.
    pub(super) fn tag(&self) -> &'s str {
        &self.session.language
    }

    /// Returns the texts in the session's language.
    pub(super) fn texts(&self) -> &'static Texts {
        Texts::of(Language::from_tag(self.tag()).unwrap_or_default())
    }

    /// Returns the value of a visible cell; `None` if it is only white space.
    pub(super) fn value(&self, cell: &Cell) -> Option<&'s Value> {
        let value = self.session.value(cell)?;
        (value.counts() && self.visible.cell_shown(cell)).then_some(value)
    }

    /// Returns an answer in words, in the session's language.
    pub(super) fn answer_text(&self, cell: &Cell, value: &Value) -> String {
        let language = self.texts().language();
        match value {
            Value::Text(text) => text.clone(),
            Value::Choice { option, other } => {
                self.option_names(cell, std::slice::from_ref(option), other.as_deref())
            }
            Value::Choices { options, other } => self.option_names(cell, options, other.as_deref()),
            Value::Scale(figure) => figure.to_string(),
            Value::Number(value) => numbers::exact_number(*value, language),
            Value::Date(day) => dates::date_short(*day, language),
        }
    }

    fn option_names(&self, cell: &Cell, options: &[OptionId], other: Option<&str>) -> String {
        let form = form_of(&self.session.workbook, cell);
        let name = |id: &OptionId| -> Option<String> {
            let option = form?.option(id)?;
            let name = option.text.get(self.tag());
            Some(match other.filter(|_| option.is_other()) {
                Some(own) => format!("{name}: {own}"),
                None => name.to_owned(),
            })
        };
        options.iter().filter_map(name).collect::<Vec<_>>().join(", ")
    }
}
