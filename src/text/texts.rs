//! The UI texts of one language, with the methods that `build.rs` generates.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::{Language, numbers};
use crate::packed::unpacked;

/// All texts in one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

impl Texts {
    /// Returns the texts in a language; they are read once.
    pub fn of(language: Language) -> &'static Texts {
        static TEXTS: [OnceLock<Texts>; 2] = [OnceLock::new(), OnceLock::new()];
        let (slot, packed) = match language {
            Language::German => (&TEXTS[0], GERMAN),
            Language::English => (&TEXTS[1], ENGLISH),
        };
        slot.get_or_init(|| Texts::read(language, packed))
    }

    fn read(language: Language, packed: &[u8]) -> Self {
        let id = language
            .tag()
            .parse()
            .expect("`de` and `en` are language identifiers");
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::German => |value, _| number_in_text(value, Language::German),
            Language::English => |value, _| number_in_text(value, Language::English),
        }));
        let source = String::from_utf8(unpacked(packed)).expect("the build packed texts");
        // `build.rs` has parsed the same source, so there are no errors
        let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// Returns the language of the texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Returns a text whose id is data, as for findings and faults; `None` if there is no such text.
    pub fn message(&self, id: &str, arguments: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut given = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            given.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        Some(
            self.bundle
                .format_pattern(pattern, Some(&given), &mut errors)
                .into_owned(),
        )
    }

    fn plain(&self, german: &'static str, english: &'static str) -> &'static str {
        match self.language {
            Language::German => german,
            Language::English => english,
        }
    }

    fn format(&self, id: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        self.message(id, arguments).unwrap_or_else(|| id.to_owned())
    }
}

/// A text that still lacks arguments.
///
/// `MESSAGE` is the number of the text and `STEP` that of its next argument, so that the compiler demands each
/// argument once, by name and in alphabetical order. The last one returns the text.
#[must_use]
pub struct PartialText<'t, const MESSAGE: usize, const STEP: usize> {
    texts: &'t Texts,
    id: &'static str,
    arguments: Vec<(&'static str, FluentValue<'t>)>,
}

fn begin<'t, const MESSAGE: usize>(texts: &'t Texts, id: &'static str) -> PartialText<'t, MESSAGE, 0> {
    let arguments = Vec::new();
    PartialText { texts, id, arguments }
}

fn set<'t, const MESSAGE: usize, const STEP: usize, const NEXT: usize>(
    mut partial: PartialText<'t, MESSAGE, STEP>,
    name: &'static str,
    value: FluentValue<'t>,
) -> PartialText<'t, MESSAGE, NEXT> {
    partial.arguments.push((name, value));
    let PartialText { texts, id, arguments } = partial;
    PartialText { texts, id, arguments }
}

fn set_last<'t, const MESSAGE: usize, const STEP: usize>(
    mut partial: PartialText<'t, MESSAGE, STEP>,
    name: &'static str,
    value: FluentValue<'t>,
) -> String {
    partial.arguments.push((name, value));
    partial.texts.format(partial.id, &partial.arguments)
}

/// Returns a number with the signs of the language; `None` leaves any other value to Fluent.
fn number_in_text(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(numbers::in_text(&number.as_string(), language)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_a_text_has_the_sign_of_its_language() {
        let german = Texts::of(Language::German).walk_scale_value(2.5);
        let english = Texts::of(Language::English).walk_scale_value(2.5);
        assert!(german.starts_with("2,5 "), "{german}");
        assert!(english.starts_with("2.5 "), "{english}");
    }

    #[test]
    fn thousands_are_separated_in_every_text() {
        let count = |language| Texts::of(language).sessions_count(3001);
        assert_eq!(count(Language::German), "3.001 Sitzungen");
        assert_eq!(count(Language::English), "3,001 sessions");
    }

    #[test]
    fn a_text_by_id_is_the_text_of_its_method() {
        let texts = Texts::of(Language::German);
        assert_eq!(
            texts.message("walk-next", &[]).as_deref(),
            Some(texts.walk_next())
        );
        let text = texts.message("walk-scale-value", &[("value", 8.into())]);
        assert_eq!(text, Some(texts.walk_scale_value(8)));
        assert_eq!(texts.message("no-such-text", &[]), None);
    }

    #[test]
    fn arguments_reach_the_place_of_their_name_in_both_languages() {
        for language in Language::ALL {
            let texts = Texts::of(language);
            let given = [
                ("argument", "--kind".into()),
                ("known", "meeting".into()),
                ("value", "x".into()),
            ];
            let text = texts
                .cli_unknown_value()
                .argument("--kind")
                .known("meeting")
                .value("x");
            assert_eq!(Some(text), texts.message("cli-unknown-value", &given));
        }
        let german = Texts::of(Language::German);
        let text = german
            .cli_unknown_value()
            .argument("--kind")
            .known("meeting")
            .value("x");
        assert_eq!(text, "„x“ passt nicht zu --kind; möglich ist: meeting.");
        assert_eq!(
            german.cli_bad_value().argument("--from").value("x"),
            "„x“ passt nicht zu --from."
        );
    }
}
