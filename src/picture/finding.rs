//! Findings in words: a sentence for the client, and an opening question for the consultant.
//!
//! Texts are chosen by the finding's name, so that a new rule needs only its texts.

use crate::insight::{Argument, Finding};
use crate::text::numbers::{list, number};
use crate::text::{FluentValue, Texts};

/// Returns the sentence of a finding for the client.
pub fn finding_sentence(finding: &Finding, texts: &Texts) -> String {
    finding_text(finding, "", texts)
}

/// Returns a sentence with which the consultant can open a conversation.
pub fn finding_opener(finding: &Finding, texts: &Texts) -> String {
    finding_text(finding, "-opener", texts)
}

/// Returns the text of a finding. A list is passed as text together with `count`; a number is passed to choose the
/// plural, and as text under its name with `-figure`.
fn finding_text(finding: &Finding, ending: &str, texts: &Texts) -> String {
    let id = format!("finding-{}{ending}", finding.id.name().replace('_', "-"));
    let mut arguments: Vec<(String, FluentValue<'_>)> = Vec::new();
    for (name, argument) in &finding.arguments {
        match argument {
            Argument::Text(text) => arguments.push(((*name).to_owned(), text.as_str().into())),
            Argument::Texts(items) => {
                arguments.push(((*name).to_owned(), list(items, texts.language()).into()));
                arguments.push(("count".to_owned(), items.len().into()));
            }
            Argument::Number(value) => {
                arguments.push(((*name).to_owned(), (*value).into()));
                arguments.push((format!("{name}-figure"), number(*value, texts.language()).into()));
            }
        }
    }
    let arguments: Vec<(&str, FluentValue<'_>)> = arguments
        .iter()
        .map(|(name, value)| (name.as_str(), value.clone()))
        .collect();
    texts.message(&id, &arguments).unwrap_or(id)
}
