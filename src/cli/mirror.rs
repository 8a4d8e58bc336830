//! The mirror on the command line: where a text carries must, for people and for programs.

use std::io::Read;
use std::path::Path;

use serde::Serialize;

use super::output::{CliError, Output};
use crate::service;
use crate::service::ServiceError;
use crate::text::Texts;

/// A mark as `mirror --json` tells it; the offsets count bytes.
#[derive(Serialize)]
struct Marked<'t> {
    start: usize,
    end: usize,
    kind: &'static str,
    text: &'t str,
}

/// Marks the text of a file, or of the input if the file is `-`.
pub(super) fn run(
    file: &Path,
    language: &str,
    json: bool,
    texts: &Texts,
    output: &mut Output,
) -> Result<(), CliError> {
    let text = read(file)?;
    let mirrored = service::mirror_text(&text, language);
    if json {
        let marks: Vec<Marked<'_>> = mirrored
            .marks
            .iter()
            .map(|mark| Marked {
                start: mark.range.start,
                end: mark.range.end,
                kind: mark.kind.name(),
                text: &text[mark.range.clone()],
            })
            .collect();
        let json = serde_json::to_string(&marks).expect("texts and whole numbers can always be written");
        return output.line(json);
    }
    for mark in &mirrored.marks {
        output.line(format!(
            "{:>6}  {:<6}  {}",
            mark.range.start,
            mark.kind.name(),
            &text[mark.range.clone()]
        ))?;
    }
    let balance = mirrored.balance;
    output.line(texts.mirror_balance().strong(balance.strong).words(balance.words))?;
    output.line(texts.mirror_balance_soft(balance.soft))?;
    output.line(texts.mirror_balance_freed(balance.freed))?;
    output.line(texts.mirror_balance_want(balance.want))
}

fn read(file: &Path) -> Result<String, CliError> {
    let bytes = if file == Path::new("-") {
        let mut bytes = Vec::new();
        let largest = service::MAX_FILE_BYTES;
        std::io::stdin()
            .lock()
            .take(largest)
            .read_to_end(&mut bytes)
            .map_err(|error| ServiceError::file(file, &error))?;
        bytes
    } else {
        service::read_file(file)?
    };
    String::from_utf8(bytes).map_err(|error| CliError::Said(service::not_text(file, &error)))
}
