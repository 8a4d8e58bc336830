//! Courses over time: a strip for each thing, a mark for each session, its figure over it. Where something
//! was asked twice in a session, an open mark says what it was before and a filled one what it was then,
//! one above the other, as dumbbells are elsewhere.

use super::super::shape::{Anchor, Area, Measure, Picture, Point, Shape, Size, Stroke, TextStyle, Tone};
use super::strip::Plan;
use super::{describe, label, legend, lines_of};
use crate::insight::{Series, SeriesValue, TimeSeries};
use crate::text::Texts;
use crate::text::numbers::number;

/// The courses in a given width; none if there is nothing to show.
pub fn courses(courses: &TimeSeries, width: f32, measure: &dyn Measure, texts: &Texts) -> Option<Picture> {
    if courses.stops.is_empty() || courses.is_empty() {
        return None;
    }
    let widest = figures(courses, texts)
        .map(|figure| measure.width(&figure, TextStyle::Small))
        .fold(0.0, f32::max);
    let plan = Plan::of(courses, width, widest, measure);
    let (mut shapes, mut top) = (Vec::new(), 0.0);
    if is_asked_twice(courses) {
        let ways = [texts.picture_shift_before(), texts.picture_shift_now()];
        top = legend(&mut shapes, ways, plan.from, measure);
    }
    for course in courses.courses.iter().filter(|course| is_told(course)) {
        top = strip(&mut shapes, course, top, &plan, measure, texts);
    }
    top = line_of_time(&mut shapes, courses, top, &plan, measure);
    let (sentence, details) = describe::courses(courses, texts);
    Some(Picture {
        size: Size::new(width, top),
        shapes,
        sentence,
        details,
    })
}

fn is_asked_twice(courses: &TimeSeries) -> bool {
    let mut told = courses
        .courses
        .iter()
        .flat_map(|course| course.values.iter().flatten());
    told.any(|told| told.before().is_some())
}

fn is_told(course: &Series) -> bool {
    course.values.iter().any(Option::is_some)
}

fn figures<'c>(courses: &'c TimeSeries, texts: &'c Texts) -> impl Iterator<Item = String> + 'c {
    let told = courses
        .courses
        .iter()
        .flat_map(|course| course.values.iter().flatten());
    told.map(|told| figure(*told, texts))
}

/// A figure as it stands over its mark: „8 → 3“ where it was asked twice.
pub(super) fn figure(told: SeriesValue, texts: &Texts) -> String {
    let said = |value| number(value, texts.language());
    match (told.before(), told.now()) {
        (Some(before), Some(now)) => texts.across_figures(said(before), said(now)),
        _ => said(told.last()),
    }
}

/// Draws a strip from a height on, and gives the height at which it ends.
fn strip(
    shapes: &mut Vec<Shape>,
    course: &Series,
    top: f32,
    plan: &Plan,
    measure: &dyn Measure,
    texts: &Texts,
) -> f32 {
    const MOST: usize = 3;
    let over = measure.height(TextStyle::Small) + plan.unit * 0.4;
    let tall = lines_of(&course.name, plan.label, MOST, measure) as f32 * plan.unit;
    let high = (over + plan.rise + plan.unit * 0.5).max(tall + plan.unit * 0.4);
    let foot = top + high - plan.unit * 0.5;
    label(
        shapes,
        &course.name,
        (plan.label, MOST),
        foot - plan.rise / 2.0,
        measure,
    );
    let rule = [0.0, plan.width].map(|x| Point::new(x, top + high));
    shapes.push(Shape::line(rule[0], rule[1], plan.unit / 18.0, Tone::Line));
    connections(shapes, course, foot, plan);
    for (stop, told) in points(course) {
        marks(shapes, plan, stop, told, foot);
    }
    words(shapes, course, foot, plan, measure, texts);
    top + high
}

fn points(course: &Series) -> impl Iterator<Item = (usize, SeriesValue)> {
    let told = course.values.iter().enumerate();
    told.filter_map(|(stop, told)| told.map(|told| (stop, told)))
}

