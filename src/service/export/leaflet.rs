//! The leaflet in a client's folder: its contents, what is left out, and how clients export that themselves.

use crate::consulting::{Client, ConsentKind, ConsentNote};
use crate::text::{Texts, dates};

/// The data of a leaflet.
pub(super) struct Leaflet<'a> {
    /// The client's name.
    pub name: Option<&'a str>,
    /// The client record.
    pub client: Option<&'a Client>,
    /// The consent notes on it.
    pub consents: &'a [ConsentNote],
    /// The number of sessions beside it.
    pub sessions: usize,
    /// The day in words.
    pub day: String,
}

impl Leaflet<'_> {
    /// Returns the text, with line ends that every editor understands.
    pub(super) fn words(&self, texts: &Texts) -> String {
        let mut lines = vec![
            texts.export_leaflet_title(self.day.as_str()),
            String::new(),
            self.greeting(texts),
            String::new(),
            texts.export_leaflet_contents(self.sessions),
            format!("- {}", texts.export_leaflet_pdf()),
            format!("- {}", texts.export_leaflet_markdown()),
            format!("- {}", texts.export_leaflet_json()),
            String::new(),
        ];
        lines.extend(self.record(texts));
        lines.extend(self.grounds(texts));
        lines.extend(self.private(texts));
        for words in [texts.export_leaflet_notes(), texts.export_leaflet_right()] {
            lines.extend([String::new(), words.to_owned()]);
        }
        lines.join("\r\n") + "\r\n"
    }

    fn greeting(&self, texts: &Texts) -> String {
        match self.name {
            Some(name) => texts.export_leaflet_greeting(one_line(name)),
            None => texts.export_leaflet_greeting_nobody().to_owned(),
        }
    }

    fn record(&self, texts: &Texts) -> Vec<String> {
        let Some(client) = self.client else {
            return Vec::new();
        };
        let mut lines = vec![
            texts.export_leaflet_record().to_owned(),
            format!("- {}", texts.export_leaflet_record_name(one_line(&client.name))),
        ];
        if !client.organisation.trim().is_empty() {
            let words = texts.export_leaflet_record_organisation(one_line(&client.organisation));
            lines.push(format!("- {words}"));
        }
        if !client.contact.trim().is_empty() {
            let words = texts.export_leaflet_record_contact(one_line(&client.contact));
            lines.push(format!("- {words}"));
        }
        if !client.pseudonym.trim().is_empty() {
            let words = texts.export_leaflet_record_pseudonym(one_line(&client.pseudonym));
            lines.push(format!("- {words}"));
        }
        lines.push(String::new());
        lines
    }

    /// Returns on what ground the data are kept, with the wording of each note below it.
    fn grounds(&self, texts: &Texts) -> Vec<String> {
        if self.consents.is_empty() {
            return Vec::new();
        }
        let mut lines = vec![texts.export_leaflet_consents().to_owned()];
        for note in self.consents {
            lines.push(format!("- {}", ground(note, texts)));
            lines.extend(note.wording.lines().map(|line| format!("  {}", one_line(line))));
        }
        lines.push(String::new());
        lines
    }

    fn private(&self, texts: &Texts) -> Vec<String> {
        let steps = [
            texts.export_leaflet_step_open().to_owned(),
            texts.export_leaflet_step_go().to_owned(),
            texts.export_leaflet_step_take(texts.walk_take_all()),
            texts.export_leaflet_step_keep().to_owned(),
        ];
        let mut lines = vec![
            texts.export_leaflet_private_title().to_owned(),
            String::new(),
            texts.export_leaflet_private().to_owned(),
        ];
        let numbered = steps.iter().zip(1..);
        lines.extend(numbered.map(|(step, number)| format!("{number}. {step}")));
        if self.sessions > 1 {
            lines.push(texts.export_leaflet_several().to_owned());
        }
        lines
    }
}

/// Returns the kind of a consent note, and since when and until when it holds.
fn ground(note: &ConsentNote, texts: &Texts) -> String {
    let day = |day| dates::date_long(day, texts.language());
    let kind = match note.kind {
        ConsentKind::Consent => texts.consent_kind_consent(),
        ConsentKind::Contract => texts.consent_kind_contract(),
    };
    let words = texts.export_leaflet_consent().day(day(note.day)).kind(kind);
    match note.withdrawn_on {
        Some(on) => texts.export_leaflet_consent_until().day(day(on)).note(words),
        None => words,
    }
}

/// In one line, without anything that an editor would obey.
fn one_line(text: &str) -> String {
    let words: String = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
