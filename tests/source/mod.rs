//! Reads our own sources as tokens, so that the tests of the house can ask what a file names and how
//! long it is without being fooled by comments and strings.
//!
//! A lexer of our own is a hundred lines; a crate for it would be built by everyone for two tests.

mod lexer;

use std::path::{Path, PathBuf};

/// A source file: where it lies below the crate's root, and its tokens in order.
pub(crate) struct Source {
    /// Its path with `/`, below the crate's root.
    pub(crate) path: String,
    /// Its text.
    #[allow(dead_code, reason = "the layers ask for tokens alone")]
    pub(crate) text: String,
    tokens: Vec<Token>,
}

/// A token and the line it begins on.
struct Token {
    text: String,
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

    /// How many tokens it has.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The letters of a token, or nothing beyond the end.
    pub(crate) fn token(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| token.text.as_str())
    }

    /// Whether these tokens follow one another from here on.
    pub(crate) fn reads(&self, index: usize, tokens: &[&str]) -> bool {
        tokens
            .iter()
            .enumerate()
            .all(|(ahead, token)| self.token(index + ahead) == *token)
    }

    /// The line that a token begins on, counted from 1.
    pub(crate) fn line(&self, index: usize) -> usize {
        self.tokens.get(index).map_or(0, |token| token.line)
    }

    /// `src/app/kit/mod.rs:12`, for a complaint.
    pub(crate) fn place(&self, index: usize) -> String {
        format!("{}:{}", self.path, self.line(index))
    }
}

/// Every Rust file below some folders (or files) of the crate, in order.
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

fn read(root: &Path, file: &Path) -> Source {
    let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let below = file.strip_prefix(root).expect("it was found below the root");
    Source::of(&below.to_string_lossy().replace('\\', "/"), &text)
}

/// The file itself, or all files below a folder.
fn gather(place: &Path, files: &mut Vec<PathBuf>) {
    if place.is_file() {
        files.push(place.to_owned());
    }
    for entry in std::fs::read_dir(place).into_iter().flatten().flatten() {
        gather(&entry.path(), files);
    }
}
