//! The workbook that the program brings along.

use std::sync::{Arc, LazyLock};

use super::model::Workbook;

/// The file as it was when the program was built.
const SOURCE: &str = include_str!("../../assets/workbooks/networking.toml");

static BUILTIN: LazyLock<Arc<Workbook>> = LazyLock::new(|| {
    let workbook = Workbook::read(SOURCE).expect("the build has checked the built-in workbook");
    Arc::new(workbook)
});

/// The built-in workbook, read once.
pub fn builtin() -> Arc<Workbook> {
    Arc::clone(&BUILTIN)
}
