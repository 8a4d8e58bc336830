//! State of reading one file: its lines, its languages, and the faults so far.

use super::super::fault::{Fault, FaultCode};

/// Most faults that are reported at once.
const MAX_FAULTS: usize = 100;

/// State of reading a file. Reading continues after a fault, so that all of them are reported.
pub(super) struct Reading {
    line_starts: Vec<usize>,
    /// Language tags of the workbook, as soon as they are known.
    pub(super) languages: Vec<String>,
    faults: Vec<Fault>,
}

impl Reading {
    /// Returns the state before reading a file.
    pub(super) fn new(source: &str) -> Self {
        let after_breaks = source.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Self {
            line_starts: std::iter::once(0)
                .chain(after_breaks.map(|(at, _)| at + 1))
                .collect(),
            languages: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// Records a fault at a byte of the file.
    pub(super) fn fault(&mut self, at: usize, code: FaultCode, arguments: &[(&'static str, &str)]) {
        if self.faults.len() == MAX_FAULTS {
            return;
        }
        let arguments = arguments.iter().map(|(name, value)| (*name, (*value).to_owned()));
        let fault = Fault {
            code,
            line: self.line(at),
            arguments: arguments.collect(),
        };
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }

    /// Returns `true` if there is a fault on the line of this byte.
    pub(super) fn has_fault_on_line_of(&self, at: usize) -> bool {
        let line = self.line(at);
        self.faults.iter().any(|fault| fault.line == line)
    }

    fn line(&self, at: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= at).max(1)
    }

    /// Returns `true` if there is no fault so far.
    pub(super) fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }

    /// Returns all faults, in the order of their lines.
    pub(super) fn into_faults(mut self) -> Vec<Fault> {
        self.faults.sort_by_key(|fault| (fault.line, fault.code));
        self.faults
    }
}
