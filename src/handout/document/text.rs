//! Running text: paragraphs of spans, each span in one style.

use crate::picture::Tone;

/// Running text in one role.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paragraph {
    /// The typographic role.
    pub role: ParagraphRole,
    /// The text.
    pub spans: Vec<Span>,
    /// The limit that applies on a [`BlockKind::Sheet`](super::BlockKind::Sheet).
    pub clamp: Option<Clamp>,
}

/// The limit of a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Clamp {
    /// The number of lines that stay.
    pub lines: u8,
    /// The end of the last line, such as a reference to the page with the full text.
    pub more: Vec<Span>,
}

/// The typographic role of a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ParagraphRole {
    /// An answer or a sentence.
    #[default]
    Body,
    /// Smaller text, for tables and asides.
    Small,
    /// A label above a block, such as a question above its answer.
    Label,
    /// A question or condition above the room for an answer.
    Question,
    /// A large sentence below a heading.
    Subtitle,
    /// A large sentence of the client's own.
    Motto,
}

/// A piece of text in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The text.
    pub content: SpanContent,
    /// Weight and slant.
    pub style: SpanStyle,
    /// The colour; `None` for the role's own.
    pub tone: Option<Tone>,
    /// The language tag; `None` for the document's.
    pub language: Option<String>,
    /// The anchor that the words lead to. A page number leads to its own.
    pub link: Option<String>,
    /// Whether a line ends within a word only if the word is wider than the line, as for names.
    pub undivided: bool,
    /// Whether its words run in a direction of their own, apart from what stands around them.
    pub isolated: bool,
}

/// The content of a span.
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

/// Weight and slant of a span.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SpanStyle {
    /// The role's own.
    #[default]
    Plain,
    /// Semibold.
    Strong,
    /// Italic.
    Italic,
}

impl Span {
    /// Returns the span with the first characters of its text.
    pub(in crate::handout) fn beginning(&self, max_chars: usize) -> Self {
        let content = match &self.content {
            SpanContent::Text(text) => SpanContent::Text(text.chars().take(max_chars).collect()),
            SpanContent::PageOf(anchor) => SpanContent::PageOf(anchor.clone()),
        };
        Self {
            content,
            style: self.style,
            tone: self.tone,
            language: self.language.clone(),
            link: self.link.clone(),
            undivided: self.undivided,
            isolated: self.isolated,
        }
    }

    /// Returns plain words.
    pub fn new(text: impl Into<String>) -> Self {
        Span {
            content: SpanContent::Text(text.into()),
            ..Span::default()
        }
    }

    /// Returns semibold words.
    pub fn strong(text: impl Into<String>) -> Self {
        Span {
            style: SpanStyle::Strong,
            ..Span::new(text)
        }
    }

    /// Returns italic words.
    pub fn italic(text: impl Into<String>) -> Self {
        Span {
            style: SpanStyle::Italic,
            ..Span::new(text)
        }
    }

    /// Returns the number of the page with an anchor.
    pub fn page_of(anchor: impl Into<String>) -> Self {
        Span {
            content: SpanContent::PageOf(anchor.into()),
            ..Span::default()
        }
    }

    /// Returns the anchor that the span leads to.
    pub(in crate::handout) fn link(&self) -> Option<&str> {
        match &self.content {
            SpanContent::PageOf(anchor) => Some(anchor),
            SpanContent::Text(_) => self.link.as_deref(),
        }
    }

    /// Returns `true` if the span has no letters.
    pub(in crate::handout) fn is_empty(&self) -> bool {
        matches!(&self.content, SpanContent::Text(text) if text.is_empty())
    }

    /// Returns the span in another style.
    #[must_use]
    pub fn styled(mut self, style: SpanStyle) -> Self {
        self.style = style;
        self
    }

    /// Returns the span as a link to an anchor.
    #[must_use]
    pub fn linked(mut self, anchor: impl Into<String>) -> Self {
        self.link = Some(anchor.into());
        self
    }

    /// Returns the span with its words kept whole.
    #[must_use]
    pub fn undivided(mut self) -> Self {
        self.undivided = true;
        self
    }

    /// Returns the span with a direction of its own.
    #[must_use]
    pub fn isolated(mut self) -> Self {
        self.isolated = true;
        self
    }

    /// Returns the span in another language, given by its tag.
    #[must_use]
    pub fn in_language(mut self, tag: impl Into<String>) -> Self {
        self.language = Some(tag.into());
        self
    }

    /// Returns the span in another colour.
    #[must_use]
    pub fn toned(mut self, tone: Tone) -> Self {
        self.tone = Some(tone);
        self
    }
}
