//! Tests of this module.

use uuid::Uuid;

use super::{FindingId, Insight, Quarter};
use crate::session::{
    Answer, Cell, FindingRef, Location, Mark, Moment, OwnRow, Session, SharedSession, Value,
};
use crate::workbook::builtin;

/// A session in the built-in workbook that tests fill cell by cell.
struct Filled(Session);

impl Filled {
    fn new() -> Self {
        let now: Moment = "2026-11-22T14:03:00+01:00".parse().unwrap();
        Self(Session::begin(builtin(), "de", now))
    }

    fn set(mut self, cell: Cell, value: Value) -> Self {
        let (changed_at, library) = (self.0.created_at, Uuid::nil());
        self.0.answers.insert(
            cell,
            Answer {
                value,
                changed_at,
                library,
            },
        );
        self
    }

    fn plain(self, question: &str, value: Value) -> Self {
        self.set(Cell::plain(question), value)
    }

    fn at(self, table: &str, row: &str, column: &str, value: Value) -> Self {
        self.set(Cell::of_table(table, row, column), value)
    }

    fn own(mut self, table: &str, row: &str, title: &str) -> Self {
        let row = OwnRow {
            id: row.into(),
            title: title.to_owned(),
        };
        self.0.own_rows.entry(table.into()).or_default().push(row);
        self
    }

    fn must(self, row: &str, pressure: u8, basis: &str) -> Self {
        self.at("musts", row, "occupies", choice("often"))
            .at("musts", row, "pressure", Value::Scale(pressure))
            .at("musts", row, "basis", choice(basis))
    }

    fn channel(self, row: &str, must: u8, desire: u8) -> Self {
        self.at("channels", row, "uses", choice("yes"))
            .at("channels", row, "pressure", Value::Scale(must))
            .at("channels", row, "desire", Value::Scale(desire))
    }

    fn private(mut self, place: Location) -> Self {
        self.0.marks.insert(place, Mark::Private);
        self
    }

    fn insight(&self) -> Insight {
        Insight::of(&SharedSession::of(&self.0))
    }
}

fn choice(option: &str) -> Value {
    Value::Choice {
        option: option.into(),
        other: None,
    }
}

fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

fn ids(insight: &Insight) -> Vec<FindingId> {
    insight.findings.iter().map(|finding| finding.id).collect()
}

#[test]
fn an_empty_session_has_no_figures_and_findings() {
    let insight = Filled::new().insight();
    assert_eq!(insight.map, None);
    assert!(insight.shifts.is_empty() && insight.attitude.bars.is_empty());
    assert!(insight.balance.stations.is_empty() && insight.findings.is_empty());
}

#[test]
fn a_channel_with_both_figures_is_on_the_map() {
    let filled = Filled::new().channel("tiktok", 9, 1).channel("meetings", 5, 10);
    let filled = filled.at("channels", "xing", "desire", Value::Scale(0));
    let map = filled
        .at("channels", "tiktok", "hours", Value::Number(1.5))
        .insight()
        .map
        .unwrap();
    let rows: Vec<&str> = map.marks.iter().map(|mark| mark.row.as_str()).collect();
    assert_eq!(rows, ["tiktok", "meetings"]);
    assert_eq!(map.hours(), Some(1.5));
    assert_eq!(map.marks[0].quarter(), Some(Quarter::Demanded));
    assert_eq!(map.marks[1].quarter(), None, "exactly 5 belongs to no side");
}

#[test]
fn before_and_now_are_paired_by_row() {
    let filled = Filled::new()
        .plain("must_start", Value::Scale(8))
        .plain("must_now", Value::Scale(8))
        .must("time", 8, "said")
        .must("plan", 6, "said")
        .at("wants", "time", "pressure_now", Value::Scale(3));
    let shifts = filled.insight().shifts;
    let figures: Vec<(u8, Option<u8>)> = shifts.iter().map(|shift| (shift.before, shift.now)).collect();
    assert_eq!(figures, [(8, Some(8)), (8, Some(3)), (6, None)]);
}

#[test]
fn a_finding_is_about_the_first_row_with_the_highest_pressure() {
    let filled = Filled::new()
        .must("time", 7, "assumed")
        .must("platforms", 9, "unsure")
        .must("plan", 9, "assumed");
    let finding = &filled.insight().findings[0];
    assert_eq!(finding.id, FindingId::AssumedExpectation);
    assert_eq!(finding.about, Some(Location::row("musts", "platforms")));
    assert_eq!(finding.cells[0], Cell::of_table("musts", "platforms", "basis"));
}

#[test]
fn five_is_not_high() {
    assert!(ids(&Filled::new().must("time", 5, "agreed").insight()).is_empty());
    assert_eq!(
        ids(&Filled::new().must("time", 6, "agreed").insight()),
        [FindingId::AgreedPressure]
    );
}

#[test]
fn pressure_that_fell_by_one_has_not_stayed() {
    let stayed = |now| {
        let filled =
            Filled::new()
                .must("time", 8, "said")
                .at("wants", "time", "pressure_now", Value::Scale(now));
        ids(&filled.insight())
    };
    assert_eq!(stayed(8), [FindingId::PressureStayed]);
    assert!(stayed(7).is_empty());
}

