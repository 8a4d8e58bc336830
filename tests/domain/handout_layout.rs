//! Laid-out pages, whatever the text: nothing outside the sheet, nothing lost or twice, no heading alone at
//! the end of a page, the same bytes each time.

use funkenbuch::fonts::Face;
use funkenbuch::handout::document::{
    Block, BlockKind, Document, Foot, PageColumn, Paper, ParagraphRole, Span, SpanContent, TableBlock,
    TableColumn, TableRow,
};
use funkenbuch::handout::layout::{Artifact, DocumentLayout, DrawItem, ElementKind, clean::clean, lay_out};
use funkenbuch::handout::write_pdf;
use proptest::prelude::*;

pub(crate) fn document(blocks: Vec<Block>) -> Document {
    let foot = Foot {
        parts: vec!["Jörg Müßig".into(), "3. Dezember 2026".into()],
        of: " von ".into(),
    };
    Document {
        title: "Probe".into(),
        language: "de".into(),
        foot,
        blocks,
        ..Document::default()
    }
}

fn printed(layout: &DocumentLayout) -> String {
    let mut text = String::new();
    for block in layout.pages.iter().flat_map(|p| &p.blocks) {
        if !matches!(
            layout.elements[block.element].tag,
            ElementKind::Artifact(_) | ElementKind::Label
        ) {
            text.push_str(&block.text());
        }
    }
    without_space(&text)
}

fn without_space(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{ad}' | '\u{200b}'))
        .collect()
}

fn check_bounds(layout: &DocumentLayout) -> Result<(), TestCaseError> {
    let area = layout.area;
    for item in layout.pages.iter().flat_map(|p| &p.blocks).flat_map(|b| &b.items) {
        let [left, top, right, bottom] = item.bounds();
        // the space at which a line was broken hangs into the margin, to the left if the line runs from right to left
        prop_assert!(left >= area.left - 16.0, "{item:?}");
        prop_assert!(right <= area.right + 16.0, "{item:?}");
        prop_assert!(top >= area.top - 4.0 && bottom <= area.height - 20.0, "{item:?}");
    }
    Ok(())
}

/// Checks that every glyph exists: one that doesn't would refuse the whole file.
fn check_glyphs(layout: &DocumentLayout) -> Result<(), TestCaseError> {
    for item in layout.pages.iter().flat_map(|p| &p.blocks).flat_map(|b| &b.items) {
        if let DrawItem::Glyphs(run) = item {
            prop_assert!(run.glyphs.iter().all(|glyph| glyph.id != 0), "{:?}", run.text);
        }
    }
    Ok(())
}

fn check_page_ends(layout: &DocumentLayout) -> Result<(), TestCaseError> {
    for page in layout.pages.iter().rev().skip(1) {
        let content = page.blocks.iter().filter(|b| {
            !matches!(layout.elements[b.element].tag, ElementKind::Artifact(_)) && !b.text().trim().is_empty()
        });
        let lowest = content.max_by(|a, b| a.bounds[3].total_cmp(&b.bounds[3]));
        let tag = lowest.map(|b| &layout.elements[b.element].tag);
        prop_assert!(
            !matches!(tag, Some(ElementKind::Heading(_))),
            "a heading alone at the foot"
        );
    }
    Ok(())
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zäöüßA-Z]{1,12}( [a-zäöüß,.]{1,14}){0,60}",
        1 => "(\\PC|\n|\t){0,80}",
        1 => any::<String>(),
        1 => "[a-z \t\u{a0}\u{ad}\u{200b}\u{2060}/–-]{0,9}([\u{300}-\u{36f}\u{20d0}-\u{20f0}\u{fe0f}] ?[a-z]?){1,9}",
        1 => "[a-z]{100,400}",
    ]
}

