//! The shared answers of a session by station, each beside its question.
//!
//! Questions are in the words of the session's own workbook version, in the language of the session; prose comes with the
//! mirror's highlights.

use crate::mirror::{self, Balance, MirrorLanguage as Rules};
use crate::session::{Cell, Location, Mark, Row, SharedSession, Value};
use crate::text::Texts;
use crate::wording::{AnswerStyle, answer_text};
use crate::workbook::{Body, Column, Form, Question, RowKind, Station, StationId, Table};

/// Length in bytes above which a text is shown in parts; the mirror reads only the open part then.
pub const LONG_TEXT_MIN_BYTES: usize = 16 * 1024;

/// A station with its answers.
#[derive(Clone, Debug, PartialEq)]
pub struct StationAnswers {
    /// The station.
    pub station: StationId,
    /// Its short title.
    pub title: String,
    /// Its heading.
    pub heading: String,
    /// The answered questions, in the workbook's order.
    pub answered: Vec<AnsweredQuestion>,
    /// The labels of visible questions without an answer.
    pub open: Vec<String>,
}

/// A question with its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct AnsweredQuestion {
    /// Its location.
    pub place: Location,
    /// The prompt.
    pub words: String,
    /// Whether the client wants to discuss it.
    pub discuss: bool,
    /// The answer, unless it is a table.
    pub answer: Option<LabeledAnswer>,
    /// The rows with content, if it is a table.
    pub rows: Vec<AnsweredRow>,
    /// Whether its rows are cards.
    pub cards: bool,
}

/// A row of a table with its answers.
#[derive(Clone, Debug, PartialEq)]
pub struct AnsweredRow {
    /// Its location.
    pub place: Location,
    /// Its title; empty if the client gave none.
    pub title: String,
    /// Whether the client wants to discuss it.
    pub discuss: bool,
    /// The answers, in the order of the columns.
    pub answers: Vec<LabeledAnswer>,
}

/// An answer with its label.
#[derive(Clone, Debug, PartialEq)]
pub struct LabeledAnswer {
    /// Its cell.
    pub cell: Cell,
    /// The label of its question or column.
    pub label: String,
    /// Its content.
    pub answer: AnswerContent,
}

/// The content of an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerContent {
    /// Free text with the mirror's highlights.
    Prose {
        /// The text.
        text: String,
        /// The highlights; none for a text longer than [`LONG_TEXT_MIN_BYTES`].
        marks: Vec<mirror::Highlight>,
        /// The mirror's counts, where the workbook offers the mirror.
        balance: Option<Balance>,
    },
    /// A line of text, or a day.
    Line(String),
    /// Chosen options or a number, in words.
    Chosen(String),
    /// A point on a scale.
    Scale {
        /// From 0 to 10.
        figure: u8,
        /// The words at 0 and at 10.
        ends: [String; 2],
    },
}

/// Returns the visible stations of a session with their answers.
pub fn stations(shared: &SharedSession, texts: &Texts) -> Vec<StationAnswers> {
    let reader = Reader::new(shared, texts);
    let stations = shared.workbook().stations.iter();
    let shown = stations.filter(|station| shared.visible().station_shown(&station.id));
    shown.map(|station| reader.chapter(station)).collect()
}

struct Reader<'a> {
    shared: &'a SharedSession,
    texts: &'a Texts,
    tag: &'a str,
    rules: Option<Rules>,
}

impl<'a> Reader<'a> {
    fn new(shared: &'a SharedSession, texts: &'a Texts) -> Self {
        Self {
            shared,
            texts,
            tag: shared.workbook().language(shared.language()),
            rules: Rules::from_tag(shared.language()),
        }
    }

