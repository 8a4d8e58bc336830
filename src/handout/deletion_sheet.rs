//! Deletion records on paper: when something was erased, by which ids, and from which files.

use super::document::{
    Block, BlockKind, Document, Foot, Paper, ParagraphRole, Rule, Span, TableBlock, TableColumn, TableRow,
};
use crate::session::Moment;
use crate::text::Texts;

/// Share of the table's width for the name of a file.
const FILE_SHARE: f32 = 1.3;

/// The content of the sheet.
#[derive(Clone, Debug, Default)]
pub struct DeletionSheet<'a> {
    /// The consultant's name; left out if it is empty.
    pub consultant: &'a str,
    /// Time of the latest erasure.
    pub latest: Option<Moment>,
    /// The records, in order.
    pub entries: Vec<DeletionEntry>,
    /// What is to be said of records that are damaged or gone.
    pub gap: Option<String>,
}

/// A record in words.
#[derive(Clone, Debug, Default)]
pub struct DeletionEntry {
    /// When it was.
    pub title: String,
    /// How much was erased.
    pub what: String,
    /// The ids of what was erased.
    pub ids: Vec<String>,
    /// The files, each with what is left there.
    pub places: Vec<(String, String)>,
}

impl DeletionSheet<'_> {
    /// Returns the document.
    pub fn document(&self, texts: &Texts) -> Document {
        let mut blocks = vec![
            Block::heading(1, texts.erase_records()),
            Block::text(ParagraphRole::Small, texts.erase_records_note()),
            Block::new(BlockKind::Rule(Rule::Strong)),
        ];
        blocks.extend(
            self.gap
                .as_deref()
                .map(|gap| Block::text(ParagraphRole::Body, gap)),
        );
        if self.entries.is_empty() && self.gap.is_none() {
            blocks.push(Block::text(ParagraphRole::Body, texts.erase_records_none()));
        }
        blocks.extend(self.entries.iter().flat_map(|entry| entry_blocks(entry, texts)));
        let consultant = (!self.consultant.is_empty()).then(|| self.consultant.to_owned());
        let named = consultant.as_deref().map(|name| texts.handout_consultant(name));
        let parts = std::iter::once(texts.erase_records().to_owned()).chain(named);
        Document {
            title: texts.erase_records().to_owned(),
            language: texts.language().tag().to_owned(),
            author: consultant,
            changed: self.latest,
            paper: Paper::A4,
            form: None,
            foot: Foot::of(parts.collect(), texts),
            blocks,
            ..Document::default()
        }
    }
}

fn entry_blocks(entry: &DeletionEntry, texts: &Texts) -> Vec<Block> {
    let small = |words: &String| Block::text(ParagraphRole::Small, words.as_str());
    let row = |(file, state): &(String, String)| TableRow {
        cells: vec![vec![small(file)], vec![small(state)]],
    };
    let column = |share| TableColumn { share };
    let head = [texts.erase_head_file(), texts.erase_head_state()];
    let table = TableBlock {
        columns: [FILE_SHARE, 1.0].map(column).to_vec(),
        head: head.map(|words| vec![Span::new(words)]).to_vec(),
        rows: entry.places.iter().map(row).collect(),
        plain: false,
    };
    let items = entry.ids.iter().map(|id| vec![small(id)]).collect();
    vec![
        Block::heading(2, entry.title.as_str()),
        Block::text(ParagraphRole::Body, entry.what.as_str()),
        Block::new(BlockKind::List {
            numbered: false,
            items,
        }),
        Block::new(BlockKind::Table(table)),
    ]
}
