//! Handles the replies of the service.

mod backups;
mod damage;
mod jobs;
mod print;
mod protection;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use uuid::Uuid;

use super::message::Message;
use super::model::LibraryState;
use super::model::{FilePurpose, Now, WriteTarget};
use super::outbox::Effect;
use super::screens::Screen;
use super::screens::handed_over::HandedOverPage;
use super::screens::rescue::RescueStep;
use super::screens::start::LibraryProblem;
use super::screens::walk::{WalkModel, WalkScreen};
use super::state::AppState;
use super::state::dialog::DialogState;
use super::state::lock::LockKind;
use super::state::notice::Cause;
use super::update::{back_up_by_itself, logo_chosen, open_file, reload, update};
use crate::consulting::Change;
use crate::service::{
    Access, Event, KeptVersion, OpenSession, Reply, Request, ServiceError, Ticket, UndoState, Write, advice,
};
use crate::session::Moment;
use crate::text::Texts;
use crate::workbook::Workbook;

/// Handles a reply and returns what is to be done outside the state.
pub fn receive(state: &mut AppState, reply: Reply, now: Now) -> Vec<Effect> {
    let Reply { ticket, event } = reply;
    handle(state, ticket, event, now);
    state.collect_changes(now);
    state.close_when_finished();
    state.request_loads(now);
    state.send_due(now, false);
    state.run_after_saving(now);
    state.outbox.take()
}

fn handle(state: &mut AppState, ticket: Option<Ticket>, event: Event, now: Now) {
    match (event, ticket) {
        (
            Event::LibraryOpened {
                path,
                access,
                protected,
                set_aside,
                hand_over,
            },
            ticket,
        ) => {
            let library = LibraryState {
                path,
                read_only: access == Access::Read,
                protected,
                hand_over,
            };
            opened(state, library, set_aside, ticket, now);
        }
        (Event::LibraryFailed(error), ticket) => not_opened(state, &error, ticket, now),
        (Event::PassphraseNeeded { path }, _) => protection::passphrase_needed(state, &path, now),
        (Event::PassphraseChecked(right), ticket) => protection::checked(state, right, ticket, now),
        (Event::WordChecked, ticket) => protection::checked(state, true, ticket, now),
        (Event::HandedOver(hand_over), _) => state.enter_hand_over(hand_over, false),
        (Event::TakenBack, _) => state.end_hand_over(),
        (Event::WordSet { session, has_word }, _) => protection::word_set(state, session, has_word),
        (Event::SessionOpened(open), Some(ticket)) => session_opened(state, ticket, *open, now),
        (Event::Written { at, change, undo }, Some(ticket)) => {
            written(state, ticket, at, change.as_ref(), undo, now);
        }
        (Event::NotWritten(error), Some(ticket)) => not_written(state, ticket, error, now),
        (Event::FileWritten(path), Some(ticket)) => file_written(state, ticket, path, now),
        (Event::LogoChosen(logo), _) => logo_chosen(state, logo),
        (Event::WorkbookAdded(workbook), _) => workbook_added(state, &workbook, now),
        // background jobs are the consultant's, not the client's
        (Event::JobProgress(..), _) if state.is_handed_over() => {}
        (Event::JobFinished(id, _), _) if state.is_handed_over() => drop(state.jobs.remove(&id)),
        (Event::JobProgress(id, progress), _) => jobs::job_went_on(state, id, progress, now),
        (Event::JobFinished(id, report), _) => jobs::job_finished(state, id, report),
        (Event::LibraryChanged, _) => reload(state),
        (Event::SharedPlace { library, place }, _) => damage::shared_place(state, library, place, now),
        (Event::DamageFound(error), _) => damage::damage_found(state, &error),
        (Event::NewestBackup(found), _) => damage::newest_backup(state, found),
        (Event::RescueProgress(progress), _) => damage::rescue_went_on(state, progress),
        (Event::Rescued(report), _) => damage::rescued(state, report.lines(state.texts())),
        (Event::LibraryRestored(report), _) => damage::rescued(state, report.lines(state.texts())),
        // the service says so again once the library is open
        (Event::BackupDue, _) if !state.is_library_closed() => back_up_by_itself(state),
        (Event::ConflictsFound(copies), _) => backups::conflicts_found(state, copies),
        (Event::CopyPutAside(path), _) => backups::copy_put_aside(state, &path),
        (Event::BackupsListed(found), _) => backups::seen(state, &found, now),
        (Event::Failed(error), ticket) => failed(state, ticket, error, now),
        (Event::Stopped, _) => stopped(state, now),
        (event, Some(ticket)) => loaded(state, ticket, event),
        (_, None) => {}
    }
}

