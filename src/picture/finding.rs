//! Findings in words: a sentence to the client, and an opener for the consultant.
//!
//! The texts are found by the finding's name, so that a new rule needs no more than its texts.

use crate::insight::{Argument, Finding};
use crate::text::numbers::{list, number};
use crate::text::{FluentValue, Texts};

/// What a finding says to the client.
pub fn finding_sentence(finding: &Finding, texts: &Texts) -> String {
    finding_text(finding, "", texts)
}

/// What the consultant could open with.
pub fn finding_opener(finding: &Finding, texts: &Texts) -> String {
    finding_text(finding, "-opener", texts)
}

/// The text for a finding. A list is given as words, with `count` beside it; a number for choosing
/// the plural, with its figure (`wanted`, `wanted-figure`) as the language writes it.
fn finding_text(finding: &Finding, ending: &str, texts: &Texts) -> String {
    let id = format!("finding-{}{ending}", finding.id.name().replace('_', "-"));
    let mut given: Vec<(String, FluentValue<'_>)> = Vec::new();
    for (name, argument) in &finding.arguments {
        match argument {
            Argument::Text(text) => given.push(((*name).to_owned(), text.as_str().into())),
            Argument::Texts(words) => {
                given.push(((*name).to_owned(), list(words, texts.language()).into()));
                given.push(("count".to_owned(), words.len().into()));
            }
            Argument::Number(value) => {
                given.push(((*name).to_owned(), (*value).into()));
                given.push((format!("{name}-figure"), number(*value, texts.language()).into()));
            }
        }
    }
    let given: Vec<(&str, FluentValue<'_>)> = given
        .iter()
        .map(|(name, value)| (name.as_str(), value.clone()))
        .collect();
    texts.message(&id, &given).unwrap_or(id)
}
