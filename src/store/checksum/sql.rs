//! The statements that compute and compare checksums.

/// The tables whose rows have a checksum of their own, with the columns it is over, and the combined checksum of a
/// session that they belong to.
const ROWS: [(&str, &str, Option<&str>); 10] = [
    (
        "answer",
        r#"question, "row", "column", kind, text, number, other, changed_at, changed_offset, library"#,
        Some("content"),
    ),
    ("own_row", "question, position, id, title", Some("content")),
    ("mark", r#"question, "row", mark"#, Some("content")),
    ("reaction", r#"finding, question, "row", fits"#, Some("content")),
    (
        "note",
        r#"id, question, "row", text, for_meeting, created_at, created_offset, updated_at, updated_offset"#,
        Some("noted"),
    ),
    (
        "agenda",
        r#"position, id, source, named, question, "row", words, done, agreed, off"#,
        Some("noted"),
    ),
    (
        "client",
        "id, name, organisation, contact, notes, created_at, created_offset, updated_at, updated_offset",
        None,
    ),
    (
        "consent",
        "id, client, kind, day, wording, withdrawn_on, created_at, created_offset, updated_at, updated_offset",
        None,
    ),
    ("pseudonym", "client, words", None),
    ("retention", "workbook, months, since", None),
];

/// The tables whose rows have none: the column that names the session, the columns that its combined checksum is over, and
/// which one that is.
const PARTS: [(&str, &str, &str, &str); 7] = [
    ("session", "key", SESSION, "head"),
    ("listed", "session", LISTED, "listed"),
    ("tag", "session", "tag", "listed"),
    ("walk", "session", "station, page, mirror_open", "walk"),
    ("visited", "session", "station", "walk"),
    (
        "letters",
        "session",
        r#"question, "row", "column", letters"#,
        "walk",
    ),
    ("client_word", "session", "session, word, tries", "walk"),
];

const SESSION: &str = "id, workbook, language, status, created_at, created_offset, updated_at, updated_offset, revision, base, replaced_at, replaced_offset, archived_reason";

const LISTED: &str = "name, organisation, answered, visible, decisive, pressure_before, pressure_after, meeting_day, discuss, workbook, created_at, begun_year, updated_at, changed_day, name_folded, organisation_folded, tags_folded, review, client, trashed_at, trashed_offset";

/// The columns of a hand-over that the checksum of the library is over, besides its id. It ends with its only row.
const HAND_OVER: &str = "session, since, since_offset, folder, code, tries";

/// The columns of the tables of a deletion record that its checksum is over.
const ERASURE: [(&str, &str); 3] = [
    ("erasure", r#"id, at, "offset", versions"#),
    ("erased", "kind, id"),
    ("erased_from", ERASED_FROM),
];

const ERASED_FROM: &str = "path, done_at, done_offset";

/// Returns the expression for the checksum of a row of a table, whose columns are qualified.
fn digest(table: &str, qualifier: &str, columns: &str) -> String {
    let columns = columns
        .split(", ")
        .map(|column| format!(", {qualifier}.{column}"));
    format!("digest('{table}'{})", columns.collect::<String>())
}

fn columns(table: &str) -> &'static str {
    ROWS.iter().find(|row| row.0 == table).map_or("", |row| row.1)
}

/// Returns the names of the tables whose rows have checksums of their own.
pub(in crate::store) fn tables_of_rows() -> impl Iterator<Item = &'static str> {
    ROWS.iter().map(|(table, ..)| *table)
}

/// Returns the statement that reads the rows of session `?1` in a table that has checksums: its columns, the checksum,
/// and whether the row is what was written.
pub(in crate::store) fn rows_of_session(table: &str) -> String {
    let columns = columns(table);
    format!(
        "SELECT {columns}, checksum, {} FROM {table} WHERE session = ?1",
        row_is_sound(table)
    )
}

/// Returns the expression for whether the row of a table that has checksums is what was written.
pub(in crate::store) fn row_is_sound(table: &str) -> String {
    format!("{table}.checksum = {}", digest(table, table, columns(table)))
}

/// Returns the expression for the checksum of the library that has an id, while the laptop is handed over in it or not.
pub(in crate::store) fn library(id: &str) -> String {
    let hand_over = digest("hand_over", "hand_over", HAND_OVER);
    format!("mix(digest('library', {id}), (SELECT mix_all({hand_over}) FROM hand_over))")
}

/// Returns the expression for whether the row of a session is what was written, for statements that join `checksum`.
pub(in crate::store) fn session_is_sound() -> String {
    format!("checksum.head = {}", digest("session", "session", SESSION))
}

/// Returns the expression for whether the list row of a session, its tags and its client record are what was written,
/// for statements that join `session`, `client` and `checksum`.
pub(in crate::store) fn listed_is_sound() -> String {
    format!(
        "checksum.listed = {} AND (client.key IS NULL OR {})",
        listed("session.key"),
        row_is_sound("client")
    )
}

fn listed(session: &str) -> String {
    combined(&["listed", "tag"], session)
}

/// Returns the expression for the combined checksum of the state of the walk through a session, with the client's own word
/// for it.
pub(super) fn walk(session: &str) -> String {
    combined(&["walk", "visited", "letters", "client_word"], session)
}

/// Returns the expression for the combined checksum of the rows of a session in tables without checksums of their own.
fn combined(tables: &[&str], session: &str) -> String {
    let parts = PARTS.iter().filter(|part| tables.contains(&part.0));
    let sums = parts.map(|(table, _, columns, _)| {
        let digest = digest(table, table, columns);
        format!("(SELECT mix_all({digest}) FROM {table} WHERE {table}.session = {session})")
    });
    format!("mix({})", sums.collect::<Vec<_>>().join(", "))
}

/// Returns the expression for the combined checksum of the rows of a session in tables with checksums of their own.
pub(super) fn combined_rows(group: &str, session: &str) -> String {
    let tables = ROWS.iter().filter(|row| row.2 == Some(group));
    let sums = tables.map(|(table, _, _)| {
        format!("(SELECT mix_all({table}.checksum) FROM {table} WHERE {table}.session = {session})")
    });
    format!("mix({})", sums.collect::<Vec<_>>().join(", "))
}

/// Returns the statement that compares a combined checksum of session `?1` with what it would be now.
pub(super) fn is_sound(group: &str, now: &str) -> String {
    format!("SELECT {group} = {now} FROM checksum WHERE session = ?1")
}

/// Returns the statement that reads the checksum of the list row of session `?1`, and what it would be now.
pub(super) fn listed_now() -> String {
    format!("SELECT listed, {} FROM checksum WHERE session = ?1", listed("?1"))
}

/// Returns the statement that computes the checksums of the row and the content of session `?1`.
pub(super) fn compute_content() -> String {
    format!(
        "UPDATE checksum SET content = {}, head = (SELECT {} FROM session WHERE key = ?1) WHERE session = ?1",
        combined_rows("content", "?1"),
        digest("session", "session", SESSION)
    )
}

/// Returns the statement that computes the checksums of the rows of a table that have none.
pub(super) fn add_missing(table: &str) -> String {
    let digest = digest(table, table, columns(table));
    format!("UPDATE {table} SET checksum = {digest} WHERE checksum = x''")
}

/// Returns the statement that computes the combined checksums of all sessions.
pub(super) fn compute_combined() -> String {
    format!(
        "INSERT OR REPLACE INTO checksum (session, head, content, listed, noted, walk)
        SELECT key, {}, {}, {}, {}, {} FROM session;\n",
        digest("session", "session", SESSION),
        combined_rows("content", "session.key"),
        listed("session.key"),
        combined_rows("noted", "session.key"),
        walk("session.key")
    )
}

/// Returns the statements that compute all checksums of a library that has none.
pub(super) fn compute_all() -> String {
    let rows = ROWS.iter().map(|(table, columns, _)| {
        format!(
            "UPDATE {table} SET checksum = {};\n",
            digest(table, table, columns)
        )
    });
    let combined = compute_combined();
    let library = format!(
        "UPDATE library SET checksum = {},
        sessions = (SELECT count(*) FROM session WHERE replaced_at IS NULL);",
        library("id")
    );
    rows.chain([combined, library, compute_erasures()]).collect()
}

/// Returns the statements that compute the checksums of the deletion records, and count them.
pub(super) fn compute_erasures() -> String {
    format!(
        "UPDATE erasure SET checksum = {};\nUPDATE library SET erasures = (SELECT count(*) FROM erasure);\n",
        erasure()
    )
}

/// Returns the expression for the checksum of a deletion record in `erasure`, with its ids and files.
pub(in crate::store) fn erasure() -> String {
    let sums = ERASURE.map(|(table, columns)| {
        let digest = digest(table, table, columns);
        match table {
            "erasure" => digest,
            _ => format!("(SELECT mix_all({digest}) FROM {table} WHERE {table}.erasure = erasure.key)"),
        }
    });
    format!("mix({})", sums.join(", "))
}

/// Returns the statement that takes the file `?2` of the deletion record with the id `?1` into its checksum, or out of it.
pub(in crate::store) fn mix_place() -> String {
    let digest = digest("erased_from", "erased_from", ERASED_FROM);
    format!(
        "UPDATE erasure SET checksum = mix(checksum,
            (SELECT {digest} FROM erased_from WHERE erased_from.erasure = erasure.key AND path = ?2)) WHERE id = ?1"
    )
}