fn block() -> impl Strategy<Value = Block> {
    prop_oneof![
        2 => (1u8..4, "[A-ZÄÖÜ][a-zäöüß]{2,20}( [a-z]{1,9}){0,12}").prop_map(|(l, t)| Block::heading(l, t)),
        5 => text().prop_map(|t| Block::text(ParagraphRole::Body, t)),
        1 => text().prop_map(|t| Block::text(ParagraphRole::Label, t)),
        1 => prop::collection::vec(text(), 1..6).prop_map(|items| {
            let items = items.into_iter().map(|t| vec![Block::text(ParagraphRole::Body, t)]).collect();
            Block::new(BlockKind::List { numbered: true, items })
        }),
        1 => prop::collection::vec((text(), text()), 1..5).prop_map(table),
        1 => (text(), text()).prop_map(|(a, b)| {
            let column = |t| PageColumn { share: 1.0, blocks: vec![Block::text(ParagraphRole::Body, t)] };
            Block::new(BlockKind::Columns(vec![column(a), column(b)]))
        }),
        1 => text().prop_map(|t| {
            Block::new(BlockKind::Together(vec![Block::heading(3, "Beisammen"), Block::text(ParagraphRole::Small, t)]))
        }),
    ]
}

fn table(rows: Vec<(String, String)>) -> Block {
    let column = TableColumn { share: 1.0 };
    let cell = |t| vec![Block::text(ParagraphRole::Small, t)];
    let rows = rows
        .into_iter()
        .map(|(a, b)| TableRow {
            cells: vec![cell(a), cell(b)],
        })
        .collect();
    let head = vec![vec![Span::new("Links")], vec![Span::new("Rechts")]];
    Block::new(BlockKind::Table(TableBlock {
        columns: vec![column, column],
        head,
        rows,
        plain: false,
    }))
}

/// Returns the text of a block in reading order.
fn expected(block: &Block) -> String {
    let each = |blocks: &[Block]| blocks.iter().map(expected).collect::<String>();
    let text_of = |spans: &[Span], face| {
        let text = |span: &Span| match &span.content {
            SpanContent::Text(t) => clean(t, face).into_owned(),
            SpanContent::PageOf(_) => String::new(),
        };
        spans.iter().map(text).collect::<String>()
    };
    match &block.kind {
        BlockKind::Heading { spans, .. } => text_of(spans, Face::Heading),
        BlockKind::Paragraph(p) => text_of(&p.spans, Face::Text),
        BlockKind::List { items, .. } => items.iter().map(|i| each(i)).collect(),
        BlockKind::Table(t) => {
            let head: String = t.head.iter().map(|h| text_of(h, Face::Text)).collect();
            head + &t
                .rows
                .iter()
                .flat_map(|r| &r.cells)
                .map(|c| each(c))
                .collect::<String>()
        }
        BlockKind::Columns(columns) => columns.iter().map(|c| each(&c.blocks)).collect(),
        BlockKind::Together(blocks) | BlockKind::Sheet(blocks) => each(blocks),
        _ => String::new(),
    }
}

fn sorted(text: &str) -> Vec<char> {
    let mut chars: Vec<char> = text.chars().collect();
    chars.sort_unstable();
    chars
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 5))]

    #[test]
    fn pages_hold_everything_once_and_within_their_margins(blocks in prop::collection::vec(block(), 1..14), letter in any::<bool>()) {
        let paper = if letter { Paper::Letter } else { Paper::A4 };
        let layout = lay_out(&Document { paper, ..document(blocks.clone()) });
        prop_assert_eq!((layout.area.width, layout.area.height), paper.size());
        check_bounds(&layout)?;
        check_page_ends(&layout)?;
        check_glyphs(&layout)?;
        let expected_text = without_space(&blocks.iter().map(expected).collect::<String>());
        // cells that go on over several pages are read page by page
        let has_table = blocks.iter().any(|b| matches!(b.kind, BlockKind::Table(_)));
        if has_table {
            prop_assert_eq!(sorted(&printed(&layout)), sorted(&expected_text));
        } else {
            prop_assert_eq!(printed(&layout), expected_text);
        }
    }
}

