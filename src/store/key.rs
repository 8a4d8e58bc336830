//! The key of a protected library, and the pages that it opens.
//!
//! The format is that of SQLCipher 4, so that other tools open the file with the passphrase: pages of 4,096 bytes, the
//! file's first 16 bytes are the salt, and each page ends with 80 bytes: its initialisation vector and its seal,
//! an HMAC over the encrypted bytes and the page's number. The key is derived once here and given to each connection as
//! it is, since deriving it takes a fifth of a second. Reading pages without SQLite tells a wrong passphrase from a
//! damaged page, and recognises logs that belong to another file.

use std::fmt;
use std::sync::Arc;

use aes::Aes256;
use cbc::Decryptor;
use cbc::cipher::block_padding::NoPadding;
use cbc::cipher::{BlockModeDecrypt, KeyIvInit};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256, Sha512};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::passphrase::Passphrase;

/// Size of a page of a protected library in bytes.
pub(super) const PAGE_BYTES: usize = 4096;
/// Length of the salt at the beginning of the file.
pub(super) const SALT_BYTES: usize = 16;
const VECTOR_BYTES: usize = 16;
const SEAL_BYTES: usize = 64;
const KEY_BYTES: usize = 32;
/// Number of rounds in which the key is derived from a passphrase.
const KEY_ROUNDS: u32 = 256_000;
/// Number of rounds in which the key of the seals is derived from the key.
const SEAL_ROUNDS: u32 = 2;
/// Each byte of the salt is combined with this for the seals.
const SEAL_SALT_MASK: u8 = 0x3a;
/// First bytes of a plain file, where a protected one has its salt.
pub(super) const MAGIC: &[u8; SALT_BYTES] = b"SQLite format 3\0";

/// The key of a protected library. It is never printed, and wiped from memory when its last copy is dropped.
#[derive(Clone)]
pub struct Key(Arc<Secret>);

struct Secret {
    salt: [u8; SALT_BYTES],
    key: Zeroizing<[u8; KEY_BYTES]>,
    seal_key: Zeroizing<[u8; KEY_BYTES]>,
}

impl Key {
    /// Derives the key of a file from its salt.
    pub(super) fn derive(passphrase: &Passphrase, salt: [u8; SALT_BYTES]) -> Self {
        let mut key = Zeroizing::new([0; KEY_BYTES]);
        pbkdf2::pbkdf2_hmac::<Sha512>(passphrase.words().as_bytes(), &salt, KEY_ROUNDS, &mut key[..]);
        let mut seal_key = Zeroizing::new([0; KEY_BYTES]);
        let seal_salt = salt.map(|byte| byte ^ SEAL_SALT_MASK);
        pbkdf2::pbkdf2_hmac::<Sha512>(&key[..], &seal_salt, SEAL_ROUNDS, &mut seal_key[..]);
        Self(Arc::new(Secret { salt, key, seal_key }))
    }

    /// Derives the key of a new file. Takes a fifth of a second.
    pub fn create(passphrase: &Passphrase) -> Self {
        let random = Sha256::new()
            .chain_update(Uuid::new_v4())
            .chain_update(Uuid::new_v4())
            .finalize();
        let mut salt = [0; SALT_BYTES];
        salt.iter_mut()
            .zip(random)
            .for_each(|(byte, random)| *byte = random);
        Self::derive(passphrase, salt)
    }

    /// Returns `true` if this is the key that a passphrase gives. Takes as long as opening a library.
    pub fn is_of(&self, passphrase: &Passphrase) -> bool {
        let other = Self::derive(passphrase, self.0.salt);
        let differing = self.0.key.iter().zip(other.0.key.iter());
        differing.fold(0, |differing, (ours, theirs)| differing | (ours ^ theirs)) == 0
    }

    /// Returns a number that tells this key from others and doesn't lead back to it.
    pub fn fingerprint(&self) -> [u8; 32] {
        let digest = Sha256::new()
            .chain_update(self.0.salt)
            .chain_update(&self.0.key[..]);
        digest.finalize().into()
    }

    /// Returns the key as SQLCipher takes it: what stands between the quotation marks of `PRAGMA key`.
    pub(super) fn literal(&self) -> Zeroizing<String> {
        let bytes = || self.0.key.iter().chain(&self.0.salt);
        let mut literal = Zeroizing::new(String::with_capacity(2 * (KEY_BYTES + SALT_BYTES) + 3));
        literal.push_str("x'");
        for digit in bytes().flat_map(|byte| [byte >> 4, byte & 15]) {
            literal.push(char::from_digit(digit.into(), 16).unwrap_or_default());
        }
        literal.push('\'');
        literal
    }

    /// Returns `true` if a page is sealed with this key; pages are numbered from one.
    pub(super) fn seals(&self, number: u32, page: &[u8]) -> bool {
        let Some((sealed, seal)) = page.split_last_chunk::<SEAL_BYTES>() else {
            return false;
        };
        let (Some(sealed), Ok(mac)) = (
            sealed.get(encrypted_from(number)..),
            Hmac::<Sha512>::new_from_slice(&self.0.seal_key[..]),
        ) else {
            return false;
        };
        let mac = mac.chain_update(sealed).chain_update(number.to_le_bytes());
        page.len() == PAGE_BYTES && mac.verify_slice(seal).is_ok()
    }

    /// Decrypts a page in place, so that it is as in a plain file but for its last 80 bytes. Returns `false`, with
    /// the page unchanged, if it isn't sealed with this key.
    pub(super) fn open_page(&self, number: u32, page: &mut [u8]) -> bool {
        self.seals(number, page) && self.decrypt(number, page).is_some()
    }

    fn decrypt(&self, number: u32, page: &mut [u8]) -> Option<()> {
        let (page, _seal) = page.split_last_chunk_mut::<SEAL_BYTES>()?;
        let (page, vector) = page.split_last_chunk_mut::<VECTOR_BYTES>()?;
        let decryptor = Decryptor::<Aes256>::new_from_slices(&self.0.key[..], vector).ok()?;
        let encrypted = page.get_mut(encrypted_from(number)..)?;
        decryptor.decrypt_padded::<NoPadding>(encrypted).ok()?;
        if number == 1 {
            *page.first_chunk_mut()? = *MAGIC;
        }
        Some(())
    }
}

/// Returns the offset at which the encrypted bytes of a page begin.
fn encrypted_from(number: u32) -> usize {
    if number == 1 { SALT_BYTES } else { 0 }
}

impl fmt::Debug for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Key")
    }
}
