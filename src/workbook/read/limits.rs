//! Refuses what no workbook needs before the parser sees it: a parser's own recursion is no place
//! to find out how deep a file goes.

use super::super::fault::FaultCode as Code;
use super::reading::Reading;

/// The most bytes a workbook file may have.
const MOST_BYTES: usize = 1_000_000;
/// The deepest brackets may be nested, and the most parts a dotted name may have.
const DEEPEST: usize = 32;

/// Whether the file keeps within the limits; notes a fault if not.
pub(super) fn hold(reading: &mut Reading, source: &str) -> bool {
    if source.len() > MOST_BYTES {
        reading.fault(0, Code::TooLarge, &[("limit", &MOST_BYTES.to_string())]);
    } else if let Some(at) = too_deep(source.as_bytes()) {
        reading.fault(at, Code::TooDeep, &[]);
    }
    reading.is_sound()
}

/// Where brackets or dotted names first go too deep, texts and comments left out.
fn too_deep(source: &[u8]) -> Option<usize> {
    let (mut at, mut brackets, mut dots) = (0, 0_usize, 0_usize);
    while let Some(byte) = source.get(at) {
        match byte {
            b'[' | b'{' => brackets += 1,
            b']' | b'}' => brackets = brackets.saturating_sub(1),
            b'.' => dots += 1,
            b'\n' | b'=' | b',' => dots = 0,
            _ => {}
        }
        if brackets > DEEPEST || dots > DEEPEST {
            return Some(at);
        }
        at += skip(&source[at..]);
    }
    None
}

/// How many bytes to go on: over a whole text or comment, else one.
fn skip(rest: &[u8]) -> usize {
    match rest {
        [b'"', b'"', b'"', ..] => 3 + until(&rest[3..], b"\"\"\"", true),
        [b'\'', b'\'', b'\'', ..] => 3 + until(&rest[3..], b"'''", false),
        [b'"', ..] => 1 + until_in_line(&rest[1..], b"\"", true),
        [b'\'', ..] => 1 + until_in_line(&rest[1..], b"'", false),
        [b'#', ..] => until_in_line(rest, b"\n", false),
        _ => 1,
    }
}

fn until_in_line(rest: &[u8], end: &[u8], escapes: bool) -> usize {
    let line = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
    until(&rest[..line], end, escapes)
}

/// How many bytes up to and with the end mark; all of them if it never comes.
fn until(rest: &[u8], end: &[u8], escapes: bool) -> usize {
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with(end) {
            return at + end.len();
        }
        at += if escapes && rest[at] == b'\\' { 2 } else { 1 };
    }
    rest.len()
}
