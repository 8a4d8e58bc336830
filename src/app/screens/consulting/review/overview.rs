//! The overview of a session: points to discuss, findings, notes on the whole, other sessions, pictures.

use egui::{Response, Ui};

use super::context::ReviewContext;
use super::{notes, same_name};
use crate::app::kit::theme::{self, Step};
use crate::app::kit::{Button, CardKind, Collapsible, card, text};
use crate::app::message::{ConsultingMessage, HandOverMessage, Message};
use crate::app::picture_view::{UiMeasure, picture_ui};
use crate::app::screens::shared::clicked;
use crate::consulting::AgendaSource;
use crate::picture::{self, Picture, Size};
use crate::service::agenda::AgendaPoint;
use crate::service::{MAX_COMPARED_SESSIONS, SessionRef};
use crate::session::Progress;
use crate::text::dates;

/// Greatest width of a picture, in points.
const MAX_PICTURE_WIDTH: f32 = 620.0;

/// Paints the page; returns its heading.
pub(super) fn overview_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) -> Response {
    text::small(ui, &facts(cx));
    let name = cx
        .review
        .name
        .as_deref()
        .unwrap_or_else(|| cx.texts.review_unnamed());
    let heading = text::title(ui, name);
    if clicked(ui, Button::link(cx.texts.review_as_client()).compact()) {
        cx.messages.push(Message::Continue(cx.session()));
    }
    let hand_over = Button::link(cx.texts.handover_menu()).compact();
    if !cx.review.read_only && clicked(ui, hand_over) {
        cx.messages.push(HandOverMessage::Ask(cx.session()).into());
    }
    discuss_ui(ui, cx);
    findings_ui(ui, cx);
    ui.add_space(14.0);
    text::heading(ui, cx.texts.review_whole());
    notes::notes_ui(ui, cx, None, cx.texts.review_whole());
    notes::stray_ui(ui, cx);
    others_ui(ui, cx);
    same_name::same_name_ui(ui, cx);
    pictures_ui(ui, cx);
    heading
}

/// Returns the dates and the progress.
fn facts(cx: &ReviewContext<'_>) -> String {
    let (shared, texts) = (&cx.review.shared, cx.texts);
    let language = texts.language();
    let day = |moment: crate::session::Moment| dates::date_long(moment.local().date(), language);
    let progress = Progress::of(shared);
    let mut facts = vec![
        texts.review_begun(day(shared.created_at())),
        texts
            .review_answered_of()
            .answered(progress.answered)
            .visible(progress.visible),
    ];
    if day(shared.created_at()) != day(shared.updated_at()) {
        facts.insert(1, texts.review_last_changed(day(shared.updated_at())));
    }
    facts.join(" · ")
}

/// Paints the points that the client marked or wants to talk about.
fn discuss_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) {
    let content = cx.content;
    let by_client =
        |point: &&AgendaPoint| matches!(point.item.source, AgendaSource::Mark(_) | AgendaSource::TalkAbout);
    let points: Vec<&AgendaPoint> = content.agenda.points.iter().filter(by_client).collect();
    if points.is_empty() {
        return;
    }
    ui.add_space(8.0);
    text::heading(ui, cx.texts.review_to_discuss());
    for (at, point) in points.into_iter().enumerate() {
        ui.push_id(("discuss", at), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            text::body(ui, &point.words);
            if let Some(place) = &point.place {
                go_ui(ui, cx, place);
            }
        });
    }
}

fn go_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, place: &crate::session::Location) {
    let words = cx.texts.review_go(cx.station(place));
    if clicked(ui, Button::quiet(&words).compact().flush()) {
        cx.go_to(place);
    }
}

fn findings_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) {
    let content = cx.content;
    let findings: Vec<_> = content
        .insight
        .findings
        .iter()
        .filter(|finding| finding.stands())
        .collect();
    if findings.is_empty() {
        return;
    }
    ui.add_space(14.0);
    text::heading(ui, cx.texts.review_findings());
    for finding in findings {
        ui.push_id(finding.id.name(), |ui| finding_ui(ui, cx, finding));
    }
}

