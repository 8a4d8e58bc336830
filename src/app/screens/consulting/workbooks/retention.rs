//! For how long the sessions of a workbook are wanted.

use egui::Ui;

use crate::app::kit::{Button, MenuItem, menu_button, read_only, text};
use crate::app::message::{ConsultingMessage, Message};
use crate::app::screens::shared::clicked;
use crate::consulting::{Change, Retention, RetentionStart};
use crate::service::{KnownWorkbook, Op};
use crate::text::Texts;

/// The numbers of months that are offered.
const OFFERED_MONTHS: [u32; 6] = [6, 12, 24, 36, 60, 120];

/// Paints how long the sessions are wanted, with the menu that changes it.
pub(super) fn retention_ui(
    ui: &mut Ui,
    known: &KnownWorkbook,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        text::small(ui, &texts.retention_is(words(known.retention, texts)));
        let title = known.workbook.title_for(texts.language().tag());
        let name = texts.retention_change_named(title);
        let button = Button::quiet(texts.retention_change()).compact().named(&name);
        read_only::inputs_ui(ui, |ui| {
            menu_button(ui, button, |ui| chosen = menu_ui(ui, texts));
        });
    });
    if let Some(retention) = chosen.filter(|chosen| *chosen != known.retention) {
        let workbook = known.workbook.id.clone();
        let change = Change::Retention { workbook, retention };
        messages.push(
            ConsultingMessage::Change {
                op: Op::SetRetention,
                change,
                notice: Some(texts.retention_set(words(retention, texts))),
            }
            .into(),
        );
    }
}

/// Paints the entries; returns the one that was chosen.
fn menu_ui(ui: &mut Ui, texts: &'static Texts) -> Option<Option<Retention>> {
    let mut chosen = None;
    if clicked(ui, MenuItem::new(texts.retention_none())) {
        chosen = Some(None);
    }
    for since in RetentionStart::ALL {
        for months in OFFERED_MONTHS {
            let retention = Some(Retention { months, since });
            if clicked(ui, MenuItem::new(&words(retention, texts))) {
                chosen = Some(retention);
            }
        }
    }
    chosen
}

fn words(retention: Option<Retention>, texts: &'static Texts) -> String {
    let Some(Retention { months, since }) = retention else {
        return texts.retention_none().to_owned();
    };
    let time = match months % 12 {
        0 => texts.retention_years(months / 12),
        _ => texts.retention_months(months),
    };
    format!("{time} {}", since_words(since, texts))
}

fn since_words(since: RetentionStart, texts: &'static Texts) -> &'static str {
    match since {
        RetentionStart::Change => texts.retention_since_change(),
        RetentionStart::Meeting => texts.retention_since_meeting(),
    }
}
