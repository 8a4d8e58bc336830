//! The program: runs a command, or opens the window.

use std::process::ExitCode;

use funkenbuch::app::{self, Options};
use funkenbuch::cli::{self, Invocation};

fn main() -> ExitCode {
    let options = match cli::run(std::env::args_os()) {
        Invocation::Done(code) => return code,
        Invocation::Window {
            library,
            settings,
            file,
            marker,
        } => Options {
            library,
            settings: *settings,
            file,
            marker,
        },
    };
    match app::run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
