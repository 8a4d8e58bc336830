//! Comparing sessions and looking over many, without a window.

use serde_json::{Value, json};

use crate::program::{Place, answer, id, whole};

/// Two sessions of one person, some years apart.
fn two(place: &Place) -> [String; 2] {
    let mut ids = Vec::new();
    for (id_given, created, before) in [
        (
            "01929b2e-0000-7000-8000-000000000001",
            "2024-05-14T10:00:00+02:00",
            8,
        ),
        (
            "019a0000-0000-7000-8000-000000000002",
            "2026-11-22T10:00:00+01:00",
            3,
        ),
    ] {
        let mut document = whole();
        document["session"]["id"] = id_given.into();
        document["session"]["created_at"] = created.into();
        answer(&mut document, "must_start", json!({ "scale": before }));
        place.import(&document);
        ids.push(id(&document));
    }
    [ids[0].clone(), ids[1].clone()]
}

fn lines(compared: &Value) -> Vec<&Value> {
    let questions = compared["questions"].as_array().unwrap().iter();
    questions
        .flat_map(|question| question["lines"].as_array().unwrap())
        .collect()
}

#[test]
fn two_sessions_are_compared_oldest_first() {
    let place = Place::new();
    let [old, new] = two(&place);
    let compared = place.json(&["compare", &new, &old, "--json", "--changed"]);
    assert_eq!(compared["sessions"][0]["id"], old.as_str());
    let changed = lines(&compared);
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert_eq!(changed[0]["answers"][0]["answer"], "8");
    assert_eq!(changed[0]["answers"][1]["answer"], "3");
    assert_eq!(compared["figures"][0]["figure"], "pressure");
    assert!(lines(&place.json(&["compare", &old, &new, "--json"])).len() > 1);
    let told = place.done(&["compare", &old, &new, "--changed"]);
    assert!(
        told.contains("14. Mai 2024: 8") && told.contains("22. November 2026: 3"),
        "{told}"
    );
    assert_eq!(
        place.run(&["compare", &old]).code,
        2,
        "one session can't be compared"
    );
    let refused = place.refused(&["compare", &old, &new, &old[..8]]);
    assert!(
        refused.contains(&format!("„{}“ steht mehrmals da.", &old[..8])),
        "{refused}"
    );
}

#[test]
fn what_is_private_is_nowhere_in_a_comparison() {
    let place = Place::new();
    let [other, _] = two(&place);
    let mut document = whole();
    answer(&mut document, "occasion", json!({ "text": "Zwetschgenkuchen" }));
    document["marks"] = json!([{ "question": "occasion", "mark": "private" }]);
    place.import(&document);
    let id = id(&document);
    for asked in [
        vec!["compare", &id, &other],
        vec!["compare", &id, &other, "--json"],
    ] {
        assert!(!place.done(&asked).contains("Zwetschgenkuchen"));
    }
}

#[test]
fn an_overview_tells_nothing_of_four_people() {
    let place = Place::new();
    two(&place);
    let overview = place.json(&["overview", "--json"]);
    assert_eq!(
        (&overview["sessions"], &overview["fewest"]),
        (&json!(2), &json!(5))
    );
    assert_eq!(overview["figures"], json!([]));
    assert!(place.done(&["overview"]).contains("zu wenige"));
}

#[test]
fn every_figure_of_an_overview_is_of_five_people() {
    let place = Place::new();
    place.done(&["sample", "60", "--seed", "3"]);
    let overview = place.json(&["overview", "--json"]);
    assert_eq!(overview["sessions"], 60);
    let figures = overview["figures"].as_array().unwrap();
    assert!(figures.len() >= 5);
    let rows = figures
        .iter()
        .flat_map(|figure| figure["rows"].as_array().unwrap());
    for row in rows {
        for mean in row["means"].as_array().into_iter().flatten() {
            assert!(mean.is_null() || mean["clients"].as_u64().unwrap() >= 5, "{row}");
        }
        assert!(row["number"].as_u64().is_none_or(|number| number >= 5), "{row}");
    }
    let few = place.json(&["overview", "--json", "--search", "gibteswirklichnicht"]);
    assert!(few["sessions"].is_null(), "none and too few are not told apart");
}