#[test]
fn a_channel_with_a_decision_has_no_finding() {
    let open = Filled::new()
        .plain("decisive", choice("no"))
        .channel("tiktok", 9, 1);
    assert_eq!(ids(&open.insight()), [FindingId::NothingLetGo]);
    let decided = open.at("let_go", "tiktok", "choice", choice("drop"));
    assert!(ids(&decided.insight()).is_empty());
    let parked = decided.plain("decisive", choice("yes"));
    assert_eq!(
        ids(&parked.insight()),
        [FindingId::NothingLetGo],
        "a parked decision is none"
    );
}

#[test]
fn equal_hours_do_not_exceed_the_wish() {
    let wanting = |hours| {
        let filled = Filled::new().plain("hours_wanted", Value::Number(hours));
        let filled = filled.at("channels", "blog", "uses", choice("yes"));
        ids(&filled
            .at("channels", "blog", "hours", Value::Number(3.0))
            .insight())
    };
    assert_eq!(wanting(2.5), [FindingId::HoursExceedWish]);
    assert!(wanting(3.0).is_empty());
}

#[test]
fn finds_without_social_media_are_counted() {
    let mut filled = Filled::new();
    for (row, way) in [("a", "phone"), ("b", "social_media"), ("c", "paper")] {
        filled = filled.own("finds", row, "").at("finds", row, "way", choice(way));
    }
    let finding = &filled.insight().findings[0];
    assert_eq!(finding.id, FindingId::PassesOnAlready);
    assert_eq!((finding.number("without"), finding.number("all")), (2.0, 3.0));
}

/// Returns a session to which each rule applies.
fn full() -> Filled {
    Filled::new()
        .must("time", 8, "agreed")
        .must("platforms", 9, "assumed")
        .at("wants", "time", "pressure_now", Value::Scale(8))
        .channel("tiktok", 9, 1)
        .at("channels", "tiktok", "hours", Value::Number(3.0))
        .plain("hours_wanted", Value::Number(1.0))
        .own("finds", "a", "")
        .at("finds", "a", "way", choice("phone"))
}

#[test]
fn of_six_findings_the_five_most_important_remain() {
    assert_eq!(ids(&full().insight()), FindingId::ALL[..5]);
}

#[test]
fn a_private_row_is_in_no_figure_and_no_finding() {
    let filled = full()
        .private(Location::row("musts", "time"))
        .private(Location::question("channels"));
    let insight = filled.insight();
    assert_eq!(
        ids(&insight),
        [FindingId::AssumedExpectation, FindingId::PassesOnAlready]
    );
    assert_eq!(insight.map, None);
    assert_eq!(insight.shifts.len(), 1);
}

#[test]
fn a_reaction_belongs_to_its_finding_and_row() {
    let mut filled = full();
    let about = Some(Location::row("musts", "platforms"));
    let reacted = FindingRef {
        finding: "assumed_expectation".to_owned(),
        about,
    };
    filled.0.reactions.insert(reacted, false);
    let insight = filled.insight();
    assert_eq!(insight.findings[1].fits, Some(false));
    assert!(!insight.findings[1].stands() && insight.findings[0].stands());
}

#[test]
fn a_finding_names_only_the_people_of_its_row() {
    let who = Value::Choices {
        options: vec!["self".into(), "other".into()],
        other: Some("mein Vater".to_owned()),
    };
    let filled = Filled::new()
        .must("time", 8, "assumed")
        .at("musts", "time", "who", who);
    let filled = filled
        .own("keen_people", "k", "")
        .at("keen_people", "k", "who", text("Mira"));
    let finding = &filled.insight().findings[0];
    assert_eq!(finding.texts("who"), ["ich selbst", "mein Vater"]);
    assert!(!format!("{finding:?}").contains("Mira"));
}

#[test]
fn an_unfinished_sentence_start_is_not_counted() {
    let wanting = |words: &str| {
        let filled = Filled::new()
            .must("time", 8, "said")
            .at("wants", "time", "want", text(words));
        filled.insight().balance.total.want
    };
    assert_eq!(wanting("Ich will …"), 0);
    assert_eq!(wanting("Ich will "), 0);
    assert_eq!(wanting("Ich will freitags erzählen."), 1);
    assert_eq!(wanting("Ich lasse …\nIch will freitags erzählen."), 1);
}

#[test]
fn words_are_counted_by_station_without_private_ones() {
    let filled = Filled::new()
        .plain("occasion", text("Ich muss mehr posten."))
        .plain("must_dump", text("Ich muss das nicht. Ich muss aber jenes."));
    let balance = filled.insight().balance;
    let strong: Vec<(&str, usize)> = balance
        .stations
        .iter()
        .map(|station| (station.station.as_str(), station.balance.strong))
        .collect();
    assert_eq!(strong, [("arrive", 1), ("musts", 1)]);
    assert_eq!(balance.total.freed, 1);
    let without = filled.private(Location::question("must_dump")).insight().balance;
    assert_eq!((without.stations.len(), without.total.freed), (1, 0));
}

#[test]
fn every_rule_is_found_by_its_name() {
    for id in FindingId::ALL {
        assert_eq!(FindingId::from_name(id.name()), Some(*id));
    }
    assert_eq!(FindingId::from_name("verdict"), None);
}
