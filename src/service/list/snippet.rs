//! Snippets: the words around a hit of a search, as they were written, with their location.
//!
//! They come from shared answers and the consultant's texts only.

use uuid::Uuid;

use crate::consulting::{ListRow, SessionKey};
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::service::projection;
use crate::session::{Cell, SharedSession};
use crate::store::SearchMatcher;

/// Number of characters before a hit at most.
const CHARS_BEFORE_HIT: usize = 40;
/// Number of characters after a hit at most.
const CHARS_AFTER_HIT: usize = 80;

/// The location of a hit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SnippetLocation {
    /// In an answer; without a column it is the title of a row of the client's own.
    Answer(Cell),
    /// In a note of the consultant's.
    Note(Uuid),
    /// In a name, an organisation, a tag, the client record or the agenda.
    Name,
}

/// The words around a hit, on one line, with further hits among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// Its location.
    pub at: SnippetLocation,
    /// The words, cut where hits begin and end.
    pub parts: Vec<SnippetPart>,
}

/// Words of a snippet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SnippetPart {
    /// The words.
    pub text: String,
    /// Whether they are a hit.
    pub is_hit: bool,
}

impl Snippet {
    /// Returns all its words.
    pub fn text(&self) -> String {
        self.parts.iter().map(|part| part.text.as_str()).collect()
    }
}

/// A text that is searched, with its location.
struct SearchedText {
    at: SnippetLocation,
    text: String,
}

impl Library {
    /// Returns for each session the words around the place where most of a search's words are found; `None` where
    /// nothing is found.
    ///
    /// # Errors
    /// If the library can't be read.
    pub fn snippets(&self, keys: &[SessionKey], search: &str) -> Result<Vec<Option<Snippet>>, ServiceError> {
        let matcher = SearchMatcher::for_search(search);
        let snippets = keys.iter().map(|key| {
            let rows = self.rows(std::slice::from_ref(key))?;
            rows.first().map_or(Ok(None), |row| self.snippet(row, &matcher))
        });
        snippets.collect()
    }

    fn snippet(&self, row: &ListRow, matcher: &SearchMatcher) -> Result<Option<Snippet>, ServiceError> {
        let mut best: Option<(usize, SearchedText)> = None;
        for place in self.places(row)? {
            let found = matcher.terms_in(&place.text);
            if found > best.as_ref().map_or(0, |(most, _)| *most) {
                best = Some((found, place));
                if found == matcher.terms() {
                    break;
                }
            }
        }
        Ok(best.and_then(|(_, place)| around(place, matcher)))
    }

    /// Names first, then notes, then answers in the workbook's order.
    fn places(&self, row: &ListRow) -> Result<Vec<SearchedText>, ServiceError> {
        let mut places = self.names(row)?;
        let notes = self.notes(row.id)?.into_iter().map(|note| SearchedText {
            at: SnippetLocation::Note(note.id),
            text: note.text,
        });
        places.extend(notes);
        places.extend(answers(&self.shared(row.id)?));
        let points = self.agenda(row.id)?.into_iter();
        let points = points
            .flat_map(|item| [item.words, item.agreement])
            .map(|text| SearchedText {
                at: SnippetLocation::Name,
                text,
            });
        places.extend(points);
        Ok(places)
    }

    fn names(&self, row: &ListRow) -> Result<Vec<SearchedText>, ServiceError> {
        let client = row.client.map_or(Ok(None), |id| self.client(id))?;
        let record = client.map(|client| {
            [
                client.name,
                client.organisation,
                client.contact,
                client.pseudonym,
                client.notes,
            ]
        });
        let own = [row.name.clone(), row.organisation.clone()].into_iter().flatten();
        let texts = own.chain(row.tags.clone()).chain(record.into_iter().flatten());
        let place = |text| SearchedText {
            at: SnippetLocation::Name,
            text,
        };
        Ok(texts.map(place).collect())
    }
}

