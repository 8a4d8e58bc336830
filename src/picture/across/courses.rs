//! Values over time: a strip for each series, with a labelled mark for each session. Where a session asks
//! twice, an open mark shows the first value and a filled one the second, as in a dumbbell.

use super::super::shape::{Anchor, Area, Measure, Picture, Point, Shape, Size, Stroke, TextStyle, Tone};
use super::strip::Plan;
use super::{describe, label, legend, line_count};
use crate::insight::{Series, SeriesValue, TimeSeries};
use crate::text::Texts;

/// Most lines of a series' name.
const MAX_NAME_LINES: usize = 3;

/// Returns time series in a given width; `None` without values.
pub fn courses(courses: &TimeSeries, width: f32, measure: &dyn Measure, texts: &Texts) -> Option<Picture> {
    if courses.stops.is_empty() || courses.is_empty() {
        return None;
    }
    let widest = values(courses)
        .map(|value| measure.width(&describe::value_text(value, texts), TextStyle::Small))
        .fold(0.0, f32::max);
    let plan = Plan::of(courses, width, widest, measure);
    let (mut shapes, mut top) = (Vec::new(), 0.0);
    if values(courses).any(|value| value.before().is_some()) {
        let ways = [texts.picture_shift_before(), texts.picture_shift_now()];
        top = legend(&mut shapes, ways, plan.from, measure);
    }
    for course in courses.courses.iter().filter(|course| has_values(course)) {
        top = strip(&mut shapes, course, top, &plan, measure, texts);
    }
    top = time_axis(&mut shapes, courses, top, &plan, measure);
    let (sentence, details) = describe::courses(courses, texts);
    Some(Picture {
        size: Size::new(width, top),
        shapes,
        sentence,
        details,
    })
}

fn has_values(course: &Series) -> bool {
    course.values.iter().any(Option::is_some)
}

fn values(courses: &TimeSeries) -> impl Iterator<Item = SeriesValue> {
    let values = courses.courses.iter().flat_map(|course| &course.values);
    values.flatten().copied()
}

/// Draws a strip from a height on, and returns the height at which it ends.
fn strip(
    shapes: &mut Vec<Shape>,
    course: &Series,
    top: f32,
    plan: &Plan,
    measure: &dyn Measure,
    texts: &Texts,
) -> f32 {
    let label_height = measure.height(TextStyle::Small) + plan.unit * 0.4;
    let name_height = line_count(&course.name, plan.label, MAX_NAME_LINES, measure) as f32 * plan.unit;
    let height = (label_height + plan.rise + plan.unit * 0.5).max(name_height + plan.unit * 0.4);
    let foot = top + height - plan.unit * 0.5;
    label(
        shapes,
        &course.name,
        (plan.label, MAX_NAME_LINES),
        foot - plan.rise / 2.0,
        measure,
    );
    let rule = [0.0, plan.width].map(|x| Point::new(x, top + height));
    shapes.push(Shape::line(rule[0], rule[1], plan.unit / 18.0, Tone::Line));
    connections(shapes, course, foot, plan);
    for (stop, value) in points(course) {
        marks(shapes, plan, stop, value, foot);
    }
    value_labels(shapes, course, foot, plan, measure, texts);
    top + height
}

fn points(course: &Series) -> impl Iterator<Item = (usize, SeriesValue)> {
    let values = course.values.iter().enumerate();
    values.filter_map(|(stop, value)| value.map(|value| (stop, value)))
}

/// Draws lines from each value to the first value of the next session.
fn connections(shapes: &mut Vec<Shape>, course: &Series, foot: f32, plan: &Plan) {
    for (earlier, later) in points(course).zip(points(course).skip(1)) {
        let from = plan.position(earlier.0, earlier.1.last(), foot);
        let to = plan.position(later.0, later.1.first(), foot);
        shapes.push(Shape::line(from, to, plan.unit / 14.0, Tone::Secondary));
    }
}

