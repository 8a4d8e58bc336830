//! Sessions: edits and their inverses, visibility, sharing, and the document.

#![expect(clippy::unwrap_used, reason = "a test stops where it finds nothing")]

mod documents;
mod edits;
mod exchanges;
mod making;
mod malformed;
mod sharing;
mod texts;
mod visible;
