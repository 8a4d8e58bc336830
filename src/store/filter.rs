//! The keys of the sessions that a list shows, in order: a list of a hundred thousand appears at once and reads its
//! rows when they become visible.

use crate::consulting::{Filter, MeetingFilter, MeetingGroups, ReviewState, SessionKey, Sort, SortBy};
use std::cmp::Ordering;
use std::collections::HashSet;

use jiff::civil::Date;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::columns::{day_number, review_number};
use super::error::StoreError;
use super::open::Store;
use crate::workbook::builtins;

/// Greatest number of sessions with a past meeting that come first; the latest ones.
const MAX_PAST_MEETINGS: usize = 20;

impl Store {
    /// Returns the keys that pass a filter except for its search, the session last changed first, below those whose
    /// meeting is near today, the next one first, and the latest ones whose meeting is over and not discussed.
    pub fn keys_meetings_first(
        &self,
        filter: &Filter,
        today: Date,
    ) -> Result<(Vec<SessionKey>, MeetingGroups), StoreError> {
        let by_meeting = |meeting, descending| {
            let filter = Filter {
                meeting: Some(meeting),
                ..filter.clone()
            };
            let by = SortBy::Meeting;
            ordered(&self.connection, &filter, Sort { by, descending })
        };
        let mut first = by_meeting(MeetingFilter::near(today), false)?;
        let mut past = by_meeting(MeetingFilter::Past(today), true)?;
        let mut groups = MeetingGroups {
            near: first.len(),
            past: 0,
            past_total: past.len(),
        };
        past.truncate(MAX_PAST_MEETINGS);
        groups.past = past.len();
        first.extend(past);
        let above: HashSet<i64> = first.iter().copied().collect();
        let others = newest(&self.connection, filter, Sort::default(), None)?.into_iter();
        first.extend(others.filter(|key| !above.contains(key)));
        Ok((first.into_iter().map(SessionKey).collect(), groups))
    }
}

/// Returns the keys that pass a filter except for its search, in an order.
pub(super) fn ordered(connection: &Connection, filter: &Filter, sort: Sort) -> Result<Vec<i64>, StoreError> {
    if sort.by == SortBy::Changed {
        return newest(connection, filter, sort, None);
    }
    let (clause, values) = passing(filter);
    let column = column(sort.by);
    let sql = format!("SELECT {column}, updated_at, session FROM listed WHERE {clause}");
    let mut select = connection.prepare_cached(&sql)?;
    let rows = select.query_map(params_from_iter(values), |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })?;
    let mut rows = rows.collect::<Result<Vec<(Value, i64, i64)>, _>>()?;
    // the engine's sorter would copy each row twice
    rows.sort_unstable_by(|one, other| {
        let by = in_order(&one.0, &other.0, sort.descending);
        by.then_with(|| (other.1, other.2).cmp(&(one.1, one.2)))
    });
    Ok(rows.into_iter().map(|(.., session)| session).collect())
}

/// Returns the SQL expression by which a list is sorted.
fn column(by: SortBy) -> &'static str {
    match by {
        SortBy::Name => "name_folded",
        SortBy::Organisation => "organisation_folded",
        SortBy::Begun => "created_at",
        SortBy::Changed => "updated_at",
        SortBy::Progress => "(answered * 1.0 / max(visible, 1))",
        SortBy::Decisive => "decisive",
        SortBy::Before => "pressure_before",
        SortBy::After => "pressure_after",
        SortBy::Shift => "(pressure_after - pressure_before)",
        SortBy::Review => "review",
        SortBy::Meeting => "meeting_day",
        SortBy::Discuss => "discuss",
        SortBy::Tags => "tags_folded",
    }
}

/// Compares two values of a column; empty ones come last in both directions.
fn in_order(one: &Value, other: &Value, descending: bool) -> Ordering {
    let order = match (one, other) {
        (Value::Null, Value::Null) => return Ordering::Equal,
        (Value::Null, _) => return Ordering::Greater,
        (_, Value::Null) => return Ordering::Less,
        (Value::Integer(one), Value::Integer(other)) => one.cmp(other),
        (Value::Real(one), Value::Real(other)) => one.total_cmp(other),
        (Value::Text(one), Value::Text(other)) => one.cmp(other),
        // a column holds one kind of value
        _ => Ordering::Equal,
    };
    if descending { order.reverse() } else { order }
}

/// The sessions that pass a filter except for its search.
pub(super) enum Passing {
    /// For each key, whether it passes.
    These(Vec<bool>),
    /// All but these keys, which are in ascending order.
    AllBut(Vec<i64>),
}

impl Passing {
    /// Returns `true` if a session passes.
    pub fn has(&self, key: i64) -> bool {
        match self {
            Self::These(passes) => {
                let passes = usize::try_from(key).ok().and_then(|key| passes.get(key));
                passes.copied().unwrap_or(false)
            }
            Self::AllBut(keys) => keys.binary_search(&key).is_err(),
        }
    }