fn answers(shared: &SharedSession) -> Vec<SearchedText> {
    let answers = shared.answers().into_iter().filter_map(|(cell, value)| {
        let text = projection::words(shared, &cell, value)?;
        let at = SnippetLocation::Answer(cell);
        Some(SearchedText { at, text })
    });
    let tables = shared.session().own_rows.keys();
    let rows = tables.flat_map(|table| shared.visible().rows(table).iter().map(move |row| (table, row)));
    let titles = rows.filter(|(_, row)| row.is_in_own_words()).map(|(table, row)| {
        let (question, column) = (table.clone(), None);
        let cell = Cell {
            question,
            row: Some(row.id.clone()),
            column,
        };
        SearchedText {
            at: SnippetLocation::Answer(cell),
            text: row.title(shared.language()).to_owned(),
        }
    });
    answers.chain(titles).collect()
}

/// Returns the words around the first hit, with all hits that stand there.
fn around(place: SearchedText, matcher: &SearchMatcher) -> Option<Snippet> {
    let (text, hits) = (&place.text, matcher.hits(&place.text));
    let first = hits.first()?;
    let end = end(text, first.end);
    let mut parts = vec![(begin(&text[..first.start]), false)];
    let mut at = first.start;
    for hit in hits.iter().take_while(|hit| hit.end <= end) {
        parts.push((one_line(&text[at..hit.start]), false));
        parts.push((one_line(&text[hit.clone()]), true));
        at = hit.end;
    }
    let rest = one_line(&text[at..end]);
    let cut = if end < text.len() { " …" } else { "" };
    parts.push((format!("{}{cut}", rest.trim_end()), false));
    parts.retain(|(text, _)| !text.is_empty());
    let parts = parts
        .into_iter()
        .map(|(text, is_hit)| SnippetPart { text, is_hit });
    Some(Snippet {
        at: place.at,
        parts: parts.collect(),
    })
}

/// The end of what stands before, from the beginning of a word on.
fn begin(before: &str) -> String {
    let Some((cut, _)) = before.char_indices().rev().nth(CHARS_BEFORE_HIT) else {
        return one_line(before);
    };
    let rest = &before[cut..];
    let word = rest
        .find(char::is_whitespace)
        .map_or(rest, |space| &rest[space..]);
    format!("… {}", one_line(word).trim_start())
}

/// Returns where the words after a hit end: behind a word, or at the end of the text.
fn end(text: &str, after_hit: usize) -> usize {
    let after = &text[after_hit..];
    let Some((cut, _)) = after.char_indices().nth(CHARS_AFTER_HIT) else {
        return text.len();
    };
    after_hit + after[..cut].rfind(char::is_whitespace).unwrap_or(cut)
}

