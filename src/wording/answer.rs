//! Answers in words.

use crate::session::{Cell, SharedSession, Value, form_of};
use crate::text::{Texts, dates, numbers};
use crate::workbook::Form;

/// Style in which an answer is worded.
#[derive(Clone, Copy)]
pub struct AnswerStyle<'a> {
    /// The texts whose language decides how numbers and dates are written.
    pub texts: &'a Texts,
    /// The language tag of the workbook's own texts.
    pub tag: &'a str,
    /// The form of scale answers.
    pub scale: ScaleStyle,
    /// Whether numbers stand with their unit.
    pub unit: bool,
    /// The form of dates.
    pub date: DateStyle,
    /// The place of the client's own words for the option `other`.
    pub other: OtherWords,
    /// Whether white space around written text is removed.
    pub trimmed: bool,
    /// Whether the spaces of scales, numbers and dates are non-breaking.
    pub non_breaking: bool,
}

/// The form of a scale answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScaleStyle {
    /// With the end of the scale (`walk-scale-value`).
    OfTen,
    /// The figure alone.
    Figure,
}

/// The form of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateStyle {
    /// With the month's name.
    Long,
    /// In figures.
    Short,
}

/// The place of the client's own words for the option `other`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherWords {
    /// Instead of the option's name.
    Instead,
    /// After the option's name and a colon.
    AfterName,
}

impl<'a> AnswerStyle<'a> {
    /// Returns the style for answers that stand alone: scales with their end, numbers with their unit.
    pub fn full(texts: &'a Texts, tag: &'a str) -> Self {
        Self {
            texts,
            tag,
            scale: ScaleStyle::OfTen,
            unit: true,
            date: DateStyle::Long,
            other: OtherWords::Instead,
            trimmed: true,
            non_breaking: false,
        }
    }

    /// Returns the style for tables whose heads explain the figures.
    pub fn compact(texts: &'a Texts, tag: &'a str) -> Self {
        Self {
            scale: ScaleStyle::Figure,
            unit: false,
            ..Self::full(texts, tag)
        }
    }

    /// Returns the style for files that others read: compact, with text as it was written.
    pub fn file(texts: &'a Texts, tag: &'a str) -> Self {
        Self {
            date: DateStyle::Short,
            other: OtherWords::AfterName,
            trimmed: false,
            ..Self::compact(texts, tag)
        }
    }

    fn space(&self) -> &'static str {
        if self.non_breaking { "\u{a0}" } else { " " }
    }
}

/// Returns an answer in words, given the form of its question.
///
/// Options stand in the workbook's order; the order in which they were chosen has no meaning.
pub fn answer_text(form: &Form, value: &Value, style: &AnswerStyle<'_>) -> String {
    let language = style.texts.language();
    match value {
        Value::Text(text) if style.trimmed => text.trim().to_owned(),
        Value::Text(text) => text.clone(),
        Value::Choice { other, .. } | Value::Choices { other, .. } => {
            chosen_options(form, value, other.as_deref(), style)
        }
        Value::Scale(figure) => match style.scale {
            ScaleStyle::OfTen => {
                let text = style.texts.walk_scale_value(i64::from(*figure));
                text.replace(' ', style.space())
            }
            ScaleStyle::Figure => figure.to_string(),
        },
        Value::Number(number) => {
            let number = numbers::exact_number(*number, language);
            match form {
                Form::Number { unit, .. } if style.unit => {
                    format!("{number}{}{}", style.space(), unit.get(style.tag))
                }
                _ => number,
            }
        }
        Value::Date(day) => match style.date {
            DateStyle::Long => dates::date_long(*day, language).replace(' ', style.space()),
            DateStyle::Short => dates::date_short(*day, language),
        },
    }
}

/// Returns the answer in a cell in words; `None` if it isn't answered or not shared.
pub fn cell_text(shared: &SharedSession, cell: &Cell, style: &AnswerStyle<'_>) -> Option<String> {
    let form = form_of(shared.workbook(), cell)?;
    Some(answer_text(form, shared.value(cell)?, style))
}

/// Returns the names of the chosen options in the workbook's order; none for values that are no choice.
pub fn option_names<'f>(form: &'f Form, value: &Value, tag: &str) -> Vec<&'f str> {
    let options = form.options().iter();
    options
        .filter(|option| value.options().contains(&option.id))
        .map(|option| option.text.get(tag))
        .collect()
}

