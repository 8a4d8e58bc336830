//! Files that are chosen, typed or handed over: which path is meant, and what is opened.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::harness::Harness;
use crate::app::events::receive;
use crate::app::message::{BackupMessage, Message};
use crate::app::model::FilePurpose;
use crate::app::outbox::Effect;
use crate::app::screens::Screen;
use crate::app::state::dialog::DialogState;
use crate::app::update::update;
use crate::service::{Access, Event, HandoutOrder, Job, Reply, Request, expand_home};

fn sheet() -> FilePurpose {
    FilePurpose::Handout {
        order: HandoutOrder::meeting_sheet(Uuid::nil(), ""),
        name: "Blatt.pdf".to_owned(),
    }
}

/// Chooses a file and returns the path that is written to; `None` if something is asked before.
fn written(harness: &mut Harness, purpose: FilePurpose, path: &Path, confirmed: bool) -> Option<PathBuf> {
    let message = Message::FileChosen {
        purpose,
        path: path.to_owned(),
        confirmed,
    };
    let effects = update(&mut harness.state, message, harness.now);
    effects.into_iter().find_map(|effect| match effect {
        Effect::Send(_, Request::WriteFile { path, .. }) => Some(path),
        _ => None,
    })
}

fn asked_about(harness: &Harness) -> Option<&Path> {
    match &harness.state.dialog {
        Some(DialogState::Replace { path, .. }) => Some(path),
        _ => None,
    }
}

#[test]
fn a_missing_ending_is_added_and_the_final_name_is_asked_about() {
    let mut harness = Harness::new(false);
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    for (typed, meant) in [
        ("Blatt", "Blatt.pdf"),
        ("Blatt 3.12", "Blatt 3.12.pdf"),
        ("Blatt.PDF", "Blatt.PDF"),
        ("Blatt.txt", "Blatt.txt.pdf"),
    ] {
        assert_eq!(written(&mut harness, sheet(), &at(typed), false), Some(at(meant)));
        assert_eq!(asked_about(&harness), None);
    }
    std::fs::write(at("Da.pdf"), "alt").unwrap();
    // as typed, and as a dialog of the system returns it that was shown without an ending
    for confirmed in [false, true] {
        assert_eq!(written(&mut harness, sheet(), &at("Da"), confirmed), None);
        assert_eq!(asked_about(&harness), Some(at("Da.pdf").as_path()));
    }
    assert_eq!(written(&mut harness, sheet(), &at("Da.pdf"), false), None);
    assert_eq!(
        written(&mut harness, sheet(), &at("Da.pdf"), true),
        Some(at("Da.pdf"))
    );
    assert_eq!(asked_about(&harness), None);
}

#[test]
fn a_typed_folder_never_becomes_a_file_beside_it() {
    let mut harness = Harness::new(false);
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("sub");
    std::fs::create_dir(&inside).unwrap();
    for confirmed in [false, true] {
        assert_eq!(
            written(&mut harness, sheet(), &inside, confirmed),
            Some(inside.clone())
        );
        assert_eq!(asked_about(&harness), None);
    }
    let missing = folder.path().join("neu/");
    let path = written(&mut harness, sheet(), &missing, false).unwrap();
    assert_eq!(path.as_os_str(), missing.as_os_str());
}

#[test]
fn the_ending_is_that_of_the_copy() {
    let mut harness = Harness::new(false);
    let folder = tempfile::tempdir().unwrap();
    for (name, ending) in [("Kopie.json", "json"), ("Kopie.txt", "txt")] {
        let purpose = FilePurpose::UnsavedCopy {
            name: name.to_owned(),
        };
        assert_eq!(purpose.lacking_ending(&folder.path().join("x")), Some(ending));
        assert_eq!(purpose.lacking_ending(&folder.path().join(name)), None);
    }
    let workbook = Message::FileChosen {
        purpose: FilePurpose::ImportFile,
        path: folder.path().to_owned(),
        confirmed: false,
    };
    update(&mut harness.state, workbook, harness.now);
    assert_eq!(harness.state.dialog, None);
}

#[test]
fn a_tilde_is_the_home_folder_and_a_name_alone_lies_in_the_folder_used_last() {
    let mut harness = Harness::new(false);
    let folder = tempfile::tempdir().unwrap();
    harness.state.settings.set_folder(folder.path(), true);
    assert_eq!(
        written(&mut harness, sheet(), Path::new("~/x/Blatt"), false),
        Some(expand_home(Path::new("~/x/Blatt.pdf")))
    );
    assert_eq!(
        written(&mut harness, sheet(), Path::new("Blatt"), false),
        Some(folder.path().join("Blatt.pdf"))
    );
}

#[test]
fn a_dialog_about_unsaved_words_outlives_a_chosen_file() {
    let mut harness = Harness::new(false);
    let session = harness.sessions[0];
    harness.state.dialog = Some(DialogState::Conflict { session });
    written(&mut harness, sheet(), Path::new("/x/Blatt.pdf"), true);
    assert_eq!(harness.state.dialog, Some(DialogState::Conflict { session }));
}

