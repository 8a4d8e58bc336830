//! Why nothing is printed, in words.

use crate::service::print_fault::PrintFault;
use crate::text::Texts;

/// Returns the words for why nothing is printed.
pub(super) fn problem_and_remedy(fault: PrintFault, texts: &Texts) -> (String, &'static str) {
    let (problem, remedy) = match fault {
        PrintFault::NoProgram => (texts.print_no_program(), texts.print_no_program_advice()),
        PrintFault::NoPrinter => (texts.print_no_printer(), texts.print_no_printer_advice()),
        PrintFault::UnknownPrinter => (texts.print_unknown(), texts.print_unknown_advice()),
        PrintFault::Refused => (texts.print_refused(), texts.print_refused_advice()),
        PrintFault::NoAnswer => (texts.print_no_answer(), texts.print_no_answer_advice()),
        PrintFault::Failed => (texts.print_failed(), texts.print_failed_advice()),
    };
    (problem.to_owned(), remedy)
}

/// Returns the words for a session whose client record has no pseudonym.
pub(super) fn no_pseudonym(name: Option<&str>, texts: &Texts) -> (String, &'static str) {
    let name = name.unwrap_or(texts.handout_no_name());
    (texts.error_no_pseudonym(name), texts.error_no_pseudonym_advice())
}
