//! The kinds of handout: what each of them has, that references lead somewhere, and that nothing is cut where no page
//! continues it.

use crate::handout_sessions as sessions;
use funkenbuch::handout::document::{Block, BlockKind, Span, SpanContent};
use funkenbuch::handout::layout::{DocumentLayout, DrawItem, lay_out};
use funkenbuch::handout::{
    AgendaEntry, ConsultingRecord, HandoutKind, HandoutOptions, Paper, file_name, handout, write_pdf,
};
use funkenbuch::session::{Location, Mark, Session};
use funkenbuch::text::Language;
use funkenbuch::workbook::Workbook;

pub(crate) fn options(kind: HandoutKind) -> HandoutOptions {
    HandoutOptions {
        kind,
        ..HandoutOptions::default()
    }
}

fn layout(session: &Session, kind: HandoutKind) -> DocumentLayout {
    lay_out(&handout(&sessions::shared(session), &options(kind)))
}

pub(crate) fn text(layout: &DocumentLayout) -> String {
    let pages: Vec<String> = layout
        .pages
        .iter()
        .map(funkenbuch::handout::layout::Page::text)
        .collect();
    pages.join("\n").replace('\u{a0}', " ")
}

/// Returns the anchors that the words of a layout lead to.
fn links(layout: &DocumentLayout) -> Vec<String> {
    let items = layout
        .pages
        .iter()
        .flat_map(|page| &page.blocks)
        .flat_map(|block| &block.items);
    let link = |item: &DrawItem| match item {
        DrawItem::Glyphs(run) => run.link.as_ref().map(std::string::ToString::to_string),
        _ => None,
    };
    items.filter_map(link).collect()
}

#[test]
fn every_reference_leads_to_a_place_in_the_handout() {
    for session in [
        sessions::full(),
        sessions::everything("de", 120),
        sessions::crowded(),
        marked_without_answers(),
    ] {
        for kind in HandoutKind::ALL {
            let layout = layout(&session, kind);
            for link in links(&layout) {
                assert!(layout.anchors.contains_key(&link), "{kind:?}: {link}");
            }
        }
    }
    assert!(!links(&layout(&sessions::everything("de", 120), HandoutKind::Meeting)).is_empty());
}

#[test]
fn one_page_alone_refers_to_no_other() {
    let shared = sessions::shared(&sessions::everything("de", 300));
    for (kind, paper) in [HandoutKind::Brief, HandoutKind::FollowUp]
        .iter()
        .flat_map(|kind| Paper::ALL.map(|paper| (*kind, paper)))
    {
        let options = HandoutOptions {
            paper,
            ..options(kind)
        };
        let layout = lay_out(&handout(&shared, &options));
        assert_eq!(layout.pages.len(), 1, "{kind:?} {paper:?}");
        assert!(!text(&layout).contains("weiter auf Seite"), "{kind:?}");
        assert!(text(&layout).contains('…'), "{kind:?}");
    }
}

#[test]
fn the_answers_alone_are_complete() {
    let session = sessions::full();
    let sheet = text(&layout(&session, HandoutKind::Meeting));
    let answers = text(&layout(&session, HandoutKind::Answers));
    let (_, all) = sheet.split_once("Alle Antworten").unwrap();
    for line in all
        .lines()
        .filter(|line| line.len() > 20 && !line.contains(" von ") && !line.contains("(Fortsetzung)"))
    {
        assert!(answers.contains(line), "{line} in {answers}");
    }
    assert!(!answers.contains("Notizen"), "{answers}");
}

#[test]
fn answers_without_any_say_so() {
    let options = options(HandoutKind::Answers);
    for (language, words) in [
        ("de", "Auf diesem Blatt steht noch keine Antwort."),
        ("en", "There are no answers on this sheet yet."),
    ] {
        let says_so = |session: &Session| {
            let document = handout(&sessions::shared(session), &options);
            document.blocks.iter().any(|block| block_text(block) == words)
        };
        assert!(says_so(&sessions::empty(language)), "{language}");
    }
    let full = handout(&sessions::shared(&sessions::full()), &options);
    assert!(
        full.blocks
            .iter()
            .all(|block| !block_text(block).contains("noch keine Antwort"))
    );
}

