//! What the options of a handout change: the client's name, the consultant's record and letterhead.

use crate::handout_kinds::{options, text};
use crate::handout_sessions as sessions;
use funkenbuch::fonts::Face;
use funkenbuch::handout::layout::{DrawItem, lay_out};
use funkenbuch::handout::{
    AgendaEntry, ChangedAnswer, ConsultingRecord, EarlierSession, HandoutKind, HandoutNote, HandoutOptions,
    Logo, PrintedName, file_name, handout,
};
use funkenbuch::session::{Location, Session};
use std::sync::Arc;

/// Returns a session whose client writes their own name in answers and in a row's title.
fn named() -> Session {
    let mut session = sessions::everything("de", 40);
    sessions::plain(&mut session, "name", sessions::text("Jörg Müßig"));
    let told = "Jörg sagt: MÜSSIG bin ich nie, das weiß jörg müßig selbst. Müßigs Liste.";
    sessions::plain(&mut session, "must_dump", sessions::text(told));
    for row in session.own_rows.values_mut().flatten() {
        row.title = "Was Jörg gern tut".into();
    }
    session
}

#[test]
fn a_name_that_is_left_out_stands_nowhere() {
    let shared = sessions::shared(&named());
    let hidden = [PrintedName::None, PrintedName::Pseudonym(" Frau Weide ".into())];
    for (kind, name) in HandoutKind::ALL
        .iter()
        .flat_map(|kind| hidden.each_ref().map(|name| (*kind, name.clone())))
    {
        let options = HandoutOptions {
            record: record("Jörg", "Müßigs Bruder ruft an.").into(),
            name: name.clone(),
            ..HandoutOptions::of(kind, "Sanja Bjelić")
        };
        let document = handout(&shared, &options);
        let printed = text(&lay_out(&document));
        let foot = document.foot.parts.join(" ");
        let file = file_name(&shared, &options);
        for words in [&printed, &document.title, &foot, &file] {
            let words = words.to_lowercase();
            assert!(
                !words.contains("jörg") && !words.contains("müßig") && !words.contains("müssig"),
                "{kind:?}: {words}"
            );
        }
        let pseudonym = matches!(name, PrintedName::Pseudonym(_));
        for words in [&document.title, &foot, &file, &printed] {
            assert_eq!(words.contains("Frau Weide"), pseudonym, "{kind:?}: {words}");
        }
        assert!(!options.carries_session());
    }
    let full = text(&lay_out(&handout(&shared, &options(HandoutKind::Answers))));
    assert!(full.contains("Jörg sagt: MÜSSIG bin ich nie"), "{full}");
}

/// Returns a record in which every text of the consultant's is one of two.
fn record(words: &str, others: &str) -> ConsultingRecord {
    let note = |place: Option<Location>| HandoutNote {
        about: words.into(),
        text: others.into(),
        for_meeting: place.is_none(),
        place,
    };
    let places = [
        None,
        Some(Location::question("must_dump")),
        Some(Location::question("musts")),
        Some(Location::row("musts", "time")),
        Some(Location::question("nowhere")),
    ];
    let change = ChangedAnswer {
        question: words.into(),
        part: words.into(),
        answers: [others.into(), words.into()],
    };
    ConsultingRecord {
        agenda: vec![AgendaEntry {
            words: words.into(),
            opener: Some(others.into()),
            origin: words.into(),
            agreement: others.into(),
            done: true,
        }],
        notes: places.map(note).to_vec(),
        earlier: Some(EarlierSession {
            days: ["14. Mai 2024".into(), "2. November 2026".into()],
            changes: vec![change.clone(), change],
            only_in_one: [3, 4],
        }),
    }
}

#[test]
fn the_consultant_s_sheet_has_each_note_once_and_the_marks_of_the_mirror() {
    let mut session = sessions::full();
    sessions::plain(
        &mut session,
        "must_dump",
        sessions::text("Ich muss posten. Ich möchte schlafen."),
    );
    let options = HandoutOptions {
        record: record("Der Newsletter", "Wiedervorlage im Mai").into(),
        ..options(HandoutKind::Consultant)
    };
    let document = handout(&sessions::shared(&session), &options);
    let layout = lay_out(&document);
    let sheet = text(&layout);
    assert_eq!(sheet.matches("Wiedervorlage im Mai").count(), 5 + 4, "{sheet}");
    for part in [
        "Beratungsblatt",
        "Vereinbart: Wiedervorlage im Mai",
        "Der Newsletter · besprochen",
        "Was anders ist als am 14. Mai 2024",
        "Nur jetzt beantwortet: 4, nur damals: 3.",
        "Notiz · für das Gespräch",
        "Notizen zu anderem",
        "1 × müssen in 6 Wörtern · 1 × wollen",
    ] {
        assert!(sheet.contains(part), "{part} in {sheet}");
    }
    let faces = |word: &str| -> Vec<Face> {
        let items = layout
            .pages
            .iter()
            .flat_map(|page| &page.blocks)
            .flat_map(|block| &block.items);
        let face = |item: &DrawItem| match item {
            DrawItem::Glyphs(run) if run.text.trim() == word => Some(run.face),
            _ => None,
        };
        items.filter_map(face).collect()
    };
    assert_eq!(faces("muss"), [Face::TextStrong]);
    assert_eq!(faces("möchte"), [Face::TextItalic]);
    let meeting = HandoutOptions {
        kind: HandoutKind::Meeting,
        ..options
    };
    let meeting = text(&lay_out(&handout(&sessions::shared(&session), &meeting)));
    assert!(!meeting.contains("Wiedervorlage"), "{meeting}");
}

