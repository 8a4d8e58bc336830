//! How fast the mirror reads: megabytes a second on everyday German, and one keystroke in an answer
//! of 5,000 words.

use divan::{Bencher, counter::BytesCount};
use funkenbuch::mirror::{LiveMirror, MirrorLanguage, balance, marks};

const GERMAN: &str = include_str!("../tests/mirror/de.txt");
const ENGLISH: &str = include_str!("../tests/mirror/en.txt");

fn main() {
    divan::main();
}

/// Sentences full of must-words with calmer ones between, about `bytes` long.
fn text(sentences: &str, calm: &str, bytes: usize) -> String {
    let mut text = String::new();
    while text.len() < bytes {
        for line in sentences.lines().filter(|line| !line.starts_with('#')) {
            let plain: String = line
                .split('[')
                .map(|part| {
                    part.get(2..)
                        .filter(|_| part[1..].starts_with('|'))
                        .unwrap_or(part)
                })
                .collect();
            text.push_str(&plain.replace(']', ""));
            text.push(' ');
            text.push_str(calm);
            text.push_str(if text.len().is_multiple_of(3) { "\n\n" } else { " " });
        }
    }
    text.truncate(text.floor_char_boundary(bytes));
    text
}

fn german(bytes: usize) -> String {
    let calm = "Am Dienstag kamen zwölf Gäste in die Werkstatt, tranken Kaffee und erzählten von ihren Plänen für den Herbst.";
    text(GERMAN, calm, bytes)
}

#[divan::bench]
fn german_marks(bencher: Bencher) {
    let text = german(1 << 20);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| marks(&text, MirrorLanguage::German));
}

#[divan::bench]
fn english_marks(bencher: Bencher) {
    let calm = "On Tuesday twelve guests came to the workshop, drank coffee and told us about their plans for autumn.";
    let text = text(ENGLISH, calm, 1 << 20);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| marks(&text, MirrorLanguage::English));
}

#[divan::bench]
fn german_balance(bencher: Bencher) {
    let text = german(1 << 20);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| balance(&text, MirrorLanguage::German));
}

/// One letter typed in the middle of 5,000 words.
#[divan::bench]
fn keystroke(bencher: Bencher) {
    let mut text = german(5_000 * 7);
    let middle = text.floor_char_boundary(text.len() / 2);
    let mut mirror = LiveMirror::new(MirrorLanguage::German);
    mirror.update(&text);
    bencher.bench_local(|| {
        text.insert(middle, 'm');
        let found = mirror.update(&text).len();
        text.remove(middle);
        found + mirror.update(&text).len()
    });
}
