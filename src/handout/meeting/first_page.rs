//! Page 1, in the order in which a meeting needs it.
//!
//! Long because: the page is one thought, block after block as they are read.

use super::formatter::{SheetFormatter, anchor, question_anchor, reference};
use super::pictures;
use crate::handout::document::{
    Block, BlockKind, PageColumn, ParagraphRole as Set, Rule, Span, TableBlock, TableColumn, TableRow, Tone,
};
use crate::insight::Insight;
use crate::session::{Cell, Mark, Row as SessionRow};
use crate::text::dates::day_and_month;
use crate::workbook::{Question, Role};

/// Lists on page 1 stop here.
const ITEMS: usize = 5;
/// So many of the strongest musts.
const STRONGEST: usize = 3;
/// Prose on page 1 stops here.
const LINES: u8 = 3;

/// The blocks of page 1.
pub(super) fn blocks(teller: &SheetFormatter<'_>, insight: &Insight) -> Vec<Block> {
    let mut blocks = head(teller);
    let reasons = [Role::Occasion, Role::GoodMeeting].map(|role| labelled(teller, role));
    blocks.extend(side_by_side(reasons.to_vec()));
    blocks.extend(agenda(teller));
    blocks.extend(decisive(teller));
    blocks.extend(strongest(teller));
    blocks.extend(side_by_side(pictures::front(teller, insight)));
    blocks.extend(side_by_side(vec![plans(teller), let_go(teller)]));
    blocks.extend(sentence(teller));
    blocks.push(Block::heading(3, teller.texts.handout_notes()));
    blocks.push(Block::new(BlockKind::WritingSpace { lines: 2, fill: true }));
    blocks
}

/// Who and when.
fn head(teller: &SheetFormatter<'_>) -> Vec<Block> {
    let texts = teller.texts;
    let mut who = vec![
        Block::text(Set::Label, texts.handout_title()),
        Block::heading(1, one_line(teller.name())),
    ];
    let place = [Role::Organisation, Role::ClientJob]
        .into_iter()
        .filter_map(|role| teller.line(role));
    let place = place.map(one_line).collect::<Vec<_>>().join(" · ");
    if !place.is_empty() {
        who.push(Block::text(Set::Body, place).clamped(2, vec![Span::new(" …")]));
    }
    let mut when = vec![Block::text(Set::Label, "\u{a0}")];
    if let Some(day) = teller.meeting_day() {
        when.push(Block::runs(
            Set::Body,
            vec![Span::strong(texts.handout_meeting(teller.day(day)))],
        ));
    }
    when.push(Block::runs(
        Set::Small,
        vec![Span::new(filled(teller)).toned(Tone::Secondary)],
    ));
    let columns = vec![
        PageColumn {
            share: 1.7,
            blocks: who,
        },
        PageColumn {
            share: 1.0,
            blocks: when,
        },
    ];
    vec![
        Block::new(BlockKind::Columns(columns)),
        Block::new(BlockKind::Rule(Rule::Strong)),
    ]
}

/// When the session was filled in.
fn filled(teller: &SheetFormatter<'_>) -> String {
    let session = teller.shared.session();
    let (from, to) = (
        session.created_at.local().date(),
        session.updated_at.local().date(),
    );
    if from == to {
        return teller.texts.handout_filled(teller.day(to));
    }
    let first = if from.year() == to.year() {
        day_and_month(from, teller.language)
    } else {
        teller.day(from)
    };
    teller
        .texts
        .handout_filled_between(first.replace(' ', "\u{a0}"), teller.day(to))
}

/// A prose answer under its question's short name.
fn labelled(teller: &SheetFormatter<'_>, role: Role) -> Vec<Block> {
    let (Some(text), Some(question)) = (teller.line(role), teller.workbook().with_role(role)) else {
        return Vec::new();
    };
    let cell = Cell::plain(question.id.clone());
    vec![
        Block::text(Set::Label, question.label(teller.tag)),
        cut(teller, &cell, vec![Span::new(one_line(text))]),
    ]
}

