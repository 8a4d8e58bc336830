//! Shapes in logical units, of which pictures consist, and the measure of texts.

/// A point.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// The distance to the right.
    pub x: f32,
    /// The distance downwards.
    pub y: f32,
}

impl Point {
    /// Returns the point with these coordinates.
    pub fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// Returns the distance to another point.
    pub fn distance(self, other: Point) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// A width and a height.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// The extent to the right.
    pub width: f32,
    /// The extent downwards.
    pub height: f32,
}

impl Size {
    /// Returns the size with this width and height.
    pub fn new(width: f32, height: f32) -> Self {
        Self { width, height }
    }
}

/// A rectangle with horizontal and vertical edges.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// The left edge.
    pub left: f32,
    /// The upper edge.
    pub top: f32,
    /// The right edge.
    pub right: f32,
    /// The lower edge.
    pub bottom: f32,
}

impl Area {
    /// Returns the rectangle with this upper left corner and size.
    pub fn new(left: f32, top: f32, size: Size) -> Self {
        let (right, bottom) = (left + size.width, top + size.height);
        Self {
            left,
            top,
            right,
            bottom,
        }
    }

    /// Returns the width.
    pub fn width(&self) -> f32 {
        self.right - self.left
    }

    /// Returns the height.
    pub fn height(&self) -> f32 {
        self.bottom - self.top
    }

    /// Returns the centre.
    pub fn center(&self) -> Point {
        Point::new((self.left + self.right) / 2.0, (self.top + self.bottom) / 2.0)
    }

    /// Returns the rectangle enlarged by a margin on every side.
    pub fn grown(&self, margin: f32) -> Self {
        Self {
            left: self.left - margin,
            top: self.top - margin,
            right: self.right + margin,
            bottom: self.bottom + margin,
        }
    }

    /// Returns `true` if both have an area in common.
    pub fn overlaps(&self, other: &Area) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Returns `true` if another rectangle lies inside this one.
    pub fn contains(&self, other: &Area) -> bool {
        self.left <= other.left
            && other.right <= self.right
            && self.top <= other.top
            && other.bottom <= self.bottom
    }

    /// Returns the point inside or on an edge that is nearest to another point.
    pub fn nearest(&self, to: Point) -> Point {
        Point::new(
            to.x.min(self.right).max(self.left),
            to.y.min(self.bottom).max(self.top),
        )
    }

    /// Returns `true` if a straight line between two points crosses the inside.
    pub fn is_crossed(&self, from: Point, to: Point) -> bool {
        let (mut enters, mut leaves) = (0.0_f32, 1.0_f32);
        let spans = [
            (from.x, to.x - from.x, self.left, self.right),
            (from.y, to.y - from.y, self.top, self.bottom),
        ];
        for (start, length, low, high) in spans {
            if length.abs() < f32::EPSILON {
                if start <= low || start >= high {
                    return false;
                }
                continue;
            }
            let (one, two) = ((low - start) / length, (high - start) / length);
            enters = enters.max(one.min(two));
            leaves = leaves.min(one.max(two));
        }
        enters < leaves
    }
}

/// Prominence of a shape. The theme or the paper decides on colours; no tone means good or bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Full ink.
    Ink,
    /// Lighter ink for secondary texts.
    Secondary,
    /// Thin lines.
    Line,
    /// The background, for the inside of open marks.
    Paper,
}

/// Style of a text. The caller decides on face and size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextStyle {
    /// Names and labels.
    Label,
    /// The same in semibold, for names of marks and figures.
    Strong,
    /// Smaller, for axes and ends of scales.
    Small,
    /// The italic of headings, for the map's quarters.
    QuarterName,
}

/// The point of a text that lies at its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The beginning.
    Start,
    /// The middle.
    Middle,
    /// The end.
    End,
}

/// The outline of a shape.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// The width.
    pub width: f32,
    /// The tone.
    pub tone: Tone,
}

