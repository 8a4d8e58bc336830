//! What a handout tells of the consultant's.

use super::*;
use crate::handout::{ConsultingRecord, HandoutKind, HandoutOptions, PrintedName};

#[test]
fn each_handout_tells_as_much_of_the_consultant_s_as_its_kind_may() {
    let practice = Practice::new();
    let (library, id) = (&practice.library, practice.session);
    let shared = library.shared(id).unwrap();
    let record = |kind| {
        let options = HandoutOptions::of(kind, "");
        library
            .consulting_record(&HandoutOrder::new(id, options), &shared)
            .unwrap()
    };
    for kind in [HandoutKind::Meeting, HandoutKind::Brief, HandoutKind::Answers] {
        assert_eq!(record(kind), ConsultingRecord::default());
    }
    let follow_up = record(HandoutKind::FollowUp);
    assert!(follow_up.notes.is_empty() && follow_up.earlier.is_none());
    let whole = record(HandoutKind::Consultant);
    assert_eq!(whole.notes[0].text, "Randbemerkung");
    assert_eq!(whole.notes[0].place, Some(Location::question("must_start")));
    let points: Vec<&str> = whole.agenda.iter().map(|point| point.words.as_str()).collect();
    assert!(points.contains(&"Randbemerkung"), "{points:?}");
    let earlier = whole.earlier.as_ref().unwrap();
    assert!(earlier.only_in_one[0] > 0, "{earlier:?}");
    for record in [&follow_up, &whole] {
        let told = format!("{record:?}");
        assert!(
            !told.contains(NEEDLE) && !told.contains("Hintergedanke"),
            "{told}"
        );
    }
}

#[test]
fn handouts_of_many_sessions_are_a_file_each_and_replace_none_unasked() {
    let practice = Practice::new();
    let options = HandoutOptions {
        name: PrintedName::None,
        ..HandoutOptions::of(HandoutKind::Brief, "Sanja Bjelić")
    };
    let write = |replace| {
        let order = ExportOrder {
            replace,
            ..practice.order(ExportFormat::Handouts(Box::new(options.clone())))
        };
        let job = practice
            .library
            .start_export(order, Texts::of(Language::German), TODAY)
            .unwrap();
        let mut written = Vec::new();
        job.finish(&practice.library, &mut |file| written.push(file))
            .unwrap();
        written
    };
    let names: BTreeSet<String> = write(false)
        .into_iter()
        .map(|file| {
            let path = file.unwrap();
            assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF-1.7"));
            path.file_name().unwrap().to_string_lossy().into_owned()
        })
        .collect();
    assert_eq!(names.len(), 6);
    let end = practice.session.to_string().split_off(28);
    let own = names.iter().find(|name| name.contains(&end)).unwrap();
    assert!(
        own.starts_with("Gesprächsblatt 20") && !own.contains("Jörg"),
        "{own}"
    );
    assert!(write(false).iter().all(Result::is_err));
    assert!(write(true).iter().all(Result::is_ok));
}