/// Returns the triggers that update the combined checksums.
pub(super) fn triggers() -> String {
    let rows = ROWS.iter().filter_map(|(table, _, group)| {
        let sums = ["new.checksum", "old.checksum"].map(str::to_owned);
        Some(triggers_of(table, "session", (*group)?, sums))
    });
    let parts = PARTS.iter().map(|(table, key, columns, group)| {
        let sums = ["new", "old"].map(|row| digest(table, row, columns));
        triggers_of(table, key, group, sums)
    });
    rows.chain(parts)
        .chain([SESSION_TRIGGERS.to_owned(), hand_over_triggers()])
        .collect()
}

/// Returns the triggers that update the checksum of the library when the laptop is handed over, a try is counted, and it is
/// taken back.
fn hand_over_triggers() -> String {
    let set = |sum: &str| format!("UPDATE library SET checksum = {sum};");
    let [new, old] = ["new", "old"].map(|row| digest("hand_over", row, HAND_OVER));
    let (begin, count, end) = (
        set(&format!("mix(checksum, {new})")),
        set(&format!("mix(checksum, {old}, {new})")),
        set("digest('library', id)"),
    );
    format!(
        "CREATE TEMP TRIGGER hand_over_begun AFTER INSERT ON hand_over BEGIN {begin} END;
        CREATE TEMP TRIGGER hand_over_changed AFTER UPDATE ON hand_over BEGIN {count} END;
        CREATE TEMP TRIGGER hand_over_ended AFTER DELETE ON hand_over BEGIN {end} END;\n"
    )
}