/// A paragraph of page 1 that goes on where the cell's answer stands.
fn cut(teller: &SheetFormatter<'_>, cell: &Cell, runs: Vec<Span>) -> Block {
    Block::runs(Set::Body, runs)
        .of(reference(cell))
        .clamped(LINES, teller.go_on(&anchor(cell)))
}

/// Line breaks become spaces: page 1 has no room for them.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What there is, side by side; alone it takes the whole width.
fn side_by_side(parts: Vec<Vec<Block>>) -> Option<Block> {
    let mut parts: Vec<Vec<Block>> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    match parts.len() {
        0 => None,
        1 => parts.pop().map(|part| Block::new(BlockKind::Together(part))),
        _ => {
            let column = |blocks| PageColumn { share: 1.0, blocks };
            Some(Block::new(BlockKind::Columns(
                parts.into_iter().map(column).collect(),
            )))
        }
    }
}

/// Marked answers in the workbook's order, and what the client wants to talk about.
fn agenda(teller: &SheetFormatter<'_>) -> Vec<Block> {
    let mut items: Vec<(String, Block)> = Vec::new();
    for question in teller.workbook().questions() {
        let cell = Cell::plain(question.id.clone());
        if question.role == Some(Role::TalkAbout) {
            let text = teller.line(Role::TalkAbout).map(one_line);
            items.extend(text.map(|t| (anchor(&cell), cut(teller, &cell, vec![Span::new(t)]))));
        } else {
            items.extend(marked(teller, question));
        }
    }
    if items.is_empty() {
        return Vec::new();
    }
    let rest = items.get(ITEMS).map(|(anchor, _)| anchor.clone());
    let items = items
        .into_iter()
        .take(ITEMS)
        .map(|(_, block)| vec![block])
        .collect();
    let mut blocks = vec![
        Block::heading(3, teller.texts.handout_agenda()),
        Block::new(BlockKind::List {
            numbered: true,
            items,
        }),
    ];
    blocks.extend(rest.map(|anchor| more(teller, &anchor)));
    blocks
}

/// A line that says where a list goes on.
fn more(teller: &SheetFormatter<'_>, anchor: &str) -> Block {
    Block::runs(Set::Small, teller.goes_on(anchor))
}

/// The question, or its rows, that the client marked to be discussed.
fn marked(teller: &SheetFormatter<'_>, question: &Question) -> Vec<(String, Block)> {
    let mut found = Vec::new();
    let discussed = |place| teller.shared.mark(&place) == Some(Mark::Discuss);
    let shown = teller.shared.visible().question_shown(&question.id);
    if shown && discussed(crate::session::Location::question(question.id.clone())) {
        let cell = Cell::plain(question.id.clone());
        let label = question.label(teller.tag);
        let words = teller.cell_words(&cell);
        let goal = if words.is_some() {
            anchor(&cell)
        } else {
            question_anchor(&question.id)
        };
        found.push((goal, item(teller, &cell, label, words)));
    }
    for row in teller.shared.visible().rows(&question.id) {
        if discussed(crate::session::Location::row(question.id.clone(), row.id.clone())) {
            found.push((question_anchor(&question.id), row_item(teller, question, row)));
        }
    }
    found
}

fn item(teller: &SheetFormatter<'_>, cell: &Cell, label: &str, words: Option<String>) -> Block {
    let label = one_line(label);
    let runs = match words {
        Some(words) => vec![
            Span::strong(format!("{label}:")),
            Span::new(format!(" {}", one_line(&words))),
        ],
        None => vec![Span::strong(label)],
    };
    cut(teller, cell, runs)
}

