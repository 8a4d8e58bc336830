//! Colours, type scale and distances, and egui's style made from them.
//!
//! [`install`] is called once when the window opens; [`set_appearance`] and [`set_motion`] follow the settings.

mod colours;
mod style;
mod type_scale;

pub use colours::Colours;
pub use type_scale::Step;

use egui::{Context, Theme as EguiTheme, ThemePreference, Ui};

/// Unit of all distances, in points.
pub const GRID_UNIT: f32 = 8.0;
/// Greatest width of a column of questions, in points.
pub const COLUMN_WIDTH: f32 = 720.0;
/// Least height of a control, in points.
pub const TARGET_HEIGHT: f32 = 40.0;
/// Least height of a control in a table, in points.
pub const COMPACT_TARGET: f32 = 32.0;
/// Radius of the corners of controls, in points.
pub const CONTROL_ROUNDING: u8 = 8;
/// Radius of the corners of cards and dialogs, in points.
pub const CARD_ROUNDING: u8 = 14;
/// Width of the focus ring, in points.
pub const RING_WIDTH: f32 = 3.0;

/// Limits the width of what follows.
pub fn column(ui: &mut Ui, width: f32) {
    ui.set_max_width(width.min(ui.available_width()));
}

/// The appearance that the person chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Appearance {
    /// As the system has it.
    #[default]
    System,
    /// Dark text on light paper.
    Light,
    /// Light text on a dark background.
    Dark,
}

/// Amount of animation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Motion {
    /// Short animations where they explain something.
    #[default]
    Short,
    /// No animation, not even a blinking text cursor.
    None,
}

/// Installs fonts and both appearances.
pub fn install(ctx: &Context, appearance: Appearance, motion: Motion) {
    ctx.set_fonts(type_scale::definitions());
    ctx.options_mut(|options| options.fallback_theme = EguiTheme::Light);
    set_appearance(ctx, appearance);
    set_motion(ctx, motion);
}

/// Sets the appearance.
pub fn set_appearance(ctx: &Context, appearance: Appearance) {
    ctx.set_theme(match appearance {
        Appearance::System => ThemePreference::System,
        Appearance::Light => ThemePreference::Light,
        Appearance::Dark => ThemePreference::Dark,
    });
}

/// Sets the amount of animation.
pub fn set_motion(ctx: &Context, motion: Motion) {
    ctx.set_style_of(EguiTheme::Light, style::style(&Colours::LIGHT, motion));
    ctx.set_style_of(EguiTheme::Dark, style::style(&Colours::DARK, motion));
}

/// Returns the colours of the present appearance.
pub fn colours(ctx: &Context) -> &'static Colours {
    match ctx.theme() {
        EguiTheme::Light => &Colours::LIGHT,
        EguiTheme::Dark => &Colours::DARK,
    }
}
