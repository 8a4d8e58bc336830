//! Where pages end, and where words stand on them: cards, pictures, columns, and lines that run from right to left.

use crate::handout_layout::document;
use crate::handout_sessions as sessions;
use funkenbuch::handout::document::{
    Block, BlockKind, CardBlock, PageColumn, ParagraphRole, Span, TableBlock, TableColumn, TableRow,
};
use funkenbuch::handout::layout::{DocumentLayout, ElementKind, Page, lay_out};
use funkenbuch::handout::{ConsultingRecord, HandoutKind, HandoutNote, HandoutOptions, handout};
use funkenbuch::session::{Location, Value};

/// Share of a page that may stay empty where a card or a picture goes on.
const MAX_EMPTY_SHARE: f32 = 0.2;

/// Returns the share of each page but the last that stays empty.
fn empty_shares(layout: &DocumentLayout) -> Vec<f32> {
    let area = layout.area;
    let mut shares: Vec<f32> = layout
        .pages
        .iter()
        .map(|page| {
            let bottoms = page.blocks.iter().map(|block| block.bounds[3]);
            let lowest = bottoms
                .filter(|bottom| *bottom <= area.bottom)
                .fold(area.top, f32::max);
            (area.bottom - lowest) / area.text_height()
        })
        .collect();
    shares.pop();
    shares
}

fn words(count: usize) -> String {
    ["und so weiter"].repeat(count.div_ceil(3)).join(" ")
}

/// Returns a card with short values above a long one.
fn card(number: usize, long: usize) -> Block {
    let value = |value: String| TableRow {
        cells: ["Name".to_owned(), value]
            .map(|words| vec![Block::text(ParagraphRole::Body, words)])
            .to_vec(),
    };
    let mut rows: Vec<TableRow> = (0..5).map(|row| value(format!("Wert {row}"))).collect();
    rows.push(value(words(long)));
    let table = TableBlock {
        columns: [1.0, 3.0].map(|share| TableColumn { share }).to_vec(),
        rows,
        plain: true,
        ..TableBlock::default()
    };
    Block::new(BlockKind::Card(CardBlock {
        title: vec![Span::new(format!("Karte {number}"))],
        goes_on: "(Fortsetzung)".to_owned(),
        parts: vec![vec![Block::new(BlockKind::Table(table))]],
        divisible: true,
        ruled: false,
    }))
}

#[test]
fn cards_leave_no_holes_and_have_their_title_where_they_go_on() {
    let mut divided = 0;
    for (long, lines) in (0..25).flat_map(|lines| [(20, lines), (300, lines)]) {
        let mut blocks: Vec<Block> = (0..lines)
            .map(|_| Block::text(ParagraphRole::Body, "Zeile"))
            .collect();
        blocks.extend((0..9).map(|number| card(number, long)));
        let layout = lay_out(&document(blocks));
        let shares = empty_shares(&layout);
        assert!(
            shares.iter().all(|share| *share < MAX_EMPTY_SHARE),
            "{long} words: {shares:?}"
        );
        for page in layout.pages.iter().skip(1) {
            let text = page.text();
            let goes_on = text.find("(Fortsetzung)");
            let begins = text.find("Karte");
            divided += usize::from(goes_on.is_some());
            // the first words of a page are a title, of a card that begins or goes on
            assert!(text.starts_with("Karte") || begins.is_none(), "{text}");
            assert!(
                goes_on.is_none_or(|at| begins.is_some_and(|begin| at < begin + 12)),
                "{text}"
            );
        }
    }
    assert!(divided > 20, "{divided}");
}

#[test]
fn many_dumbbells_leave_no_page_half_empty() {
    let mut session = sessions::full();
    for i in 0..100 {
        let id = format!("own-{i}");
        sessions::own_row(
            &mut session,
            "musts",
            &id,
            &format!("{i}. Jeden Tag einen langen Beitrag schreiben"),
        );
        sessions::cell(&mut session, "musts", &id, "pressure", Value::Scale(9));
    }
    let layout = lay_out(&handout(&sessions::shared(&session), &HandoutOptions::default()));
    let is_figure = |page: &Page| {
        let mut blocks = page.blocks.iter();
        blocks.all(|block| {
            matches!(
                layout.elements[block.element].tag,
                ElementKind::Figure(_) | ElementKind::Artifact(_)
            )
        })
    };
    let shares = empty_shares(&layout);
    let pages = layout
        .pages
        .iter()
        .zip(shares)
        .filter(|(page, _)| is_figure(page));
    let shares: Vec<f32> = pages.map(|(_, share)| share).collect();
    assert!(
        shares.len() > 3 && shares.iter().all(|share| *share < MAX_EMPTY_SHARE),
        "{shares:?}"
    );
}