#[test]
fn notes_on_the_whole_session_stand_on_page_one_above_the_room_for_more() {
    let mut session = sessions::full();
    let long = sessions::prose("de", 300);
    for question in ["organisation", "role"] {
        sessions::plain(&mut session, question, sessions::text(&long));
    }
    let options = HandoutOptions {
        record: record("Der Newsletter", "Wiedervorlage im Mai").into(),
        ..options(HandoutKind::Consultant)
    };
    let layout = lay_out(&handout(&sessions::shared(&session), &options));
    let first = layout.pages[0].text().replace('\u{a0}', " ");
    let places =
        ["Agenda", "Zur ganzen Sitzung", "Was anders ist als", "Notizen"].map(|part| first.find(part));
    assert!(
        places.is_sorted() && places.iter().all(Option::is_some),
        "{first}"
    );
    assert!(layout.pages[1].text().starts_with("Alle Antworten"));
}

#[test]
fn the_consultant_can_be_reached_by_what_stands_above_page_one() {
    let shared = sessions::shared(&sessions::everything("de", 120));
    for kind in HandoutKind::ALL {
        let with = HandoutOptions {
            contact: "Marktstraße 3\n12345 Berlin · 030 1234".into(),
            ..HandoutOptions::of(kind, "Sanja Bjelić")
        };
        let layout = lay_out(&handout(&shared, &with));
        let first = layout.pages[0].text().replace('\u{a0}', " ");
        let line = "Sanja Bjelić · Marktstraße 3 12345 Berlin · 030 1234";
        assert!(first.starts_with(line), "{kind:?}: {first}");
        assert_eq!(text(&layout).matches(line).count(), 1, "{kind:?}");
        let without = HandoutOptions::of(kind, "Sanja Bjelić");
        let without = text(&lay_out(&handout(&shared, &without)));
        assert!(!without.starts_with("Sanja"), "{kind:?}");
    }
}

#[test]
fn the_logo_stands_once_above_page_one_whoever_it_belongs_to() {
    let shared = sessions::shared(&sessions::everything("de", 120));
    for (kind, consultant, contact) in HandoutKind::ALL
        .iter()
        .flat_map(|kind| {
            [("", ""), ("Sanja Bjelić", ""), ("Sanja Bjelić", "030 1234")].map(|own| (*kind, own))
        })
        .map(|(kind, (consultant, contact))| (kind, consultant, contact))
    {
        let options = HandoutOptions {
            logo: Some(logo()),
            contact: contact.into(),
            ..HandoutOptions::of(kind, consultant)
        };
        let layout = lay_out(&handout(&shared, &options));
        let shown = |page: &funkenbuch::handout::layout::Page| {
            let items = page.blocks.iter().flat_map(|block| &block.items);
            items
                .filter(|item| matches!(item, DrawItem::Image { .. }))
                .count()
        };
        let shown: Vec<usize> = layout.pages.iter().map(shown).collect();
        assert_eq!((shown[0], shown.iter().sum()), (1, 1), "{kind:?}");
        let name = if consultant.is_empty() { "Logo" } else { consultant };
        let tag = funkenbuch::handout::layout::ElementKind::Figure(name.to_owned());
        assert!(
            layout.elements.iter().any(|element| element.tag == tag),
            "{kind:?}"
        );
        let first = layout.pages[0].text().replace('\u{a0}', " ");
        let line = [consultant, contact].join(" · ");
        assert!(
            first.starts_with(line.trim_end_matches(" · ")),
            "{kind:?}: {first}"
        );
        for item in layout.pages[0].blocks.iter().flat_map(|block| &block.items) {
            let [left, top, right, bottom] = item.bounds();
            if matches!(item, DrawItem::Image { .. }) {
                assert!(left >= layout.area.left && right <= layout.area.right + 0.01);
                assert!(
                    top >= layout.area.top && bottom < 120.0,
                    "{kind:?}: {top} to {bottom}"
                );
            }
        }
    }
}

/// Returns a logo of four colours.
pub(crate) fn logo() -> Arc<Logo> {
    let picture = include_bytes!("../fixtures/logos/interlaced.png");
    Arc::new(Logo::read(picture).expect("it is a picture"))
}
