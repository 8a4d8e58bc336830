//! Backups while the library is written, and another file in its place.

use super::*;
use crate::service::backups::{BackupKind, default_folder, files};
use crate::service::erase::EraseOrder;

/// Waits for the next event that passes.
fn awaited<T>(service: &Service, wanted: impl Fn(Event) -> Option<T>) -> T {
    for _ in 0..400 {
        if let Some(found) = wanted(service.event()) {
            return found;
        }
    }
    panic!("it never came");
}

fn finished(service: &Service, job: Job) -> JobReport {
    service.send(Request::StartJob { id: JobId(1), job });
    awaited(service, |event| match event {
        Event::JobFinished(_, report) => Some(*report),
        _ => None,
    })
}

fn backup(chosen: Option<PathBuf>) -> Job {
    let automatic = false;
    Job::Backup { chosen, automatic }
}

#[test]
fn a_backup_goes_beside_the_library_and_to_a_chosen_folder_and_one_that_is_gone_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = library_with(folder.path(), 5);
    let service = Service::opened(&path);
    let stick = folder.path().join("stick");
    let report = finished(&service, backup(Some(stick.clone())));
    assert_eq!((report.files, report.skipped_total), (1, 1));
    let refused = &report.skipped[0];
    assert!(
        matches!(&**refused, ServiceError::Backup { path, .. } if *path == stick),
        "{refused:?}"
    );
    std::fs::create_dir(&stick).unwrap();
    let report = finished(&service, backup(Some(stick.clone())));
    assert_eq!((report.files, report.skipped_total), (2, 0));
    let Event::BackupsLoaded(backups) = service.ask(Request::LoadBackups(Some(stick.clone()))) else {
        panic!("backups can be listed")
    };
    let chosen = backups.chosen.unwrap();
    assert!(chosen.is_there && !chosen.is_elsewhere);
    assert!(backups.files.iter().all(|(_, sessions)| *sessions == Some(5)));
    assert!(
        backups
            .files
            .iter()
            .any(|(file, _)| file.path.starts_with(&stick))
    );
}

#[test]
fn a_backup_that_is_due_is_reported_once_when_nobody_has_asked_for_anything_for_a_while() {
    let folder = tempfile::tempdir().unwrap();
    let path = library_with(folder.path(), 1);
    let service = Service::opened(&path);
    service.begun();
    let due = |event| matches!(event, Event::BackupDue).then_some(());
    awaited(&service, due);
    finished(&service, backup(None));
    let mut open = service.begun();
    service.write(Write::Session(typed(&mut open, "mehr")));
    assert!(
        service
            .thread
            .wait(CHECKPOINT_DELAY + Duration::from_secs(1))
            .is_none()
    );
    let library = Library::open(&path, Access::Read).unwrap();
    let today = Moment::now().date();
    assert!(!library.is_backup_due(today).unwrap(), "once a day");
}

#[test]
fn a_backup_takes_the_place_of_the_library_and_the_service_goes_on_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = library_with(folder.path(), 5);
    let service = Service::opened(&path);
    let report = finished(&service, backup(None));
    let made = report.last_file.unwrap();
    let mut open = service.begun();
    let id = open.session().id;
    service.write(Write::Session(typed(&mut open, "neuer")));
    let Event::RestorePreviewLoaded(preview) = service.ask(Request::LoadRestorePreview(made.clone())) else {
        panic!("it can be looked at")
    };
    assert_eq!(
        (preview.rows.len(), preview.same.len(), preview.rows[0].id),
        (1, 5, id)
    );
    service.send(Request::StartJob {
        id: JobId(2),
        job: Job::RestoreLibrary(made),
    });
    let opened = |event| matches!(event, Event::LibraryOpened { .. }).then_some(());
    awaited(&service, opened);
    let (_, report) = service.finished();
    assert!(matches!(report.outcome, JobOutcome::Done), "{report:?}");
    assert!(matches!(service.ask(Request::OpenSession(id)), Event::Failed(_)));
    service.begun();
    drop(service);
    let library = Library::open(&path, Access::Write).unwrap();
    let aside = files(&path, library.library_id(), None)
        .into_iter()
        .find(|file| file.kind == BackupKind::SetAside)
        .unwrap();
    assert_eq!(Some(&aside.path), report.last_file.as_ref());
    let aside = Library::open(&aside.path, Access::Read).unwrap();
    assert!(aside.session(id).is_ok());
}

