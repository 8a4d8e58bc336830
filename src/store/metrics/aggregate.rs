//! Adding up the figures of many sessions by year and person, for one subject after the other; quicker than sorting
//! millions of them in the engine.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params_from_iter};

use super::{MetricKind, MetricRow, MetricSum, MetricTable, SessionTotal};
use crate::consulting::Filter;
use crate::store::error::StoreError;
use crate::store::open::Store;
use crate::store::{filter, search};

impl Store {
    /// Adds up the figures of all sessions that pass a filter. Asks again and again whether that was cancelled, and
    /// returns `None` then.
    pub fn figures(
        &self,
        filter: &Filter,
        is_cancelled: &dyn Fn() -> bool,
    ) -> Result<Option<MetricTable>, StoreError> {
        if is_cancelled() {
            return Ok(None);
        }
        let people = People::of(&self.connection, filter)?;
        let mut adding = Adding::of(&people);
        let mut table = MetricTable {
            totals: adding.totals(),
            ..MetricTable::default()
        };
        let subjects = subjects(&self.connection)?;
        for ((kind, subject), (key, label)) in &subjects {
            if is_cancelled() {
                return Ok(None);
            }
            let first = values(&self.connection, *key, &people)?;
            table.rows.extend(adding.rows(*kind, subject, label, &first));
            let again = kind.now().and_then(|now| subjects.get(&(now, subject.clone())));
            if let Some((again, _)) = again {
                let shifts = differences(&first, &values(&self.connection, *again, &people)?);
                table.shifts.extend(adding.rows(*kind, subject, label, &shifts));
            }
        }
        Ok(Some(table))
    }
}

/// The person and year of a session, as indexes.
#[derive(Clone, Copy)]
struct Person {
    who: usize,
    year: usize,
}

/// The sessions that pass a filter.
struct People {
    by_session: Vec<Option<Person>>,
    years: Vec<i16>,
    heads: usize,
}

impl People {
    fn of(connection: &Connection, filter: &Filter) -> Result<Self, StoreError> {
        let rows = sessions(connection, filter)?;
        let years: BTreeSet<i16> = rows.iter().map(|row| row.2).collect();
        let years: Vec<i16> = years.into_iter().collect();
        let clients = rows
            .iter()
            .filter_map(|row| row.1)
            .max()
            .map_or(0, |last| last + 1);
        let sessions = rows.iter().map(|row| row.0).max().map_or(0, |last| last + 1);
        let mut by_session = vec![None; sessions];
        for (session, client, year) in rows {
            // a session without a client record is a person of its own, behind all that have one
            let who = client.unwrap_or(clients + session);
            let year = years.binary_search(&year).unwrap_or(0);
            by_session[session] = Some(Person { who, year });
        }
        Ok(Self {
            by_session,
            years,
            heads: clients + sessions,
        })
    }

    fn person(&self, session: i64) -> Option<Person> {
        let session = usize::try_from(session).ok()?;
        self.by_session.get(session).copied().flatten()
    }
}

type SessionRow = (usize, Option<usize>, i16);

fn sessions(connection: &Connection, filter: &Filter) -> Result<Vec<SessionRow>, StoreError> {
    let (clause, values) = filter::passing(filter);
    let sql = format!("SELECT session, client, begun_year FROM listed WHERE {clause}");
    let found = filter
        .search
        .as_deref()
        .map(|words| search::all(connection, words));
    let found = found.transpose()?;
    let mut select = connection.prepare_cached(&sql)?;
    let mut rows = select.query(params_from_iter(values))?;
    let mut sessions = Vec::new();
    while let Some(row) = rows.next()? {
        let (session, client): (i64, Option<i64>) = (row.get(0)?, row.get(1)?);
        if found
            .as_ref()
            .is_none_or(|found| found.binary_search(&session).is_ok())
        {
            // keys count from 1
            let place = |key: i64| usize::try_from(key).unwrap_or(0);
            sessions.push((place(session), client.map(place), row.get(2)?));
        }
    }
    Ok(sessions)
}

/// Adds up figures: index 0 is for all years, the others for one year each. People already counted are marked by the
/// number of the current round, so that nothing has to be cleared between subjects.
struct Adding<'p> {
    people: &'p People,
    counted: Vec<u32>,
    round: u32,
}

impl<'p> Adding<'p> {
    fn of(people: &'p People) -> Self {
        Self {
            people,
            counted: vec![0; people.heads * (people.years.len() + 1)],
            round: 0,
        }
    }

    fn sums(&mut self, values: impl Iterator<Item = (Person, f64)>) -> Vec<(Option<i16>, MetricSum)> {
        self.round += 1;
        let places = self.people.years.len() + 1;
        let mut sums = vec![MetricSum::default(); places];
        for (person, value) in values {
            for place in [0, person.year + 1] {
                let counted = &mut self.counted[person.who * places + place];
                sums[place].add(value, *counted != self.round);
                *counted = self.round;
            }
        }
        let years = self.people.years.iter().copied().map(Some);
        let sums = std::iter::once(None).chain(years).zip(sums);
        sums.filter(|(_, sum)| sum.count > 0).collect()
    }

    fn totals(&mut self) -> Vec<SessionTotal> {
        let all = self.people.by_session.iter().flatten();
        let sums = self.sums(all.map(|person| (*person, 1.0)));
        let total = |(year, sum): (Option<i16>, MetricSum)| SessionTotal {
            year,
            sessions: sum.count,
            clients: sum.clients,
        };
        sums.into_iter().map(total).collect()
    }

    fn rows(
        &mut self,
        kind: MetricKind,
        subject: &str,
        label: &str,
        values: &[(i64, f64)],
    ) -> Vec<MetricRow> {
        let people = self.people;
        let of_people = values
            .iter()
            .filter_map(|(session, value)| Some((people.person(*session)?, *value)));
        let row = |(year, figures): (Option<i16>, MetricSum)| MetricRow {
            kind,
            subject: subject.to_owned(),
            label: label.to_owned(),
            year,
            figures,
        };
        self.sums(of_people).into_iter().map(row).collect()
    }
}

type Subjects = BTreeMap<(MetricKind, String), (i64, String)>;

fn subjects(connection: &Connection) -> Result<Subjects, StoreError> {
    let mut select = connection.prepare_cached("SELECT key, kind, subject, label FROM subject")?;
    let mut rows = select.query([])?;
    let mut subjects = Subjects::new();
    while let Some(row) = rows.next()? {
        if let Some(kind) = MetricKind::from_name(&row.get::<_, String>(1)?) {
            subjects.insert((kind, row.get(2)?), (row.get(0)?, row.get(3)?));
        }
    }
    Ok(subjects)
}

/// Returns the figures of a subject by session, for the sessions that pass.
fn values(connection: &Connection, subject: i64, people: &People) -> Result<Vec<(i64, f64)>, StoreError> {
    let mut select =
        connection.prepare_cached("SELECT session, value FROM figure WHERE subject = ?1 ORDER BY session")?;
    let rows = select.query_map([subject], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut values = Vec::new();
    for row in rows {
        let (session, value) = row?;
        if people.person(session).is_some() {
            values.push((session, value));
        }
    }
    Ok(values)
}

/// Returns the differences for the sessions that have both figures.
fn differences(first: &[(i64, f64)], again: &[(i64, f64)]) -> Vec<(i64, f64)> {
    let difference = |(session, value): &(i64, f64)| {
        let at = again
            .binary_search_by_key(session, |(session, _)| *session)
            .ok()?;
        Some((*session, again[at].1 - value))
    };
    first.iter().filter_map(difference).collect()
}