#[test]
fn figures_become_files_that_are_only_replaced_when_asked() {
    let place = Place::new();
    let [old, new] = two(&place);
    let told = place.done(&["compare", &old, &new, "--to", "bilder"]);
    assert!(told.lines().count() >= 3);
    let file = |name: &str| std::fs::read(place.path("bilder").join(name)).unwrap();
    assert!(file("pressure.png").starts_with(b"\x89PNG"));
    assert!(file("pressure.svg").starts_with(b"<svg"));
    assert!(
        String::from_utf8(file("pressure.csv"))
            .unwrap()
            .starts_with("\u{feff}Was;")
    );
    place.refused(&["compare", &old, &new, "--to", "bilder"]);
    place.done(&["compare", &old, &new, "--to", "bilder", "--replace"]);
}

#[test]
fn a_selection_that_means_nothing_is_told() {
    let place = Place::new();
    place.done(&["new"]);
    assert!(
        place
            .refused(&["overview", "--client", "Niemand"])
            .contains("niemand")
    );
    assert_eq!(place.run(&["overview", "--from", "irgendwann abends"]).code, 2);
    assert_eq!(place.run(&["overview", "--state", "forgotten"]).code, 2);
    let none = [
        "overview",
        "--json",
        "--state",
        "read,filed",
        "--from",
        "1.1.2020",
        "--until",
        "2020-12-31",
    ];
    assert!(place.json(&none)["sessions"].is_null());
}

/// Imports sessions in which a group of three follows from the others: in 2024 three said yes.
fn a_small_group(place: &Place) {
    let mut number = 0;
    for (year, counts) in [
        (2024, [("yes", 3), ("partly", 6), ("no", 20)]),
        (2025, [("yes", 9), ("partly", 9), ("no", 9)]),
    ] {
        for (choice, count) in counts {
            for _ in 0..count {
                number += 1;
                let mut document = whole();
                document["session"]["id"] = format!("01930000-0000-7000-8000-{number:012}").into();
                document["session"]["created_at"] = format!("{year}-05-02T09:15:00+02:00").into();
                document["session"]["updated_at"] = format!("{year}-05-20T18:40:00+02:00").into();
                answer(
                    &mut document,
                    "name",
                    json!({ "text": format!("Person {number}") }),
                );
                answer(&mut document, "decisive", json!({ "choice": choice }));
                std::fs::create_dir_all(place.path("viele")).unwrap();
                std::fs::write(place.path(&format!("viele/{number}.json")), document.to_string()).unwrap();
            }
        }
    }
    place.done(&["import", "viele"]);
}

#[test]
fn a_small_group_does_not_follow_from_two_tables() {
    let place = Place::new();
    a_small_group(&place);
    let overview = place.json(&["overview", "--json"]);
    assert_eq!(
        (&overview["sessions"], &overview["rounded_to"]),
        (&json!(56), &json!(1))
    );
    let figures = overview["figures"].as_array().unwrap();
    let by_year = figures
        .iter()
        .find(|figure| figure["figure"] == "decisive_by_year")
        .unwrap();
    // "partly" of 2025 would give that of 2024 away, and with it those who said yes
    assert_eq!(by_year["rows"].as_array().unwrap().len(), 1, "{by_year}");
    assert_eq!(by_year["hidden"], 4);
}

#[test]
fn a_small_group_does_not_follow_from_a_filter() {
    let place = Place::new();
    a_small_group(&place);
    let filtered = place.json(&["overview", "--json", "--from", "1.1.2025"]);
    assert_eq!(
        (&filtered["sessions"], &filtered["rounded_to"]),
        (&json!(25), &json!(5))
    );
    let numbers = filtered["figures"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|figure| figure["rows"].as_array().unwrap());
    for row in numbers {
        assert!(
            row["number"].as_u64().is_none_or(|number| number % 5 == 0),
            "{row}"
        );
    }
    let told = place.done(&["overview", "--from", "1.1.2025"]);
    assert!(
        told.starts_with("Rund 25 gefilterte Sitzungen von rund 25 Klient*innen."),
        "{told}"
    );
    assert!(
        told.contains("auf fünf") && told.contains("ja: 10 (40 %)"),
        "{told}"
    );
    place.done(&["overview", "--from", "1.1.2025", "--to", "bilder"]);
    for ending in ["csv", "svg"] {
        let file = std::fs::read_to_string(place.path("bilder").join(format!("decisive.{ending}"))).unwrap();
        assert!(file.contains("auf fünf"), "{ending}: {file}");
    }
    let few = place.done(&["overview", "--search", "\"Person 7\""]);
    assert!(few.contains("zu wenige") && !few.contains("Sitzung"), "{few}");
}