/// A row's title, and the first thing the client wrote in it.
fn row_item(teller: &SheetFormatter<'_>, question: &Question, row: &SessionRow) -> Block {
    let columns = question.table().map_or(&[][..], |table| &table.columns);
    let cell = |column: &crate::workbook::Column| {
        Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone())
    };
    let written = |c: &Cell| {
        teller
            .shared
            .value(c)
            .and_then(crate::session::Value::text)
            .is_some()
    };
    let cell = columns.iter().map(cell).find(written);
    let title = one_line(row.label(teller.tag));
    let label = if title.is_empty() {
        question.label(teller.tag).to_owned()
    } else {
        title
    };
    match cell {
        Some(cell) => item(teller, &cell, &label, teller.cell_words(&cell)),
        None => item(teller, &Cell::plain(question.id.clone()), &label, None),
    }
}

/// „Lust auf Social Media: teils, teils", and why.
fn decisive(teller: &SheetFormatter<'_>) -> Vec<Block> {
    let Some(question) = teller.workbook().with_role(Role::Decisive) else {
        return Vec::new();
    };
    let cell = Cell::plain(question.id.clone());
    let Some(words) = teller.cell_words(&cell) else {
        return Vec::new();
    };
    let mut runs = vec![Span::strong(words)];
    let mut goes_on = cell;
    if let (Some(reason), Some(why)) = (
        teller.line(Role::DecisiveReason),
        teller.workbook().with_role(Role::DecisiveReason),
    ) {
        runs.push(Span::new(format!(
            " – {}",
            teller.texts.handout_quoted(one_line(reason))
        )));
        goes_on = Cell::plain(why.id.clone());
    }
    vec![
        Block::heading(3, question.label(teller.tag)),
        cut(teller, &goes_on, runs),
    ]
}

/// The musts with the highest pressure, who expects them and how the client knows; none where there is no pressure.
fn strongest(teller: &SheetFormatter<'_>) -> Vec<Block> {
    let rows = teller.shared.rows_with_role(Role::Musts).iter();
    let pressed = |row| {
        let figure = teller
            .shared
            .cell_by_role(&SessionRow::clone(row).id, Role::MustPressure)?
            .scale()?;
        (figure > 0).then_some((figure, row))
    };
    let mut musts: Vec<(u8, &SessionRow)> = rows.filter_map(pressed).collect();
    if musts.is_empty() {
        return Vec::new();
    }
    musts.sort_by_key(|(figure, _)| std::cmp::Reverse(*figure));
    let asked = asked_of_musts(teller);
    let column = |share| TableColumn {
        share,
        end_aligned: false,
    };
    let columns = std::iter::once(2.0).chain(asked.iter().map(|(_, share)| *share));
    let columns = columns.map(column).collect();
    let head = asked
        .iter()
        .map(|(role, _)| vec![Span::new(teller.column_label(*role))]);
    let head = std::iter::once(vec![Span::new("")]).chain(head).collect();
    let rows = musts
        .iter()
        .take(STRONGEST)
        .map(|(_, row)| must(teller, row, &asked))
        .collect();
    vec![
        Block::heading(3, teller.texts.handout_strongest()),
        Block::new(BlockKind::Table(TableBlock {
            columns,
            head,
            rows,
            plain: false,
        })),
    ]
}

/// What the workbook asks of a must, each with its share of the table's width.
fn asked_of_musts(teller: &SheetFormatter<'_>) -> Vec<(Role, f32)> {
    let all = [
        (Role::MustPressure, 0.8),
        (Role::MustWho, 1.7),
        (Role::MustBasis, 1.5),
    ];
    let asked = |(role, _): &(Role, f32)| teller.workbook().column_with_role(*role).is_some();
    all.into_iter().filter(asked).collect()
}

fn must(teller: &SheetFormatter<'_>, row: &SessionRow, asked: &[(Role, f32)]) -> TableRow {
    let short = |runs| Block::runs(Set::Small, runs).clamped(LINES, vec![Span::new(" …")]);
    let mut cells = vec![vec![short(vec![Span::strong(one_line(row.label(teller.tag)))])]];
    for (role, _) in asked.iter().copied() {
        let cell = teller.shared.cell_with_role(&row.id, role);
        let words = teller.row_words(&row.id, role);
        let block = words
            .zip(cell)
            .map(|(words, cell)| short(vec![Span::new(one_line(&words))]).of(reference(&cell)));
        cells.push(block.into_iter().collect());
    }
    TableRow { cells }
}

