//! Handles messages: the arms are calls of one line, the functions stand beside their noun.

mod backups;
mod changes;
mod consulting;
mod files;
mod hand_over;
mod jobs;
mod navigation;
mod print_preview;
mod privacy;
mod protection;
mod reach;
mod review;
mod session;
mod settings;

pub(super) use self::backups::{back_up_by_itself, look_for_reminder};
pub(super) use self::files::open_file;
pub(super) use self::navigation::reload;
pub(super) use self::reach::takes_files;
pub(super) use self::settings::logo_chosen;

use super::message::{ConsultingMessage, Message};
use super::model::Now;
use super::outbox::Effect;
use super::screens::consulting::WorkbooksModel;
use super::screens::walk::WalkModel;
use super::state::AppState;

/// Handles a message and returns what is to be done outside the state.
pub fn update(state: &mut AppState, message: Message, now: Now) -> Vec<Effect> {
    if state.is_locked() && !message.is_for_locked(state.hides_session()) {
        files::leave_out(state, &message);
        return state.outbox.take();
    }
    if !reach::is_in_reach(state, &message) {
        return state.outbox.take();
    }
    if let Some(reason) = refusal(state, &message) {
        state.show_notice(reason, None);
        return state.outbox.take();
    }
    if message.is_step() && message != Message::Undo {
        state.notices.withdraw_undo();
    }
    if message.flushes() {
        state.flush(now);
    }
    handle(state, message, now);
    state.collect_changes(now);
    state.close_when_finished();
    state.request_loads(now);
    state.run_after_saving(now);
    state.outbox.take()
}

/// Sends everything that is unsaved: the program ends.
pub fn flush(state: &mut AppState, now: Now) -> Vec<Effect> {
    state.flush(now);
    state.outbox.take()
}

/// Sends what is due now, and asks to be woken when more will be.
pub fn tick(state: &mut AppState, now: Now) -> Vec<Effect> {
    state.collect_changes(now);
    state.send_due(now, false);
    state.close_when_finished();
    state.request_loads(now);
    state.run_after_saving(now);
    let late = state.watch_opening(now);
    let wait = state.watch_secret(now);
    let next = [
        late,
        wait,
        state.next_write(now),
        // a locked window loads nothing
        state.list.model.next_due().filter(|_| !state.is_locked()),
        state.save_deadline(),
        state.lock_due(),
        state.watch_tries(now),
    ];
    if let Some(next) = next.into_iter().flatten().min() {
        let delay = next.saturating_duration_since(now.instant);
        state
            .outbox
            .push(Effect::WakeAfter(delay.max(std::time::Duration::from_millis(1))));
    }
    state.outbox.take()
}

/// Returns why a message can't be handled in a read-only library or a preview.
fn refusal(state: &AppState, message: &Message) -> Option<String> {
    let texts = state.texts();
    if state.is_preview() {
        let takes_along = matches!(
            message,
            Message::OfferHandouts | Message::ConfirmOwnCopy | Message::SaveOwnCopy(_)
        );
        return takes_along.then(|| texts.workbooks_preview_no().to_owned());
    }
    (state.library.read_only && message.is_edit()).then(|| texts.notice_read_only().to_owned())
}

fn handle(state: &mut AppState, message: Message, now: Now) {
    match message {
        Message::ShowStart => navigation::show_start(state, now),
        Message::OpenList => navigation::open_list(state),
        Message::OpenSettings => navigation::open_settings(state),
        Message::Leave => navigation::leave(state, now),
        Message::ToggleGuide => navigation::toggle_guide(state),
        Message::OpenGuide(guide) => navigation::open_guide(state, guide),
        Message::Begin { workbook, client } => session::begin(state, workbook, client),
        Message::Continue(id) => session::open(state, id),
        Message::StartPreview(workbook) => session::preview(state, workbook, now),
        Message::EditAnswer(edit) => session::edit(state, edit, now),
        Message::SetLetters(cell, letters) => session::in_walk(state, |walk| walk.set_letters(cell, letters)),
        Message::RemoveRow(edit, name) => session::remove_row(state, edit, &name, now),
        Message::RefuseText => session::refuse_text(state),
        Message::CommitField => session::commit_field(state),
        Message::TurnPage(direction) => navigation::turn_page(state, direction),
        Message::GoToStation(station) => session::in_walk(state, |walk| walk.go_to_station(&station)),
        Message::GoToLocation(location) => session::in_walk(state, |walk| walk.go_to_location(&location)),
        Message::ToggleMirror => session::in_walk(state, WalkModel::toggle_mirror),
        Message::Finish => session::finish(state, now),
        Message::Undo => session::undo(state, now),
        Message::Redo => session::redo(state, now),
        Message::ChooseFile(purpose) => files::choose(state, purpose),
        chosen @ Message::FileChosen { .. } => files::file_chosen(state, chosen, now),
        Message::NoFileDialog(purpose) => files::type_path(state, purpose),
        Message::OfferHandouts => print_preview::open(state),
        Message::ConfirmOwnCopy => files::confirm_own_copy(state),
        Message::SaveOwnCopy(word) => files::save_own_copy(state, word),
        Message::SaveChart(chart, format) => files::save_chart(state, chart, format),
        Message::FilesDropped(paths) => files::dropped(state, paths, now),
        Message::OpenPath(path) => state.outbox.push(Effect::OpenPath(path)),
        Message::ShowInFolder(path) => state.outbox.push(Effect::ShowInFolder(path)),
        Message::NotOpened(path) => files::not_opened(state, &path),
        Message::SetLanguage(language) => settings::set_language(state, language, now),
        Message::SetTheme(theme) => settings::set_theme(state, theme, now),
        Message::SetConsultant(name) => settings::set_consultant(state, name, now),
        Message::SetContact(contact) => settings::set_contact(state, contact, now),
        Message::RemoveLogo => settings::choose_logo(state, None),
        zoom @ (Message::ZoomIn | Message::ZoomOut | Message::ZoomReset) => settings::zoom(state, &zoom, now),
        Message::RetryLibrary => navigation::retry_library(state),
        Message::Rescue(message) => navigation::rescue(state, message),
        Message::CloseNotice(number) => state.notices.close(number),
        Message::RetrySaving => files::retry_saving(state, now),
        Message::SaveUnsavedCopy => files::save_unsaved_copy(state),
        Message::CloseAnyway => navigation::close_anyway(state),
        Message::CancelJobsAndClose => navigation::cancel_jobs_and_close(state, now),
        Message::ResolveConflict(version) => session::resolve(state, version, now),
        Message::WindowFocused => navigation::focused(state),
        Message::CloseRequested => navigation::close_requested(state, now),
        Message::Quit => state.outbox.push(Effect::Close),
        Message::Consulting(message) => handle_consulting(state, message, now),
        Message::Review(message) => review::handle(state, message, now),
        Message::Backups(message) => backups::handle(state, message, now),
        Message::HandOver(message) => hand_over::handle(state, message, now),
        Message::Privacy(message) => privacy::handle(state, message, now),
        Message::PrintPreview(message) => print_preview::handle(state, message, now),
        Message::Protection(message) => protection::handle(state, message, now),
    }
}

