//! What the program stores: the tables of the library as they are, each with a description, and the files outside.
//!
//! A test compares the descriptions with the schema, so that a new column has to be described.

use std::path::{Path, PathBuf};

use super::error::ServiceError;
use super::library::Library;
use super::paths;
use crate::store::TableInfo;
use crate::text::Texts;

/// Everything that is stored on this computer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// The tables of the library.
    pub tables: Vec<StoredTable>,
    /// The files.
    pub files: Vec<StoredFile>,
}

/// A table of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredTable {
    /// The table as it stands in the file.
    pub info: TableInfo,
    /// The columns that the description says nothing of.
    pub undescribed: Vec<String>,
}

/// A file, or a kind of files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFile {
    /// Its kind.
    pub kind: StoredFileKind,
    /// Its path.
    pub path: PathBuf,
}

/// The kinds of files that the program keeps by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoredFileKind {
    /// The library, with its log beside it while it is open.
    Library,
    /// A copy of the library: a backup, or one that was set aside.
    Copy,
    /// The settings.
    Settings,
    /// The consultant's logo.
    Logo,
    /// The log of starts, refusals and faults.
    Log,
}

/// The tables, each with the columns that its description covers.
const TABLES: [(&str, &[&str]); 31] = [
    (
        "agenda",
        &[
            "session", "position", "id", "source", "named", "question", "row", "words", "done", "agreed",
            "off", "checksum",
        ],
    ),
    (
        "answer",
        &[
            "session",
            "question",
            "row",
            "column",
            "kind",
            "text",
            "number",
            "other",
            "changed_at",
            "changed_offset",
            "library",
            "checksum",
        ],
    ),
    (
        "checksum",
        &["session", "head", "content", "listed", "noted", "walk"],
    ),
    (
        "client",
        &[
            "key",
            "id",
            "name",
            "organisation",
            "contact",
            "notes",
            "created_at",
            "created_offset",
            "updated_at",
            "updated_offset",
            "checksum",
        ],
    ),
    ("client_word", &["session", "word", "tries"]),
    (
        "consent",
        &[
            "id",
            "client",
            "kind",
            "day",
            "wording",
            "withdrawn_on",
            "created_at",
            "created_offset",
            "updated_at",
            "updated_offset",
            "checksum",
        ],
    ),
    ("erased", &["erasure", "kind", "id"]),
    ("erased_from", &["erasure", "path", "done_at", "done_offset"]),
    ("erasure", &["key", "id", "at", "offset", "versions", "checksum"]),
    ("figure", &["subject", "session", "value"]),
    (
        "hand_over",
        &[
            "one",
            "session",
            "since",
            "since_offset",
            "folder",
            "code",
            "tries",
        ],
    ),
    ("inside", &["word"]),
    ("letters", &["session", "question", "row", "column", "letters"]),
    (
        "library",
        &[
            "one",
            "id",
            "checksum",
            "sessions",
            "passphrase_since",
            "erasures",
        ],
    ),
    (
        "listed",
        &[
            "session",
            "computed",
            "name",
            "organisation",
            "answered",
            "visible",
            "decisive",
            "pressure_before",
            "pressure_after",
            "meeting_day",
            "discuss",
            "workbook",
            "created_at",
            "begun_year",
            "updated_at",
            "changed_day",
            "name_folded",
            "organisation_folded",
            "tags_folded",
            "review",
            "client",
            "trashed_at",
            "trashed_offset",
        ],
    ),
    ("log_stamp", &["one", "marker", "previous", "state"]),
    ("mark", &["session", "question", "row", "mark", "checksum"]),
    (
        "note",
        &[
            "id",
            "session",
            "question",
            "row",
            "text",
            "for_meeting",
            "created_at",
            "created_offset",
            "updated_at",
            "updated_offset",
            "checksum",
        ],
    ),
    (
        "own_row",
        &["session", "question", "position", "id", "title", "checksum"],
    ),
    ("pseudonym", &["client", "words", "checksum"]),
    (
        "reaction",
        &["session", "finding", "question", "row", "fits", "checksum"],
    ),
    ("retention", &["workbook", "months", "since", "checksum"]),
    ("search", &["named", "written", "noted", "variants"]),
    ("searched", &["session", "named", "written", "noted", "variants"]),
    (
        "session",
        &[
            "key",
            "id",
            "workbook",
            "language",
            "status",
            "created_at",
            "created_offset",
            "updated_at",
            "updated_offset",
            "revision",
            "base",
            "replaced_at",
            "replaced_offset",
            "archived_reason",
        ],
    ),
    ("subject", &["key", "kind", "subject", "label"]),
    ("tag", &["session", "tag"]),
    ("visited", &["session", "station"]),
    ("walk", &["session", "station", "page", "mirror_open"]),
    ("word", &["key", "word", "uses"]),
    ("workbook", &["digest", "id", "version", "source", "came_along"]),
];