#[test]
fn a_follow_up_has_what_was_agreed_and_planned() {
    let agreed = AgendaEntry {
        words: "Der Newsletter".to_owned(),
        agreement: "Ab Mai schreibt Mira.".to_owned(),
        ..AgendaEntry::default()
    };
    let mut agenda = vec![agreed; 14];
    agenda.insert(3, AgendaEntry::default());
    agenda[1].words = "Wie sage ich es?".to_owned();
    let options = HandoutOptions {
        record: Box::new(ConsultingRecord {
            agenda,
            ..ConsultingRecord::default()
        }),
        ..options(HandoutKind::FollowUp)
    };
    let page = text(&lay_out(&handout(&sessions::shared(&sessions::full()), &options)));
    for part in [
        "Vereinbart und vorgenommen",
        "Friederike Großmann",
        "Der Newsletter: Ab Mai schreibt Mira.",
        "Wie sage ich es? Ab Mai schreibt Mira.",
        "… und 2 weitere",
        "jeden Freitag ein Werkstück zeigen",
        "Instagram: abgeben an Mira",
        "„Ich erzähle, was wir gebaut haben.“",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
}

/// Returns a session with ten questions to be discussed, of which none has an answer.
fn marked_without_answers() -> Session {
    let mut session = sessions::empty("de");
    let questions: Vec<_> = session
        .workbook
        .questions()
        .take(10)
        .map(|q| q.id.clone())
        .collect();
    for question in questions {
        session.marks.insert(Location::question(question), Mark::Discuss);
    }
    session
}

#[test]
fn a_point_to_discuss_is_on_the_sheet_although_it_has_no_answer() {
    let session = marked_without_answers();
    let layout = layout(&session, HandoutKind::Meeting);
    let printed = text(&layout);
    let shown = sessions::shared(&session);
    let questions = session.workbook.questions().take(10);
    for question in questions.filter(|question| shown.visible().question_shown(&question.id)) {
        assert!(
            printed.contains(question.prompt.get("de")),
            "{}",
            question.id.as_str()
        );
    }
    assert!(printed.contains("weiter auf Seite 2"), "{printed}");
}

#[test]
fn words_of_the_client_keep_their_language_in_a_handout_of_another() {
    let options = HandoutOptions {
        language: Some(Language::English),
        ..options(HandoutKind::Answers)
    };
    let layout = lay_out(&handout(&sessions::shared(&sessions::full()), &options));
    let items = layout
        .pages
        .iter()
        .flat_map(|page| &page.blocks)
        .flat_map(|block| &block.items);
    let german = items.filter_map(|item| match item {
        DrawItem::Glyphs(run) if run.language.as_deref() == Some("de") => Some(run.text.as_str()),
        _ => None,
    });
    let german: String = german.collect();
    assert!(german.contains("Werkstatt voll"), "{german}");
    assert!(!german.contains("Answers"), "{german}");
}

/// A workbook that has no English.
const GERMAN_WORKBOOK: &str = r#"
format = 1
id = "nur_deutsch"
version = 1
languages = ["de"]
title.de = "Nur auf Deutsch"
[[station]]
id = "werkstatt"
title.de = "Die Werkstatt"
heading.de = "Erst einmal"
[[station.item]]
id = "laune"
form = "choice"
prompt.de = "Wie geht es Ihnen heute?"
options = [{ id = "gut", text.de = "Ganz gut" }, { id = "muede", text.de = "Eher müde" }]
"#;

#[test]
fn a_workbook_without_the_handout_s_language_keeps_its_own() {
    let workbook = Workbook::read(GERMAN_WORKBOOK).unwrap();
    let at = sessions::full().updated_at;
    let mut session = Session::begin(std::sync::Arc::new(workbook), "de", at);
    sessions::plain(&mut session, "laune", sessions::choice("muede"));
    let options = HandoutOptions {
        language: Some(Language::English),
        ..options(HandoutKind::Answers)
    };
    let layout = lay_out(&handout(&sessions::shared(&session), &options));
    let items = layout
        .pages
        .iter()
        .flat_map(|page| &page.blocks)
        .flat_map(|block| &block.items);
    let runs = items.filter_map(|item| match item {
        DrawItem::Glyphs(run) => Some((run.language.as_deref(), run.text.as_str())),
        _ => None,
    });
    let (german, english): (Vec<_>, Vec<_>) = runs.partition(|(language, _)| *language == Some("de"));
    let words = |runs: Vec<(Option<&str>, &str)>| runs.into_iter().map(|(_, text)| text).collect::<String>();
    let (german, english) = (words(german), words(english));
    for asked in ["Die Werkstatt", "Wie geht es Ihnen heute?", "Eher müde"] {
        assert!(german.contains(asked), "{german}");
    }
    assert!(
        english.contains("Answers") && !german.contains("Answers"),
        "{english}"
    );
}

#[test]
fn a_name_never_breaks_inside() {
    let mut session = sessions::full();
    let name = "Theodora Hannelore Grundstücksverwalterin Freudenberger-Löwenstein";
    sessions::plain(&mut session, "name", sessions::text(name));
    let layout = layout(&session, HandoutKind::Meeting);
    let runs = layout
        .pages
        .iter()
        .flat_map(|page| &page.blocks)
        .flat_map(|block| &block.items);
    for item in runs {
        let DrawItem::Glyphs(run) = item else { continue };
        let within = ["Theodora", "Hannelore", "Grundstücks", "Löwenstein"]
            .iter()
            .any(|part| run.text.contains(part));
        assert!(!(within && run.text.contains('\u{ad}')), "{}", run.text);
    }
}

#[test]
fn each_kind_has_its_name_and_can_be_written() {
    let shared = sessions::shared(&sessions::full());
    let name = |kind| file_name(&shared, &options(kind));
    assert_eq!(
        name(HandoutKind::Answers),
        "Antworten Friederike Großmann 2026-12-03.pdf"
    );
    assert_eq!(
        name(HandoutKind::FollowUp),
        "Vereinbart und vorgenommen Friederike Großmann 2026-12-03.pdf"
    );
    for kind in HandoutKind::ALL {
        let document = handout(&shared, &options(kind));
        assert!(
            write_pdf(&document).unwrap() == write_pdf(&document).unwrap(),
            "{kind:?}"
        );
    }
}

#[test]
fn what_is_too_much_for_paper_is_counted() {
    let mut session = sessions::full();
    let long = "Wort ".repeat(650_000);
    sessions::plain(&mut session, "must_dump", sessions::text(&long));
    sessions::plain(&mut session, "surprise", sessions::text(&"b".repeat(3_000)));
    for i in 0..5_003 {
        sessions::own_row(&mut session, "channels", &format!("own-{i}"), "Kanal");
    }
    let document = handout(&sessions::shared(&session), &options(HandoutKind::Answers));
    let words: Vec<String> = document.blocks.iter().map(block_text).collect();
    for counted in ["weitere Zeichen", "… und 1.000 weitere Zeichen"] {
        assert!(words.iter().any(|text| text.contains(counted)), "{counted}");
    }
    assert!(
        words
            .iter()
            .any(|text| text.starts_with("… und ") && text.ends_with("weitere"))
    );
    assert!(words.iter().map(String::len).sum::<usize>() < 3_300_000);
}

fn block_text(block: &Block) -> String {
    let BlockKind::Paragraph(paragraph) = &block.kind else {
        return String::new();
    };
    let text = |span: &Span| match &span.content {
        SpanContent::Text(text) => text.clone(),
        SpanContent::PageOf(_) => String::new(),
    };
    paragraph.spans.iter().map(text).collect()
}
