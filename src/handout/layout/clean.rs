//! Cleans text for paper.
//!
//! Letters are composed (a decomposed ü would lose its dots) and line ends unified. A character that no
//! bundled typeface has is replaced: by nothing if it can't be seen, by its compatibility decomposition, or
//! by characters that look alike. If none of these can be drawn, the character is named: `‹U+0000›` or
//! `‹CJK U+4E2D U+6587›` can be read, searched and looked up. Direction overrides are named too, since text
//! may read differently with them.

use super::look_alike::{look_alike, plain_space};
use crate::fonts::Face;
use std::borrow::Cow;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_segmentation::UnicodeSegmentation;

/// Returns a text in which every character has a glyph in `face` or one of its fallbacks.
pub fn clean(text: &str, face: Face) -> Cow<'_, str> {
    if text.chars().all(|c| is_plain(c, face)) {
        return Cow::Borrowed(text);
    }
    let composed: Cow<'_, str> = if is_nfc(text) {
        text.into()
    } else {
        text.nfc().collect::<String>().into()
    };
    let mut cleaned = Cleaned {
        face,
        text: String::with_capacity(composed.len()),
        unnamed: Vec::new(),
    };
    composed.graphemes(true).for_each(|cluster| cleaned.push(cluster));
    cleaned.name_characters();
    Cow::Owned(cleaned.text)
}

/// Returns `true` for characters that stay as they are, whatever stands beside them: all below the combining
/// marks are composed and clusters of their own.
fn is_plain(c: char, face: Face) -> bool {
    match c {
        '\n' | '\u{20}'..='\u{7e}' => true,
        '\u{a0}'..='\u{2ff}' | '\u{2012}'..='\u{2027}' | '\u{2030}'..='\u{205e}' => face.covers(c),
        _ => false,
    }
}

/// Returns the first face that draws the whole cluster: `face` itself or one of its fallbacks.
pub fn face_for(cluster: &str, face: Face) -> Option<Face> {
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

/// Returns the first face that has a character: `face` itself or one of its fallbacks.
pub(super) fn face_with(c: char, face: Face) -> Option<Face> {
    faces(face).find(|f| f.covers(c) || is_silent(c))
}

fn faces(face: Face) -> impl Iterator<Item = Face> {
    std::iter::once(face).chain(face.fallbacks().iter().copied())
}

fn is_drawable(text: &str, face: Face) -> bool {
    text.graphemes(true)
        .all(|cluster| face_for(cluster, face).is_some() && !loses_its_mark(cluster, face))
}

/// Returns `true` if a mark stands on a character at which words end: it is drawn alone, which only `face` itself can do.
fn loses_its_mark(cluster: &str, face: Face) -> bool {
    let mut chars = cluster.chars();
    let ends_word = |c: char| c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}');
    chars.next().is_some_and(ends_word) && chars.any(|c| !is_silent(c) && !face.covers(c))
}

/// Returns `true` for marks that join or select and have no shape of their own.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0020}'..='\u{e007f}' | '\t')
}

/// Returns `true` for characters that can't be seen and change nothing on paper: direction and byte order
/// marks, fillers, and further ones that Unicode lets programs ignore.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202c}' | '\u{2061}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e001f}' | '\u{e0080}'..='\u{e0fff}')
}

