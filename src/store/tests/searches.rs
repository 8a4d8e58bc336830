//! Searches: what they find, what they don't, and in which order.

use super::*;
use crate::consulting::{Change, Filter, Note, Sort};
use crate::session::{ChangedParts, WalkState};

/// A library with a session a text.
fn of(texts: &[&str]) -> (tempfile::TempDir, Store, Vec<Uuid>) {
    let folder = folder();
    let mut store = library(folder.path());
    let sessions = texts.iter().map(|text| {
        let mut kept = projected(&full());
        kept.session.id = Uuid::now_v7();
        kept.shown.listed.name = None;
        kept.shown.search_text = (*text).to_owned();
        store.add(&kept).unwrap();
        kept.session.id
    });
    let ids = sessions.collect();
    (folder, store, ids)
}

fn search(words: &str) -> Filter {
    Filter {
        search: Some(words.to_owned()),
        ..Filter::default()
    }
}

fn ranked(store: &Store, words: &str) -> Vec<Uuid> {
    let keys = store.hits_ranked(&search(words)).unwrap();
    store.rows(&keys).unwrap().iter().map(|row| row.id).collect()
}

#[test]
fn the_searches_that_were_asked_for() {
    let (_folder, store, ids) = of(&[
        "In der Straße steht ein Redaktionsplan, sagt Herr Müller.",
        "Wir müssen jeden Tag posten. KI hilft dabei.",
        "Der Kiosk plant nichts; Frau Muller weiß das.",
    ]);
    for (words, hits) in [
        ("strasse", vec![0]),
        ("STRASSE", vec![0]),
        ("mueller", vec![0]),
        ("Müller", vec![0, 2]),
        ("Muller", vec![0, 2]),
        ("plan", vec![0, 2]),
        ("\"jeden Tag\"", vec![1]),
        ("\"Tag jeden\"", vec![]),
        ("\"jeden Ta", vec![1]),
        ("„müssen jeden“ KI", vec![1]),
        ("tag posten müssen", vec![1]),
        ("posten plan", vec![]),
        ("KI", vec![1, 2]),
        ("ki", vec![1, 2]),
        ("an", vec![]),
        ("aktionspl", vec![0]),
        ("h", vec![]),
    ] {
        let mut found: Vec<usize> = ranked(&store, words)
            .iter()
            .filter_map(|id| ids.iter().position(|one| one == id))
            .collect();
        found.sort_unstable();
        assert_eq!(found, hits, "{words}");
        assert_eq!(super::found(&store, words), hits.len(), "{words}");
        assert_eq!(
            store.hits_first(&search(words), 200).unwrap().len(),
            hits.len(),
            "{words}"
        );
    }
}

/// Asserts that each search finds these of the sessions, by rank, in order and at first sight.
fn assert_found(store: &Store, ids: &[Uuid], searches: &[(&str, &[usize])]) {
    for (words, hits) in searches {
        let found = ranked(store, words);
        let places = ids.iter().enumerate().filter(|(_, id)| found.contains(id));
        assert_eq!(places.map(|(at, _)| at).collect::<Vec<_>>(), *hits, "{words}");
        assert_eq!(super::found(store, words), hits.len(), "{words}");
        let first = store.hits_first(&search(words), 200).unwrap();
        assert_eq!(first.len(), hits.len(), "{words}");
        let (all, terms) = ((0..100).collect::<Vec<i64>>(), crate::store::query::terms(words));
        let read = crate::store::search::first_read(&store.connection, &all, &terms, 200).unwrap();
        assert_eq!(read.len(), hits.len(), "{words}");
    }
}

