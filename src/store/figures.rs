//! The figures that an overview adds up: a number each of a session, kept beside it at each save, so that
//! an overview of thousands reads no answers.

use std::collections::{BTreeMap, HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension, params, params_from_iter};

use super::error::StoreError;
use super::filter::{self, Filter};
use super::hits;
use super::open::Store;

/// A figure of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What kind of figure it is.
    pub kind: FigureKind,
    /// What it is of: a row's or an option's id, or `=` and an own row's folded title; empty: the whole.
    pub subject: String,
    /// What that is called in the session's language.
    pub label: String,
    /// The figure.
    pub value: f64,
}

/// What kind of figure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureKind {
    /// The option chosen in the decisive question; the figure is 1.
    Decisive,
    /// How much must there was in all of it at the start.
    Before,
    /// How much must there is in all of it at the end.
    After,
    /// How much must there was in a row.
    Must,
    /// How much must there is in that row now.
    MustNow,
    /// Desire for a channel.
    ChannelDesire,
    /// Must of a channel.
    ChannelMust,
    /// Hours a week for a channel.
    ChannelHours,
    /// Hours a week the client wants to give all of it.
    WantedHours,
}

impl FigureKind {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Decisive,
        Self::Before,
        Self::After,
        Self::Must,
        Self::MustNow,
        Self::ChannelDesire,
        Self::ChannelMust,
        Self::ChannelHours,
        Self::WantedHours,
    ];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Decisive => "decisive",
            Self::Before => "before",
            Self::After => "after",
            Self::Must => "must",
            Self::MustNow => "must_now",
            Self::ChannelDesire => "channel_desire",
            Self::ChannelMust => "channel_must",
            Self::ChannelHours => "channel_hours",
            Self::WantedHours => "wanted_hours",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What the same thing is called where it is asked again.
    fn now(self) -> Option<Self> {
        match self {
            Self::Before => Some(Self::After),
            Self::Must => Some(Self::MustNow),
            _ => None,
        }
    }
}

/// Many figures in few numbers: how many, of how many people, their sum and the sum of their squares.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sum {
    /// Of how many people; a session that belongs to no client record counts as one of its own.
    pub clients: u32,
    /// How many figures.
    pub count: u32,
    /// Their sum.
    pub sum: f64,
    /// The sum of their squares.
    pub sum_of_squares: f64,
}

impl Sum {
    /// The mean; none of nothing.
    pub fn mean(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum / f64::from(self.count))
    }

    /// The standard deviation; none of less than two figures.
    pub fn spread(&self) -> Option<f64> {
        let count = f64::from(self.count);
        let mean = self.mean().filter(|_| self.count > 1)?;
        Some(
            ((self.sum_of_squares - count * mean * mean) / (count - 1.0))
                .max(0.0)
                .sqrt(),
        )
    }
}

/// All figures of one kind of one subject, of a year or of all.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureRow {
    /// The kind.
    pub kind: FigureKind,
    /// What it is of.
    pub subject: String,
    /// What that is called.
    pub label: String,
    /// The year in which the sessions were begun; none: all years together.
    pub year: Option<i16>,
    /// The figures.
    pub figures: Sum,
}

/// The differences of a figure and the same figure asked again, of a year or of all. The kind is that of the
/// first figure; a negative sum means less must.
pub type ShiftRow = FigureRow;

/// How many sessions, of a year or of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    /// The year in which they were begun; none: all years together.
    pub year: Option<i16>,
    /// How many sessions.
    pub sessions: u32,
    /// Of how many people.
    pub clients: u32,
}

/// The figures of all sessions that pass a filter. In each list all years together come before the years
/// in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FigureTable {
    /// How many sessions.
    pub totals: Vec<Total>,
    /// The figures, by kind and subject.
    pub rows: Vec<FigureRow>,
    /// What became of those that were asked again, by kind and subject.
    pub shifts: Vec<ShiftRow>,
}

impl Store {
    /// The figures of all sessions that pass a filter.
    pub fn figures(&self, filter: &Filter) -> Result<FigureTable, StoreError> {
        let people = people(&self.connection, filter)?;
        let mut table = FigureTable {
            totals: totals(&people),
            ..FigureTable::default()
        };
        let subjects = subjects(&self.connection)?;
        for ((kind, subject), (key, label)) in &subjects {
            let first = values(&self.connection, *key, &people)?;
            table.rows.extend(rows(*kind, subject, label, &first, &people));
            let again = kind.now().and_then(|now| subjects.get(&(now, subject.clone())));
            if let Some((again, _)) = again {
                let shifts = differences(&first, &values(&self.connection, *again, &people)?);
                table.shifts.extend(rows(*kind, subject, label, &shifts, &people));
            }
        }
        Ok(table)
    }
}

/// Whose a session is, and when it was begun.
struct Person {
    client: i64,
    year: i16,
}

type People = HashMap<i64, Person>;

fn people(connection: &Connection, filter: &Filter) -> Result<People, StoreError> {
    let (clause, values) = filter::passing(filter);
    // a session without a client record is a person of its own: keys are positive, so this is nobody else's
    let sql = format!("SELECT session, coalesce(client, -session), begun_year FROM listed WHERE {clause}");
    let found = filter.search.as_deref().map(|words| hits::all(connection, words));
    let found = found.transpose()?;
    let mut select = connection.prepare_cached(&sql)?;
    let mut rows = select.query(params_from_iter(values))?;
    let mut people = People::new();
    while let Some(row) = rows.next()? {
        let session: i64 = row.get(0)?;
        if found
            .as_ref()
            .is_none_or(|found| found.binary_search(&session).is_ok())
        {
            let (client, year) = (row.get(1)?, row.get(2)?);
            people.insert(session, Person { client, year });
        }
    }
    Ok(people)
}

