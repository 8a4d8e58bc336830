//! What the law asks for: `clients` with consent notes, `erase` and `erased`.

use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ArgMatches;
use jiff::civil::Date;
use serde_json::{Value, json};
use uuid::Uuid;

use super::argument::word;
use super::current_moment;
use super::output::{CliError, Output, close, print_sentence};
use crate::consulting::{Change, Client, ConsentKind, ConsentNote, DeletionRecord, Filter, Sort};
use crate::service::{DeletionWords, EraseOrder, Library, SessionRef, advice, erasure_gap};
use crate::session::short_id;
use crate::text::sanitize::one_line;
use crate::text::{Texts, dates};

/// Prints client records with their consent notes: all, or one.
pub(super) fn clients(
    matches: &ArgMatches,
    library: &Library,
    texts: &Texts,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let mut records = library.clients()?;
    if let Some(part) = matches.get_one::<String>("client") {
        let id = library.client_named(part)?;
        records.retain(|(client, _)| client.id == id);
    }
    let mut found = Vec::with_capacity(records.len());
    for (client, sessions) in records {
        let notes = library.consents(client.id)?;
        found.push((client, sessions, notes));
    }
    if matches.get_flag("json") {
        let clients: Vec<Value> = found.iter().map(client_json).collect();
        output.json(&clients)?;
        return Ok(ExitCode::SUCCESS);
    }
    if found.is_empty() {
        output.line(texts.clients_none_cli())?;
    }
    for (client, sessions, notes) in &found {
        let id = short_id(client.id);
        let sessions = texts.workbooks_sessions(*sessions);
        output.line(one_line(&format!("{id}  {} · {sessions}", client.name)))?;
        for note in notes {
            output.line(format!("    {}", one_line(&consent_line(note, texts))))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Returns a consent note in one line.
fn consent_line(note: &ConsentNote, texts: &Texts) -> String {
    let day = |day| dates::date_short(day, texts.language());
    let head = match note.kind {
        ConsentKind::Consent => texts.consent_kind_consent(),
        ConsentKind::Contract => texts.consent_kind_contract(),
    };
    let withdrawn = note.withdrawn_on.map(|on| texts.consent_until(day(on)));
    let parts = [
        Some(format!("{head}, {}", day(note.day))),
        withdrawn,
        Some(note.wording.clone()),
    ];
    let parts = parts.into_iter().flatten().filter(|part| !part.trim().is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}

fn client_json((client, sessions, notes): &(Client, u32, Vec<ConsentNote>)) -> Value {
    let notes = notes.iter().map(|note| {
        json!({
            "id": note.id.to_string(),
            "kind": note.kind.name(),
            "day": note.day.to_string(),
            "wording": note.wording,
            "withdrawn_on": note.withdrawn_on.map(|day| day.to_string()),
        })
    });
    json!({
        "id": client.id.to_string(),
        "name": client.name,
        "organisation": client.organisation,
        "sessions": sessions,
        "consents": notes.collect::<Vec<_>>(),
    })
}

/// Adds a consent note to a client record, and prints its id.
pub(super) fn add_consent(
    matches: &ArgMatches,
    mut library: Library,
    texts: &Texts,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let client = library.client_named(word(matches, "client"))?;
    let now = current_moment();
    let day = |id| matches.get_one::<Date>(id).copied();
    let note = ConsentNote {
        id: Uuid::now_v7(),
        client,
        kind: ConsentKind::from_name(word(matches, "add")).unwrap_or_default(),
        day: day("on").unwrap_or(now.date()),
        wording: word(matches, "wording").to_owned(),
        withdrawn_on: day("withdrawn"),
        created_at: now,
        updated_at: now,
    };
    let id = note.id;
    library.apply_change(&Change::PutConsent(note))?;
    close(library, texts)?;
    output.line(id)?;
    Ok(ExitCode::SUCCESS)
}

/// Erases sessions or a client record for good, once that was confirmed.
pub(super) fn erase(
    matches: &ArgMatches,
    mut library: Library,
    chosen: Option<&Path>,
    texts: &Texts,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    let order = order(matches, &library)?;
    if matches!(&order, EraseOrder::Sessions(sessions) if sessions.is_empty()) {
        // only the bin can be empty; a deletion record of nothing would help nobody
        output.line(texts.sessions_trash_empty())?;
        return Ok(ExitCode::SUCCESS);
    }
    let asked = match &order {
        EraseOrder::Sessions(sessions) => Some(texts.erase_ask_sessions(sessions.len())),
        EraseOrder::Client(_) => Some(texts.erase_ask_client(word(matches, "client"))),
        EraseOrder::Rest => None,
    };
    if let Some(asked) = asked.filter(|_| !matches.get_flag("yes"))
        && !is_confirmed(&asked, texts)
    {
        print_sentence(texts.erase_not_confirmed());
        return Ok(ExitCode::FAILURE);
    }
    let report = library.erase(&order, chosen, current_moment())?;
    close(library, texts)?;
    output.line(
        texts
            .erase_done()
            .entries(report.erased.len())
            .files(report.files),
    )?;
    for error in &report.skipped {
        // what to do about it is said once for all
        print_sentence(&advice(error, texts).problem);
    }
    if report.skipped_total == 0 {
        return Ok(ExitCode::SUCCESS);
    }
    print_sentence(texts.erase_later());
    Ok(ExitCode::FAILURE)
}

fn order(matches: &ArgMatches, library: &Library) -> Result<EraseOrder, CliError> {
    if matches.get_flag("rest") {
        return Ok(EraseOrder::Rest);
    }
    if matches.contains_id("client") {
        return Ok(EraseOrder::Client(library.client_named(word(matches, "client"))?));
    }
    if matches.get_flag("trash") {
        let trashed = true;
        let trash = Filter {
            trashed,
            ..Filter::default()
        };
        let keys = library.keys(&trash, Sort::default())?;
        return Ok(EraseOrder::Sessions(
            keys.into_iter().map(SessionRef::Key).collect(),
        ));
    }
    let parts = matches.get_many::<String>("session").into_iter().flatten();
    let ids = parts.map(|part| Ok(SessionRef::Id(library.find(part)?)));
    Ok(EraseOrder::Sessions(ids.collect::<Result<_, CliError>>()?))
}

/// Asks on the terminal; only the word that is asked for confirms.
fn is_confirmed(question: &str, texts: &Texts) -> bool {
    print_sentence(&format!(
        "{question}\n{}",
        texts.erase_ask_word(texts.erase_word())
    ));
    let _ = io::stderr().flush();
    let mut typed = String::new();
    let read = io::stdin().lock().read_line(&mut typed);
    read.is_ok() && typed.trim().to_lowercase() == texts.erase_word()
}

/// Prints the deletion records, or writes them as a PDF.
pub(super) fn erased(
    matches: &ArgMatches,
    library: &Library,
    consultant: &str,
    texts: &Texts,
    output: &mut Output,
) -> Result<ExitCode, CliError> {
    if let Some(path) = matches.get_one::<PathBuf>("to") {
        library.write_deletion_records(path, consultant, texts, matches.get_flag("replace"))?;
        output.path(path, "")?;
        return Ok(ExitCode::SUCCESS);
    }
    let stored = library.deletion_records()?;
    let records = &stored.sound;
    let gap = erasure_gap(&stored, texts);
    gap.iter().for_each(|gap| print_sentence(gap));
    if matches.get_flag("json") {
        let records: Vec<Value> = records.iter().map(record_json).collect();
        output.json(&records)?;
        return Ok(ExitCode::SUCCESS);
    }
    if records.is_empty() && gap.is_none() {
        output.line(texts.erase_records_none())?;
    }
    for record in records {
        let words = DeletionWords::of(record, texts);
        output.line(format!("{} · {}", words.when, words.what))?;
        for id in &words.ids {
            output.line(format!("  {id}"))?;
        }
        for (place, state) in &words.places {
            output.line(format!("  {}: {state}", one_line(place)))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn record_json(record: &DeletionRecord) -> Value {
    let texts = |ids: &[Uuid]| ids.iter().map(Uuid::to_string).collect::<Vec<_>>();
    let places = record.places.iter().map(|place| {
        json!({
            "copy": place.copy.as_ref().map(|path| path.display().to_string()),
            "done_at": place.done_at.map(|at| at.to_string()),
        })
    });
    json!({
        "id": record.id.to_string(),
        "at": record.at.to_string(),
        "sessions": texts(&record.sessions),
        "clients": texts(&record.clients),
        "versions": record.versions,
        "files": places.collect::<Vec<_>>(),
    })
}
