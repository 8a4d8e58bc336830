//! Charts on the consultant's screens: each with its title, its description, and a menu that saves it.

use std::sync::Arc;

use egui::Ui;

use crate::app::kit::{Button, CardKind, MenuItem, card, menu_button, text};
use crate::app::message::Message;
use crate::app::picture_view::{UiMeasure, picture_ui};
use crate::app::screens::shared::clicked;
use crate::picture::Picture;
use crate::service::{Chart, ChartFormat};
use crate::text::Texts;

/// Width from which two charts stand beside each other, in points.
const TWO_COLUMNS_FROM_WIDTH: f32 = 980.0;
/// Distance between two charts, in points.
const CHART_GAP: f32 = 20.0;
/// Sum of the side margins of a card, in points.
const CARD_MARGINS: f32 = 54.0;
/// Greatest width of a picture, in points.
const MAX_PICTURE_WIDTH: f32 = 900.0;
/// Height of a card without its picture, in points.
const CARD_EXTRA_HEIGHT: f32 = 120.0;

/// The pictures of charts, drawn again only for other charts or another width.
#[derive(Debug, Default)]
pub struct ChartGrid {
    charts: Arc<[Chart]>,
    width: f32,
    pictures: Vec<Option<Picture>>,
}

impl ChartGrid {
    /// Paints the charts.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        charts: &Arc<[Chart]>,
        texts: &'static Texts,
        messages: &mut Vec<Message>,
    ) {
        let columns = match ui.available_width() {
            width if width >= TWO_COLUMNS_FROM_WIDTH => 2,
            _ => 1,
        };
        let width = (ui.available_width() - CHART_GAP * (columns as f32 - 1.0)) / columns as f32;
        self.draw(ui, charts, (width - CARD_MARGINS).min(MAX_PICTURE_WIDTH), texts);
        let mut stacks: Vec<Vec<(&Chart, &Picture)>> = vec![Vec::new(); columns];
        let mut heights = vec![0.0; columns];
        for (chart, picture) in self.charts.iter().zip(&self.pictures) {
            let Some(picture) = picture else { continue };
            // the lower stack, the left one if both are equal
            let lower = usize::from(columns == 2 && heights[1] < heights[0]);
            heights[lower] += picture.size.height + CARD_EXTRA_HEIGHT;
            stacks[lower].push((chart, picture));
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = CHART_GAP;
            for stack in stacks {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    ui.spacing_mut().item_spacing.y = 16.0;
                    for (chart, picture) in stack {
                        ui.push_id(chart.name, |ui| chart_ui(ui, chart, picture, texts, messages));
                    }
                });
            }
        });
    }

    fn draw(&mut self, ui: &Ui, charts: &Arc<[Chart]>, width: f32, texts: &Texts) {
        if Arc::ptr_eq(&self.charts, charts) && (self.width - width).abs() < 0.5 {
            return;
        }
        let measure = UiMeasure(ui);
        (self.charts, self.width) = (Arc::clone(charts), width);
        self.pictures = charts
            .iter()
            .map(|chart| chart.draw(width, &measure, texts))
            .collect();
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
        if let Some(note) = chart.hidden_note(texts) {
            text::small(ui, &note);
        }
        save_ui(ui, chart, texts, messages);
    });
}

fn save_ui(ui: &mut Ui, chart: &Chart, texts: &'static Texts, messages: &mut Vec<Message>) {
    let name = texts.charts_save_named(chart.title.as_str());
    let button = Button::quiet(texts.charts_save()).compact().flush().named(&name);
    menu_button(ui, button, |ui| {
        for format in ChartFormat::ALL {
            let words = match format {
                ChartFormat::Png => texts.charts_png(),
                ChartFormat::Svg => texts.charts_svg(),
                ChartFormat::Csv => texts.charts_csv(),
            };
            if clicked(ui, MenuItem::new(words)) {
                messages.push(Message::SaveChart(Box::new(chart.clone()), format));
            }
        }
    });
}