#[test]
fn what_cannot_be_restored_leaves_the_library_open_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = library_with(folder.path(), 3);
    let service = Service::opened(&path);
    let letter = folder.path().join("letter.txt");
    std::fs::write(&letter, "Liebe Rosa, ".repeat(40)).unwrap();
    let report = finished(&service, Job::RestoreLibrary(letter));
    assert!(
        matches!(&report.skipped[0].kind()[..], "Restore NotALibrary"),
        "{report:?}"
    );
    let made = finished(&service, backup(None)).last_file.unwrap();
    service.send(Request::StartJob {
        id: JobId(3),
        job: Job::RestoreLibrary(made),
    });
    service.send(Request::CancelJob(JobId(3)));
    let (_, report) = service.finished();
    assert!(matches!(report.outcome, JobOutcome::Cancelled), "{report:?}");
    service.begun();
    drop(service);
    let names = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let parts: Vec<_> = names
        .filter(|path| path.extension().is_some_and(|ending| ending == "part"))
        .collect();
    assert!(parts.is_empty(), "{parts:?}");
    assert_eq!(std::fs::read_dir(default_folder(&path)).unwrap().count(), 1);
}

#[test]
fn what_is_erased_while_a_backup_is_made_is_not_in_that_backup_either() {
    let folder = tempfile::tempdir().unwrap();
    let path = library_with(folder.path(), 5);
    let service = Service::opened(&path);
    let id = service.begun().session().id;
    let order = EraseOrder::Sessions(vec![SessionRef::Id(id)]);
    let jobs = [backup(None), Job::Erase { order, chosen: None }];
    for (number, job) in (1..).zip(jobs) {
        service.send(Request::StartJob {
            id: JobId(number),
            job,
        });
    }
    let (_, made) = service.finished();
    let backup = made.last_file.unwrap();
    let (_, erased) = service.finished();
    assert_eq!((erased.files, erased.skipped_total), (2, 0), "{erased:?}");
    let backup = Library::open(&backup, Access::Read).unwrap();
    assert!(backup.session(id).is_err());
}

#[test]
fn a_backup_that_nobody_asked_for_gives_way_and_is_due_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = library_with(folder.path(), 400);
    let service = Service::opened(&path);
    let (automatic, asked_for) = (JobId(1), JobId(2));
    let (chosen, is_automatic) = (None, true);
    let job = Job::Backup {
        chosen,
        automatic: is_automatic,
    };
    service.send(Request::StartJob { id: automatic, job });
    let job = backup(None);
    service.send(Request::StartJob { id: asked_for, job });
    let ended = |wanted| {
        move |event| match event {
            Event::JobFinished(id, report) if id == wanted => Some(report.outcome),
            _ => None,
        }
    };
    let outcome = awaited(&service, ended(automatic));
    assert!(matches!(outcome, JobOutcome::Cancelled), "{outcome:?}");
    let outcome = awaited(&service, ended(asked_for));
    assert!(matches!(outcome, JobOutcome::Done), "{outcome:?}");
    assert_eq!(files(&path, Uuid::nil(), None).len(), 1);
    let left = std::fs::read_dir(default_folder(&path)).unwrap();
    assert_eq!(left.count(), 1, "nothing is half made");
}

#[test]
fn a_cancelled_restore_puts_nothing_in_the_place_of_the_library() {
    let folder = tempfile::tempdir().unwrap();
    let path = library_with(folder.path(), 200);
    let service = Service::opened(&path);
    let made = finished(&service, backup(None)).last_file.unwrap();
    let new = service.begun().session().id;
    let (id, job) = (JobId(2), Job::RestoreLibrary(made));
    service.send(Request::StartJob { id, job });
    // requests are answered before it has ended
    service.send(Request::CancelJob(id));
    service.send(Request::OpenSession(new));
    let (mut is_opened, mut outcome) = (false, None);
    while !is_opened || outcome.is_none() {
        match service.event() {
            Event::SessionOpened(_) => is_opened = true,
            Event::JobFinished(_, report) => outcome = Some(report.outcome),
            _ => {}
        }
    }
    assert!(matches!(outcome, Some(JobOutcome::Cancelled)), "{outcome:?}");
    drop(service);
    assert_eq!(
        Library::open(&path, Access::Read)
            .unwrap()
            .store
            .ids()
            .unwrap()
            .len(),
        201
    );
}
