//! Plain forms for characters that no bundled typeface has.
//!
//! Pasted text carries bullets, arrows and quotation marks from other programs; a character that looks
//! alike says the same.

/// Returns characters that look like `c`; `None` if there are none.
///
/// All of them are in the text faces or their fallbacks.
pub(super) fn look_alike(c: char) -> Option<String> {
    let plain = arrow(c).or_else(|| punctuation(c)).or_else(|| shape(c));
    plain.map(str::to_owned).or_else(|| enclosed(c))
}

/// Returns what a character is that says nothing else by itself: a space, or a sign of a symbol font. Spaces that hold words
/// together go on doing so.
pub(super) fn plain_sign(c: char) -> Option<&'static str> {
    match c {
        '\u{2007}' | '\u{202f}' => Some("\u{a0}"),
        _ if c.is_whitespace() => Some(" "),
        _ => symbol_font(c),
    }
}

/// Returns the plain form of a hyphen.
pub(super) fn plain_hyphen(c: char) -> Option<&'static str> {
    matches!(c, '\u{2010}' | '\u{2011}').then_some("-")
}

/// Characters of the fonts Symbol and Wingdings, by which word processors make their bullets.
///
/// They lie in the private use area; letters there (U+F021 to U+F06B) have no known meaning.
fn symbol_font(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{f020}' => " ",
        '\u{f02d}' => "–",
        '\u{f0ac}' | '\u{f0df}' | '\u{f0e7}' | '\u{f0ef}' => "←",
        '\u{f0ae}' | '\u{f0de}' | '\u{f0e0}' | '\u{f0e8}' | '\u{f0f0}' => "→",
        '\u{f0fb}' | '\u{f0fd}' => "×",
        '\u{f0fc}' | '\u{f0fe}' => "✓",
        '\u{f06f}' | '\u{f071}' | '\u{f072}' | '\u{f0a1}' | '\u{f0a8}' => "–",
        '\u{f06c}'..='\u{f0ff}' => "•",
        _ => return None,
    })
}

fn arrow(c: char) -> Option<&'static str> {
    Some(match c {
        '↚' | '↜' | '↞' | '↢' | '↤' | '↫' | '↼' | '↽' | '⇇' | '⇍' | '⇐' | '⇚' | '⇜' | '⇠' | '⇤' | '⇦'
        | '⇷' | '⇺' | '⇽' | '⟵' | '⟸' | '⟻' | '⟽' | '⭠' => "←",
        '↛'
        | '↝'
        | '↠'
        | '↣'
        | '↦'
        | '↬'
        | '⇀'
        | '⇁'
        | '⇉'
        | '⇏'
        | '⇒'
        | '⇛'
        | '⇝'
        | '⇢'
        | '⇥'
        | '⇨'
        | '⇴'
        | '⇶'
        | '⇸'
        | '⇻'
        | '⇾'
        | '⟶'
        | '⟹'
        | '⟼'
        | '⟾'
        | '⟿'
        | '➔'
        | '➙'
        | '➛'..='➠'
        | '➥'..='➾'
        | '⭢'
        | '⮕'
        | '🠊'
        | '🠒'
        | '🠖'
        | '🠚'
        | '🠞'
        | '🡒'
        | '🡢'
        | '🡪'
        | '🡲'
        | '🡺' => "→",
        '↟' | '↥' | '↾' | '↿' | '⇈' | '⇑' | '⇞' | '⇡' | '⇧' | '⭡' => "↑",
        '↡' | '↧' | '⇂' | '⇃' | '⇊' | '⇓' | '⇟' | '⇣' | '⇩' | '⭣' => "↓",
        '↭' | '↮' | '⇄' | '⇆' | '⇋' | '⇌' | '⇎' | '⇔' | '⇹' | '⇼' | '⇿' | '⟷' | '⟺' | '⭤' => {
            "↔"
        }
        _ => return None,
    })
}

fn punctuation(c: char) -> Option<&'static str> {
    Some(match c {
        '‛' | '‵' | '❛' => "‘",
        '❜' | '❟' | 'ʼ' => "’",
        '‟' | '❝' | '〝' | '「' | '『' | '｢' => "“",
        '❞' | '〞' | '」' | '』' | '｣' => "”",
        '〟' | '❠' => "„",
        '❮' | '〈' | '⟨' => "‹",
        '❯' | '〉' | '⟩' => "›",
        '《' | '⟪' => "«",
        '》' | '⟫' => "»",
        '【' | '〔' | '〖' | '⟦' => "[",
        '】' | '〕' | '〗' | '⟧' => "]",
        '、' | '､' => ",",
        '。' | '｡' => ".",
        'ʹ' => "'",
        'ʺ' | '〃' => "\"",
        '‧' | '⋅' | '･' | '・' => "·",
        '‗' => "_",
        '‾' => "¯",
        '‖' | '∥' | '║' => "||",
        '∣' | '│' | '┃' | '┆' | '┇' | '┊' | '┋' | '❘'..='❚' => "|",
        '─' | '━' | '⎯' | '⸺' | '⸻' | '┄' | '┅' | '┈' | '┉' => "—",
        '═' => "=",
        '┌'..='╰' => "+",
        '∶' | 'ː' => ":",
        '∗' | '※' | '⁎' | '⁕' | '✱' | '✲' | '✻'..='✽' => "*",
        '∖' => "\\",
        '∼' | '〜' | '⁓' => "~",
        '≃' | '≅' => "≈",
        '‽' | '⸘' => "?!",
        // the sign for a character that another program lost
        '\u{fffd}' => "?",
        _ => return None,
    })
}

/// Filled shapes become a bullet, hollow ones a dash, so that two levels of a list stay distinct.
fn shape(c: char) -> Option<&'static str> {
    Some(match c {
        '✕' | '✗' | '✘' | '☒' => "×",
        '‣' | '⁌' | '⁍' | '★' | '➢'..='➤' | '❖' | '⬢' | '⬤' | '⬥' | '⬧' | '⬩' | '⬪' | '✦' | '✪'..='✰' => {
            "•"
        }
        '⁃' | '☆' | '⚬' | '✧' | '✩' | '❍' | '❏'..='❒' | '⬚' | '⬡' | '⬦' | '⬨' | '⬫' | '⭘' => {
            "–"
        }
        '□'..='▢'
        | '▭'
        | '▯'
        | '▱'
        | '△'
        | '▵'
        | '▷'
        | '▹'
        | '▻'
        | '▽'
        | '▿'
        | '◁'
        | '◃'
        | '◅'
        | '◇'
        | '○'
        | '◌'
        | '◎'
        | '◦'
        | '◯' => "–",
        '■'..='◿' => "•",
        _ => return None,
    })
}

/// Numbers and letters in black or double circles and squares, which Unicode doesn't decompose.
fn enclosed(c: char) -> Option<String> {
    let code = u32::from(c);
    let number = match code {
        0x24EB..=0x24F4 => code - 0x24EB + 11,
        0x24F5..=0x24FE => code - 0x24F5 + 1,
        0x24FF => 0,
        0x2776..=0x2793 => (code - 0x2776) % 10 + 1,
        0x1F150..=0x1F169 => return letter(code - 0x1F150),
        0x1F170..=0x1F189 => return letter(code - 0x1F170),
        _ => return None,
    };
    Some(number.to_string())
}

fn letter(index: u32) -> Option<String> {
    char::from_u32(u32::from('A') + index).map(String::from)
}
