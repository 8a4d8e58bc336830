//! A session as pages.
