//! Sessions and client records of the same name: whether it is the same person, the consultant says.

use egui::Ui;
use uuid::Uuid;

use super::context::ReviewContext;
use crate::app::kit::{Button, text};
use crate::app::message::ConsultingMessage;
use crate::app::screens::shared::clicked;
use crate::app::screens::shared::same_name::{client_line, offer_ui, session_line};
use crate::consulting::{Change, Client, ListRow};
use crate::service::{Op, SessionRef};

/// Paints them, each with a button that assigns this session and the other one to one record.
pub(super) fn same_name_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) {
    let review = cx.review;
    if review.namesakes.is_empty() && review.alike.is_empty() {
        return;
    }
    ui.add_space(14.0);
    text::heading(ui, cx.texts.review_same_name());
    for client in &review.alike {
        ui.push_id(client.id, |ui| client_ui(ui, cx, client));
    }
    for row in &review.namesakes {
        ui.push_id(row.id, |ui| session_ui(ui, cx, row));
    }
}

fn client_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, other: &Client) {
    let (texts, words) = (cx.texts, client_line(other));
    let message = match &cx.review.client {
        Some(own) => ConsultingMessage::MergeClients {
            keep: own.id,
            remove: other.id,
        },
        None => assign(cx, cx.session(), other),
    };
    let (verb, name) = match cx.review.client {
        Some(_) => (texts.clients_merge(), texts.clients_merge_this(words.as_str())),
        None => (texts.clients_attach(), texts.clients_attach_this(words.as_str())),
    };
    if cx.review.read_only {
        text::body(ui, &words);
    } else if offer_ui(ui, &words, verb, &name) {
        cx.messages.push(message.into());
    }
}

fn session_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, other: &ListRow) {
    let (texts, words) = (cx.texts, session_line(other, cx.texts));
    ui.horizontal_wrapped(|ui| {
        if clicked(ui, Button::link(&words)) {
            let (session, target) = (SessionRef::Id(other.id), None);
            cx.messages
                .push(ConsultingMessage::OpenReview { session, target }.into());
        }
        let name = texts.clients_attach_this(words.as_str());
        let attach = Button::secondary(texts.clients_attach()).compact().named(&name);
        if !cx.review.read_only && clicked(ui, attach) {
            let message = join(cx, other);
            cx.messages.push(message.into());
        }
    });
}

/// Assigns the other session to this one's record, or both to a new one.
fn join(cx: &ReviewContext<'_>, other: &ListRow) -> ConsultingMessage {
    match &cx.review.client {
        Some(client) => assign(cx, other.id, client),
        None => ConsultingMessage::JoinSessions {
            name: cx.review.name.clone().unwrap_or_default(),
            organisation: cx.review.organisation.clone().or(other.organisation.clone()),
            sessions: vec![cx.session(), other.id],
        },
    }
}

fn assign(cx: &ReviewContext<'_>, session: Uuid, client: &Client) -> ConsultingMessage {
    ConsultingMessage::Change {
        op: Op::AssignSessions,
        change: Change::Assign {
            session,
            client: Some(client.id),
        },
        notice: Some(cx.texts.sessions_attached(client.name.as_str())),
    }
}
