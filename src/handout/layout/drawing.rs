//! How a letter or sign is drawn: by a face that has it, by signs that say the same, or by its name.
//!
//! The page carries what was typed in each case, for whoever searches or copies it.

use super::faces::{
    bundled_face_for, face_with_all, is_drawable, is_invisible, is_kept, is_silent, of_other_script,
    short_name_of,
};
use super::look_alike::{look_alike, plain_hyphen, plain_sign};
use crate::fonts::Face;
use unicode_normalization::UnicodeNormalization;

/// Way in which a cluster is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Drawing {
    /// In a face that has it.
    Letters(Face),
    /// By other signs of a face, which say the same.
    StandIn(Face, String),
    /// By its name, since no face has a form of it.
    Name(String),
}

/// Returns how a cluster is drawn in `face`, in one of its fallbacks or in an installed face.
///
/// `None` for marks without a letter.
pub(super) fn drawing_of(cluster: &str, face: Face) -> Option<Drawing> {
    if let Some(face) = bundled_face_for(cluster, face) {
        return Some(Drawing::Letters(face));
    }
    let is_kept = is_kept(cluster, face);
    let installed = || face.installed_for(cluster).map(Drawing::Letters);
    // a full stop of a script looks as its letters do
    let own = if is_kept && of_other_script(cluster) {
        installed()
    } else {
        None
    };
    let stand_in = || stand_in(cluster, face).map(|(face, form)| Drawing::StandIn(face, form));
    let kept = || is_kept.then(|| installed().unwrap_or_else(|| Drawing::Name(short_name_of(cluster))));
    own.or_else(stand_in).or_else(kept)
}

/// Returns `true` for a cluster of which no face has a form.
pub(super) fn is_named(cluster: &str, face: Face) -> bool {
    matches!(drawing_of(cluster, face), Some(Drawing::Name(_)))
}

/// Returns the signs that are drawn for a cluster that no bundled face has, and the face that has all of them.
pub(super) fn stand_in(cluster: &str, face: Face) -> Option<(Face, String)> {
    if cluster.contains(|c| plain_sign(c).is_some()) {
        return None;
    }
    let mut visible = cluster.chars().filter(|c| !is_silent(*c));
    let single = visible.next().filter(|_| visible.next().is_none());
    let is_form = |form: &String| !form.is_empty() && is_drawable(form, face);
    let mut form = single
        .and_then(plain_hyphen)
        .map(str::to_owned)
        .or_else(|| decomposed(cluster).into_iter().find(is_form))
        .or_else(|| single.and_then(look_alike))?;
    form.retain(|c| !is_silent(c));
    Some((face_with_all(&form, face)?, form))
}

/// Returns the compatibility decomposition of a text without invisible characters: composed again, and as it is.
pub(super) fn decomposed(text: &str) -> [String; 2] {
    let visible = || text.chars().filter(|c| !is_invisible(*c));
    let composed = visible().nfkc().filter(|c| !is_invisible(*c));
    [composed.collect(), visible().nfkd().collect()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stands_in(cluster: &str) -> Option<String> {
        stand_in(cluster, Face::Text).map(|(_, form)| form)
    }

    #[test]
    fn signs_that_no_face_has_are_drawn_by_those_that_say_the_same() {
        for (typed, drawn) in [
            ("\u{2011}", "-"),
            ("\u{2010}", "-"),
            ("𝐅", "F"),
            ("Ｆ", "F"),
            ("①", "1"),
            ("❷", "2"),
            ("🅑", "B"),
            ("➢", "•"),
            ("○", "–"),
            ("⇒", "→"),
            ("。", "."),
            ("，", ","),
            ("「", "“"),
        ] {
            assert_eq!(stands_in(typed).as_deref(), Some(drawn), "{typed}");
        }
        for typed in ["中", "ع", "♞", "\u{3000}", "\u{f0b7}", "\u{301}"] {
            assert_eq!(stands_in(typed), None, "{typed}");
        }
    }

    #[test]
    fn what_a_face_has_is_drawn_in_it() {
        for typed in ["a", "•", "→", "😀", "❤\u{fe0f}", "\u{200e}"] {
            assert!(
                matches!(drawing_of(typed, Face::Text), Some(Drawing::Letters(_))),
                "{typed}"
            );
        }
        assert_eq!(drawing_of("\u{301}", Face::Text), None);
        assert!(!is_named("➢", Face::Text));
    }
}
