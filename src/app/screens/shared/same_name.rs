//! Sessions and client records of the same name, which may be the same person.

use egui::Ui;

use super::clicked;
use crate::app::kit::{Button, text};
use crate::consulting::{Client, ListRow};
use crate::text::{Texts, dates};

/// Paints one of them with a button; returns `true` if that was pressed.
pub fn offer_ui(ui: &mut Ui, words: &str, verb: &str, name: &str) -> bool {
    ui.horizontal(|ui| {
        let pressed = clicked(ui, Button::secondary(verb).compact().named(name));
        text::body(ui, words);
        pressed
    })
    .inner
}

/// Returns a record in one line.
pub fn client_line(client: &Client) -> String {
    match client.organisation.as_str() {
        "" => client.name.clone(),
        organisation => format!("{} · {organisation}", client.name),
    }
}

/// Returns a session in one line.
pub fn session_line(row: &ListRow, texts: &'static Texts) -> String {
    let day = dates::date_long(row.created_at.local().date(), texts.language());
    let name = row.name.as_deref().unwrap_or_else(|| texts.sessions_unnamed());
    match &row.organisation {
        Some(organisation) => format!("{day} · {name}, {organisation}"),
        None => format!("{day} · {name}"),
    }
}
