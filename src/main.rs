//! The program: a thin door to the library of the same name.

use std::process::ExitCode;

use funkenbuch::app::{Options, run};
use funkenbuch::desk::Settings;

fn main() -> ExitCode {
    match run(Options {
        library: None,
        settings: Settings::load(),
    }) {
        Ok(()) => ExitCode::SUCCESS,
        Err(no_window) => {
            eprintln!("{no_window}");
            ExitCode::FAILURE
        }
    }
}
