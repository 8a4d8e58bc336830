//! Connecting to a library file, with the key of a protected one.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use super::access::Access;
use super::error::{StoreError, extended_code};
use super::key::Key;

/// Limit of the page cache in KiB, negative as SQLite wants it: enough for the list rows of a hundred thousand sessions,
/// so that sorting them by several columns reads them once.
const CACHE_KIB: i64 = -65_536;

/// Longest time to wait for a checkpoint of another program.
pub(super) const BUSY_TIMEOUT: Duration = Duration::from_millis(500);

/// Connects to the file at a path.
pub(super) fn connect(path: &Path, access: Access, key: Option<&Key>) -> Result<Connection, StoreError> {
    let flags = match access {
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
    };
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    configured(connection, key)
}

/// Connects without a log and without the index that readers share, for files beside which nothing can be written.
pub(super) fn connect_unchanging(path: &Path, key: Option<&Key>) -> Result<Connection, StoreError> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let uri = format!("file:{}?immutable=1", percent_encoded(path));
    configured(Connection::open_with_flags(uri, flags)?, key)
}

/// Returns a path for a URI, byte by byte, since it may be no Unicode text.
pub(super) fn percent_encoded(path: &Path) -> String {
    let encoded = |byte: &u8| match byte {
        b'/' | b'\\' | b':' | b'.' | b'-' | b'_' => char::from(*byte).to_string(),
        byte if byte.is_ascii_alphanumeric() => char::from(*byte).to_string(),
        byte => format!("%{byte:02x}"),
    };
    path.as_os_str().as_encoded_bytes().iter().map(encoded).collect()
}

/// Sets a connection up, with the key of a protected library first.
pub(super) fn configured(connection: Connection, key: Option<&Key>) -> Result<Connection, StoreError> {
    match configure(&connection, key) {
        Ok(()) => Ok(connection),
        // the key fits, so it is the first page that doesn't
        Err(StoreError::NotALibrary) if key.is_some() => Err(StoreError::Damaged("first page".to_owned())),
        Err(error) => Err(error),
    }
}

fn configure(connection: &Connection, key: Option<&Key>) -> Result<(), StoreError> {
    // SQLCipher would print messages to the terminal
    connection
        .query_row("PRAGMA cipher_log_level = NONE", [], |_| Ok(()))
        .or_else(accept_no_row)?;
    if let Some(key) = key {
        // the error would quote the statement
        let statement = Zeroizing::new(format!("PRAGMA key = \"{}\"", *key.literal()));
        let keyed = connection.execute_batch(&statement);
        keyed.map_err(|error| StoreError::Sqlite(extended_code(&error)))?;
    }
    // a file that turns out to be damaged must not be changed by closing it
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "cache_size", CACHE_KIB)?;
    // reads the first page, so that its faults are reported now
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(())
}

fn accept_no_row(error: rusqlite::Error) -> Result<(), rusqlite::Error> {
    match error {
        rusqlite::Error::QueryReturnedNoRows => Ok(()),
        other => Err(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Store, schema};

    #[cfg(unix)]
    #[test]
    fn any_path_can_be_read_where_nothing_can_be_written() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt;
        let folder = tempfile::tempdir().unwrap();
        for name in [
            &b"\xff\xfe M\xfcller.x"[..],
            b"100%25 ?#&=+~'\"",
            "ä 🌱".as_bytes(),
        ] {
            let path = folder.path().join(OsStr::from_bytes(name));
            Store::open(&path, Access::Write).unwrap().close().unwrap();
            let connection = connect_unchanging(&path, None).unwrap();
            assert_eq!(schema::version(&connection).unwrap(), schema::SCHEMA_VERSION);
        }
    }
}