    fn style(&self) -> AnswerStyle<'a> {
        AnswerStyle::full(self.texts, self.tag)
    }

    fn chapter(&self, station: &Station) -> StationAnswers {
        let shown = station
            .questions()
            .filter(|question| self.shared.visible().question_shown(&question.id));
        let (mut answered, mut open) = (Vec::new(), Vec::new());
        for question in shown {
            match self.question(question) {
                Some(question) => answered.push(question),
                None => open.push(question.label(self.tag).to_owned()),
            }
        }
        StationAnswers {
            station: station.id.clone(),
            title: station.title.get(self.tag).to_owned(),
            heading: station.heading.get(self.tag).to_owned(),
            answered,
            open,
        }
    }

    /// Returns a question that has an answer or that the client wants to discuss.
    fn question(&self, question: &Question) -> Option<AnsweredQuestion> {
        let place = Location::question(question.id.clone());
        let discuss = self.discuss(&place);
        let (answer, rows) = match &question.body {
            Body::Plain(form) => (self.plain(question, form), Vec::new()),
            Body::Table(table) => (None, self.rows(question, table)),
        };
        (discuss || answer.is_some() || !rows.is_empty()).then(|| AnsweredQuestion {
            place,
            words: question.prompt.get(self.tag).to_owned(),
            discuss,
            answer,
            rows,
            cards: matches!(&question.body, Body::Table(table) if is_cards(table)),
        })
    }

    fn plain(&self, question: &Question, form: &Form) -> Option<LabeledAnswer> {
        let cell = Cell::plain(question.id.clone());
        let answer = self.answer(form, self.shared.value(&cell)?);
        let label = question.label(self.tag).to_owned();
        Some(LabeledAnswer { cell, label, answer })
    }

    fn rows(&self, question: &Question, table: &Table) -> Vec<AnsweredRow> {
        let rows = self.shared.visible().rows(&question.id).iter();
        rows.filter_map(|row| self.row(question, table, row)).collect()
    }

    /// Returns a row that has an answer or a title of the client's own, or that the client wants to discuss.
    fn row(&self, question: &Question, table: &Table, row: &Row) -> Option<AnsweredRow> {
        let place = Location::row(question.id.clone(), row.id.clone());
        let columns = table.columns.iter();
        let answers: Vec<LabeledAnswer> = columns
            .filter_map(|column| self.cell(question, row, column))
            .collect();
        let title = row.title(self.tag).trim().to_owned();
        let discuss = self.discuss(&place);
        let has_content = discuss || !answers.is_empty() || (row.kind == RowKind::Own && !title.is_empty());
        has_content.then_some(AnsweredRow {
            place,
            title,
            discuss,
            answers,
        })
    }

    fn cell(&self, question: &Question, row: &Row, column: &Column) -> Option<LabeledAnswer> {
        let cell = Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone());
        let answer = self.answer(&column.form, self.shared.value(&cell)?);
        let label = column.label(self.tag).to_owned();
        Some(LabeledAnswer { cell, label, answer })
    }

    fn discuss(&self, place: &Location) -> bool {
        self.shared.mark(place) == Some(Mark::Discuss)
    }

    fn answer(&self, form: &Form, value: &Value) -> AnswerContent {
        match (form, value) {
            (Form::Prose { mirror, .. }, Value::Text(text)) => self.prose(text, *mirror),
            (Form::Scale { low, high }, Value::Scale(figure)) => AnswerContent::Scale {
                figure: *figure,
                ends: [low, high].map(|end| end.get(self.tag).to_owned()),
            },
            (_, Value::Choice { .. } | Value::Choices { .. } | Value::Number(_)) => {
                AnswerContent::Chosen(answer_text(form, value, &self.style()))
            }
            _ => AnswerContent::Line(answer_text(form, value, &self.style())),
        }
    }

    fn prose(&self, text: &str, mirrored: bool) -> AnswerContent {
        let text = text.trim_end().to_owned();
        let marks = self.rules.filter(|_| text.len() <= LONG_TEXT_MIN_BYTES);
        let marks = marks.map_or_else(Vec::new, |rules| mirror::marks(&text, rules));
        let balance = self.rules.filter(|_| mirrored);
        let balance = balance.map(|rules| mirror::balance(&text, rules));
        AnswerContent::Prose { text, marks, balance }
    }
}

