//! The functions that a connection computes checksums with, in SQL.

use rusqlite::functions::{Aggregate, Context, FunctionFlags};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Result};
use sha2::{Digest, Sha256};

use super::{SUM_BYTES, Sum};

/// Registers `digest(table, column, …)`, the checksum of a row; `mix(a, b, …)`, which combines checksums; and
/// `mix_all(a)`, which combines those of many rows.
pub(in crate::store) fn register(connection: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("digest", -1, flags, |row| Ok(digest(row)))?;
    connection.create_scalar_function("mix", -1, flags, |sums| Ok(mix(sums).0))?;
    connection.create_aggregate_function("mix_all", 1, flags, MixAll)
}

/// Each value is preceded by its kind and length, so that no two rows look alike.
fn digest(row: &Context<'_>) -> [u8; SUM_BYTES] {
    let mut digest = Sha256::new();
    for index in 0..row.len() {
        match row.get_raw(index) {
            ValueRef::Null => digest.update([0]),
            ValueRef::Integer(number) => digest.update([[1].as_slice(), &number.to_le_bytes()].concat()),
            // the two zeros are one to SQLite
            ValueRef::Real(number) => digest.update([[2].as_slice(), &(number + 0.0).to_le_bytes()].concat()),
            ValueRef::Text(bytes) => add_bytes(&mut digest, 3, bytes),
            ValueRef::Blob(bytes) => add_bytes(&mut digest, 4, bytes),
        }
    }
    let mut sum = [0; SUM_BYTES];
    sum.iter_mut()
        .zip(digest.finalize())
        .for_each(|(byte, digest)| *byte = digest);
    sum
}

fn add_bytes(digest: &mut Sha256, kind: u8, bytes: &[u8]) {
    digest.update([kind]);
    digest.update((bytes.len() as u64).to_le_bytes());
    digest.update(bytes);
}

fn mix(sums: &Context<'_>) -> Sum {
    let mut mixed = Sum::default();
    for index in 0..sums.len() {
        if let ValueRef::Blob(sum) = sums.get_raw(index) {
            mixed.mix(sum);
        }
    }
    mixed
}

struct MixAll;

impl Aggregate<Sum, [u8; SUM_BYTES]> for MixAll {
    fn init(&self, _: &mut Context<'_>) -> Result<Sum> {
        Ok(Sum::default())
    }

    fn step(&self, row: &mut Context<'_>, mixed: &mut Sum) -> Result<()> {
        if let ValueRef::Blob(sum) = row.get_raw(0) {
            mixed.mix(sum);
        }
        Ok(())
    }

    fn finalize(&self, _: &mut Context<'_>, mixed: Option<Sum>) -> Result<[u8; SUM_BYTES]> {
        Ok(mixed.unwrap_or_default().0)
    }
}
