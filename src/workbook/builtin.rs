//! The built-in workbooks.

use std::sync::{Arc, LazyLock};

use super::book::Workbook;

/// Sources of the built-in workbooks; the default for new sessions comes first.
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

/// Returns the default workbook of new sessions.
pub fn builtin() -> Arc<Workbook> {
    Arc::clone(&BUILTINS[0])
}

/// Returns all built-in workbooks, the default first; each is read once.
pub fn builtins() -> &'static [Arc<Workbook>] {
    &*BUILTINS
}
