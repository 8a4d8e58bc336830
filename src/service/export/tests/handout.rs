//! What a handout tells of the consultant's.

use super::*;
use crate::handout::{
    AttachmentFault, ConsultingRecord, HandoutKind, HandoutOptions, PrintedName, attached_session,
};

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
fn the_agenda_is_in_the_language_of_the_handout() {
    let practice = Practice::new();
    let shared = practice.library.shared(practice.session).unwrap();
    for (language, station) in [(Language::German, "Ankommen"), (Language::English, "Settling in")] {
        let options = HandoutOptions {
            language: Some(language),
            ..HandoutOptions::of(HandoutKind::Consultant, "")
        };
        let order = HandoutOrder::new(practice.session, options);
        let agenda = practice
            .library
            .consulting_record(&order, &shared)
            .unwrap()
            .agenda;
        let origins: Vec<&str> = agenda.iter().map(|point| point.origin.as_str()).collect();
        assert!(origins.contains(&station), "{origins:?}");
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

/// Returns the order for a file with the handouts of all sessions.
fn one_file(practice: &Practice, kind: HandoutKind) -> ExportOrder {
    let options = HandoutOptions::of(kind, "");
    practice.order(ExportFormat::HandoutFile(Box::new(options), None))
}

#[test]
fn one_file_holds_the_handouts_of_all_sessions_that_can_be_read() {
    let practice = Practice::new();
    let text = Texts::of(Language::German);
    let job = practice
        .library
        .start_export(one_file(&practice, HandoutKind::Meeting), text, TODAY)
        .unwrap();
    let mut written = Vec::new();
    job.finish(&practice.library, &mut |file| written.push(file.unwrap()))
        .unwrap();
    let [path] = written.as_slice() else {
        panic!("one file: {written:?}")
    };
    let name = path.file_name().unwrap().to_string_lossy();
    assert_eq!(name, format!("Gesprächsblatt – 6 Sitzungen {TODAY}.pdf"));
    let bytes = std::fs::read(path).unwrap();
    assert_eq!(attached_session(&bytes), Err(AttachmentFault::Several));
    let consultants = one_file(&practice, HandoutKind::Consultant);
    let job = practice.library.start_export(consultants, text, TODAY).unwrap();
    let mut bytes = Vec::new();
    job.finish(&practice.library, &mut |file| {
        bytes = std::fs::read(file.unwrap()).unwrap();
    })
    .unwrap();
    assert_eq!(attached_session(&bytes), Err(AttachmentFault::Missing));
}

#[test]
fn one_file_for_all_that_is_stopped_leaves_nothing_behind() {
    let mut practice = Practice::new();
    let order = one_file(&practice, HandoutKind::Brief);
    let folder = order.folder.clone();
    let texts = Texts::of(Language::German);
    let mut job = practice.library.start_export(order, texts, TODAY).unwrap();
    let until = std::time::Instant::now();
    for done in 1..3 {
        let step = job.step(&mut practice.library, until, &mut JobReport::default());
        assert!(step.unwrap().is_continue());
        assert_eq!(RunningJob::progress(&job), JobProgress::new(done, 6));
    }
    assert_eq!(count(&folder), 1, "what is written has no name yet");
    drop(job);
    assert_eq!(count(&folder), 0);
}

#[test]
fn the_pseudonym_is_that_of_the_record_and_without_one_nothing_is_printed() {
    let practice = Practice::new();
    let options = HandoutOptions {
        name: PrintedName::OfRecord,
        ..HandoutOptions::of(HandoutKind::Meeting, "")
    };
    let order = practice.order(ExportFormat::Handouts(Box::new(options)));
    let texts = Texts::of(Language::German);
    let job = practice.library.start_export(order, texts, TODAY).unwrap();
    let (mut written, mut missing) = (Vec::new(), 0);
    job.finish(&practice.library, &mut |file| match file {
        Ok(path) => written.push(path),
        Err(ServiceError::NoPseudonym { .. }) => missing += 1,
        Err(error) => panic!("{error}"),
    })
    .unwrap();
    // two sessions belong to the record
    assert_eq!((written.len(), missing), (2, 4));
    for path in written {
        let name = path.file_name().unwrap().to_string_lossy();
        assert!(name.starts_with("Gesprächsblatt Frau Weide"), "{name}");
        let pdf = std::fs::read(&path).unwrap();
        assert_eq!(attached_session(&pdf), Err(AttachmentFault::Missing));
    }
}
