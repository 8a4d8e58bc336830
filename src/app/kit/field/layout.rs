//! Layout of the text of a field.
//!
//! egui caches layouts by paragraph. A very long paragraph is laid out in pieces here, so that typing costs
//! one piece: a piece begins where a row begins, and its last row is left to the next piece, whose words
//! could still change it.

use std::sync::Arc;

use egui::emath::GuiRounding as _;
use egui::epaint::text::{FontsView, PlacedRow};
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Galley, Rect, Ui};

use super::super::safe;
use super::super::theme::{self, Step};

/// Number of bytes that are laid out at once.
const PIECE_BYTES: usize = 1600;

/// Lays out one line of any length.
pub(super) fn line(ui: &Ui, text: &str, step: Step) -> Arc<Galley> {
    let job = LayoutJob {
        break_on_newline: false,
        ..job(&safe::shown_in_a_line(text), &format(ui, step), f32::INFINITY)
    };
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Lays out prose, wrapped at a width.
pub(super) fn prose(ui: &Ui, text: &str, step: Step, width: f32) -> Arc<Galley> {
    let (text, format) = (safe::displayable(text), format(ui, step));
    if !text
        .split('\n')
        .any(|paragraph| paragraph.len() > 2 * PIECE_BYTES)
    {
        return ui.fonts_mut(|fonts| fonts.layout_job(job(&text, &format, width)));
    }
    let pixels = ui.pixels_per_point();
    let mut galley = Galley::concat(Arc::new(job(&text, &format, width)), &[], pixels);
    ui.fonts_mut(|fonts| {
        for paragraph in text.split('\n') {
            pieces(
                fonts,
                paragraph,
                |part| job(part, &format, width),
                |row| append(&mut galley, row, pixels),
            );
            if let Some(last) = galley.rows.last_mut() {
                last.ends_with_newline = true;
            }
        }
    });
    if let Some(last) = galley.rows.last_mut() {
        last.ends_with_newline = false;
    }
    Arc::new(galley)
}

fn format(ui: &Ui, step: Step) -> TextFormat {
    step.format(theme::colours(ui.ctx()).ink)
}

fn job(text: &str, format: &TextFormat, width: f32) -> LayoutJob {
    let mut job = LayoutJob::single_section(text.to_owned(), format.clone());
    job.keep_trailing_whitespace = true;
    job.wrap = TextWrapping::wrap_at_width(width);
    job
}

/// Passes the rows of a paragraph to `append`, piece by piece.
fn pieces(
    fonts: &mut FontsView<'_>,
    paragraph: &str,
    job: impl Fn(&str) -> LayoutJob,
    mut append: impl FnMut(&PlacedRow),
) {
    let (mut rest, mut length) = (paragraph, PIECE_BYTES);
    loop {
        let part = &rest[..rest.floor_char_boundary(length)];
        let galley = fonts.layout_job(job(part));
        let is_last = part.len() == rest.len();
        let final_rows = if is_last {
            galley.rows.len()
        } else {
            galley.rows.len() - 1
        };
        galley.rows[..final_rows].iter().for_each(&mut append);
        if is_last {
            return;
        }
        let chars: usize = galley.rows[..final_rows].iter().map(|row| row.glyphs.len()).sum();
        let bytes = rest.char_indices().nth(chars).map_or(rest.len(), |(at, _)| at);
        // a row longer than a piece needs a longer piece
        length = if bytes == 0 { 2 * length } else { PIECE_BYTES };
        rest = &rest[bytes..];
    }
}

/// Appends a row below all others.
fn append(galley: &mut Galley, row: &PlacedRow, pixels: f32) {
    let top = galley.rows.last().map_or(0.0, |last| last.pos.y + last.size.y);
    let mut row = row.clone();
    row.pos.y = top;
    row.pos = row.pos.round_to_pixels(pixels);
    row.ends_with_newline = false;
    galley.rect |= Rect::from_min_size(row.pos, row.size);
    galley.mesh_bounds |= row.visuals.mesh_bounds.translate(row.pos.to_vec2());
    galley.num_vertices += row.visuals.mesh.vertices.len();
    galley.num_indices += row.visuals.mesh.indices.len();
    galley.rows.push(row);
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::Context;

    /// Returns where the rows of a text begin and whether they end a paragraph.
    fn rows(galley: &Galley) -> Vec<(usize, bool)> {
        let mut start = 0;
        let begin = |row: &PlacedRow| {
            let at = start;
            start += row.glyphs.len() + usize::from(row.ends_with_newline);
            (at, row.ends_with_newline)
        };
        galley.rows.iter().map(begin).collect()
    }

    fn compare(text: &str, width: f32) {
        let ctx = Context::default();
        theme::install(&ctx, theme::Appearance::Light, theme::Motion::None);
        let mut shown = false;
        // fonts are there from the second frame on
        for _ in 0..2 {
            let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
                let plain = job(text, &format(ui, Step::Body), width);
                let plain = ui.fonts_mut(|fonts| fonts.layout_job(plain));
                let pieced = prose(ui, text, Step::Body, width);
                assert_eq!(rows(&pieced), rows(&plain));
                assert!((pieced.rect.height() - plain.rect.height()).abs() <= 0.02 * plain.rect.height());
                shown = true;
            });
            output.textures_delta.clear();
        }
        assert!(shown);
    }

    const WORDS: &str =
        "Ich muss jeden Tag etwas posten, sagt mein Chef – und „niemand“ fragt, ob es mir liegt. ";

    #[test]
    fn a_long_paragraph_breaks_as_it_would_in_one_piece() {
        for width in [240.0, 688.0] {
            compare(&WORDS.repeat(80), width);
        }
    }

    #[test]
    fn short_and_empty_paragraphs_beside_a_long_one_keep_their_breaks() {
        compare(&format!("Anfang\n\n{}\n\nEnde\n", WORDS.repeat(60)), 600.0);
    }

    #[test]
    fn a_word_longer_than_a_piece_is_laid_out_too() {
        compare(&"ä".repeat(6000), 600.0);
    }
}
