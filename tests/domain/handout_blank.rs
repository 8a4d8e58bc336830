//! Workbooks to be filled in: every question with its number and its branch, room for every answer, in both sizes.

use std::collections::HashSet;

use crate::handout_kinds::text;
use funkenbuch::handout::document::{Block, BlockKind, Document, Field, FieldKind};
use funkenbuch::handout::layout::{DrawItem, lay_out};
use funkenbuch::handout::{BlankSheet, FieldName, FormStyle, Paper};
use funkenbuch::session::{Cell, form_of};
use funkenbuch::text::Language;
use funkenbuch::workbook::{Body, Form, Workbook, builtin, builtins};

fn document(workbook: &Workbook, language: Language, style: FormStyle) -> Document {
    let sheet = BlankSheet {
        workbook,
        language,
        paper: Paper::A4,
        style,
    };
    sheet.document()
}

fn fields<'d>(blocks: &'d [Block], found: &mut Vec<&'d Field>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Field(field) => found.push(field),
            BlockKind::Together(blocks) | BlockKind::Sheet(blocks) => fields(blocks, found),
            BlockKind::Card(card) => card.parts.iter().for_each(|part| fields(part, found)),
            BlockKind::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.for_each(|cell| fields(cell, found));
            }
            _ => {}
        }
    }
}

fn fields_of(document: &Document) -> Vec<Field> {
    let mut found = Vec::new();
    fields(&document.blocks, &mut found);
    found.into_iter().cloned().collect()
}

/// Returns every style, in every language and workbook.
fn all() -> impl Iterator<Item = (&'static Workbook, Language, FormStyle)> {
    let styles = [(false, false), (true, false), (false, true), (true, true)];
    let styles = styles.map(|(large, fillable)| FormStyle { large, fillable });
    builtins().iter().flat_map(move |workbook| {
        let of = move |language| styles.map(move |style| (&**workbook, language, style));
        Language::ALL.into_iter().flat_map(of)
    })
}

#[test]
fn every_question_stands_there_with_its_number_and_room_to_answer() {
    for (workbook, language, style) in all() {
        let document = document(workbook, language, style);
        let text = text(&lay_out(&document)).replace('\n', " ");
        for (number, station) in workbook.stations.iter().enumerate() {
            for (question, place) in station.questions().zip(1..) {
                let asked = format!("{}.{place}  {}", number + 1, question.prompt.get(language.tag()));
                assert!(text.contains(&asked), "{style:?}: {asked}");
            }
        }
        let names: Vec<FieldName> = fields_of(&document)
            .iter()
            .map(|field| FieldName::parse(&field.name).unwrap())
            .collect();
        for question in workbook.questions() {
            let is_asked = |column: Option<&str>| {
                names.iter().any(|name| match name {
                    FieldName::Answer(cell) => {
                        cell.question == question.id
                            && cell.column.as_ref().map(funkenbuch::workbook::ColumnId::as_str) == column
                    }
                    _ => false,
                })
            };
            match &question.body {
                Body::Plain(_) => assert!(is_asked(None), "{}", question.id),
                Body::Table(table) => {
                    let columns = table.columns.iter();
                    assert!(
                        columns
                            .map(|column| column.id.as_str())
                            .all(|id| is_asked(Some(id)))
                    );
                }
            }
        }
    }
}

#[test]
fn each_answer_has_one_field_of_its_form() {
    for (workbook, language, style) in all() {
        let mut seen = HashSet::new();
        for field in fields_of(&document(workbook, language, style)) {
            let name = FieldName::parse(&field.name).unwrap();
            let FieldName::Answer(cell) = &name else {
                assert!(matches!(name, FieldName::Title(..)));
                continue;
            };
            assert!(seen.insert(name.clone()), "{name} stands there twice");
            let fits = match (form_of(workbook, cell).unwrap(), &field.kind) {
                (Form::Choice(all), FieldKind::One(options))
                | (Form::Choices(all), FieldKind::Any(options)) => all.len() == options.len(),
                (Form::Scale { .. }, FieldKind::Scale { .. }) => true,
                (form, FieldKind::Text { .. }) => {
                    !matches!(form, Form::Choice(_) | Form::Choices(_) | Form::Scale { .. })
                }
                _ => false,
            };
            assert!(fits, "{name}");
        }
    }
}

