//! An empty window of the same make as the program's: what starting can't be faster than.

use eframe::egui::{Ui, ViewportBuilder};

struct Empty;

impl eframe::App for Empty {
    fn ui(&mut self, _ui: &mut Ui, _frame: &mut eframe::Frame) {}
}

fn main() -> eframe::Result {
    let viewport = ViewportBuilder::default()
        .with_title("empty")
        .with_inner_size([1180.0, 780.0]);
    let options = eframe::NativeOptions {
        viewport,
        centered: true,
        dithering: false,
        ..Default::default()
    };
    eframe::run_native("empty", options, Box::new(|_| Ok(Box::new(Empty))))
}
