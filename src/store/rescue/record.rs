//! The values of a row in SQLite's format of records.

use rusqlite::types::Value;

/// Returns a number of variable length and what follows it.
pub(super) fn varint(bytes: &[u8]) -> Option<(i64, &[u8])> {
    let mut number: u64 = 0;
    for (index, byte) in bytes.iter().enumerate().take(9) {
        if index == 8 {
            number = number << 8 | u64::from(*byte);
        } else {
            number = number << 7 | u64::from(byte & 0x7f);
        }
        if index == 8 || byte & 0x80 == 0 {
            return Some((number.cast_signed(), bytes.get(index + 1..)?));
        }
    }
    None
}

/// Returns the values of a record; `None` if it is malformed, as one without any value is.
pub(super) fn values(record: &[u8]) -> Option<Vec<Value>> {
    let (head, rest) = varint(record)?;
    let head_end = usize::try_from(head).ok()?;
    let read = record.len() - rest.len();
    let mut kinds = record.get(read..head_end)?;
    let mut content = record.get(head_end..)?;
    let mut values = Vec::new();
    while !kinds.is_empty() {
        let (kind, rest) = varint(kinds)?;
        kinds = rest;
        let (bytes, rest) = content.split_at_checked(length(kind)?)?;
        content = rest;
        values.push(value(kind, bytes)?);
    }
    (!values.is_empty()).then_some(values)
}

/// Returns the number of bytes of a value of this kind.
fn length(kind: i64) -> Option<usize> {
    match kind {
        0 | 8 | 9 => Some(0),
        1..=4 => usize::try_from(kind).ok(),
        5 => Some(6),
        6 | 7 => Some(8),
        12.. => usize::try_from((kind - 12) / 2).ok(),
        _ => None,
    }
}

fn value(kind: i64, bytes: &[u8]) -> Option<Value> {
    Some(match kind {
        0 => Value::Null,
        8 => Value::Integer(0),
        9 => Value::Integer(1),
        1..=6 => Value::Integer(integer(bytes)),
        7 => Value::Real(f64::from_be_bytes(bytes.try_into().ok()?)),
        kind if kind % 2 == 0 => Value::Blob(bytes.to_vec()),
        _ => Value::Text(std::str::from_utf8(bytes).ok()?.to_owned()),
    })
}

/// Returns a signed number of one to eight bytes.
fn integer(bytes: &[u8]) -> i64 {
    let negative = bytes.first().is_some_and(|byte| byte & 0x80 != 0);
    let begin: i64 = if negative { -1 } else { 0 };
    bytes
        .iter()
        .fold(begin, |number, byte| number << 8 | i64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_without_any_value_is_malformed() {
        assert_eq!(values(&[2, 9]), Some(vec![Value::Integer(1)]));
        assert_eq!(values(&[1]), None);
        assert_eq!(values(&[]), None);
    }

    #[test]
    fn numbers_of_variable_length_are_read() {
        assert_eq!(varint(&[0x7f, 9]), Some((127, &[9][..])));
        assert_eq!(varint(&[0x81, 0x00]), Some((128, &[][..])));
        assert_eq!(varint(&[0xff; 9]), Some((-1, &[][..])));
        assert_eq!(varint(&[0x80]), None);
    }

    #[test]
    fn a_record_is_read_and_a_torn_one_is_refused() {
        let record = [5, 0, 1, 19, 9, 0xff, b'J', b'a', b'x'];
        let expected = [
            Value::Null,
            Value::Integer(-1),
            Value::Text("Jax".to_owned()),
            Value::Integer(1),
        ];
        assert_eq!(values(&record), Some(expected.to_vec()));
        for length in 0..record.len() {
            assert_eq!(values(&record[..length]), None, "{length}");
        }
    }
}
