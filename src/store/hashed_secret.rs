//! Codes and words that people make up, stored as salted hashes.

use pbkdf2::pbkdf2_hmac;
use sha2::Sha512;
use uuid::Uuid;

use super::columns::malformed;
use super::error::StoreError;
use super::passphrase::Passphrase;

/// Rounds of PBKDF2 for a new hash, which take a fifth of a second.
const HASH_ROUNDS: u32 = if cfg!(test) { 50 } else { 210_000 };

/// Length of a salt in bytes.
const SALT_BYTES: usize = 16;

/// Length of a hash in bytes.
const HASH_BYTES: usize = 32;

/// The salted hash of a code or word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HashedSecret {
    rounds: u32,
    salt: [u8; SALT_BYTES],
    hash: [u8; HASH_BYTES],
}

impl HashedSecret {
    /// Hashes a secret with a salt of its own.
    pub fn of(secret: &Passphrase) -> Self {
        let salt = Uuid::new_v4().into_bytes();
        Self {
            rounds: HASH_ROUNDS,
            salt,
            hash: hash(secret, &salt, HASH_ROUNDS),
        }
    }

    /// Returns the number of characters of a secret that count.
    pub fn chars(secret: &Passphrase) -> usize {
        secret.words().trim().chars().count()
    }

    /// Returns `true` if this is the hash of a secret.
    pub fn is_of(&self, secret: &Passphrase) -> bool {
        let found = hash(secret, &self.salt, self.rounds);
        let differences = found.iter().zip(&self.hash).map(|(one, other)| one ^ other);
        differences.fold(0, |all, one| all | one) == 0
    }

    /// Returns the bytes of its column.
    pub(super) fn to_bytes(self) -> Vec<u8> {
        [&self.rounds.to_be_bytes()[..], &self.salt, &self.hash].concat()
    }

    /// Reads the bytes of a column.
    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Self, StoreError> {
        let read = || {
            let (rounds, rest) = bytes.split_first_chunk()?;
            let (salt, rest) = rest.split_first_chunk()?;
            Some(Self {
                rounds: u32::from_be_bytes(*rounds),
                salt: *salt,
                hash: rest.try_into().ok()?,
            })
        };
        read().ok_or_else(|| malformed("hash"))
    }
}

/// Hashes a secret without the white space around it, which nobody remembers.
fn hash(secret: &Passphrase, salt: &[u8], rounds: u32) -> [u8; HASH_BYTES] {
    let mut hash = [0; HASH_BYTES];
    pbkdf2_hmac::<Sha512>(secret.words().trim().as_bytes(), salt, rounds, &mut hash);
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(words: &str) -> Passphrase {
        Passphrase::new(words.to_owned())
    }

    #[test]
    fn a_hash_is_of_its_secret_alone_and_survives_its_column() {
        let hash = HashedSecret::of(&secret("Regenbogen"));
        let read = HashedSecret::from_bytes(&hash.to_bytes()).unwrap();
        assert_eq!(read, hash);
        assert!(read.is_of(&secret(" Regenbogen ")));
        assert!(!read.is_of(&secret("regenbogen")) && !read.is_of(&secret("")));
        assert_ne!(
            HashedSecret::of(&secret("Regenbogen")),
            hash,
            "each has a salt of its own"
        );
        assert!(HashedSecret::from_bytes(&hash.to_bytes()[1..]).is_err());
    }

    #[test]
    fn an_accent_may_be_typed_in_either_way() {
        let hash = HashedSecret::of(&secret("Caf\u{e9}"));
        assert!(hash.is_of(&secret("Cafe\u{301}")));
    }
}
