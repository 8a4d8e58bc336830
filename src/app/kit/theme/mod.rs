//! The look: named colours, the type scale, distances, and how they become egui's style.
//!
//! [`install`] is called once when the window opens; [`set_appearance`] and [`set_motion`] change what
//! the person chose. Widgets ask [`colours`] for what a colour means and [`Step`] for how text is set.

mod colours;
mod style;
mod type_scale;

pub use colours::Colours;
pub use type_scale::Step;

use egui::{Context, Theme as EguiTheme, ThemePreference, Ui};

/// The grid all distances come from.
pub const GRID_UNIT: f32 = 8.0;
/// The widest a column of questions gets.
pub const COLUMN_WIDTH: f32 = 720.0;
/// The least height of anything one can press.
pub const TARGET_HEIGHT: f32 = 40.0;
/// The least height of anything one can press in a table.
pub const COMPACT_TARGET: f32 = 32.0;
/// Corners of buttons, fields and options.
pub const CONTROL_ROUNDING: u8 = 8;
/// Corners of cards and dialogs.
pub const CARD_ROUNDING: u8 = 14;
/// The width of the focus ring.
pub const RING_WIDTH: f32 = 3.0;

/// Keeps what follows within a column of a width, or a narrower one where there is no room.
pub fn column(ui: &mut Ui, width: f32) {
    ui.set_max_width(width.min(ui.available_width()));
}

/// Light or dark, as the person set it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Appearance {
    /// As the system has it.
    #[default]
    System,
    /// Ink on paper.
    Light,
    /// Cream on charcoal.
    Dark,
}

/// How much may move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Motion {
    /// Short movements where they explain something.
    #[default]
    Short,
    /// Nothing moves by itself, the text cursor doesn't blink.
    None,
}

/// Gives the window its fonts and both appearances.
pub fn install(ctx: &Context, appearance: Appearance, motion: Motion) {
    ctx.set_fonts(type_scale::definitions());
    ctx.options_mut(|options| options.fallback_theme = EguiTheme::Light);
    set_appearance(ctx, appearance);
    set_motion(ctx, motion);
}

/// Switches between light, dark and the system's choice.
pub fn set_appearance(ctx: &Context, appearance: Appearance) {
    ctx.set_theme(match appearance {
        Appearance::System => ThemePreference::System,
        Appearance::Light => ThemePreference::Light,
        Appearance::Dark => ThemePreference::Dark,
    });
}

/// Sets how much may move.
pub fn set_motion(ctx: &Context, motion: Motion) {
    ctx.set_style_of(EguiTheme::Light, style::style(&Colours::LIGHT, motion));
    ctx.set_style_of(EguiTheme::Dark, style::style(&Colours::DARK, motion));
}

/// The colours in force.
pub fn colours(ctx: &Context) -> &'static Colours {
    match ctx.theme() {
        EguiTheme::Light => &Colours::LIGHT,
        EguiTheme::Dark => &Colours::DARK,
    }
}
