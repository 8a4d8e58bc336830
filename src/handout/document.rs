//! What a handout says, before it is known where it stands.
//!
//! Plain data: blocks of text, lists, tables and figures. Each kind of handout builds one of these
//! and leaves lines, pages and files to [`layout`](super::layout) and [`pdf`](super::pdf). Blocks know
//! the cell of the session they come from, so that a preview can lead back to the answer.
//!
//! Long because: it is one model of many small types, each with its word of explanation.

/// A handout as a sequence of blocks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The title, shown in the reader's window.
    pub title: String,
    /// Language tag of the whole, such as `de`.
    pub language: String,
    /// Who wrote it, for the file's properties.
    pub author: Option<String>,
    /// When the session was last changed; the file carries this date, never today's, so that the
    /// same session gives the same bytes.
    pub changed: Option<Moment>,
    /// What stands at the foot of each page.
    pub foot: Foot,
    /// The content in reading order.
    pub blocks: Vec<Block>,
}

/// A point in time as its parts, with the offset in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Year, month and day.
    pub date: (i16, u8, u8),
    /// Hour, minute and second.
    pub time: (u8, u8, u8),
    /// Minutes east of Greenwich.
    pub offset: i16,
}

/// The running foot: a text on the left, the page number on the right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foot {
    /// Client, date, consultant.
    pub left: String,
    /// What stands between page number and count: „ von ".
    pub of: String,
}

/// The cell an answer belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CellRef {
    /// The question's id.
    pub question: String,
    /// The row's id, in tables.
    pub row: Option<String>,
    /// The column's id, in tables.
    pub column: Option<String>,
}

/// One block with what is known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// The answer it shows.
    pub cell: Option<CellRef>,
    /// A name other blocks can refer to with [`Content::PageOf`].
    pub anchor: Option<String>,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq)]
pub enum BlockKind {
    /// A heading; level 1 is the document's own.
    Heading {
        /// 1 to 4.
        level: u8,
        /// Its text.
        runs: Vec<Span>,
    },
    /// Running text.
    Paragraph(Paragraph),
    /// A list, numbered or with dashes.
    List {
        /// Numbered from 1.
        numbered: bool,
        /// Each item's blocks.
        items: Vec<Vec<Block>>,
    },
    /// A table.
    Table(TableBlock),
    /// A picture.
    Figure(FigureBlock),
    /// A rule across the column, carrying no meaning of its own.
    Rule(Rule),
    /// Blocks side by side.
    Columns(Vec<PageColumn>),
    /// Blocks that stay on one page if they fit on one.
    Together(Vec<Block>),
    /// Blocks that fit on one page at any price: long texts are cut with a word on where they go
    /// on, space and figures shrink.
    Sheet(Vec<Block>),
    /// What follows begins a new page.
    PageBreak,
    /// Ruled lines for handwriting; `fill` takes what is left of the page.
    WritingSpace {
        /// At least so many lines.
        lines: u8,
        /// Whether to take the rest of the page too.
        fill: bool,
    },
}

/// Running text in one role.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paragraph {
    /// How it is set.
    pub role: ParagraphRole,
    /// Its text.
    pub runs: Vec<Span>,
    /// On a [`Kind::Sheet`]: where to cut it.
    pub clamp: Option<Clamp>,
}

/// Cuts a paragraph after some lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Clamp {
    /// Lines to keep.
    pub lines: u8,
    /// What the last line ends with then: „… weiter auf Seite 3".
    pub more: Vec<Span>,
}

/// How running text is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ParagraphRole {
    /// An answer, a sentence.
    #[default]
    Body,
    /// Smaller, for tables and asides.
    Small,
    /// A quiet line above something, as a question above its answer.
    Label,
    /// A sentence to take along, set large.
    Motto,
}

/// A piece of text in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// What it says.
    pub content: SpanContent,
    /// Weight and slant.
    pub style: SpanStyle,
    /// Its colour, if not the role's own.
    pub tone: Option<Tone>,
    /// Its language tag, if not the document's.
    pub language: Option<String>,
}

/// What a run says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SpanContent {
    /// Words.
    Text(String),
    /// The number of the page on which the block with this anchor begins.
    PageOf(String),
}

impl Default for SpanContent {
    fn default() -> Self {
        SpanContent::Text(String::new())
    }
}

/// Weight and slant of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SpanStyle {
    /// As the role has it.
    #[default]
    Plain,
    /// Semibold.
    Strong,
    /// Italic.
    Italic,
}

/// A colour by what it means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Text and pictures.
    #[default]
    Ink,
    /// Labels and asides.
    Secondary,
    /// Must-words.
    Must,
    /// Want-words.
    Want,
    /// Rules and axes.
    Line,
    /// The paper's own white, to hide what lies below.
    Paper,
}

