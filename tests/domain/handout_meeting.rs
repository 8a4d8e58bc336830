//! The meeting sheet: the content and order of page 1, that nothing empty or private is printed, and that
//! page 1 fits whatever the client wrote.

use crate::handout_sessions as sessions;
use funkenbuch::handout::layout::{DocumentLayout, DrawItem, ElementKind, lay_out};
use funkenbuch::handout::{HandoutOptions, file_name, handout, write_pdf};
use funkenbuch::session::{FindingRef, Location, Mark, Session, Value};

pub(crate) fn sheet(session: &Session) -> DocumentLayout {
    let options = HandoutOptions {
        consultant: "Dr. Ute Weiß".into(),
        ..HandoutOptions::default()
    };
    lay_out(&handout(&sessions::shared(session), &options))
}

pub(crate) fn pages(session: &Session) -> Vec<String> {
    sheet(session)
        .pages
        .iter()
        .map(|p| p.text().replace('\u{a0}', " "))
        .collect()
}

/// Asserts that the parts stand in the text in this order.
#[track_caller]
fn assert_in_order(text: &str, parts: &[&str]) {
    let mut end = 0;
    for part in parts {
        match text[end..].find(part) {
            Some(at) => end += at + part.len(),
            None => panic!("{part:?} is missing or out of order in\n{text}"),
        }
    }
}

#[test]
fn page_one_stands_in_the_order_a_meeting_needs() {
    let pages = pages(&sessions::full());
    assert_in_order(
        &pages[0],
        &[
            "Gesprächsblatt",
            "Friederike Großmann",
            "Schreinerei Großmann & Töchter · Geschäftsführerin",
            "3. Dezember 2026",
            "Unsere Auszubildende sagt",
            "ich weiß, was ich meiner Schwester sage.",
            "Die Seite meiner Schwester liken",
            "Überraschung:",
            "Wie sage ich es meiner Schwester?",
            "Lust auf Social Media",
            "teils, teils – „Auf Menschen ja, auf Zahlen nein.“",
            "Die Seite meiner Schwester liken",
            "10 von 10",
            "Zeit am Tag",
            "noch eine Plattform",
            "jeden Freitag ein Werkstück zeigen · Zuerst: Handyhalterung bauen · 11. Dezember 2026",
            "Zuversicht 8 von 10",
            "LinkedIn: neu absprechen",
            "Instagram: abgeben an Mira aus dem Büro bis 15. Januar 2027",
            "„Ich erzähle, was wir gebaut haben.“",
            "Notizen",
            "Beratung: Dr. Ute Weiß",
        ],
    );
    assert!(
        !pages[0].contains("Redaktionsplan\n"),
        "only the three strongest musts"
    );
}

#[test]
fn a_must_without_pressure_is_none_of_the_strongest() {
    let mut session = sessions::full();
    for row in ["time", "platforms"] {
        sessions::cell(&mut session, "musts", row, "pressure", Value::Scale(0));
    }
    let printed = pages(&session);
    assert_in_order(
        &printed[0],
        &["Das stärkste Müssen", "10 von 10", "Redaktionsplan"],
    );
    assert!(!printed[0].contains("\n0 von 10"), "{}", printed[0]);
    assert!(
        printed.join("\n").contains("0 von 10"),
        "it is an answer all the same"
    );
}

#[test]
fn all_answers_follow_in_order_on_pages_of_their_own() {
    let pages = pages(&sessions::full());
    let rest = pages[1..].join("\n");
    assert!(!pages[0].contains("Alle Antworten"));
    assert_in_order(
        &rest,
        &[
            "Alle Antworten",
            "Ankommen",
            "Müssen",
            "Ich muss jeden Tag",
            "Haltung",
            "Rückblick",
        ],
    );
}

#[test]
fn balance_and_findings_stand_between_and_dismissed_findings_nowhere() {
    let mut session = sessions::full();
    let printed = pages(&session);
    assert_in_order(
        &printed[1],
        &[
            "Müssen und Wollen in eigenen Worten",
            "Was auffällt",
            "Zeit am Tag: Sie vermuten",
        ],
    );
    // they aren't so much as to stand on a page alone
    assert_in_order(
        &printed[1],
        &["Zeit am Tag: Sie vermuten", "Alle Antworten", "Ankommen"],
    );
    let reacted = FindingRef {
        finding: "assumed_expectation".into(),
        about: Some(Location::row("musts", "time")),
    };
    session.reactions.insert(reacted, false);
    assert!(!pages(&session).join("\n").contains("Zeit am Tag: Sie vermuten"));
}

