//! Opens files and folders with the program that the system has for them.

use std::path::Path;

/// Opens a path, and returns `false` if no program took it. Waits until that is known.
#[cfg(any(target_os = "macos", windows))]
pub fn open_path(path: &Path) -> bool {
    opener::open(path).is_ok()
}

/// Opens a path, and returns `false` if no program took it. Waits until that is known.
#[cfg(not(any(target_os = "macos", windows)))]
pub fn open_path(path: &Path) -> bool {
    // here `opener` would report success whatever became of it
    desktop::open_with("xdg-open", path)
}

#[cfg(not(any(target_os = "macos", windows)))]
mod desktop {
    use std::os::unix::process::CommandExt;
    use std::path::Path;
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};

    /// Time after which a program that fails has opened the path before.
    const MAX_START_TIME: Duration = Duration::from_secs(10);

    /// Opens a path with a program, which may end as soon as another one has taken the path.
    pub(super) fn open_with(program: &str, path: &Path) -> bool {
        let begun = Instant::now();
        let status = Command::new(program)
            .arg(path)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // the terminal that this program was started from doesn't end it
            .process_group(0)
            .status();
        status.is_ok_and(|status| status.success() || begun.elapsed() > MAX_START_TIME)
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn a_program_that_is_missing_or_fails_is_noticed() {
            let path = Path::new("/");
            assert!(open_with("true", path));
            assert!(!open_with("false", path));
            assert!(!open_with("there-is-no-such-program", path));
        }
    }
}
