//! What the parts of the review paint from, and where they push messages.

use jiff::civil::Date;
use uuid::Uuid;

use super::ReviewView;
use super::content::ReviewContent;
use super::model::ReviewModel;
use crate::app::message::{Message, ReviewMessage};
use crate::consulting::{AgendaItem, Note};
use crate::service::Review;
use crate::session::Location;
use crate::text::{Texts, dates};

/// Context from which the parts of the screen paint, and to which they push messages.
pub(super) struct ReviewContext<'a> {
    /// The state of the review.
    pub model: &'a ReviewModel,
    /// The session and what the consultant added to it.
    pub review: &'a Review,
    /// The same in words.
    pub content: &'a ReviewContent,
    /// What the screen remembers between frames.
    pub view: &'a mut ReviewView,
    /// The program's texts.
    pub texts: &'static Texts,
    /// The calendar day.
    pub today: Date,
    /// The messages of this frame.
    pub messages: &'a mut Vec<Message>,
}

impl<'a> ReviewContext<'a> {
    /// Returns the session.
    pub(super) fn session(&self) -> Uuid {
        self.review.shared.id()
    }

    /// Returns the tag of the language in which the session's questions are shown.
    pub(super) fn tag(&self) -> &'a str {
        let review = self.review;
        review.shared.workbook().language(review.shared.language())
    }

    /// Requests another agenda.
    pub(super) fn set_agenda(&mut self, items: Vec<AgendaItem>) {
        self.messages.push(ReviewMessage::SetAgenda(items).into());
    }

    /// Returns the notes on a location, or on the whole session.
    pub(super) fn notes(&self, place: Option<&Location>) -> Vec<&'a Note> {
        let notes = self.review.notes.iter();
        notes.filter(|note| note.place.as_ref() == place).collect()
    }

    /// Returns `true` if a question or row is shown.
    pub(super) fn is_shown(&self, place: &Location) -> bool {
        let mut asked = self.content.chapters.iter().flat_map(|chapter| &chapter.answered);
        asked.any(|asked| asked.place == *place || asked.rows.iter().any(|row| row.place == *place))
    }

    /// Returns a day in words, with its year if it is another one.
    pub(super) fn day(&self, day: Date) -> String {
        let language = self.texts.language();
        if day.year() == self.today.year() {
            dates::day_and_month(day, language)
        } else {
            dates::date_long(day, language)
        }
    }

    /// Goes to an answer.
    pub(super) fn go_to(&mut self, location: &Location) {
        self.messages
            .push(ReviewMessage::GoToAnswer(location.clone()).into());
    }

    /// Returns the title of the station of a question.
    pub(super) fn station(&self, place: &Location) -> &'a str {
        let station = self.review.shared.workbook().station_of(&place.question);
        station.map_or("", |station| station.title.get(self.tag()))
    }
}
