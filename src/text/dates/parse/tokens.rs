//! What was typed, as numbers, words and separators.

use std::iter::Peekable;
use std::str::Chars;

use super::words::{self, Word};

/// Most characters of a day; longer input is not read at all.
const MAX_DAY_CHARS: usize = 60;
/// Most digits of a number: those of a day without separators.
const MAX_NUMBER_DIGITS: usize = 8;

/// A part of what was typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Token {
    Number(Number),
    Word(Word),
    /// A slash or hyphen; points, commas and spaces are left out.
    Separator(char),
}

/// A whole number that is written in digits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    /// Its value.
    pub(super) value: i32,
    /// The number of its digits, leading noughts included.
    pub(super) digits: usize,
}

/// Reads the tokens without fillers and without a time at the end; `None` if something else is in between.
pub(super) fn read(typed: &str) -> Option<Vec<Token>> {
    if typed.chars().count() > MAX_DAY_CHARS {
        return None;
    }
    let folded = words::folded(typed);
    let mut parts: Vec<&str> = folded.split_whitespace().collect();
    remove_time(&mut parts);
    let mut tokens = Vec::new();
    for part in parts {
        read_part(part, &mut tokens)?;
    }
    tokens.retain(|token| *token != Token::Word(Word::Filler));
    Some(tokens)
}

/// Reads the tokens of a part without spaces.
fn read_part(part: &str, tokens: &mut Vec<Token>) -> Option<()> {
    let mut rest = part.chars().peekable();
    while let Some(first) = rest.peek().copied() {
        if first.is_ascii_digit() {
            tokens.push(Token::Number(number(&take(&mut rest, |sign| {
                sign.is_ascii_digit()
            }))?));
        } else if first.is_alphabetic() {
            tokens.push(Token::Word(words::meaning(&take(
                &mut rest,
                char::is_alphabetic,
            ))?));
        } else {
            rest.next();
            match first {
                // two points mean a range
                '.' if rest.peek() == Some(&'.') => return None,
                '.' | ',' | '(' | ')' => {}
                '/' => tokens.push(Token::Separator('/')),
                '-' | '\u{2010}' | '\u{2011}' => tokens.push(Token::Separator('-')),
                _ => return None,
            }
        }
    }
    Some(())
}

fn take(rest: &mut Peekable<Chars<'_>>, belongs: impl Fn(char) -> bool) -> String {
    let mut taken = String::new();
    while let Some(sign) = rest.next_if(|sign| belongs(*sign)) {
        taken.push(sign);
    }
    taken
}

fn number(digits: &str) -> Option<Number> {
    let value = (digits.len() <= MAX_NUMBER_DIGITS).then(|| digits.parse().ok())??;
    Some(Number {
        value,
        digits: digits.len(),
    })
}

/// Removes a time from the end: "14:00", "um 14:00 Uhr", "14–16 Uhr", "at 2 pm", "T14:00".
fn remove_time(parts: &mut Vec<&str>) {
    let length = match parts.as_slice() {
        [before @ .., times, unit] if is_time_unit(unit) && are_times(times) => before.len(),
        [before @ .., part] if is_time(part) => before.len(),
        [before @ .., part] => {
            let count = before.len();
            let is_moment = |(day, time): &(&str, &str)| {
                day.ends_with(|sign: char| sign.is_ascii_digit()) && time.contains(':')
            };
            if let (Some((day, _)), Some(last)) = (part.split_once('t').filter(is_moment), parts.last_mut()) {
                *last = day;
            }
            count + 1
        }
        [] => 0,
    };
    parts.truncate(length);
    parts.pop_if(|part| matches!(*part, "um" | "at"));
}

fn is_time_unit(part: &str) -> bool {
    matches!(part, "uhr" | "h" | "am" | "pm" | "a.m." | "p.m.")
}

/// Returns `true` if a part is a time that can't be anything else: "14:00", "14h", "2pm".
fn is_time(part: &str) -> bool {
    let unit = part.find(|sign: char| sign.is_alphabetic());
    match unit.and_then(|start| part.split_at_checked(start)) {
        Some((times, unit)) => is_time_unit(unit) && are_times(times),
        None => part.contains(':') && are_times(part),
    }
}

/// Returns `true` if a part is a time of day or a range of two, each with its minutes or not.
fn are_times(part: &str) -> bool {
    let mut ends = part.split(['-', '–']);
    ends.clone().count() <= 2 && ends.all(is_time_of_day)
}

fn is_time_of_day(text: &str) -> bool {
    let mut figures = text.split([':', '.']);
    let mut is_at_most = |most: u8, digits: std::ops::RangeInclusive<usize>| {
        figures.next().is_none_or(|figure| {
            let is_number = figure.bytes().all(|byte| byte.is_ascii_digit());
            digits.contains(&figure.len()) && is_number && figure.parse::<u8>().is_ok_and(|n| n <= most)
        })
    };
    is_at_most(24, 1..=2) && is_at_most(59, 2..=2) && is_at_most(59, 2..=2) && figures.next().is_none()
}
