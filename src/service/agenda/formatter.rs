//! Words for the points of an agenda, from their sources.

use uuid::Uuid;

use super::Agenda;
use super::point::{AgendaInput, AgendaPoint, AgendaSuggestion};
use crate::consulting::{AgendaItem, AgendaSource};
use crate::insight::Finding;
use crate::picture::{finding_opener, finding_sentence};
use crate::session::{Cell, Location, Mark, Row, Value};
use crate::text::{Texts, dates};
use crate::wording::{AnswerStyle, cell_text, leading, row_label};
use crate::workbook::{Question, Role, RowId, Workbook};

/// Number of characters of an answer or a note in the agenda at most.
const MAX_EXCERPT_CHARS: usize = 280;

/// A source in words.
struct PointText {
    words: String,
    opener: Option<String>,
    origin: String,
    place: Option<Location>,
}

/// Puts the points of an agenda into words.
pub(super) struct AgendaFormatter<'a> {
    input: &'a AgendaInput<'a>,
    texts: &'a Texts,
    tag: &'a str,
}

impl<'a> AgendaFormatter<'a> {
    pub(super) fn new(input: &'a AgendaInput<'a>, texts: &'a Texts) -> Self {
        Self {
            input,
            texts,
            tag: input.shared.workbook().language(texts.language().tag()),
        }
    }

