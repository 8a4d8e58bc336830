//! Painted content of a list's row: words, bars, dumbbells, pills.
//!
//! Nothing here is a widget, since a row of a [`super::list::List`] has one name for screen readers.

use egui::text::LayoutJob;
use egui::{Color32, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::theme::{self, Step};
use super::{galley, safe};

/// Paints one line of words, vertically centred and cut with an ellipsis where it has no room.
pub fn words(ui: &Ui, rect: Rect, words: &str, step: Step, colour: Color32) {
    let galley = galley::lay_out_line(ui, words, step, colour, rect.width());
    let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, colour);
}

/// Paints two lines, the lower one in the secondary colour; one centred line if `lower` is empty.
pub fn two_lines(ui: &Ui, rect: Rect, upper: (&str, Step), lower: &str) {
    let c = theme::colours(ui.ctx());
    if lower.is_empty() {
        return words(ui, rect, upper.0, upper.1, c.ink);
    }
    two_lines_in(ui, rect, upper, (lower, Step::Small, c.secondary));
}

/// Paints two lines, the lower one in a step and colour of its own.
pub fn two_lines_in(ui: &Ui, rect: Rect, upper: (&str, Step), lower: (&str, Step, Color32)) {
    let middle = rect.center().y;
    let (above, below) = (upper.1.line_height(), lower.1.line_height());
    let top = middle - (above + below) / 2.0;
    let line =
        |top: f32, height: f32| Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), height));
    words(
        ui,
        line(top, above),
        upper.0,
        upper.1,
        theme::colours(ui.ctx()).ink,
    );
    words(ui, line(top + above, below), lower.0, lower.1, lower.2);
}

/// Paints a progress bar for a share from 0 to 1.
pub fn bar(ui: &Ui, rect: Rect, share: f32) {
    const BAR_HEIGHT: f32 = 6.0;
    let c = theme::colours(ui.ctx());
    let track = Rect::from_min_size(
        pos2(rect.left(), rect.center().y - BAR_HEIGHT / 2.0),
        vec2(rect.width(), BAR_HEIGHT),
    );
    let done = vec2(track.width() * share.clamp(0.0, 1.0), BAR_HEIGHT);
    ui.painter().rect_filled(track, BAR_HEIGHT / 2.0, c.line);
    ui.painter()
        .rect_filled(Rect::from_min_size(track.min, done), BAR_HEIGHT / 2.0, c.ink);
}

/// Paints two values from 0 to 10 on a track: an open mark for `before`, a filled one for `now`.
pub fn dumbbell(ui: &Ui, rect: Rect, before: Option<u8>, now: Option<u8>) {
    const MARK_RADIUS: f32 = 6.0;
    if before.is_none() && now.is_none() {
        return;
    }
    let c = theme::colours(ui.ctx());
    let track = rect.shrink2(vec2(MARK_RADIUS + 1.0, 0.0));
    let at = |figure: u8| {
        let along = track.width() * f32::from(figure.min(10)) / 10.0;
        pos2(track.left() + along, rect.center().y)
    };
    let stroke = Stroke::new(2.0, c.ink);
    ui.painter()
        .hline(track.x_range(), rect.center().y, Stroke::new(1.0, c.line));
    if let (Some(before), Some(now)) = (before, now) {
        ui.painter().line_segment([at(before), at(now)], stroke);
    }
    if let Some(before) = before {
        ui.painter().circle(at(before), MARK_RADIUS, c.paper, stroke);
    }
    if let Some(now) = now {
        // where both are the same, the filled mark sits inside the open one
        let radius = if before == Some(now) {
            MARK_RADIUS * 0.5
        } else {
            MARK_RADIUS
        };
        ui.painter().circle_filled(at(now), radius, c.ink);
    }
}

/// Paints words in a pill and returns its rectangle.
pub fn pill(ui: &Ui, rect: Rect, words: &str) -> Rect {
    const PILL_HEIGHT: f32 = 24.0;
    const PILL_PADDING: f32 = 10.0;
    let c = theme::colours(ui.ctx());
    let galley = galley::lay_out_line(
        ui,
        words,
        Step::Small,
        c.secondary,
        rect.width() - 2.0 * PILL_PADDING,
    );
    let size = vec2(galley.size().x + 2.0 * PILL_PADDING, PILL_HEIGHT);
    let pill = Rect::from_min_size(pos2(rect.left(), rect.center().y - PILL_HEIGHT / 2.0), size);
    ui.painter().rect(
        pill,
        PILL_HEIGHT / 2.0,
        c.raised,
        Stroke::new(1.0, c.border),
        StrokeKind::Inside,
    );
    let at: Pos2 = galley::centred(pill, &galley);
    ui.painter().galley(at, galley, c.secondary);
    pill
}

/// Paints a line of words, of which search hits are highlighted by background and weight. Each part says whether it is a
/// hit.
pub fn hits<'a>(ui: &Ui, rect: Rect, lead: &str, parts: impl Iterator<Item = (&'a str, bool)>) {
    let c = theme::colours(ui.ctx());
    let mut job = LayoutJob::default();
    let mut run = |words: &str, step: Step, colour: Color32, ground: Option<Color32>| {
        let mut format = step.format(colour);
        format.background = ground.unwrap_or(Color32::TRANSPARENT);
        job.append(&safe::shown_in_a_line(words), 0.0, format);
    };
    run(lead, Step::Small, c.secondary, None);
    for (words, is_hit) in parts {
        match is_hit {
            true => run(words, Step::SmallStrong, c.ink, Some(c.selection)),
            false => run(words, Step::Small, c.ink, None),
        }
    }
    job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width());
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, c.ink);
}
