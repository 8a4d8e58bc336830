//! The dialog with all filters: each change narrows the list behind it at once.

use std::collections::BTreeSet;

use egui::{Context, Ui};
use jiff::civil::Date;

use super::context::ListContext;
use super::row_formatter::{option_words, state, workbook_title};
use crate::app::kit::{Button, Chip, DateField, DateForms, Dialog, text};
use crate::app::screens::shared::clicked;
use crate::consulting::{Filter, MeetingFilter, ReviewState};
use crate::service::FilterOptions;
use crate::text::Texts;
use crate::text::dates::{self, DayMode};
use crate::workbook::Role;

/// Number of tags that are offered, those in use most.
const MAX_OFFERED_TAGS: usize = 40;
/// Distance between two kinds of filter, in points.
const GROUP_GAP: f32 = 12.0;
/// Width of a field for a day, in points.
const DAY_WIDTH: f32 = 290.0;

/// Shows the dialog while it is open; returns `true` if it stays open.
pub(super) fn show(ctx: &Context, mut open: bool, cx: &mut ListContext<'_>) -> bool {
    let (model, texts) = (cx.model, cx.texts);
    let mut filter = model.query.filter.clone();
    Dialog::new("session filters", texts.sessions_filters())
        .width(640.0)
        .show_with_actions(
            ctx,
            &mut open,
            &mut filter,
            |ui, filter| all_ui(ui, &model.options, filter, cx),
            |ui, filter, open| {
                *open &= !clicked(ui, Button::primary(texts.sessions_filters_done()));
                if clicked(ui, Button::secondary(texts.sessions_filters_clear())) {
                    *filter = Filter {
                        trashed: filter.trashed,
                        ..Filter::default()
                    };
                }
            },
        );
    if filter != model.query.filter {
        cx.set_query(model.query.with_filter(filter));
    }
    open
}

fn all_ui(ui: &mut Ui, options: &FilterOptions, filter: &mut Filter, cx: &ListContext<'_>) {
    let texts = cx.texts;
    text::label(ui, texts.sessions_review());
    states_ui(ui, &mut filter.states, texts);
    ui.add_space(GROUP_GAP);
    text::label(ui, texts.sessions_filters_period());
    period_ui(ui, filter, cx);
    ui.add_space(GROUP_GAP);
    text::label(ui, texts.sessions_meeting());
    meeting_ui(ui, &mut filter.meeting, cx);
    due_ui(ui, &mut filter.due, cx);
    let decisive = decisive(options, texts);
    one_ui(ui, texts.sessions_decisive(), &decisive, &mut filter.decisive);
    let tags = options.tags.iter().take(MAX_OFFERED_TAGS);
    let tags: Vec<_> = tags.map(|(tag, _)| (tag.clone(), tag.clone())).collect();
    one_ui(ui, texts.sessions_tags_alone(), &tags, &mut filter.tag);
    let workbooks = options.workbooks.iter();
    let ids: BTreeSet<&str> = workbooks.map(|used| used.workbook.id.as_str()).collect();
    if ids.len() > 1 {
        let title = |id: &str| (id.to_owned(), workbook_title(options, id, texts));
        let workbooks: Vec<_> = ids.into_iter().map(title).collect();
        one_ui(ui, texts.sessions_workbook(), &workbooks, &mut filter.workbook);
    }
}

fn states_ui(ui: &mut Ui, states: &mut BTreeSet<ReviewState>, texts: &'static Texts) {
    ui.horizontal_wrapped(|ui| {
        for one in ReviewState::ALL {
            let mut on = states.contains(&one);
            let name = format!("{}: {}", texts.sessions_review(), state(one, texts));
            if ui
                .add(Chip::new(state(one, texts), &mut on).named(&name))
                .changed()
            {
                if on {
                    states.insert(one);
                } else {
                    states.remove(&one);
                }
            }
        }
    });
}

fn period_ui(ui: &mut Ui, filter: &mut Filter, cx: &ListContext<'_>) {
    let texts = cx.texts;
    ui.horizontal_wrapped(|ui| {
        let (from, to) = (texts.sessions_filters_from(), texts.sessions_filters_to());
        day_ui(ui, ("from", from), &mut filter.from, DayMode::BackFrom, cx);
        day_ui(ui, ("to", to), &mut filter.to, DayMode::BackUntil, cx);
    });
}