/// Returns `true` for characters that are never drawn, even if a face has a glyph for them.
fn is_unsafe(c: char) -> bool {
    (c.is_control() && c != '\t')
        || is_invisible(c)
        || matches!(c, '\u{202d}' | '\u{202e}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

fn is_line_end(cluster: &str) -> bool {
    matches!(
        cluster,
        "\n" | "\r\n" | "\r" | "\u{85}" | "\u{2028}" | "\u{2029}" | "\u{b}" | "\u{c}"
    )
}

/// A text while it is cleaned.
struct Cleaned {
    face: Face,
    text: String,
    /// The latest characters that can't be drawn; they get one name together.
    unnamed: Vec<char>,
}

impl Cleaned {
    fn push(&mut self, cluster: &str) {
        if is_line_end(cluster) {
            self.push_drawable("\n");
        } else if is_drawable(cluster, self.face) {
            self.push_drawable(cluster);
        } else if let Some(form) = self.decomposed(cluster) {
            self.push_drawable(&form);
        } else {
            self.push_each(cluster);
        }
    }

    /// Adds the characters of a cluster that can't be drawn as one.
    fn push_each(&mut self, cluster: &str) {
        for c in cluster.chars().filter(|c| !is_silent(*c)) {
            match self.plain_form(c) {
                Some(form) => self.push_drawable(&form),
                None => self.unnamed.push(c),
            }
        }
    }

    fn push_drawable(&mut self, text: &str) {
        if !text.is_empty() {
            self.name_characters();
            self.text.push_str(text);
        }
    }

    /// Returns what is drawn for a character; `None` if it has to be named.
    fn plain_form(&self, c: char) -> Option<String> {
        let text = c.to_string();
        if is_drawable(&text, self.face) {
            return Some(text);
        }
        plain_space(c)
            .map(str::to_owned)
            .or_else(|| self.decomposed(&text))
            .or_else(|| look_alike(c).filter(|form| is_drawable(form, self.face)))
    }

    /// Returns the compatibility decomposition without invisible characters, composed again if the faces
    /// have the composed letters; `None` if it can't be drawn.
    fn decomposed(&self, text: &str) -> Option<String> {
        if text.chars().any(|c| plain_space(c).is_some()) {
            return None;
        }
        let visible = || text.chars().filter(|c| !is_invisible(*c));
        let composed = visible().nfkc().filter(|c| !is_invisible(*c)).collect();
        Some(composed)
            .filter(|form: &String| is_drawable(form, self.face))
            .or_else(|| Some(visible().nfkd().collect()).filter(|form: &String| is_drawable(form, self.face)))
    }

    /// Writes the names of the characters that can't be drawn, one name for each script.
    fn name_characters(&mut self) {
        use std::fmt::Write;
        for group in self.unnamed.chunk_by(|a, b| script_of(*a) == script_of(*b)) {
            let script = group.first().map_or("", |c| script_of(*c));
            let codes = group.iter().map(|c| format!("U+{:04X}", u32::from(*c)));
            let gap = if script.is_empty() { "" } else { " " };
            let _ = write!(
                self.text,
                "‹{script}{gap}{}›",
                codes.collect::<Vec<_>>().join(" ")
            );
        }
        self.unnamed.clear();
    }
}

/// Returns the name of a larger script; empty for the rest.
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
    fn characters_that_no_face_has_are_named() {
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

    #[test]
    fn spaces_and_hyphens_become_plain_ones() {
        assert_eq!(cleaned("E\u{2011}Mail\u{2011}Liste"), "E-Mail-Liste");
        assert_eq!(cleaned("1\u{2008}000, a\u{3000}b, e\u{205f}f"), "1 000, a b, e f");
        assert_eq!(
            cleaned("1\u{2007}000"),
            "1\u{2007}000",
            "a face has the figure space"
        );
    }

    #[test]
    fn a_mark_after_a_space_is_named_unless_the_face_has_it() {
        for mark in [
            "\u{309}", "\u{31b}", "\u{323}", "\u{324}", "\u{329}", "\u{32e}", "\u{331}",
        ] {
            let name = format!("‹U+{:04X}›", u32::from(mark.chars().next().unwrap()));
            assert_eq!(
                cleaned(&format!("a {mark} b")),
                format!("a {name} b").replace("a  ", "a ")
            );
            assert_eq!(
                cleaned(&format!("Fahr\u{ad}{mark}rad")),
                format!("Fahr\u{ad}{name}rad")
            );
            assert_eq!(cleaned(&format!("a\t{mark}b")), format!("a\t{name}b"));
        }
        assert_eq!(cleaned("a \u{301} b"), "a \u{301} b");
    }

    #[test]
    fn letters_of_other_styles_become_plain_letters() {
        assert_eq!(cleaned("𝐅𝐨𝐤𝐮𝐬"), "Fokus");
        assert_eq!(cleaned("Ｆｕｎｋｅ ①"), "Funke 1");
        assert_eq!(cleaned("❷ 🅑"), "2 B");
    }

    #[test]
    fn bullets_and_arrows_become_those_the_faces_have() {
        let pasted = "\u{f0b7} ● ○ ➢ ‣ □ ⇒ ★ \u{f0e0}";
        assert_eq!(cleaned(pasted), "• • – • • – → • →");
        assert_eq!(cleaned("• → ▪ ▶ ✔ –"), "• → ▪ ▶ ✔ –");
    }

    #[test]
    fn direction_and_byte_order_marks_vanish() {
        assert_eq!(
            cleaned("\u{feff}\u{202a}+49 170\u{202c} \u{200e}Anna"),
            "+49 170 Anna"
        );
        assert_eq!(cleaned("中\u{200e}文"), "‹CJK U+4E2D U+6587›");
    }

    /// Returns the assigned part of Unicode: four planes and the tags.
    fn all_characters() -> impl Iterator<Item = char> {
        (0..0x4_0000).chain(0xe_0000..0xe_1000).filter_map(char::from_u32)
    }

    #[test]
    fn every_character_is_drawn_or_named() {
        for face in [Face::Text, Face::Heading] {
            for c in all_characters() {
                let text = clean(&c.to_string(), face).into_owned();
                assert!(
                    text.split('\n').all(|line| is_drawable(line, face)),
                    "U+{:04X} becomes {text:?}",
                    u32::from(c)
                );
            }
        }
    }

    #[test]
    fn no_character_with_a_plain_form_is_named() {
        let drawable = |text: &str| is_drawable(text, Face::Text);
        for c in all_characters() {
            let named = cleaned(&c.to_string()).contains('‹') && !"‹❮〈⟨".contains(c);
            let decomposition: String = std::iter::once(c).nfkd().collect();
            let plain = is_invisible(c)
                || is_silent(c)
                || c.is_whitespace()
                || (!is_unsafe(c) && drawable(&decomposition))
                || look_alike(c).is_some();
            assert!(!(named && plain), "U+{:04X}", u32::from(c));
        }
    }
}
