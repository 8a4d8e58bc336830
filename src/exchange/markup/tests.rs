//! Tests of this module.

use proptest::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag};

use super::Markup;

/// GitHub's extensions, which may read more into a text than CommonMark.
const GITHUB: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_FOOTNOTES);

/// Texts with many characters that mean something in Markdown.
fn typed() -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        6 => prop::sample::select(r##"\`*_{}[]()<>#+-.!|~&;:="'^$@/19ax ü"##.chars().collect::<Vec<_>>())
            .prop_map(String::from),
        2 => prop::sample::select(vec![
            "\n", "\n", "\n\n", "\t", "    ", "- ", "+ ", "* ", "1. ", "12) ", "---", "===", "```", "~~~", "# ",
            "> ", "&amp;", "&#35;", "<b>", "<!--", "<a@b.de>", "[a](b)", "[a]: b\n", "![", "**", "__", "~~",
            "| a | b |", "|---|---|", "\\\n", "[ ] ", "[^1]: ", "http://a.de/_x_", "\u{a0}", "\r", "  \n",
        ])
        .prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(sign, 0..24).prop_map(|signs| signs.concat())
}

/// Returns the lines that a text is expected to show, joined by line breaks.
fn expected(text: &str) -> String {
    super::lines(text).join("\n")
}

/// Returns the text that a reader shows. Only the given structure, paragraphs and line breaks may occur.
fn shown(markdown: &str, structure: &[Tag<'_>]) -> [String; 2] {
    [Options::empty(), GITHUB].map(|options| {
        let (mut out, mut opened) = (String::new(), Vec::new());
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Text(text) => out.push_str(&text),
                Event::HardBreak => out.push('\n'),
                Event::Start(Tag::Paragraph) if !out.is_empty() => out.push_str("\n\n"),
                Event::Start(Tag::Paragraph) | Event::End(_) => {}
                Event::Start(tag) => opened.push(tag),
                other => panic!("{other:?} in {markdown:?}"),
            }
        }
        assert_eq!(opened, structure, "{markdown:?}");
        out
    })
}

fn heading() -> Tag<'static> {
    Tag::Heading {
        level: HeadingLevel::H3,
        id: None,
        classes: Vec::new(),
        attrs: Vec::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_quotation_shows_the_lines_that_were_typed(text in typed()) {
        for shown in shown(&Markup::Markdown.quote(&text), &[Tag::BlockQuote(None)]) {
            prop_assert_eq!(shown, expected(&text));
        }
    }

    #[test]
    fn a_paragraph_shows_the_lines_that_were_typed(text in typed()) {
        for shown in shown(&Markup::Markdown.paragraph(&text), &[]) {
            prop_assert_eq!(shown, expected(&text));
        }
    }

    #[test]
    fn a_list_item_shows_the_lines_that_were_typed(text in typed()) {
        let markdown = format!("- **x**\n  - y: {}\n", Markup::Markdown.list_item(&text, "    "));
        let structure = [Tag::List(None), Tag::Item, Tag::Strong, Tag::List(None), Tag::Item];
        let expected = format!("xy: {}", expected(&text));
        for shown in shown(&markdown, &structure) {
            prop_assert_eq!(shown.trim_end(), expected.trim_end());
        }
    }

    #[test]
    fn a_heading_and_a_title_show_one_line(text in typed()) {
        let inline = Markup::Markdown.inline(&text);
        let line = super::lines(&text).join(" ").trim().to_owned();
        for shown in shown(&format!("### {inline}\n"), &[heading()]) {
            prop_assert_eq!(&shown, &line);
        }
        prop_assume!(!inline.is_empty());
        let title = format!("- {} (x)\n", Markup::Markdown.strong(&inline));
        for shown in shown(&title, &[Tag::List(None), Tag::Item, Tag::Strong]) {
            prop_assert_eq!(shown, format!("{line} (x)"));
        }
    }
}

#[test]
fn markup_of_a_client_is_escaped() {
    assert_eq!(
        Markup::Markdown.inline("*Kund*innen* <b>"),
        "\\*Kund\\*innen\\* \\<b>"
    );
    assert_eq!(
        Markup::Markdown.quote("# eins\n\nzwei\n"),
        "> \\# eins\n> \n> zwei"
    );
}

#[test]
fn every_kind_of_line_is_shown_as_it_was_typed() {
    let text = "Ziele\n---\n- eins\nzwei\n\n    vier\n1. fünf\n+ sechs\nTitel\n===\n# Raute\n> Zitat\n| a | b |\n~~~\nzaun";
    assert_eq!(
        Markup::Markdown.quote(text),
        "> Ziele\\\n> \\---\\\n> \\- eins\\\n> zwei\n> \n> &#32;   vier\\\n> 1\\. fünf\\\n> \\+ sechs\\\n> Titel\\\n\
         > \\===\\\n> \\# Raute\\\n> \\> Zitat\\\n> | a | b |\\\n> ~\\~\\~\\\n> zaun"
    );
    let cell = "erste Zeile\n- zweite\n\n---\nKund*innen & A_B";
    assert_eq!(
        Markup::Markdown.list_item(cell, "    "),
        "erste Zeile\\\n    \\- zweite\\\n    \\\n    \\---\\\n    Kund\\*innen & A_B"
    );
}

#[test]
fn nothing_is_struck_through_behind_white_space_at_the_beginning_of_a_line() {
    let text = "~eins\n ~zwei\n\t~drei";
    let markdown = format!("- {}\n", Markup::Markdown.list_item(text, "  "));
    for shown in shown(&markdown, &[Tag::List(None), Tag::Item]) {
        assert_eq!(shown.trim_end(), text);
    }
}

#[test]
fn what_is_no_markup_is_not_escaped() {
    let text = "Müller & Söhne, 2 * 3 > 5, #TikTok, C#, a_b, ~5 Std., -5 Grad, [] 1.000 €, x < y, A|B, +49, 3.12., ::";
    assert_eq!(
        Markup::Markdown.quote(text),
        format!("> {}", text.replace('[', "\\["))
    );
}

#[test]
fn several_blank_lines_are_all_shown() {
    let text = "eins\n\n\nzwei\n\ndrei";
    let markdown = Markup::Markdown.quote(text);
    assert_eq!(markdown, "> eins\\\n> \\\n> \\\n> zwei\n> \n> drei");
    assert_eq!(shown(&markdown, &[Tag::BlockQuote(None)]), [text, text]);
}

#[test]
fn plain_text_is_left_as_it_was_typed() {
    let text = "# eins\n- *zwei*\n\n> drei";
    assert_eq!(Markup::Plain.quote(text), "> # eins\n> - *zwei*\n> \n> > drei");
    assert_eq!(
        Markup::Plain.list_item(text, "  "),
        "# eins\n  - *zwei*\n  \n  > drei"
    );
    assert_eq!(Markup::Plain.inline("a\n\\#b"), "a \\#b");
    assert_eq!(Markup::Plain.strong("a"), "a");
}

#[test]
fn line_ends_of_other_programs_are_line_ends() {
    let text = "eins\u{2028}- zwei\u{85}drei\u{b}vier\rfünf";
    assert_eq!(
        Markup::Markdown.quote(text),
        "> eins\\\n> \\- zwei\\\n> drei\\\n> vier\\\n> fünf"
    );
}

#[test]
fn a_terminal_gets_nothing_to_obey() {
    let text = "rot\u{1b}[31m \u{202e}gedreht\u{202c}\u{7}";
    assert_eq!(Markup::Plain.paragraph(text), "rot[31m gedreht");
    assert_eq!(Markup::Plain.inline(text), "rot[31m gedreht");
}