#[test]
fn nothing_empty_is_printed() {
    let pages = pages(&sessions::empty("de"));
    assert_eq!(pages.len(), 1);
    assert!(pages[0].contains("Ohne Namen"));
    for word in [
        "Anlass",
        "Das stärkste Müssen",
        "Wer was übernimmt",
        "Alle Antworten",
        "Darüber möchte ich",
    ] {
        assert!(!pages[0].contains(word), "{word} in {}", pages[0]);
    }
}

#[test]
fn nothing_private_is_printed() {
    let mut session = sessions::full();
    for location in [
        Location::question("occasion"),
        Location::row("musts", "own-sister"),
        Location::question("surprise"),
    ] {
        session.marks.insert(location, Mark::Private);
    }
    let text = pages(&session).join("\n");
    for secret in [
        "Auszubildende",
        "Die Seite meiner Schwester",
        "niemand den Redaktionsplan",
    ] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
}

#[test]
fn the_consultant_is_left_out_if_there_is_none() {
    let layout = lay_out(&handout(
        &sessions::shared(&sessions::full()),
        &HandoutOptions::default(),
    ));
    assert!(!layout.pages[0].text().contains("Beratung"));
}

#[test]
fn page_one_fits_whatever_the_client_wrote() {
    for words in [30, 120, 600] {
        let layout = sheet(&sessions::everything("de", words));
        let starts = layout
            .outline
            .iter()
            .find(|e| e.title == "Alle Antworten")
            .unwrap()
            .page;
        let notes = layout.outline.iter().find(|e| e.title == "Notizen").unwrap().page;
        assert_eq!(notes, 0, "with {words} words");
        assert!(starts >= 1);
        assert!(layout.pages[0].text().contains("weiter\u{a0}auf\u{a0}Seite"));
    }
}

#[test]
fn a_reference_on_page_one_leads_to_the_full_text() {
    let mut session = sessions::full();
    let long = format!("{} Ende des Anlasses.", sessions::prose("de", 90));
    sessions::plain(&mut session, "occasion", sessions::text(&long));
    let pages = pages(&session);
    let at = pages
        .iter()
        .position(|p| p.contains("Ende des Anlasses."))
        .unwrap();
    assert!(
        pages[0].contains(&format!("… weiter auf Seite {}", at + 1)),
        "{}",
        pages[0]
    );
}

#[test]
fn the_sheet_is_in_the_session_s_language() {
    let mut session = sessions::full();
    session.language = "en".into();
    let pages = pages(&session);
    assert_in_order(
        &pages[0],
        &["Meeting sheet", "The strongest musts", "Notes", "1 of "],
    );
}

#[test]
fn every_block_of_an_answer_knows_its_cell() {
    let layout = sheet(&sessions::full());
    let all = layout.pages[1..].iter().flat_map(|p| &p.blocks);
    let answer = all.clone().find(|b| b.text().contains("Werkstatt voll")).unwrap();
    let cell = layout.elements[answer.element].cell.as_ref().unwrap();
    assert_eq!(cell.question, "must_dump");
    assert!(
        all.filter(|b| layout.elements[b.element].tag == ElementKind::Heading(2))
            .count()
            >= 5
    );
}

#[test]
fn the_file_name_names_client_and_day() {
    let options = HandoutOptions::default();
    let name = |session: &Session| file_name(&sessions::shared(session), &options);
    assert_eq!(
        name(&sessions::full()),
        "Gesprächsblatt Friederike Großmann 2026-12-03.pdf"
    );
    assert_eq!(name(&sessions::empty("de")), "Gesprächsblatt 2026-11-20.pdf");
}

#[test]
fn other_scripts_stay_what_they_are_and_the_file_stays_small_and_the_same() {
    let session = sessions::scripts();
    let text = pages(&session).join("\n");
    for part in [
        "λόγος",
        "Привет",
        "中",
        "مرحبا",
        "‹U+0000›",
        "‹U+202E›",
        "Müßiggang",
    ] {
        assert!(text.contains(part), "{part}");
    }
    let write = |session: &Session| {
        write_pdf(&handout(&sessions::shared(session), &HandoutOptions::default())).unwrap()
    };
    let bytes = write(&session);
    assert!(bytes.len() < 100_000, "{} bytes", bytes.len());
    assert!(bytes == write(&session));
}

