//! The consultant's messages: selected sessions, client records, workbooks, and ways to the screens.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use uuid::Uuid;

use super::changes::{change, in_review, offer_undo};
use crate::app::message::ExportCandidates;
use crate::app::model::{Direction, Now, ReviewTarget, TextTarget};
use crate::app::screens::Screen;
use crate::app::screens::consulting::{
    ClientsModel, ClientsScreen, CompareModel, CompareScreen, ExportScreen, ImportScreen, OverviewModel,
    OverviewScreen, ReviewModel, ReviewScreen, WorkbooksModel, WorkbooksScreen, new_client,
};
use crate::app::state::AppState;
use crate::app::state::dialog::DialogState;
use crate::consulting::{Change, Filter, SessionKey};
use crate::handout::{FormStyle, Paper};
use crate::service::{BlankOrder, BulkChange, MAX_COMPARED_SESSIONS, Op, Request, SessionRef, Write};
use crate::workbook::Workbook;

pub(super) fn change_selected(
    state: &mut AppState,
    op: Op,
    keys: Vec<SessionKey>,
    change: BulkChange,
    notice: Option<String>,
) {
    state.send_action(Write::Selected { op, keys, change });
    offer_undo(state, notice);
}

/// Assigns the sessions that the list's actions are about to a new client record.
pub(super) fn assign_new_client(state: &mut AppState, name: String, now: Now) {
    let list = &state.list.model;
    let keys = list.action_keys();
    let organisation = list.action_rows().find_map(|row| row.organisation.clone());
    let notice = state.texts().sessions_attached(name.as_str());
    let client = new_client(name, organisation, now);
    change_selected(
        state,
        Op::AssignSessions,
        keys,
        BulkChange::AssignNew(client),
        Some(notice),
    );
}

/// Assigns sessions of one name to a new client record.
pub(super) fn join_sessions(
    state: &mut AppState,
    name: String,
    organisation: Option<String>,
    sessions: &[Uuid],
    now: Now,
) {
    let notice = state.texts().sessions_attached(name.as_str());
    let client = new_client(name, organisation, now);
    let assigned = sessions.iter().map(|session| Change::Assign {
        session: *session,
        client: Some(client.id),
    });
    let changes = std::iter::once(Change::PutClient(client.clone())).chain(assigned);
    let joined = Change::All(changes.collect());
    change(state, Op::AssignSessions, joined, Some(notice), now);
}

pub(super) fn split_client(state: &mut AppState, sessions: &BTreeSet<Uuid>, now: Now) {
    let mut split = None;
    in_clients(state, |clients| split = clients.split(sessions, now));
    if let Some(split) = split {
        let notice = state.texts().clients_was_split().to_owned();
        change(state, Op::SplitClient, split, Some(notice), now);
    }
}

pub(super) fn merge_clients(state: &mut AppState, keep: Uuid, remove: Uuid) {
    state.send_action(Write::MergeClients { keep, remove });
    let text = state.texts().clients_merged().to_owned();
    offer_undo(state, Some(text));
}

/// Changes the client records on top.
pub(super) fn in_clients(state: &mut AppState, change: impl FnOnce(&mut ClientsModel)) {
    if let Screen::Clients(clients) = state.screens.top_mut() {
        change(&mut clients.model);
    }
}

pub(super) fn in_workbooks(state: &mut AppState, change: impl FnOnce(&mut WorkbooksModel)) {
    if let Screen::Workbooks(workbooks) = state.screens.top_mut() {
        change(&mut workbooks.model);
    }
}

/// Lists client records on their screen, or in the dialog of the list.
pub(super) fn search_clients(state: &mut AppState, words: &str) {
    match state.screens.top_mut() {
        Screen::List => state.list.model.search_clients(words),
        _ => in_clients(state, |clients| clients.search(words)),
    }
}

pub(super) fn write_text(state: &mut AppState, target: TextTarget, text: String, now: Now) {
    match target {
        TextTarget::Client(id, field) => {
            in_clients(state, |clients| clients.write(id, field, text, now));
        }
        _ => in_review(state, |review| review.write(target, text, now)),
    }
}

