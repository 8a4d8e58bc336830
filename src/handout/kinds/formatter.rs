//! The session and its texts, in the language of the sheet.

use super::consulting_record::HandoutNote;
use super::options::{HandoutKind, HandoutOptions, PrintedName};
use crate::handout::document::{Block, CellRef, ParagraphRole, Span, SpanStyle};
use crate::handout::logo::Logo;
use crate::mirror::{self, HighlightKind, MirrorLanguage};
use crate::picture::Tone;
use crate::session::{self, Location, Row, SharedSession, Value};
use crate::text::dates::date_long;
use crate::text::{Language, Texts};
use crate::wording::{AnswerStyle, balance_words, cell_text};
use crate::workbook::{ColumnId, QuestionId, Role, RowId, Workbook};
use jiff::civil::Date;
use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::sync::Arc;

/// Number of characters of answers that a handout prints, which fill about a thousand pages.
const MAX_ANSWER_CHARS: usize = 3_000_000;
/// Number of characters that are printed of each answer all the same.
const MIN_ANSWER_CHARS: usize = 2_000;

/// A session with the texts of one language.
pub(super) struct SheetFormatter<'a> {
    pub(super) shared: &'a SharedSession,
    pub(super) texts: &'static Texts,
    pub(super) language: Language,
    /// The workbook's own tag for that language.
    pub(super) tag: &'a str,
    /// The client's name as it is printed.
    name: Option<&'a str>,
    /// The consultant's name and how to reach them; empty if they aren't printed.
    pub(super) letterhead: [&'a str; 2],
    /// The consultant's logo.
    pub(super) logo: Option<&'a Arc<Logo>>,
    /// Whether the handout has pages on which a text that is cut stands in full.
    in_full: bool,
    /// The consultant's notes, and the mirror's rules, where they are printed.
    notes: &'a [HandoutNote],
    rules: Option<MirrorLanguage>,
    /// Which of the notes were taken so far.
    taken: RefCell<HashSet<usize>>,
    /// The number of characters of answers that still fit into the handout.
    room: Cell<usize>,
}

impl<'a> SheetFormatter<'a> {
    /// Creates a formatter. Without a language the session's own is taken, or German if the program
    /// doesn't have it.
    pub(super) fn new(shared: &'a SharedSession, options: &'a HandoutOptions) -> Self {
        let language = options
            .language
            .or_else(|| Language::from_tag(shared.language()))
            .unwrap_or(Language::German);
        let is_for_consultant = !options.kind.is_for_client();
        SheetFormatter {
            shared,
            texts: Texts::of(language),
            language,
            tag: shared.workbook().language(language.tag()),
            name: name(shared, options),
            letterhead: [options.consultant.trim(), options.contact.trim()],
            logo: options.logo.as_ref(),
            notes: if is_for_consultant {
                &options.record.notes
            } else {
                &[]
            },
            rules: MirrorLanguage::from_tag(shared.language()).filter(|_| is_for_consultant),
            taken: RefCell::default(),
            room: Cell::new(MAX_ANSWER_CHARS),
            in_full: !matches!(options.kind, HandoutKind::Brief | HandoutKind::FollowUp),
        }
    }

    /// Returns the title of the document: the kind's, with the client's name.
    pub(super) fn document_title(&self, kind: HandoutKind) -> String {
        let Some(name) = self.name else {
            return kind.title(self.texts).to_owned();
        };
        match kind {
            HandoutKind::Meeting | HandoutKind::Brief => self.texts.handout_title_of(name),
            HandoutKind::Answers => self.texts.handout_title_answers_of(name),
            HandoutKind::FollowUp => self.texts.handout_title_follow_up_of(name),
            HandoutKind::Consultant => self.texts.handout_title_consultant_of(name),
        }
    }

