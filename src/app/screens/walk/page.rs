//! One page of the walk: position, heading, parts, and optional questions in a fold.

use egui::{Response, Ui};

use super::context::PageContext;
use super::pages::{PageItem, WalkPage};
use super::{cards, folded, grid, note_item, own_rows, pictures, question, stack};
use crate::app::kit::{CardKind, card, text};
use crate::session::{Location, Row};
use crate::workbook::{Body, Item, Question, QuestionId, RowId, RowKind, Station, Table, Workbook};

/// From this width (in points) on a grid and its picture stand side by side.
const SIDE_BY_SIDE_FROM_WIDTH: f32 = 860.0;

/// Shows a page and returns its heading, which gets the focus when the client arrives.
pub(super) fn page_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    page: &WalkPage,
    pictures: Option<&pictures::Pictures>,
) -> Response {
    let workbook = cx.workbook;
    let Some(station) = workbook.station(&page.station) else {
        return ui.label("");
    };
    ui.spacing_mut().item_spacing.y = 10.0;
    eyebrow_ui(ui, cx, station, page);
    let (words, heads) = heading(cx, station, page);
    let heading = text::title(ui, &words);
    if page.index == 0 && !page.parts.contains(&PageItem::Introduction) {
        introduction_ui(ui, cx, station);
    }
    parts_ui(ui, cx, station, page, heads == Heads::Part, pictures);
    if cx.open.is_unkept() && is_first(workbook, page) {
        // workbooks say here where answers are saved
        ui.add_space(8.0);
        card(ui, CardKind::Note, |ui| text::body(ui, cx.texts.unkept_note()));
    }
    more_ui(ui, cx, station, page, pictures);
    heading
}

fn is_first(workbook: &Workbook, page: &WalkPage) -> bool {
    let first = workbook.stations.first();
    page.index == 0 && first.is_some_and(|station| station.id == page.station)
}

/// Shows the parts one below the other, a grid and its picture side by side where there is room.
fn parts_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    station: &Station,
    page: &WalkPage,
    heads: bool,
    pictures: Option<&pictures::Pictures>,
) {
    if let ([grid @ PageItem::Grid(_), picture @ PageItem::Picture(_)], true) = (
        page.parts.as_slice(),
        ui.available_width() >= SIDE_BY_SIDE_FROM_WIDTH,
    ) {
        let width = ui.available_width() - 32.0;
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(width * 0.62);
                part_ui(ui, cx, station, grid, heads, pictures);
            });
            ui.add_space(32.0);
            ui.vertical(|ui| {
                ui.set_width(width * 0.38);
                part_ui(ui, cx, station, picture, heads, pictures);
            });
        });
        return;
    }
    let mut told = false;
    for part in &page.parts {
        // blank pictures all say the same
        if is_blank(station, part, pictures) && std::mem::replace(&mut told, true) {
            continue;
        }
        ui.add_space(6.0);
        part_ui(ui, cx, station, part, heads, pictures);
    }
}

/// Returns `true` for a picture that has nothing to show yet.
fn is_blank(station: &Station, part: &PageItem, pictures: Option<&pictures::Pictures>) -> bool {
    let PageItem::Picture(index) = part else {
        return false;
    };
    match (station.items.get(*index), pictures) {
        (Some(Item::Picture(item)), Some(pictures)) => pictures.is_blank(item.kind),
        _ => false,
    }
}

/// Subject of the page's heading.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Heads {
    /// The station, with its introduction as the page's only part.
    Introduction,
    /// The station, before the first question.
    Station,
    /// The page's only question or row.
    Part,
}

fn eyebrow_ui(ui: &mut Ui, cx: &PageContext<'_>, station: &Station, page: &WalkPage) {
    let title = cx.text(&station.title);
    if page.of > 1 {
        text::small(
            ui,
            &cx.texts
                .walk_eyebrow()
                .page(page.index + 1)
                .pages(page.of)
                .station(title),
        );
    } else {
        text::small(ui, title);
    }
}

/// Returns the heading: the station's on its first page, the question's or the row's on the others.
fn heading(cx: &PageContext<'_>, station: &Station, page: &WalkPage) -> (String, Heads) {
    let of_station = cx.text(&station.heading).to_owned();
    if page.parts == [PageItem::Introduction] {
        return (of_station, Heads::Introduction);
    }
    if page.index == 0 {
        return (of_station, Heads::Station);
    }
    match &page.parts[0] {
        PageItem::Card(table, row) => (card_heading(cx, table, row), Heads::Part),
        PageItem::OwnRows(table) => (own_heading(cx, table), Heads::Part),
        PageItem::Question(id) | PageItem::Stack(id) | PageItem::Grid(id)
            if page.parts.len() == 1 || single(page) =>
        {
            (
                cx.workbook
                    .question(id)
                    .map_or(of_station, |question| cx.text(&question.prompt).to_owned()),
                Heads::Part,
            )
        }
        PageItem::Question(_) => (cx.texts.walk_details().to_owned(), Heads::Station),
        _ => (of_station, Heads::Station),
    }
}

/// Returns `true` if a page has one question, perhaps with pictures and notes.
fn single(page: &WalkPage) -> bool {
    let questions = page
        .parts
        .iter()
        .filter(|part| !matches!(part, PageItem::Note(_) | PageItem::Picture(_)))
        .count();
    questions == 1
}

