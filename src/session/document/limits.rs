//! Limits that are checked before parsing: size, encoding and nesting, so that a recursive parser is safe.

use super::fault::{DocumentCode as Code, DocumentFault};

/// Largest document in bytes: 64 MB.
pub const MAX_DOCUMENT_BYTES: usize = 64 << 20;
/// Most answers of a document; also most own rows, marks and reactions.
pub const MAX_CELLS: usize = 100_000;
/// Deepest nesting of brackets; the format needs five levels.
const MAX_NESTING: usize = 32;

/// Returns the text of a document. A byte order mark of UTF-8 is skipped, since some editors add one.
pub(super) fn text(bytes: &[u8]) -> Result<&str, DocumentFault> {
    if bytes.len() > MAX_DOCUMENT_BYTES {
        return Err(DocumentFault::new(Code::TooLarge, "").with("limit", MAX_DOCUMENT_BYTES >> 20));
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

/// Returns `true` for UTF-16 or UTF-32, by the byte order mark or by the zero beside the first bracket.
fn is_wide(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, ..] | [_, 0, ..])
}

fn line_of(before: &[u8]) -> usize {
    before.iter().filter(|byte| **byte == b'\n').count() + 1
}

/// Returns where brackets first exceed the limit, outside of strings.
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
        if depth > MAX_NESTING {
            return Some(at);
        }
    }
    None
}
