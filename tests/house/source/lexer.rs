//! Splits Rust into words, numbers and signs. Comments are left out. A string or a character becomes an
//! empty pair of quotes, so that its content is never mistaken for code.

use super::Token;

/// Returns the tokens of a source, in order.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut lexer = Lexer {
        rest: text,
        line: 1,
        tokens: Vec::new(),
    };
    while !lexer.rest.is_empty() {
        lexer.step();
    }
    lexer.tokens
}

/// The state of the lexer: the rest of the text, the current line, the tokens so far.
struct Lexer<'a> {
    rest: &'a str,
    line: usize,
    tokens: Vec<Token>,
}

impl Lexer<'_> {
    /// Reads one token, comment or space.
    fn step(&mut self) {
        if self.rest.starts_with("//") {
            self.skip(self.rest.find('\n').unwrap_or(self.rest.len()));
        } else if self.rest.starts_with("/*") {
            self.skip(comment(self.rest));
        } else if let Some(length) = quoted(self.rest) {
            self.push("\"\"", &self.rest[..length], length);
        } else if let Some(length) = word(self.rest) {
            self.push(&self.rest[..length], "", length);
        } else {
            let sign = self.rest.chars().next().unwrap_or(' ');
            if sign.is_whitespace() {
                self.skip(sign.len_utf8());
            } else {
                self.push(&sign.to_string(), "", sign.len_utf8());
            }
        }
    }

    /// Appends a token and skips its `length` bytes.
    fn push(&mut self, token: &str, literal: &str, length: usize) {
        self.tokens.push(Token {
            text: token.to_owned(),
            literal: literal.to_owned(),
            line: self.line,
        });
        self.skip(length);
    }

    /// Skips `length` bytes and counts their lines.
    fn skip(&mut self, length: usize) {
        let (gone, rest) = self.rest.split_at(length);
        self.line += gone.matches('\n').count();
        self.rest = rest;
    }
}

/// Returns the length of a block comment; block comments nest.
fn comment(text: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < text.len() {
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// Returns the length of a string or character, including raw and byte ones; `None` for a lifetime or
/// anything else.
fn quoted(text: &str) -> Option<usize> {
    let letters = text.len() - text.trim_start_matches(['b', 'c', 'r']).len();
    let (prefix, body) = text.split_at(letters.min(2));
    if prefix.ends_with('r') && body.starts_with(['"', '#']) {
        let hashes = body.len() - body.trim_start_matches('#').len();
        let inner = body[hashes..].strip_prefix('"')?;
        let end = format!("\"{}", "#".repeat(hashes));
        return Some(letters + hashes + 1 + inner.find(&end)? + end.len());
    }
    match body.chars().next()? {
        '"' => Some(letters + closing(body, '"')?),
        '\'' if is_character(body) => Some(letters + closing(body, '\'')?),
        _ => None,
    }
}

/// Returns `true` for a character such as `'a'` or `'\n'`, `false` for a lifetime such as `'a`.
fn is_character(text: &str) -> bool {
    let mut signs = text.chars().skip(1);
    signs.next() == Some('\\') || signs.next() == Some('\'')
}

/// Returns the length up to and including the closing quote.
fn closing(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, sign) in text.char_indices().skip(1) {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if sign == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// Returns the length of a name, a keyword or a number.
fn word(text: &str) -> Option<usize> {
    let end = text
        .find(|sign: char| !(sign.is_alphanumeric() || sign == '_'))
        .unwrap_or(text.len());
    (end > 0).then_some(end)
}
