//! Splits a word into parts that are shaped as one: each in one face and one script.

use super::faces::{face_for, face_with, is_kept};
use crate::fonts::{Face, script_of};
use harfrust::{Script, Tag, script};
use unicode_segmentation::UnicodeSegmentation;

/// A part of a word that is shaped as one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Part {
    pub(super) face: Face,
    /// The script; `None` if it has only signs of all scripts.
    pub(super) script: Option<Script>,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether a name stands for its letters.
    pub(super) is_named: bool,
}

impl Part {
    /// Returns `true` if the next cluster can be shaped together with this part.
    fn goes_on_in(&self, next: &Self) -> bool {
        let same_script = self.script.is_none() || next.script.is_none() || self.script == next.script;
        self.face == next.face && !self.is_named && same_script
    }
}

/// Splits a word by the faces that draw it, and by scripts.
pub(super) fn parts(face: Face, text: &str) -> Vec<Part> {
    let whole = Part {
        face,
        script: None,
        start: 0,
        end: text.len(),
        is_named: false,
    };
    if text.chars().all(|c| face.covers(c)) {
        let script = text.chars().find_map(shaping_script);
        return vec![Part { script, ..whole }];
    }
    let mut parts: Vec<Part> = Vec::new();
    for (start, cluster) in text.grapheme_indices(true) {
        let end = start + cluster.len();
        let script = cluster.chars().next().and_then(shaping_script);
        let cluster_part = Part {
            start,
            end,
            script,
            ..whole
        };
        match face_for(cluster, face) {
            Some(face) => push(&mut parts, Part { face, ..cluster_part }),
            None if is_kept(cluster, face) => {
                let is_named = true;
                let name = Part {
                    is_named,
                    ..cluster_part
                };
                push(&mut parts, name);
            }
            // a mark that came to stand beside a letter of another face
            None => {
                for (within, c) in cluster.char_indices() {
                    let start = start + within;
                    let letter = Part {
                        face: face_with(c, face).unwrap_or(face),
                        start,
                        end: start + c.len_utf8(),
                        ..cluster_part
                    };
                    push(&mut parts, letter);
                }
            }
        }
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