/// Shows the start screen. Words that a closed library could not take are sent again.
fn opened(
    state: &mut AppState,
    library: LibraryState,
    set_aside: Option<PathBuf>,
    ticket: Option<Ticket>,
    now: Now,
) {
    if state.is_locked() {
        return protection::opened_again(state, library, ticket, now);
    }
    state.writes.retry();
    state.flush(now);
    state.library = library;
    state.tries.reset();
    if let Some(hand_over) = state.library.hand_over.take() {
        let is_unlocked = state.library.protected;
        return state.enter_hand_over(hand_over, is_unlocked);
    }
    state.screens.show_start();
    let texts = state.texts();
    if let Some(log) = set_aside {
        let text = texts.notice_log_set_aside(log.display().to_string());
        state.show_notice(text, None);
    }
    if let Some(file) = state.file_to_open.take() {
        open_file(state, file, now);
    }
}

fn not_opened(state: &mut AppState, error: &ServiceError, ticket: Option<Ticket>, now: Now) {
    if protection::refused(state, error, ticket, now) {
        return;
    }
    state.flush(now);
    let problem = LibraryProblem {
        advice: advice(error, state.texts()),
        is_late: false,
        is_handed_over: matches!(error, ServiceError::InHandOver(_) | ServiceError::HandedOver),
        rescue: (error.offers_rescue() && !state.is_handed_over()).then_some(RescueStep::Offered),
        backup: None,
    };
    state.screens.reset(Screen::Problem(problem));
    if error.offers_backup() && !state.is_handed_over() {
        state.outbox.send(Request::LoadNewestBackup);
    }
}

/// Shows a session; what of it is not on disk yet is laid over what was loaded.
fn session_opened(state: &mut AppState, ticket: Ticket, mut open: OpenSession, now: Now) {
    if state.opening != Some(ticket) {
        return;
    }
    state.opening = None;
    if matches!(state.dialog, Some(DialogState::OpenWithWord { .. })) {
        state.dialog = None;
    }
    state.flush(now);
    let target = WriteTarget::Session(open.session().id);
    if let Some(unsaved) = state.writes.snapshot(target) {
        open.overlay(unsaved);
    }
    state.notices.withdraw_undo();
    let walk = WalkScreen::new(WalkModel::new(open));
    state.list.model.outdate();
    match state.library.hand_over {
        Some(_) => state.screens.reset(Screen::HandedOver(HandedOverPage::default())),
        None => state.screens.show_start(),
    }
    state.screens.push(Screen::Walk(Box::new(walk)));
}

fn written(
    state: &mut AppState,
    ticket: Ticket,
    at: Moment,
    change: Option<&Change>,
    undo: UndoState,
    now: Now,
) {
    let Some(settled) = state.writes.written(ticket) else {
        return;
    };
    state.undo = undo;
    state.saved_at = Some(at);
    if !matches!(*settled.write, Write::Settings(_)) {
        state.outdate_gathered();
    }
    if let Some(snapshot) = settled.saved_session() {
        for screen in state.screens.iter_mut() {
            screen.acknowledge(snapshot);
        }
    }
    if let Write::Resolve {
        mine,
        keep: KeptVersion::Stored,
    } = &*settled.write
    {
        show_stored(state, mine.session.id);
    }
    if let Write::BringBack { .. } = &*settled.write {
        reload(state);
        let text = state.texts().versions_brought_back().to_owned();
        state.show_notice(text, None);
    }
    if let Some(change) = change {
        for screen in state.screens.iter_mut() {
            screen.apply(change);
        }
    }
    if matches!(*settled.write, Write::Undo | Write::Redo) {
        state.notices.close_passing();
    }
    if let Some(target) = settled.target {
        state.notices.succeeded(&Cause::Write(target));
    }
    state.send_due(now, false);
}

/// Opens a session again whose walk shows the version that was not kept.
fn show_stored(state: &mut AppState, session: Uuid) {
    let shows =
        |screen: &Screen| matches!(screen, Screen::Walk(walk) if walk.model.open().session().id == session);
    if state.screens.iter().any(shows) {
        state.opening = Some(state.outbox.send(Request::OpenSession(session)));
    }
}

/// Keeps typed words to be retried; an action is reported, and what is shown is loaded again.
fn not_written(state: &mut AppState, ticket: Ticket, error: ServiceError, now: Now) {
    let error = Arc::new(error);
    let Some(settled) = state.writes.refused(ticket, &error, now.instant) else {
        return;
    };
    state.writes.drop_steps();
    match (settled.target, &*error) {
        (Some(WriteTarget::Session(session)), ServiceError::Conflict { .. }) => {
            state.dialog = Some(DialogState::Conflict { session });
        }
        (Some(target), _) => state.show_unsaved(target, &error),
        (None, _) => {
            state.show_problem(&error, Some(Cause::Request(ticket)));
            state.list.model.outdate();
            state.screens.iter_mut().for_each(Screen::outdate);
        }
    }
}

