//! The rows on the pages of a damaged library, as far as its trees can be followed, and on pages that no tree leads to.

use std::collections::HashSet;

use rusqlite::types::Value;

use super::pages::DamagedPages;
use super::record;
use crate::store::error::StoreError;

const TABLE_LEAF: u8 = 0x0d;
const TABLE_INTERIOR: u8 = 0x05;
const INDEX_LEAF: u8 = 0x0a;
const INDEX_INTERIOR: u8 = 0x02;
/// Offset of the head of a page; on the first page it follows the head of the file.
const FIRST_PAGE_OFFSET: usize = 100;

/// A row as it stands on a page.
#[derive(Clone, Debug)]
pub(super) struct RawRow {
    /// Its number; 0 in tables without.
    pub(super) id: i64,
    /// Its values, in the order of the columns.
    pub(super) values: Vec<Value>,
}

/// Records found on pages.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) rows: Vec<RawRow>,
    /// Number of pages and rows that could not be read.
    pub(super) damaged: usize,
}

/// A page that was taken apart.
struct Node {
    kind: u8,
    cells: Vec<usize>,
    right: Option<u32>,
    page: Vec<u8>,
}

/// Reads trees and remembers the pages that belong to them.
pub(super) struct Reader<'p> {
    pub(super) pages: &'p mut DamagedPages,
    pub(super) visited: HashSet<u32>,
}

impl Reader<'_> {
    /// Reads all rows of the tree with this root that can be reached.
    pub(super) fn tree(&mut self, root: u32) -> Result<Found, StoreError> {
        let mut found = Found::default();
        let mut open = vec![root];
        while let Some(number) = open.pop() {
            if !self.visited.insert(number) {
                continue;
            }
            match self.node(number)? {
                Some(node) => self.node_rows(&node, &mut found, &mut open)?,
                None => found.damaged += 1,
            }
        }
        Ok(found)
    }

    /// Reads the rows on a page that no tree leads to, if it is a leaf of a table.
    pub(super) fn leaf(&mut self, number: u32) -> Result<Option<Found>, StoreError> {
        let Some(node) = self.node(number)?.filter(|node| node.kind == TABLE_LEAF) else {
            return Ok(None);
        };
        let mut found = Found::default();
        self.node_rows(&node, &mut found, &mut Vec::new())?;
        Ok(Some(found))
    }

    /// Enters the pages that are free, which hold what was deleted.
    pub(super) fn enter_free_pages(&mut self) -> Result<(), StoreError> {
        let first = self.pages.read(1)?;
        let mut trunk = first.and_then(|page| number(&page, 32)).unwrap_or(0);
        while trunk != 0 && self.visited.insert(trunk) {
            let Some(page) = self.pages.read(trunk)? else {
                break;
            };
            let leaves = number(&page, 4).unwrap_or(0) as usize;
            let most = self.pages.usable() / 4 - 2;
            let leaves = (0..leaves.min(most)).filter_map(|index| number(&page, 8 + 4 * index));
            self.visited.extend(leaves);
            trunk = number(&page, 0).unwrap_or(0);
        }
        Ok(())
    }

    fn node(&mut self, number: u32) -> Result<Option<Node>, StoreError> {
        let page = self.pages.read(number)?;
        Ok(page.and_then(|page| take_apart(page, if number == 1 { FIRST_PAGE_OFFSET } else { 0 })))
    }

    fn node_rows(&mut self, node: &Node, found: &mut Found, open: &mut Vec<u32>) -> Result<(), StoreError> {
        for start in &node.cells {
            let cell = node.page.get(*start..self.pages.usable()).unwrap_or_default();
            let cell = match node.kind {
                TABLE_INTERIOR | INDEX_INTERIOR => {
                    open.extend(number(cell, 0));
                    cell.get(4..).unwrap_or_default()
                }
                _ => cell,
            };
            if node.kind == TABLE_INTERIOR {
                continue;
            }
            match self.row(cell, node.kind == TABLE_LEAF)? {
                Some(row) => found.rows.push(row),
                None => found.damaged += 1,
            }
        }
        open.extend(node.right);
        Ok(())
    }

    fn row(&mut self, cell: &[u8], of_table: bool) -> Result<Option<RawRow>, StoreError> {
        let Some((length, cell)) = record::varint(cell) else {
            return Ok(None);
        };
        let (id, cell) = match of_table {
            true => match record::varint(cell) {
                Some((id, cell)) => (id, cell),
                None => return Ok(None),
            },
            false => (0, cell),
        };
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        let payload = self.payload(cell, length, of_table)?;
        Ok(payload
            .and_then(|payload| record::values(&payload))
            .map(|values| RawRow { id, values }))
    }

    /// Returns the content of a cell, the part on overflow pages included.
    fn payload(&mut self, cell: &[u8], length: usize, of_table: bool) -> Result<Option<Vec<u8>>, StoreError> {
        let usable = self.pages.usable();
        if length > usable.saturating_mul(self.pages.count() as usize) {
            return Ok(None);
        }
        let most = match of_table {
            true => usable - 35,
            false => (usable - 12) * 64 / 255 - 23,
        };
        if length <= most {
            return Ok(cell.get(..length).map(<[u8]>::to_vec));
        }
        let least = (usable - 12) * 32 / 255 - 23;
        let local = least + (length - least) % (usable - 4);
        let local = if local <= most { local } else { least };
        let (Some(begin), Some(mut next)) = (cell.get(..local), number(cell, local)) else {
            return Ok(None);
        };
        let mut payload = begin.to_vec();
        while payload.len() < length {
            let Some(page) = self.pages.read(next)? else {
                return Ok(None);
            };
            self.visited.insert(next);
            let part = (length - payload.len()).min(usable - 4);
            payload.extend_from_slice(page.get(4..4 + part).unwrap_or_default());
            next = number(&page, 0).unwrap_or(0);
        }
        Ok(Some(payload))
    }
}

/// Takes a page of a tree apart; `None` if it is none.
fn take_apart(page: Vec<u8>, start: usize) -> Option<Node> {
    let kind = *page.get(start)?;
    let head = match kind {
        TABLE_LEAF | INDEX_LEAF => 8,
        TABLE_INTERIOR | INDEX_INTERIOR => 12,
        _ => return None,
    };
    let count = usize::from(short(&page, start + 3)?);
    let cells = (0..count).map_while(|index| short(&page, start + head + 2 * index));
    let cells: Vec<usize> = cells.map(usize::from).collect();
    let right = if head == 12 {
        number(&page, start + 8)
    } else {
        None
    };
    Some(Node {
        kind,
        cells,
        right,
        page,
    })
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(*bytes.get(at..)?.first_chunk()?))
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(*bytes.get(at..)?.first_chunk()?))
}
