//! The section of the settings on what handouts tell of the consultant: name, contact and logo.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{
    Color32, ColorImage, Frame, Id, Margin, Pos2, Rect, Sense, Stroke, TextureHandle, TextureId,
    TextureOptions, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::app::kit::{Button, TextField, text, theme};
use crate::app::message::Message;
use crate::app::model::FilePurpose;
use crate::app::screens::shared::clicked;
use crate::handout::Logo;
use crate::service::{ChosenLogo, Settings};
use crate::text::Texts;

/// Width of the fields for the consultant's name and contact, in points.
const CONSULTANT_FIELD_WIDTH: f32 = 420.0;

/// Points of the window for each point on paper.
const PAPER_SCALE: f32 = 4.0 / 3.0;

/// The logo as it is shown.
#[derive(Default)]
pub(super) struct LetterheadView {
    shown: Option<ShownLogo>,
}

struct ShownLogo {
    logo: Arc<Logo>,
    /// Width and height of the place that it has, in pixels.
    place: [usize; 2],
    texture: TextureHandle,
}

impl LetterheadView {
    /// Paints the section.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        settings: &Settings,
        texts: &'static Texts,
        messages: &mut Vec<Message>,
    ) {
        let mut line = |id: &str, name: &'static str, text: &mut String| {
            let line = TextField::new(id, name, text).own_undo(true);
            let output = line.width(CONSULTANT_FIELD_WIDTH).show(ui);
            output.response.changed()
        };
        let mut consultant = settings.consultant.clone();
        if line("consultant", texts.settings_consultant(), &mut consultant) {
            messages.push(Message::SetConsultant(consultant));
        }
        let mut contact = settings.contact.clone();
        if line("contact", texts.settings_contact(), &mut contact) {
            messages.push(Message::SetContact(contact));
        }
        text::label(ui, texts.settings_logo());
        match &settings.logo {
            ChosenLogo::Logo(logo) => self.logo_ui(ui, logo, texts),
            ChosenLogo::Unreadable => drop(text::body(ui, texts.logo_unreadable())),
            ChosenLogo::None => self.shown = None,
        }
        buttons_ui(ui, &settings.logo, texts, messages);
        text::small(ui, texts.settings_consultant_hint());
    }

    /// Shows the logo on white, as large as on paper.
    fn logo_ui(&mut self, ui: &mut Ui, logo: &Arc<Logo>, texts: &'static Texts) {
        let [width, height] = logo.printed_size().map(|points| points * PAPER_SCALE);
        let texture = self.texture(ui, logo, [width, height]);
        let edge = Stroke::new(1.0, theme::colours(ui.ctx()).line);
        let paper = Frame::new().fill(Color32::WHITE).stroke(edge);
        paper.inner_margin(Margin::same(12)).show(ui, |ui| {
            let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
            let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
            ui.painter().image(texture, rect, whole, Color32::WHITE);
            let name = texts.settings_logo_picture();
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
        });
    }

    fn texture(&mut self, ui: &Ui, logo: &Arc<Logo>, size: [f32; 2]) -> TextureId {
        let place = size.map(|points| (points * ui.pixels_per_point()).round() as usize);
        let is_shown = |shown: &ShownLogo| shown.place == place && shown.logo == *logo;
        if !self.shown.as_ref().is_some_and(is_shown) {
            let (pixels, rgb) = logo.rgb(place);
            let image = ColorImage::from_rgb(pixels, &rgb);
            let texture = ui.ctx().load_texture("logo", image, TextureOptions::LINEAR);
            let logo = Arc::clone(logo);
            self.shown = Some(ShownLogo { logo, place, texture });
        }
        self.shown
            .as_ref()
            .map(|shown| shown.texture.id())
            .unwrap_or_default()
    }
}

fn buttons_ui(ui: &mut Ui, logo: &ChosenLogo, texts: &'static Texts, messages: &mut Vec<Message>) {
    let is_chosen = *logo != ChosenLogo::None;
    let choose = match is_chosen {
        true => texts.settings_logo_choose_other(),
        false => texts.settings_logo_choose(),
    };
    // the buttons stay the same ones when a picture appears above them
    let own = UiBuilder::new().scope_id(Id::unique("logo buttons"));
    ui.scope_builder(own, |ui| {
        ui.horizontal_wrapped(|ui| {
            let choose = ui.add(Button::secondary(choose).compact());
            if choose.clicked() {
                messages.push(Message::ChooseFile(FilePurpose::Logo));
            }
            if is_chosen && clicked(ui, Button::quiet(texts.settings_logo_remove()).compact()) {
                messages.push(Message::RemoveLogo);
                // the button goes with the logo
                choose.request_focus();
            }
        });
    });
}
