//! Reading and writing files that come from or go to others.

pub mod files;
