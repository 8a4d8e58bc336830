//! Jobs run between requests, and report how they end.

use super::*;

#[test]
fn a_job_lets_requests_have_their_turn_and_is_cancelled_by_its_id() {
    let folder = tempfile::tempdir().unwrap();
    let path = library_with(folder.path(), 400);
    let service = Service::opened(&path);
    let (first, second) = (JobId(7), JobId(8));
    let job = export(folder.path());
    let started = service.send(Request::StartJob { id: first, job });
    let reply = service.reply();
    assert_eq!(reply.ticket, Some(started));
    assert!(matches!(reply.event, Event::JobProgress(id, progress) if id == first && progress.of == 400));
    let paths = vec![folder.path().join("missing.json")];
    let replace = false;
    let job = Job::Import(ImportOrder { paths, replace });
    service.send(Request::StartJob { id: second, job });
    service.send(Request::LoadStart);
    let cancelled = service.send(Request::CancelJob(first));
    let mut answered = false;
    let report = loop {
        let reply = service.reply();
        match reply.event {
            Event::StartLoaded(_) => answered = true,
            Event::JobProgress(..) => {}
            Event::JobFinished(id, report) => {
                assert_eq!((id, reply.ticket), (first, Some(cancelled)));
                break report;
            }
            other => panic!("{other:?}"),
        }
    };
    assert!(answered && report.progress.done < 400, "{report:?}");
    assert!(matches!(report.outcome, JobOutcome::Cancelled));
    assert_eq!(std::fs::read_dir(folder.path().join("out")).unwrap().count(), 0);
    let (id, report) = service.finished();
    assert_eq!((id, report.skipped_total), (second, 1));
    assert!(matches!(report.outcome, JobOutcome::Done));
}

#[test]
fn a_job_that_has_ended_cannot_be_cancelled_and_one_that_cannot_begin_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    let service = Service::opened(&folder.path().join("l.funkenbuch"));
    service.send(Request::CancelJob(JobId(1)));
    let paths = vec![folder.path().to_owned()];
    let replace = false;
    let job = Job::Import(ImportOrder { paths, replace });
    service.send(Request::StartJob { id: JobId(2), job });
    let (id, report) = service.finished();
    assert_eq!(id, JobId(2));
    assert!(
        matches!(&report.outcome, JobOutcome::Failed(error) if matches!(**error, ServiceError::NothingToImport { .. }))
    );
}

#[test]
fn an_import_reports_what_became_of_each_file() {
    let folder = tempfile::tempdir().unwrap();
    let made = library_with(folder.path(), 5);
    let files = folder.path().join("files");
    let library = Library::open(&made, Access::Read).unwrap();
    let how = FileExport {
        form: FileFormat::Json,
        with_private: false,
        replace: false,
    };
    for row in library.sessions(&Filter::default()).unwrap() {
        library.export(row.id, &files, how).unwrap();
    }
    std::fs::write(files.join("broken.json"), "{").unwrap();
    let service = Service::opened(&folder.path().join("new.funkenbuch"));
    let order = ImportOrder {
        paths: vec![files],
        replace: false,
    };
    for (id, counts) in [(1, [5, 0]), (2, [0, 5])] {
        let job = Job::Import(order.clone());
        service.send(Request::StartJob { id: JobId(id), job });
        let (_, report) = service.finished();
        let [new, same] = counts;
        let replaced = 0;
        let noted = 0;
        assert_eq!(
            report.imported,
            ImportCounts {
                new,
                replaced,
                same,
                noted
            }
        );
        assert_eq!((report.progress.done, report.skipped_total), (6, 1));
    }
}

#[test]
fn a_client_copy_is_a_job() {
    let folder = tempfile::tempdir().unwrap();
    let service = Service::opened(&folder.path().join("l.funkenbuch"));
    let session = service.begun().session().id;
    let job = Job::ClientCopy {
        session: SessionRef::Id(session),
        folder: folder.path().join("copies"),
        consultant: String::new(),
        language: Language::German,
    };
    service.send(Request::StartJob { id: JobId(1), job });
    let (_, report) = service.finished();
    assert_eq!((report.files, report.progress.done), (1, 1));
    let copy = report.last_file.unwrap();
    assert_eq!(std::fs::read_dir(copy).unwrap().count(), 4);
}

#[test]
fn a_session_is_saved_at_once_while_many_long_documents_are_imported() {
    let folder = tempfile::tempdir().unwrap();
    let files = folder.path().join("files");
    std::fs::create_dir(&files).unwrap();
    let paragraph = "Ich muss die Werkstatt fegen. ".repeat(1000);
    for number in 0..60 {
        let text = format!(
            "{{\"format\":\"funkenbuch-session\",\"format_version\":1,\
             \"workbook\":{{\"id\":\"networking\",\"version\":1}},\
             \"session\":{{\"id\":\"01930000-0000-7000-8000-{number:012}\",\"language\":\"de\",\
             \"status\":\"open\",\"created_at\":\"2026-11-02T09:15:00+01:00\",\
             \"updated_at\":\"2026-11-20T18:40:00+01:00\"}},\
             \"answers\":[{{\"question\":\"must_dump\",\"value\":{{\"text\":\"{paragraph}\"}}}}]}}"
        );
        std::fs::write(files.join(format!("{number}.json")), text).unwrap();
    }
    let service = Service::opened(&folder.path().join("l.funkenbuch"));
    let mut open = service.begun();
    let paths = vec![files];
    let replace = false;
    let job = Job::Import(ImportOrder { paths, replace });
    service.send(Request::StartJob { id: JobId(1), job });
    let write = Write::Session(typed(&mut open, "Wort"));
    service.send(Request::Write(Arc::new(write)));
    let mut saved = false;
    let report = loop {
        match service.event() {
            Event::Written { .. } => saved = true,
            Event::JobProgress(..) => {}
            Event::JobFinished(_, report) => break report,
            other => panic!("{other:?}"),
        }
    };
    assert!(saved, "before the import has ended");
    assert_eq!(report.imported.new, 60, "{report:?}");
}
