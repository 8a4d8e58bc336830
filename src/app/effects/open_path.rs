//! Opens files and folders with the program that the system has for them, and shows files in their folders.

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
    std::path::absolute(path).is_ok_and(|path| desktop::open_with("xdg-open", &path))
}

/// Shows a file in its folder, and returns `false` if no program took it. Waits until that is known.
#[cfg(any(target_os = "macos", windows))]
pub fn show_in_folder(path: &Path) -> bool {
    std::path::absolute(path).is_ok_and(|path| opener::reveal(path).is_ok())
}

/// Shows a file in its folder, and returns `false` if no program took it. Waits until that is known. Where no file
/// manager can be asked to mark the file, its folder is opened.
#[cfg(not(any(target_os = "macos", windows)))]
pub fn show_in_folder(path: &Path) -> bool {
    let Ok(path) = std::path::absolute(path) else {
        return false;
    };
    #[cfg(target_os = "linux")]
    if file_manager::show(&path).is_ok() {
        return true;
    }
    open_path(path.parent().unwrap_or(&path))
}

#[cfg(target_os = "linux")]
mod file_manager {
    use std::fmt::Write;
    use std::os::unix::ffi::OsStrExt;
    use std::path::Path;
    use std::time::Duration;

    use futures_lite::future::block_on;
    use zbus::Result;
    use zbus::connection::Builder;

    /// Longest time that a file manager takes to start.
    const MAX_START_TIME: Duration = Duration::from_secs(10);

    /// Has the desktop's file manager show a file in its folder.
    pub(super) fn show(path: &Path) -> Result<()> {
        block_on(ask_to_show(&address(path)))
    }

    async fn ask_to_show(address: &str) -> Result<()> {
        let bus = Builder::session()?.method_timeout(MAX_START_TIME);
        let name = Some("org.freedesktop.FileManager1");
        let place = "/org/freedesktop/FileManager1";
        let shown = (vec![address], "");
        let bus = bus.build().await?;
        bus.call_method(name, place, name, "ShowItems", &shown).await?;
        Ok(())
    }

    /// Returns the address of an absolute path.
    fn address(path: &Path) -> String {
        let mut address = String::from("file://");
        for byte in path.as_os_str().as_bytes() {
            match byte {
                b'/' | b'-' | b'.' | b'_' | b'~' => address.push(char::from(*byte)),
                byte if byte.is_ascii_alphanumeric() => address.push(char::from(*byte)),
                // writing to a text can't fail
                byte => drop(write!(address, "%{byte:02X}")),
            }
        }
        address
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn an_address_has_no_characters_of_its_own() {
            let path = Path::new("/tmp/-Größe, 1 %/a?b#c.pdf");
            assert_eq!(
                address(path),
                "file:///tmp/-Gr%C3%B6%C3%9Fe%2C%201%20%25/a%3Fb%23c.pdf"
            );
            let path = Path::new(std::ffi::OsStr::from_bytes(b"/M\xfcller.pdf"));
            assert_eq!(address(path), "file:///M%FCller.pdf");
        }
    }
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
