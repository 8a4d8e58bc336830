//! The tables of the open file, for the page that says what is stored.

use super::error::StoreError;
use super::open::Store;

/// A table as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableInfo {
    /// Its name.
    pub name: String,
    /// The names of its columns.
    pub columns: Vec<String>,
    /// Number of its rows.
    pub rows: u64,
}

impl Store {
    /// Returns all tables by name, search indexes included, but without the tables that an index consists of.
    pub fn tables(&self) -> Result<Vec<TableInfo>, StoreError> {
        let sql = "SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%' ORDER BY name";
        let mut select = self.connection.prepare_cached(sql)?;
        let names = select.query_map([], |row| row.get(0))?;
        let names = names.collect::<Result<Vec<String>, _>>()?;
        names.into_iter().map(|name| self.table(name)).collect()
    }

    fn table(&self, name: String) -> Result<TableInfo, StoreError> {
        let sql = "SELECT name FROM pragma_table_info(?1) ORDER BY cid";
        let mut select = self.connection.prepare_cached(sql)?;
        let columns = select.query_map([&name], |row| row.get(0))?;
        let columns = columns.collect::<Result<_, _>>()?;
        // the name is the schema's own
        let sql = format!("SELECT count(*) FROM \"{name}\"");
        let rows: i64 = self.connection.query_row(&sql, [], |row| row.get(0))?;
        Ok(TableInfo {
            name,
            columns,
            rows: rows.unsigned_abs(),
        })
    }
}
