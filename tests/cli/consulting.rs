//! The consultant's commands: filters, notes, the agenda, export and import.

use std::path::Path;

use serde_json::{Value, json};

use crate::program::{Place, answer, id, whole};

fn ids(list: &Value) -> Vec<String> {
    let rows = list.as_array().unwrap().iter();
    rows.map(|row| row["id"].as_str().unwrap().to_owned()).collect()
}

fn listed(place: &Place, options: &[&str]) -> Vec<Value> {
    let rows = place.json(&[&["list", "--json"], options].concat());
    rows.as_array().unwrap().clone()
}

fn files(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

/// A library with thirty samples, among them some of each kind.
fn practice() -> Place {
    let place = Place::new();
    place.done(&["sample", "30", "--seed", "4"]);
    place
}

/// Lists with options and holds that exactly the rows are there that pass; returns how many.
fn leaves(place: &Place, all: &[Value], options: &[&str], passes: &dyn Fn(&Value) -> bool) -> usize {
    let expected = all.iter().filter(|row| passes(row)).count();
    let found = listed(place, options);
    assert_eq!(found.len(), expected, "{options:?}");
    assert!(found.iter().all(passes), "{options:?}");
    assert!(expected < all.len(), "{options:?} tells nothing");
    expected
}

#[test]
fn every_filter_leaves_what_passes_it() {
    let place = practice();
    let all = listed(&place, &[]);
    let leaves = |options: &[&str], passes: &dyn Fn(&Value) -> bool| leaves(&place, &all, options, passes);
    assert!(leaves(&["--decisive", "yes"], &|row| row["decisive"] == "yes") > 0);
    let state = all[0]["review"].as_str().unwrap();
    assert!(leaves(&["--state", state], &|row| row["review"] == state) > 0);
    leaves(&["--state", "read,filed"], &|row| {
        row["review"] == "read" || row["review"] == "filed"
    });
    let tagged = all.iter().find_map(|row| row["tags"][0].as_str()).unwrap();
    let has = |row: &Value| row["tags"].as_array().unwrap().iter().any(|tag| tag == tagged);
    assert!(leaves(&["--tag", tagged], &has) > 0);
    let client = all.iter().find_map(|row| row["client"].as_str()).unwrap();
    assert!(leaves(&["--client", client], &|row| row["client"] == client) > 0);
    let mut days: Vec<&str> = all
        .iter()
        .map(|row| &row["updated_at"].as_str().unwrap()[..10])
        .collect();
    days.sort_unstable();
    let middle = days[days.len() / 2];
    let day = |row: &Value| row["updated_at"].as_str().unwrap()[..10].to_owned();
    leaves(&["--from", middle], &|row| day(row).as_str() >= middle);
    leaves(&["--until", middle], &|row| day(row).as_str() <= middle);
    leaves(&["--trash"], &|_| false);
    leaves(&["--workbook", "nobodys"], &|_| false);
}

#[test]
fn days_are_given_as_people_say_them_and_look_back() {
    let place = Place::new();
    place.done(&["new"]);
    let count = |option, day| listed(&place, &[option, day]).len();
    let tomorrow = jiff::Zoned::now().date().tomorrow().unwrap();
    let tomorrow = format!("{}.{}.", tomorrow.day(), tomorrow.month());
    for day in [
        "gestern",
        "yesterday",
        "letzten Freitag",
        "Montag",
        "Sonnabend",
        "29.2.",
        &tomorrow,
    ] {
        assert_eq!((count("--from", day), count("--until", day)), (1, 0), "{day}");
    }
    for day in ["heute", "diese Woche", "this year"] {
        assert_eq!((count("--from", day), count("--until", day)), (1, 1), "{day}");
    }
    for day in [
        "morgen",
        "in 2 Wochen",
        "kommenden Freitag",
        "2099/12/04",
        "20991204",
        "4.12.2099 14:00",
    ] {
        assert_eq!((count("--from", day), count("--until", day)), (0, 1), "{day}");
    }
}

#[test]
fn sessions_are_filtered_by_their_meeting() {
    let place = practice();
    let all = listed(&place, &[]);
    let leaves = |options: &[&str], passes: &dyn Fn(&Value) -> bool| leaves(&place, &all, options, passes);
    let mut meetings: Vec<&str> = all.iter().filter_map(|row| row["meeting_day"].as_str()).collect();
    meetings.sort_unstable();
    let middle = meetings[meetings.len() / 2];
    let held = |row: &Value| row["meeting_day"].as_str().map(str::to_owned);
    let (since, until) = (format!("{middle}.."), format!("..{middle}"));
    assert!(
        leaves(&["--meeting", &since], &|row| held(row)
            .is_some_and(|day| *day >= *middle))
            > 0
    );
    assert!(
        leaves(&["--meeting", &until], &|row| held(row)
            .is_some_and(|day| *day <= *middle))
            > 0
    );
    assert!(
        leaves(&["--meeting", middle], &|row| held(row)
            .is_some_and(|day| day == middle))
            > 0
    );
    let today = jiff::Zoned::now().date().to_string();
    leaves(&["--meeting", "today"], &|row| {
        held(row).is_some_and(|day| day == today)
    });
    let open = |row: &Value| row["review"] == "new" || row["review"] == "read";
    let past = |row: &Value| held(row).is_some_and(|day| day < today) && open(row);
    leaves(&["--meeting", "past"], &past);
}

#[test]
fn a_session_can_belong_to_a_client_from_the_start() {
    let place = practice();
    let whose = listed(&place, &[])
        .iter()
        .find_map(|row| row["client"].as_str().map(str::to_owned))
        .unwrap();
    let of_client = || listed(&place, &["--client", &whose]).len();
    let before = of_client();
    let id = place.done(&["new", "--client", &whose, "--workbook", "follow_up"]);
    assert_eq!(of_client(), before + 1);
    assert!(ids(&Value::Array(listed(&place, &["--client", &whose]))).contains(&id.trim().to_owned()));
    place.refused(&["new", "--client", "Niemand dieses Namens"]);
    assert_eq!(listed(&place, &[]).len(), 31);
}

#[test]
fn filters_combine_and_sorting_goes_both_ways() {
    let place = practice();
    let both = listed(&place, &["--decisive", "yes", "--sort", "before"]);
    let figures: Vec<u64> = both
        .iter()
        .filter_map(|row| row["pressure_before"].as_u64())
        .collect();
    assert!(figures.len() > 1 && figures.is_sorted(), "{figures:?}");
    let back = listed(&place, &["--decisive", "yes", "--sort", "before", "--descending"]);
    let figures: Vec<u64> = back
        .iter()
        .filter_map(|row| row["pressure_before"].as_u64())
        .collect();
    assert!(figures.iter().rev().is_sorted(), "{figures:?}");
    assert_eq!(place.run(&["list", "--descending"]).code, 2);
    assert_eq!(place.run(&["list", "--sort", "shoe size"]).code, 2);
    assert_eq!(place.run(&["list", "--from", "neulich"]).code, 2);
    let unclear = place.run(&["list", "--meeting", "irgendwann..bald"]);
    assert_eq!(unclear.code, 2);
    assert!(
        unclear.err.contains("„irgendwann..bald“ sagt hier nicht"),
        "{}",
        unclear.err
    );
}

#[test]
fn notes_are_added_shown_and_found() {
    let place = Place::new();
    let document = whole();
    place.import(&document);
    let id = id(&document);
    assert_eq!(place.done(&["notes", &id]), "Keine Notiz.\n");
    place.done(&[
        "notes",
        &id,
        "--add",
        "- Quittungsfrage\nklären",
        "--at",
        "musts/time",
    ]);
    place.done(&["notes", &id, "--add", "Zum Schluss", "--for-meeting"]);
    let notes = place.json(&["notes", &id, "--json"]);
    assert_eq!(notes[0]["question"], "musts");
    assert_eq!(notes[0]["row"], "time");
    assert_eq!(notes[0]["text"], "- Quittungsfrage\nklären");
    assert_eq!(notes[0]["for_meeting"], false);
    assert_eq!(notes[1]["question"], Value::Null);
    assert_eq!(notes[1]["for_meeting"], true);
    assert_eq!(listed(&place, &["--search", "quittungsfrage"]).len(), 1);
    let text = place.done(&["notes", &id]);
    assert!(
        text.contains("  Zum Schluss\n") && text.contains("für das Gespräch"),
        "{text}"
    );
    let agenda = place.json(&["agenda", &id, "--json"]);
    let points = agenda.as_array().unwrap();
    assert!(
        points
            .iter()
            .any(|point| point["source"] == "note" && point["words"] == "Zum Schluss"),
        "{agenda}"
    );
    assert!(place.done(&["agenda", &id]).contains("[ ] Zum Schluss"));
}

#[test]
fn a_note_needs_words_and_a_place_that_is_shown() {
    let place = Place::new();
    let mut document = whole();
    document["marks"] = json!([{ "question": "musts", "row": "time", "mark": "private" }]);
    place.import(&document);
    let id = id(&document);
    for at in ["nothing", "musts/never", "musts/time", "occasion/time"] {
        let sentence = place.refused(&["notes", &id, "--add", "x", "--at", at]);
        assert!(sentence.contains(at), "{sentence}");
    }
    place.refused(&["notes", &id, "--add", "  "]);
    assert_eq!(place.run(&["notes", &id, "--at", "musts"]).code, 2);
    assert_eq!(place.json(&["notes", &id, "--json"]), json!([]));
}

#[test]
fn all_that_passes_the_filters_is_taken_out_in_one_table() {
    let place = practice();
    let yes = listed(&place, &["--decisive", "yes"]);
    let command = ["export", "--decisive", "yes", "--to", "out", "--as", "sessions"];
    let written = place.done(&command);
    let table = std::fs::read_to_string(place.path(written.trim())).unwrap();
    assert_eq!(table.lines().count(), yes.len() + 1);
    for row in &yes {
        assert!(table.contains(row["id"].as_str().unwrap()));
    }
    assert!(place.refused(&command).contains("--replace"));
    let written = place.done(&["export", "--all", "--to", "out", "--as", "answers"]);
    let table = std::fs::read_to_string(place.path(written.trim())).unwrap();
    assert!(table.lines().count() > 300);
}

#[test]
fn sessions_are_named_or_selected_but_not_both_and_not_neither() {
    let place = practice();
    for words in [
        &["export", "--to", "out", "--as", "json"][..],
        &["export", "0192", "--all", "--to", "out", "--as", "json"],
        &["export", "0192", "--tag", "x", "--to", "out", "--as", "json"],
    ] {
        let ended = place.run(words);
        assert_eq!(ended.code, 2, "{words:?}: {}", ended.err);
    }
    assert!(!place.path("out").exists());
}

#[test]
fn a_folder_that_was_taken_out_is_read_in_elsewhere() {
    let place = practice();
    place.done(&["export", "--all", "--to", "out", "--as", "json", "--with-notes"]);
    let there = ["--library", "other.funkenbuch"];
    let lines = place.done(&[&there[..], &["import", "out"]].concat());
    assert_eq!(lines.lines().count(), 30);
    assert!(lines.lines().all(|line| line.ends_with(": neu")), "{lines}");
    let mut here = ids(&place.json(&["list", "--json"]));
    let mut other = ids(&place.json(&[&there[..], &["list", "--json"]].concat()));
    here.sort();
    other.sort();
    assert_eq!(here, other);
    std::fs::create_dir(place.path("empty")).unwrap();
    assert!(place.refused(&["import", "empty"]).contains("empty"));
}

#[test]
fn notes_go_along_only_where_that_is_asked_for() {
    let place = Place::new();
    let document = whole();
    place.import(&document);
    let id = id(&document);
    place.done(&["notes", &id, "--add", "Randbemerkung"]);
    for form in ["json", "csv", "markdown", "sessions", "answers"] {
        for (with, to) in [(false, "without"), (true, "with")] {
            let to = format!("{to}-{form}");
            let mut command = vec!["export", &id, "--to", &to, "--as", form];
            if with {
                command.push("--with-notes");
            }
            let written = place.done(&command);
            let found = written.lines().any(|path| {
                std::fs::read_to_string(place.path(path))
                    .unwrap()
                    .contains("Randbemerkung")
            });
            assert_eq!(found, with, "{form}");
        }
    }
}

#[test]
fn a_client_gets_a_copy_of_all_but_what_is_private() {
    let place = Place::new();
    let mut document = whole();
    answer(&mut document, "occasion", json!({ "text": "Heunadel" }));
    document["marks"] = json!([{ "question": "occasion", "mark": "private" }]);
    document["reactions"] = json!([]);
    place.import(&document);
    let id = id(&document);
    place.done(&["notes", &id, "--add", "Randbemerkung"]);
    let folder = place.path(place.done(&["copy", &id, "--to", "copies"]).trim());
    let names = files(&folder);
    assert_eq!(names.len(), 4, "{names:?}");
    assert!(names.contains(&"Bitte zuerst lesen.txt".to_owned()), "{names:?}");
    for name in &names {
        let bytes = std::fs::read(folder.join(name)).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(
            !text.contains("Heunadel") && !text.contains("Randbemerkung"),
            "{name}"
        );
    }
    place.refused(&["copy", &id, "--to", "copies"]);
    let pdf = names.iter().find(|name| name.ends_with(".pdf")).unwrap();
    let pages = lopdf::Document::load(folder.join(pdf)).unwrap().get_pages();
    assert!(!pages.is_empty());
}