impl StoredTable {
    fn of(info: TableInfo) -> Self {
        let covered = TABLES.iter().find(|(name, _)| *name == info.name);
        let covered = covered.map_or(&[][..], |(_, columns)| *columns);
        let undescribed = info
            .columns
            .iter()
            .filter(|column| !covered.contains(&column.as_str()));
        Self {
            undescribed: undescribed.cloned().collect(),
            info,
        }
    }

    /// Returns what the table is about and what is in it; the table's own name where it is not described.
    pub fn description(&self, texts: &'static Texts) -> (&str, &'static str) {
        match self.info.name.as_str() {
            "agenda" => (texts.stored_agenda(), texts.stored_agenda_what()),
            "answer" => (texts.stored_answer(), texts.stored_answer_what()),
            "checksum" => (texts.stored_checksum(), texts.stored_checksum_what()),
            "client" => (texts.stored_client(), texts.stored_client_what()),
            "client_word" => (texts.stored_client_word(), texts.stored_client_word_what()),
            "consent" => (texts.consent_heading(), texts.stored_consent_what()),
            "erased" | "erased_from" | "erasure" => (texts.erase_records(), texts.stored_erasure_what()),
            "figure" | "subject" => (texts.stored_figure(), texts.stored_figure_what()),
            "hand_over" => (texts.stored_hand_over(), texts.stored_hand_over_what()),
            "inside" | "search" | "searched" | "word" => (texts.stored_search(), texts.stored_search_what()),
            "letters" => (texts.stored_letters(), texts.stored_letters_what()),
            "library" | "log_stamp" => (texts.stored_library(), texts.stored_library_what()),
            "listed" => (texts.stored_listed(), texts.stored_listed_what()),
            "mark" => (texts.stored_mark(), texts.stored_mark_what()),
            "note" => (texts.stored_note(), texts.stored_note_what()),
            "own_row" => (texts.stored_own_row(), texts.stored_own_row_what()),
            "pseudonym" => (texts.clients_pseudonym(), texts.stored_pseudonym_what()),
            "reaction" => (texts.stored_reaction(), texts.stored_reaction_what()),
            "retention" => (texts.retention_label(), texts.stored_retention_what()),
            "session" => (texts.stored_session(), texts.stored_session_what()),
            "tag" => (texts.stored_tag(), texts.stored_tag_what()),
            "visited" | "walk" => (texts.stored_walk(), texts.stored_walk_what()),
            "workbook" => (texts.stored_workbook(), texts.stored_workbook_what()),
            name => (name, texts.stored_undescribed()),
        }
    }
}

impl StoredFile {
    /// Returns what is in the file.
    pub fn description(&self, texts: &'static Texts) -> &'static str {
        match self.kind {
            StoredFileKind::Library => texts.stored_file_library(),
            StoredFileKind::Copy => texts.stored_file_copy(),
            StoredFileKind::Settings => texts.stored_file_settings(),
            StoredFileKind::Logo => texts.stored_file_logo(),
            StoredFileKind::Log => texts.stored_file_log(),
        }
    }
}

impl Library {
    /// Returns what the program stores on this computer, and in a chosen folder of backups.
    ///
    /// # Errors
    /// If the library can't be read.
    pub fn stored(&self, chosen: Option<&Path>) -> Result<Stored, ServiceError> {
        let tables = self.wrap(self.store.tables())?;
        let file = |kind, path| StoredFile { kind, path };
        let mut files = vec![file(StoredFileKind::Library, self.path())];
        let copies = self.copies(chosen).into_iter();
        files.extend(copies.map(|path| file(StoredFileKind::Copy, path)));
        let settings = paths::settings_file();
        let logo = paths::logo_file(&settings);
        files.push(file(StoredFileKind::Settings, settings));
        files.extend(logo.exists().then(|| file(StoredFileKind::Logo, logo)));
        files.push(file(StoredFileKind::Log, paths::log_file()));
        Ok(Stored {
            tables: tables.into_iter().map(StoredTable::of).collect(),
            files,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Access;
    use crate::text::Language;

    #[test]
    fn every_table_and_column_of_the_library_is_described() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        let stored = library.stored(None).unwrap();
        for language in Language::ALL {
            let texts = Texts::of(language);
            for table in &stored.tables {
                let (title, words) = table.description(texts);
                assert_ne!(words, texts.stored_undescribed(), "table {title}");
                assert_eq!(
                    table.undescribed,
                    Vec::<String>::new(),
                    "columns of {}",
                    table.info.name
                );
            }
        }
    }

    #[test]
    fn a_column_that_nobody_described_is_named() {
        let info = TableInfo {
            name: "tag".to_owned(),
            columns: vec!["session".to_owned(), "colour".to_owned()],
            rows: 0,
        };
        assert_eq!(StoredTable::of(info).undescribed, ["colour"]);
    }
}
