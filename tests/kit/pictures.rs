//! The kit as it looks, in light and dark.

use eframe::egui::{Theme, accesskit::Role};
use egui_kittest::Harness;

use super::bench::{find, set_up};
use super::gallery::{self, Gallery};
use super::support::cpu_renderer::CpuRenderer;

fn gallery(theme: Theme, scale: f32) -> Harness<'static, Gallery> {
    let mut harness = Harness::builder()
        .with_size([1024.0, 1240.0])
        .with_pixels_per_point(scale)
        .with_theme(theme)
        .renderer(CpuRenderer::default())
        .with_context_setup(set_up)
        .build_ui_state(gallery::show, Gallery::default());
    harness.run();
    find(&harness, Role::TextInput, "Name oder Pseudonym").focus();
    harness.run();
    harness
}

#[test]
fn the_gallery_in_light() {
    gallery(Theme::Light, 1.0).snapshot("kit_light");
}

#[test]
fn the_gallery_in_dark() {
    gallery(Theme::Dark, 1.0).snapshot("kit_dark");
}
