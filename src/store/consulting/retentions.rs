//! For how long the sessions of each workbook are wanted, and how many are due.

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::consulting::{Filter, Retention, RetentionStart};
use crate::store::checksum;
use crate::store::error::StoreError;
use crate::store::filter;
use crate::store::open::Store;
use jiff::civil::Date;

impl Store {
    /// Returns the retention of a workbook in all its versions; `None` is without limit.
    pub fn retention(&self, workbook: &str) -> Result<Option<Retention>, StoreError> {
        load(&self.connection, workbook)
    }

    /// Returns the number of sessions outside the trash that are wanted no longer on this day.
    pub fn count_due(&self, today: Date) -> Result<usize, StoreError> {
        let due = Filter {
            due: Some(today),
            ..Filter::default()
        };
        filter::count(&self.connection, &due)
    }
}

fn load(connection: &Connection, workbook: &str) -> Result<Option<Retention>, StoreError> {
    // a row that isn't what was written sets no limit
    let sql = format!(
        "SELECT months, since FROM retention WHERE workbook = ?1 AND {}",
        checksum::row_is_sound("retention")
    );
    let found = connection.prepare_cached(&sql)?.query_row([workbook], read);
    Ok(found.optional()?)
}

fn read(row: &Row<'_>) -> Result<Retention, rusqlite::Error> {
    let since = RetentionStart::from_name(&row.get::<_, String>(1)?);
    Ok(Retention {
        months: row.get(0)?,
        since: since.unwrap_or_default(),
    })
}

/// Sets the retention of a workbook and returns the one before.
pub(super) fn set(
    connection: &Connection,
    workbook: &str,
    retention: Option<Retention>,
) -> Result<Option<Retention>, StoreError> {
    let old = load(connection, workbook)?;
    match retention {
        Some(Retention { months, since }) => connection
            .prepare_cached(
                "INSERT OR REPLACE INTO retention (workbook, months, since, checksum)
                VALUES (?1, ?2, ?3, digest('retention', ?1, ?2, ?3))",
            )?
            .execute(params![workbook, months, since.name()])?,
        None => connection
            .prepare_cached("DELETE FROM retention WHERE workbook = ?1")?
            .execute([workbook])?,
    };
    Ok(old)
}
