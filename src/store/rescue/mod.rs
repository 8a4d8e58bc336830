//! Rescue of a damaged library: what can be read is copied, row by row, into a new one.
//!
//! The file is read page by page without SQLite, which gives up at the first broken one: along its trees as far as
//! these can be followed, then on pages that no tree leads to any more. Each row's checksum says whether it is what was
//! written, and each session's whether any of its rows is missing. The damaged file is never written to.

mod pages;
mod record;
mod refill;
mod tree;

use std::collections::{BTreeMap, HashSet};
use std::ops::ControlFlow;
use std::path::Path;

use rusqlite::types::Value;
use uuid::Uuid;

use self::pages::DamagedPages;
use self::tree::{RawRow, Reader};
use super::access::Access;
use super::error::StoreError;
use super::key::Key;
use super::open::Store;

/// Number of pages that are read between two reports of progress.
const REPORT_PAGES: u32 = 256;

/// A part of a session that is missing after a rescue, or was left out since it was damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Loss {
    /// Its number, language, dates and workbook: it goes on under a new number.
    Head,
    /// Answers, rows, marks or reactions.
    Content,
    /// Status, tags, client record, or whether it is in the trash.
    Listed,
    /// Notes or points of the agenda.
    Noted,
    /// The client's position in the walk.
    Walk,
}

/// Outcome of a rescue for the sessions of a damaged library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rescued {
    /// The sessions that are as they were.
    pub whole: Vec<Uuid>,
    /// The sessions that lack something, each with what it lacks.
    pub partial: Vec<(Uuid, Vec<Loss>)>,
    /// Number of sessions of which nothing was found.
    pub lost: usize,
    /// Number of earlier versions that are incomplete.
    pub versions: usize,
    /// Number of client records that were left out.
    pub clients: usize,
    /// Number of deletion records that were left out, or of which nothing was found.
    pub erasures: usize,
}

/// A rescue that is under way.
#[derive(Debug)]
pub struct Rescue {
    /// The new library.
    pub store: Store,
    /// What the damaged one held, to be compared.
    pub found: RescueComparison,
}

/// Values to be compared with the new library once its list rows are rebuilt.
#[derive(Debug)]
pub struct RescueComparison {
    clients: usize,
    lost: usize,
    erasures: usize,
    renamed: HashSet<i64>,
}

impl Rescue {
    /// Copies what can be read of a library into a new one, whose file must not exist. Calls `on_page` with the
    /// number of pages read and of all; `Break` cancels, after which the new file is of no use.
    ///
    /// # Errors
    /// If the damaged file can't be read at all, or the new one can't be written; [`StoreError::Cancelled`].
    pub fn copy(
        from: &Path,
        to: &Path,
        key: Option<&Key>,
        on_page: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
    ) -> Result<Self, StoreError> {
        let mut pages = DamagedPages::open(from, key)?;
        let found = read_tables(&mut pages, on_page)?;
        refill::refill(Store::open_with_key(to, Access::Write, key)?, &found)
    }
}

impl RescueComparison {
    /// Compares the new library, whose list rows were made again, with the checksums of the damaged one. What the
    /// consultant said of a session in lists is taken back where it isn't what was written.
    ///
    /// # Errors
    /// If the new library can't be read or written.
    pub fn report(&self, store: &mut Store) -> Result<Rescued, StoreError> {
        refill::report(self, store)
    }
}

/// The rows of a damaged library.
#[derive(Debug, Default)]
struct FoundRows {
    /// The rows of each table, by its name.
    tables: BTreeMap<String, Vec<RawRow>>,
    /// Rows on pages that no tree leads to.
    stray: Vec<RawRow>,
}

fn read_tables(
    pages: &mut DamagedPages,
    on_page: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<FoundRows, StoreError> {
    let count = pages.count();
    let mut reader = Reader {
        pages,
        visited: HashSet::new(),
    };
    reader.enter_free_pages()?;
    let schema = reader.tree(1)?;
    let mut damaged = schema.damaged;
    let mut found = FoundRows::default();
    for (name, root) in schema.rows.iter().filter_map(|row| table(&row.values)) {
        if on_page(u32::try_from(reader.visited.len()).unwrap_or(count), count).is_break() {
            return Err(StoreError::Cancelled);
        }
        let tree = reader.tree(root)?;
        damaged += tree.damaged;
        found.tables.insert(name, tree.rows);
    }
    if damaged > 0 || found.tables.is_empty() {
        found.stray = read_strays(&mut reader, count, on_page)?;
    }
    Ok(found)
}

fn read_strays(
    reader: &mut Reader<'_>,
    count: u32,
    on_page: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<Vec<RawRow>, StoreError> {
    let mut stray = Vec::new();
    for number in 2..=count {
        if number % REPORT_PAGES == 0 && on_page(number, count).is_break() {
            return Err(StoreError::Cancelled);
        }
        if !reader.visited.contains(&number)
            && let Some(leaf) = reader.leaf(number)?
        {
            stray.extend(leaf.rows);
        }
    }
    Ok(stray)
}

/// Returns the name and the root of a table from its row in the schema.
fn table(row: &[Value]) -> Option<(String, u32)> {
    match row {
        [Value::Text(kind), Value::Text(name), _, Value::Integer(root), ..] if kind == "table" => {
            Some((name.clone(), u32::try_from(*root).ok()?))
        }
        _ => None,
    }
}
