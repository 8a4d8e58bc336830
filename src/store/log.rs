//! Recognises a write-ahead log that belongs to another state of the library file, and has it set aside.
//!
//! After a crash the log beside the library holds words that have to be replayed. If meanwhile a backup or another
//! library was put in the file's place, the same log would be laid over pages it never belonged to. Device, inode
//! and dates can't tell the two apart: a backup may be copied into the same inode, and a library may be copied to a
//! new one together with its log. So the content decides. Every transaction writes a stamp: the state it
//! started from and the random state that it leaves. The log's first stamp therefore names the state the file had
//! when the log began, and an interrupted checkpoint can only have put one of the log's own later states into the
//! file. A file that holds none of them is not the file of this log. Being part of the pages, the stamps survive
//! copying and need no further file.
//!
//! A checkpoint that a full disk or a power cut ends within the stamp's page leaves a part of that page. In a protected
//! library it can't be decrypted; but since no two encrypted pages share a part, one that stands in the log shows that
//! the log is the file's own.
//!
//! A log without stamps comes from a program before version 4 of the schema; it is left to SQLite. Beside a file that
//! has stamps, it is that of a protected library beside a plain one, or the other way round, or of another key.

use std::fs::{self, File};
use std::io::{self, BufReader, ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use uuid::Uuid;

use super::error::StoreError;
use super::file_id::FileId;
use super::key::{Key, PAGE_BYTES};
use super::pages::Pages;

const MARKER: &[u8; 16] = b"Funkenbuch-Stamp";
/// Offset of the marker in the stamp's cell: payload size, row id, and a record head of five bytes.
const MARKER_OFFSET: usize = 7;
const FILE_HEAD_BYTES: usize = 100;
/// Offset of the schema version in the head of a plain file.
const VERSION_OFFSET: u64 = 60;
const LOG_HEAD_BYTES: usize = 32;
const FRAME_HEAD_BYTES: usize = 24;
/// Smallest number of bytes that a disk writes at once.
const SECTOR_BYTES: usize = 512;
/// First byte of a page that is a leaf of a table.
const TABLE_LEAF: u8 = 0x0d;
/// The first version of the schema in which each transaction leaves a stamp.
pub(super) const STAMPED_SINCE: i64 = 4;

/// The random state of a library after a transaction.
pub(super) type State = [u8; 16];

/// The stamp that a transaction leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    previous: State,
    state: State,
}

/// Gives the file a new random state that follows the present one, and returns it; part of each transaction.
pub(super) fn stamp(connection: &Connection) -> Result<State, StoreError> {
    let state = Uuid::new_v4().into_bytes();
    let sql = "UPDATE log_stamp SET previous = state, state = ?1";
    connection.prepare_cached(sql)?.execute([state])?;
    Ok(state)
}

/// Returns the state that the last transaction left.
pub(super) fn state(connection: &Connection) -> Result<State, StoreError> {
    Ok(connection.query_row("SELECT state FROM log_stamp", [], |row| row.get(0))?)
}

/// Returns the number of the page that the stamp is on.
pub(super) fn stamp_page(connection: &Connection) -> Result<u32, StoreError> {
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'log_stamp'";
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}

