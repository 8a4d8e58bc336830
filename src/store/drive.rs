//! The drive that a library lies on: whether it belongs to another computer.

use std::path::{Path, PathBuf};

/// Names that Linux gives to file systems of other computers; FUSE adds the program's name.
const NETWORK_SYSTEMS: [&str; 18] = [
    "9p",
    "afs",
    "beegfs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "gfs2",
    "glusterfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "ocfs2",
    "rclone",
    "smb3",
    "smbfs",
    "sshfs",
];

/// Returns the kind of network drive that a path leads to, as the system names it; `None` for a disk of this
/// computer, and on systems that don't tell.
pub fn network(path: &Path) -> Option<String> {
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").ok()?;
    let path = path.canonicalize().or_else(|_| std::path::absolute(path)).ok()?;
    network_in(&mounts, &path)
}

fn network_in(mounts: &str, path: &Path) -> Option<String> {
    let on_path = mounts
        .lines()
        .filter_map(mount)
        .filter(|(point, _)| path.starts_with(point));
    // of mounts at one point the last covers the others
    let (_, system) = on_path.max_by_key(|(point, _)| point.components().count())?;
    let kind = system.strip_prefix("fuse.").unwrap_or(system);
    NETWORK_SYSTEMS.contains(&kind).then(|| kind.to_owned())
}

/// Returns the mount point and the file system of a line: `36 35 98:0 /root /point options … - system source …`.
fn mount(line: &str) -> Option<(PathBuf, &str)> {
    let (place, system) = line.split_once(" - ")?;
    let point = place.split(' ').nth(4)?;
    Some((PathBuf::from(unescaped(point)), system.split(' ').next()?))
}

/// Returns a mount point without the octal numbers that stand for spaces and backslashes.
fn unescaped(point: &str) -> String {
    let escapes = [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")];
    let replaced = |text: String, (code, letter): &(&str, &str)| text.replace(code, letter);
    escapes.iter().fold(point.to_owned(), replaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_drive_is_known_by_its_mount() {
        let mounts = "22 1 8:1 / / rw - ext4 /dev/sda1 rw
30 22 0:40 / /home/eva/Eigene\\040Dateien rw shared:1 - nfs4 server:/eva rw
31 30 8:2 / /home/eva/Eigene\\040Dateien/stick rw - vfat /dev/sdb1 rw
32 22 0:41 / /mnt/fern rw - fuse.sshfs eva@server:/ rw";
        let found = |path: &str| network_in(mounts, Path::new(path));
        assert_eq!(found("/home/eva/l.funkenbuch"), None);
        assert_eq!(
            found("/home/eva/Eigene Dateien/l.funkenbuch").as_deref(),
            Some("nfs4")
        );
        assert_eq!(found("/home/eva/Eigene Dateien/stick/l.funkenbuch"), None);
        assert_eq!(found("/mnt/fern/l.funkenbuch").as_deref(), Some("sshfs"));
    }
}
