//! The rules for findings. Each is simple and uses at most one row; a person is mentioned only if the client named
//! them in that row.

use super::finding::{Argument, Finding, FindingId};
use super::lens::{Lens, is_high, is_low};
use crate::session::{Cell, FindingRef, Location, Row};
use crate::workbook::{OptionRole, Role};

/// Most findings of a session.
const MAX_FINDINGS: usize = 5;

/// Returns the findings of a session in order of priority, with the client's reactions.
pub(super) fn findings(lens: &Lens<'_>) -> Vec<Finding> {
    let findings = FindingId::ALL.iter().filter_map(|id| finding(lens, *id));
    let first = findings.take(MAX_FINDINGS);
    first.map(|finding| with_reaction(lens, finding)).collect()
}

fn finding(lens: &Lens<'_>, id: FindingId) -> Option<Finding> {
    match id {
        FindingId::AgreedPressure => must_of_basis(lens, id, OptionRole::Agreed),
        FindingId::AssumedExpectation => must_of_basis(lens, id, OptionRole::Assumed),
        FindingId::PressureStayed => pressure_stayed(lens),
        FindingId::NothingLetGo => nothing_let_go(lens),
        FindingId::HoursExceedWish => hours_exceed_wish(lens),
        FindingId::PassesOnAlready => passes_on_already(lens),
    }
}

/// Returns the candidate with the highest pressure, the first of several.
fn highest<T>(candidates: impl Iterator<Item = (u8, T)>) -> Option<(u8, T)> {
    candidates.fold(None, |best, next| match best {
        Some(best) if best.0 >= next.0 => Some(best),
        _ => Some(next),
    })
}

fn must_of_basis(lens: &Lens<'_>, id: FindingId, basis: OptionRole) -> Option<Finding> {
    let rows = lens.rows(Role::Musts).iter().filter_map(|row| {
        let (pressure, cell) = lens.figure(&row.id, Role::MustPressure)?;
        let basis = lens.chosen(&row.id, Role::MustBasis, basis)?;
        is_high(pressure).then_some((pressure, (row, vec![basis, cell])))
    });
    let (pressure, (row, mut cells)) = highest(rows)?;
    let who = lens.chosen_names(&row.id, Role::MustWho);
    if !who.is_empty() {
        cells.extend(lens.cell(&row.id, Role::MustWho));
    }
    let arguments = vec![
        ("must", Argument::Text(lens.name(row))),
        ("pressure", Argument::Number(pressure.into())),
        ("who", Argument::Texts(who)),
    ];
    Some(about_row(id, Role::Musts, lens, row, cells, arguments))
}

fn pressure_stayed(lens: &Lens<'_>) -> Option<Finding> {
    let rows = lens.rows(Role::Musts).iter().filter_map(|row| {
        let (before, first) = lens.figure(&row.id, Role::MustPressure)?;
        let (now, second) = lens.figure(&row.id, Role::WantPressureNow)?;
        (is_high(before) && now >= before).then_some((before, (row, now, vec![second, first])))
    });
    let (before, (row, now, cells)) = highest(rows)?;
    let arguments = vec![
        ("must", Argument::Text(lens.name(row))),
        ("before", Argument::Number(before.into())),
        ("now", Argument::Number(now.into())),
    ];
    Some(about_row(
        FindingId::PressureStayed,
        Role::Musts,
        lens,
        row,
        cells,
        arguments,
    ))
}

fn nothing_let_go(lens: &Lens<'_>) -> Option<Finding> {
    let is_decided = |row: &Row| lens.shared.cell_by_role(&row.id, Role::LetGoChoice).is_some();
    let rows = lens.rows(Role::Channels).iter().filter_map(|row| {
        let (pressure, first) = lens.figure(&row.id, Role::ChannelPressure)?;
        let (desire, second) = lens.figure(&row.id, Role::ChannelDesire)?;
        let applies = is_high(pressure) && is_low(desire) && !is_decided(row);
        applies.then_some((pressure, (row, desire, vec![first, second])))
    });
    let (pressure, (row, desire, cells)) = highest(rows)?;
    let arguments = vec![
        ("channel", Argument::Text(lens.name(row))),
        ("pressure", Argument::Number(pressure.into())),
        ("desire", Argument::Number(desire.into())),
    ];
    Some(about_row(
        FindingId::NothingLetGo,
        Role::Channels,
        lens,
        row,
        cells,
        arguments,
    ))
}

fn hours_exceed_wish(lens: &Lens<'_>) -> Option<Finding> {
    let (cell, value) = lens.plain(Role::HoursWanted)?;
    let wanted = value.number()?;
    let rows = lens.rows(Role::Channels).iter();
    let hours: Vec<(f64, Cell)> = rows
        .filter_map(|row| lens.number(&row.id, Role::ChannelHours))
        .collect();
    let now: f64 = hours.iter().map(|(hours, _)| hours).sum();
    if now <= wanted {
        return None;
    }
    let cells = std::iter::once(cell).chain(hours.into_iter().map(|(_, cell)| cell));
    let arguments = vec![
        ("wanted", Argument::Number(wanted)),
        ("now", Argument::Number(now)),
    ];
    Some(about_all(FindingId::HoursExceedWish, cells.collect(), arguments))
}

fn passes_on_already(lens: &Lens<'_>) -> Option<Finding> {
    let rows = lens.rows(Role::Finds).iter();
    let ways: Vec<(bool, Cell)> = rows
        .filter_map(|row| {
            let cell = lens.cell(&row.id, Role::FindWay)?;
            lens.shared.value(&cell)?;
            let online = lens
                .chosen(&row.id, Role::FindWay, OptionRole::SocialMedia)
                .is_some();
            Some((online, cell))
        })
        .collect();
    let without = ways.iter().filter(|(online, _)| !online).count();
    if without == 0 {
        return None;
    }
    let arguments = vec![
        ("without", Argument::Number(without as f64)),
        ("all", Argument::Number(ways.len() as f64)),
    ];
    let cells = ways.into_iter().map(|(_, cell)| cell).collect();
    Some(about_all(FindingId::PassesOnAlready, cells, arguments))
}

fn about_row(
    id: FindingId,
    table: Role,
    lens: &Lens<'_>,
    row: &Row,
    cells: Vec<Cell>,
    arguments: Vec<(&'static str, Argument)>,
) -> Finding {
    let table = lens.shared.workbook().with_role(table);
    let about = table.map(|table| Location::row(table.id.clone(), row.id.clone()));
    Finding {
        id,
        about,
        cells,
        arguments,
        fits: None,
    }
}

fn about_all(id: FindingId, cells: Vec<Cell>, arguments: Vec<(&'static str, Argument)>) -> Finding {
    Finding {
        id,
        about: None,
        cells,
        arguments,
        fits: None,
    }
}

/// Returns a finding with the client's reaction.
fn with_reaction(lens: &Lens<'_>, finding: Finding) -> Finding {
    let reference = FindingRef {
        finding: finding.id.name().to_owned(),
        about: finding.about.clone(),
    };
    let fits = lens.shared.session().reactions.get(&reference).copied();
    Finding { fits, ..finding }
}