fn row<'a>(cx: &PageContext<'a>, table: &QuestionId, row: &RowId) -> Option<&'a Row> {
    cx.visible
        .rows(table)
        .iter()
        .find(|candidate| candidate.id == *row)
}

/// Returns the prompt for a row taken over from another table, which stands below it, and the title of any other row.
fn card_heading(cx: &PageContext<'_>, table: &QuestionId, id: &RowId) -> String {
    let prompt = cx
        .workbook
        .question(table)
        .map_or("", |question| cx.text(&question.prompt));
    match row(cx, table, id) {
        Some(row) if row.kind != RowKind::From => row_title(cx, row),
        _ => prompt.to_owned(),
    }
}

fn row_title(cx: &PageContext<'_>, row: &Row) -> String {
    let title = row.title(cx.language.tag());
    if title.trim().is_empty() {
        cx.texts.walk_row_untitled().to_owned()
    } else {
        title.to_owned()
    }
}

fn own_heading(cx: &PageContext<'_>, table: &QuestionId) -> String {
    let question = cx.workbook.question(table);
    let own = question.and_then(|question| match &question.body {
        Body::Table(table) => table.own_rows.as_ref()?.title.as_ref(),
        Body::Plain(_) => None,
    });
    own.or(question.map(|question| &question.prompt))
        .map_or("", |words| cx.text(words))
        .to_owned()
}

fn introduction_ui(ui: &mut Ui, cx: &PageContext<'_>, station: &Station) {
    let Some(intro) = &station.intro else { return };
    for paragraph in cx.text(intro).split("\n\n") {
        text::body(ui, paragraph.trim());
    }
}

fn part_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    station: &Station,
    part: &PageItem,
    heads: bool,
    pictures: Option<&pictures::Pictures>,
) {
    match part {
        PageItem::Introduction => introduction_ui(ui, cx, station),
        PageItem::Note(index) => {
            if let Some(Item::Note(note)) = station.items.get(*index) {
                note_item::note_ui(ui, cx, note);
            }
        }
        PageItem::Picture(index) => {
            if let Some(Item::Picture(item)) = station.items.get(*index) {
                pictures::picture_part_ui(ui, cx, item.kind, pictures);
            }
        }
        PageItem::Question(id)
        | PageItem::OwnRows(id)
        | PageItem::Stack(id)
        | PageItem::Grid(id)
        | PageItem::Card(id, _) => {
            let workbook: &Workbook = cx.workbook;
            if let Some(question) = workbook.question(id) {
                question_part_ui(ui, cx, question, part, heads);
            }
        }
    }
}

fn question_part_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    question: &Question,
    part: &PageItem,
    heads: bool,
) {
    match (&question.body, part) {
        (Body::Plain(form), _) => question::question_ui(ui, cx, question, form, heads),
        (Body::Table(table), PageItem::Card(_, id)) => {
            let Some(row) = row(cx, &question.id, id).cloned() else {
                return;
            };
            if row.kind == RowKind::From {
                card(ui, CardKind::Plain, |ui| {
                    text::heading(ui, &row_title(cx, &row));
                    cards::row_ui(ui, cx, question, table, &row);
                });
            } else {
                cards::row_ui(ui, cx, question, table, &row);
            }
        }
        (Body::Table(table), PageItem::OwnRows(_)) => {
            own_prompt_ui(ui, cx, question, table, heads);
            own_rows::own_rows_ui(ui, cx, question, table);
        }
        (Body::Table(table), _) => {
            table_ui(ui, cx, question, table, heads, matches!(part, PageItem::Grid(_)));
        }
    }
}

/// Shows what the heading doesn't say of a table whose rows are named: its prompt, the title for own rows, its hint. The
/// prompt of a table with fixed rows is about those.
fn own_prompt_ui(ui: &mut Ui, cx: &PageContext<'_>, question: &Question, table: &Table, heads: bool) {
    let title = table.own_rows.as_ref().and_then(|own| own.title.as_ref());
    if table.rows.is_empty() && (title.is_some() || !heads) {
        text::label(ui, cx.text(&question.prompt));
    }
    if let Some(title) = title.filter(|_| !heads) {
        text::body(ui, cx.text(title));
    }
    if let Some(hint) = &question.hint {
        text::secondary(ui, cx.text(hint));
    }
}

fn table_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    question: &Question,
    table: &Table,
    heads: bool,
    as_grid: bool,
) {
    if !heads {
        text::label(ui, cx.text(&question.prompt));
    }
    if let Some(hint) = &question.hint {
        text::secondary(ui, cx.text(hint));
    }
    if as_grid {
        grid::grid_ui(ui, cx, question, table);
        super::marks::marks_ui(
            ui,
            cx,
            &Location::question(question.id.clone()),
            cx.text(&question.prompt),
        );
    } else {
        stack::stack_ui(ui, cx, question, table);
    }
}

fn more_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    station: &Station,
    page: &WalkPage,
    pictures: Option<&pictures::Pictures>,
) {
    if page.more.is_empty() {
        return;
    }
    ui.add_space(8.0);
    let key = format!("{}/{}", page.station, page.key);
    folded::more_ui(ui, cx, key, |ui, cx| {
        for part in &page.more {
            part_ui(ui, cx, station, part, false, pictures);
            ui.add_space(12.0);
        }
    });
}
