//! The program: a thin door to the library of the same name.

use std::process::ExitCode;

use funkenbuch::app::{self, Options};
use funkenbuch::cli::{self, Invocation};

fn main() -> ExitCode {
    let (library, settings) = match cli::run(std::env::args_os()) {
        Invocation::Done(ended) => return ended,
        Invocation::Window { library, settings } => (library, settings),
    };
    match app::run(Options { library, settings }) {
        Ok(()) => ExitCode::SUCCESS,
        Err(no_window) => {
            eprintln!("{no_window}");
            ExitCode::FAILURE
        }
    }
}
