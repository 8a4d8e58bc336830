//! What is asked before something is printed.

use crate::service::{Advice, MAX_COPIES, PrintSettings, Printers, Ticket};

/// The form that is filled in before something is printed.
#[derive(Clone, Debug, PartialEq)]
pub struct PrintForm {
    /// The request for the printers.
    pub ticket: Ticket,
    /// The printers, once they are known.
    pub printers: Option<Printers>,
    /// Why they aren't.
    pub problem: Option<Advice>,
    /// The index of the chosen printer.
    pub chosen: Option<usize>,
    /// The number of copies.
    pub copies: Option<f64>,
    /// Whether both sides of the paper are printed on.
    pub both_sides: bool,
}

impl PrintForm {
    /// Returns the form while the printers are being listed.
    pub fn new(ticket: Ticket) -> Self {
        Self {
            ticket,
            printers: None,
            problem: None,
            chosen: None,
            copies: Some(1.0),
            both_sides: false,
        }
    }

    /// Takes the printers; the usual one is chosen.
    pub fn set_printers(&mut self, printers: Printers) {
        let usual = printers.usual.as_ref();
        let usual = printers.names.iter().position(|name| Some(name) == usual);
        self.chosen = usual.or((!printers.names.is_empty()).then_some(0));
        self.printers = Some(printers);
    }

    /// Returns how it is printed; `None` while something is missing.
    pub fn settings(&self) -> Option<PrintSettings> {
        let printer = self.printers.as_ref()?.names.get(self.chosen?)?;
        let copies = self
            .copies
            .filter(|copies| (1.0..=f64::from(MAX_COPIES)).contains(copies))?;
        Some(PrintSettings {
            printer: Some(printer.clone()),
            copies: copies as u8,
            both_sides: self.both_sides,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_printer_is_chosen_and_nothing_is_printed_without_one() {
        let mut form = PrintForm::new(Ticket(1));
        assert_eq!(form.settings(), None);
        let names = vec!["Flur".to_owned(), "Praxis".to_owned()];
        let usual = Some("Praxis".to_owned());
        form.set_printers(Printers {
            names: names.clone(),
            usual,
        });
        let printer = |form: &PrintForm| form.settings().and_then(|settings| settings.printer);
        assert_eq!(printer(&form).as_deref(), Some("Praxis"));
        form.set_printers(Printers { names, usual: None });
        assert_eq!(printer(&form).as_deref(), Some("Flur"));
        form.copies = None;
        assert_eq!(form.settings(), None);
        form.copies = Some(100.0);
        assert_eq!(form.settings(), None);
    }
}