/// A table with a head.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableBlock {
    /// Widths and alignments.
    pub columns: Vec<TableColumn>,
    /// The head's cells, none if the table has no head.
    pub head: Vec<Vec<Span>>,
    /// The rows.
    pub rows: Vec<TableRow>,
    /// Without lines between its rows and set close: a list of names and values.
    pub plain: bool,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TableColumn {
    /// Its share of the width, relative to the others.
    pub share: f32,
    /// Whether its text ends at the right edge.
    pub end_aligned: bool,
}

/// A table's row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableRow {
    /// Each cell's blocks.
    pub cells: Vec<Vec<Block>>,
}

/// A picture in points, its origin at the upper left.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FigureBlock {
    /// The sentence that tells the picture.
    pub alternative: String,
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// What is drawn, in order.
    pub shapes: Vec<Shape>,
}

/// Something drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A straight line.
    Line {
        /// Where it starts.
        from: (f32, f32),
        /// Where it ends.
        to: (f32, f32),
        /// How thick it is.
        width: f32,
        /// Its colour.
        tone: Tone,
    },
    /// A rectangle.
    Rect {
        /// Left upper corner.
        at: (f32, f32),
        /// Width and height.
        size: (f32, f32),
        /// Filled, if so.
        fill: Option<Tone>,
        /// Outlined, if so, with a line this thick.
        stroke: Option<(Tone, f32)>,
    },
    /// A circle.
    Circle {
        /// Its middle.
        center: (f32, f32),
        /// Its radius.
        radius: f32,
        /// Filled, if so.
        fill: Option<Tone>,
        /// Outlined, if so, with a line this thick.
        stroke: Option<(Tone, f32)>,
    },
    /// A line through points.
    Path {
        /// The points.
        points: Vec<(f32, f32)>,
        /// How thick it is.
        width: f32,
        /// Its colour.
        tone: Tone,
    },
    /// Words, on one line.
    Text {
        /// Where the baseline starts, is centred or ends.
        at: (f32, f32),
        /// What of the text is at `at`.
        align: Align,
        /// The words.
        text: String,
        /// Their typeface.
        face: crate::fonts::Face,
        /// Their size in points.
        size: f32,
        /// Their colour.
        tone: Tone,
        /// Whether they run upwards.
        upwards: bool,
    },
}

/// Which end of a text is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Its start.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// A rule's weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Under the title.
    Strong,
    /// Between parts.
    Hair,
}

/// One of several columns side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct PageColumn {
    /// Its share of the width, relative to the others.
    pub share: f32,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

impl Block {
    /// A block that comes from no cell.
    pub fn new(kind: BlockKind) -> Self {
        Block {
            kind,
            cell: None,
            anchor: None,
        }
    }

    /// A heading.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Block::new(BlockKind::Heading {
            level,
            runs: vec![Span::new(text)],
        })
    }

    /// Running text of one run.
    pub fn text(role: ParagraphRole, text: impl Into<String>) -> Self {
        Block::runs(role, vec![Span::new(text)])
    }

    /// Running text of several runs.
    pub fn runs(role: ParagraphRole, runs: Vec<Span>) -> Self {
        Block::new(BlockKind::Paragraph(Paragraph {
            role,
            runs,
            clamp: None,
        }))
    }

    /// The same block, from a cell.
    #[must_use]
    pub fn of(mut self, cell: CellRef) -> Self {
        self.cell = Some(cell);
        self
    }

    /// The same block, to be referred to.
    #[must_use]
    pub fn anchored(mut self, anchor: impl Into<String>) -> Self {
        self.anchor = Some(anchor.into());
        self
    }

    /// The same block, cut after some lines if it is a paragraph.
    #[must_use]
    pub fn clamped(mut self, lines: u8, more: Vec<Span>) -> Self {
        if let BlockKind::Paragraph(paragraph) = &mut self.kind {
            paragraph.clamp = Some(Clamp { lines, more });
        }
        self
    }
}

impl Span {
    /// Plain words.
    pub fn new(text: impl Into<String>) -> Self {
        Span {
            content: SpanContent::Text(text.into()),
            ..Span::default()
        }
    }

    /// Semibold words.
    pub fn strong(text: impl Into<String>) -> Self {
        Span {
            style: SpanStyle::Strong,
            ..Span::new(text)
        }
    }

    /// Italic words.
    pub fn italic(text: impl Into<String>) -> Self {
        Span {
            style: SpanStyle::Italic,
            ..Span::new(text)
        }
    }

    /// The number of the page where `anchor` stands.
    pub fn page_of(anchor: impl Into<String>) -> Self {
        Span {
            content: SpanContent::PageOf(anchor.into()),
            ..Span::default()
        }
    }

    /// The same run in another colour.
    #[must_use]
    pub fn toned(mut self, tone: Tone) -> Self {
        self.tone = Some(tone);
        self
    }
}
