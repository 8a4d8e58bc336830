//! Faults of a workbook file: a code, a line and arguments, without sentences.
//!
//! The service words faults in the user's language; `build.rs` prints them as they are.

use std::fmt;

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $text:literal,)*) => {
        /// Kinds of fault.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FaultCode { $($(#[$doc])* $variant,)* }

        impl FaultCode {
            /// All codes.
            pub const ALL: &'static [FaultCode] = &[$(FaultCode::$variant,)*];

            /// Returns the code in kebab-case; the id of its sentence is `fault-` and this name.
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
    /// The file is not TOML; `detail` is the message of the parser.
    NotToml = "not-toml",
    /// Brackets or dotted names are nested too deeply.
    TooDeep = "too-deep",
    /// The format `given` is unknown.
    UnknownFormat = "unknown-format",
    /// The `field` doesn't belong here.
    UnknownField = "unknown-field",
    /// A `field` is missing.
    MissingField = "missing-field",
    /// The `field` has another type than `expected`.
    WrongType = "wrong-type",
    /// `given` is none of the words `known` for the `field`.
    UnknownWord = "unknown-word",
    /// An entry of a station is neither or more than one of question, note and picture.
    UnclearItem = "unclear-item",
    /// The version is below 1.
    BadVersion = "bad-version",
    /// `language` is no language tag.
    BadLanguage = "bad-language",
    /// `id` is not `snake_case`.
    BadId = "bad-id",
    /// `id` is used twice.
    DuplicateId = "duplicate-id",
    /// The text `field` has no translation into a `language` of the workbook.
    MissingTranslation = "missing-translation",
    /// The text `field` has a `language` that the workbook doesn't list.
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
    /// `id` is defined here or later; only earlier ones can be referred to.
    NotEarlier = "not-earlier",
    /// `id` is neither choice nor choices, so a condition can't refer to it.
    NotAChoice = "not-a-choice",
    /// A condition refers to `id` where it can't: to a row outside of a table, or to a question in `where`.
    ConditionNotHere = "condition-not-here",
    /// An echo of the table `id` has no column.
    EchoWithoutColumn = "echo-without-column",
    /// There is no `role` of that name.
    UnknownRole = "unknown-role",
    /// The `role` is used twice.
    DuplicateRole = "duplicate-role",
    /// The `role` belongs to another kind of question: `expected`.
    MisplacedRole = "misplaced-role",
    /// `min` and `max` are not valid bounds.
    BadBounds = "bad-bounds",
    /// `max` is not `min` plus a multiple of `step`.
    BadStep = "bad-step",
    /// The workbook has no stations.
    NoStations = "no-stations",
    /// The table `id` has no columns.
    NoColumns = "no-columns",
    /// The table `id` has no rows of any kind.
    NoRows = "no-rows",
    /// A column is for rows of a `kind` that its table doesn't have.
    RowKindAbsent = "row-kind-absent",
}

/// A fault of a workbook file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its code.
    pub code: FaultCode,
    /// Line of the file, counted from 1.
    pub line: usize,
    /// Arguments of its sentence, by name.
    pub arguments: Vec<(&'static str, String)>,
}

impl Fault {
    /// Returns the argument with a name.
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
