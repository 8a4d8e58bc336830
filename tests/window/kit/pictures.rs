//! The kit as it looks, in light and dark.

use egui::{Theme, Ui, accesskit::Role};
use egui_kittest::Harness;

use super::bench::{find, set_up};
use super::gallery::{self, Gallery, Tables};
use crate::cpu_renderer::CpuRenderer;

/// A page of the gallery, in any size, scale and theme.
fn page<State: 'static>(
    theme: Theme,
    size: [f32; 2],
    scale: f32,
    state: State,
    show: impl FnMut(&mut Ui, &mut State) + 'static,
) -> Harness<'static, State> {
    let mut harness = Harness::builder()
        .with_size(size)
        .with_pixels_per_point(scale)
        .with_theme(theme)
        .renderer(CpuRenderer::default())
        .with_context_setup(set_up)
        .build_ui_state(show, state);
    harness.run_steps(4);
    harness
}

fn gallery(theme: Theme) -> Harness<'static, Gallery> {
    let mut harness = page(theme, [1024.0, 1240.0], 1.0, Gallery::default(), gallery::show);
    find(&harness, Role::TextInput, "Name oder Pseudonym").focus();
    harness.run();
    harness
}

fn tables(theme: Theme) -> Harness<'static, Tables> {
    page(
        theme,
        [1024.0, 900.0],
        1.0,
        Tables::default(),
        gallery::show_tables,
    )
}

#[test]
fn the_gallery_in_light() {
    gallery(Theme::Light).snapshot("kit_light");
}

#[test]
fn the_gallery_in_dark() {
    gallery(Theme::Dark).snapshot("kit_dark");
}

#[test]
fn tables_and_rows_in_light() {
    tables(Theme::Light).snapshot("kit_tables_light");
}

#[test]
fn an_open_cell_and_calendar_in_dark() {
    let mut harness = tables(Theme::Dark);
    find(&harness, Role::Button, "Kalender öffnen: Wann ist das Gespräch?").click();
    harness.run_steps(4);
    harness.snapshot("kit_calendar_dark");
}