#[test]
fn branches_say_after_which_answer_they_are_taken_and_where_all_others_go_on() {
    let of = |language| {
        let document = document(&builtin(), language, FormStyle::default());
        let layout = lay_out(&document);
        let anchors: Vec<usize> = ["station learn", "station review"]
            .map(|anchor| layout.anchors[anchor].page + 1)
            .to_vec();
        (text(&layout).replace('\n', " "), anchors)
    };
    let (text, pages) = of(Language::German);
    let learn = format!(
        "Wenn Sie bei 5.1 „nein“ oder „teils, teils“ geantwortet haben, dann geht es hier weiter. \
         Sonst lesen Sie bei 7 „Dazulernen“ weiter, auf Seite {}.",
        pages[0]
    );
    for words in [
        learn.as_str(),
        "Wenn Sie bei a „manchmal“ oder „oft“ geantwortet haben, dann:",
        "Wenn Sie bei 5.1 „nein“ geantwortet haben, dann lassen Sie diese Frage aus.",
        "Wenn Sie in einer Zeile von 5.3 bei a „ja“ geantwortet haben, dann füllen Sie dieselbe Zeile auch hier aus.",
        &format!("Gleich zum Rückblick: weiter bei 10, auf Seite {}", pages[1]),
    ] {
        assert!(text.contains(words), "{words}");
    }
    let (text, _) = of(Language::English);
    assert!(text.contains("If you answered “no” or “yes and no” at 5.1, then carry on here."));
}

#[test]
fn own_rows_have_no_condition_on_a_column_that_they_lack() {
    let document = document(&builtin(), Language::German, FormStyle::default());
    let layout = lay_out(&document);
    let text = text(&layout);
    let card = text.split("Muss-Liste: eigene Zeile 1").nth(1).unwrap();
    let card = card.split("Muss-Liste: eigene Zeile 2").next().unwrap();
    assert!(card.contains("Wie viel Müssen steckt für Sie darin?"), "{card}");
    assert!(!card.contains("geantwortet haben"), "{card}");
}

#[test]
fn nothing_on_paper_speaks_of_a_computer() {
    for workbook in builtins() {
        let document = document(workbook, Language::German, FormStyle::default());
        let text = text(&lay_out(&document));
        assert!(
            !text.contains("Computer") && !text.contains("nur für mich"),
            "{}",
            workbook.id
        );
    }
}

#[test]
fn large_print_has_eighteen_points_and_stays_within_the_margins() {
    for (workbook, language, style) in all() {
        let layout = lay_out(&document(workbook, language, style));
        let mut sizes = HashSet::new();
        for item in layout
            .pages
            .iter()
            .flat_map(|page| &page.blocks)
            .flat_map(|block| &block.items)
        {
            let [left, _, right, bottom] = item.bounds();
            assert!(
                left >= layout.area.left - 1.0 && right <= layout.area.right + 6.0,
                "{item:?}"
            );
            assert!(bottom <= layout.area.foot + 6.0, "{item:?}");
            if let DrawItem::Glyphs(run) = item {
                sizes.insert((run.size * 10.0).round() as u32);
            }
        }
        assert!(sizes.contains(&if style.large { 180 } else { 100 }));
        // numbers in circles have nearly the size of running text
        let least = if style.large { 160 } else { 60 };
        assert!(sizes.iter().all(|size| *size >= least), "{sizes:?}");
    }
}

#[test]
fn rows_of_another_table_are_asked_for_by_the_same_ids() {
    let document = document(&builtin(), Language::German, FormStyle::default());
    let names: HashSet<String> = fields_of(&document).into_iter().map(|field| field.name).collect();
    for row in ["time", "own-1"] {
        assert!(names.contains(&FieldName::Answer(Cell::of_table("wants", row, "want")).to_string()));
    }
    assert!(names.contains("musts/own-1"));
}

#[test]
fn what_opens_a_station_stands_on_the_page_of_its_first_question() {
    for (workbook, language, style) in all().filter(|(_, _, style)| !style.large) {
        let layout = lay_out(&document(workbook, language, style));
        for (number, station) in workbook.stations.iter().enumerate() {
            let tag = language.tag();
            let title = format!("{}{}", number + 1, station.title.get(tag).replace(' ', ""));
            let page_of = |words: &str| {
                let contains = |page: &funkenbuch::handout::layout::Page| {
                    let text: String = page.text().split_whitespace().collect();
                    text.contains(words)
                };
                layout.pages.iter().position(contains)
            };
            let first = format!("{}.1", number + 1);
            let (opens, asks) = (page_of(&title), page_of(&first));
            assert!(
                opens.is_some() && opens == asks,
                "{title}: {opens:?}, {asks:?}, {style:?}"
            );
        }
    }
}
