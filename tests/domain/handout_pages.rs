//! What a designer would send back: pages that are nearly empty, parts that stand too close, rows that say nothing, and
//! words that are cut or turned round without need.

use crate::handout_layout::{document, prose};
use crate::handout_meeting::{pages, sheet};
use crate::handout_sessions as sessions;
use funkenbuch::handout::document::{Block, ParagraphRole};
use funkenbuch::handout::layout::{DrawItem, ElementKind, lay_out};
use funkenbuch::session::Value;

#[test]
fn a_page_never_holds_a_table_of_zeros_alone() {
    let mut session = sessions::empty("de");
    sessions::plain(&mut session, "occasion", sessions::text("Per Mail an alle."));
    let printed = pages(&session).join("\n");
    assert!(
        !printed.contains("Müssen und Wollen in eigenen Worten"),
        "{printed}"
    );
    sessions::plain(
        &mut session,
        "occasion",
        sessions::text("Ich muss alle anschreiben."),
    );
    let printed = pages(&session).join("\n");
    assert!(
        printed.contains("Müssen und Wollen in eigenen Worten"),
        "{printed}"
    );
}

#[test]
fn a_heading_of_a_part_keeps_its_distance_and_a_label_stands_close_to_its_title() {
    let layout = sheet(&sessions::full());
    let bounds = |page: usize, text: &str| {
        let blocks = &layout.pages[page].blocks;
        let found = blocks.iter().find(|block| block.text().starts_with(text));
        found.unwrap_or_else(|| panic!("no {text}")).bounds
    };
    let (label, name) = (bounds(0, "Gesprächsblatt"), bounds(0, "Friederike"));
    assert!(name[1] - label[3] < 6.0, "{label:?} {name:?}");
    let heading = bounds(1, "Alle Antworten");
    let above = layout.pages[1]
        .blocks
        .iter()
        .map(|block| block.bounds[3])
        .filter(|bottom| *bottom <= heading[1])
        .fold(0.0, f32::max);
    assert!(heading[1] - above > 30.0, "{above} {heading:?}");
}

#[test]
fn a_station_without_musts_and_wants_is_no_row_of_the_word_balance() {
    let mut session = sessions::empty("de");
    sessions::plain(&mut session, "occasion", sessions::text("Per Mail an alle."));
    sessions::plain(
        &mut session,
        "must_dump",
        sessions::text("Ich muss alle anschreiben."),
    );
    let layout = sheet(&session);
    let balance = layout.pages[1].text();
    let balance = balance.split("Alle Antworten").next().unwrap_or_default();
    assert!(balance.contains("Müssen1"), "{balance}");
    assert!(!balance.contains("Ankommen"), "{balance}");
}

#[test]
fn a_column_without_an_answer_is_none_of_the_table_of_the_strongest_musts() {
    let mut session = sessions::empty("de");
    sessions::cell(
        &mut session,
        "musts",
        "time",
        "occupies",
        sessions::choice("often"),
    );
    sessions::cell(&mut session, "musts", "time", "pressure", Value::Scale(8));
    let first = &pages(&session)[0];
    assert!(
        first.contains("8 von 10") && !first.contains("Erwartet von"),
        "{first}"
    );
    sessions::cell(&mut session, "musts", "time", "basis", sessions::choice("said"));
    let first = &pages(&session)[0];
    assert!(
        first.contains("Woher ich das weiß") && !first.contains("Erwartet von"),
        "{first}"
    );
}

#[test]
fn the_days_of_one_month_are_told_by_one_name() {
    let session = sessions::full();
    assert!(pages(&session)[0].contains("ausgefüllt 2.–20. November 2026"));
    let mut session = sessions::everything("en", 10);
    assert!(pages(&session)[0].contains("filled in 2–20 November 2026"));
    session.created_at = "2026-10-30T14:03:00+01:00".parse().unwrap_or(session.created_at);
    assert!(pages(&session)[0].contains("filled in 30 October – 20 November 2026"));
}

#[test]
fn letters_in_pictures_stay_legible_where_texts_can_be_cut() {
    let layout = sheet(&sessions::everything("de", 40));
    let is_picture = |element: usize| matches!(layout.elements[element].tag, ElementKind::Figure(_));
    let pictures = layout.pages[0]
        .blocks
        .iter()
        .filter(|block| is_picture(block.element));
    let sizes = pictures
        .flat_map(|block| &block.items)
        .filter_map(|item| match item {
            DrawItem::Glyphs(run) => Some(run.size),
            _ => None,
        });
    let least = sizes.fold(f32::INFINITY, f32::min);
    assert!(least >= 5.2, "{least}");
}

