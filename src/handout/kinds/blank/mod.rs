//! A workbook to be filled in, by hand or as a form: all its branches, each with the answer that leads there.

mod conditions;
mod field_name;
mod question;
mod rows;
mod table;

pub use field_name::FieldName;
pub use rows::own_rows;

use super::formatter::{page_reference, paragraphs};
use super::numbering::{numbered, station_number};
use crate::handout::document::{
    Block, BlockKind, Document, Foot, FormStyle, Paper, ParagraphRole, Rule, Span, SpanStyle,
};
use crate::text::{Language, Texts, safe_name};
use crate::workbook::{Item, NoteItem, Station, StationId, Workbook};
use conditions::condition;

/// A workbook on paper, or as a form.
#[derive(Clone, Copy, Debug)]
pub struct BlankSheet<'a> {
    /// The workbook.
    pub workbook: &'a Workbook,
    /// The language, if the workbook has it.
    pub language: Language,
    /// The size of the pages.
    pub paper: Paper,
    /// How it is set.
    pub style: FormStyle,
}

impl BlankSheet<'_> {
    /// Returns the document.
    pub fn document(&self) -> Document {
        let writer = SheetWriter::new(self);
        let title = writer.title();
        Document {
            title: writer.texts.blank_title_of(title),
            language: writer.texts.language().tag().to_owned(),
            author: None,
            changed: None,
            paper: self.paper,
            form: Some(self.style),
            foot: Foot::of(
                vec![title.to_owned(), writer.texts.blank_title().to_owned()],
                writer.texts,
            ),
            blocks: writer.blocks(),
            ..Document::default()
        }
    }

    /// Returns the file name that is offered.
    pub fn file_name(&self) -> String {
        let writer = SheetWriter::new(self);
        let title = safe_name(writer.title());
        let kind = match (self.style.fillable, self.style.large) {
            (false, false) => writer.texts.blank_name_paper(),
            (false, true) => writer.texts.blank_name_paper_large(),
            (true, false) => writer.texts.blank_name_form(),
            (true, true) => writer.texts.blank_name_form_large(),
        };
        format!("{title} {kind}.pdf")
    }
}

/// Writes the content of a sheet in one language.
struct SheetWriter<'a> {
    workbook: &'a Workbook,
    texts: &'static Texts,
    /// The workbook's own tag for that language.
    tag: &'a str,
    style: FormStyle,
}

impl<'a> SheetWriter<'a> {
    fn new(sheet: &BlankSheet<'a>) -> Self {
        let tag = sheet.workbook.language(sheet.language.tag());
        SheetWriter {
            workbook: sheet.workbook,
            texts: Texts::of(Language::from_tag(tag).unwrap_or(sheet.language)),
            tag,
            style: sheet.style,
        }
    }

    fn title(&self) -> &'a str {
        self.workbook.title.get(self.tag)
    }

    fn blocks(&self) -> Vec<Block> {
        let how = match self.style.fillable {
            true => vec![self.texts.blank_how_form()],
            false => vec![self.texts.blank_how_paper(), self.texts.blank_how_paper_more()],
        };
        let mut blocks = vec![
            Block::text(ParagraphRole::Label, self.texts.blank_title()),
            Block::heading(1, self.title()),
            Block::new(BlockKind::Rule(Rule::Strong)),
        ];
        blocks.extend(
            how.into_iter()
                .map(|words| Block::text(ParagraphRole::Body, words)),
        );
        let stations = self.workbook.stations.iter();
        blocks.extend(stations.flat_map(|station| self.station(station)));
        blocks
    }

    fn station(&self, station: &Station) -> Vec<Block> {
        let number = station_number(self.workbook, &station.id);
        let spans = vec![numbered(number), Span::new(station.title.get(self.tag))];
        let heading = Block::new(BlockKind::Heading { level: 2, spans });
        let mut blocks = vec![heading.anchored(station_anchor(&station.id))];
        let subtitle = Block::text(ParagraphRole::Subtitle, station.heading.get(self.tag));
        blocks.push(subtitle);
        blocks.extend(self.station_rule(station, number));
        let intro = station.on_paper.as_ref().or(station.intro.as_ref());
        let intro = paragraphs(intro.map_or("", |intro| intro.get(self.tag)));
        blocks.extend(intro.map(|words| Block::text(ParagraphRole::Body, words.trim())));
        let mut items = station.items.iter().flat_map(|item| self.item(item));
        // what leads to a question stands on its page, but in large print that would leave pages half empty
        if !self.style.large {
            blocks.extend(items.next());
            blocks = vec![Block::new(BlockKind::Together(blocks))];
        }
        blocks.extend(items);
        blocks
    }

    /// Returns who answers a station, and where all others go on.
    fn station_rule(&self, station: &Station, number: usize) -> Option<Block> {
        let only_if = self.conditions(&station.shown.only_if, None);
        let unless = self.conditions(&station.shown.unless, None);
        let mut spans: Vec<Span> = Vec::new();
        spans.extend(only_if.map(|words| Span::italic(self.texts.blank_station_if(words))));
        spans.extend(unless.map(|words| Span::italic(self.texts.blank_station_unless(words))));
        if spans.is_empty() {
            return None;
        }
        match self.workbook.stations.get(number) {
            Some(next) => {
                let next_number = number + 1;
                let words = self
                    .texts
                    .blank_otherwise()
                    .number(next_number)
                    .title(next.title.get(self.tag));
                spans.extend(way_to(&next.id, &format!(" {words}")));
                spans.push(Span::italic("."));
            }
            None => spans.push(Span::italic(format!(" {}", self.texts.blank_otherwise_done()))),
        }
        Some(Block::spans(ParagraphRole::Question, spans))
    }

    fn item(&self, item: &Item) -> Vec<Block> {
        match item {
            Item::Question(question) => self.question(question),
            Item::Note(note) => self.note(note),
            // a picture shows answers, which aren't there yet
            Item::Picture(_) => Vec::new(),
        }
    }

    /// Returns a note, with where its buttons lead.
    fn note(&self, note: &NoteItem) -> Vec<Block> {
        let only_if = self.conditions(&note.shown.only_if, None);
        let unless = self.conditions(&note.shown.unless, None);
        let mut blocks: Vec<Block> = Vec::new();
        blocks.extend(only_if.map(|words| condition(self.texts.blank_then(words))));
        blocks.extend(unless.map(|words| condition(self.texts.blank_unless(words))));
        blocks.push(Block::text(ParagraphRole::Question, note.text.get(self.tag)));
        let ways = note.go_to.iter().map(|way| {
            let number = station_number(self.workbook, &way.station);
            let words = self
                .texts
                .blank_go_to()
                .label(way.label.get(self.tag))
                .number(number);
            let spans = way_to(&way.station, &words).collect();
            vec![Block::spans(ParagraphRole::Body, spans)]
        });
        let ways: Vec<Vec<Block>> = ways.collect();
        if !ways.is_empty() {
            blocks.push(Block::new(BlockKind::List {
                numbered: false,
                items: ways,
            }));
        }
        vec![Block::new(BlockKind::Together(blocks))]
    }
}

/// Returns words that lead to a station, followed by the number of its page.
fn way_to(station: &StationId, words: &str) -> impl Iterator<Item = Span> {
    let style = SpanStyle::Italic;
    let spans = page_reference(words, &station_anchor(station)).into_iter();
    spans.map(move |span| Span { style, ..span })
}

fn station_anchor(station: &StationId) -> String {
    format!("station {}", station.as_str())
}