fn chosen_options(form: &Form, value: &Value, other: Option<&str>, style: &AnswerStyle<'_>) -> String {
    let other = other.map(str::trim).filter(|words| !words.is_empty());
    let options = form.options().iter();
    let texts = options
        .filter(|option| value.options().contains(&option.id))
        .map(|option| {
            let name = option.text.get(style.tag);
            match (other.filter(|_| option.is_other()), style.other) {
                (Some(words), OtherWords::Instead) => words.to_owned(),
                (Some(words), OtherWords::AfterName) => format!("{name}: {words}"),
                (None, _) => name.to_owned(),
            }
        });
    texts.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;
    use crate::workbook::builtin;

    fn form(cell: &Cell) -> Form {
        form_of(&builtin(), cell).unwrap().clone()
    }

    const LANGUAGES: [(Language, &str); 2] = [(Language::German, "de"), (Language::English, "en")];

    /// Words an answer in both languages, by the form of a cell of the built-in workbook.
    fn words(
        cell: &Cell,
        value: &Value,
        style: fn(&'static Texts, &'static str) -> AnswerStyle<'static>,
    ) -> [String; 2] {
        LANGUAGES.map(|(language, tag)| answer_text(&form(cell), value, &style(Texts::of(language), tag)))
    }

    fn who(other: Option<&str>) -> (Cell, Value) {
        let value = Value::Choices {
            options: vec!["other".into(), "boss".into()],
            other: other.map(str::to_owned),
        };
        (Cell::of_table("musts", "time", "who"), value)
    }

    #[test]
    fn text_is_trimmed_unless_it_goes_into_a_file() {
        let (cell, value) = (Cell::plain("occasion"), Value::Text(" Ja.\n".to_owned()));
        assert_eq!(words(&cell, &value, AnswerStyle::full), ["Ja.", "Ja."]);
        assert_eq!(words(&cell, &value, AnswerStyle::file), [" Ja.\n", " Ja.\n"]);
    }

    #[test]
    fn a_scale_stands_with_its_end_or_as_a_figure() {
        let (cell, value) = (Cell::plain("must_start"), Value::Scale(7));
        assert_eq!(
            words(&cell, &value, AnswerStyle::full),
            ["7 von 10", "7 out of 10"]
        );
        assert_eq!(words(&cell, &value, AnswerStyle::compact), ["7", "7"]);
    }

    #[test]
    fn a_number_is_written_in_its_language_with_or_without_its_unit() {
        let (cell, value) = (Cell::plain("hours_wanted"), Value::Number(2.5));
        let [german, english] = words(&cell, &value, AnswerStyle::full);
        assert!(
            german.starts_with("2,5 ") && english.starts_with("2.5 "),
            "{german}, {english}"
        );
        assert_eq!(words(&cell, &value, AnswerStyle::compact), ["2,5", "2.5"]);
        let eighths = Value::Number(0.875);
        assert_eq!(words(&cell, &eighths, AnswerStyle::compact), ["0,875", "0.875"]);
    }

    #[test]
    fn a_date_has_the_name_of_its_month_or_figures_only() {
        let value = Value::Date(jiff::civil::date(2026, 12, 3));
        let cell = Cell::plain("meeting_on");
        let long = ["3. Dezember 2026", "3 December 2026"];
        assert_eq!(words(&cell, &value, AnswerStyle::compact), long);
        assert_eq!(
            words(&cell, &value, AnswerStyle::file),
            ["03.12.2026", "03/12/2026"]
        );
    }

    #[test]
    fn options_stand_in_the_workbook_s_order_with_the_client_s_own_words() {
        let (cell, value) = who(Some("mein Vater"));
        let [german, english] = words(&cell, &value, AnswerStyle::full);
        assert_eq!(german, "Vorgesetzte, mein Vater");
        assert!(english.ends_with(", mein Vater"), "{english}");
        let [german, english] = words(&cell, &value, AnswerStyle::file);
        assert!(
            german.starts_with("Vorgesetzte, ") && german.ends_with(": mein Vater"),
            "{german}"
        );
        assert!(english.ends_with(": mein Vater"), "{english}");
    }

    #[test]
    fn option_names_leave_the_client_s_own_words_out() {
        let (cell, value) = who(Some("mein Vater"));
        let form = form(&cell);
        for (_, tag) in LANGUAGES {
            let names = option_names(&form, &value, tag);
            assert_eq!(names.len(), 2);
            assert!(names.iter().all(|name| !name.contains("Vater")), "{names:?}");
        }
        assert_eq!(
            words(&cell, &who(None).1, AnswerStyle::full)[0],
            option_names(&form, &value, "de").join(", ")
        );
        assert!(option_names(&form, &Value::Scale(3), "de").is_empty());
    }

    #[test]
    fn scales_numbers_and_dates_hold_together_where_spaces_are_non_breaking() {
        for (language, tag) in LANGUAGES {
            let style = AnswerStyle {
                non_breaking: true,
                ..AnswerStyle::full(Texts::of(language), tag)
            };
            for (question, value) in [
                ("must_start", Value::Scale(7)),
                ("hours_wanted", Value::Number(2.5)),
                ("meeting_on", Value::Date(jiff::civil::date(2026, 12, 3))),
            ] {
                let words = answer_text(&form(&Cell::plain(question)), &value, &style);
                assert!(words.contains('\u{a0}'), "{words}");
            }
        }
    }
}
