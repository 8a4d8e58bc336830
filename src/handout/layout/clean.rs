//! Cleans text for paper.
//!
//! Letters are composed (a decomposed ü would lose its dots), line ends and spaces unified, and forms of letters replaced by
//! the letters. What can't be seen and changes nothing goes; marks of direction stay, since the order of letters
//! follows from them. Letters and signs that no bundled typeface has stay as they were typed, however they are drawn
//! (`drawing`). What is no letter is named at once: `‹U+0000›`. Direction overrides are named too, since text may read
//! differently with them.

use super::drawing::{decomposed, stand_in};
use super::faces::{is_drawable, is_kept, is_silent, is_writable, name_of, of_other_script};
use super::look_alike::{look_alike, plain_sign};
use crate::fonts::Face;
use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_segmentation::UnicodeSegmentation;

/// Returns a text whose characters are drawn in `face`, in one of its fallbacks or in an installed face, or named.
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
        unnamed: String::new(),
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
    unnamed: String,
}

impl Cleaned {
    fn push(&mut self, cluster: &str) {
        if is_line_end(cluster) {
            self.push_drawable("\n");
        } else if is_drawable(cluster, self.face) || self.stays(cluster) {
            self.push_drawable(cluster);
        } else if let Some(form) = self.decomposed(cluster) {
            self.push_drawable(&form);
        } else {
            self.push_each(cluster);
        }
    }

    /// Returns `true` for letters of another script, unless they are forms of others, and for what signs stand for.
    fn stays(&self, cluster: &str) -> bool {
        let is_form = |c| {
            matches!(c, '\u{3200}'..='\u{33ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
                | '\u{ff66}'..='\u{ffdc}')
        };
        let is_foreign = of_other_script(cluster) && is_kept(cluster, self.face);
        is_foreign && !cluster.starts_with(is_form) || stand_in(cluster, self.face).is_some()
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
        if is_drawable(&text, self.face) || stand_in(&text, self.face).is_some() {
            return Some(text);
        }
        plain_sign(c)
            .map(str::to_owned)
            .or_else(|| self.decomposed(&text))
            .or_else(|| look_alike(c).filter(|form| is_drawable(form, self.face)))
            .or_else(|| is_kept(&text, self.face).then_some(text))
    }

    /// Returns the compatibility decomposition without invisible characters, composed again if the faces
    /// have the composed letters; `None` if it can't be drawn.
    fn decomposed(&self, text: &str) -> Option<String> {
        if text.contains(|c| plain_sign(c).is_some()) {
            return None;
        }
        let [composed, apart] = decomposed(text);
        let other = (composed != text && is_writable(&composed, self.face)).then(|| composed.clone());
        let drawable = [composed, apart]
            .into_iter()
            .find(|form| is_drawable(form, self.face));
        drawable.or(other)
    }

    /// Writes the names of the characters that can't be drawn.
    fn name_characters(&mut self) {
        if !self.unnamed.is_empty() {
            self.text.push_str(&name_of(&std::mem::take(&mut self.unnamed)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::faces::{is_invisible, is_unsafe};
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
    fn letters_of_other_scripts_and_signs_stay() {
        for text in ["中文", "مَرحبا ٣", "נָאמר", "नमस्ते", "ไทย", "♞ ∮"]
        {
            assert_eq!(cleaned(text), text);
        }
        assert_eq!(cleaned("ﻣﺮﺣﺒﺎ ﾊﾛ"), "مرحبا ハロ");
        assert_eq!(cleaned("㊥"), "中");
    }

    #[test]
    fn what_is_no_letter_is_named() {
        assert_eq!(cleaned("a\0b"), "a‹U+0000›b");
        assert_eq!(cleaned("a\u{202e}b"), "a‹U+202E›b");
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
    fn what_other_signs_are_drawn_for_stays() {
        for text in [
            "E\u{2011}Mail\u{2011}Liste",
            "𝐅𝐨𝐤𝐮𝐬",
            "Ｆｕｎｋｅ ①",
            "❷ 🅑",
            "● ○ ➢ ‣ □ ⇒ ★",
            "「中文」，《書》。",
        ] {
            assert_eq!(cleaned(text), text);
        }
    }

    #[test]
    fn spaces_become_plain_ones() {
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
    fn signs_of_symbol_fonts_become_those_they_show() {
        assert_eq!(cleaned("\u{f0b7} \u{f0e0} \u{f06f}"), "• → –");
        assert_eq!(cleaned("• → ▪ ▶ ✔ –"), "• → ▪ ▶ ✔ –");
    }

    #[test]
    fn marks_of_direction_stay_and_byte_order_marks_vanish() {
        let text = "\u{202a}+49 170\u{202c} \u{200e}Anna \u{2067}שלום\u{2069} \u{61c}٣";
        assert_eq!(cleaned(&format!("\u{feff}{text}")), text);
        assert_eq!(cleaned("中\u{200e}文"), "中\u{200e}文");
    }

    /// Returns the assigned part of Unicode: four planes and the tags.
    fn all_characters() -> impl Iterator<Item = char> {
        (0..0x4_0000).chain(0xe_0000..0xe_1000).filter_map(char::from_u32)
    }

    #[test]
    fn every_character_is_drawn_or_kept() {
        for face in [Face::Text, Face::Heading] {
            for c in all_characters() {
                let text = clean(&c.to_string(), face).into_owned();
                assert!(
                    text.split('\n').all(|line| is_writable(line, face)),
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
