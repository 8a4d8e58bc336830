//! The script that a letter belongs to.

use unicode_script::{Script, UnicodeScript};

/// Scripts whose signs are shared with smaller ones, which rarely stand alone.
const LEADING_SCRIPTS: [Script; 3] = [Script::Arabic, Script::Han, Script::Devanagari];

/// Returns the script of a letter; for a sign that some scripts share, the best known of them.
///
/// `None` for signs of all scripts and for what Unicode doesn't know.
pub fn script_of(c: char) -> Option<Script> {
    match c.script() {
        Script::Common if is_of_full_width(c) => Some(Script::Han),
        Script::Common => leading(c).or_else(|| {
            let sharing = c.script_extension();
            sharing.iter().next().filter(|_| !sharing.is_common())
        }),
        // a mark belongs to its letter
        Script::Inherited => leading(c),
        Script::Unknown => None,
        script => Some(script),
    }
}

/// Returns `true` for signs as wide as Chinese letters, beside which they stand.
fn is_of_full_width(c: char) -> bool {
    matches!(c, '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}')
}

fn leading(c: char) -> Option<Script> {
    let sharing = c.script_extension();
    let is_shared = !sharing.is_common() && !sharing.is_inherited();
    LEADING_SCRIPTS
        .into_iter()
        .find(|script| is_shared && sharing.contains_script(*script))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_the_digits_of_a_script_belong_to_it() {
        assert_eq!(script_of('ä'), Some(Script::Latin));
        assert_eq!(script_of('म'), Some(Script::Devanagari));
        assert_eq!(script_of('٣'), Some(Script::Arabic));
        assert_eq!(script_of('、'), Some(Script::Han));
        assert_eq!(script_of('，'), Some(Script::Han));
        for shared in ['1', '(', '♞', '😀', '\u{301}', '\u{e000}'] {
            assert_eq!(script_of(shared), None, "{shared:?}");
        }
    }
}