fn is_cards(table: &Table) -> bool {
    table.layout == crate::workbook::Layout::Cards
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::sample::test_sessions::{Example, choice, text};
    use crate::text::Language;

    fn read(example: &Example) -> Vec<StationAnswers> {
        stations(&example.shared(), Texts::of(Language::German))
    }

    fn chapter<'c>(chapters: &'c [StationAnswers], id: &str) -> &'c StationAnswers {
        chapters
            .iter()
            .find(|chapter| chapter.station.as_str() == id)
            .unwrap()
    }

    #[test]
    fn an_answer_stands_beside_what_was_asked() {
        let example = Example::new().plain("occasion", text("Der Vorstand fragt nach Reichweite."));
        let chapters = read(&example);
        let arrive = chapter(&chapters, "arrive");
        assert_eq!(arrive.answered.len(), 1);
        assert_eq!(
            arrive.answered[0].words,
            "Was hat Sie heute dieses Buch aufschlagen lassen?"
        );
        assert!(arrive.open.contains(&"Name".to_owned()));
        assert!(!arrive.open.contains(&"Anlass".to_owned()));
    }

    #[test]
    fn prose_carries_its_marks_and_its_sum_where_the_mirror_is_offered() {
        let example = Example::new()
            .plain("must_dump", text("Ich muss jeden Tag posten."))
            .plain("occasion", text("Ich muss wohl."));
        let chapters = read(&example);
        let Some(AnswerContent::Prose { marks, balance, .. }) = chapter(&chapters, "musts").answered[0]
            .answer
            .as_ref()
            .map(|answer| &answer.answer)
        else {
            panic!("it is prose");
        };
        assert_eq!(marks.len(), 1);
        assert_eq!(
            balance.map(|balance| (balance.strong, balance.words)),
            Some((1, 5))
        );
        let occasion = chapter(&chapters, "arrive").answered[0].answer.clone().unwrap();
        assert!(
            matches!(occasion.answer, AnswerContent::Prose { balance: None, marks, .. } if marks.len() == 1)
        );
    }

    #[test]
    fn rows_say_only_what_was_answered_and_own_words_stand_for_something_else() {
        let who = Value::Choices {
            options: vec!["boss".into(), "other".into()],
            other: Some("mein Vater".to_owned()),
        };
        let example = Example::new()
            .at("musts", "time", "occupies", choice("often"))
            .at("musts", "time", "who", who)
            .at("musts", "time", "pressure", Value::Scale(9))
            .own("musts", "r1", "Jeden Tag eine Story");
        let chapters = read(&example);
        let rows = &chapter(&chapters, "musts").answered[0].rows;
        let titles: Vec<&str> = rows.iter().map(|row| row.title.as_str()).collect();
        assert_eq!(
            titles,
            [
                "Wie viele Minuten am Tag müssen es für Social Media sein?",
                "Jeden Tag eine Story"
            ]
        );
        let said: Vec<&AnswerContent> = rows[0].answers.iter().map(|answer| &answer.answer).collect();
        assert!(matches!(said[0], AnswerContent::Chosen(words) if words == "oft"));
        assert!(matches!(said[1], AnswerContent::Scale { figure: 9, .. }));
        assert!(matches!(said[2], AnswerContent::Chosen(words) if words == "Vorgesetzte, mein Vater"));
    }

    #[test]
    fn what_is_private_is_neither_read_nor_named() {
        let example = Example::new()
            .plain("occasion", text("geheim"))
            .own("musts", "r1", "geheime Zeile")
            .private(Location::question("occasion"))
            .private(Location::row("musts", "r1"));
        let told = format!("{:?}", read(&example));
        assert!(!told.contains("geheim") && !told.contains("Anlass"));
    }

    #[test]
    fn a_very_long_text_is_kept_whole_and_marked_later() {
        let long = "Ich muss. ".repeat(10_000);
        let chapters = read(&Example::new().plain("must_dump", text(&long)));
        let said = chapter(&chapters, "musts").answered[0].answer.clone().unwrap();
        assert!(
            matches!(said.answer, AnswerContent::Prose { text, marks, .. } if text == long.trim_end() && marks.is_empty())
        );
    }
}