fn finding_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, finding: &crate::insight::Finding) {
    let texts = cx.texts;
    card(ui, CardKind::Plain, |ui| {
        text::body(ui, &picture::finding_opener(finding, texts));
        if finding.fits == Some(true) {
            text::small(ui, texts.review_fits());
        }
        ui.horizontal_wrapped(|ui| {
            let source = AgendaSource::Finding(finding.id.name().to_owned(), finding.about.clone());
            let offered = cx
                .content
                .agenda
                .offered
                .iter()
                .any(|offered| offered.source == source);
            if offered && !cx.review.read_only {
                let name = texts.review_pick_long(picture::finding_sentence(finding, texts));
                if clicked(ui, Button::secondary(texts.review_pick()).compact().named(&name)) {
                    let items = cx.content.agenda.with_offered(cx.session(), &source);
                    cx.set_agenda(items);
                }
            }
            if let Some(cell) = finding.cells.first() {
                go_ui(ui, cx, &cell.place());
            }
        });
    });
}

/// Paints the other sessions of the same client.
fn others_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) {
    let others = &cx.review.others;
    if others.is_empty() {
        return;
    }
    ui.add_space(14.0);
    text::heading(ui, cx.texts.review_others());
    for other in others {
        let day = dates::date_long(other.begun.local().date(), cx.texts.language());
        let words = cx.texts.review_other(day);
        let pressed = ui.push_id(other.id, |ui| clicked(ui, Button::link(&words))).inner;
        if pressed {
            let session = SessionRef::Id(other.id);
            cx.messages.push(
                ConsultingMessage::OpenReview {
                    session,
                    target: None,
                }
                .into(),
            );
        }
    }
    compare_ui(ui, cx);
}

/// Paints the link that compares this session with the others; of too many, with the newest.
fn compare_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) {
    let others = cx.review.others.iter().rev().map(|other| other.id);
    if clicked(ui, Button::link(cx.texts.compare_with_others())) {
        let all = std::iter::once(cx.session()).chain(others);
        let sessions = all.take(MAX_COMPARED_SESSIONS).collect();
        cx.messages
            .push(ConsultingMessage::OpenComparison(sessions).into());
    }
}

/// Paints the pictures, which are drawn only while unfolded.
fn pictures_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) {
    ui.add_space(14.0);
    let mut open = *cx.view.fold("pictures");
    Collapsible::new("pictures", cx.texts.review_pictures(), &mut open).show(ui, |ui| {
        let pictures = pictures(ui, cx);
        if pictures.is_empty() {
            text::secondary(ui, cx.texts.review_no_pictures());
        }
        for (title, picture) in pictures {
            ui.add_space(8.0);
            let ink = theme::colours(ui.ctx()).ink;
            text::text_in(ui, title, Step::Label, ink);
            picture_ui(ui, &picture);
        }
    });
    *cx.view.fold("pictures") = open;
}

fn pictures(ui: &Ui, cx: &ReviewContext<'_>) -> Vec<(&'static str, Picture)> {
    let (insight, texts, measure) = (&cx.content.insight, cx.texts, UiMeasure(ui));
    let width = ui.available_width().min(MAX_PICTURE_WIDTH);
    let map = insight.map.as_ref();
    let map = map.map(|map| picture::map(map, Size::new(width, width * 0.82), &measure, texts));
    let pictures = [
        (texts.picture_map_title(), map),
        (
            texts.picture_shift_title(),
            picture::before_and_now(&insight.shifts, width, &measure, texts),
        ),
        (
            texts.picture_attitude_title(),
            picture::attitude(&insight.attitude, width, &measure, texts),
        ),
        (
            texts.picture_balance_title(),
            picture::word_balance(&insight.balance, width, &measure, texts),
        ),
    ];
    let drawn = pictures
        .into_iter()
        .filter_map(|(title, picture)| Some((title, picture?)));
    drawn.collect()
}
