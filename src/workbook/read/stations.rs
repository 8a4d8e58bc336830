//! Stations and their items: questions, notes and pictures.

use std::collections::HashSet;

use super::super::fault::FaultCode as Code;
use super::super::ids::StationId;
use super::super::model::{GoTo, Item, NoteItem, PictureItem, PictureKind, Station};
use super::conditions::{self, Scope};
use super::fields::Fields;
use super::forms::unknown_word;
use super::known::{self, Known};
use super::questions::{self, Taken};
use super::reading::Reading;

/// Reads all stations, in order.
pub(super) fn stations(reading: &mut Reading, known: &mut Known, tables: Vec<Fields<'_>>) -> Vec<Station> {
    let (mut ids, mut questions) = (HashSet::new(), Taken::default());
    let mut stations = Vec::new();
    for mut fields in tables {
        stations.push(station(reading, known, &mut fields, &mut ids, &mut questions));
    }
    stations
}

fn station(
    reading: &mut Reading,
    known: &mut Known,
    fields: &mut Fields<'_>,
    ids: &mut HashSet<String>,
    questions: &mut Taken,
) -> Station {
    let id = StationId::from(known::new_id(reading, fields, ids));
    let title = fields.need_text(reading, "title");
    let heading = fields.need_text(reading, "heading");
    let intro = fields.text(reading, "intro");
    let on_paper = fields.text(reading, "on_paper");
    let shown = conditions::shown(reading, fields, &Scope::of_questions(known));
    let items = items(reading, known, fields, questions);
    fields.finish(reading);
    Station {
        id,
        title,
        heading,
        intro,
        on_paper,
        shown,
        items,
    }
}

fn items(reading: &mut Reading, known: &mut Known, fields: &mut Fields<'_>, taken: &mut Taken) -> Vec<Item> {
    let mut items = Vec::new();
    for mut fields in fields.tables(reading, "item") {
        let kinds = ["id", "note", "picture"].map(|field| fields.has(field));
        items.extend(match kinds {
            [true, false, false] => questions::question(reading, known, &mut fields, taken)
                .map(|question| Item::Question(Box::new(question))),
            [false, true, false] => Some(Item::Note(note(reading, known, &mut fields))),
            [false, false, true] => picture(reading, known, &mut fields).map(Item::Picture),
            _ => {
                reading.fault(fields.at, Code::UnclearItem, &[]);
                continue;
            }
        });
        fields.finish(reading);
    }
    items
}

fn note(reading: &mut Reading, known: &Known, fields: &mut Fields<'_>) -> NoteItem {
    NoteItem {
        text: fields.need_text(reading, "note"),
        go_to: fields
            .tables(reading, "go_to")
            .into_iter()
            .map(|mut fields| go_to(reading, known, &mut fields))
            .collect(),
        shown: conditions::shown(reading, fields, &Scope::of_questions(known)),
    }
}

fn go_to(reading: &mut Reading, known: &Known, fields: &mut Fields<'_>) -> GoTo {
    let (id, at) = fields.need_string(reading, "station").unwrap_or_default();
    if !id.is_empty() && !known.has_station(id) {
        reading.fault(at, Code::UnknownStation, &[("id", id)]);
    }
    let label = fields.need_text(reading, "label");
    fields.finish(reading);
    GoTo {
        station: StationId::from(id),
        label,
    }
}

fn picture(reading: &mut Reading, known: &Known, fields: &mut Fields<'_>) -> Option<PictureItem> {
    let shown = conditions::shown(reading, fields, &Scope::of_questions(known));
    let (name, at) = fields.need_string(reading, "picture")?;
    let kind = PictureKind::from_name(name);
    if kind.is_none() {
        unknown_word(
            reading,
            at,
            "picture",
            name,
            &PictureKind::ALL.map(PictureKind::name),
        );
    }
    kind.map(|kind| PictureItem { kind, shown })
}