    /// Returns as much of an answer as the handout has room for, and the number of characters that are left out.
    pub(super) fn printable<'t>(&self, text: &'t str) -> (&'t str, usize) {
        let room = self.room.get();
        let most = room.max(MIN_ANSWER_CHARS);
        let cut = text.char_indices().nth(most).map(|(at, _)| at);
        let printed = text.get(..cut.unwrap_or(text.len())).unwrap_or(text);
        let count = printed.chars().count();
        self.room.set(room.saturating_sub(count));
        (printed, text.chars().count() - count)
    }

    /// Returns words of the client's own, which may be in another language than the handout.
    pub(super) fn written(&self, text: impl Into<String>) -> Span {
        self.span_in(self.shared.language(), text).isolated()
    }

    /// Returns words of the workbook, which may not have the handout's language.
    pub(super) fn workbook_words(&self, text: impl Into<String>) -> Span {
        self.span_in(self.tag, text)
    }

    /// Returns the words of a row's title: the client's own or the workbook's.
    pub(super) fn titled(&self, row: &Row, text: impl Into<String>) -> Span {
        match row.is_in_own_words() {
            true => self.written(text),
            false => self.workbook_words(text),
        }
    }

    /// Returns an answer in words: the client's own, those of the workbook's options, or a number or day as the handout
    /// writes it.
    pub(super) fn answered(&self, cell: &session::Cell, words: impl Into<String>) -> Span {
        match self.shared.value(cell) {
            Some(Value::Text(_)) => self.written(words),
            Some(value) if !value.options().is_empty() => self.workbook_words(words),
            _ => Span::new(words),
        }
    }

    fn span_in(&self, tag: &str, text: impl Into<String>) -> Span {
        let span = Span::new(text);
        match tag == self.language.tag() {
            true => span,
            false => span.in_language(tag),
        }
    }

    /// Returns words of the client's own, with what the mirror finds in them where the handout shows that.
    pub(super) fn marked(&self, text: &str) -> Vec<Span> {
        let marks = self
            .rules
            .map_or_else(Vec::new, |rules| mirror::marks(text, rules));
        let (mut spans, mut at) = (Vec::new(), 0);
        for mark in marks {
            let style = match mark.kind {
                HighlightKind::Strong | HighlightKind::Soft => SpanStyle::Strong,
                HighlightKind::Freed | HighlightKind::Want => SpanStyle::Italic,
            };
            let part = |range| text.get::<std::ops::Range<usize>>(range).unwrap_or_default();
            spans.push(self.written(part(at..mark.range.start)));
            at = mark.range.end;
            spans.push(self.written(part(mark.range)).styled(style));
        }
        spans.push(self.written(text.get(at..).unwrap_or_default()));
        spans.retain(|span| !span.is_empty());
        spans
    }

    /// Returns the mirror's counts in a text; `None` if the handout doesn't show its marks or there are none.
    pub(super) fn balance(&self, text: &str) -> Option<String> {
        let words = balance_words(&mirror::balance(text, self.rules?), self.texts);
        (!words.is_empty()).then(|| words.join(SEPARATOR))
    }

    /// Returns the consultant's notes on a question or row that were not taken yet, to be printed with it.
    pub(super) fn take_notes(&self, place: &Location) -> Vec<&'a HandoutNote> {
        self.take(|note| note.place.as_ref() == Some(place))
    }

    /// Returns the notes on questions and rows that were not taken.
    pub(super) fn take_other_notes(&self) -> Vec<&'a HandoutNote> {
        self.take(|note| note.place.is_some())
    }

    fn take(&self, is_meant: impl Fn(&HandoutNote) -> bool) -> Vec<&'a HandoutNote> {
        let mut taken = self.taken.borrow_mut();
        let notes = self.notes.iter().enumerate();
        let meant = notes.filter(|(index, note)| is_meant(note) && taken.insert(*index));
        meant.map(|(_, note)| note).collect()
    }

    pub(super) fn workbook(&self) -> &'a Workbook {
        self.shared.workbook()
    }

    /// Returns the client's name, or `handout-no-name`.
    pub(super) fn name(&self) -> &'a str {
        self.name.unwrap_or(self.texts.handout_no_name())
    }

    /// Returns the client's name as it is printed, or `None`.
    pub(super) fn given_name(&self) -> Option<&'a str> {
        self.name
    }

    /// Returns the text of the plain question with a role, trimmed.
    pub(super) fn line(&self, role: Role) -> Option<&'a str> {
        line(self.shared, role)
    }

    pub(super) fn meeting_day(&self) -> Option<Date> {
        self.shared.by_role(Role::MeetingDay)?.date()
    }

    /// Returns the day of the meeting, or of the last change if none is given.
    pub(super) fn sheet_day(&self) -> Date {
        self.meeting_day()
            .unwrap_or_else(|| self.shared.session().updated_at.local().date())
    }

    pub(super) fn day(&self, day: Date) -> String {
        date_long(day, self.language).replace(' ', "\u{a0}")
    }

    /// Returns the style of answers that stand alone.
    pub(super) fn answer_style(&self) -> AnswerStyle<'_> {
        AnswerStyle {
            non_breaking: true,
            ..AnswerStyle::full(self.texts, self.tag)
        }
    }

    /// Returns the answer in a cell, in words.
    pub(super) fn cell_words(&self, cell: &session::Cell) -> Option<String> {
        cell_text(self.shared, cell, &self.answer_style())
    }

    /// Returns the answer of a row in the column with a role, in words.
    pub(super) fn row_words(&self, row: &RowId, role: Role) -> Option<String> {
        self.cell_words(&self.shared.cell_with_role(row, role)?)
    }

    /// Returns the figure of a row in the column with a role, if that is a scale.
    pub(super) fn row_scale(&self, row: &RowId, role: Role) -> Option<u8> {
        self.shared.cell_by_role(row, role).and_then(Value::scale)
    }

    /// Returns the name of the column with a role; empty if the workbook has none.
    pub(super) fn column_label(&self, role: Role) -> &'a str {
        let column = self.workbook().column_with_role(role);
        column.map_or("", |(_, column)| column.label(self.tag))
    }

    /// Returns the end of a text that is cut: an ellipsis, and a reference to the rest if that is printed.
    pub(super) fn cut_end(&self, anchor: &str) -> Vec<Span> {
        if !self.in_full {
            return vec![Span::new(" …").toned(Tone::Secondary)];
        }
        let mut spans = vec![Span::new(" … ").toned(Tone::Secondary)];
        spans.extend(self.reference_to(anchor));
        spans
    }

    /// Returns what stands below a list that leaves `count` items out; `None` if that is none. The rest begins at `anchor`,
    /// if it is printed.
    pub(super) fn rest_of_list(&self, count: usize, anchor: Option<&str>) -> Option<Block> {
        let spans = match anchor.filter(|_| self.in_full) {
            Some(anchor) => self.reference_to(anchor),
            None => vec![Span::new(self.texts.handout_and_more(count)).toned(Tone::Secondary)],
        };
        (count > 0).then(|| Block::spans(ParagraphRole::Small, spans))
    }

    /// Returns `handout-go-on` with the number of the page with an anchor.
    pub(super) fn reference_to(&self, anchor: &str) -> Vec<Span> {
        let words = self.texts.handout_go_on().replace(' ', "\u{a0}");
        let spans = page_reference(&words, anchor).into_iter();
        spans.map(|span| span.toned(Tone::Secondary)).collect()
    }
}

