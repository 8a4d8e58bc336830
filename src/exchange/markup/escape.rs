//! Escapes for CommonMark, and for GitHub's extensions where they read more into a text.
//!
//! Only characters that would be markup where they stand are escaped, so that the source stays readable.

/// Most characters of a character reference's name.
const MAX_REFERENCE_CHARS: usize = 33;
/// Most signs of a heading's opening.
const MAX_HEADING_SIGNS: usize = 6;
/// Most digits of a list number.
const MAX_LIST_DIGITS: usize = 9;

/// Position of a text in the document.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Position {
    /// The text begins a line, where lists, headings and the like are recognised.
    LineStart,
    /// Other text stands before it in the line.
    WithinLine,
}

/// Returns a line in which nothing is markup. It ends without white space.
pub(super) fn escaped(line: &str, position: Position) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut letters = line.chars();
    let mut before = None;
    let mut marker = None;
    if position == Position::LineStart {
        // as a character reference, white space neither disappears nor makes a code block
        match line.chars().next() {
            Some(space @ (' ' | '\t')) => {
                out.push_str(&format!("&#{};", u32::from(space)));
                letters.next();
                // what follows is not behind white space in the source
                before = Some(';');
            }
            _ => marker = block_marker(line),
        }
    }
    while let Some(letter) = letters.next() {
        let rest = letters.as_str();
        let offset = line.len() - rest.len() - letter.len_utf8();
        if marker == Some(offset) || is_markup(letter, before, rest, position) {
            out.push('\\');
        }
        out.push(letter);
        before = Some(letter);
    }
    out
}

/// Returns where a backslash is needed so that a line begins no list, quotation, line, table or underlined
/// heading.
fn block_marker(line: &str) -> Option<usize> {
    let only = |signs: &[char]| line.chars().all(|letter| signs.contains(&letter));
    let ends_marker = |rest: &str| rest.is_empty() || rest.starts_with([' ', '\t']);
    let rest = line.get(1..).unwrap_or_default();
    match line.chars().next()? {
        '>' => Some(0),
        '-' | '+' if ends_marker(rest) => Some(0),
        '=' if only(&['=']) => Some(0),
        // a line, an underline, or the line below the heads of a table
        '-' | ':' | '|' if line.contains('-') && only(&['-', ':', '|', ' ', '\t']) => Some(0),
        '0'..='9' => {
            let after = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
            let digits = line.len() - after.len();
            let rest = after.strip_prefix(['.', ')'])?;
            (digits <= MAX_LIST_DIGITS && ends_marker(rest)).then_some(digits)
        }
        _ => None,
    }
}

/// Returns `true` if a character would be markup between its neighbours; `rest` follows it in the line.
fn is_markup(letter: char, before: Option<char>, rest: &str, position: Position) -> bool {
    let after = rest.chars().next();
    let is_space = |letter: Option<char>| matches!(letter, Some(' ' | '\t'));
    let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    match letter {
        '`' | '[' => true,
        // before the end of the line it would break the line
        '\\' => after.is_none_or(|letter| letter.is_ascii_punctuation()),
        '*' => !(is_space(before) && is_space(after)),
        '_' => !(is_space(before) && is_space(after) || is_word(before) && is_word(after)),
        '<' => !(after.is_none() || is_space(after)),
        // without a closing sign nothing is struck through; three signs would begin code
        '~' => !(before.is_none() || is_space(before)),
        '&' => is_reference(rest),
        '#' => (before.is_none() || is_space(before)) && is_heading(before, rest, position),
        _ => false,
    }
}

/// Returns `true` if an ampersand before this begins a character reference.
fn is_reference(rest: &str) -> bool {
    let name = rest.strip_prefix('#').unwrap_or(rest);
    let mut letters = name.chars().take(MAX_REFERENCE_CHARS);
    letters.find(|letter| !letter.is_ascii_alphanumeric()) == Some(';')
}

/// Returns `true` if a `#` before this opens a heading, or closes one at its end.
fn is_heading(before: Option<char>, rest: &str, position: Position) -> bool {
    let after = rest.trim_start_matches('#');
    let signs = 1 + rest.len() - after.len();
    let opens = before.is_none() && position == Position::LineStart && after.starts_with([' ', '\t']);
    after.is_empty() || opens && signs <= MAX_HEADING_SIGNS
}
