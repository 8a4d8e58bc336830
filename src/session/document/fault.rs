//! Faults of a session document, as data: a code, the path and arguments.
//!
//! The sentences are in `assets/texts/*/document-faults.ftl` with the ids `document-<code>`; the service adds
//! the file and a remedy.

use std::fmt;

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// Kinds of fault.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum DocumentCode { $($(#[$doc])* $variant,)* }

        impl DocumentCode {
            /// All codes.
            pub const ALL: &'static [DocumentCode] = &[$(DocumentCode::$variant,)*];

            /// Returns the name, the end of the id of its sentence.
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
    /// The bytes in `line` are not UTF-8.
    NotUtf8 = "not-utf8",
    /// The text is not JSON from `line`, `column` on: `detail`.
    NotJson = "not-json",
    /// The file ends too early, in `line`.
    Truncated = "truncated",
    /// Brackets nested too deep, in `line`.
    TooDeep = "too-deep",
    /// The same `field` twice in one object.
    DuplicateField = "duplicate-field",
    /// The JSON is no session of this program.
    NoSession = "no-session",
    /// The format version is invalid.
    BadVersion = "bad-version",
    /// The format version `given` is newer than this program's `known`.
    TooNew = "too-new",
    /// The `field` is missing.
    MissingField = "missing-field",
    /// The format has no such `field`.
    UnknownField = "unknown-field",
    /// The value is not of the `expected` JSON type.
    WrongType = "wrong-type",
    /// The word `given` is none of `expected`.
    UnknownWord = "unknown-word",
    /// `given` is no UUID.
    BadId = "bad-id",
    /// `given` is no time with an offset.
    BadTime = "bad-time",
    /// `given` is no day of the calendar.
    BadDate = "bad-date",
    /// A value has no kind, or more than one.
    BadValue = "bad-value",
    /// More than `limit` entries.
    TooMany = "too-many",
    /// A text longer than `limit` megabytes.
    TextTooLong = "text-too-long",
    /// A text is empty.
    EmptyText = "empty-text",
    /// A line has a line break.
    LineBreak = "line-break",
    /// The document belongs to the workbook `given` instead of `expected`.
    OtherWorkbook = "other-workbook",
    /// The document belongs to version `given` of the workbook instead of `expected`.
    OtherVersion = "other-version",
    /// The workbook and its version are the same, but its content differs.
    ChangedWorkbook = "changed-workbook",
    /// The workbook has no such language: `given`.
    UnknownLanguage = "unknown-language",
    /// The workbook has no such `question`.
    UnknownQuestion = "unknown-question",
    /// The `question` has no such `row`.
    UnknownRow = "unknown-row",
    /// The `question` has no such `column`.
    UnknownColumn = "unknown-column",
    /// The `column` doesn't apply to that `row`.
    ColumnNotForRow = "column-not-for-row",
    /// The `question` is a table; an answer in it has a row and a column.
    IsTable = "is-table",
    /// The `question` is no table; it has neither rows nor columns.
    IsNoTable = "is-no-table",
    /// A cell has two answers.
    DuplicateAnswer = "duplicate-answer",
    /// The question takes `expected`, not `given`.
    WrongForm = "wrong-form",
    /// The question has no such `option`.
    UnknownOption = "unknown-option",
    /// No option is chosen.
    NoOption = "no-option",
    /// An option is chosen twice.
    OptionTwice = "option-twice",
    /// Text is given without the option `other`.
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
    /// A location has two marks.
    DuplicateMark = "duplicate-mark",
    /// There is no such `finding`.
    UnknownFinding = "unknown-finding",
    /// A finding about one location has two reactions.
    DuplicateReaction = "duplicate-reaction",
}

/// A fault of a session document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentFault {
    /// Its code.
    pub code: DocumentCode,
    /// Path in the document (`answers[3].value`); empty if the fault is about the whole file or has the
    /// argument `line`.
    pub place: String,
    /// Arguments of its sentence, by name.
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

    /// Returns a value of the document, short and safe to display.
    pub(super) fn shown(given: &str) -> String {
        short(given)
    }

    pub(super) fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.arguments.push((name, short(&value.to_string())));
        self
    }

    /// Returns the id of its sentence, whose arguments are [`Self::arguments`] and `place`.
    pub fn message_id(&self) -> String {
        format!("document-{}", self.code.name())
    }

    /// Returns the argument with a name.
    pub fn argument(&self, name: &str) -> Option<&str> {
        let found = self.arguments.iter().find(|(other, _)| *other == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// Shortens a value and escapes what a terminal would obey.
fn short(given: &str) -> String {
    const MAX_CHARS: usize = 80;
    let mut shown: String = given.chars().take(MAX_CHARS).flat_map(plain).collect();
    if given.chars().nth(MAX_CHARS).is_some() {
        shown.push('…');
    }
    shown
}

/// Returns the escape of a control or direction character, any other as it is.
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
