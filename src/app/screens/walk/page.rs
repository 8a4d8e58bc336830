//! One page of the walk: where it stands, its heading, its parts, what is folded under it.

use egui::{Response, Ui};

use super::context::PageContext;
use super::pages::{PageItem, WalkPage};
use super::{cards as row_card, folded, grid, note_item, own_rows, pictures, question, stack};
use crate::app::kit::{CardKind, card, text};
use crate::session::{Location, Row};
use crate::workbook::{Body, Item, Question, QuestionId, RowId, RowKind, Station, Workbook};

/// Wide enough (in points) for a grid and its picture side by side.
const SIDE_BY_SIDE: f32 = 860.0;

/// A page. Gives back its heading, which takes the focus when the client arrives.
pub(super) fn page_ui(
    ui: &mut Ui,
    asking: &mut PageContext<'_>,
    page: &WalkPage,
    pictures: Option<&pictures::Pictures>,
) -> Response {
    let workbook = asking.workbook;
    let Some(station) = workbook.station(&page.station) else {
        return ui.label("");
    };
    ui.spacing_mut().item_spacing.y = 10.0;
    eyebrow_ui(ui, asking, station, page);
    let (words, heads) = heading(asking, station, page);
    let heading = text::title(ui, &words);
    if page.index == 0 && !page.parts.contains(&PageItem::Introduction) {
        introduction_ui(ui, asking, station);
    }
    parts_ui(ui, asking, station, page, heads == Heads::Part, pictures);
    more_ui(ui, asking, station, page, pictures);
    heading
}

/// The parts one below the other; a grid and its picture side by side where there is room.
fn parts_ui(
    ui: &mut Ui,
    asking: &mut PageContext<'_>,
    station: &Station,
    page: &WalkPage,
    heads: bool,
    pictures: Option<&pictures::Pictures>,
) {
    if let ([grid @ PageItem::Grid(_), picture @ PageItem::Picture(_)], true) =
        (page.parts.as_slice(), ui.available_width() >= SIDE_BY_SIDE)
    {
        let width = ui.available_width() - 32.0;
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(width * 0.62);
                part_ui(ui, asking, station, grid, heads, pictures);
            });
            ui.add_space(32.0);
            ui.vertical(|ui| {
                ui.set_width(width * 0.38);
                part_ui(ui, asking, station, picture, heads, pictures);
            });
        });
        return;
    }
    for part in &page.parts {
        ui.add_space(6.0);
        part_ui(ui, asking, station, part, heads, pictures);
    }
}

/// What the page's heading says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Heads {
    /// The station, with its introduction as the page's only part.
    Introduction,
    /// The station, before the first question.
    Station,
    /// The page's only question or row.
    Part,
}

fn eyebrow_ui(ui: &mut Ui, asking: &PageContext<'_>, station: &Station, page: &WalkPage) {
    let title = asking.say(&station.title);
    if page.of > 1 {
        text::small(
            ui,
            &asking
                .texts
                .walk_eyebrow()
                .page(page.index + 1)
                .pages(page.of)
                .station(title),
        );
    } else {
        text::small(ui, title);
    }
}

/// The heading's words: the station's on its first page, the question's or the row's on the others.
fn heading(asking: &PageContext<'_>, station: &Station, page: &WalkPage) -> (String, Heads) {
    let of_station = asking.say(&station.heading).to_owned();
    if page.parts == [PageItem::Introduction] {
        return (of_station, Heads::Introduction);
    }
    if page.index == 0 {
        return (of_station, Heads::Station);
    }
    match &page.parts[0] {
        PageItem::Card(table, row) => (card_heading(asking, table, row), Heads::Part),
        PageItem::OwnRows(table) => (own_heading(asking, table), Heads::Part),
        PageItem::Question(id) | PageItem::Stack(id) | PageItem::Grid(id)
            if page.parts.len() == 1 || single(page) =>
        {
            (
                asking
                    .workbook
                    .question(id)
                    .map_or(of_station, |question| asking.say(&question.prompt).to_owned()),
                Heads::Part,
            )
        }
        PageItem::Question(_) => (asking.texts.walk_details().to_owned(), Heads::Station),
        _ => (of_station, Heads::Station),
    }
}

/// Whether a page asks one thing, with perhaps a picture, a note or a reason beside it.
fn single(page: &WalkPage) -> bool {
    let asked = page
        .parts
        .iter()
        .filter(|part| !matches!(part, PageItem::Note(_) | PageItem::Picture(_)))
        .count();
    asked == 1
}

fn row<'a>(asking: &PageContext<'a>, table: &QuestionId, row: &RowId) -> Option<&'a Row> {
    asking
        .visible
        .rows(table)
        .iter()
        .find(|candidate| candidate.id == *row)
}

