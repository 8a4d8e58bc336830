//! Earlier versions of the session under review on the page: a list of them, and one to compare and to bring back.

use egui::Ui;

use super::context::ReviewContext;
use super::versions::VersionContent;
use crate::app::kit::{Button, CardKind, card, text};
use crate::app::message::ReviewMessage;
use crate::consulting::ArchivedVersion;
use crate::service::{VersionChange, reason_words};
use crate::text::{Texts, dates};

/// Paints the section; nothing if there is no earlier version. The newest stands first.
pub(super) fn versions_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) {
    let (versions, texts) = (cx.model.versions(), cx.texts);
    let list = versions.list();
    if list.is_empty() {
        return;
    }
    ui.add_space(14.0);
    text::heading(ui, texts.versions_title());
    // the version of before makes one more
    let is_back = |(_, count): &mut (u32, usize)| list.len() > *count;
    let returned = cx.view.brought_back.take_if(is_back);
    for version in list.iter().rev() {
        ui.push_id(("version", version.number), |ui| {
            let open = versions.opened().filter(|(number, _)| *number == version.number);
            let link = ui.add(Button::link(&label(version, texts)));
            if link.clicked() {
                let number = open.is_none().then_some(version.number);
                cx.messages.push(ReviewMessage::OpenVersion(number).into());
            }
            if returned.is_some_and(|(number, _)| number == version.number) {
                link.request_focus();
            }
            if let Some(content) = open.and_then(|(_, content)| content)
                && version_ui(ui, version, content, cx)
            {
                link.request_focus();
            }
        });
    }
}

fn label(version: &ArchivedVersion, texts: &Texts) -> String {
    let local = version.updated_at.local();
    let day = dates::date_long(local.date(), texts.language());
    let saved = texts.versions_one().day(day).time(dates::time(&local));
    match version.reason {
        Some(reason) => format!("{saved} · {}", reason_words(reason, texts)),
        None => saved,
    }
}

/// Paints a version; returns `true` if it is to be closed.
fn version_ui(
    ui: &mut Ui,
    version: &ArchivedVersion,
    (content, changes): &VersionContent,
    cx: &mut ReviewContext<'_>,
) -> bool {
    let texts = cx.texts;
    let mut is_closed = false;
    card(ui, CardKind::Plain, |ui| {
        changes_ui(ui, changes, texts);
        ui.add_space(8.0);
        text::label(ui, texts.versions_whole());
        content.lines().for_each(|line| line_ui(ui, line));
        ui.add_space(8.0);
        if !cx.review.read_only {
            text::small(ui, texts.versions_bring_back_explains());
        }
        ui.horizontal_wrapped(|ui| {
            let bring_back = Button::secondary(texts.versions_bring_back()).compact();
            if !cx.review.read_only && ui.add(bring_back).clicked() {
                cx.messages.push(ReviewMessage::BringBack(version.number).into());
                let count = cx.model.versions().list().len();
                cx.view.brought_back = Some((version.number, count));
            }
            if ui.add(Button::quiet(texts.versions_close()).compact()).clicked() {
                cx.messages.push(ReviewMessage::OpenVersion(None).into());
                is_closed = true;
            }
        });
    });
    is_closed
}

/// Paints what has changed since, the answer of then above the one of now.
fn changes_ui(ui: &mut Ui, changes: &[VersionChange], texts: &'static Texts) {
    text::label(ui, texts.versions_changes());
    if changes.is_empty() {
        text::secondary(ui, texts.versions_no_changes());
    }
    for change in changes {
        text::small(ui, &change.place);
        text::body(ui, &texts.versions_then(change.then.as_str()));
        text::body(ui, &texts.versions_now(change.now.as_str()));
        ui.add_space(4.0);
    }
}

/// Paints a line of the plain text, in which headings begin with `#` and answers with `>`.
fn line_ui(ui: &mut Ui, line: &str) {
    let heading = line.trim_start_matches('#');
    match (line.len() - heading.len(), line.strip_prefix('>')) {
        (0, Some(answer)) => drop(text::body(ui, answer.trim_start())),
        (0, None) if line.is_empty() => {}
        (0, None) => drop(text::small(ui, line)),
        (1 | 2, _) => drop(text::label(ui, heading.trim_start())),
        _ => drop(text::secondary(ui, heading.trim_start())),
    }
}
