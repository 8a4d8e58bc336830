//! What the points of an agenda say, each told from its source.

use uuid::Uuid;

use super::{Agenda, Ground, Offered, Point};
use crate::consulting::{AgendaItem, Source};
use crate::insight::Finding;
use crate::picture::{finding_opener, finding_sentence};
use crate::service::review::stations;
use crate::session::{Cell, Mark, Place, Row, Value};
use crate::text::{Texts, dates};
use crate::workbook::{Question, Role, RowId, Workbook};

/// The most letters of an answer or a note that the agenda repeats.
const LONGEST: usize = 280;

/// What a source says.
struct Told {
    words: String,
    opener: Option<String>,
    origin: String,
    place: Option<Place>,
}

/// Tells the points of one agenda.
pub(super) struct Teller<'a> {
    ground: &'a Ground<'a>,
    texts: &'a Texts,
    tag: &'a str,
}

impl<'a> Teller<'a> {
    pub(super) fn new(ground: &'a Ground<'a>, texts: &'a Texts) -> Self {
        Self {
            ground,
            texts,
            tag: ground.shared.workbook().language(ground.shared.language()),
        }
    }

    fn workbook(&self) -> &'a Workbook {
        self.ground.shared.workbook()
    }

    pub(super) fn point(&self, item: &AgendaItem) -> Option<Point> {
        let told = self.told(item).or_else(|| self.gone(item))?;
        Some(Point {
            item: item.clone(),
            words: told.words,
            opener: told.opener,
            origin: told.origin,
            place: told.place,
        })
    }

    /// Everything that comes onto the agenda by itself, in order.
    pub(super) fn sources(&self) -> Vec<Source> {
        let marks = self
            .workbook()
            .questions()
            .flat_map(|question| self.asked_for(question));
        let notes = self.ground.notes.iter().filter(|note| note.for_meeting);
        let notes = notes.map(|note| Source::Note(note.id));
        let agreed = self
            .ground
            .before
            .iter()
            .map(|agreed| Source::Agreed(agreed.point));
        marks.chain(notes).chain(agreed).collect()
    }

    /// What the client wants to talk about at a question and its rows.
    fn asked_for(&self, question: &Question) -> Vec<Source> {
        let mut found = Vec::new();
        if question.role == Some(Role::TalkAbout) {
            found.push(Source::TalkAbout);
        } else {
            found.push(Source::Mark(Place::question(question.id.clone())));
        }
        let rows = self.ground.shared.visible().rows(&question.id).iter();
        found.extend(rows.map(|row| Source::Mark(Place::row(question.id.clone(), row.id.clone()))));
        found.retain(|source| match source {
            Source::Mark(place) => self.ground.shared.mark(place) == Some(Mark::Discuss),
            _ => true,
        });
        found
    }

    fn told(&self, item: &AgendaItem) -> Option<Told> {
        match &item.source {
            Source::Own => Some(Told::plain(
                item.words.clone(),
                self.texts.agenda_own().to_owned(),
            )),
            Source::Mark(place) => self.mark(place),
            Source::TalkAbout => self.talk_about(),
            Source::Finding(id, about) => self.finding(id, about.as_ref()),
            Source::Note(id) => self.note(*id),
            Source::Agreed(point) => self.agreed(*point),
        }
    }

    /// A point whose source is gone, if something is left of it.
    fn gone(&self, item: &AgendaItem) -> Option<Told> {
        let left = !item.agreed.trim().is_empty();
        left.then(|| {
            Told::plain(
                self.texts.agenda_gone().to_owned(),
                self.texts.agenda_gone_why().to_owned(),
            )
        })
    }

    fn mark(&self, place: &Place) -> Option<Told> {
        let shared = self.ground.shared;
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
        let said = cell.and_then(|cell| stations::said(shared, &cell, self.texts));
        let words = match said {
            Some(said) => format!("{label}: {}", brief(&said)),
            None => label,
        };
        Some(Told {
            words,
            opener: None,
            origin: self.station(place).to_owned(),
            place: Some(place.clone()),
        })
    }

    /// A row's title, and where the first thing stands that the client wrote in it.
    fn row(&self, question: &Question, row: &Row) -> (String, Option<Cell>) {
        let title = brief(row.label(self.tag));
        let label = if title.is_empty() {
            question.label(self.tag).to_owned()
        } else {
            title
        };
        let columns = question.table().map_or(&[][..], |table| &table.columns);
        let cells = columns
            .iter()
            .map(|column| Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone()));
        let written = |cell: &Cell| self.ground.shared.value(cell).and_then(Value::text).is_some();
        (label, cells.into_iter().find(written))
    }

    fn talk_about(&self) -> Option<Told> {
        let question = self.workbook().with_role(Role::TalkAbout)?;
        let place = Place::question(question.id.clone());
        let text = self.ground.shared.by_role(Role::TalkAbout)?.text()?;
        Some(Told {
            words: brief(text),
            opener: None,
            origin: self.station(&place).to_owned(),
            place: Some(place),
        })
    }

    fn finding(&self, id: &str, about: Option<&Place>) -> Option<Told> {
        let same = |finding: &&Finding| finding.id.name() == id && finding.about.as_ref() == about;
        let finding = self
            .ground
            .findings
            .iter()
            .find(same)
            .filter(|finding| finding.stands())?;
        Some(Told {
            words: finding_sentence(finding, self.texts),
            opener: Some(finding_opener(finding, self.texts)),
            origin: self.texts.agenda_finding().to_owned(),
            place: finding.cells.first().map(Cell::place),
        })
    }

    fn note(&self, id: Uuid) -> Option<Told> {
        let note = self
            .ground
            .notes
            .iter()
            .find(|note| note.id == id && note.for_meeting)?;
        let shown = note.place.as_ref().filter(|place| self.is_shown(place));
        let origin = match shown {
            Some(place) => self.texts.agenda_note(self.station(place)),
            None => self.texts.agenda_note_whole().to_owned(),
        };
        let place = shown.cloned();
        Some(Told {
            place,
            ..Told::plain(brief(&note.text), origin)
        })
    }

    fn agreed(&self, point: Uuid) -> Option<Told> {
        let agreed = self.ground.before.iter().find(|agreed| agreed.point == point)?;
        let day = dates::date_long(agreed.on, self.texts.language());
        let words = self.texts.agenda_agreed(brief(&agreed.words));
        Some(Told::plain(words, self.texts.agenda_agreed_on(day)))
    }

    fn is_shown(&self, place: &Place) -> bool {
        let visible = self.ground.shared.visible();
        let row = |row: &RowId| visible.rows(&place.question).iter().any(|shown| shown.id == *row);
        visible.question_shown(&place.question) && place.row.as_ref().is_none_or(row)
    }

    fn station(&self, place: &Place) -> &'a str {
        self.workbook()
            .station_of(&place.question)
            .map_or("", |station| station.title.get(self.tag))
    }

    /// The findings that stand and aren't on the agenda, those that the client said fit first; then what
    /// was taken off and could come back.
    pub(super) fn offered(&self, agenda: &Agenda) -> Vec<Offered> {
        let on = |source: &Source| agenda.points.iter().any(|point| point.item.source == *source);
        let source = |finding: &Finding| Source::Finding(finding.id.name().to_owned(), finding.about.clone());
        let mut offered: Vec<Offered> = self
            .ground
            .findings
            .iter()
            .filter(|finding| finding.stands() && !on(&source(finding)))
            .map(|finding| Offered {
                source: source(finding),
                words: finding_sentence(finding, self.texts),
                opener: Some(finding_opener(finding, self.texts)),
                fits: finding.fits == Some(true),
            })
            .collect();
        offered.sort_by_key(|offered| !offered.fits);
        let off = agenda
            .silent
            .iter()
            .filter(|item| item.off && !matches!(item.source, Source::Finding(..)));
        offered.extend(off.filter_map(|item| {
            Some(Offered {
                source: item.source.clone(),
                words: self.told(item)?.words,
                opener: None,
                fits: false,
            })
        }));
        offered
    }
}

impl Told {
    fn plain(words: String, origin: String) -> Self {
        Self {
            words,
            opener: None,
            origin,
            place: None,
        }
    }
}

/// A text in one line, cut between words where it is long.
fn brief(text: &str) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        let letters = line.chars().count();
        if letters + word.chars().count() > LONGEST {
            let cut: String = word
                .chars()
                .take(if letters == 0 { LONGEST } else { 0 })
                .collect();
            return format!("{}{cut} …", line.trim_end());
        }
        line.push_str(word);
        line.push(' ');
    }
    line.truncate(line.trim_end().len());
    line
}