/// Paints the usual choices of meetings, and the fields for any other days.
fn meeting_ui(ui: &mut Ui, meeting: &mut Option<MeetingFilter>, cx: &ListContext<'_>) {
    let texts = cx.texts;
    let usual = [
        (texts.sessions_today_alone(), MeetingFilter::on(cx.today)),
        (texts.sessions_filters_near(), MeetingFilter::near(cx.today)),
        (texts.sessions_filters_past(), MeetingFilter::Past(cx.today)),
    ];
    ui.horizontal_wrapped(|ui| {
        for (words, one) in usual {
            let mut on = *meeting == Some(one);
            let name = format!("{}: {words}", texts.sessions_meeting());
            if ui.add(Chip::new(words, &mut on).named(&name)).changed() {
                *meeting = on.then_some(one);
            }
        }
    });
    let (mut from, mut to) = match *meeting {
        Some(MeetingFilter::Days { from, to }) => (from, to),
        _ => (None, None),
    };
    let before = (from, to);
    ui.horizontal_wrapped(|ui| {
        let (first, last) = (
            texts.sessions_filters_meeting_from(),
            texts.sessions_filters_meeting_to(),
        );
        day_ui(ui, ("meeting from", first), &mut from, DayMode::Ahead, cx);
        day_ui(ui, ("meeting to", last), &mut to, DayMode::Ahead, cx);
    });
    if (from, to) != before {
        *meeting = (from.is_some() || to.is_some()).then_some(MeetingFilter::Days { from, to });
    }
}

/// Paints the choice of the sessions that are wanted no longer, or were chosen as such.
fn due_ui(ui: &mut Ui, due: &mut Option<Date>, cx: &ListContext<'_>) {
    let texts = cx.texts;
    ui.add_space(GROUP_GAP);
    text::label(ui, texts.retention_label());
    let mut on = due.is_some();
    let name = format!("{}: {}", texts.retention_label(), texts.sessions_filters_due());
    let chip = Chip::new(texts.sessions_filters_due(), &mut on).named(&name);
    if ui.add(chip).changed() {
        *due = on.then_some(cx.today);
    }
}

/// Paints a field for one end of a period: its id, its label, and which of several days is meant.
fn day_ui(
    ui: &mut Ui,
    (id, label): (&str, &str),
    day: &mut Option<Date>,
    mode: DayMode,
    cx: &ListContext<'_>,
) {
    let (texts, today) = (cx.texts, cx.today);
    let parse = |typed: &str| dates::parse_date(typed, today, mode);
    let format = |day: Date| dates::date_long(day, texts.language());
    let forms = DateForms {
        parse: &parse,
        format: &format,
        today,
    };
    ui.vertical(|ui| {
        ui.set_max_width(DAY_WIDTH);
        DateField::new(id, label, day, forms)
            .unclear(texts.sessions_filters_unclear())
            .own_undo(true)
            .show(ui);
    });
}

/// Paints a choice of one of several, or none.
fn one_ui(ui: &mut Ui, label: &str, all: &[(String, String)], chosen: &mut Option<String>) {
    if all.is_empty() {
        return;
    }
    ui.add_space(GROUP_GAP);
    text::label(ui, label);
    ui.horizontal_wrapped(|ui| {
        for (id, words) in all {
            let mut on = chosen.as_ref() == Some(id);
            let name = format!("{label}: {words}");
            if ui.add(Chip::new(words, &mut on).named(&name)).changed() {
                *chosen = on.then(|| id.clone());
            }
        }
    });
}

/// Returns the decisive answers of all workbooks, each once.
fn decisive(options: &FilterOptions, texts: &Texts) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for used in &options.workbooks {
        let form = used
            .workbook
            .with_role(Role::Decisive)
            .and_then(|question| question.form());
        for choice in form.map(crate::workbook::Form::options).unwrap_or_default() {
            let id = choice.id.as_str();
            if all.iter().any(|(known, _)| known == id) {
                continue;
            }
            if let Some(words) = option_words(options, None, id, texts) {
                all.push((id.to_owned(), words));
            }
        }
    }
    all
}