fn marks(shapes: &mut Vec<Shape>, plan: &Plan, stop: usize, value: SeriesValue, foot: f32) {
    let stroke = Stroke {
        width: plan.unit / 11.0,
        tone: Tone::Ink,
    };
    let at = |value: f64| plan.position(stop, value, foot);
    if let (Some(before), Some(now)) = (value.before(), value.now()) {
        shapes.push(Shape::line(at(before), at(now), stroke.width, Tone::Ink));
    }
    if let Some(before) = value.before() {
        shapes.push(Shape::ring(at(before), plan.radius, stroke));
    }
    // if both values are equal, the filled mark lies inside the open one
    let radius = match value.before() == value.now() {
        true => plan.radius * 0.55,
        false => plan.radius + stroke.width / 2.0,
    };
    if let Some(now) = value.now() {
        shapes.push(Shape::disc(at(now), radius, Tone::Ink));
    }
}

/// Writes values over their marks: the last, the first, and then as many others as have room.
fn value_labels(
    shapes: &mut Vec<Shape>,
    course: &Series,
    foot: f32,
    plan: &Plan,
    measure: &dyn Measure,
    texts: &Texts,
) {
    let values: Vec<(usize, SeriesValue)> = points(course).collect();
    let (last, others) = values
        .split_last()
        .map_or((None, &[][..]), |(last, others)| (Some(last), others));
    let mut taken: Vec<Area> = Vec::new();
    for &(stop, value) in last.into_iter().chain(others) {
        let label_over = |y: f32| {
            Shape::text(
                Point::new(
                    plan.x(stop),
                    y - plan.radius - measure.height(TextStyle::Small) * 0.62,
                ),
                Anchor::Middle,
                describe::value_text(value, texts),
                TextStyle::Small,
                Tone::Ink,
            )
        };
        let mut text = label_over(plan.position(stop, value.first().max(value.last()), foot).y);
        let mut area = text.text_area(measure).unwrap_or_default();
        // if a mark is in its way, the label stands over all marks
        if values.iter().any(|other| covers(plan, *other, foot, &area)) {
            text = label_over(foot - plan.rise);
            area = text.text_area(measure).unwrap_or_default();
        }
        let column = Area {
            top: 0.0,
            bottom: f32::MAX,
            ..area.grown(plan.unit * 0.2)
        };
        if taken.iter().any(|other| other.overlaps(&column)) {
            continue;
        }
        taken.push(column);
        shapes.push(text);
    }
}

/// Returns `true` if a session's mark covers a part of an area.
fn covers(plan: &Plan, (stop, value): (usize, SeriesValue), foot: f32, area: &Area) -> bool {
    [value.first(), value.last()].into_iter().any(|value| {
        let center = plan.position(stop, value, foot);
        area.nearest(center).distance(center) < plan.radius * 1.25
    })
}

/// Draws the time axis: the last day, the first, and then as many others as have room. Returns its lower edge.
fn time_axis(
    shapes: &mut Vec<Shape>,
    courses: &TimeSeries,
    top: f32,
    plan: &Plan,
    measure: &dyn Measure,
) -> f32 {
    let line = measure.height(TextStyle::Small);
    let middle = top + plan.unit * 0.35 + line / 2.0;
    let mut order: Vec<usize> = (0..courses.stops.len()).collect();
    order.sort_by_key(|stop| (*stop + 1 != courses.stops.len(), *stop));
    let mut taken: Vec<Area> = Vec::new();
    for stop in order {
        let day = courses.stops[stop].short.as_str();
        let half = measure.width(day, TextStyle::Small) / 2.0;
        let x = plan
            .x(stop)
            .min(plan.width - half)
            .max(plan.label + plan.unit * 0.9 + half);
        let text = Shape::text(
            Point::new(x, middle),
            Anchor::Middle,
            day,
            TextStyle::Small,
            Tone::Secondary,
        );
        let area = text.text_area(measure).unwrap_or_default().grown(plan.unit * 0.3);
        let tick = [top, top + plan.unit * 0.25].map(|y| Point::new(plan.x(stop), y));
        shapes.push(Shape::line(tick[0], tick[1], plan.unit / 18.0, Tone::Secondary));
        if !taken.iter().any(|other| other.overlaps(&area)) {
            taken.push(area);
            shapes.push(text);
        }
    }
    middle + line / 2.0
}
