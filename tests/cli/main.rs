//! The program as others run it: commands in, what they print and leave behind.

#![expect(clippy::unwrap_used, reason = "a test stops where it finds nothing")]

mod across;
mod backups;
mod bad_input;
mod broken_libraries;
mod canaries;
mod conflicts;
mod consulting;
mod exchange;
mod hand_over;
mod integrity;
mod killed;
mod log;
#[cfg(target_os = "linux")]
mod printing;
mod privacy;
mod private;
mod program;
mod protected;
mod round_trip;
mod unreadable_sessions;
mod usage;
mod versions;
mod workbooks;