/// Lays out a document with pasted text; returns the text of all pages, and the signs that are drawn for it.
fn pasted(file: &str) -> (String, String) {
    let session = sessions::pasted(file);
    let layout = sheet(&session);
    let items = layout
        .pages
        .iter()
        .flat_map(|page| &page.blocks)
        .flat_map(|b| &b.items);
    let runs = items.filter_map(|item| match item {
        DrawItem::Glyphs(run) => Some(run),
        _ => None,
    });
    let glyphs = runs.flat_map(|run| run.glyphs.iter().map(|glyph| (run.face, glyph.id)));
    let drawn = glyphs.map(|(face, id)| face.character(id).unwrap_or('\u{fffd}'));
    let drawn = drawn.collect::<String>().replace('\u{a0}', " ");
    (pages(&session).join("\n"), drawn)
}

#[test]
fn non_breaking_hyphens_spaces_and_mathematical_letters_are_drawn_plain_and_read_as_typed() {
    let (text, drawn) = pasted("spaces-and-hyphens.json");
    assert!(
        text.contains("Per E\u{2011}Mail\u{2011}Liste an alle. 1 000 Leute, a b, c"),
        "{text}"
    );
    assert!(text.contains("e f. 𝐅𝐨𝐤𝐮𝐬 ist alles."), "{text}");
    assert!(
        drawn.contains("Per E-Mail-Liste an alle. 1 000 Leute, a b, c"),
        "{drawn}"
    );
    assert!(drawn.contains("e f. Fokus ist alles."), "{drawn}");
    assert!(!drawn.contains('‹'), "{drawn}");
    let session = sessions::pasted("spaces-and-hyphens.json");
    let name = "E\u{2011}Mail\u{2011}Liste";
    for page in sheet(&session).pages {
        let foot = page.blocks.last().unwrap().text();
        assert!(foot.contains(name), "{foot}");
    }
    assert!(sheet(&session).outline.iter().any(|e| e.title == name));
}

#[test]
fn bullets_of_every_kind_are_drawn_as_bullets_dashes_or_arrows_and_read_as_typed() {
    let (text, drawn) = pasted("bullets.json");
    for (typed, sign, item) in [
        // one of a font for symbols has no meaning elsewhere
        ("•", "•", "erstens"),
        ("●", "•", "zweitens"),
        ("○", "–", "drittens"),
        ("➢", "•", "viertens"),
        ("‣", "•", "fünftens"),
        ("□", "–", "sechstens"),
        ("⇒", "→", "siebtens"),
        ("★", "•", "achtens"),
        ("•", "•", "neuntens"),
        ("→", "→", "zehntens"),
        ("▪", "▪", "elftens"),
        ("▶", "▶", "zwölftens"),
        ("✔", "✔", "vierzehn"),
    ] {
        for (sign, whole) in [(typed, &text), (sign, &drawn)] {
            assert!(
                whole.contains(&format!("{sign} {item}")),
                "{sign} {item} in {whole}"
            );
        }
    }
    assert!(!drawn.contains('‹'), "{drawn}");
}

#[test]
fn marks_of_direction_are_read_as_typed_and_neither_they_nor_byte_order_marks_are_drawn() {
    let (text, drawn) = pasted("direction-marks.json");
    assert!(text.contains("\u{202a}+49 170 1234567\u{202c}"), "{text}");
    assert!(text.contains("Text am Anfang. \u{200e}Anna ruft an."), "{text}");
    assert!(drawn.contains("+49 170 1234567"), "{drawn}");
    assert!(drawn.contains("Text am Anfang. Anna ruft an."), "{drawn}");
    assert!(!drawn.contains('‹'), "{drawn}");
}

#[test]
fn many_musts_flow_over_pages_and_thousands_are_counted() {
    for (count, title) in [
        (
            39,
            "jeden Tag einen langen Beitrag über unsere Werkstatt schreiben, weil alle es so machen",
        ),
        (78, "posten"),
        (400, "posten"),
    ] {
        let mut session = sessions::full();
        for i in 0..count {
            let id = format!("own-{i}");
            sessions::own_row(&mut session, "musts", &id, &format!("{i}. {title}"));
            sessions::cell(&mut session, "musts", &id, "pressure", Value::Scale(9));
        }
        let document = handout(&sessions::shared(&session), &HandoutOptions::default());
        write_pdf(&document).unwrap_or_else(|error| panic!("{count} musts: {error}"));
        let more = lay_out(&document)
            .pages
            .iter()
            .any(|page| page.text().contains("… und 25"));
        assert_eq!(more, count == 400, "{count} musts");
    }
}