/// Returns words that lead to an anchor, followed by the number of its page.
pub(super) fn page_reference(words: &str, anchor: &str) -> [Span; 2] {
    let words = Span::new(format!("{words}\u{a0}")).linked(anchor);
    [words, Span::page_of(anchor)]
}

fn line(shared: &SharedSession, role: Role) -> Option<&str> {
    Some(shared.by_role(role)?.text()?.trim())
}

fn name<'a>(shared: &'a SharedSession, options: &'a HandoutOptions) -> Option<&'a str> {
    match &options.name {
        PrintedName::Full => line(shared, Role::ClientName),
        PrintedName::Pseudonym(name) => Some(name.trim()).filter(|name| !name.is_empty()),
        PrintedName::None | PrintedName::OfRecord => None,
    }
}

/// Returns the cell as documents name it.
pub(super) fn cell_ref(cell: &session::Cell) -> CellRef {
    CellRef {
        question: cell.question.as_str().to_owned(),
        row: cell.row.as_ref().map(|row| row.as_str().to_owned()),
        column: cell.column.as_ref().map(|column| column.as_str().to_owned()),
    }
}

/// Returns the anchor of a cell's answer.
pub(super) fn anchor(cell: &session::Cell) -> String {
    let row = cell.row.as_ref().map_or("", RowId::as_str);
    let column = cell.column.as_ref().map_or("", ColumnId::as_str);
    format!("{}/{row}/{column}", cell.question.as_str())
}

/// Returns the anchor of a question.
pub(super) fn question_anchor(question: &QuestionId) -> String {
    format!("{}//", question.as_str())
}

/// Separator between parts of one line. No line begins with it.
pub(super) const SEPARATOR: &str = "\u{a0}· ";

/// Returns a text with spaces instead of line breaks, for page 1. Spaces that hold words together stay.
pub(super) fn one_line(text: &str) -> String {
    let parts = text.split(|c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}'));
    let words: Vec<&str> = parts.filter(|part| !part.trim().is_empty()).collect();
    words.join(" ")
}

/// Returns the paragraphs of a text, which are separated by empty lines.
pub(super) fn paragraphs(text: &str) -> impl Iterator<Item = String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let parts: Vec<String> = text
        .split("\n\n")
        .map(|p| p.trim_matches('\n').to_owned())
        .collect();
    parts.into_iter().filter(|p| !p.trim().is_empty())
}
