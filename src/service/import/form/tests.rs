//! Forms, as programs fill them in.

use super::*;
use crate::workbook::builtin;

fn at() -> Moment {
    "2026-11-26T10:00:00+01:00".parse().unwrap()
}

fn blank() -> Session {
    let mut session = Session::begin(builtin(), "de", at());
    session.id = Uuid::from_u128(7);
    session
}

fn fill(fields: &[(&str, &str)]) -> FilledSession {
    let field = |(name, value): &(&str, &str)| FilledField {
        name: (*name).to_owned(),
        value: (*value).to_owned(),
    };
    filled(blank(), fields.iter().map(field).collect(), at()).unwrap()
}

fn texts(filled: &FilledSession) -> Vec<&str> {
    filled.unread.iter().map(|words| words.text.as_str()).collect()
}

#[test]
fn each_form_of_answer_is_read() {
    let filled = fill(&[
        ("occasion", "Erstens\rZweitens\r\nDrittens\n"),
        ("name", "Jörg\nMüßig"),
        ("meeting_on", "3. Dezember"),
        ("must_start", "8"),
        ("decisive", "partly"),
        ("hours_wanted", "2,5 Stunden pro Woche"),
        ("learn:write", "yes"),
        ("learn+", "singen"),
        ("musts/own-1", "Story"),
        ("musts/own-1/pressure", "6"),
        ("wants/own-1/want", "Ich lasse es."),
    ]);
    assert_eq!(texts(&filled), Vec::<&str>::new());
    let session = &filled.session;
    let value = |question: &str| session.value(&Cell::plain(question)).cloned().unwrap();
    assert_eq!(
        value("occasion"),
        Value::Text("Erstens\nZweitens\nDrittens".into())
    );
    assert_eq!(value("name"), Value::Text("Jörg Müßig".into()));
    assert_eq!(value("meeting_on"), Value::Date(jiff::civil::date(2026, 12, 3)));
    assert_eq!(value("must_start"), Value::Scale(8));
    assert_eq!(value("hours_wanted"), Value::Number(2.5));
    let chosen = Value::Choices {
        options: vec!["write".into(), "other".into()],
        other: Some("singen".into()),
    };
    assert_eq!(value("learn"), chosen);
    assert_eq!(session.own_rows_of(&"musts".into())[0].title, "Story");
    let want = session.value(&Cell::of_table("wants", "own-1", "want"));
    assert_eq!(want, Some(&Value::Text("Ich lasse es.".into())));
}

#[test]
fn what_cannot_be_understood_is_kept_in_words_at_its_place() {
    let filled = fill(&[
        ("must_start", "11"),
        ("meeting_on", "bald"),
        ("hours_wanted", "200"),
        ("decisive", "never"),
        ("musts/time/who:nobody", "yes"),
        ("musts/nowhere/pressure", "5"),
        ("signature", "X"),
        ("occasion", "Eins"),
        ("occasion", "Zwei"),
        ("name", "Anna"),
        ("name", "Anna"),
    ]);
    assert_eq!(filled.session.answers.len(), 2, "{:?}", filled.session.answers);
    let texts = texts(&filled).join("\n");
    for words in [
        "„11“",
        "„bald“",
        "„200“",
        "„never“",
        "who:nobody",
        "„5“",
        "„X“",
        "„Zwei“",
    ] {
        assert!(texts.contains(words), "{words}: {texts}");
    }
    assert_eq!(filled.unread.len(), 8, "{texts}");
    let places = filled.unread.iter().filter(|words| words.place.is_some());
    assert_eq!(places.count(), 6);
}

#[test]
fn a_session_is_known_by_its_form_and_the_name() {
    let id = |fields: &[(&str, &str)]| fill(fields).session.id;
    let anna = id(&[("name", "Anna"), ("occasion", "A")]);
    assert_eq!(anna, id(&[("occasion", "B"), ("name", " anna ")]), "corrected");
    assert_ne!(anna, id(&[("name", "Berta"), ("occasion", "A")]));
    assert_eq!(id(&[("occasion", "A")]), id(&[("occasion", "A")]), "sent twice");
    assert_ne!(
        id(&[("occasion", "A")]),
        id(&[("occasion", "B")]),
        "nobody's name"
    );
    let mut other = blank();
    other.id = Uuid::from_u128(8);
    let field = FilledField {
        name: "name".into(),
        value: "Anna".into(),
    };
    assert_ne!(
        anna,
        filled(other, vec![field], at()).unwrap().session.id,
        "another form"
    );
}

#[test]
fn a_correction_has_most_of_what_came_before() {
    let first = fill(&[
        ("name", "Anna"),
        ("occasion", "A"),
        ("must_start", "3"),
        ("role", "R"),
    ])
    .session;
    let again = fill(&[("name", "Anna"), ("occasion", "A"), ("must_start", "4")]).session;
    let other = fill(&[("name", "Anna"), ("occasion", "B")]).session;
    assert!(is_correction(&again, &first));
    assert!(!is_correction(&other, &first));
}

#[test]
fn an_empty_form_is_no_session_and_many_foreign_fields_are_counted() {
    assert!(filled(blank(), Vec::new(), at()).is_none());
    let names: Vec<String> = (0..200).map(|number| format!("x{number}")).collect();
    let fields: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "y")).collect();
    let filled = fill(&fields);
    assert_eq!(filled.unread.len(), MAX_KEPT_FIELDS + 1);
    assert!(texts(&filled)[MAX_KEPT_FIELDS].contains("150"));
}