    /// Returns the sessions that pass. Without conditions only the trash doesn't, and is quicker to read than the rest.
    pub fn of(connection: &Connection, filter: &Filter) -> Result<Self, StoreError> {
        let alone = Filter {
            search: filter.search.clone(),
            ..Filter::default()
        };
        if *filter == alone {
            let trashed = Filter {
                trashed: true,
                ..Filter::default()
            };
            let mut keys = newest(connection, &trashed, Sort::default(), None)?;
            keys.sort_unstable();
            return Ok(Self::AllBut(keys));
        }
        let mut these = Vec::new();
        for key in newest(connection, filter, Sort::default(), None)? {
            let key = usize::try_from(key).unwrap_or(0);
            if these.len() <= key {
                these.resize(key + 1, false);
            }
            if let Some(passes) = these.get_mut(key) {
                *passes = true;
            }
        }
        Ok(Self::These(these))
    }
}

/// Returns the keys that pass a filter except for its search in the order of their last change, at most `limit`.
pub(super) fn newest(
    connection: &Connection,
    filter: &Filter,
    sort: Sort,
    limit: Option<usize>,
) -> Result<Vec<i64>, StoreError> {
    let direction = if sort.descending { " DESC" } else { "" };
    let limit = limit.map_or(String::new(), |limit| format!(" LIMIT {limit}"));
    let (clause, values) = passing(filter);
    let sql = format!(
        "SELECT session FROM listed WHERE {clause} ORDER BY updated_at{direction}, session{direction}{limit}"
    );
    let mut select = connection.prepare_cached(&sql)?;
    let keys = select.query_map(params_from_iter(values), |row| row.get(0))?;
    Ok(keys.collect::<Result<_, _>>()?)
}

/// Returns the number of sessions that pass a filter except for its search.
pub(super) fn count(connection: &Connection, filter: &Filter) -> Result<usize, StoreError> {
    let (clause, values) = passing(filter);
    let mut select = connection.prepare_cached(&format!("SELECT count(*) FROM listed WHERE {clause}"))?;
    let count: i64 = select.query_row(params_from_iter(values), |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// Returns a filter except for its search as a condition on `listed`, with its parameters.
pub(super) fn passing(filter: &Filter) -> (String, Vec<Value>) {
    let place = if filter.trashed { "IS NOT NULL" } else { "IS NULL" };
    let mut clause = format!("trashed_at {place}");
    if !filter.states.is_empty() {
        let states = filter
            .states
            .iter()
            .map(|state| review_number(*state).to_string());
        clause += &format!(" AND review IN ({})", states.collect::<Vec<_>>().join(", "));
    }
    let (mut held_from, mut held_to, mut held_before) = (None, None, None);
    match filter.meeting {
        Some(MeetingFilter::Days { from, to }) => {
            clause += " AND meeting_day IS NOT NULL";
            (held_from, held_to) = (from, to);
        }
        Some(MeetingFilter::Past(before)) => {
            // states are numbered in their order
            clause += &format!(" AND review < {}", review_number(ReviewState::Discussed));
            held_before = Some(before);
        }
        None => {}
    }
    let held = |day: Option<Date>| day.map(|day| Value::Text(day.to_string()));
    let text = |text: &Option<String>| text.clone().map(Value::Text);
    let day = |day: Option<Date>| day.map(|day| Value::Integer(day_number(day)));
    let conditions = [
        (
            "session IN (SELECT session FROM tag WHERE tag = ?)",
            text(&filter.tag),
        ),
        ("changed_day >= ?", day(filter.from)),
        ("changed_day <= ?", day(filter.to)),
        ("meeting_day >= ?", held(held_from)),
        ("meeting_day <= ?", held(held_to)),
        ("meeting_day < ?", held(held_before)),
        ("workbook = ?", text(&filter.workbook)),
        ("decisive = ?", text(&filter.decisive)),
        (
            "client = (SELECT key FROM client WHERE id = ?)",
            text(&filter.client.map(|client| client.to_string())),
        ),
        (include_str!("sql/due.sql"), held(filter.due)),
    ];
    let mut values = leave_out_foreign(filter, &mut clause);
    for (condition, value) in conditions {
        if let Some(value) = value {
            clause += " AND ";
            clause += condition;
            values.push(value);
        }
    }
    (clause, values)
}

/// Leaves out the sessions of a foreign workbook under the id of a built-in one: it came with them and serves nothing
/// else. Returns the parameters.
fn leave_out_foreign(filter: &Filter, clause: &mut String) -> Vec<Value> {
    let mut known = builtins().iter();
    let Some(known) = known.find(|known| filter.workbook.as_ref() == Some(&known.id)) else {
        return Vec::new();
    };
    clause.push_str(
        " AND session NOT IN (SELECT key FROM session WHERE workbook IN \
         (SELECT digest FROM workbook WHERE id = ? AND came_along = 1 AND digest <> ?))",
    );
    let words = [&known.id, &known.digest];
    words.map(|word| Value::Text(word.clone())).to_vec()
}