#[test]
fn letters_are_found_as_people_type_them_and_umlauts_in_any_spelling() {
    let (_folder, store, ids) = of(&[
        "Łukasz Đorđević zeigt Kıvanç Œuvre.",
        "Søren aus Århus",
        "Neue Bücher: Frau Mueller liest Häuserpläne quer.",
        "Neue Buecher: Frau Mu\u{308}ller liest Haeuserplaene quer.",
    ]);
    let searches: [(&str, &[usize]); 11] = [
        ("Lukasz dordevic", &[0]),
        ("ŁUKASZ", &[0]),
        ("kivanc oeuvre", &[0]),
        ("soren", &[1]),
        ("Soeren", &[1]),
        ("aarhus", &[1]),
        ("\"neue bücher\"", &[2, 3]),
        ("\"neue buecher frau muell", &[2, 3]),
        ("\"Bücher: Frau Mu\u{308}ller liest\"", &[2, 3]),
        ("\"Buecher Frau Müller liest Häuserplaene quer\"", &[2, 3]),
        ("Haeuserpläne", &[2, 3]),
    ];
    assert_found(&store, &ids, &searches);
}

#[test]
fn signs_are_found_and_invisible_characters_are_not_in_the_way() {
    let (_folder, store, ids) = of(&[
        "Ein Redaktions\u{ad}plan",
        "Jah\u{200b}res\u{2060}plan🌱 von: 5€ ❤\u{fe0f} 🤔",
        "\u{f0b7}Netzplan \u{202a}Anna\u{202c} +49 👍🏽",
    ]);
    let searches: [(&str, &[usize]); 15] = [
        ("Redaktionsplan", &[0]),
        ("Redaktions\u{ad}plan", &[0]),
        ("ktionspl", &[0]),
        ("Jahresplan", &[1]),
        ("Jahres\u{200c}plan", &[1]),
        ("🌱 plan", &[1]),
        ("\"Jahresplan 🌱 von\"", &[1]),
        ("€", &[1]),
        ("❤", &[1]),
        ("❤\u{fe0f} 🤔", &[1]),
        ("👎", &[]),
        ("👍", &[2]),
        ("👍🏿", &[]),
        ("Netzp", &[2]),
        ("Anna +49", &[2]),
    ];
    assert_found(&store, &ids, &searches);
    store.check().unwrap();
}

#[test]
fn a_name_ranks_before_a_note_and_a_note_before_an_answer() {
    let (_folder, mut store, ids) = of(&["Von Lindgren gelesen.", "nichts", "nichts"]);
    let note = Note {
        id: Uuid::now_v7(),
        session: ids[1],
        place: None,
        text: "Wie Lindgren.".to_owned(),
        for_meeting: false,
        created_at: moment(),
        updated_at: moment(),
    };
    store.change(&Change::PutNote(note)).unwrap();
    let tags = ["Lindgren".to_owned()].into();
    store
        .change(&Change::Tags {
            session: ids[2],
            tags,
        })
        .unwrap();
    assert_eq!(ranked(&store, "lindgren"), [ids[2], ids[1], ids[0]]);
}

#[test]
fn what_means_something_to_the_engine_is_harmless() {
    let (_folder, store, _) = of(&["Plan AND OR NOT NEAR", "anders"]);
    for words in [
        "\"",
        "\"\"",
        "\"\"\"",
        "*",
        "^plan",
        "plan*",
        "(plan",
        "plan)",
        "-plan",
        "+plan",
        "{written} : plan",
        "written:plan",
        "NEAR(plan or)",
        "plan AND",
        "OR",
        "NOT",
        "AND OR",
        "plan'",
        "';--",
        "%",
        "_",
        "\0",
        "plan\0",
        "\\",
        "\u{202e}plan",
        "\"plan and",
        "plan:and:or",
    ] {
        let filter = search(words);
        assert!(store.keys(&filter, Sort::default()).is_ok(), "{words}");
        assert!(store.hits_ranked(&filter).is_ok(), "{words}");
        assert!(store.hits_first(&filter, 5).is_ok(), "{words}");
        assert!(store.figures(&filter, &|| false).is_ok(), "{words}");
        let there = ["plan", "and", "or", "not", "near"];
        let mut typed = words.split(|letter: char| !letter.is_alphanumeric());
        let hits = typed.all(|word| word.is_empty() || there.contains(&word.to_lowercase().as_str()));
        let nothing = !words.contains(char::is_alphanumeric);
        assert_eq!(
            ranked(&store, words).len(),
            usize::from(hits && !nothing),
            "{words}"
        );
    }
    assert_eq!(ranked(&store, &"plan ".repeat(5000)).len(), 1);
}

