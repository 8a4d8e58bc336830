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
}

#[test]
fn what_is_private_is_nowhere_in_a_comparison() {
    let place = Place::new();
    let mut document = whole();
    answer(&mut document, "occasion", json!({ "text": "Zwetschgenkuchen" }));
    document["marks"] = json!([{ "question": "occasion", "mark": "private" }]);
    place.import(&document);
    let id = id(&document);
    for asked in [vec!["compare", &id, &id], vec!["compare", &id, &id, "--json"]] {
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
    assert_eq!(few["sessions"], 0);
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
    assert_eq!(place.json(&none)["sessions"], 0);
}
