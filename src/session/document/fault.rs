//! What can be wrong with a session document, as data: a code, the place, and the names concerned.
//!
//! The words stand in `assets/texts/*/document-faults.ftl` under `document-<code>`; the desk adds which
//! file it was and what to do.

use std::fmt;

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// What kind of fault a document has.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum DocumentCode { $($(#[$doc])* $variant,)* }

        impl DocumentCode {
            /// All of them.
            pub const ALL: &'static [DocumentCode] = &[$(DocumentCode::$variant,)*];

            /// Its name, the end of the id of its sentence.
            pub fn name(self) -> &'static str {
                match self { $(DocumentCode::$variant => $name,)* }
            }
        }
    };
}

codes! {
    /// More bytes than `limit` megabytes.
    TooLarge = "too-large",
    /// UTF-16 or UTF-32.
    WideText = "wide-text",
    /// Bytes that are no UTF-8, in `line`.
    NotUtf8 = "not-utf8",
    /// No JSON from `line`, `column` on: `detail`.
    NotJson = "not-json",
    /// The file ends too early, in `line`.
    Truncated = "truncated",
    /// Brackets nested too deep, in `line`.
    TooDeep = "too-deep",
    /// The same `field` twice in one object.
    DuplicateField = "duplicate-field",
    /// JSON, but no session of this program.
    NoSession = "no-session",
    /// A format version that is none.
    BadVersion = "bad-version",
    /// The format version `given` is newer than this program's `known`.
    TooNew = "too-new",
    /// A `field` lacks.
    MissingField = "missing-field",
    /// A `field` that the format has not.
    UnknownField = "unknown-field",
    /// Something else than the `expected` kind of JSON.
    WrongType = "wrong-type",
    /// The word `given` is none of `expected`.
    UnknownWord = "unknown-word",
    /// `given` is no UUID.
    BadId = "bad-id",
    /// `given` is no time with an offset.
    BadTime = "bad-time",
    /// `given` is no day of the calendar.
    BadDate = "bad-date",
    /// A value that doesn't say exactly one thing.
    BadValue = "bad-value",
    /// More than `limit` entries.
    TooMany = "too-many",
    /// A text longer than `limit` megabytes.
    TextTooLong = "text-too-long",
    /// A text without a character.
    EmptyText = "empty-text",
    /// A line break in a line.
    LineBreak = "line-break",
    /// It belongs to another workbook: `given` instead of `expected`.
    OtherWorkbook = "other-workbook",
    /// It belongs to version `given` of the workbook instead of `expected`.
    OtherVersion = "other-version",
    /// The same workbook and version with other content.
    ChangedWorkbook = "changed-workbook",
    /// The workbook has no such language: `given`.
    UnknownLanguage = "unknown-language",
    /// The workbook has no such `question`.
    UnknownQuestion = "unknown-question",
    /// The `question` has no such `row`.
    UnknownRow = "unknown-row",
    /// The `question` has no such `column`.
    UnknownColumn = "unknown-column",
    /// The `column` is not asked of that `row`.
    ColumnNotForRow = "column-not-for-row",
    /// The `question` is a table; an answer in it has a row and a column.
    IsTable = "is-table",
    /// The `question` is no table; it has neither rows nor columns.
    IsNoTable = "is-no-table",
    /// Two answers in one cell.
    DuplicateAnswer = "duplicate-answer",
    /// The question takes `expected`, not `given`.
    WrongForm = "wrong-form",
    /// The question has no such `option`.
    UnknownOption = "unknown-option",
    /// No option at all.
    NoOption = "no-option",
    /// The same `option` twice.
    OptionTwice = "option-twice",
    /// Words beside options of which none takes any.
    StrayWords = "stray-words",
    /// The number `given` is below `least` or above `most`.
    OutOfRange = "out-of-range",
    /// The number `given` is off the `step`.
    OffStep = "off-step",
    /// The table `question` takes no own rows.
    NoOwnRows = "no-own-rows",
    /// `given` can't be the id of an own row.
    BadRowId = "bad-row-id",
    /// Another row has the id `given`.
    RowTaken = "row-taken",
    /// Own rows of the table `question` have no title.
    StrayTitle = "stray-title",
    /// A second mark at one place.
    DuplicateMark = "duplicate-mark",
    /// No `finding` of that name.
    UnknownFinding = "unknown-finding",
    /// A second reaction to one finding about one place.
    DuplicateReaction = "duplicate-reaction",
}

/// A fault of a session document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentFault {
    /// What kind of fault it is.
    pub code: DocumentCode,
    /// Where: the path in the document (`answers[3].value`); empty if it is about the whole file or its
    /// argument `line` says where.
    pub place: String,
    /// The names concerned, by the argument's name in the sentence.
    pub arguments: Vec<(&'static str, String)>,
}

impl DocumentFault {
    pub(super) fn new(code: DocumentCode, place: impl Into<String>) -> Self {
        Self {
            code,
            place: place.into(),
            arguments: Vec::new(),
        }
    }

    /// What a document gave, short and safe to show.
    pub(super) fn shown(given: &str) -> String {
        short(given)
    }

    pub(super) fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.arguments.push((name, short(&value.to_string())));
        self
    }

    /// The id of the sentence that says it. Its arguments are [`Self::arguments`] and `place`.
    pub fn message_id(&self) -> String {
        format!("document-{}", self.code.name())
    }

    /// The argument of that name, if the fault has it.
    pub fn argument(&self, name: &str) -> Option<&str> {
        let found = self.arguments.iter().find(|(other, _)| *other == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// Nobody reads an id of a megabyte, nor does a terminal survive what may be in it.
fn short(given: &str) -> String {
    const MOST: usize = 80;
    let mut shown: String = given.chars().take(MOST).flat_map(plain).collect();
    if given.chars().nth(MOST).is_some() {
        shown.push('…');
    }
    shown
}

/// A control or direction character as its escape, any other as it is.
fn plain(character: char) -> Vec<char> {
    let unsafe_to_show = character.is_control()
        || matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if unsafe_to_show {
        character.escape_unicode().collect()
    } else {
        vec![character]
    }
}

impl fmt::Display for DocumentFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {:?}", self.code.name().replace('-', " "), self.place)?;
        for (name, value) in &self.arguments {
            write!(f, ", {name}: {value}")?;
        }
        Ok(())
    }
}

impl std::error::Error for DocumentFault {}