/// Returns a text without characters that would break a line or change its direction.
fn one_line(text: &str) -> String {
    let shown = text.chars().map(|letter| match letter {
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        letter if letter.is_control() || letter == '\u{2028}' || letter == '\u{2029}' => ' ',
        letter => letter,
    });
    shown.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consulting::{Change, Filter, Note, Sort};
    use crate::session::{Edit, Location as At, Mark, Moment, Value};
    use crate::store::Access;

    fn library() -> (tempfile::TempDir, Library, Uuid) {
        let folder = tempfile::tempdir().unwrap();
        let mut library = Library::open(&folder.path().join("l.funkenbuch"), Access::Write).unwrap();
        let id = library.begin("de", Moment::now()).unwrap().session().id;
        (folder, library, id)
    }

    fn write(library: &mut Library, id: Uuid, edits: Vec<Edit>) {
        let mut open = library.open_session(id).unwrap();
        for edit in edits {
            open.apply(edit, Moment::now()).unwrap();
        }
        if let Some(changes) = open.take_snapshot() {
            library.save(&changes).unwrap();
            open.acknowledge(&changes);
        }
    }

    fn text(question: &str, text: &str) -> Edit {
        Edit::SetCell {
            cell: Cell::plain(question),
            value: Some(Value::Text(text.to_owned())),
        }
    }

    fn snippet(library: &Library, search: &str) -> Option<Snippet> {
        let keys = library.keys(&Filter::default(), Sort::default()).unwrap();
        library.snippets(&keys, search).unwrap().remove(0)
    }

    fn hits(snippet: &Snippet) -> Vec<&str> {
        let hits = snippet.parts.iter().filter(|part| part.is_hit);
        hits.map(|part| part.text.as_str()).collect()
    }

    /// Returns the words before the first hit.
    fn before(snippet: &Snippet) -> &str {
        let first = snippet.parts.first().filter(|part| !part.is_hit);
        first.map_or("", |part| &part.text)
    }

    #[test]
    fn a_snippet_keeps_the_spelling_and_names_the_place() {
        let (_folder, mut library, id) = library();
        let long = format!(
            "{}In der Großen Straße\nfing es an.{}",
            "vorher ".repeat(20),
            " nachher".repeat(40)
        );
        write(
            &mut library,
            id,
            vec![text("occasion", &long), text("name", "Jörg Müßig")],
        );
        let found = snippet(&library, "strasse grossen").unwrap();
        assert_eq!(found.at, SnippetLocation::Answer(Cell::plain("occasion")));
        assert_eq!(hits(&found), ["Großen", "Straße"]);
        let start = before(&found);
        assert!(
            start.starts_with("… vorher") && start.ends_with("In der "),
            "{found:?}"
        );
        let text = found.text();
        assert!(
            text.contains("Großen Straße fing es an.") && text.ends_with("nachher …"),
            "{found:?}"
        );
        let named = snippet(&library, "muessig").unwrap();
        assert_eq!(hits(&named), ["Müßig"]);
        assert_eq!(named.at, SnippetLocation::Name);
        assert_eq!(snippet(&library, "Haus"), None);
        assert_eq!(snippet(&library, ""), None);
    }

    #[test]
    fn the_hit_is_what_was_matcher_for_inside_a_compound_too() {
        let (_folder, mut library, id) = library();
        write(
            &mut library,
            id,
            vec![text("occasion", "Der Redaktionsplan, und KI im Kiosk")],
        );
        assert_eq!(hits(&snippet(&library, "plan").unwrap()), ["plan"]);
        let found = snippet(&library, "ki").unwrap();
        assert_eq!(before(&found), "Der Redaktionsplan, und ");
        assert_eq!(hits(&found), ["KI", "Ki"]);
        assert_eq!(hits(&snippet(&library, "\"und ki im\"").unwrap()), ["und KI im"]);
    }

    #[test]
    fn private_words_make_no_snippet() {
        let (_folder, mut library, id) = library();
        let private = Edit::SetMark {
            place: At::question("occasion"),
            mark: Some(Mark::Private),
        };
        write(&mut library, id, vec![text("occasion", "geheimnisvoll"), private]);
        assert_eq!(snippet(&library, "geheim"), None);
        let filter = Filter {
            search: Some("geheim".to_owned()),
            ..Filter::default()
        };
        assert!(library.hits_ranked(&filter).unwrap().is_empty());
    }

    #[test]
    fn a_note_is_named_as_the_place() {
        let (_folder, mut library, session) = library();
        let note = Note {
            id: Uuid::now_v7(),
            session,
            place: None,
            text: "Nach der Schwester\u{202e} fragen".to_owned(),
            for_meeting: false,
            created_at: Moment::now(),
            updated_at: Moment::now(),
        };
        library.apply_change(&Change::PutNote(note.clone())).unwrap();
        let found = snippet(&library, "schwest").unwrap();
        assert_eq!(
            (&found.at, hits(&found)),
            (&SnippetLocation::Note(note.id), vec!["Schwest"])
        );
        assert_eq!(found.text(), "Nach der Schwester\u{fffd} fragen");
    }
}
