//! What a workbook file got wrong: a code, a line and the names concerned, never a sentence.
//!
//! The desk words faults for people in their language; `build.rs` prints them as they are, for
//! whoever works on the built-in workbook.

use std::fmt;

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $text:literal,)*) => {
        /// The kinds of fault a workbook file can have.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FaultCode { $($(#[$doc])* $variant,)* }

        impl FaultCode {
            /// All of them.
            pub const ALL: &'static [FaultCode] = &[$(FaultCode::$variant,)*];

            /// The code in kebab-case; `fault-` before it is the id of its sentence.
            pub fn name(self) -> &'static str {
                match self { $(FaultCode::$variant => $text,)* }
            }
        }
    };
}

codes! {
    /// The file is larger than `limit` bytes.
    TooLarge = "too-large",
    /// The bytes are not UTF-8.
    NotUtf8 = "not-utf8",
    /// The file is not TOML; `detail` is what the parser says.
    NotToml = "not-toml",
    /// Brackets or dotted names are nested deeper than any workbook needs.
    TooDeep = "too-deep",
    /// The file is of a format this program doesn't know: `given`.
    UnknownFormat = "unknown-format",
    /// There is a `field` that doesn't belong here.
    UnknownField = "unknown-field",
    /// A `field` is missing.
    MissingField = "missing-field",
    /// A `field` is of another type than `expected`.
    WrongType = "wrong-type",
    /// `given` is none of the words that `field` knows: `known`.
    UnknownWord = "unknown-word",
    /// An entry of a station is neither or more than one of question, note and picture.
    UnclearItem = "unclear-item",
    /// The version is below 1.
    BadVersion = "bad-version",
    /// `language` is no language tag.
    BadLanguage = "bad-language",
    /// `id` is not `snake_case`.
    BadId = "bad-id",
    /// `id` is there twice.
    DuplicateId = "duplicate-id",
    /// The text `field` lacks a `language` of the workbook.
    MissingTranslation = "missing-translation",
    /// The text `field` has a `language` the workbook doesn't name.
    ExtraTranslation = "extra-translation",
    /// The text `field` is empty.
    EmptyText = "empty-text",
    /// The list `field` is empty.
    EmptyList = "empty-list",
    /// There is no question `id`.
    UnknownQuestion = "unknown-question",
    /// There is no column `id` in the `table`.
    UnknownColumn = "unknown-column",
    /// There is no option `id` in the question or column `of`.
    UnknownOption = "unknown-option",
    /// There is no station `id`.
    UnknownStation = "unknown-station",
    /// There is no table `id`.
    UnknownTable = "unknown-table",
    /// `id` stands here or later, but only earlier ones can be looked at.
    NotEarlier = "not-earlier",
    /// `id` is neither choice nor choices, so no condition can look at it.
    NotAChoice = "not-a-choice",
    /// A condition looks at `id` where it can't: at a row outside of a table, or at a question in `where`.
    ConditionNotHere = "condition-not-here",
    /// An echo of the table `id` doesn't say which column.
    EchoWithoutColumn = "echo-without-column",
    /// There is no `role` of that name.
    UnknownRole = "unknown-role",
    /// The `role` is there twice.
    DuplicateRole = "duplicate-role",
    /// The `role` belongs to something else: `expected`.
    MisplacedRole = "misplaced-role",
    /// `min` and `max` are no bounds.
    BadBounds = "bad-bounds",
    /// The `step` doesn't lead from `min` to `max`.
    BadStep = "bad-step",
    /// The workbook has no stations.
    NoStations = "no-stations",
    /// The table `id` has no columns.
    NoColumns = "no-columns",
    /// The table `id` has neither rows of its own, nor taken over, nor the client's.
    NoRows = "no-rows",
    /// A column is for rows of a `kind` that its table lacks.
    RowKindAbsent = "row-kind-absent",
}

/// A fault of a workbook file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What kind of fault it is.
    pub code: FaultCode,
    /// The line it stands on, counted from 1.
    pub line: usize,
    /// The names concerned, by the argument's name in the sentence.
    pub arguments: Vec<(&'static str, String)>,
}

impl Fault {
    /// The argument of that name, if the fault has it.
    pub fn argument(&self, name: &str) -> Option<&str> {
        self.arguments
            .iter()
            .find(|(found, _)| *found == name)
            .map(|(_, value)| value.as_str())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code.name().replace('-', " "))?;
        for (at, (name, value)) in self.arguments.iter().enumerate() {
            let before = if at == 0 { " (" } else { ", " };
            write!(f, "{before}{name}: {value}")?;
        }
        f.write_str(if self.arguments.is_empty() { "" } else { ")" })
    }
}