pub(crate) fn prose(words: usize) -> String {
    let vocabulary = [
        "Begeisterung",
        "lässt",
        "sich",
        "nicht",
        "verordnen,",
        "wohl",
        "aber",
        "weitergeben.",
    ];
    (0..words)
        .map(|i| vocabulary[(i * 7 + i / 5) % vocabulary.len()])
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn a_row_higher_than_a_page_flows_on_in_full_under_a_repeated_head() {
    let long = prose(1500);
    let layout = lay_out(&document(vec![table(vec![(long.clone(), "kurz".into())])]));
    assert!(layout.pages.len() > 1);
    let text = printed(&layout);
    assert!(text.contains("kurz"));
    let heads = layout
        .elements
        .iter()
        .filter(|e| e.tag == ElementKind::Artifact(Artifact::RepeatedHead));
    assert_eq!(heads.count(), 1);
    assert_eq!(text.len(), without_space(&long).len() + "LinksRechtskurz".len());
}

#[test]
fn a_row_that_fits_on_a_page_is_never_cut() {
    let rows = (0..30).map(|i| (format!("Zeile {i}"), prose(60))).collect();
    let layout = lay_out(&document(vec![table(rows)]));
    assert!(layout.pages.len() > 2);
    for (number, element) in layout.elements.iter().enumerate() {
        if element.tag == ElementKind::Paragraph {
            let pages = layout
                .pages
                .iter()
                .filter(|p| p.blocks.iter().any(|b| b.element == number));
            assert!(pages.count() <= 1);
        }
    }
}

#[test]
fn a_paragraph_leaves_no_single_line_behind_or_ahead() {
    for length in (20..400).step_by(7) {
        let texts = [prose(620 + length), prose(length)];
        let layout = lay_out(&document(
            texts.map(|t| Block::text(ParagraphRole::Body, t)).to_vec(),
        ));
        for block in layout.pages.iter().flat_map(|p| &p.blocks) {
            if layout.elements[block.element].tag == ElementKind::Paragraph {
                let parts = layout
                    .pages
                    .iter()
                    .filter(|p| p.blocks.iter().any(|b| b.element == block.element));
                let lines = block
                    .items
                    .iter()
                    .filter(|i| matches!(i, DrawItem::Glyphs(_)))
                    .count();
                assert!(parts.count() == 1 || lines >= 2, "with {length} words");
            }
        }
    }
}

#[test]
fn a_heading_stays_with_the_text_below_it_past_empty_lines() {
    for lines in 30..70 {
        let lines_above = vec!["Zeile"; lines].join("\n");
        let layout = lay_out(&document(vec![
            Block::text(ParagraphRole::Body, lines_above),
            Block::heading(2, "Was ich mir vornehme"),
            Block::text(ParagraphRole::Small, ""),
            Block::text(ParagraphRole::Body, "\n \nEndlich wieder schreiben."),
        ]));
        check_page_ends(&layout).unwrap_or_else(|e| panic!("after {lines} lines: {e}"));
    }
}

#[test]
fn the_foot_counts_the_pages() {
    let layout = lay_out(&document(vec![Block::text(ParagraphRole::Body, prose(3000))]));
    let count = layout.pages.len();
    assert!(count > 3);
    for (i, page) in layout.pages.iter().enumerate() {
        let foot = format!("{} von {count}Jörg Müßig · 3. Dezember 2026", i + 1);
        assert!(page.text().ends_with(&foot), "{}", page.text());
    }
}

#[test]
fn a_reference_names_the_page_of_its_anchor() {
    let more = vec![Span::new(" … weiter auf Seite\u{a0}"), Span::page_of("goal")];
    let layout = lay_out(&document(vec![
        Block::new(BlockKind::Sheet(vec![
            Block::text(ParagraphRole::Body, prose(200)).clamped(3, more),
        ])),
        Block::new(BlockKind::PageBreak),
        Block::text(ParagraphRole::Body, prose(1200)),
        Block::heading(2, "Ziel").anchored("goal"),
        Block::text(ParagraphRole::Body, "Hier."),
    ]));
    let goal = layout.outline.iter().find(|e| e.title == "Ziel").unwrap().page + 1;
    assert!(goal > 2);
    assert!(
        layout.pages[0]
            .text()
            .contains(&format!("weiter auf Seite\u{a0}{goal}\n"))
    );
}

#[test]
fn a_sheet_always_fits_on_its_page() {
    let more = || vec![Span::new(" …")];
    let mut blocks: Vec<Block> = vec![Block::heading(1, prose(12))];
    for _ in 0..12 {
        blocks.push(Block::heading(3, "Punkt"));
        blocks.push(Block::text(ParagraphRole::Body, prose(90)).clamped(3, more()));
    }
    blocks.push(Block::new(BlockKind::WritingSpace { lines: 2, fill: true }));
    let layout = lay_out(&document(vec![
        Block::new(BlockKind::Sheet(blocks)),
        Block::new(BlockKind::PageBreak),
        Block::heading(2, "Alles"),
    ]));
    assert_eq!(layout.pages.len(), 2);
    assert_eq!(layout.outline.last().unwrap().page, 1);
}

#[test]
fn a_document_gives_the_same_bytes_each_time() {
    let scripts = "λόγος Привет 😀 中文 مرحبا".to_owned();
    let blocks = vec![
        Block::heading(1, "Müssen"),
        Block::text(ParagraphRole::Body, prose(500)),
        table(vec![(prose(20), scripts)]),
    ];
    let document = document(blocks);
    assert!(write_pdf(&document).unwrap() == write_pdf(&document).unwrap());
}

/// Returns a grid with this many columns, each with a long word in its head and its cells.
fn wide_table(columns: usize) -> Block {
    let words = [
        "Zusammenarbeit",
        "Verantwortung",
        "Kundenzufriedenheit",
        "Entscheidungsfreude",
    ];
    let word = |i: usize| -> &'static str { words[i % words.len()] };
    let column = TableColumn { share: 1.0 };
    let row = |title: &'static str| TableRow {
        cells: std::iter::once(title)
            .chain((0..columns).map(word))
            .map(|text| vec![Block::text(ParagraphRole::Small, text)])
            .collect(),
    };
    let head = std::iter::once("").chain((0..columns).map(word));
    Block::new(BlockKind::Table(TableBlock {
        columns: vec![column; columns + 1],
        head: head.map(|text| vec![Span::new(text)]).collect(),
        rows: vec![row("Zeile 1 mit Titel"), row("Zeile 2 mit Titel")],
        plain: false,
    }))
}

#[test]
fn a_table_with_too_many_columns_is_set_in_parts_with_whole_words() {
    for columns in [3, 12, 30, 45] {
        let layout = lay_out(&document(vec![wide_table(columns)]));
        check_bounds(&layout).unwrap();
        let runs = layout.pages.iter().flat_map(|p| &p.blocks).flat_map(|b| &b.items);
        let whole = runs.filter(|item| {
            matches!(item, DrawItem::Glyphs(run) if run.text.trim().len() > 12 && run.text.trim().chars().all(char::is_alphabetic))
        });
        assert_eq!(
            whole.count(),
            3 * columns,
            "each of {columns} columns in a head and two rows"
        );
        let tables = layout
            .elements
            .iter()
            .filter(|e| e.tag == ElementKind::Table)
            .count();
        let titles = printed(&layout).matches("Zeile1mitTitel").count();
        assert_eq!(tables, titles, "each part has the first column");
        assert_eq!(tables > 1, columns > 3);
    }
}
