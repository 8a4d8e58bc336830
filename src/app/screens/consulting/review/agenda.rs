//! The agenda of the meeting: points to order, to tick off, and to write agreements into.

use egui::{Frame, IdSalt, Margin, Panel, ScrollArea, Sense, Stroke, Ui, vec2};

use super::context::ReviewContext;
use crate::app::kit::selectable::make_selectable;
use crate::app::kit::{
    AccessibleName, Button, Checkbox, Collapsible, ReorderableList, RowAction, TextField, text, theme,
};
use crate::app::message::{ConsultingMessage, Message, ReviewMessage};
use crate::app::model::TextTarget;
use crate::app::screens::shared::clicked;
use crate::consulting::Change;
use crate::service::Op;
use crate::service::agenda::{AgendaPoint, AgendaSuggestion};

/// Width of the panel, in points.
const PANEL_WIDTH: f32 = 372.0;
/// Width of the panel in a narrow window, in points.
const NARROW_PANEL_WIDTH: f32 = 340.0;
/// Room at the right edge for the focus ring, in points.
const FOCUS_RING_ROOM: f32 = 6.0;
/// Width beside the rail from which the panel is wide, in points.
const WIDE_PANEL_FROM_WIDTH: f32 = 940.0;

/// Paints the panel at the right edge of the window.
pub(super) fn panel_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) {
    let colours = theme::colours(ui.ctx());
    let frame = Frame::new().fill(colours.raised).inner_margin(Margin {
        left: 26,
        right: 18,
        top: 28,
        bottom: 12,
    });
    let width = match ui.available_width() {
        width if width < WIDE_PANEL_FROM_WIDTH => NARROW_PANEL_WIDTH,
        _ => PANEL_WIDTH,
    };
    Panel::right("agenda")
        .exact_size(width)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            let area = ScrollArea::vertical().id_salt(cx.review.shared.id());
            area.auto_shrink(false).show(ui, |ui| {
                make_selectable(ui);
                text::heading(ui, cx.texts.review_agenda());
                ui.add_space(4.0);
                agenda_ui(ui, cx);
            });
        });
}

/// Paints the list, and what can be added to it.
pub(super) fn agenda_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) {
    ui.spacing_mut().item_spacing.y = 6.0;
    let content = cx.content;
    let points = &content.agenda.points;
    if points.is_empty() {
        text::small(ui, cx.texts.review_agenda_empty());
    }
    if cx.review.read_only {
        points.iter().for_each(|point| read_ui(ui, cx, point));
    } else {
        points_ui(ui, cx, points);
        own_ui(ui, cx);
        offered_ui(ui, cx, &content.agenda.offered);
    }
    ui.add_space(8.0);
    if clicked(ui, Button::primary(cx.texts.review_sheet())) {
        cx.messages.push(Message::OfferHandouts);
    }
    ui.add_space(16.0);
}

fn read_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, point: &AgendaPoint) {
    text::body(ui, &point.words);
    if let Some(opener) = &point.opener {
        text::small(ui, opener);
    }
    ui.horizontal(|ui| origin_ui(ui, cx, point));
    if !point.item.agreement.is_empty() {
        text::small(ui, &cx.texts.review_agreed(point.item.agreement.as_str()));
    }
    ui.separator();
}

fn points_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, points: &[AgendaPoint]) {
    // the point that is being written has its field below the list
    let points: Vec<&AgendaPoint> = points
        .iter()
        .filter(|point| Some(point.item.id) != cx.model.new_point())
        .collect();
    let rows: Vec<(IdSalt, &str)> = points
        .iter()
        .map(|point| (IdSalt::new(point.item.id), point.words.as_str()))
        .collect();
    let act = ReorderableList::new("points", &rows)
        .slim()
        .show(ui, |ui, index| point_ui(ui, cx, points[index]));
    match act {
        Some(RowAction::Move { from, to }) => {
            let items = cx.content.agenda.moved(from, to);
            cx.set_agenda(items);
        }
        Some(RowAction::Remove(index)) => remove(cx, points[index]),
        None => {}
    }
}

fn remove(cx: &mut ReviewContext<'_>, point: &AgendaPoint) {
    let items = cx.content.agenda.without(point.item.id);
    let session = cx.session();
    cx.messages.push(
        ConsultingMessage::Change {
            op: Op::EditAgenda,
            change: Change::Agenda { session, items },
            notice: Some(cx.texts.review_point_off().to_owned()),
        }
        .into(),
    );
}

fn point_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, point: &AgendaPoint) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let mut done = point.item.done;
    if ui.add(Checkbox::new(&point.words, &mut done)).changed() {
        let items = cx.content.agenda.with(point.item.id, |item| item.done = done);
        cx.set_agenda(items);
    }
    ui.horizontal_top(|ui| {
        // below the words, not below the box
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(32.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            if let Some(opener) = &point.opener {
                text::small(ui, opener);
            }
            agreed_ui(ui, cx, point);
        });
    });
    let line = theme::colours(ui.ctx()).line;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter()
        .hline(rect.x_range(), rect.center().y, Stroke::new(1.0, line));
}

