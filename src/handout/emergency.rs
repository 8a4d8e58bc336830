//! The emergency sheet: the way into a protected library, on one page to print and keep.

use unicode_normalization::UnicodeNormalization;

use super::document::{Block, BlockKind, Document, Foot, Paper, ParagraphRole, Span};
use crate::session::Moment;
use crate::text::Texts;
use crate::text::dates::date_long;
use crate::text::sanitize::is_invisible;

/// Number of lines to write the passphrase on.
const WRITING_LINES: u8 = 2;

/// The commands that open a library with SQLCipher's own program; the passphrase stands where the dots are.
const SQLCIPHER_COMMANDS: [&str; 3] = [
    "sqlcipher library.funkenbuch",
    "PRAGMA key = '…';",
    "SELECT question, text FROM answer;",
];

/// The beginning of the name of a character that can't be told from others on paper.
const NAME_BEGIN: &str = "‹U+";

/// Content of an emergency sheet.
#[derive(Clone, Copy, Debug)]
pub struct EmergencySheet<'a> {
    /// Where the library is.
    pub path: &'a str,
    /// Since when its passphrase holds; left out if nobody knows.
    pub since: Option<Moment>,
    /// The passphrase; `None` leaves room to write it by hand.
    pub passphrase: Option<&'a str>,
    /// When the sheet is made.
    pub at: Moment,
}

impl EmergencySheet<'_> {
    /// Returns the sheet in a language.
    pub fn document(&self, texts: &'static Texts) -> Document {
        let mut blocks = vec![
            Block::heading(1, texts.paper_sheet_title()),
            Block::text(ParagraphRole::Body, texts.paper_sheet_subtitle()),
        ];
        blocks.extend(self.library(texts));
        blocks.extend(self.passphrase(texts));
        blocks.extend(opening(texts));
        Document {
            title: texts.paper_sheet_title().to_owned(),
            language: texts.language().tag().to_owned(),
            author: None,
            changed: Some(self.at),
            paper: Paper::A4,
            form: None,
            foot: Foot::of(
                vec!["Funkenbuch".to_owned(), texts.paper_sheet_title().to_owned()],
                texts,
            ),
            blocks: vec![Block::new(BlockKind::Sheet(blocks))],
            ..Document::default()
        }
    }

    fn library(&self, texts: &'static Texts) -> Vec<Block> {
        let day = |moment: Moment| date_long(moment.local().date(), texts.language());
        let mut facts = vec![(texts.paper_sheet_path(), self.path.to_owned())];
        facts.extend(
            self.since
                .map(|since| (texts.paper_sheet_protected(), day(since))),
        );
        facts.push((texts.paper_sheet_printed(), day(self.at)));
        let mut blocks = vec![Block::heading(2, texts.paper_sheet_library())];
        for (label, words) in facts {
            blocks.push(Block::text(ParagraphRole::Label, label));
            blocks.push(Block::text(ParagraphRole::Body, words));
        }
        blocks
    }

    fn passphrase(&self, texts: &'static Texts) -> Vec<Block> {
        let heading = Block::heading(2, texts.paper_sheet_passphrase());
        let forgotten = Block::text(ParagraphRole::Body, texts.paper_sheet_forgotten());
        let label = |words| Block::text(ParagraphRole::Label, words);
        let Some(passphrase) = self.passphrase else {
            let lines = BlockKind::WritingSpace {
                lines: WRITING_LINES,
                fill: false,
            };
            return vec![
                heading,
                forgotten,
                label(texts.paper_sheet_write()),
                Block::new(lines),
            ];
        };
        let printed: String = passphrase.chars().map(unmistakable).collect();
        let is_named = printed.contains(NAME_BEGIN) && !passphrase.contains(NAME_BEGIN);
        let mut blocks = vec![heading, forgotten, label(texts.paper_sheet_exact())];
        blocks.push(Block::spans(ParagraphRole::Body, vec![Span::strong(printed)]));
        if passphrase.contains(' ') {
            blocks.push(Block::text(ParagraphRole::Small, texts.paper_sheet_space()));
        }
        if is_named {
            blocks.push(Block::text(ParagraphRole::Small, texts.paper_sheet_named()));
        }
        blocks
    }
}

/// Returns what is printed for a character of a passphrase. A space at the end, or two of them, would not be seen; any other
/// character that can't be told from a different one, or not be seen, has its number.
fn unmistakable(c: char) -> String {
    let is_plain = c.nfkc().eq([c]) && !c.is_whitespace() && !c.is_control() && !is_unseen(c);
    match c {
        ' ' => '\u{2423}'.to_string(),
        _ if is_plain => c.to_string(),
        _ => format!("{NAME_BEGIN}{:04X}›", u32::from(c)),
    }
}

/// Returns `true` for characters that can't be seen: invisible ones, those that only choose how others are drawn, and
/// those that each typeface draws as it likes.
fn is_unseen(c: char) -> bool {
    is_invisible(c)
        || matches!(c, '\u{34f}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{e000}'..='\u{f8ff}' | '\u{e0080}'..='\u{e0fff}')
}

/// Says how the library is opened, with this program and without.
fn opening(texts: &'static Texts) -> Vec<Block> {
    let steps = [
        texts.paper_sheet_how_open(),
        texts.paper_sheet_how_type(),
        texts.paper_sheet_how_backup(),
    ];
    let steps = steps.map(|step| vec![Block::text(ParagraphRole::Body, step)]);
    let commands = SQLCIPHER_COMMANDS.map(|command| vec![Block::text(ParagraphRole::Small, command)]);
    vec![
        Block::heading(2, texts.paper_sheet_how()),
        Block::new(BlockKind::List {
            numbered: true,
            items: steps.to_vec(),
        }),
        Block::heading(2, texts.paper_sheet_without()),
        Block::text(ParagraphRole::Body, texts.paper_sheet_without_words()),
        // a dash could be taken for a part of the command
        Block::new(BlockKind::List {
            numbered: true,
            items: commands.to_vec(),
        }),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(passphrase: &str) -> String {
        passphrase.chars().map(unmistakable).collect()
    }

    #[test]
    fn what_is_printed_of_a_passphrase_can_be_typed_again() {
        assert_eq!(printed(" Größe: 7 €, «ß» "), "␣Größe:␣7␣€,␣«ß»␣");
        assert_eq!(printed("Привет 中文 😀"), "Привет␣中文␣😀");
        // AltGr + space, by a slip
        assert_eq!(printed("Bank\u{a0}Stein"), "Bank‹U+00A0›Stein");
        assert_eq!(printed("Fahr\u{ad}rad\u{200b}"), "Fahr‹U+00AD›rad‹U+200B›");
        // look like other letters
        assert_eq!(printed("Ａﬁ…"), "‹U+FF21›‹U+FB01›‹U+2026›");
        assert_eq!(printed("👩\u{200d}👧"), "👩‹U+200D›👧");
        for unseen in [
            "\u{34f}",
            "\u{61c}",
            "\u{180c}",
            "\u{200e}",
            "\u{202e}",
            "\u{2066}",
            "\u{fe0f}",
            "\u{e000}",
            "\u{e0001}",
            "\u{e0fff}",
        ] {
            assert!(printed(unseen).starts_with(NAME_BEGIN), "{unseen:?}");
        }
    }
}
