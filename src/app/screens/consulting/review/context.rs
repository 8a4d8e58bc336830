//! What the parts of the screen read from while they paint, and what they say into.

use jiff::Zoned;
use jiff::civil::Date;
use uuid::Uuid;

use super::ReviewView;
use crate::app::consult::DeskCommand;
use crate::consulting::{Change, Note};
use crate::insight::Insight;
use crate::service::Review;
use crate::service::agenda::Agenda;
use crate::service::review::stations::{StationAnswers, stations};
use crate::session::Location;
use crate::text::{Language, Texts, dates};

/// A session in words: gathered when it comes in and when the language changes.
pub(super) struct ReviewContent {
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

    /// Follows what the consultant changed.
    pub(super) fn again(&mut self, reviewed: &Review) {
        self.agenda = reviewed.points_of(&self.insight.findings, Texts::of(self.language));
    }
}

/// What the parts of the screen read from and say into.
pub(super) struct ReviewContext<'a> {
    /// The session and what the consultant added to it.
    pub reviewed: &'a Review,
    /// The same in words.
    pub told: &'a ReviewContent,
    /// What the screen remembers.
    pub state: &'a mut ReviewView,
    /// The program's words.
    pub texts: &'static Texts,
    /// What the consultant asks for.
    pub commands: &'a mut Vec<DeskCommand>,
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

    /// Asks for a change that can be seen where it is made.
    pub(super) fn change(&mut self, change: Change) {
        self.commands.push(DeskCommand::change(change));
    }

    /// Asks for a change and says so, with the offer to take it back.
    pub(super) fn change_and_say(&mut self, change: Change, said: &str) {
        let said = Some(said.to_owned());
        self.commands.push(DeskCommand::Change { change, said });
    }

    /// The agenda as it shall be from now on.
    pub(super) fn set_agenda(&mut self, items: Vec<crate::consulting::AgendaItem>) {
        let session = self.session();
        self.change(Change::Agenda { session, items });
    }

    /// The notes to a place, or to the session as a whole.
    pub(super) fn notes(&self, place: Option<&Location>) -> Vec<&'a Note> {
        let notes = self.reviewed.notes.iter();
        notes.filter(|note| note.place.as_ref() == place).collect()
    }

    /// Whether a question or row stands in one of the chapters.
    pub(super) fn is_read(&self, place: &Location) -> bool {
        let mut asked = self.told.chapters.iter().flat_map(|chapter| &chapter.asked);
        asked.any(|asked| asked.place == *place || asked.rows.iter().any(|row| row.place == *place))
    }

    /// A day in words, with its year if it isn't this one.
    pub(super) fn day(&self, day: Date) -> String {
        let language = self.texts.language();
        if day.year() == Zoned::now().year() {
            dates::day_and_month(day, language)
        } else {
            dates::date_long(day, language)
        }
    }

    /// Goes to an answer.
    pub(super) fn go_to(&mut self, place: &Location) {
        let station = self.reviewed.shared.workbook().station_of(&place.question);
        if let Some(station) = station {
            self.state.go_to(station.id.clone(), place.clone());
        }
    }

    /// The title of the chapter in which a question stands.
    pub(super) fn station(&self, place: &Location) -> &'a str {
        let station = self.reviewed.shared.workbook().station_of(&place.question);
        station.map_or("", |station| station.title.get(self.tag()))
    }
}