#[test]
fn a_file_that_is_handed_over_is_opened_by_its_kind_once_the_library_is_open() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a.json", "b.toml"] {
        let path = folder.path().join(name);
        std::fs::write(&path, "").unwrap();
        let mut harness = Harness::new(false);
        harness.state.file_to_open = Some(path);
        let opened = Event::LibraryOpened {
            path: folder.path().join("l.funkenbuch"),
            access: Access::Write,
            protected: false,
            set_aside: None,
            hand_over: None,
        };
        let reply = Reply {
            ticket: None,
            event: opened,
        };
        receive(&mut harness.state, reply, harness.now);
        let top = harness.state.screens.top();
        assert!(
            match name {
                "a.json" => matches!(top, Screen::Import(_)),
                _ => matches!(top, Screen::Workbooks(screen) if screen.model.file().is_some()),
            },
            "{name}"
        );
        update(&mut harness.state, Message::Leave, harness.now);
        assert!(matches!(harness.state.screens.top(), Screen::Start(_)));
        assert_eq!(harness.state.file_to_open, None);
    }
}

#[test]
fn what_is_no_library_leaves_the_open_one_open() {
    let mut harness = Harness::new(false);
    let folder = tempfile::tempdir().unwrap();
    let mut choose = |name: &str| {
        let path = folder.path().join(name);
        let message = Message::FileChosen {
            purpose: FilePurpose::Library,
            path,
            confirmed: false,
        };
        let effects = update(&mut harness.state, message, harness.now);
        let requests = effects.into_iter().filter_map(|effect| match effect {
            Effect::Send(_, Request::OpenLibrary { path, .. }) => path,
            _ => None,
        });
        let requests: Vec<_> = requests.collect();
        let told = std::mem::take(&mut harness.state.notices);
        (requests, told.shown().next().is_some())
    };
    std::fs::write(folder.path().join("Brief.odt"), "PK").unwrap();
    assert_eq!(choose("Brief.odt"), (Vec::new(), true));
    std::fs::write(folder.path().join("Kopie.json"), "{}").unwrap();
    assert_eq!(choose("Kopie.json"), (Vec::new(), false));
    let new = folder.path().join("neu.funkenbuch");
    assert_eq!(choose("neu"), (vec![new], false));
}

#[test]
fn a_file_that_was_saved_can_be_opened_or_shown_in_its_folder() {
    let mut harness = Harness::new(false);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("-Blatt, für Jörg.pdf");
    let message = Message::FileChosen {
        purpose: sheet(),
        path: path.clone(),
        confirmed: true,
    };
    let effects = update(&mut harness.state, message, harness.now);
    let ticket = effects.iter().find_map(|effect| match effect {
        Effect::Send(ticket, Request::WriteFile { .. }) => Some(*ticket),
        _ => None,
    });
    let event = Event::FileWritten(path.clone());
    receive(&mut harness.state, Reply { ticket, event }, harness.now);
    let notice = harness.state.notices.passing().expect("it is told").clone();
    let verbs: Vec<&str> = notice.actions.iter().map(|(verb, _)| verb.as_str()).collect();
    assert_eq!(verbs, ["Öffnen", "Im Ordner zeigen"]);
    let mut taken = notice.actions.into_iter().map(|(_, message)| {
        let effects = update(&mut harness.state, message, harness.now);
        effects.into_iter().next()
    });
    assert!(matches!(taken.next(), Some(Some(Effect::OpenPath(opened))) if opened == path));
    assert!(matches!(taken.next(), Some(Some(Effect::ShowInFolder(shown))) if shown == path));
}

/// Returns the jobs that a message starts and cancels.
fn jobs(harness: &mut Harness, message: Message) -> (Vec<Job>, usize) {
    let effects = update(&mut harness.state, message, harness.now);
    let (mut started, mut cancelled) = (Vec::new(), 0);
    for effect in effects {
        match effect {
            Effect::Send(_, Request::StartJob { job, .. }) => started.push(job),
            Effect::Send(_, Request::CancelJob(_)) => cancelled += 1,
            _ => {}
        }
    }
    (started, cancelled)
}

#[test]
fn a_backup_that_is_asked_for_takes_the_place_of_the_one_that_the_program_is_making() {
    let mut harness = Harness::new(false);
    let due = Reply {
        ticket: None,
        event: Event::BackupDue,
    };
    receive(&mut harness.state, due, harness.now);
    assert!(harness.state.job_elsewhere().is_none());
    let asked_for = |job: &Job| matches!(job, Job::Backup { automatic: false, .. });
    let (started, cancelled) = jobs(&mut harness, BackupMessage::BackUp.into());
    assert!(started.len() == 1 && started.iter().all(asked_for), "{started:?}");
    assert_eq!(cancelled, 1);
    let (_, shown, _) = harness.state.job_elsewhere().unwrap();
    assert!(asked_for(shown));
    // a second press doesn't start it again
    let (started, _) = jobs(&mut harness, BackupMessage::BackUp.into());
    assert!(started.is_empty(), "{started:?}");
}
