//! Figures on the desk's screens: each with its title, the sentence that tells it, and a way to save it.

use egui::Ui;

use crate::app::kit::{Button, CardKind, MenuItem, card, menu_button, text};
use crate::app::message::Message;
use crate::app::picture_view::{UiMeasure, picture_ui};
use crate::picture::Picture;
use crate::service::{Chart, ChartFormat};
use crate::text::Texts;

/// Below this width (in points) figures stand below each other.
const ROOM_FOR_TWO: f32 = 980.0;
/// Between two figures.
const GAP: f32 = 20.0;
/// A card's margins.
const MARGINS: f32 = 54.0;
/// The widest a picture gets.
const WIDEST: f32 = 900.0;

/// Figures and their pictures, drawn anew only where they have another width.
#[derive(Debug, Default)]
pub(in crate::app) struct ChartGrid {
    charts: Vec<Chart>,
    drawn: Option<(f32, Vec<Option<Picture>>)>,
}

impl ChartGrid {
    /// Figures that aren't drawn yet.
    pub(in crate::app) fn of(charts: Vec<Chart>) -> Self {
        Self { charts, drawn: None }
    }

    /// Whether there are none.
    pub(in crate::app) fn is_empty(&self) -> bool {
        self.charts.is_empty()
    }

    /// Paints them, two beside each other where there is room.
    pub(in crate::app) fn ui(&mut self, ui: &mut Ui, texts: &'static Texts, messages: &mut Vec<Message>) {
        let columns = if ui.available_width() >= ROOM_FOR_TWO {
            2
        } else {
            1
        };
        let each = (ui.available_width() - GAP * (columns as f32 - 1.0)) / columns as f32;
        self.draw(ui, (each - MARGINS).min(WIDEST), texts);
        let pictures = self
            .drawn
            .as_ref()
            .map_or(&[][..], |(_, pictures)| pictures.as_slice());
        let mut halves: Vec<Vec<(&Chart, &Picture)>> = vec![Vec::new(); columns];
        let mut heights = vec![0.0; columns];
        for (chart, picture) in self.charts.iter().zip(pictures) {
            let Some(picture) = picture else { continue };
            // where there is more room, and on the left if both have the same
            let at = usize::from(columns == 2 && heights[1] < heights[0]);
            heights[at] += picture.size.height + 120.0;
            halves[at].push((chart, picture));
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for half in halves {
                ui.vertical(|ui| {
                    ui.set_width(each);
                    ui.spacing_mut().item_spacing.y = 16.0;
                    for (chart, picture) in half {
                        ui.push_id(chart.name, |ui| chart_ui(ui, chart, picture, texts, messages));
                    }
                });
            }
        });
    }

    fn draw(&mut self, ui: &Ui, width: f32, texts: &Texts) {
        if self
            .drawn
            .as_ref()
            .is_some_and(|(drawn, _)| (drawn - width).abs() < 0.5)
        {
            return;
        }
        let measure = UiMeasure(ui);
        let pictures = self.charts.iter().map(|chart| chart.draw(width, &measure, texts));
        self.drawn = Some((width, pictures.collect()));
    }
}

fn chart_ui(
    ui: &mut Ui,
    chart: &Chart,
    picture: &Picture,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    card(ui, CardKind::Plain, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        text::heading(ui, &chart.title);
        picture_ui(ui, picture);
        if chart.hidden() > 0 {
            text::small(ui, &texts.overview_hidden(chart.hidden()));
        }
        save_ui(ui, chart, texts, messages);
    });
}

fn save_ui(ui: &mut Ui, chart: &Chart, texts: &'static Texts, messages: &mut Vec<Message>) {
    let name = texts.charts_save_named(chart.title.as_str());
    let button = Button::quiet(texts.charts_save()).compact().flush().named(&name);
    menu_button(ui, button, |ui| {
        for form in ChartFormat::ALL {
            let words = match form {
                ChartFormat::Png => texts.charts_png(),
                ChartFormat::Svg => texts.charts_svg(),
                ChartFormat::Csv => texts.charts_csv(),
            };
            if ui.add(MenuItem::new(words)).clicked() {
                messages.push(Message::SaveChart(Box::new(chart.clone()), form));
                ui.close();
            }
        }
    });
}
