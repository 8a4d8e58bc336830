//! Reads the project's own sources as tokens, so that checks can look at names, paths and
//! lengths without mistaking comments and strings for code.
//!
//! This lexer has about a hundred lines; a parser crate would be built by everyone for two tests.

mod lexer;

use std::path::{Path, PathBuf};

/// A source file: its path below the crate's root and its tokens in order.
pub(crate) struct Source {
    /// The path with `/`, below the crate's root.
    pub(crate) path: String,
    /// The text of the file.
    pub(crate) text: String,
    tokens: Vec<Token>,
}

/// A token and the line it begins on.
#[derive(Clone)]
struct Token {
    /// The token; `""` for a string or a character.
    text: String,
    /// The string or character as written, with its quotes; empty for other tokens.
    literal: String,
    line: usize,
}

impl Source {
    /// Reads a source from its text.
    pub(crate) fn of(path: &str, text: &str) -> Self {
        Source {
            path: path.to_owned(),
            text: text.to_owned(),
            tokens: lexer::tokens(text),
        }
    }

    /// Returns the number of tokens.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Returns the letters of a token, or nothing beyond the end.
    pub(crate) fn token(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| token.text.as_str())
    }

    /// Returns a string or character as written, or nothing for any other token.
    pub(crate) fn literal(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| token.literal.as_str())
    }

    /// Returns `true` if these tokens follow one another from `index` on.
    pub(crate) fn reads(&self, index: usize, tokens: &[&str]) -> bool {
        tokens
            .iter()
            .enumerate()
            .all(|(ahead, token)| self.token(index + ahead) == *token)
    }

    /// Returns the line that a token begins on, counted from 1.
    pub(crate) fn line(&self, index: usize) -> usize {
        self.tokens.get(index).map_or(0, |token| token.line)
    }

    /// Returns the position of a token for a complaint, as in `src/app/kit/mod.rs:12`.
    pub(crate) fn place(&self, index: usize) -> String {
        format!("{}:{}", self.path, self.line(index))
    }

    /// Returns the index after the bracket that closes the one at `open`.
    pub(crate) fn after_bracket(&self, open: usize) -> usize {
        let mut depth = 0i32;
        for at in open..self.len() {
            match self.token(at) {
                "{" | "(" | "[" => depth += 1,
                "}" | ")" | "]" => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return at + 1;
            }
        }
        self.len()
    }

    /// Returns the index after the item that begins at `start`: after its first braces, or after its
    /// semicolon if it has none.
    pub(crate) fn after_item(&self, start: usize) -> usize {
        let mut at = start;
        while at < self.len() {
            match self.token(at) {
                ";" => return at + 1,
                "{" => return self.after_bracket(at),
                "(" | "[" => at = self.after_bracket(at),
                _ => at += 1,
            }
        }
        at
    }

    /// Returns this source without the items marked `#[cfg(test)]`.
    pub(crate) fn without_tests(&self) -> Source {
        let mut tokens = Vec::new();
        let mut at = 0;
        while at < self.len() {
            if self.reads(at, &["#", "[", "cfg", "(", "test", ")", "]"]) {
                at = self.after_item(at + 7);
            } else {
                tokens.push(self.tokens[at].clone());
                at += 1;
            }
        }
        Source {
            path: self.path.clone(),
            text: self.text.clone(),
            tokens,
        }
    }

    /// Returns `true` if the file is compiled only for tests: `tests.rs`, or a file below `tests/`.
    pub(crate) fn is_test_file(&self) -> bool {
        let path = self.path.as_str();
        path.starts_with("tests/") || path.contains("/tests/") || path.ends_with("/tests.rs")
    }
}

/// Reads every Rust file below some folders (or files) of the crate, in order.
pub(crate) fn all(places: &[&str]) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for place in places {
        gather(&root.join(place), &mut files);
    }
    files.retain(|file| file.extension().is_some_and(|extension| extension == "rs"));
    files.sort();
    files.iter().map(|file| read(root, file)).collect()
}

/// Reads one file.
///
/// # Panics
/// If the file cannot be read.
fn read(root: &Path, file: &Path) -> Source {
    let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let below = file.strip_prefix(root).expect("it was found below the root");
    Source::of(&below.to_string_lossy().replace('\\', "/"), &text)
}

/// Collects the file itself, or all files below a folder.
fn gather(place: &Path, files: &mut Vec<PathBuf>) {
    if place.is_file() {
        files.push(place.to_owned());
    }
    for entry in std::fs::read_dir(place).into_iter().flatten().flatten() {
        gather(&entry.path(), files);
    }
}
