//! The pages of a handout as a window shows them: the words, the answers they lead to, and the images.

use crate::handout_kinds::options;
use crate::handout_sessions as sessions;
use funkenbuch::handout::layout::{DrawItem, lay_out};
use funkenbuch::handout::{
    HandoutKind, HandoutOptions, HandoutPages, MAX_SIDE_PIXELS, PagePartKind, Paper, handout,
};
use funkenbuch::session::{Cell, Session};

fn pages(session: &Session, kind: HandoutKind) -> HandoutPages {
    HandoutPages::of(&handout(&sessions::shared(session), &options(kind)))
}

fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '\u{ad}')
        .collect();
    letters.sort_unstable();
    letters
}

#[test]
fn everything_on_a_page_but_its_foot_can_be_read_once() {
    for session in [
        sessions::full(),
        sessions::everything("de", 60),
        sessions::crowded(),
    ] {
        for kind in HandoutKind::ALL {
            let document = handout(&sessions::shared(&session), &options(kind));
            let (layout, pages) = (lay_out(&document), HandoutPages::of(&document));
            assert_eq!(pages.count(), layout.pages.len());
            for (index, page) in layout.pages.iter().enumerate() {
                let is_content = |element: usize| {
                    use funkenbuch::handout::layout::ElementKind::{Artifact, Figure};
                    !matches!(layout.elements[element].tag, Artifact(_) | Figure(_))
                };
                let blocks = page.blocks.iter().filter(|block| is_content(block.element));
                let printed: String = blocks
                    .map(funkenbuch::handout::layout::PlacedBlock::text)
                    .collect();
                let parts = pages.parts(index).iter();
                let read: String = parts
                    .filter(|part| part.kind != PagePartKind::Picture)
                    .map(|part| part.text.as_str())
                    .collect();
                assert_eq!(letters(&read), letters(&printed), "{kind:?}, page {index}");
            }
        }
    }
}

#[test]
fn every_answer_leads_to_its_question() {
    let session = sessions::full();
    let pages = pages(&session, HandoutKind::Answers);
    let parts: Vec<_> = (0..pages.count()).flat_map(|page| pages.parts(page)).collect();
    let shared = sessions::shared(&session);
    for (cell, answer) in &session.answers {
        let Some(words) = answer.value.text().filter(|_| shared.value(cell).is_some()) else {
            continue;
        };
        let beginning: String = words.trim().chars().take(12).collect();
        let leads_here = |part: &&&funkenbuch::handout::PagePart| {
            let from = part.cell.as_ref().is_some_and(|from| *from == as_printed(cell));
            from && letters(&part.text).len() >= letters(&beginning).len()
        };
        assert!(parts.iter().any(|part| leads_here(&part)), "{cell:?}");
    }
}

fn as_printed(cell: &Cell) -> funkenbuch::handout::document::CellRef {
    funkenbuch::handout::document::CellRef {
        question: cell.question.to_string(),
        row: cell.row.as_ref().map(ToString::to_string),
        column: cell.column.as_ref().map(ToString::to_string),
    }
}

/// Returns the darkest pixel in a part of an image.
fn darkest(image: &funkenbuch::handout::PageImage, [left, top, right, bottom]: [f32; 4]) -> u8 {
    let [width, height] = image.size;
    let at = |length: f32, limit: usize| ((length * image.scale).max(0.0) as usize).min(limit - 1);
    let rows = at(top, height)..=at(bottom, height);
    let columns = at(left, width)..=at(right, width);
    rows.flat_map(|y| columns.clone().map(move |x| (y * width + x) * 4))
        .map(|start| image.pixels[start])
        .min()
        .unwrap_or(u8::MAX)
}

#[test]
fn an_image_has_ink_where_something_stands_and_nowhere_else() {
    let document = handout(
        &sessions::shared(&sessions::full()),
        &options(HandoutKind::Meeting),
    );
    let (layout, pages) = (lay_out(&document), HandoutPages::of(&document));
    for (index, page) in layout.pages.iter().enumerate() {
        let mut image = pages.draw(index, 1.5).expect("there is such a page");
        let (width, height) = pages.size();
        assert_eq!(
            image.size,
            [(width * 1.5).round(), (height * 1.5).round()].map(|side| side as usize)
        );
        for part in pages.parts(index) {
            assert!(darkest(&image, part.bounds) < 160, "page {index}: {}", part.text);
        }
        let items = page.blocks.iter().flat_map(|block| &block.items);
        for [left, top, right, bottom] in items.map(DrawItem::bounds) {
            blank(&mut image, [left - 3.0, top - 3.0, right + 3.0, bottom + 3.0]);
        }
        assert_eq!(darkest(&image, [0.0, 0.0, width, height]), 255, "page {index}");
    }
}

/// Paints a part of an image white.
fn blank(image: &mut funkenbuch::handout::PageImage, [left, top, right, bottom]: [f32; 4]) {
    let [width, height] = image.size;
    let at = |length: f32, limit: usize| ((length * image.scale).max(0.0) as usize).min(limit - 1);
    for y in at(top, height)..=at(bottom, height) {
        let row = y * width;
        image.pixels[(row + at(left, width)) * 4..=(row + at(right, width)) * 4 + 3].fill(255);
    }
}

#[test]
fn images_have_the_size_of_the_paper_and_a_limit() {
    let options = HandoutOptions {
        paper: Paper::Letter,
        ..HandoutOptions::default()
    };
    let pages = HandoutPages::of(&handout(&sessions::shared(&sessions::full()), &options));
    assert_eq!(pages.draw(0, 1.0).map(|image| image.size), Some([612, 792]));
    assert_eq!(pages.draw(pages.count(), 1.0), None);
    let largest = pages.draw(0, f32::INFINITY).expect("there is a page").size;
    assert!(
        largest.iter().all(|side| *side <= MAX_SIDE_PIXELS as usize),
        "{largest:?}"
    );
    let smallest = pages.draw(0, 0.0).expect("there is a page").size;
    assert!(smallest.iter().all(|side| *side >= 1), "{smallest:?}");
}

#[test]
fn the_logo_is_drawn_in_its_colours_and_read_by_its_name() {
    let options = HandoutOptions {
        logo: Some(crate::handout_options::logo()),
        ..HandoutOptions::of(HandoutKind::Meeting, "Sanja Bjelić")
    };
    let pages = HandoutPages::of(&handout(&sessions::shared(&sessions::full()), &options));
    let mut parts = pages.parts(0).iter();
    let logo = parts.find(|part| part.kind == PagePartKind::Picture);
    let logo = logo.expect("the logo is a picture");
    assert_eq!(logo.text, "Sanja Bjelić");
    let [left, top, right, bottom] = logo.bounds;
    for scale in [0.4, 1.0, 3.7] {
        let image = pages.draw(0, scale).expect("there is a page");
        let colour = |across: f32, down: f32| {
            let x = ((left + (right - left) * across) * scale) as usize;
            let y = ((top + (bottom - top) * down) * scale) as usize;
            let at = (y * image.size[0] + x) * 4;
            [image.pixels[at], image.pixels[at + 1], image.pixels[at + 2]]
        };
        let quarters = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)];
        let quarters = quarters.map(|(across, down)| colour(across, down));
        let expected = [[200, 40, 40], [0, 120, 80], [30, 60, 200], [0, 0, 0]];
        assert_eq!(quarters, expected, "at scale {scale}");
    }
}
