//! The consultant's screens in the window, by words and roles; what counts is what the store then holds.
#![allow(
    clippy::unwrap_used,
    reason = "a test that finds nothing to unwrap has failed"
)]

mod across;
mod backups;
mod consultant;
mod handing_over;
mod letterhead;
mod listing;
mod printing;

mod integrity;
mod placing;
mod privacy;
mod reviewing;
mod transfer;
mod versions;
mod workbooks;