type Subjects = BTreeMap<(FigureKind, String), (i64, String)>;

fn subjects(connection: &Connection) -> Result<Subjects, StoreError> {
    let mut select = connection.prepare_cached("SELECT key, kind, subject, label FROM subject")?;
    let mut rows = select.query([])?;
    let mut subjects = Subjects::new();
    while let Some(row) = rows.next()? {
        if let Some(kind) = FigureKind::from_name(&row.get::<_, String>(1)?) {
            subjects.insert((kind, row.get(2)?), (row.get(0)?, row.get(3)?));
        }
    }
    Ok(subjects)
}

/// The figures of a subject, by session, of the sessions that pass.
fn values(connection: &Connection, subject: i64, people: &People) -> Result<Vec<(i64, f64)>, StoreError> {
    let mut select =
        connection.prepare_cached("SELECT session, value FROM figure WHERE subject = ?1 ORDER BY session")?;
    let rows = select.query_map([subject], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut values = Vec::new();
    for row in rows {
        let (session, value) = row?;
        if people.contains_key(&session) {
            values.push((session, value));
        }
    }
    Ok(values)
}

/// Of sessions that have both.
fn differences(first: &[(i64, f64)], again: &[(i64, f64)]) -> Vec<(i64, f64)> {
    let difference = |(session, value): &(i64, f64)| {
        let at = again
            .binary_search_by_key(session, |(session, _)| *session)
            .ok()?;
        Some((*session, again[at].1 - value))
    };
    first.iter().filter_map(difference).collect()
}

#[derive(Default)]
struct Gathered {
    sum: Sum,
    clients: HashSet<i64>,
}

impl Gathered {
    fn add(&mut self, client: i64, value: f64) {
        self.sum.count += 1;
        self.sum.sum += value;
        self.sum.sum_of_squares += value * value;
        self.clients.insert(client);
    }

    fn sum(&self) -> Sum {
        Sum {
            clients: u32::try_from(self.clients.len()).unwrap_or(u32::MAX),
            ..self.sum
        }
    }
}

/// By year, all years together first.
fn gathered<'p>(values: impl Iterator<Item = (&'p Person, f64)>) -> BTreeMap<Option<i16>, Gathered> {
    let mut years: BTreeMap<Option<i16>, Gathered> = BTreeMap::new();
    for (person, value) in values {
        for year in [None, Some(person.year)] {
            years.entry(year).or_default().add(person.client, value);
        }
    }
    years
}

fn rows(
    kind: FigureKind,
    subject: &str,
    label: &str,
    values: &[(i64, f64)],
    people: &People,
) -> Vec<FigureRow> {
    let of_people = values
        .iter()
        .filter_map(|(session, value)| Some((people.get(session)?, *value)));
    let row = |(year, gathered): (Option<i16>, Gathered)| FigureRow {
        kind,
        subject: subject.to_owned(),
        label: label.to_owned(),
        year,
        figures: gathered.sum(),
    };
    gathered(of_people).into_iter().map(row).collect()
}

fn totals(people: &People) -> Vec<Total> {
    let years = gathered(people.values().map(|person| (person, 1.0)));
    let total = |(year, gathered): (Option<i16>, Gathered)| Total {
        year,
        sessions: gathered.sum.count,
        clients: gathered.sum().clients,
    };
    years.into_iter().map(total).collect()
}

/// Makes these and no others the figures of a session. A subject that nobody has any more is forgotten,
/// since its title may have become private.
pub(super) fn write(connection: &Connection, key: i64, figures: &[Figure]) -> Result<(), StoreError> {
    let mut there = present(connection, key)?;
    let sql = "INSERT OR REPLACE INTO figure (subject, session, value) VALUES (?1, ?2, ?3)";
    let mut insert = connection.prepare_cached(sql)?;
    for figure in figures {
        let subject = subject(connection, figure)?;
        if there.remove(&subject) != Some(figure.value) {
            insert.execute(params![subject, key, figure.value])?;
        }
    }
    let mut delete = connection.prepare_cached("DELETE FROM figure WHERE subject = ?1 AND session = ?2")?;
    let forget =
        "DELETE FROM subject WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM figure WHERE subject = ?1)";
    let mut forget = connection.prepare_cached(forget)?;
    for subject in there.into_keys() {
        delete.execute([subject, key])?;
        forget.execute([subject])?;
    }
    Ok(())
}

fn present(connection: &Connection, key: i64) -> Result<HashMap<i64, f64>, StoreError> {
    let mut select = connection.prepare_cached("SELECT subject, value FROM figure WHERE session = ?1")?;
    let rows = select.query_map([key], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn subject(connection: &Connection, figure: &Figure) -> Result<i64, StoreError> {
    let named = (figure.kind.name(), &figure.subject);
    let known = connection
        .prepare_cached("SELECT key FROM subject WHERE kind = ?1 AND subject = ?2")?
        .query_row(named, |row| row.get(0));
    if let Some(key) = known.optional()? {
        return Ok(key);
    }
    connection
        .prepare_cached("INSERT INTO subject (kind, subject, label) VALUES (?1, ?2, ?3)")?
        .execute(params![named.0, named.1, figure.label])?;
    Ok(connection.last_insert_rowid())
}