/// Handles the messages of the consultant's screens.
fn handle_consulting(state: &mut AppState, message: ConsultingMessage, now: Now) {
    match message {
        ConsultingMessage::SetQuery(query) => state.list.model.set_query(*query),
        ConsultingMessage::SetSelection(keys) => state.list.model.set_selection(keys),
        ConsultingMessage::SetCurrentRow(index) => state.list.model.set_current(index),
        ConsultingMessage::RowsVisible(rows) => state.list.model.set_visible(rows),
        ConsultingMessage::LoadSelectedRows => state.list.model.load_selected_rows(),
        ConsultingMessage::OpenRow(index) => consulting::open_row(state, index),
        ConsultingMessage::OpenBestHit => consulting::open_best_hit(state),
        ConsultingMessage::Change { op, change, notice } => changes::change(state, op, change, notice, now),
        ConsultingMessage::ChangeSelected {
            op,
            keys,
            change,
            notice,
        } => {
            consulting::change_selected(state, op, keys, change, notice);
        }
        ConsultingMessage::AssignNewClient(name) => consulting::assign_new_client(state, name, now),
        ConsultingMessage::JoinSessions {
            name,
            organisation,
            sessions,
        } => consulting::join_sessions(state, name, organisation, &sessions, now),
        ConsultingMessage::SplitClient(sessions) => consulting::split_client(state, &sessions, now),
        ConsultingMessage::MergeClients { keep, remove } => consulting::merge_clients(state, keep, remove),
        ConsultingMessage::WriteText(target, text) => consulting::write_text(state, target, text, now),
        ConsultingMessage::OpenReview { session, target } => consulting::open_review(state, session, target),
        ConsultingMessage::OpenNeighbour(direction) => consulting::open_neighbour(state, direction),
        ConsultingMessage::FocusSearch => consulting::focus_search(state),
        ConsultingMessage::OpenClients(client) => consulting::open_clients(state, client),
        ConsultingMessage::SelectClient(client) => {
            consulting::in_clients(state, |clients| clients.select(client));
        }
        ConsultingMessage::SearchClients(words) => consulting::search_clients(state, &words),
        ConsultingMessage::ShowClientSessions(client) => consulting::show_client_sessions(state, client),
        ConsultingMessage::OpenComparison(sessions) => consulting::open_comparison(state, sessions),
        ConsultingMessage::OpenOverview(filter) => consulting::open_overview(state, *filter),
        ConsultingMessage::OpenWorkbooks => consulting::open_workbooks(state),
        ConsultingMessage::ReadWorkbook(path) => consulting::read_workbook(state, path),
        ConsultingMessage::CloseWorkbookFile => consulting::in_workbooks(state, WorkbooksModel::close_file),
        ConsultingMessage::AddWorkbook { workbook, begin } => {
            consulting::add_workbook(state, workbook, begin);
        }
        ConsultingMessage::AskBlank(workbook) => consulting::ask_blank(state, workbook),
        ConsultingMessage::OpenExport(candidates) => consulting::open_export(state, *candidates),
        ConsultingMessage::OpenImport => consulting::open_import(state),
        ConsultingMessage::StartJob(job) => jobs::start_job(state, *job, now),
        ConsultingMessage::ShowJob(id) => jobs::show_job(state, id),
        ConsultingMessage::CancelJob => jobs::cancel_job(state),
    }
}