/// What the client plans, with first step, day and confidence.
fn plans(teller: &SheetFormatter<'_>) -> Vec<Block> {
    let plan = |row: &SessionRow| {
        let cell = teller.shared.cell_with_role(&row.id, Role::PlanWant)?;
        let want = teller.cell_words(&cell);
        let step = teller.row_words(&row.id, Role::PlanFirstStep).map(|step| {
            let label = teller.column_label(Role::PlanFirstStep);
            format!("{label}: {step}")
        });
        let day = teller.row_words(&row.id, Role::PlanOn);
        let confidence = teller
            .shared
            .cell_by_role(&row.id, Role::PlanConfidence)
            .and_then(crate::session::Value::scale);
        let confidence = confidence.map(|figure| teller.texts.handout_confidence(i64::from(figure)));
        let rest = [step, day, confidence]
            .into_iter()
            .flatten()
            .map(|t| one_line(&t))
            .collect::<Vec<_>>()
            .join(" · ");
        let mut runs = Vec::new();
        runs.extend(want.map(|want| Span::strong(one_line(&want))));
        if !rest.is_empty() {
            let gap = if runs.is_empty() { "" } else { " · " };
            runs.push(Span::new(format!("{gap}{rest}")));
        }
        (!runs.is_empty()).then(|| cut(teller, &cell, runs))
    };
    let items = teller
        .shared
        .rows_with_role(Role::Plans)
        .iter()
        .filter_map(plan)
        .collect();
    listed(teller, teller.texts.handout_plans(), items, Role::Plans)
}

/// What becomes of the channels.
fn let_go(teller: &SheetFormatter<'_>) -> Vec<Block> {
    let fate = |row: &SessionRow| {
        let cell = teller.shared.cell_with_role(&row.id, Role::LetGoChoice)?;
        let choice = teller.cell_words(&cell)?;
        let to = teller
            .row_words(&row.id, Role::LetGoToWhom)
            .map(|who| teller.texts.handout_to(one_line(&who)));
        let by = teller
            .row_words(&row.id, Role::LetGoBy)
            .map(|day| teller.texts.handout_by(day));
        let words = [Some(choice), to, by]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ");
        let label = one_line(row.label(teller.tag));
        Some(cut(
            teller,
            &cell,
            vec![Span::strong(format!("{label}:")), Span::new(format!(" {words}"))],
        ))
    };
    let items = teller
        .shared
        .rows_with_role(Role::LetGo)
        .iter()
        .filter_map(fate)
        .collect();
    listed(teller, teller.texts.handout_let_go(), items, Role::LetGo)
}

/// A headed list of at most five.
fn listed(teller: &SheetFormatter<'_>, heading: &str, items: Vec<Block>, role: Role) -> Vec<Block> {
    if items.is_empty() {
        return Vec::new();
    }
    let rest = items.len() > ITEMS;
    let items = items.into_iter().take(ITEMS).map(|block| vec![block]).collect();
    let mut blocks = vec![
        Block::heading(3, heading),
        Block::new(BlockKind::List {
            numbered: false,
            items,
        }),
    ];
    if let Some(table) = teller.workbook().with_role(role).filter(|_| rest) {
        blocks.push(more(teller, &question_anchor(&table.id)));
    }
    blocks
}

/// The sentence to take along.
fn sentence(teller: &SheetFormatter<'_>) -> Option<Block> {
    let cell = Cell::plain(teller.workbook().with_role(Role::MySentence)?.id.clone());
    let words = teller
        .texts
        .handout_quoted(one_line(teller.line(Role::MySentence)?));
    let block = Block::text(Set::Motto, words).of(reference(&cell));
    Some(block.clamped(LINES, teller.go_on(&anchor(&cell))))
}
