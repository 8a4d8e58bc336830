//! Properties that hold for every text.

use proptest::prelude::*;

use super::{Balance, HighlightKind, LiveMirror, MirrorLanguage, balance, marks};

/// Pieces that the rules react to, and pieces that could break them.
const PIECES: &[&str] = &[
    "muss",
    "Muss",
    "müssen",
    "mu\u{308}ssen",
    "muß",
    "nicht",
    "kein",
    "niemand",
    " ",
    " ",
    " ",
    " ",
    "ich",
    "zu",
    "posten",
    "abzugeben",
    "habe",
    "ist",
    ",",
    ".",
    "?",
    "!",
    "…",
    "–",
    "(",
    ")",
    "\n",
    "\n\n",
    "und",
    "weil",
    "Lust",
    "auf",
    "will",
    "Sollte",
    "es",
    "gilt",
    "eigentlich",
    "Must-have",
    "don't",
    "don’t",
    "have to",
    "we’ve got to",
    "I'd",
    "like",
    "\u{0}",
    "\u{308}",
    "😀👩‍👩‍👧",
    "مرحبا",
    "\u{202e}",
    "\u{AD}",
    "-",
    "'",
    "’",
    "keine Wahl",
    "drum herum",
    "freue mich auf",
    "gehört dazu",
    "wird erwartet",
    "no",
    "need to",
    "should you",
    "the need to",
    "haven't got to",
    "the",
    "nobody",
    "die",
    "wie man",
    "was",
    "aber",
    "sonst",
    "glaub ich",
    "Leute",
    "nur wir",
    "zum",
    "3.",
    "z. B.",
    "\r",
    "ẞ",
    "ſ",
    "ǅ",
    "İ",
    "ʼ",
];

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat()),
        prop::collection::vec(prop::sample::select(PIECES), 0..120).prop_map(|pieces| pieces.join(" ")),
        "\\PC{0,80}",
    ]
}

fn languages() -> impl Strategy<Value = MirrorLanguage> {
    prop_oneof![Just(MirrorLanguage::German), Just(MirrorLanguage::English)]
}

fn check_ranges(text: &str, language: MirrorLanguage) {
    let mut end = 0;
    for mark in marks(text, language) {
        assert!(
            mark.range.start >= end && mark.range.end > mark.range.start,
            "{mark:?} in {text:?}"
        );
        assert!(text.get(mark.range.clone()).is_some(), "{mark:?} in {text:?}");
        end = mark.range.end;
    }
}

proptest! {
    #[test]
    fn marks_stand_in_order_on_character_boundaries(text in texts(), language in languages()) {
        check_ranges(&text, language);
    }

    #[test]
    fn the_live_mirror_shows_what_a_fresh_look_shows(
        start in prop::collection::vec(texts(), 0..8),
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..40, texts()), 1..8),
        language in languages(),
    ) {
        let mut text = start.join(" Ja. ");
        let mut live = LiveMirror::new(language);
        live.update(&text);
        for (place, cut, piece) in edits {
            let from = text.floor_char_boundary(place.index(text.len() + 1));
            let to = text.floor_char_boundary((from + cut).min(text.len())).max(from);
            text.replace_range(from..to, &piece);
            prop_assert_eq!(live.update(&text), marks(&text, language));
            prop_assert_eq!(live.balance(), balance(&text, language));
        }
    }
}

#[test]
fn typing_letter_by_letter_ends_where_reading_does() {
    let text = "Ich muss posten. Muss ich nicht längst …? Nein, ich muss gar nichts! Ich will.\n\n".repeat(8);
    let mut live = LiveMirror::new(MirrorLanguage::German);
    for end in (0..=text.len()).filter(|&end| text.is_char_boundary(end)) {
        assert_eq!(
            live.update(&text[..end]),
            marks(&text[..end], MirrorLanguage::German)
        );
    }
    assert_eq!(live.balance(), balance(&text, MirrorLanguage::German));
}

#[test]
fn each_character_is_read_alone_before_and_after_a_word() {
    let mut characters = 0;
    let text: String = ('\0'..='\u{ffff}')
        .inspect(|_| characters += 1)
        .map(|c| format!("{c} {c}muss muss{c} "))
        .collect();
    for language in [MirrorLanguage::German, MirrorLanguage::English] {
        check_ranges(&text, language);
        assert!(balance(&text, language).words > characters);
    }
}

#[test]
fn four_megabytes_of_anything_are_read() {
    let size = 4 << 20;
    for piece in [
        "a",
        "muss",
        "muss ",
        "?",
        ".",
        "\u{0}",
        "😀",
        "م",
        "\u{308}",
        "nicht ",
        "zu ",
        ",",
        "ist zu ",
        "was ",
        "die ",
        "aber nicht ",
        "no, ",
        "-",
        "\n",
        "(",
        "have to ",
    ] {
        let text = piece.repeat(size / piece.len() / if cfg!(debug_assertions) { 16 } else { 1 });
        check_ranges(&text, MirrorLanguage::German);
        check_ranges(&text, MirrorLanguage::English);
    }
}

#[test]
fn the_balance_counts_words_as_people_do() {
    let found = balance(
        "Ich muss – wie geht's? – zum Must-have-Termin, 3 Kund*innen warten.",
        MirrorLanguage::German,
    );
    assert_eq!(
        found,
        Balance {
            strong: 2,
            words: 9,
            ..Balance::default()
        }
    );
    assert_eq!(balance("We don't have to.", MirrorLanguage::English).words, 4);
    assert_eq!(balance("", MirrorLanguage::German), Balance::default());
}

#[test]
fn balances_add_up() {
    let mut sum = balance("Ich muss. Ich will.", MirrorLanguage::German);
    sum += balance("Das muss ich nicht, das sollte ich.", MirrorLanguage::German);
    assert_eq!(
        (sum.strong, sum.want, sum.freed, sum.soft, sum.words),
        (1, 1, 1, 1, 11)
    );
    assert_eq!(sum.of_kind(HighlightKind::Freed), 1);
    assert_eq!(sum + Balance::default(), sum);
}

#[test]
fn ranges_count_bytes_of_the_text_as_written() {
    let text = "😀 Wir mu\u{308}ßten – я – MÜẞTEN.";
    let found: Vec<_> = marks(text, MirrorLanguage::German)
        .into_iter()
        .map(|mark| &text[mark.range])
        .collect();
    assert_eq!(found, ["mu\u{308}ßten", "MÜẞTEN"]);
    let text = "O\u{AD}mu\u{308}we’ve got to";
    assert_eq!(
        &text[marks(text, MirrorLanguage::English)[0].range.clone()],
        "’ve got to"
    );
}

#[test]
fn tags_name_languages() {
    assert_eq!(MirrorLanguage::from_tag("de-AT"), Some(MirrorLanguage::German));
    assert_eq!(MirrorLanguage::from_tag("EN"), Some(MirrorLanguage::English));
    assert_eq!(MirrorLanguage::from_tag("fr"), None);
}
