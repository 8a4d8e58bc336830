//! Why a backup could not be made or not be read, in the words of the interface.

use crate::store::StoreError;
use crate::text::Texts;

/// Returns why no backup could be made in a folder, and what helps.
pub(in crate::service) fn backup_advice(
    folder: &str,
    source: &StoreError,
    texts: &Texts,
) -> (String, &'static str) {
    use StoreError as E;
    match source {
        E::Missing | E::FolderMissing => (texts.backups_gone(folder), texts.backups_gone_advice()),
        E::NotAFolder => (texts.backups_no_folder(folder), texts.backups_no_folder_advice()),
        E::ReadOnly | E::NoPermission => (texts.backups_read_only(folder), texts.backups_read_only_advice()),
        E::Full => (texts.backups_full(folder), texts.backups_full_advice()),
        E::Damaged(_) => (
            texts.backups_copy_damaged(folder),
            texts.backups_copy_damaged_advice(),
        ),
        E::Removed | E::Replaced => (texts.backups_moved(folder), texts.backups_moved_advice()),
        _ => (texts.backups_trouble(folder), texts.backups_trouble_advice()),
    }
}

/// Returns why nothing can be restored from a file, and what helps.
pub(in crate::service) fn restore_advice(
    file: &str,
    source: &StoreError,
    texts: &Texts,
) -> (String, &'static str) {
    use StoreError as E;
    match source {
        E::Missing | E::FolderMissing => (texts.restore_missing(file), texts.restore_missing_advice()),
        E::NotALibrary | E::OtherProgram | E::IsFolder => {
            (texts.restore_no_backup(file), texts.restore_no_backup_advice())
        }
        E::Damaged(_) | E::Malformed(_) | E::CutShort => {
            (texts.restore_damaged(file), texts.restore_damaged_advice())
        }
        E::Protected => (texts.restore_protected(file), texts.restore_protected_advice()),
        E::WrongPassphrase => (
            texts.restore_other_passphrase(file),
            texts.restore_other_passphrase_advice(),
        ),
        E::NotProtected => (
            texts.restore_not_protected(file),
            texts.restore_not_protected_advice(),
        ),
        E::Newer { .. } => (texts.restore_newer(file), texts.restore_newer_advice()),
        E::OpenElsewhere => (texts.restore_itself(file), texts.restore_itself_advice()),
        E::Full => (texts.restore_full(file), texts.restore_full_advice()),
        E::ReadOnly | E::NoPermission => (
            texts.restore_no_permission(file),
            texts.restore_no_permission_advice(),
        ),
        _ => (texts.restore_trouble(file), texts.restore_trouble_advice()),
    }
}
