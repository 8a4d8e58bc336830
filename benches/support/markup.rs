//! A document as HTML and as Typst, so that other typesetters can set the same words.

use funkenbuch::handout::document::{Block, BlockKind, Document, Span, SpanContent, TableBlock};

/// Writes a document for another typesetter.
pub(crate) enum Markup {
    /// For WeasyPrint.
    Html,
    /// For Typst.
    Typst,
}

impl Markup {
    /// Returns the document in this language, with a style sheet like that of a handout.
    pub(crate) fn document(&self, document: &Document) -> String {
        let body = self.blocks(&document.blocks);
        match self {
            Markup::Html => format!(
                "<!doctype html><html lang={}><meta charset=utf-8><title>{}</title><style>@page{{size:A4;margin:18mm 37mm \
                 20mm 22mm}}body{{font:10pt/1.45 'Atkinson Hyperlegible Next';hyphens:auto}}h1,h2,h3,h4{{font-family:\
                 Fraunces}}td,th{{border-bottom:.5pt solid;vertical-align:top;text-align:left}}</style>{body}</html>",
                document.language,
                self.escaped(&document.title),
            ),
            // lines are broken for the whole paragraph, and the file is archival, as with ours
            Markup::Typst => format!(
                "#set document(title: \"Sheet\", date: datetime(year: 2026, month: 1, day: 1))\n#set par(linebreaks: \
                 \"optimized\")\n#set page(paper: \"a4\", margin: (top: 18mm, right: 37mm, bottom: 20mm, left: 22mm))\n#set text(font: \
                 \"Atkinson Hyperlegible Next\", size: 10pt, lang: \"{}\", hyphenate: true)\n#show heading: set text(font: \
                 \"Fraunces\")\n{body}",
                document.language
            ),
        }
    }

    fn blocks(&self, blocks: &[Block]) -> String {
        blocks.iter().map(|block| self.block(&block.kind)).collect()
    }

    fn block(&self, kind: &BlockKind) -> String {
        match (self, kind) {
            (Markup::Html, BlockKind::Heading { level, spans }) => {
                format!("<h{level}>{}</h{level}>\n", self.spans(spans))
            }
            (Markup::Typst, BlockKind::Heading { level, spans }) => {
                format!("#heading(level: {level})[{}]\n", self.spans(spans))
            }
            (Markup::Html, BlockKind::Paragraph(paragraph)) => {
                format!("<p>{}</p>\n", self.spans(&paragraph.spans))
            }
            (Markup::Typst, BlockKind::Paragraph(paragraph)) => {
                format!("#par[{}]\n", self.spans(&paragraph.spans))
            }
            (Markup::Html, BlockKind::List { items, .. }) => {
                let items = items.iter().map(|item| format!("<li>{}", self.blocks(item)));
                format!("<ul>{}</ul>\n", items.collect::<String>())
            }
            (Markup::Typst, BlockKind::List { items, .. }) => {
                let items = items.iter().map(|item| format!("[{}],", self.blocks(item)));
                format!("#list({})\n", items.collect::<String>())
            }
            (_, BlockKind::Table(table)) => self.table(table),
            (_, BlockKind::Columns(columns)) => {
                columns.iter().map(|column| self.blocks(&column.blocks)).collect()
            }
            (_, BlockKind::Together(blocks) | BlockKind::Sheet(blocks)) => self.blocks(blocks),
            // the others have less to do: no pictures, rules and lines
            _ => String::new(),
        }
    }

    fn table(&self, table: &TableBlock) -> String {
        let head = table.head.iter().map(|spans| self.spans(spans));
        let head: Vec<String> = head.collect();
        let row = |cells: &[String]| match self {
            Markup::Html => format!("<tr><td>{}</tr>", cells.join("<td>")),
            Markup::Typst => cells.iter().map(|cell| format!("[{cell}],")).collect(),
        };
        let cells = |blocks: &Vec<Vec<Block>>| -> Vec<String> {
            blocks.iter().map(|cell| self.blocks(cell)).collect()
        };
        let rows: String = table.rows.iter().map(|line| row(&cells(&line.cells))).collect();
        let head = if head.is_empty() {
            String::new()
        } else {
            row(&head)
        };
        match self {
            Markup::Html => format!("<table><thead>{head}<tbody>{rows}</table>\n"),
            Markup::Typst => format!("#table(columns: {}, {head}{rows})\n", table.columns.len()),
        }
    }

    fn spans(&self, spans: &[Span]) -> String {
        let words = |span: &Span| match &span.content {
            SpanContent::Text(text) => self.escaped(text),
            SpanContent::PageOf(_) => "2".to_owned(),
        };
        spans.iter().map(words).collect()
    }

    fn escaped(&self, text: &str) -> String {
        match self {
            Markup::Html => text
                .replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('\n', "<br>"),
            Markup::Typst => {
                let quoted = text.replace('\\', "\\\\").replace('"', "\\\"");
                format!("#\"{}\";", quoted.replace('\n', "\\n"))
            }
        }
    }
}