/// Paints the origin of a point; a press goes there.
fn origin_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, point: &AgendaPoint) {
    let Some(place) = &point.place else {
        text::small(ui, &point.origin);
        return;
    };
    let name = cx
        .texts
        .review_go_long()
        .origin(point.origin.as_str())
        .words(point.words.as_str());
    if clicked(ui, Button::quiet(&point.origin).compact().flush().named(&name)) {
        cx.go_to(place);
    }
}

/// Paints the origin of a point and its agreement, which is read or being written.
fn agreed_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, point: &AgendaPoint) {
    let (texts, id) = (cx.texts, point.item.id);
    if cx.model.open_agreement_point() == Some(id) {
        ui.horizontal(|ui| origin_ui(ui, cx, point));
        agreed_field_ui(ui, cx, point);
        return;
    }
    let agreement = &point.item.agreement;
    let mut pressed = false;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 0.0);
        origin_ui(ui, cx, point);
        if agreement.is_empty() {
            let name = texts.review_agree_on(point.words.as_str());
            let add = Button::quiet(texts.review_agree()).compact().flush().named(&name);
            pressed = clicked(ui, add);
        }
    });
    if !agreement.is_empty() {
        pressed = clicked(
            ui,
            Button::quiet(&texts.review_agreed(agreement.as_str()))
                .compact()
                .flush(),
        );
    }
    if pressed {
        cx.messages.push(ReviewMessage::OpenAgreement(id).into());
    }
}

fn agreed_field_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, point: &AgendaPoint) {
    let target = TextTarget::Agreement(point.item.id);
    let name = cx.texts.review_agree_on(point.words.as_str());
    let mut agreement = cx.model.text(target).to_owned();
    let opens = cx.view.opens(target);
    let field = TextField::new(
        ("agreed", point.item.id),
        AccessibleName::hidden(&name),
        &mut agreement,
    )
    .hint(cx.texts.review_agree_hint())
    .compact()
    .wrapped()
    .take_focus(opens)
    .show(ui);
    // its focus ring keeps clear of the rule below
    ui.add_space(FOCUS_RING_ROOM);
    if field.response.changed() {
        cx.messages
            .push(ConsultingMessage::WriteText(target, agreement).into());
    }
    if field.entered || (field.response.lost_focus() && !opens) {
        cx.messages.push(ReviewMessage::CloseAgreement.into());
    }
}

/// Paints the field of a point of the consultant's own, or the button that adds one.
fn own_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) {
    let texts = cx.texts;
    let Some(point) = cx.model.new_point() else {
        if clicked(ui, Button::quiet(texts.review_add_point()).flush()) {
            cx.messages.push(ReviewMessage::BeginPoint.into());
        }
        return;
    };
    let target = TextTarget::Point(point);
    let opens = cx.view.opens(target);
    ui.add_space(8.0);
    let mut words = cx.model.text(target).to_owned();
    let field = TextField::new(
        ("own point", point),
        AccessibleName::hidden(texts.review_point()),
        &mut words,
    )
    .hint(texts.review_point_hint())
    .width(ui.available_width() - FOCUS_RING_ROOM)
    .wrapped()
    .take_focus(opens)
    .show(ui);
    ui.add_space(8.0);
    let says_something = !words.trim().is_empty();
    if field.response.changed() {
        cx.messages
            .push(ConsultingMessage::WriteText(target, words).into());
    }
    // Enter goes on with the next one, leaving the field ends it
    if field.entered && says_something {
        cx.messages.push(ReviewMessage::BeginPoint.into());
    } else if field.entered || (field.response.lost_focus() && !opens) {
        cx.messages.push(ReviewMessage::ClosePoint.into());
    }
}

/// Paints what can be added to the list: findings with their openers, and points taken off.
fn offered_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, offered: &[AgendaSuggestion]) {
    if offered.is_empty() {
        return;
    }
    let mut open = *cx.view.fold("offered");
    Collapsible::new("offered", &cx.texts.review_offered(offered.len()), &mut open).show(ui, |ui| {
        for (at, offered) in offered.iter().enumerate() {
            ui.push_id(at, |ui| offer_ui(ui, cx, offered));
        }
    });
    *cx.view.fold("offered") = open;
}

fn offer_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, offered: &AgendaSuggestion) {
    let texts = cx.texts;
    let ink = theme::colours(ui.ctx()).ink;
    text::text_in(ui, &offered.words, crate::app::kit::Step::Compact, ink);
    if let Some(opener) = &offered.opener {
        text::small(ui, opener);
    }
    if offered.fits {
        text::small(ui, texts.review_fits());
    }
    let name = texts.review_pick_long(offered.words.as_str());
    if clicked(ui, Button::secondary(texts.review_pick()).compact().named(&name)) {
        let items = cx.content.agenda.with_offered(cx.session(), &offered.source);
        cx.set_agenda(items);
    }
    ui.add_space(8.0);
}
