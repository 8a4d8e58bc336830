//! How large a document may be, and what is refused before any parser sees it: too many bytes, another
//! encoding, brackets so deep that a parser's own recursion would be at stake.

use super::fault::{DocumentCode as Code, DocumentFault};

/// The most bytes a document may have: 64 MB.
pub const MOST_BYTES: usize = 64 << 20;
/// The most answers it may have; also the most own rows, marks and reactions.
pub const MOST_CELLS: usize = 100_000;
/// How deep brackets may be nested. The format needs five.
const DEEPEST: usize = 32;

/// The text of a document. A byte order mark of UTF-8 is no part of it, since some editors add one unasked.
pub(super) fn text(bytes: &[u8]) -> Result<&str, DocumentFault> {
    if bytes.len() > MOST_BYTES {
        return Err(DocumentFault::new(Code::TooLarge, "").with("limit", MOST_BYTES >> 20));
    }
    if is_wide(bytes) {
        return Err(DocumentFault::new(Code::WideText, ""));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|broken| {
        let line = line_of(&bytes[..broken.valid_up_to()]);
        DocumentFault::new(Code::NotUtf8, "").with("line", line)
    })?;
    match too_deep(bytes) {
        Some(at) => Err(DocumentFault::new(Code::TooDeep, "").with("line", line_of(&bytes[..at]))),
        None => Ok(text),
    }
}

/// UTF-16 or UTF-32, with its mark or by the zero beside its first bracket.
fn is_wide(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, ..] | [_, 0, ..])
}

fn line_of(before: &[u8]) -> usize {
    before.iter().filter(|byte| **byte == b'\n').count() + 1
}

/// Where brackets first go too deep, texts left out.
fn too_deep(bytes: &[u8]) -> Option<usize> {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => depth += 1,
            b']' | b'}' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Some(at);
        }
    }
    None
}
