//! Text made safe for paper, with nothing lost.
//!
//! Letters are composed (a decomposed ü would lose its dots), line ends are made one, and whatever
//! cannot be drawn is named instead: control characters, reversing marks, scripts that no bundled
//! typeface has. `‹U+0000›` or `‹CJK U+4E2D U+6587›` can be read, searched and looked up; a missing
//! letter could not.

use crate::fonts::Face;
use std::borrow::Cow;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_segmentation::UnicodeSegmentation;

/// A text in which every character has a glyph in some bundled face.
pub fn clean(text: &str, face: Face) -> Cow<'_, str> {
    if text
        .chars()
        .all(|c| ('\u{20}'..'\u{7f}').contains(&c) || c == '\n')
    {
        return Cow::Borrowed(text);
    }
    let composed: Cow<'_, str> = if is_nfc(text) {
        text.into()
    } else {
        text.nfc().collect::<String>().into()
    };
    let mut out = String::with_capacity(composed.len());
    let mut lost: Vec<char> = Vec::new();
    for cluster in composed.graphemes(true) {
        if let Some(line_end) = as_line_end(cluster) {
            flush(&mut lost, &mut out);
            out.push_str(line_end);
        } else if face_for(cluster, face).is_some() {
            flush(&mut lost, &mut out);
            out.push_str(cluster);
        } else {
            part_by_part(cluster, face, &mut lost, &mut out);
        }
    }
    flush(&mut lost, &mut out);
    Cow::Owned(out)
}

/// The first face that draws the whole cluster: `face` itself, or one of its fallbacks.
pub fn face_for(cluster: &str, face: Face) -> Option<Face> {
    let mut chars = cluster.chars();
    let first = chars.next()?;
    if is_unsafe(first) || canonical_combining_class(first) != 0 {
        return None;
    }
    if chars.clone().next().is_none() {
        return faces(face).find(|f| f.covers(first) || is_silent(first));
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

fn faces(face: Face) -> impl Iterator<Item = Face> {
    std::iter::once(face).chain(face.fallbacks().iter().copied())
}

/// Marks that join or select and have no shape of their own.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0020}'..='\u{e007f}' | '\t')
}

/// Characters that must be named even if a face would draw them, or nothing, for them.
fn is_unsafe(c: char) -> bool {
    (c.is_control() && c != '\t')
        || matches!(c,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2061}'..='\u{206f}' | '\u{feff}'
            | '\u{fff0}'..='\u{fffb}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

fn as_line_end(cluster: &str) -> Option<&'static str> {
    matches!(
        cluster,
        "\n" | "\r\n" | "\r" | "\u{85}" | "\u{2028}" | "\u{2029}" | "\u{b}" | "\u{c}"
    )
    .then_some("\n")
}

/// Keeps the drawable beginning of a cluster and names the rest.
fn part_by_part(cluster: &str, face: Face, lost: &mut Vec<char>, out: &mut String) {
    let base_length = cluster.chars().next().map_or(0, char::len_utf8);
    let (base, marks) = cluster.split_at(base_length);
    if !marks.is_empty() && face_for(base, face).is_some() {
        flush(lost, out);
        out.push_str(base);
        lost.extend(marks.chars());
        flush(lost, out);
    } else {
        lost.extend(cluster.chars());
    }
}

/// Writes the characters that could not be drawn as one name.
fn flush(lost: &mut Vec<char>, out: &mut String) {
    use std::fmt::Write;
    if lost.is_empty() {
        return;
    }
    let mut rest = lost.as_slice();
    while let Some(first) = rest.first() {
        let script = script_of(*first);
        let length = rest.iter().take_while(|c| script_of(**c) == script).count();
        out.push('‹');
        out.push_str(script);
        for (i, c) in rest[..length].iter().enumerate() {
            let gap = if i == 0 && script.is_empty() { "" } else { " " };
            let _ = write!(out, "{gap}U+{:04X}", u32::from(*c));
        }
        out.push('›');
        rest = &rest[length..];
    }
    lost.clear();
}

/// A name for the larger scripts, empty for the rest.
fn script_of(c: char) -> &'static str {
    match u32::from(c) {
        0x0530..=0x058F => "Armenian",
        0x0590..=0x05FF | 0xFB1D..=0xFB4F => "Hebrew",
        0x0600..=0x061B
        | 0x061D..=0x06FF
        | 0x0750..=0x077F
        | 0x08A0..=0x08FF
        | 0xFB50..=0xFDFF
        | 0xFE70..=0xFEFE => "Arabic",
        0x0900..=0x097F => "Devanagari",
        0x0980..=0x0DFF => "Indic",
        0x0E00..=0x0E7F => "Thai",
        0x10A0..=0x10FF => "Georgian",
        0x1100..=0x11FF | 0xAC00..=0xD7AF => "Hangul",
        0x3040..=0x30FF => "Kana",
        0x2E80..=0x303F | 0x3100..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x323AF => "CJK",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> String {
        clean(text, Face::Text).into_owned()
    }

    #[test]
    fn letters_are_composed() {
        assert_eq!(cleaned("Mu\u{308}ßig"), "Müßig");
    }

    #[test]
    fn line_ends_become_one_kind() {
        assert_eq!(cleaned("a\r\nb\rc\u{2028}ü"), "a\nb\nc\nü");
    }

    #[test]
    fn what_cannot_be_drawn_is_named() {
        assert_eq!(cleaned("a\0b"), "a‹U+0000›b");
        assert_eq!(cleaned("a\u{202e}b"), "a‹U+202E›b");
        assert_eq!(cleaned("中文"), "‹CJK U+4E2D U+6587›");
        assert_eq!(cleaned("مرحبا"), "‹Arabic U+0645 U+0631 U+062D U+0628 U+0627›");
        assert_eq!(cleaned("\u{e000}"), "‹U+E000›");
        assert_eq!(cleaned("\u{301}x"), "‹U+0301›x");
    }

    #[test]
    fn a_mark_no_face_has_leaves_its_letter() {
        assert_eq!(cleaned("x\u{20dd}"), "x‹U+20DD›");
    }

    #[test]
    fn greek_cyrillic_and_emoji_stay() {
        for text in [
            "λόγος",
            "Привет",
            "😀",
            "👩\u{200d}👧",
            "❤\u{fe0f}",
            "a\tb",
            "a\u{a0}b",
            "Fahr\u{ad}rad",
        ] {
            assert_eq!(cleaned(text), text);
        }
    }
}
