//! Sessions: edits and their inverses, what is shown, what is shared, and the document.

mod documents;
mod edits;
mod making;
mod malformed;
mod sharing;
mod texts;
mod visible;
