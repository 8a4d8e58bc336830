//! Splits a word into parts that are shaped as one: each in one face and one script.

use super::drawing::{Drawing, drawing_of};
use super::faces::{face_with, is_silent};
use crate::fonts::{Face, script_of};
use harfrust::{Script, Tag, script};
use unicode_segmentation::UnicodeSegmentation;

/// A part of a word that is shaped as one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Part {
    pub(super) face: Face,
    /// The script; `None` if it has only characters common to all scripts.
    pub(super) script: Option<Script>,
    pub(super) start: usize,
    pub(super) end: usize,
    /// What is drawn in place of its letters.
    pub(super) instead: Option<String>,
}

impl Part {
    /// Returns `true` if the next cluster can be shaped together with this part.
    fn goes_on_in(&self, next: &Self) -> bool {
        let same_script = self.script.is_none() || next.script.is_none() || self.script == next.script;
        self.face == next.face && self.instead.is_none() && next.instead.is_none() && same_script
    }
}

/// Splits a word by the faces that draw it, and by scripts.
pub(super) fn parts(face: Face, text: &str) -> Vec<Part> {
    let part = |start, end, face, script| Part {
        face,
        script,
        start,
        end,
        instead: None,
    };
    if text.chars().all(|c| face.covers(c)) {
        let script = text.chars().find_map(shaping_script);
        return vec![part(0, text.len(), face, script)];
    }
    let mut parts: Vec<Part> = Vec::new();
    for (at, cluster) in text.grapheme_indices(true) {
        let end = at + cluster.len();
        // marks at the beginning join what stands behind them
        let start = if parts.is_empty() { 0 } else { at };
        let script = cluster.chars().next().and_then(shaping_script);
        match drawing_of(cluster, face) {
            // marks without a shape join what stands before them
            _ if cluster.chars().all(is_silent) => {
                if let Some(last) = parts.last_mut() {
                    last.end = end;
                }
            }
            Some(Drawing::Letters(face)) => push(&mut parts, part(start, end, face, script)),
            Some(Drawing::StandIn(face, form)) => parts.push(Part {
                instead: Some(form),
                ..part(start, end, face, None)
            }),
            Some(Drawing::Name(name)) => parts.push(Part {
                instead: Some(name),
                ..part(start, end, face, None)
            }),
            // a mark that came to stand beside a letter of another face
            None => {
                for (within, c) in cluster.char_indices() {
                    let start = if within == 0 { start } else { at + within };
                    let face = face_with(c, face).unwrap_or(face);
                    push(&mut parts, part(start, at + within + c.len_utf8(), face, script));
                }
            }
        }
    }
    if parts.is_empty() {
        parts.push(part(0, text.len(), face, None));
    }
    parts
}

/// Adds a part, or lengthens the last one by it.
fn push(parts: &mut Vec<Part>, next: Part) {
    match parts.last_mut() {
        Some(last) if last.goes_on_in(&next) => {
            last.end = next.end;
            last.script = last.script.or(next.script);
        }
        _ => parts.push(next),
    }
}

/// Returns the script of a letter as the shaper takes it; `None` for signs of all scripts.
fn shaping_script(c: char) -> Option<Script> {
    if c.is_ascii_alphabetic() {
        return Some(script::LATIN);
    }
    let name: &[u8; 4] = script_of(c)?.short_name().as_bytes().try_into().ok()?;
    Script::from_iso15924_tag(Tag::new(name))
}
