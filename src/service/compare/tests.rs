//! Sessions side by side: what belongs together, what changed, and what was asked otherwise then.

use std::sync::Arc;

use super::{ComparedAnswer, ComparedLine, ComparedQuestion, Comparison, Reworded};
use crate::insight::TimeSeries;
use crate::service::chart::ChartData;
use crate::service::sample::test_sessions::Example;
use crate::session::{Location, SharedSession, Value};
use crate::text::{Language, Texts};
use crate::workbook::{Workbook, builtin};

/// A session begun on a day.
fn begun(day: &str) -> Example {
    let mut example = Example::new();
    example.0.created_at = format!("{day}T10:00:00+01:00").parse().unwrap();
    example
}

/// The built-in workbook in a later version, with other words.
fn later(words: &[(&str, &str)]) -> Arc<Workbook> {
    let mut source = builtin().source.replacen("version = 1", "version = 9", 1);
    for (from, to) in words {
        assert!(source.contains(from), "{from}");
        source = source.replace(from, to);
    }
    Arc::new(Workbook::read(&source).unwrap())
}

fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

fn choice(option: &str) -> Value {
    Value::Choice {
        option: option.into(),
        other: None,
    }
}

fn compared(examples: &[&Example], language: Language) -> Comparison {
    let sessions: Vec<SharedSession> = examples.iter().map(|example| example.shared()).collect();
    Comparison::of(sessions, Texts::of(language))
}

fn questions(comparison: &Comparison) -> Vec<&ComparedQuestion> {
    comparison
        .stations
        .iter()
        .flat_map(|station| &station.questions)
        .collect()
}

fn lines(comparison: &Comparison) -> Vec<&ComparedLine> {
    questions(comparison)
        .iter()
        .flat_map(|question| &question.lines)
        .collect()
}

fn words(answer: &ComparedAnswer) -> &str {
    match answer {
        ComparedAnswer::Words(words) => words,
        ComparedAnswer::Nothing => "–",
        ComparedAnswer::NotAsked => "?",
    }
}

fn answers(line: &ComparedLine) -> Vec<&str> {
    line.answers.iter().map(words).collect()
}