fn file_written(state: &mut AppState, ticket: Ticket, path: PathBuf, now: Now) {
    let Some(purpose) = state.files.remove(&ticket) else {
        return;
    };
    if !state.is_handed_over() {
        remember_folder(state, &path, now);
    }
    let texts = state.texts();
    let shown = path.display().to_string();
    let (text, opens) = match purpose {
        FilePurpose::Handout { .. } | FilePurpose::Blank(_) | FilePurpose::DeletionRecords { .. } => {
            (texts.notice_handout(shown), true)
        }
        FilePurpose::EmergencySheet { .. } => (texts.sheet_saved(shown), true),
        FilePurpose::Chart(..) => (texts.charts_saved(shown), false),
        _ => (texts.notice_own_copy(shown), false),
    };
    let open = opens.then(|| (texts.notice_open().to_owned(), Message::OpenPath(path.clone())));
    let show = (
        texts.notice_show_in_folder().to_owned(),
        Message::ShowInFolder(path),
    );
    // in a hand-over, other programs would give access to other files
    let reachable = (!state.is_handed_over()).then(|| open.into_iter().chain([show]));
    state.show_notice(text, reachable.into_iter().flatten());
}

fn remember_folder(state: &mut AppState, path: &Path, now: Now) {
    if let Some(folder) = path.parent() {
        state.settings.set_folder(folder, !state.library.protected);
        state.touch_settings(now);
    }
}

/// Begins a session with an added workbook where that was requested.
fn workbook_added(state: &mut AppState, workbook: &Workbook, now: Now) {
    let begin = state.adding.take().is_some_and(|(_, begin)| begin);
    state.screens.top_mut().outdate();
    if begin {
        let begin = Message::Begin {
            workbook: Some(workbook.digest.clone()),
            client: None,
        };
        for effect in update(state, begin, now) {
            state.outbox.push(effect);
        }
        return;
    }
    let texts = state.texts();
    let title = workbook.title_for(texts.language().tag());
    state.show_notice(
        texts.workbooks_kept().title(title).version(workbook.version),
        None,
    );
}

/// Hands what was loaded to the screen that waits for it; nobody waits for what is outdated.
fn loaded(state: &mut AppState, ticket: Ticket, event: Event) {
    let event = print::receive(state, ticket, event);
    let Some(event) = event.and_then(|event| state.list.model.receive(ticket, event)) else {
        return;
    };
    let unsaved: Vec<Change> = state.writes.changes().cloned().collect();
    if let Some(screen) = state.screens.iter_mut().find(|screen| screen.awaits(ticket)) {
        screen.receive(event, &unsaved);
    }
}

fn failed(state: &mut AppState, ticket: Option<Ticket>, error: ServiceError, now: Now) {
    if protection::refused(state, &error, ticket, now) {
        return;
    }
    let is_opening = ticket.is_some() && state.opening == ticket;
    if is_opening {
        state.opening = None;
    }
    // before the passphrase is given nothing says that the laptop is handed over
    let is_closed = || state.is_handed_over() || matches!(state.screens.top(), Screen::Passphrase(_));
    if matches!(error, ServiceError::HandedOver) && is_closed() {
        // nothing that a client has asked for
        return;
    }
    if is_opening {
        if let ServiceError::WordNeeded { session } = error {
            return state.ask_for_word(session);
        }
        if let (Screen::HandedOver(page), None) = (state.screens.top_mut(), &state.dialog) {
            page.failure = Some(advice(&error, Texts::of(state.settings.language)));
            return;
        }
    }
    if ticket.is_some() && state.reminder == ticket {
        return state.reminder = None;
    }
    if let Some(ticket) = ticket {
        if state.fail_secret(ticket, &error, now) {
            return;
        }
        if print::not_listed(state, ticket, &error) {
            return;
        }
        let is_for_file = state.files.remove(&ticket).is_some();
        if !is_for_file
            && matches!(
                error,
                ServiceError::WrongSecret { .. } | ServiceError::TooSoon { .. }
            )
        {
            // the dialog that asked was closed meanwhile
            return;
        }
        if state.list.model.fail_rows(ticket, &error) {
            return;
        }
        if state.list.model.fail(ticket, &error) {
            return state.show_problem(&error, Some(Cause::Request(ticket)));
        }
        if let Some(screen) = state.screens.iter_mut().find(|screen| screen.awaits(ticket)) {
            return screen.fail(error);
        }
    }
    state.show_problem(&error, ticket.map(Cause::Request));
}

/// The service has stopped: words that are not on disk stay, and can be saved elsewhere.
fn stopped(state: &mut AppState, now: Now) {
    state.flush(now);
    state.writes.give_up(&Arc::new(ServiceError::Stopped));
    let advice = advice(&ServiceError::Stopped, state.texts());
    // what is shown from now on names nobody
    state
        .lock
        .take_if(|lock| matches!(lock.kind, LockKind::Session(_)));
    if let Some(form) = state.passphrase_form() {
        form.fail(advice.clone());
    }
    let problem = LibraryProblem {
        advice,
        is_late: false,
        is_handed_over: state.is_handed_over(),
        rescue: None,
        backup: None,
    };
    state.screens.reset(Screen::Problem(problem));
}