/// A shape. Later shapes cover earlier ones.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A straight line.
    Line {
        /// One end.
        from: Point,
        /// The other end.
        to: Point,
        /// The width.
        width: f32,
        /// The tone.
        tone: Tone,
    },
    /// A rectangle.
    Rect {
        /// The position and size.
        area: Area,
        /// The tone of the inside; `None` leaves it open.
        fill: Option<Tone>,
        /// The outline, centred on the edge.
        stroke: Option<Stroke>,
    },
    /// A circle.
    Circle {
        /// The centre.
        center: Point,
        /// The radius to the middle of the outline.
        radius: f32,
        /// The tone of the inside; `None` leaves it open.
        fill: Option<Tone>,
        /// The outline.
        stroke: Option<Stroke>,
    },
    /// One line of text.
    Text {
        /// The position: the anchor along the line; across it the middle between the highest ascender and
        /// the lowest descender, half of [`Measure::height`] from both.
        at: Point,
        /// The point of the text at the position.
        anchor: Anchor,
        /// The text.
        text: String,
        /// The style.
        style: TextStyle,
        /// The tone.
        tone: Tone,
        /// Whether it is turned by 90° counterclockwise, so that it reads upwards.
        turned: bool,
    },
}

impl Shape {
    /// Returns a horizontal line of text.
    pub fn text(at: Point, anchor: Anchor, text: impl Into<String>, style: TextStyle, tone: Tone) -> Self {
        let (text, turned) = (text.into(), false);
        Self::Text {
            at,
            anchor,
            text,
            style,
            tone,
            turned,
        }
    }

    /// Returns a straight line.
    pub(super) fn line(from: Point, to: Point, width: f32, tone: Tone) -> Self {
        Self::Line {
            from,
            to,
            width,
            tone,
        }
    }

    /// Returns a filled circle.
    pub(super) fn disc(center: Point, radius: f32, tone: Tone) -> Self {
        Self::Circle {
            center,
            radius,
            fill: Some(tone),
            stroke: None,
        }
    }

    /// Returns an open circle that is filled with the background's tone.
    pub(super) fn ring(center: Point, radius: f32, stroke: Stroke) -> Self {
        Self::Circle {
            center,
            radius,
            fill: Some(Tone::Paper),
            stroke: Some(stroke),
        }
    }

    /// Returns the area that a text covers; `None` for other shapes.
    pub fn text_area(&self, measure: &dyn Measure) -> Option<Area> {
        let Shape::Text {
            at,
            anchor,
            text,
            style,
            turned,
            ..
        } = self
        else {
            return None;
        };
        let (length, height) = (measure.width(text, *style), measure.height(*style));
        let before = match anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => length / 2.0,
            Anchor::End => length,
        };
        Some(if *turned {
            Area::new(
                at.x - height / 2.0,
                at.y + before - length,
                Size::new(height, length),
            )
        } else {
            Area::new(at.x - before, at.y - height / 2.0, Size::new(length, height))
        })
    }
}

/// The size of texts where a picture will be drawn.
pub trait Measure {
    /// Returns the width of a line of text.
    fn width(&self, text: &str, style: TextStyle) -> f32;

    /// Returns the height of a line, from the highest ascender to the lowest descender.
    fn height(&self, style: TextStyle) -> f32;
}

/// A picture ready to draw, with its description.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The size; every shape lies inside.
    pub size: Size,
    /// The shapes in drawing order.
    pub shapes: Vec<Shape>,
    /// One or two sentences that describe the picture; they stand beside it and are read aloud.
    pub sentence: String,
    /// A line for each figure, with all names in full, for screen readers.
    pub details: Vec<String>,
}

impl Picture {
    /// Returns sentence and details as one text.
    pub fn alternative(&self) -> String {
        let mut texts = vec![self.sentence.as_str()];
        texts.extend(self.details.iter().map(String::as_str));
        texts.join(" ")
    }
}