fn courses<'c>(comparison: &'c Comparison, name: &str) -> &'c TimeSeries {
    let chart = comparison.charts.iter().find(|chart| chart.name == name).unwrap();
    match &chart.figure {
        ChartData::Courses(courses) => courses,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_oldest_session_comes_first_whatever_the_order_asked_for() {
    let (old, new) = (begun("2024-05-14"), begun("2026-11-22"));
    let comparison = compared(&[&new, &old], Language::German);
    let ids: Vec<_> = comparison.sessions.iter().map(|session| session.id).collect();
    assert_eq!(ids, [old.0.id, new.0.id]);
}

#[test]
fn answers_stand_beside_each_other_and_what_stayed_can_be_left_out() {
    let old = begun("2024-05-14")
        .plain("decisive", choice("no"))
        .plain("name", text("Jörg"));
    let new = begun("2026-11-22")
        .plain("decisive", choice("partly"))
        .plain("name", text(" Jörg "));
    let comparison = compared(&[&old, &new], Language::German);
    let all: Vec<_> = lines(&comparison).into_iter().map(answers).collect();
    assert_eq!(all, [["Jörg", "Jörg"], ["nein", "teils, teils"]]);
    let changed = comparison.only_changed();
    let changed: Vec<_> = changed.iter().flat_map(|station| &station.questions).collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(answers(&changed[0].lines[0]), ["nein", "teils, teils"]);
}

#[test]
fn sessions_of_one_workbook_are_told_from_those_of_several() {
    let (one, other) = (begun("2024-05-14"), begun("2026-11-22"));
    let mut comparison = compared(&[&one, &other], Language::German);
    assert!(!comparison.is_across_workbooks());
    comparison.sessions[1].workbook_id = "another".to_owned();
    assert!(comparison.is_across_workbooks());
}

#[test]
fn answers_are_told_in_the_readers_language() {
    let old = begun("2024-05-14").plain("decisive", choice("no"));
    let comparison = compared(&[&old], Language::English);
    assert_eq!(answers(lines(&comparison)[0]), ["no"]);
}

#[test]
fn an_answer_that_was_given_only_once_has_changed() {
    let (old, new) = (
        begun("2024-05-14"),
        begun("2026-11-22").plain("occasion", text("Neu")),
    );
    let comparison = compared(&[&old, &new], Language::German);
    let line = lines(&comparison)[0];
    assert!(line.changed);
    assert_eq!(answers(line), ["–", "Neu"]);
}

#[test]
fn options_in_another_order_say_the_same() {
    let who = |options: &[&str]| Value::Choices {
        options: options.iter().map(|option| (*option).into()).collect(),
        other: None,
    };
    let session = |day, options: &[&str]| {
        begun(day)
            .at("musts", "time", "occupies", choice("often"))
            .at("musts", "time", "who", who(options))
    };
    let (old, new) = (
        session("2024-05-14", &["boss", "self"]),
        session("2026-11-22", &["self", "boss"]),
    );
    let comparison = compared(&[&old, &new], Language::German);
    assert!(comparison.only_changed().is_empty());
    assert_eq!(
        answers(lines(&comparison)[1])[0],
        answers(lines(&comparison)[1])[1]
    );
}

#[test]
fn own_rows_belong_together_by_what_they_are_called() {
    let row = |day, id: &str, title: &str, pressure| {
        begun(day)
            .own("musts", id, title)
            .at("musts", id, "pressure", Value::Scale(pressure))
    };
    let old = row("2024-05-14", "r1", "Jeden Tag eine STORY posten", 8);
    let new = row("2026-11-22", "r7", " Jeden Tag eine Story posten", 3);
    let comparison = compared(&[&old, &new], Language::German);
    let lines = lines(&comparison);
    assert_eq!(lines.len(), 1);
    assert_eq!(answers(lines[0]), ["8", "3"]);
    assert_eq!(lines[0].reworded, []);
    assert_eq!(courses(&comparison, "pressure").courses.len(), 1);
}

#[test]
fn two_own_rows_of_one_title_stay_two() {
    let old = begun("2024-05-14")
        .own("musts", "r1", "Blog")
        .own("musts", "r2", "Blog")
        .at("musts", "r1", "pressure", Value::Scale(1))
        .at("musts", "r2", "pressure", Value::Scale(2));
    let comparison = compared(&[&old, &old], Language::German);
    let all: Vec<_> = lines(&comparison).into_iter().map(answers).collect();
    assert_eq!(all, [["1", "1"], ["2", "2"]]);
}

#[test]
fn what_was_asked_otherwise_is_told_in_the_words_of_then() {
    let prompt = builtin()
        .question(&"occasion".into())
        .unwrap()
        .prompt
        .get("de")
        .to_owned();
    let old = begun("2024-05-14").plain("occasion", text("Weil"));
    let mut new = begun("2026-11-22").plain("occasion", text("Weil"));
    new.0.workbook = later(&[(&prompt, "Was führt Sie her?")]);
    let comparison = compared(&[&old, &new], Language::German);
    let question = questions(&comparison)[0];
    assert_eq!(question.prompt, "Was führt Sie her?");
    let then = Reworded {
        session: 0,
        words: prompt,
    };
    assert_eq!(question.reworded, [then]);
    assert!(
        !question.lines[0].changed,
        "other words of a question change no answer"
    );
}

#[test]
fn what_only_one_version_asks_is_no_change_of_an_answer() {
    let old = begun("2024-05-14").plain("find_this_week", text("Ein Buch"));
    let mut new = begun("2026-11-22").plain("name", text("Jörg"));
    new.0.workbook = later(&[("id = \"find_this_week\"", "id = \"find_soon\"")]);
    let comparison = compared(&[&old, &new], Language::German);
    let all: Vec<_> = lines(&comparison)
        .into_iter()
        .map(|line| (answers(line), line.changed))
        .collect();
    assert_eq!(all, [(vec!["–", "Jörg"], true), (vec!["Ein Buch", "?"], false)]);
}

#[test]
fn questions_of_another_workbook_meet_by_their_role() {
    let old = begun("2024-05-14").plain("must_start", Value::Scale(8));
    let mut new = begun("2026-11-22").plain("how_much", Value::Scale(3));
    new.0.workbook = later(&[
        ("id = \"networking\"", "id = \"other\""),
        ("id = \"must_start\"", "id = \"how_much\""),
    ]);
    let comparison = compared(&[&old, &new], Language::German);
    let all: Vec<_> = lines(&comparison).into_iter().map(answers).collect();
    assert_eq!(all, [["8", "3"]]);
}

#[test]
fn what_is_private_is_not_compared() {
    let old = begun("2024-05-14").plain("occasion", text("Geheim"));
    let new = begun("2026-11-22")
        .plain("occasion", text("Geheim"))
        .private(Location::question("occasion"));
    let comparison = compared(&[&old, &new], Language::German);
    assert_eq!(answers(lines(&comparison)[0]), ["Geheim", "–"]);
    let comparison = compared(&[&new, &new], Language::German);
    assert!(comparison.stations.is_empty());
}

#[test]
fn pressure_is_told_before_and_now_over_the_years() {
    let session = |day, before, now| {
        begun(day)
            .plain("must_start", Value::Scale(before))
            .plain("must_now", Value::Scale(now))
            .at("channels", "blog", "desire", Value::Scale(now))
    };
    let comparison = compared(
        &[&session("2024-05-14", 8, 6), &session("2026-11-22", 7, 3)],
        Language::German,
    );
    let pressure = courses(&comparison, "pressure");
    let told: Vec<_> = pressure.courses[0]
        .values
        .iter()
        .flatten()
        .map(|t| (t.before(), t.now()))
        .collect();
    assert_eq!(told, [(Some(8.0), Some(6.0)), (Some(7.0), Some(3.0))]);
    assert_eq!(pressure.stops[0].name, "14. Mai 2024");
    assert_eq!(pressure.stops[0].short, "Mai 2024");
    let desire = &courses(&comparison, "desire").courses;
    assert_eq!(desire.len(), 1);
    assert!(comparison.charts.iter().all(|chart| chart.name != "attitude"));
}

#[test]
fn words_are_told_among_a_hundred() {
    let session = begun("2024-05-14").plain(
        "must_dump",
        text("Ich muss posten und ich muss laufen, sonst nichts."),
    );
    let comparison = compared(&[&session], Language::German);
    let words = &courses(&comparison, "words").courses;
    assert_eq!(words[0].values[0].unwrap().last(), 22.2);
}

#[test]
fn sessions_of_one_month_have_different_names_on_the_axis() {
    let examples = ["2024-05-03", "2024-05-17", "2024-09-02"].map(begun);
    let sessions: Vec<SharedSession> = examples.iter().map(Example::shared).collect();
    let stops = super::series::stops(&sessions, Texts::of(Language::German));
    let short: Vec<&str> = stops.iter().map(|stop| stop.short.as_str()).collect();
    assert_eq!(short, ["3. Mai 2024", "17. Mai 2024", "September 2024"]);
}