/// From each figure to where the next session began.
fn connections(shapes: &mut Vec<Shape>, course: &Series, foot: f32, plan: &Plan) {
    let told: Vec<(usize, SeriesValue)> = points(course).collect();
    for pair in told.windows(2) {
        let (one, two) = (pair[0], pair[1]);
        let from = plan.at(one.0, one.1.last(), foot);
        let to = plan.at(two.0, two.1.first(), foot);
        shapes.push(Shape::line(from, to, plan.unit / 14.0, Tone::Secondary));
    }
}

fn marks(shapes: &mut Vec<Shape>, plan: &Plan, stop: usize, told: SeriesValue, foot: f32) {
    let stroke = Stroke {
        width: plan.unit / 11.0,
        tone: Tone::Ink,
    };
    let at = |value: f64| plan.at(stop, value, foot);
    if let (Some(before), Some(now)) = (told.before(), told.now()) {
        shapes.push(Shape::line(at(before), at(now), stroke.width, Tone::Ink));
    }
    if let Some(before) = told.before() {
        shapes.push(Shape::ring(at(before), plan.radius, stroke));
    }
    // where both are the same, the filled mark sits inside the open one
    let radius = match told.before() == told.now() {
        true => plan.radius * 0.55,
        false => plan.radius + stroke.width / 2.0,
    };
    if let Some(now) = told.now() {
        shapes.push(Shape::disc(at(now), radius, Tone::Ink));
    }
}

/// The figures over their marks: the last and the first before all others, and then as many as have room.
fn words(
    shapes: &mut Vec<Shape>,
    course: &Series,
    foot: f32,
    plan: &Plan,
    measure: &dyn Measure,
    texts: &Texts,
) {
    let told: Vec<(usize, SeriesValue)> = points(course).collect();
    let mut order: Vec<usize> = (0..told.len()).collect();
    order.sort_by_key(|at| (*at + 1 != told.len(), *at));
    let mut taken: Vec<Area> = Vec::new();
    for at in order {
        let (stop, figure_told) = told[at];
        let over = |y: f32| {
            Shape::text(
                Point::new(
                    plan.x(stop),
                    y - plan.radius - measure.height(TextStyle::Small) * 0.62,
                ),
                Anchor::Middle,
                figure(figure_told, texts),
                TextStyle::Small,
                Tone::Ink,
            )
        };
        let mut text = over(plan.at(stop, highest(figure_told), foot).y);
        let mut area = text.text_area(measure).unwrap_or_default();
        // a mark of another session in its way: then over all marks
        if told.iter().any(|other| covers(plan, *other, foot, &area)) {
            text = over(foot - plan.rise);
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

fn highest(told: SeriesValue) -> f64 {
    told.first().max(told.last())
}

/// Whether a session's mark lies on some ground.
fn covers(plan: &Plan, (stop, told): (usize, SeriesValue), foot: f32, area: &Area) -> bool {
    [told.first(), told.last()].into_iter().any(|value| {
        let center = plan.at(stop, value, foot);
        area.nearest(center).distance(center) < plan.radius * 1.25
    })
}

/// The days below, as many as have room, the last and the first before all others.
fn line_of_time(
    shapes: &mut Vec<Shape>,
    courses: &TimeSeries,
    top: f32,
    plan: &Plan,
    measure: &dyn Measure,
) -> f32 {
    let line = measure.height(TextStyle::Small);
    let middle = top + plan.unit * 0.35 + line / 2.0;
    let mut order: Vec<usize> = (0..courses.stops.len()).collect();
    order.sort_by_key(|at| (*at + 1 != courses.stops.len(), *at));
    let mut taken: Vec<Area> = Vec::new();
    for stop in order {
        let words = courses.stops[stop].short.as_str();
        let half = measure.width(words, TextStyle::Small) / 2.0;
        let x = plan
            .x(stop)
            .min(plan.width - half)
            .max(plan.label + plan.unit * 0.9 + half);
        let text = Shape::text(
            Point::new(x, middle),
            Anchor::Middle,
            words,
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
