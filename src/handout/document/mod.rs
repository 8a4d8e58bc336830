//! The content of a handout, before anything has a place on a page.
//!
//! Plain data: blocks of text, lists, tables and figures in reading order. Each kind of handout builds
//! a [`Document`] and leaves lines, pages and files to [`layout`](super::layout) and
//! [`pdf`](super::pdf). A block carries the cell it comes from, so that a preview can lead back to the
//! answer.

mod card;
mod field;
mod paper;
mod table;
mod text;

pub use card::CardBlock;
pub use field::{Field, FieldKind, FieldOption, FormStyle};
pub use paper::Paper;
pub use table::{TableBlock, TableColumn, TableRow};
pub use text::{Clamp, Paragraph, ParagraphRole, Span, SpanContent, SpanStyle};

use crate::handout::logo::Logo;
use crate::picture::Picture;
use crate::session::Moment;
use crate::text::Texts;
use std::sync::Arc;

/// A handout as a sequence of blocks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The title shown by a PDF reader's window.
    pub title: String,
    /// Client and day, as a bookmark tells it from other documents in the same file.
    pub label: String,
    /// Language tag of the document, such as `de`.
    pub language: String,
    /// The author in the file's properties.
    pub author: Option<String>,
    /// Last change of the session. The file carries this date instead of today's, so that the same
    /// session gives the same bytes.
    pub changed: Option<Moment>,
    /// The size of its pages.
    pub paper: Paper,
    /// How its places to answer are set; `None` if it has none.
    pub form: Option<FormStyle>,
    /// The foot of each page.
    pub foot: Foot,
    /// The content in reading order.
    pub blocks: Vec<Block>,
    /// The attached file.
    pub attachment: Option<Attachment>,
}

/// A file inside the handout, in JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// What it is, for people who look for attached files.
    pub description: String,
    /// Its bytes.
    pub content: Vec<u8>,
}

/// The foot of each page: words on the left, the page number on the right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foot {
    /// Client, date and consultant, each with a direction of its own.
    pub parts: Vec<String>,
    /// The separator of page number and page count (`handout-of`).
    pub of: String,
}

impl Foot {
    /// Returns a foot with these parts on the left.
    pub fn of(parts: Vec<String>, texts: &Texts) -> Self {
        Self {
            parts,
            of: format!("\u{a0}{}\u{a0}", texts.handout_of()),
        }
    }
}

/// The cell of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CellRef {
    /// The question's id.
    pub question: String,
    /// The row's id, in tables.
    pub row: Option<String>,
    /// The column's id, in tables.
    pub column: Option<String>,
}

/// A block with its origin and its anchor.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// The content.
    pub kind: BlockKind,
    /// The cell of the answer it shows.
    pub cell: Option<CellRef>,
    /// The name by which [`SpanContent::PageOf`] refers to it.
    pub anchor: Option<String>,
}

/// The content of a block.
#[derive(Clone, Debug, PartialEq)]
pub enum BlockKind {
    /// A heading.
    Heading {
        /// 1 to 4; level 1 is the document's own.
        level: u8,
        /// Its text.
        spans: Vec<Span>,
    },
    /// Running text.
    Paragraph(Paragraph),
    /// A list.
    List {
        /// Whether its items are numbered from 1; otherwise they have dashes.
        numbered: bool,
        /// Each item's blocks.
        items: Vec<Vec<Block>>,
    },
    /// A table.
    Table(TableBlock),
    /// A picture in points; its alternative text is [`Picture::alternative`].
    Figure(Picture),
    /// The consultant's logo.
    Logo {
        /// The logo.
        logo: Arc<Logo>,
        /// Its alternative text.
        alternative: String,
    },
    /// A rule across the column, for decoration.
    Rule(Rule),
    /// Blocks side by side.
    Columns(Vec<PageColumn>),
    /// Blocks that stay on one page if they fit on one.
    Together(Vec<Block>),
    /// A card.
    Card(CardBlock),
    /// Blocks that always fit on one page: clamped paragraphs are cut, space and figures shrink.
    Sheet(Vec<Block>),
    /// The next block begins a new page.
    PageBreak,
    /// A place to answer.
    Field(Field),
    /// Ruled lines for handwriting.
    WritingSpace {
        /// The minimum number of lines.
        lines: u8,
        /// Whether the lines go on to the end of the page.
        fill: bool,
    },
}

/// The weight of a rule.
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
    /// Its content.
    pub blocks: Vec<Block>,
}

impl Block {
    /// Returns a block without cell and anchor.
    pub fn new(kind: BlockKind) -> Self {
        Block {
            kind,
            cell: None,
            anchor: None,
        }
    }

    /// Returns a heading of one span.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Block::new(BlockKind::Heading {
            level,
            spans: vec![Span::new(text)],
        })
    }

    /// Returns a paragraph of one span.
    pub fn text(role: ParagraphRole, text: impl Into<String>) -> Self {
        Block::spans(role, vec![Span::new(text)])
    }

    /// Returns a paragraph of several spans.
    pub fn spans(role: ParagraphRole, spans: Vec<Span>) -> Self {
        Block::new(BlockKind::Paragraph(Paragraph {
            role,
            spans,
            clamp: None,
        }))
    }

    /// Returns the block with the cell it comes from.
    #[must_use]
    pub fn of(mut self, cell: CellRef) -> Self {
        self.cell = Some(cell);
        self
    }

    /// Returns the block with an anchor.
    #[must_use]
    pub fn anchored(mut self, anchor: impl Into<String>) -> Self {
        self.anchor = Some(anchor.into());
        self
    }

    /// Returns the block, cut after `lines` lines if it is a paragraph on a sheet.
    #[must_use]
    pub fn clamped(mut self, lines: u8, more: Vec<Span>) -> Self {
        if let BlockKind::Paragraph(paragraph) = &mut self.kind {
            paragraph.clamp = Some(Clamp { lines, more });
        }
        self
    }
}
