//! What a picture is made of: a handful of shapes in logical units, so that the window and the paper
//! draw the very same thing.

/// A point; x grows to the right, y downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Downwards.
    pub y: f32,
}

impl Point {
    /// A point at x and y.
    pub fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// How far another point is.
    pub fn distance(self, other: Point) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// A width and a height.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// To the right.
    pub width: f32,
    /// Downwards.
    pub height: f32,
}

impl Size {
    /// A size of a width and a height.
    pub fn new(width: f32, height: f32) -> Self {
        Self { width, height }
    }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Its left edge.
    pub left: f32,
    /// Its upper edge.
    pub top: f32,
    /// Its right edge.
    pub right: f32,
    /// Its lower edge.
    pub bottom: f32,
}

impl Area {
    /// A rectangle of a size, its upper left corner at a point.
    pub fn new(left: f32, top: f32, size: Size) -> Self {
        let (right, bottom) = (left + size.width, top + size.height);
        Self {
            left,
            top,
            right,
            bottom,
        }
    }

    /// How wide it is.
    pub fn width(&self) -> f32 {
        self.right - self.left
    }

    /// How high it is.
    pub fn height(&self) -> f32 {
        self.bottom - self.top
    }

    /// Its middle.
    pub fn center(&self) -> Point {
        Point::new((self.left + self.right) / 2.0, (self.top + self.bottom) / 2.0)
    }

    /// The same, larger by a margin on every side.
    pub fn grown(&self, by: f32) -> Self {
        Self {
            left: self.left - by,
            top: self.top - by,
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }

    /// Whether both cover some common ground.
    pub fn overlaps(&self, other: &Area) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether the other lies wholly in this.
    pub fn contains(&self, other: &Area) -> bool {
        self.left <= other.left
            && other.right <= self.right
            && self.top <= other.top
            && other.bottom <= self.bottom
    }

    /// The point in it (or on its edge) that is nearest to a point.
    pub fn nearest(&self, to: Point) -> Point {
        Point::new(
            to.x.min(self.right).max(self.left),
            to.y.min(self.bottom).max(self.top),
        )
    }

    /// Whether a straight line between two points runs through it.
    pub fn is_crossed(&self, from: Point, to: Point) -> bool {
        let (mut enters, mut leaves) = (0.0_f32, 1.0_f32);
        let spans = [
            (from.x, to.x - from.x, self.left, self.right),
            (from.y, to.y - from.y, self.top, self.bottom),
        ];
        for (start, way, low, high) in spans {
            if way.abs() < f32::EPSILON {
                if start <= low || start >= high {
                    return false;
                }
                continue;
            }
            let (one, two) = ((low - start) / way, (high - start) / way);
            enters = enters.max(one.min(two));
            leaves = leaves.min(one.max(two));
        }
        enters < leaves
    }
}

/// How strong a shape stands out; the theme or the paper says what that looks like. No tone means
/// good or bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Full ink.
    Ink,
    /// Lighter ink for what is said beside.
    Secondary,
    /// Thin lines.
    Line,
    /// The ground, for the inside of open marks.
    Paper,
}

/// The kinds of text in a picture. Size and face are the caller's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextStyle {
    /// Running names and labels.
    Label,
    /// The same, semibold: names of marks, figures.
    Strong,
    /// Smaller: axes, ends of scales.
    Small,
    /// Names of the map's quarters, in the headings' italic.
    QuarterName,
}

/// Which point of a text its place means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Where it begins.
    Start,
    /// Its middle.
    Middle,
    /// Where it ends.
    End,
}

/// A line around a shape.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// How wide.
    pub width: f32,
    /// Of which tone.
    pub tone: Tone,
}

/// One thing to draw. Later shapes lie over earlier ones.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A straight line.
    Line {
        /// One end.
        from: Point,
        /// The other.
        to: Point,
        /// How wide.
        width: f32,
        /// Of which tone.
        tone: Tone,
    },
    /// A rectangle.
    Rect {
        /// Where.
        area: Area,
        /// Its inside, if it has one.
        fill: Option<Tone>,
        /// Its outline, if it has one; its middle runs along the edge.
        stroke: Option<Stroke>,
    },
    /// A circle.
    Circle {
        /// Its middle.
        center: Point,
        /// Its radius, to the middle of the outline.
        radius: f32,
        /// Its inside, if it has one.
        fill: Option<Tone>,
        /// Its outline, if it has one.
        stroke: Option<Stroke>,
    },
    /// One line of text.
    Text {
        /// Its place: along the line what the anchor says, across it the middle between the highest
        /// ascender and the lowest descender, half of [`Measure::height`] from either.
        at: Point,
        /// What the place means along the line.
        anchor: Anchor,
        /// What it says.
        text: String,
        /// In which style.
        style: TextStyle,
        /// Of which tone.
        tone: Tone,
        /// Turned by a quarter against the clock, so that it reads upwards.
        turned: bool,
    },
}

impl Shape {
    /// A line of text that isn't turned.
    pub(super) fn text(
        at: Point,
        anchor: Anchor,
        text: impl Into<String>,
        style: TextStyle,
        tone: Tone,
    ) -> Self {
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

    /// A straight line.
    pub(super) fn line(from: Point, to: Point, width: f32, tone: Tone) -> Self {
        Self::Line {
            from,
            to,
            width,
            tone,
        }
    }

    /// A filled circle.
    pub(super) fn disc(center: Point, radius: f32, tone: Tone) -> Self {
        Self::Circle {
            center,
            radius,
            fill: Some(tone),
            stroke: None,
        }
    }

    /// An open circle on the ground's tone.
    pub(super) fn ring(center: Point, radius: f32, stroke: Stroke) -> Self {
        Self::Circle {
            center,
            radius,
            fill: Some(Tone::Paper),
            stroke: Some(stroke),
        }
    }

    /// The ground that a text covers; none for other shapes.
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
        let (long, high) = (measure.width(text, *style), measure.height(*style));
        let before = match anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => long / 2.0,
            Anchor::End => long,
        };
        Some(if *turned {
            Area::new(at.x - high / 2.0, at.y + before - long, Size::new(high, long))
        } else {
            Area::new(at.x - before, at.y - high / 2.0, Size::new(long, high))
        })
    }
}

/// How large text is where the picture will be drawn. All of a picture's proportions follow from it.
pub trait Measure {
    /// How wide a line of text is.
    fn width(&self, text: &str, style: TextStyle) -> f32;

    /// How high a line is, from the highest ascender to the lowest descender.
    fn height(&self, style: TextStyle) -> f32;
}

/// A figure ready to draw, with the words that tell it.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// How large it is; every shape lies within.
    pub size: Size,
    /// What to draw, in this order.
    pub shapes: Vec<Shape>,
    /// A sentence or two that say what it shows; stands beside it and is read aloud.
    pub sentence: String,
    /// Every figure in words, one line each and every name in full: what a screen reader offers to
    /// those who want more than the sentence.
    pub details: Vec<String>,
}

impl Picture {
    /// Sentence and details together, for where only one text can be attached.
    pub fn alternative(&self) -> String {
        let mut all = vec![self.sentence.as_str()];
        all.extend(self.details.iter().map(String::as_str));
        all.join(" ")
    }
}
