//! What one reading of a file carries along: its lines, its languages, and the faults so far.

use super::super::fault::{Fault, FaultCode};

/// The most faults that are told; whoever has more than these mends them in several goes.
const MOST_FAULTS: usize = 100;

/// The state of a reading. Nothing stops at a fault, so that a consultant sees all of them at once.
pub(super) struct Reading {
    line_starts: Vec<usize>,
    /// The workbook's language tags, as soon as they are known.
    pub(super) languages: Vec<String>,
    faults: Vec<Fault>,
}

impl Reading {
    /// A reading of this file.
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

    /// Notes a fault at a byte of the file.
    pub(super) fn fault(&mut self, at: usize, code: FaultCode, arguments: &[(&'static str, &str)]) {
        if self.faults.len() == MOST_FAULTS {
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

    /// Whether a fault was noted on the line that this byte stands on.
    pub(super) fn has_fault_on_line_of(&self, at: usize) -> bool {
        let line = self.line(at);
        self.faults.iter().any(|fault| fault.line == line)
    }

    fn line(&self, at: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= at).max(1)
    }

    /// Whether nothing was wrong so far.
    pub(super) fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }

    /// All faults, from the file's top to its bottom.
    pub(super) fn into_faults(mut self) -> Vec<Fault> {
        self.faults.sort_by_key(|fault| (fault.line, fault.code));
        self.faults
    }
}
