//! What would change if the library became as a backup: sessions that are missing, that differ, and that are only here.

use std::path::Path;

use egui::{Response, Ui};

use super::model::BackupsModel;
use crate::app::kit::theme::Step;
use crate::app::kit::{Button, Checkbox, read_only, text};
use crate::app::load::Load;
use crate::app::message::{BackupMessage, Message};
use crate::app::model::ViewContext;
use crate::app::screens::shared::{clicked, page};
use crate::service::{RestoreKind, RestorePreview, RestoreRow};
use crate::text::{Texts, dates};

/// Number of sessions that are shown of each kind; further ones are counted.
const MAX_SHOWN_SESSIONS: usize = 200;

/// Paints the backup that is looked at, or why it can't be read; returns its heading.
pub(super) fn preview_ui(
    ui: &mut Ui,
    model: &BackupsModel,
    path: &Path,
    load: &Load<Box<RestorePreview>>,
    cx: &ViewContext<'_>,
    messages: &mut Vec<Message>,
) -> Response {
    let texts = cx.texts;
    let heading = text::heading_in(ui, &title(model, path, texts), Step::Heading, 2);
    match load.value() {
        Some(preview) if load.failure().is_none() => content_ui(ui, model, preview, cx, messages),
        _ => {
            let failure = load.failure().map(|error| &**error);
            page::waiting_ui(ui, texts.restore_reading(), failure, texts);
        }
    }
    ui.add_space(8.0);
    if clicked(ui, Button::quiet(texts.restore_close()).compact().flush()) {
        messages.push(BackupMessage::Look(None).into());
    }
    heading
}

/// Returns when a backup was made, or the name of another file.
fn title(model: &BackupsModel, path: &Path, texts: &Texts) -> String {
    let files = model.backups().map_or(&[][..], |backups| &backups.files);
    match files.iter().find(|(file, _)| file.path == *path) {
        Some((file, _)) => {
            let local = file.at.local();
            texts
                .restore_title()
                .day(dates::date_long(local.date(), texts.language()))
                .time(dates::time(&local))
        }
        None => {
            let name = path.file_name().unwrap_or(path.as_os_str());
            texts.restore_file_title(name.to_string_lossy().into_owned())
        }
    }
}

fn content_ui(
    ui: &mut Ui,
    model: &BackupsModel,
    preview: &RestorePreview,
    cx: &ViewContext<'_>,
    messages: &mut Vec<Message>,
) {
    let texts = cx.texts;
    if preview.is_foreign {
        text::status(ui, texts.restore_foreign());
    }
    if !preview.knows_erasures {
        text::small(ui, texts.restore_unknown_erasures());
    }
    if preview.rows.is_empty() {
        text::status(ui, texts.restore_nothing());
    } else {
        text::small(ui, &texts.restore_same(preview.same.len()));
    }
    let sections = [
        (RestoreKind::Missing, texts.restore_missing_heading()),
        (RestoreKind::Differs, texts.restore_differs_heading()),
        (RestoreKind::OnlyHere, texts.restore_only_here_heading()),
    ];
    for (kind, heading) in sections {
        let rows: Vec<&RestoreRow> = preview.rows.iter().filter(|row| row.kind == kind).collect();
        if !rows.is_empty() {
            ui.add_space(12.0);
            text::heading_in(ui, heading, Step::CompactStrong, 3);
            section_ui(ui, model, &rows, cx, messages);
        }
    }
    ui.add_space(12.0);
    read_only::inputs_ui(ui, |ui| ways_ui(ui, model, texts, messages));
}

fn section_ui(
    ui: &mut Ui,
    model: &BackupsModel,
    rows: &[&RestoreRow],
    cx: &ViewContext<'_>,
    messages: &mut Vec<Message>,
) {
    let texts = cx.texts;
    for row in rows.iter().take(MAX_SHOWN_SESSIONS) {
        let words = words(row, texts);
        if row.kind == RestoreKind::OnlyHere || cx.read_only {
            text::body(ui, &words);
            continue;
        }
        let mut on = model.selected().contains(&row.id);
        let ticked = ui.push_id(row.id, |ui| ui.add(Checkbox::new(&words, &mut on)));
        if ticked.inner.changed() {
            let mut selected = model.selected().clone();
            match on {
                true => selected.insert(row.id),
                false => selected.remove(&row.id),
            };
            messages.push(BackupMessage::Select(selected).into());
        }
    }
    if let Some(more) = rows
        .len()
        .checked_sub(MAX_SHOWN_SESSIONS)
        .filter(|more| *more > 0)
    {
        text::small(ui, &texts.restore_more(more));
    }
    if rows.first().is_some_and(|row| row.kind == RestoreKind::OnlyHere) {
        text::small(ui, texts.restore_only_here_explains());
    }
}

fn words(row: &RestoreRow, texts: &Texts) -> String {
    let name = row.name.as_deref().unwrap_or(texts.restore_unnamed());
    format!("{name} – {}", row.when(texts))
}

fn ways_ui(ui: &mut Ui, model: &BackupsModel, texts: &'static Texts, messages: &mut Vec<Message>) {
    let restorable = model.restorable();
    if !restorable.is_empty() {
        text::small(ui, texts.restore_selected_explains());
    }
    ui.horizontal_wrapped(|ui| {
        let count = model.selected().len();
        if !restorable.is_empty() {
            let words = texts.restore_selected(count);
            let restore = ui.add_enabled(count > 0, Button::primary(&words));
            if restore.clicked() {
                messages.push(BackupMessage::RestoreSelected.into());
            }
            if count < restorable.len() && clicked(ui, Button::quiet(texts.restore_select_all())) {
                messages.push(BackupMessage::Select(restorable).into());
                // the button goes
                restore.request_focus();
            }
        }
        // the same button whether the one before it is there or not
        ui.push_id("whole", |ui| {
            if clicked(ui, Button::secondary(texts.restore_whole())) {
                messages.push(BackupMessage::ConfirmRestore.into());
            }
        });
    });
}
