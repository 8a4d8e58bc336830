//! Which typeface has a letter, and the name that stands for a letter of which no typeface has a form.
//!
//! A text is drawn in its own face as far as that has the letters, otherwise in a bundled fallback, otherwise in a face
//! that is installed on the machine. What can't be drawn is named: `‹Han U+4E2D›` can be read and looked up, and
//! the page carries the letters themselves for whoever searches or copies them.

use crate::fonts::{Face, script_of};
use unicode_normalization::char::canonical_combining_class;
use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

/// Length up to which the name of a script stands in that of a letter.
const MAX_SCRIPT_CHARS: usize = 10;

/// Returns the first bundled face that draws the whole cluster: `face` itself or one of its fallbacks.
pub(super) fn bundled_face_for(cluster: &str, face: Face) -> Option<Face> {
    let mut chars = cluster.chars();
    let first = chars.next()?;
    if is_unsafe(first) || canonical_combining_class(first) != 0 {
        return None;
    }
    if chars.clone().next().is_none() {
        return face_with(first, face);
    }
    let wants_emoji = cluster.contains('\u{fe0f}');
    let covers = |f: &Face| {
        cluster
            .chars()
            .all(|c| !is_unsafe(c) && (is_silent(c) || f.covers(c)))
    };
    if wants_emoji && covers(&Face::Emoji) {
        return Some(Face::Emoji);
    }
    faces(face).find(covers)
}

/// Returns the first bundled face that has a character: `face` itself or one of its fallbacks.
pub(super) fn face_with(c: char, face: Face) -> Option<Face> {
    faces(face).find(|f| f.covers(c) || is_silent(c))
}

/// Returns the first bundled face that has all characters of a text: `face` itself or one of its fallbacks.
pub(super) fn face_with_all(text: &str, face: Face) -> Option<Face> {
    faces(face).find(|face| text.chars().all(|c| face.covers(c)))
}

fn faces(face: Face) -> impl Iterator<Item = Face> {
    std::iter::once(face).chain(face.fallbacks().iter().copied())
}

/// Returns `true` if the bundled faces draw all of a text.
pub(super) fn is_drawable(text: &str, face: Face) -> bool {
    text.graphemes(true)
        .all(|cluster| bundled_face_for(cluster, face).is_some() && !loses_its_mark(cluster, face))
}

/// Returns `true` if every cluster of a text is drawn by a bundled face, or kept for an installed one or a name.
pub(super) fn is_writable(text: &str, face: Face) -> bool {
    text.graphemes(true)
        .all(|cluster| is_drawable(cluster, face) || is_kept(cluster, face))
}

/// Returns `true` for a cluster whose letter no bundled face has: it is drawn in an installed face, or named.
pub(super) fn is_kept(cluster: &str, face: Face) -> bool {
    let Some(first) = cluster.chars().next() else {
        return false;
    };
    // most letters have one, and nothing else has to be looked up for them
    if face_with(first, face).is_some() {
        return false;
    }
    let script = first.script();
    let is_mark = script == Script::Inherited || canonical_combining_class(first) != 0;
    let is_letter = script != Script::Unknown && !is_mark && !first.is_whitespace();
    is_letter && !cluster.chars().any(is_unsafe)
}

/// Returns `true` for letters and signs of scripts of which no bundled face has any.
pub(super) fn of_other_script(cluster: &str) -> bool {
    const BUNDLED: [Script; 3] = [Script::Latin, Script::Greek, Script::Cyrillic];
    let script = cluster.chars().next().and_then(script_of);
    script.is_some_and(|script| !BUNDLED.contains(&script))
}

/// Returns the name that stands for a letter: short, since a column may be narrow and the page carries the letter itself.
pub(super) fn short_name_of(cluster: &str) -> String {
    let script = cluster.chars().next().and_then(script_of);
    let script = script.map_or("", Script::full_name);
    let mut codes = cluster.chars().filter(|c| !is_direction_mark(*c)).map(code);
    let (first, second) = (codes.next().unwrap_or_default(), codes.next());
    let more = if codes.next().is_some() { " …" } else { "" };
    match second {
        Some(second) => format!("‹{first} {second}{more}›"),
        None if (1..=MAX_SCRIPT_CHARS).contains(&script.len()) => format!("‹{script} {first}›"),
        None => format!("‹{first}›"),
    }
}

fn code(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// Returns the name that stands for characters, by their scripts and numbers.
pub(super) fn name_of(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let name = |group: &[char]| {
        let script = group.first().and_then(|c| script_of(*c));
        let script = script.map(|script| format!("{} ", script.full_name().replace('_', " ")));
        let codes: Vec<String> = group.iter().copied().map(code).collect();
        format!("‹{}{}›", script.unwrap_or_default(), codes.join(" "))
    };
    let belongs = |first: &char, next: &char| {
        let is_mark = canonical_combining_class(*next) != 0;
        is_mark || script_of(*first) == script_of(*next)
    };
    chars.chunk_by(belongs).map(name).collect()
}

/// Returns `true` if a mark stands on a character at which words end: it is drawn alone, which only `face` itself can do.
fn loses_its_mark(cluster: &str, face: Face) -> bool {
    let mut chars = cluster.chars();
    let ends_word = |c: char| c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}');
    chars.next().is_some_and(ends_word) && chars.any(|c| !is_silent(c) && !face.covers(c))
}

/// Returns `true` for marks that join or select and have no shape of their own.
pub(super) fn is_silent(c: char) -> bool {
    is_direction_mark(c)
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0020}'..='\u{e007f}' | '\t')
}

/// Returns `true` for marks that say in which direction a passage runs. Those that turn letters round aren't among them.
pub(super) fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202c}' | '\u{2066}'..='\u{2069}')
}

/// Returns `true` for characters that can't be seen and change nothing on paper: byte order marks, fillers, and
/// further ones that Unicode lets programs ignore.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{2061}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e001f}' | '\u{e0080}'..='\u{e0fff}')
}

/// Returns `true` for characters that are never drawn, even if a face has a glyph for them.
pub(super) fn is_unsafe(c: char) -> bool {
    (c.is_control() && c != '\t')
        || is_invisible(c)
        || matches!(c, '\u{202d}' | '\u{202e}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_script_and_numbers() {
        assert_eq!(name_of("中文"), "‹Han U+4E2D U+6587›");
        assert_eq!(name_of("नम"), "‹Devanagari U+0928 U+092E›");
        assert_eq!(name_of("ع中"), "‹Arabic U+0639›‹Han U+4E2D›");
        assert_eq!(name_of("\u{0}"), "‹U+0000›");
        assert_eq!(short_name_of("中"), "‹Han U+4E2D›");
        assert_eq!(short_name_of("स्"), "‹U+0938 U+094D›");
        assert_eq!(short_name_of("स्त्र"), "‹U+0938 U+094D …›");
        assert_eq!(short_name_of("♞"), "‹U+265E›");
    }

    #[test]
    fn letters_that_no_bundled_face_has_are_kept() {
        for text in ["中", "ع", "נ", "स्", "♞"] {
            assert!(
                is_kept(text, Face::Text) && !is_drawable(text, Face::Text),
                "{text}"
            );
        }
        for text in [
            "a", "λ", "\u{0}", "\u{e000}", "\u{202e}", "\u{20dd}", " ", "\u{1680}",
        ] {
            assert!(!is_kept(text, Face::Text), "{text:?}");
        }
    }
}