pub(super) fn open_review(state: &mut AppState, session: SessionRef, target: Option<ReviewTarget>) {
    let review = ReviewScreen::new(ReviewModel::new(session, target));
    state.screens.push(Screen::Review(Box::new(review)));
}

pub(super) fn open_row(state: &mut AppState, index: usize) {
    if let Some((session, target)) = state.list.model.open_row(index) {
        open_review(state, session, target);
    }
}

pub(super) fn open_best_hit(state: &mut AppState) {
    if let Some((session, target)) = state.list.model.open_best_hit() {
        open_review(state, session, target);
    }
}

/// Opens the next session of the list in the place of the one under review, or the one before.
pub(super) fn open_neighbour(state: &mut AppState, direction: Direction) {
    if !matches!(state.screens.top(), Screen::Review(_)) {
        return;
    }
    if let Some(session) = state.session() {
        state.list.model.stand_at(session);
    }
    match state.list.model.step(direction) {
        Some(session) => {
            state.screens.pop();
            open_review(state, session, None);
        }
        None => {
            let texts = state.texts();
            let text = match direction {
                Direction::Forward => texts.review_last(),
                Direction::Back => texts.review_first(),
            };
            state.show_notice(text.to_owned(), None);
        }
    }
}

pub(super) fn focus_search(state: &mut AppState) {
    if matches!(state.screens.top(), Screen::List) {
        state.list.model.focus_search();
    }
}

pub(super) fn open_clients(state: &mut AppState, client: Option<Uuid>) {
    let clients = ClientsScreen::new(ClientsModel::new(client));
    state.screens.push(Screen::Clients(Box::new(clients)));
}

pub(super) fn show_client_sessions(state: &mut AppState, client: Uuid) {
    state.screens.show_list();
    state.list.model.narrow_to(client);
    state.list.model.returned();
}

/// Compares sessions, if they are two at least and not too many.
pub(super) fn open_comparison(state: &mut AppState, sessions: Vec<Uuid>) {
    let texts = state.texts();
    let refused = match sessions.len() {
        0 | 1 => Some(texts.compare_needs_two().to_owned()),
        count if count > MAX_COMPARED_SESSIONS => Some(texts.compare_too_many(MAX_COMPARED_SESSIONS)),
        _ => None,
    };
    match refused {
        Some(text) => state.show_notice(text, None),
        None => state
            .screens
            .push(Screen::Compare(Box::new(CompareScreen::new(CompareModel::new(
                sessions,
            ))))),
    }
}

pub(super) fn open_overview(state: &mut AppState, filter: Filter) {
    state.screens.push(Screen::Overview(Box::new(OverviewScreen::new(
        OverviewModel::new(filter),
    ))));
}

pub(super) fn open_workbooks(state: &mut AppState) {
    if !matches!(state.screens.top(), Screen::Workbooks(_)) {
        state
            .screens
            .push(Screen::Workbooks(Box::<WorkbooksScreen>::default()));
    }
}

pub(super) fn read_workbook(state: &mut AppState, path: PathBuf) {
    in_workbooks(state, |workbooks| workbooks.read(path));
}

pub(super) fn add_workbook(state: &mut AppState, workbook: Arc<Workbook>, begin: bool) {
    let ticket = state.outbox.send(Request::AddWorkbook(workbook));
    state.adding = Some((ticket, begin));
}

pub(super) fn ask_blank(state: &mut AppState, workbook: Arc<Workbook>) {
    state.dialog = Some(DialogState::Blank(BlankOrder {
        workbook,
        language: state.language(),
        paper: Paper::default(),
        style: FormStyle::default(),
    }));
}

pub(super) fn open_export(state: &mut AppState, candidates: ExportCandidates) {
    let folder = state.settings.folder();
    let export = ExportScreen::new(candidates, &folder);
    state.screens.push(Screen::Export(Box::new(export)));
}

pub(super) fn open_import(state: &mut AppState) {
    state.screens.push(Screen::Import(Box::<ImportScreen>::default()));
}
