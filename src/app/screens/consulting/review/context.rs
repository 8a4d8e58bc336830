//! What the parts of the screen read from while they paint, and what they say into.

use jiff::civil::Date;
use uuid::Uuid;

use super::ReviewView;
use super::model::ReviewModel;
use crate::app::message::Message;
use crate::consulting::AgendaItem;
use crate::consulting::Note;
use crate::insight::Insight;
use crate::service::Review;
use crate::service::agenda::Agenda;
use crate::service::review::stations::{StationAnswers, stations};
use crate::session::Location;
use crate::text::{Language, Texts, dates};

/// A session in words: gathered when it comes in and when the language changes.
#[derive(Debug)]
pub struct ReviewContent {
    /// The language of the program's words in it.
    pub language: Language,
    /// The chapters that are shown.
    pub chapters: Vec<StationAnswers>,
    /// Its figures and findings.
    pub insight: Insight,
    /// The points of the meeting.
    pub agenda: Agenda,
}

impl ReviewContent {
    /// Gathers all of it.
    pub(super) fn of(reviewed: &Review, texts: &Texts) -> Self {
        let insight = Insight::of(&reviewed.shared);
        Self {
            language: texts.language(),
            chapters: stations(&reviewed.shared, texts),
            agenda: reviewed.points_of(&insight.findings, texts),
            insight,
        }
    }

    /// Puts the agenda into words again after a change by the consultant.
    pub(super) fn refresh_agenda(&mut self, reviewed: &Review) {
        self.agenda = reviewed.points_of(&self.insight.findings, Texts::of(self.language));
    }
}

/// What the parts of the screen paint, and where they push messages.
pub(super) struct ReviewContext<'a> {
    /// The state of the review.
    pub model: &'a ReviewModel,
    /// The session and what the consultant added to it.
    pub reviewed: &'a Review,
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
    /// The session.
    pub(super) fn session(&self) -> Uuid {
        self.reviewed.shared.id()
    }

    /// The tag of the language in which the session's questions are read.
    pub(super) fn tag(&self) -> &'a str {
        let reviewed = self.reviewed;
        reviewed.shared.workbook().language(reviewed.shared.language())
    }

    /// Requests another agenda.
    pub(super) fn set_agenda(&mut self, items: Vec<AgendaItem>) {
        self.messages.push(Message::SetAgenda(items));
    }

    /// The notes to a place, or to the session as a whole.
    pub(super) fn notes(&self, place: Option<&Location>) -> Vec<&'a Note> {
        let notes = self.reviewed.notes.iter();
        notes.filter(|note| note.place.as_ref() == place).collect()
    }

    /// Whether a question or row stands in one of the chapters.
    pub(super) fn is_read(&self, place: &Location) -> bool {
        let mut asked = self.content.chapters.iter().flat_map(|chapter| &chapter.answered);
        asked.any(|asked| asked.place == *place || asked.rows.iter().any(|row| row.place == *place))
    }

    /// A day in words, with its year if it isn't this one.
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
        self.messages.push(Message::GoToAnswer(location.clone()));
    }

    /// The title of the chapter in which a question stands.
    pub(super) fn station(&self, place: &Location) -> &'a str {
        let station = self.reviewed.shared.workbook().station_of(&place.question);
        station.map_or("", |station| station.title.get(self.tag()))
    }
}
