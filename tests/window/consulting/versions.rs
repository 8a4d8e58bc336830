//! Earlier versions of a session: listed, compared, brought back; what is private now is in none of them.

use egui::{Key, Modifiers};
use funkenbuch::service::{Access, Library};
use funkenbuch::session::{Cell, Edit, Location, Mark, Moment, Value};
use uuid::Uuid;

use super::consultant::{Consultant, Practice, goes_on};

#[test]
fn an_earlier_version_is_listed_and_opens_to_be_read() {
    let mut practice = Practice::new();
    let session = practice.session("Jörg Müßig", &[("occasion", "Der erste Anlass")], &[]);
    let document = practice.desk().document(session).unwrap();
    let mut document: serde_json::Value = serde_json::from_str(&document).unwrap();
    document["session"]["updated_at"] = "2099-01-05T10:00:00+01:00".into();
    let newer = document
        .to_string()
        .replace("Der erste Anlass", "Der zweite Anlass");
    let file = practice.desk().path().with_file_name("newer.json");
    std::fs::write(&file, newer).unwrap();
    practice.desk().import(&file, true, Moment::now()).unwrap();
    let mut consultant = practice.opens();
    consultant.presses_beginning("Jörg Müßig");
    consultant.sees("Frühere Fassungen");
    consultant.presses_beginning("Fassung vom");
    consultant.sees("Der erste Anlass");
    let version = |name: &String| name.starts_with("Fassung vom");
    let version = consultant.names().into_iter().find(version).unwrap();
    consultant.tabs_to("Schließen");
    consultant.strikes(Modifiers::NONE, Key::Enter);
    assert!(consultant.is_at(&version));
    assert!(
        !consultant
            .names()
            .iter()
            .any(|name| name.contains("Der erste Anlass"))
    );
}

/// A session of two sittings, in the second of which something became private.
fn of_two_sittings() -> (Consultant, Uuid) {
    let mut practice = Practice::new();
    let answers = [("occasion", "Der erste Anlass"), ("must_dump", "Mein Geheimnis")];
    let session = practice.session("Jörg Müßig", &answers, &[]);
    let mut open = practice.desk().open_session(session).unwrap();
    let place = Location::question("must_dump");
    let mark = Some(Mark::Private);
    open.apply(Edit::SetMark { place, mark }, Moment::now()).unwrap();
    practice.desk().save(&open.take_snapshot().unwrap()).unwrap();
    goes_on(
        practice.desk(),
        session,
        "Jörg Müßig",
        &[("occasion", "Der zweite Anlass")],
    );
    let mut consultant = practice.opens();
    consultant.presses_beginning("Jörg Müßig");
    consultant.sees("Frühere Fassungen");
    (consultant, session)
}

#[test]
fn an_earlier_version_is_compared_and_brought_back_and_the_present_one_is_kept() {
    let (mut consultant, session) = of_two_sittings();
    consultant.presses_beginning("Fassung vom");
    consultant.sees("damals: Der erste Anlass");
    consultant.sees("jetzt: Der zweite Anlass");
    let version = |name: &String| name.starts_with("Fassung vom");
    let version = consultant.names().into_iter().find(version).unwrap();
    consultant.tabs_to("Diese Fassung zurückholen");
    consultant.strikes(Modifiers::NONE, Key::Enter);
    consultant.sees("Die Fassung ist zurückgeholt.");
    let occasion = Cell::plain("occasion");
    consultant.stores(session, "the first answer", |stored| {
        stored.shared.value(&occasion).and_then(Value::text) == Some("Der erste Anlass")
    });
    let restored = |name: &String| name.ends_with("ersetzt durch eine zurückgeholte Fassung");
    assert!(consultant.waits(|consultant| consultant.names().iter().any(restored)));
    assert!(consultant.waits(|consultant| consultant.is_at(&version)));
    assert!(!consultant.has("Die Sitzung wurde inzwischen geändert"));
    let library = Library::open(&consultant.library(), Access::Read).unwrap();
    let last = library.archived_versions(session).unwrap().len();
    let kept = library
        .version_text(session, u32::try_from(last).unwrap())
        .unwrap();
    assert!(kept.contains("Der zweite Anlass"), "{kept}");
}

#[test]
fn what_became_private_is_in_no_earlier_version_and_stays_private_when_one_is_brought_back() {
    let (mut consultant, session) = of_two_sittings();
    let secret = |consultant: &Consultant| consultant.names().iter().any(|name| name.contains("Geheimnis"));
    consultant.presses_beginning("Fassung vom");
    consultant.sees("damals: Der erste Anlass");
    assert!(!secret(&consultant));
    consultant.presses("Diese Fassung zurückholen");
    consultant.sees("Die Fassung ist zurückgeholt.");
    consultant.presses("Müssen");
    consultant.rests();
    assert!(!secret(&consultant));
    let library = Library::open(&consultant.library(), Access::Read).unwrap();
    let open = library.open_session(session).unwrap();
    let kept = open
        .session()
        .value(&Cell::plain("must_dump"))
        .and_then(Value::text);
    assert_eq!(kept, Some("Mein Geheimnis"));
}
