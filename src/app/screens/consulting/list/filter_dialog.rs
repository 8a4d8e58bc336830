//! The dialog with all filters: each change narrows the list behind it at once.

use std::collections::BTreeSet;

use egui::{Context, Ui};
use jiff::civil::Date;

use super::row_formatter::{option_words, state};
use super::{ListDialog, ListModel, Reload};
use crate::app::kit::{Button, Chip, DateField, DateForms, Dialog, text};
use crate::app::model::ViewContext;
use crate::consulting::{Filter, ReviewState};
use crate::service::FilterOptions;
use crate::text::Texts;
use crate::text::dates::{self, DayMode};
use crate::workbook::Role;

/// So many tags are offered, those in use most.
const TAGS: usize = 40;

/// The dialog has nothing of its own: what is set stands in the filter.
pub(super) struct FilterDialog;

impl ListModel {
    /// Shows the dialog while it is open.
    pub(super) fn filters_ui(&mut self, ctx: &Context, cx: &ViewContext<'_>) {
        let texts = cx.texts;
        let mut open = matches!(self.open, Some(ListDialog::Filters(_)));
        let was_open = open;
        let mut filter = self.question.filter.clone();
        Dialog::new("session filters", texts.sessions_filters())
            .width(640.0)
            .show(ctx, &mut open, |ui, open| {
                self.all_ui(ui, &mut filter, cx);
                ui.add_space(12.0);
                ui.horizontal(|ui| {
                    if ui.add(Button::primary(texts.sessions_filters_done())).clicked() {
                        *open = false;
                    }
                    if ui
                        .add(Button::secondary(texts.sessions_filters_clear()))
                        .clicked()
                    {
                        filter = Filter {
                            trashed: filter.trashed,
                            ..Filter::default()
                        };
                    }
                });
            });
        if filter != self.question.filter {
            self.question.filter = filter;
            self.anew = Some(Reload::Question);
            ctx.request_repaint();
        }
        if was_open && !open {
            self.open = None;
        }
    }

    fn all_ui(&self, ui: &mut Ui, filter: &mut Filter, cx: &ViewContext<'_>) {
        let texts = cx.texts;
        text::label(ui, texts.sessions_review());
        states_ui(ui, &mut filter.states, texts);
        text::label(ui, texts.sessions_filters_period());
        period_ui(ui, filter, cx);
        let decisive = decisive(&self.choices, texts);
        one_ui(ui, texts.sessions_decisive(), &decisive, &mut filter.decisive);
        let tags = self.choices.tags.iter().take(TAGS);
        let tags: Vec<_> = tags.map(|(tag, _)| (tag.clone(), tag.clone())).collect();
        one_ui(ui, texts.sessions_tags(), &tags, &mut filter.tag);
        let ids: BTreeSet<&str> = self
            .choices
            .workbooks
            .iter()
            .map(|met| met.workbook.id.as_str())
            .collect();
        if ids.len() > 1 {
            let workbooks = ids.into_iter().map(|id| (id.to_owned(), self.title(id, texts)));
            one_ui(
                ui,
                texts.sessions_workbook(),
                &workbooks.collect::<Vec<_>>(),
                &mut filter.workbook,
            );
        }
    }
}

fn states_ui(ui: &mut Ui, states: &mut BTreeSet<ReviewState>, texts: &'static Texts) {
    ui.horizontal_wrapped(|ui| {
        for one in ReviewState::ALL {
            let mut on = states.contains(&one);
            if ui.add(Chip::new(state(one, texts), &mut on)).changed() {
                if on {
                    states.insert(one);
                } else {
                    states.remove(&one);
                }
            }
        }
    });
}

fn period_ui(ui: &mut Ui, filter: &mut Filter, cx: &ViewContext<'_>) {
    let (texts, today) = (cx.texts, cx.today);
    let language = texts.language();
    let format = |day: Date| dates::date_long(day, language);
    let from = |typed: &str| dates::parse_date(typed, today, DayMode::BackFrom);
    let until = |typed: &str| dates::parse_date(typed, today, DayMode::BackUntil);
    let forms = |parse| DateForms {
        parse,
        format: &format,
        today,
    };
    ui.horizontal_wrapped(|ui| {
        ui.vertical(|ui| {
            ui.set_max_width(290.0);
            DateField::new(
                "from",
                texts.sessions_filters_from(),
                &mut filter.from,
                forms(&from),
            )
            .unclear(texts.sessions_filters_unclear())
            .show(ui);
        });
        ui.vertical(|ui| {
            ui.set_max_width(290.0);
            DateField::new("to", texts.sessions_filters_to(), &mut filter.to, forms(&until))
                .unclear(texts.sessions_filters_unclear())
                .show(ui);
        });
    });
}

/// One of several, or none.
fn one_ui(ui: &mut Ui, label: &str, all: &[(String, String)], chosen: &mut Option<String>) {
    if all.is_empty() {
        return;
    }
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

/// The decisive answers of all workbooks, each once.
fn decisive(choices: &FilterOptions, texts: &Texts) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for met in &choices.workbooks {
        let form = met
            .workbook
            .with_role(Role::Decisive)
            .and_then(|question| question.form());
        for choice in form.map(crate::workbook::Form::options).unwrap_or_default() {
            let id = choice.id.as_str();
            if all.iter().any(|(known, _)| known == id) {
                continue;
            }
            if let Some(words) = option_words(choices, None, id, texts) {
                all.push((id.to_owned(), words));
            }
        }
    }
    all
}