    fn workbook(&self) -> &'a Workbook {
        self.input.shared.workbook()
    }

    pub(super) fn point(&self, item: &AgendaItem) -> Option<AgendaPoint> {
        let text = self.text_for(item).or_else(|| self.gone(item))?;
        Some(AgendaPoint {
            item: item.clone(),
            words: text.words,
            opener: text.opener,
            origin: text.origin,
            place: text.place,
        })
    }

    /// Returns the sources that are on the agenda from the start, in order.
    pub(super) fn sources(&self) -> Vec<AgendaSource> {
        let marks = self
            .workbook()
            .questions()
            .flat_map(|question| self.marked_at(question));
        let notes = self.input.notes.iter().filter(|note| note.for_meeting);
        let notes = notes.map(|note| AgendaSource::Note(note.id));
        let agreed = self
            .input
            .before
            .iter()
            .map(|agreed| AgendaSource::Agreed(agreed.point));
        marks.chain(notes).chain(agreed).collect()
    }

    /// Returns what the client wants to discuss of a question and its rows.
    fn marked_at(&self, question: &Question) -> Vec<AgendaSource> {
        let mut found = Vec::new();
        if question.role == Some(Role::TalkAbout) {
            found.push(AgendaSource::TalkAbout);
        } else {
            found.push(AgendaSource::Mark(Location::question(question.id.clone())));
        }
        let rows = self.input.shared.visible().rows(&question.id).iter();
        found.extend(rows.map(|row| AgendaSource::Mark(Location::row(question.id.clone(), row.id.clone()))));
        found.retain(|source| match source {
            AgendaSource::Mark(place) => self.input.shared.mark(place) == Some(Mark::Discuss),
            _ => true,
        });
        found
    }

    fn text_for(&self, item: &AgendaItem) -> Option<PointText> {
        match &item.source {
            AgendaSource::Own => Some(PointText::plain(
                item.words.clone(),
                self.texts.agenda_own().to_owned(),
            )),
            AgendaSource::Mark(place) => self.mark(place),
            AgendaSource::TalkAbout => self.talk_about(),
            AgendaSource::Finding(id, about) => self.finding(id, about.as_ref()),
            AgendaSource::Note(id) => self.note(*id),
            AgendaSource::Agreed(point) => self.agreed(*point),
        }
    }

    /// Returns the words of a point whose source is gone, if it has an agreement.
    fn gone(&self, item: &AgendaItem) -> Option<PointText> {
        let left = !item.agreement.trim().is_empty();
        left.then(|| {
            PointText::plain(
                self.texts.agenda_gone().to_owned(),
                self.texts.agenda_gone_why().to_owned(),
            )
        })
    }

    fn mark(&self, place: &Location) -> Option<PointText> {
        let shared = self.input.shared;
        let question = self.workbook().question(&place.question)?;
        if shared.mark(place) != Some(Mark::Discuss) || !shared.visible().question_shown(&question.id) {
            return None;
        }
        let (label, cell) = match &place.row {
            None => (
                question.label(self.tag).to_owned(),
                Some(Cell::plain(question.id.clone())),
            ),
            Some(id) => {
                let row = shared
                    .visible()
                    .rows(&question.id)
                    .iter()
                    .find(|row| row.id == *id)?;
                self.row(question, row)
            }
        };
        let style = AnswerStyle::full(self.texts, self.tag);
        let answer = cell.and_then(|cell| cell_text(shared, &cell, &style));
        let words = match answer {
            Some(answer) => format!("{} {}", leading(&label), excerpt(&answer)),
            None => label,
        };
        Some(PointText {
            words,
            opener: None,
            origin: self.station(place).to_owned(),
            place: Some(place.clone()),
        })
    }

    /// Returns the title of a row, and the first cell with a text in it.
    fn row(&self, question: &Question, row: &Row) -> (String, Option<Cell>) {
        let label = excerpt(row_label(question, row, self.tag));
        let columns = question.table().map_or(&[][..], |table| &table.columns);
        let cells = columns
            .iter()
            .map(|column| Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone()));
        let written = |cell: &Cell| self.input.shared.value(cell).and_then(Value::text).is_some();
        (label, cells.into_iter().find(written))
    }

    fn talk_about(&self) -> Option<PointText> {
        let question = self.workbook().with_role(Role::TalkAbout)?;
        let place = Location::question(question.id.clone());
        let text = self.input.shared.by_role(Role::TalkAbout)?.text()?;
        Some(PointText {
            words: excerpt(text),
            opener: None,
            origin: self.station(&place).to_owned(),
            place: Some(place),
        })
    }

    fn finding(&self, id: &str, about: Option<&Location>) -> Option<PointText> {
        let same = |finding: &&Finding| finding.id.name() == id && finding.about.as_ref() == about;
        let finding = self
            .input
            .findings
            .iter()
            .find(same)
            .filter(|finding| finding.stands())?;
        Some(PointText {
            words: finding_sentence(finding, self.texts),
            opener: Some(finding_opener(finding, self.texts)),
            origin: self.texts.agenda_finding().to_owned(),
            place: finding.cells.first().map(Cell::place),
        })
    }

    fn note(&self, id: Uuid) -> Option<PointText> {
        let note = self
            .input
            .notes
            .iter()
            .find(|note| note.id == id && note.for_meeting)?;
        let shown = note.place.as_ref().filter(|place| self.is_shown(place));
        let origin = match shown {
            Some(place) => self.texts.agenda_note(self.station(place)),
            None => self.texts.agenda_note_whole().to_owned(),
        };
        let place = shown.cloned();
        Some(PointText {
            place,
            ..PointText::plain(excerpt(&note.text), origin)
        })
    }

    fn agreed(&self, point: Uuid) -> Option<PointText> {
        let agreed = self.input.before.iter().find(|agreed| agreed.point == point)?;
        let day = dates::date_long(agreed.on, self.texts.language());
        let words = self.texts.agenda_agreed(excerpt(&agreed.words));
        Some(PointText::plain(words, self.texts.agenda_agreed_on(day)))
    }

    fn is_shown(&self, place: &Location) -> bool {
        let visible = self.input.shared.visible();
        let row = |row: &RowId| visible.rows(&place.question).iter().any(|shown| shown.id == *row);
        visible.question_shown(&place.question) && place.row.as_ref().is_none_or(row)
    }

    fn station(&self, place: &Location) -> &'a str {
        self.workbook()
            .station_of(&place.question)
            .map_or("", |station| station.title.get(self.tag))
    }

    /// Returns the valid findings that aren't on the agenda, those that the client confirmed first, then the dismissed
    /// points.
    pub(super) fn offered(&self, agenda: &Agenda) -> Vec<AgendaSuggestion> {
        let on = |source: &AgendaSource| agenda.points.iter().any(|point| point.item.source == *source);
        let source =
            |finding: &Finding| AgendaSource::Finding(finding.id.name().to_owned(), finding.about.clone());
        let mut offered: Vec<AgendaSuggestion> = self
            .input
            .findings
            .iter()
            .filter(|finding| finding.stands() && !on(&source(finding)))
            .map(|finding| AgendaSuggestion {
                source: source(finding),
                words: finding_sentence(finding, self.texts),
                opener: Some(finding_opener(finding, self.texts)),
                fits: finding.fits == Some(true),
            })
            .collect();
        offered.sort_by_key(|offered| !offered.fits);
        let off = agenda
            .hidden
            .iter()
            .filter(|item| item.dismissed && !matches!(item.source, AgendaSource::Finding(..)));
        offered.extend(off.filter_map(|item| {
            Some(AgendaSuggestion {
                source: item.source.clone(),
                words: self.text_for(item)?.words,
                opener: None,
                fits: false,
            })
        }));
        offered
    }
}

impl PointText {
    fn plain(words: String, origin: String) -> Self {
        Self {
            words,
            opener: None,
            origin,
            place: None,
        }
    }
}

/// Returns a text in one line, truncated between words.
fn excerpt(text: &str) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        let letters = line.chars().count();
        if letters + word.chars().count() > MAX_EXCERPT_CHARS {
            let cut: String = word
                .chars()
                .take(if letters == 0 { MAX_EXCERPT_CHARS } else { 0 })
                .collect();
            return format!("{}{cut} …", line.trim_end());
        }
        line.push_str(word);
        line.push(' ');
    }
    line.truncate(line.trim_end().len());
    line
}
