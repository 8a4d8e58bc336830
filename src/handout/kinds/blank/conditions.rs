//! Conditions in words: “If you answered …, then …”.

use super::SheetWriter;
use crate::handout::document::{Block, ParagraphRole, Span};
use crate::handout::kinds::numbering::{column_letter, question_number};
use crate::workbook::{Condition, ConditionSubject, DisplayRule, QuestionId, RowKind, Table};

/// The table in which conditions look at columns, and the kind of row.
pub(super) type RowScope<'w> = (&'w QuestionId, &'w Table, RowKind);

impl SheetWriter<'_> {
    /// Returns conditions in words, joined by “and”; `None` without one. A condition on a column that such rows lack
    /// counts as met.
    pub(super) fn conditions(&self, conditions: &[Condition], row: Option<RowScope<'_>>) -> Option<String> {
        let words = conditions.iter().filter_map(|condition| {
            let place = match &condition.of {
                ConditionSubject::Question(question) => question_number(self.workbook, question),
                ConditionSubject::Row(column) => {
                    let (_, table, kind) = row?;
                    let place = table.columns.iter().position(|known| known.id == *column)?;
                    let has = table.columns.get(place)?.rows.include(kind);
                    column_letter(Some(place).filter(|_| has)?)
                }
            };
            let answers = self.answers(condition, row);
            Some(self.texts.blank_condition().answers(answers).place(place))
        });
        let words: Vec<String> = words.collect();
        (!words.is_empty()).then(|| words.join(&format!(" {} ", self.texts.blank_and())))
    }

    /// Returns the answers that meet a condition, in quotation marks.
    fn answers(&self, condition: &Condition, row: Option<RowScope<'_>>) -> String {
        let form = match &condition.of {
            ConditionSubject::Question(question) => self
                .workbook
                .question(question)
                .and_then(|question| question.form()),
            ConditionSubject::Row(column) => row.and_then(|(_, table, _)| Some(&table.column(column)?.form)),
        };
        let words = condition.options.iter().filter_map(|option| {
            let words = form?.option(option)?.text.get(self.tag);
            Some(self.texts.handout_quoted(words))
        });
        let words: Vec<String> = words.collect();
        match words.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, others)) => format!("{} {} {last}", others.join(", "), self.texts.blank_or()),
            None => String::new(),
        }
    }

    /// Returns what a question says of when it is asked.
    pub(super) fn rule(&self, rule: &DisplayRule) -> Vec<Block> {
        let only_if = self.conditions(&rule.only_if, None);
        let unless = self.conditions(&rule.unless, None);
        let words = [
            only_if.map(|words| self.texts.blank_if(words)),
            unless.map(|words| self.texts.blank_unless(words)),
        ];
        words.into_iter().flatten().map(condition).collect()
    }
}

/// Returns a condition above what it decides.
pub(super) fn condition(words: String) -> Block {
    Block::spans(ParagraphRole::Question, vec![Span::italic(words)])
}