#[test]
fn a_name_from_right_to_left_begins_where_all_titles_do_and_parts_no_foot() {
    let mut session = sessions::full();
    sessions::plain(&mut session, "name", sessions::text("נועה לוי-Schmidt"));
    let layout = sheet(&session);
    let blocks = &layout.pages[0].blocks;
    let heading = blocks
        .iter()
        .find(|b| layout.elements[b.element].tag == ElementKind::Heading(1));
    assert!(
        heading.is_some_and(|heading| (heading.bounds[0] - layout.area.left).abs() < 1.0),
        "{heading:?}"
    );
    let foot = blocks.last().expect("a page has a foot");
    let end_of = |part: &str| {
        let run = foot.items.iter().find_map(|item| match item {
            DrawItem::Glyphs(run) if run.text.contains(part) => Some(item.bounds()),
            _ => None,
        });
        run.unwrap_or_else(|| panic!("no {part}"))
    };
    // the day stands behind all of the name
    assert!(end_of("Schmidt")[2] <= end_of("Dezember")[0] + 0.1);
    assert!(end_of("נועה")[2] <= end_of("Dezember")[0] + 0.1);
}

#[test]
fn no_line_of_page_one_ends_within_a_day_or_begins_with_a_dot_between_parts() {
    let first = sheet(&sessions::full()).pages[0].text();
    assert!(first.contains("11.\u{a0}Dezember\u{a0}2026\u{a0}· "), "{first}");
    assert!(first.contains("bis 15.\u{a0}Januar\u{a0}2027"), "{first}");
}

#[test]
fn pages_of_many_dumbbells_are_well_filled() {
    for title in [
        "Jeden Tag posten",
        "Jeden Tag posten, obwohl die Werkstatt voll ist und niemand danach fragt",
    ] {
        let mut session = sessions::full();
        for i in 0..90 {
            let id = format!("own-{i}");
            sessions::own_row(&mut session, "musts", &id, &format!("{i}. {title}"));
            sessions::cell(&mut session, "musts", &id, "pressure", Value::Scale(9));
        }
        let layout = sheet(&session);
        let is_picture = |element: usize| matches!(layout.elements[element].tag, ElementKind::Figure(_));
        let end = |page: &funkenbuch::handout::layout::Page| {
            let pictures = page.blocks.iter().filter(|block| is_picture(block.element));
            pictures.map(|block| block.bounds[3]).fold(0.0, f32::max)
        };
        // behind page 1, all pages but the last with dumbbells
        let ends: Vec<f32> = layout.pages[1..]
            .iter()
            .map(end)
            .filter(|end| *end > 0.0)
            .collect();
        let full = &ends[..ends.len() - 1];
        let least = layout.area.top + 0.75 * layout.area.text_height();
        assert!(
            !full.is_empty() && full.iter().all(|end| *end > least),
            "{title}: {ends:?}"
        );
    }
}

#[test]
fn the_last_page_of_answers_never_holds_a_few_lines_alone() {
    let answer = |i: usize| {
        let question = Block::text(ParagraphRole::Label, format!("Frage {i}"));
        [question, Block::text(ParagraphRole::Body, prose(7 + i * 13 % 40))]
    };
    for count in 12..60 {
        let layout = lay_out(&document((0..count).flat_map(answer).collect()));
        let area = layout.area;
        let content = |block: &&funkenbuch::handout::layout::PlacedBlock| {
            !matches!(layout.elements[block.element].tag, ElementKind::Artifact(_))
        };
        let heights: Vec<f32> = layout
            .pages
            .iter()
            .map(|page| {
                page.blocks
                    .iter()
                    .filter(content)
                    .map(|b| b.bounds[3])
                    .fold(area.top, f32::max)
                    - area.top
            })
            .collect();
        let least = 0.11 * area.text_height();
        assert!(
            heights.iter().all(|height| *height >= least),
            "{count}: {heights:?}"
        );
        // no page before is left half empty for that
        let before = &heights[..heights.len() - 1];
        assert!(
            before.iter().all(|height| *height > 0.6 * area.text_height()),
            "{count}: {heights:?}"
        );
    }
}
