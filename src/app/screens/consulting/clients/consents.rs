//! The consent notes of a client record.

use egui::Ui;
use jiff::civil::Date;

use super::model::OpenRecord;
use crate::app::kit::{Button, CardKind, DateField, DateForms, RadioGroup, TextArea, card, text};
use crate::app::message::{ConsultingMessage, Message, PrivacyMessage};
use crate::app::model::ViewContext;
use crate::app::screens::shared::clicked;
use crate::consulting::{Change, ConsentKind, ConsentNote};
use crate::service::Op;
use crate::text::Texts;
use crate::text::dates::{self, DayMode};

/// Paints the notes, each with its fields, and the button that adds one.
pub(super) fn consents_ui(
    ui: &mut Ui,
    open: &OpenRecord,
    new: &mut Option<usize>,
    cx: &ViewContext<'_>,
    messages: &mut Vec<Message>,
) {
    let texts = cx.texts;
    text::heading(ui, texts.consent_heading());
    if open.consents.is_empty() {
        text::small(ui, texts.consent_none());
    }
    for (index, note) in open.consents.iter().enumerate() {
        let is_new = new.take_if(|new| *new == index).is_some();
        ui.push_id(note.id, |ui| {
            card(ui, CardKind::Plain, |ui| note_ui(ui, note, is_new, cx, messages))
        });
        ui.add_space(8.0);
    }
    if clicked(ui, Button::secondary(texts.consent_add()).compact()) {
        *new = Some(open.consents.len());
        messages.push(PrivacyMessage::AddConsent(open.client.id).into());
    }
}

fn note_ui(ui: &mut Ui, note: &ConsentNote, is_new: bool, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
    let texts = cx.texts;
    let mut changed = note.clone();
    kind_ui(ui, &mut changed.kind, texts);
    let mut day = Some(note.day);
    day_ui(ui, ("day", texts.consent_day()), &mut day, cx);
    changed.day = day.unwrap_or(note.day);
    day_ui(
        ui,
        ("withdrawn", texts.consent_withdrawn()),
        &mut changed.withdrawn_on,
        cx,
    );
    let wording = TextArea::new("wording", texts.consent_wording(), &mut changed.wording)
        .rows(2)
        .take_focus(is_new)
        .show(ui);
    if wording.response.lost_focus() {
        messages.push(Message::CommitField);
    }
    if changed != *note {
        messages.push(PrivacyMessage::WriteConsent(Box::new(changed)).into());
    }
    let name = texts.consent_remove_this(title(note, texts));
    let remove = Button::quiet(texts.consent_remove())
        .compact()
        .flush()
        .named(&name);
    if clicked(ui, remove) {
        messages.push(
            ConsultingMessage::Change {
                op: Op::RemoveConsent,
                change: Change::RemoveConsent(note.id),
                notice: Some(texts.consent_removed().to_owned()),
            }
            .into(),
        );
    }
}

/// Returns a note in a few words.
fn title(note: &ConsentNote, texts: &Texts) -> String {
    format!(
        "{}, {}",
        kind_words(note.kind, texts),
        dates::date_short(note.day, texts.language())
    )
}

fn kind_words(kind: ConsentKind, texts: &Texts) -> &'static str {
    match kind {
        ConsentKind::Consent => texts.consent_kind_consent(),
        ConsentKind::Contract => texts.consent_kind_contract(),
    }
}

fn kind_ui(ui: &mut Ui, kind: &mut ConsentKind, texts: &'static Texts) {
    let words = ConsentKind::ALL.map(|kind| kind_words(kind, texts));
    let mut chosen = ConsentKind::ALL.iter().position(|one| one == kind);
    let group = RadioGroup::new("kind", texts.consent_kind(), &words, &mut chosen);
    if group.show(ui).changed
        && let Some(one) = chosen.and_then(|index| ConsentKind::ALL.get(index))
    {
        *kind = *one;
    }
}

/// Paints a field for a day: its id and its label.
fn day_ui(ui: &mut Ui, (id, label): (&str, &str), day: &mut Option<Date>, cx: &ViewContext<'_>) {
    let (texts, today) = (cx.texts, cx.today);
    let parse = |typed: &str| dates::parse_date(typed, today, DayMode::BackUntil);
    let format = |day: Date| dates::date_long(day, texts.language());
    let forms = DateForms {
        parse: &parse,
        format: &format,
        today,
    };
    DateField::new(id, label, day, forms)
        .unclear(texts.sessions_filters_unclear())
        .show(ui);
}
