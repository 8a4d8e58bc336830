//! A session under review, in words.

use crate::insight::Insight;
use crate::service::Review;
use crate::service::agenda::Agenda;
use crate::service::review::stations::{StationAnswers, stations};
use crate::text::{Language, Texts};

/// A session in words, made when it is loaded and when the language changes.
#[derive(Debug)]
pub struct ReviewContent {
    /// The language of the program's words in it.
    pub language: Language,
    /// The stations that are shown.
    pub chapters: Vec<StationAnswers>,
    /// Its figures and findings.
    pub insight: Insight,
    /// The points of the meeting.
    pub agenda: Agenda,
}

impl ReviewContent {
    /// Puts a session into words.
    pub(super) fn of(review: &Review, texts: &Texts) -> Self {
        let insight = Insight::of(&review.shared);
        Self {
            language: texts.language(),
            chapters: stations(&review.shared, texts),
            agenda: review.points_of(&insight.findings, texts),
            insight,
        }
    }

    /// Puts the agenda into words again after a change by the consultant.
    pub(super) fn refresh_agenda(&mut self, review: &Review) {
        self.agenda = review.points_of(&self.insight.findings, Texts::of(self.language));
    }
}