#[test]
fn a_cut_text_takes_up_the_room_beside_a_higher_column() {
    let cut = |count| Block::text(ParagraphRole::Body, words(count)).clamped(4, vec![Span::new(" …")]);
    let lines = |count| {
        (0..count)
            .map(|_| Block::text(ParagraphRole::Body, "Zeile"))
            .collect::<Vec<_>>()
    };
    let columns = |right: usize| {
        let column = |blocks| PageColumn { share: 1.0, blocks };
        BlockKind::Columns(vec![column(vec![cut(300)]), column(lines(right))])
    };
    let count = |right: usize| {
        let mut blocks: Vec<Block> = (0..14).map(|_| cut(300)).collect();
        blocks.push(Block::new(columns(right)));
        let layout = lay_out(&document(vec![Block::new(BlockKind::Sheet(blocks))]));
        assert_eq!(layout.pages.len(), 1);
        // of the paragraph in the left column
        let paragraphs = layout.pages[0]
            .blocks
            .iter()
            .filter(|block| block.items.len() < 9);
        let left = paragraphs
            .filter(|block| block.text().starts_with("und so"))
            .nth(14);
        left.map(|block| block.text().split(' ').count()).unwrap()
    };
    assert!(count(6) > count(1), "{} {}", count(6), count(1));
}

#[test]
fn a_short_line_from_right_to_left_stands_below_its_question_and_a_text_at_the_right() {
    let at_right = |answers: &[(&str, &str)]| {
        let mut session = sessions::full();
        for (question, text) in answers {
            sessions::plain(&mut session, question, Value::Text((*text).to_owned()));
        }
        let options = HandoutOptions::of(HandoutKind::Answers, "");
        let layout = lay_out(&handout(&sessions::shared(&session), &options));
        let blocks = layout.pages.iter().flat_map(|page| &page.blocks);
        let hebrew = blocks.filter(|block| block.text().contains("שלום"));
        let right = layout.area.right - 3.0;
        hebrew.map(|block| block.bounds[2] > right).collect::<Vec<bool>>()
    };
    let long = "שלום עולם וברוכים הבאים ".repeat(12);
    assert_eq!(at_right(&[("role", "שלום עולם")]), [false, false]);
    assert_eq!(at_right(&[("surprise", "שלום עולם")]), [false]);
    assert_eq!(at_right(&[("surprise", &long)]), [true]);
    // a greeting stands above the letter that it begins
    let letter = format!("שלום,\n\n{long}");
    assert_eq!(at_right(&[("surprise", &letter)]), [true, true]);
}

#[test]
fn the_title_of_a_row_stands_above_the_note_on_it() {
    let note = HandoutNote {
        place: Some(Location::row("channels", "linkedin")),
        text: "Hat am Telefon viel gelacht.".to_owned(),
        about: String::new(),
        for_meeting: false,
    };
    let record = ConsultingRecord {
        notes: vec![note],
        ..ConsultingRecord::default()
    };
    let options = HandoutOptions {
        record: record.into(),
        ..HandoutOptions::of(HandoutKind::Consultant, "")
    };
    for lines in 0..30 {
        let mut session = sessions::full();
        sessions::plain(
            &mut session,
            "decisive_why",
            sessions::text(&"Ein Grund\n".repeat(lines + 1)),
        );
        let layout = lay_out(&handout(&sessions::shared(&session), &options));
        let texts = layout.pages.iter().map(Page::text);
        let text = texts
            .into_iter()
            .find(|text| text.contains("viel gelacht"))
            .unwrap();
        assert!(
            text.contains("LinkedIn\nNotiz\nHat am Telefon"),
            "{lines}: {text}"
        );
    }
}