#[test]
fn a_first_look_at_a_common_word_shows_the_newest() {
    let folder = folder();
    let mut store = library(folder.path());
    let all: Vec<ProjectedSession> = (0..40)
        .map(|number| {
            let mut kept = projected(&full());
            kept.session.id = Uuid::now_v7();
            let at = moment().timestamp() + jiff::SignedDuration::from_hours(number);
            kept.session.updated_at = Moment::new(at, moment().offset());
            kept
        })
        .collect();
    store.add_all(&all).unwrap();
    let newest: Vec<Uuid> = all.iter().rev().take(10).map(|kept| kept.session.id).collect();
    let first = store.hits_first(&search("straß"), 10).unwrap();
    let first: Vec<Uuid> = store.rows(&first).unwrap().iter().map(|row| row.id).collect();
    assert_eq!(first, newest);
    let (terms, keys) = (
        crate::store::query::terms("straß müßige"),
        store.keys(&Filter::default(), Sort::default()),
    );
    let keys: Vec<i64> = keys.unwrap().iter().map(|key| key.0).collect();
    let read = crate::store::search::first_read(&store.connection, &keys, &terms, 10).unwrap();
    let read: Vec<Uuid> = store.rows(&read).unwrap().iter().map(|row| row.id).collect();
    assert_eq!(read, newest);
}

#[test]
fn words_nobody_uses_any_more_are_forgotten() {
    let (_folder, mut store, ids) = of(&["Redaktionsplan geheim", "Redaktionsplan"]);
    let words = |store: &Store| -> Vec<(String, i64)> {
        let mut select = store
            .connection
            .prepare("SELECT word, uses FROM word ORDER BY word")
            .unwrap();
        let rows = select
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    };
    assert_eq!(
        words(&store),
        [("geheim".to_owned(), 1), ("redaktionsplan".to_owned(), 2)]
    );
    let session = store.load(ids[0]).unwrap();
    let mut shown = shown("Redaktionsplan offen");
    shown.listed.name = None;
    store
        .save(
            &session,
            SavedState::of(&session),
            &ChangedParts::default(),
            &WalkState::default(),
            &shown,
            false,
        )
        .unwrap();
    assert_eq!(
        words(&store),
        [("offen".to_owned(), 1), ("redaktionsplan".to_owned(), 2)]
    );
    assert!(ranked(&store, "geheim").is_empty());
    store.check().unwrap();
}

#[test]
fn a_reader_finds_while_the_library_is_being_written() {
    let (_folder, mut store, ids) = of(&["Erster Redaktionsplan"]);
    let path = store.path().to_owned();
    let reading = std::thread::spawn(move || {
        let reader = Store::open(&path, Access::Read).unwrap();
        let mut most = 0;
        while most < 60 {
            let found = reader.hits_ranked(&search("plan")).unwrap().len();
            assert!(found >= most.max(1));
            assert!(
                !reader
                    .hits_first(&search("redaktion plan"), 5)
                    .unwrap()
                    .is_empty()
            );
            most = found;
        }
    });
    for _ in 0..60 {
        let mut kept = projected(&full());
        kept.session.id = Uuid::now_v7();
        kept.shown.search_text = "Noch ein Redaktionsplan".to_owned();
        store.add(&kept).unwrap();
    }
    reading.join().unwrap();
    assert_eq!(ranked(&store, "erster plan"), ids);
}
