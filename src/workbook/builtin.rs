//! The workbooks that the program brings along.

use std::sync::{Arc, LazyLock};

use super::book::Workbook;

/// The files as they were when the program was built; the one that a new session gets comes first.
const SOURCES: [&str; 2] = [
    include_str!("../../assets/workbooks/networking.toml"),
    include_str!("../../assets/workbooks/follow-up.toml"),
];

static BUILTINS: LazyLock<[Arc<Workbook>; 2]> = LazyLock::new(|| {
    SOURCES.map(|source| {
        let workbook = Workbook::read(source).expect("the build has checked the built-in workbooks");
        Arc::new(workbook)
    })
});

/// The built-in workbook that a session has if nobody asks for another.
pub fn builtin() -> Arc<Workbook> {
    Arc::clone(&BUILTINS[0])
}

/// All built-in workbooks, the usual one first; each is read once.
pub fn builtins() -> &'static [Arc<Workbook>] {
    &*BUILTINS
}