/// A session that is added has a row of checksums before its own is mixed in; the library counts its sessions.
const SESSION_TRIGGERS: &str = "
CREATE TEMP TRIGGER session_counted AFTER INSERT ON session BEGIN
  UPDATE library SET sessions = sessions + (new.replaced_at IS NULL);
END;
CREATE TEMP TRIGGER session_uncounted AFTER DELETE ON session BEGIN
  UPDATE library SET sessions = sessions - (old.replaced_at IS NULL);
END;
CREATE TEMP TRIGGER session_counted_again AFTER UPDATE OF replaced_at ON session BEGIN
  UPDATE library SET sessions = sessions + (new.replaced_at IS NULL) - (old.replaced_at IS NULL);
END;
";

/// Returns the triggers of a table, whose rows belong to the session in the column `key`; `sums` are the expressions for
/// the checksums of a row after and before a change.
fn triggers_of(table: &str, key: &str, group: &str, [after, before]: [String; 2]) -> String {
    let mix = |sum: &str, row: &str| {
        format!("UPDATE checksum SET {group} = mix({group}, {sum}) WHERE session = {row}.{key};")
    };
    let (take, put) = (mix(&before, "old"), mix(&after, "new"));
    let begin = match table {
        "session" => {
            "INSERT INTO checksum (session, head, content, listed, noted, walk)
            VALUES (new.key, zeroblob(16), zeroblob(16), zeroblob(16), zeroblob(16), zeroblob(16));"
        }
        _ => "",
    };
    format!(
        "CREATE TEMP TRIGGER sum_{table}_added AFTER INSERT ON {table} BEGIN {begin} {put} END;
        CREATE TEMP TRIGGER sum_{table}_gone AFTER DELETE ON {table} BEGIN {take} END;
        CREATE TEMP TRIGGER sum_{table}_changed AFTER UPDATE ON {table} BEGIN {take} {put} END;\n"
    )
}
