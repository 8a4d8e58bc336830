//! The program: a thin door to the library of the same name.

use std::process::ExitCode;

use funkenbuch::app::{self, Options};
use funkenbuch::cli::{self, Asked};

fn main() -> ExitCode {
    let (library, settings) = match cli::run(std::env::args_os()) {
        Asked::Done(ended) => return ended,
        Asked::Window { library, settings } => (library, settings),
    };
    match app::run(Options { library, settings }) {
        Ok(()) => ExitCode::SUCCESS,
        Err(no_window) => {
            eprintln!("{no_window}");
            ExitCode::FAILURE
        }
    }
}