/// A taken-over row stands below what is asked of it; any other is the question itself.
fn card_heading(asking: &PageContext<'_>, table: &QuestionId, id: &RowId) -> String {
    let prompt = asking
        .workbook
        .question(table)
        .map_or("", |question| asking.say(&question.prompt));
    match row(asking, table, id) {
        Some(row) if row.kind != RowKind::From => row_title(asking, row),
        _ => prompt.to_owned(),
    }
}

fn row_title(asking: &PageContext<'_>, row: &Row) -> String {
    let title = row.title(asking.language.tag());
    if title.trim().is_empty() {
        asking.texts.walk_row_untitled().to_owned()
    } else {
        title.to_owned()
    }
}

fn own_heading(asking: &PageContext<'_>, table: &QuestionId) -> String {
    let question = asking.workbook.question(table);
    let own = question.and_then(|question| match &question.body {
        Body::Table(table) => table.own_rows.as_ref()?.title.as_ref(),
        Body::Plain(_) => None,
    });
    own.or(question.map(|question| &question.prompt))
        .map_or("", |words| asking.say(words))
        .to_owned()
}

fn introduction_ui(ui: &mut Ui, asking: &PageContext<'_>, station: &Station) {
    let Some(intro) = &station.intro else { return };
    for paragraph in asking.say(intro).split("\n\n") {
        text::body(ui, paragraph.trim());
    }
}

fn part_ui(
    ui: &mut Ui,
    asking: &mut PageContext<'_>,
    station: &Station,
    part: &PageItem,
    heads: bool,
    pictures: Option<&pictures::Pictures>,
) {
    match part {
        PageItem::Introduction => introduction_ui(ui, asking, station),
        PageItem::Note(index) => {
            if let Some(Item::Note(note)) = station.items.get(*index) {
                note_item::note_ui(ui, asking, note);
            }
        }
        PageItem::Picture(index) => {
            if let Some(Item::Picture(item)) = station.items.get(*index) {
                pictures::picture_part_ui(ui, asking, item.kind, pictures);
            }
        }
        PageItem::Question(id)
        | PageItem::OwnRows(id)
        | PageItem::Stack(id)
        | PageItem::Grid(id)
        | PageItem::Card(id, _) => {
            let workbook: &Workbook = asking.workbook;
            if let Some(question) = workbook.question(id) {
                asked_ui(ui, asking, question, part, heads);
            }
        }
    }
}

fn asked_ui(ui: &mut Ui, asking: &mut PageContext<'_>, question: &Question, part: &PageItem, heads: bool) {
    match (&question.body, part) {
        (Body::Plain(form), _) => question::question_ui(ui, asking, question, form, heads),
        (Body::Table(table), PageItem::Card(_, id)) => {
            let Some(row) = row(asking, &question.id, id).cloned() else {
                return;
            };
            if row.kind == RowKind::From {
                card(ui, CardKind::Plain, |ui| {
                    text::heading(ui, &row_title(asking, &row));
                    row_card::row_ui(ui, asking, question, table, &row);
                });
            } else {
                row_card::row_ui(ui, asking, question, table, &row);
            }
        }
        (Body::Table(table), PageItem::OwnRows(_)) => own_rows::own_rows_ui(ui, asking, question, table),
        (Body::Table(table), _) => {
            table_ui(
                ui,
                asking,
                question,
                table,
                heads,
                matches!(part, PageItem::Grid(_)),
            );
        }
    }
}

fn table_ui(
    ui: &mut Ui,
    asking: &mut PageContext<'_>,
    question: &Question,
    table: &crate::workbook::Table,
    heads: bool,
    as_grid: bool,
) {
    if !heads {
        text::label(ui, asking.say(&question.prompt));
    }
    if let Some(hint) = &question.hint {
        text::secondary(ui, asking.say(hint));
    }
    if as_grid {
        grid::grid_ui(ui, asking, question, table);
        super::marks::marks_ui(
            ui,
            asking,
            &Location::question(question.id.clone()),
            asking.say(&question.prompt),
        );
    } else {
        stack::stack_ui(ui, asking, question, table);
    }
}

fn more_ui(
    ui: &mut Ui,
    asking: &mut PageContext<'_>,
    station: &Station,
    page: &WalkPage,
    pictures: Option<&pictures::Pictures>,
) {
    if page.more.is_empty() {
        return;
    }
    ui.add_space(8.0);
    let key = format!("{}/{}", page.station, page.key);
    folded::more_ui(ui, asking, key, |ui, asking| {
        for part in &page.more {
            part_ui(ui, asking, station, part, false, pictures);
            ui.add_space(12.0);
        }
    });
}