/// Returns the state that the library file itself holds on the page of the stamp; `None` if there is no stamp.
pub(super) fn state_in_file(file: &File, page: u32, key: Option<&Key>) -> Result<Option<State>, StoreError> {
    let mut file = BufReader::new(file);
    match file.rewind().and_then(|()| stamp_in_file(&mut file, page, key)) {
        Ok(stamp) => Ok(stamp.map(|stamp| stamp.state)),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Returns the path of the write-ahead log of a library.
pub(super) fn path(library: &Path) -> PathBuf {
    with_suffix(library, "-wal")
}

/// Returns the path of a file beside a library, whose name ends with a suffix in addition.
pub fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Returns `true` if a log lies beside the library that belongs to another state of the file. Nobody may be
/// writing the library meanwhile.
pub(super) fn is_foreign(library: &Path, key: Option<&Key>) -> Result<bool, StoreError> {
    let Some(frames) = Frames::open(library, key)? else {
        return Ok(false);
    };
    let Some(mut file) =
        open(library)?.filter(|file| file.get_ref().metadata().is_ok_and(|file| file.len() > 0))
    else {
        // SQLite would delete a log without a file
        return Ok(true);
    };
    belongs_to_another(frames, library, &mut file).or_else(|error| match error.kind() {
        ErrorKind::UnexpectedEof => Ok(false),
        _ => Err(error.into()),
    })
}

fn belongs_to_another(
    mut frames: Frames<'_>,
    library: &Path,
    file: &mut BufReader<File>,
) -> io::Result<bool> {
    let Some((page, first)) = frames.next_stamp(None)? else {
        return Ok(frames.committed && (frames.key.is_some() || is_stamped(file)?));
    };
    let found = stamp_in_file(file, page, frames.key)?;
    if found.is_none() && frames.key.is_some() && is_torn(library, page)? {
        return Ok(false);
    }
    let matches = |stamp: Stamp| match found {
        Some(found) => found.state == stamp.previous || found.state == stamp.state,
        // the transaction that led an older library up made the first stamp
        None => stamp.previous == State::default(),
    };
    if matches(first) {
        return Ok(false);
    }
    while let Some((_, stamp)) = frames.next_stamp(Some(page))? {
        if matches(stamp) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Returns `true` if a part of a page in a protected library's file stands in the log beside it, too: a checkpoint was
/// interrupted within that page, and the log is the file's own.
///
/// # Errors
/// If the file or the log can't be read.
pub(super) fn is_torn(library: &Path, number: u32) -> io::Result<bool> {
    let mut page = [0; PAGE_BYTES];
    if !Pages::open(library)?.read(number, &mut page)? {
        return Ok(false);
    }
    let Some(mut frames) = Frames::open(library, None)? else {
        return Ok(false);
    };
    while let Some(found) = frames.next()? {
        let mut sectors = page.chunks(SECTOR_BYTES).zip(frames.page.chunks(SECTOR_BYTES));
        if found == number && sectors.any(|(in_file, in_log)| in_file == in_log) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Returns `true` if each transaction in a plain library leaves a stamp.
fn is_stamped(file: &mut BufReader<File>) -> io::Result<bool> {
    let mut version = [0; 4];
    file.seek(SeekFrom::Start(VERSION_OFFSET))?;
    file.read_exact(&mut version)?;
    Ok(i64::from(u32::from_be_bytes(version)) >= STAMPED_SINCE)
}

/// Returns `true` if the log beside a library begins with a page that is sealed with a key.
pub(super) fn is_sealed_with(library: &Path, key: &Key) -> Result<bool, StoreError> {
    let Some(mut frames) = Frames::open(library, Some(key))? else {
        return Ok(false);
    };
    let first = frames.next()?;
    Ok(first.is_some_and(|number| frames.opens(number)))
}

/// Returns `true` if no log lies beside the library, or one without content.
pub(super) fn is_empty(library: &Path) -> bool {
    path(library).metadata().map_or(true, |log| log.len() == 0)
}

/// Returns the name under which a library was last written, of the names that it has in its folder: the log lies
/// beside that one.
pub(super) fn name_with_log(library: &Path) -> PathBuf {
    if !is_empty(library) || !may_have_other_names(library) {
        return library.to_owned();
    }
    let folder = library.parent().unwrap_or(Path::new("."));
    let id = FileId::at(library).ok();
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths = entries.map(|entry| entry.path());
    let other = paths.find(|path| !is_empty(path) && FileId::at(path).ok() == id);
    other.unwrap_or_else(|| library.to_owned())
}

#[cfg(unix)]
fn may_have_other_names(library: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    library.metadata().is_ok_and(|file| file.nlink() > 1)
}

#[cfg(not(unix))]
fn may_have_other_names(_: &Path) -> bool {
    false
}

/// Makes the log and its index writable, as the library is: a reader of a time when the library was write-protected
/// may have left them.
pub(super) fn make_writable(library: &Path) -> Result<(), StoreError> {
    let permissions = library.metadata()?.permissions();
    for path in ["-wal", "-shm"].map(|suffix| with_suffix(library, suffix)) {
        if path.metadata().is_ok_and(|file| file.permissions().readonly()) {
            fs::set_permissions(&path, permissions.clone()).map_err(|_| StoreError::ReadOnly)?;
        }
    }
    Ok(())
}

fn open(path: &Path) -> io::Result<Option<BufReader<File>>> {
    match File::open(path) {
        Ok(file) => Ok(Some(BufReader::new(file))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// The frames of a log, in order, up to the first that an earlier log left behind.
struct Frames<'k> {
    log: BufReader<File>,
    key: Option<&'k Key>,
    salt: [u8; 8],
    page: Vec<u8>,
    /// Whether a frame so far ended a transaction.
    committed: bool,
}

impl<'k> Frames<'k> {
    /// Opens the log beside a library; `None` if there is none, or one too short to hold anything.
    fn open(library: &Path, key: Option<&'k Key>) -> io::Result<Option<Self>> {
        let Some(mut log) = open(&path(library))? else {
            return Ok(None);
        };
        let mut head = [0; LOG_HEAD_BYTES];
        Ok(log
            .read_exact(&mut head)
            .is_ok()
            .then(|| Self::new(log, &head, key)))
    }

    fn new(log: BufReader<File>, head: &[u8; LOG_HEAD_BYTES], key: Option<&'k Key>) -> Self {
        let [
            _,
            _,
            _,
            _,
            _,
            _,
            _,
            _,
            a,
            b,
            c,
            d,
            _,
            _,
            _,
            _,
            salt @ ..,
            _,
            _,
            _,
            _,
            _,
            _,
            _,
            _,
        ] = *head;
        Self {
            log,
            key,
            committed: false,
            salt,
            page: vec![0; u32::from_be_bytes([a, b, c, d]).min(1 << 16) as usize],
        }
    }

    /// Returns the next frame that holds a stamp, with the number of its page; `page` limits the search to one.
    fn next_stamp(&mut self, page: Option<u32>) -> io::Result<Option<(u32, Stamp)>> {
        while let Some(number) = self.next()? {
            if page.is_none_or(|page| page == number)
                && self.opens(number)
                && let Some(stamp) = stamp_of(&self.page)
            {
                return Ok(Some((number, stamp)));
            }
        }
        Ok(None)
    }

    /// Reads the next frame and returns the number of its page.
    fn next(&mut self) -> io::Result<Option<u32>> {
        let mut head = [0; FRAME_HEAD_BYTES];
        if !filled(&mut self.log, &mut head)?
            || head[8..16] != self.salt
            || !filled(&mut self.log, &mut self.page)?
        {
            return Ok(None);
        }
        // the size of the file after the transaction
        self.committed |= head[4..8] != [0; 4];
        Ok(Some(u32::from_be_bytes([head[0], head[1], head[2], head[3]])))
    }

    /// Decrypts the page that was read. Returns `false` if it isn't sealed with the key.
    fn opens(&mut self, number: u32) -> bool {
        self.key.is_none_or(|key| key.open_page(number, &mut self.page))
    }
}

/// Fills the buffer; `false` at the end of the file.
fn filled(file: &mut impl Read, buffer: &mut [u8]) -> io::Result<bool> {
    match file.read_exact(buffer) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}

/// Returns the stamp on a page of the library file itself.
fn stamp_in_file(file: &mut (impl Read + Seek), number: u32, key: Option<&Key>) -> io::Result<Option<Stamp>> {
    let mut head = [0; FILE_HEAD_BYTES];
    file.read_exact(&mut head)?;
    let size = match u16::from_be_bytes([head[16], head[17]]) {
        _ if key.is_some() => PAGE_BYTES,
        1 => 1 << 16,
        size => usize::from(size),
    };
    let mut page = vec![0; size];
    let start = u64::from(number.saturating_sub(1)) * size as u64;
    file.seek(SeekFrom::Start(start))?;
    let whole = filled(file, &mut page)?;
    let opened = whole && key.is_none_or(|key| key.open_page(number, &mut page));
    Ok(opened.then(|| stamp_of(&page)).flatten())
}

/// Returns the stamp on a page, if it is the page of the stamp: a leaf with one cell.
fn stamp_of(page: &[u8]) -> Option<Stamp> {
    let &[TABLE_LEAF, _, _, 0, 1, _, _, _, high, low, ..] = page else {
        return None;
    };
    let cell = usize::from(u16::from_be_bytes([high, low])) + MARKER_OFFSET;
    let (marker, rest) = page.get(cell..)?.split_first_chunk::<16>()?;
    let (previous, rest) = rest.split_first_chunk::<16>()?;
    let state = *rest.first_chunk::<16>()?;
    (marker == MARKER).then_some(Stamp {
        previous: *previous,
        state,
    })
}
