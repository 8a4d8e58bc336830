//! What is said of a session in a row: short words for the columns, and one long name for those who
//! don't see them.

use jiff::civil::Date;

use super::columns::head_alone;
use crate::consulting::{ListRow, ReviewState, SortBy};
use crate::service::{FilterOptions, Snippet, SnippetLocation};
use crate::text::{Texts, dates, numbers};
use crate::workbook::Role;

/// What telling needs besides the row.
#[derive(Clone, Copy)]
pub(super) struct RowFormatter<'a> {
    /// The texts.
    pub texts: &'static Texts,
    /// Today.
    pub today: Date,
    /// The workbooks that were met, for what their options are called.
    pub choices: &'a FilterOptions,
}

impl RowFormatter<'_> {
    /// The client's name.
    pub fn name<'r>(&self, row: &'r ListRow) -> &'r str {
        row.name
            .as_deref()
            .unwrap_or_else(|| self.texts.sessions_unnamed())
    }

    /// When it was last changed.
    pub fn changed(&self, row: &ListRow) -> String {
        let local = row.updated_at.local();
        let day = local.date();
        if day == self.today {
            return self.texts.sessions_today(dates::time(&local));
        }
        self.day(day)
    }

    /// Since when there is such a session, unless it was begun on the day it was changed last.
    pub fn begun(&self, row: &ListRow) -> String {
        let begun = row.created_at.local().date();
        if begun == row.updated_at.local().date() {
            return String::new();
        }
        self.texts.sessions_begun_on(self.day(begun))
    }

    /// A day, near ones by their words.
    pub fn day(&self, day: Date) -> String {
        if day == self.today {
            self.texts.sessions_today_alone().to_owned()
        } else if self.today.yesterday().is_ok_and(|yesterday| yesterday == day) {
            self.texts.sessions_yesterday().to_owned()
        } else {
            dates::day_short(day, self.today, self.texts.language())
        }
    }

    /// The share of what is answered, from nought to one.
    pub fn share(row: &ListRow) -> f32 {
        row.answered as f32 / row.visible.max(1) as f32
    }

    /// The decisive answer in the words of its workbook.
    pub fn decisive(&self, row: &ListRow) -> String {
        let Some(option) = &row.decisive else {
            return String::new();
        };
        let words = option_words(self.choices, Some(&row.workbook), option, self.texts);
        words.unwrap_or_else(|| option.clone())
    }

    /// How far it is reviewed.
    pub fn state(&self, row: &ListRow) -> &'static str {
        state(row.review, self.texts)
    }

    /// Everything, each with its column's head, as a screen reader says it.
    pub fn accessible_name(&self, row: &ListRow, snippet: Option<&Snippet>) -> String {
        let texts = self.texts;
        let figure = |figure: Option<u8>| figure.map(|figure| figure.to_string()).unwrap_or_default();
        let percent = (Self::share(row) * 100.0).round();
        let said = [
            (SortBy::Organisation, row.organisation.clone().unwrap_or_default()),
            (SortBy::Changed, self.changed(row)),
            (SortBy::Begun, self.day(row.created_at.local().date())),
            (SortBy::Progress, texts.sessions_percent(percent)),
            (SortBy::Decisive, self.decisive(row)),
            (SortBy::Before, figure(row.pressure_before)),
            (SortBy::After, figure(row.pressure_after)),
            (
                SortBy::Discuss,
                Some(row.discuss)
                    .filter(|&count| count > 0)
                    .map(|count| count.to_string())
                    .unwrap_or_default(),
            ),
            (SortBy::Review, self.state(row).to_owned()),
            (SortBy::Tags, row.tags.join(", ")),
            (
                SortBy::Meeting,
                row.meeting_day.map(|day| self.day(day)).unwrap_or_default(),
            ),
        ];
        let mut whole = self.name(row).to_owned();
        for (by, words) in said.into_iter().filter(|(_, words)| !words.is_empty()) {
            whole += &format!(", {}: {words}", head_alone(by, texts));
        }
        if let Some(snippet) = snippet {
            let found = format!("{}{}{}", snippet.before, snippet.hit, snippet.after);
            whole += &format!(", {} {found}", self.lead(snippet).trim());
        }
        whole
    }

    /// Where a hit stands, before the words themselves.
    pub fn lead(&self, snippet: &Snippet) -> String {
        let place = match &snippet.at {
            SnippetLocation::Answer(cell) => self.question(cell.question.as_str()),
            SnippetLocation::Note(_) => Some(self.texts.sessions_hit_note().to_owned()),
            SnippetLocation::Name => Some(self.texts.sessions_hit_name().to_owned()),
        };
        place.map(|place| format!("{place}: ")).unwrap_or_default()
    }

    fn question(&self, id: &str) -> Option<String> {
        let tag = self.texts.language().tag();
        let met = self.choices.workbooks.iter();
        let found = met.filter_map(|met| {
            met.workbook
                .questions()
                .find(|question| question.id.as_str() == id)
        });
        found.map(|question| question.label(tag).to_owned()).next()
    }
}

/// How far something is reviewed.
pub(super) fn state(state: ReviewState, texts: &'static Texts) -> &'static str {
    match state {
        ReviewState::New => texts.sessions_state_new(),
        ReviewState::Read => texts.sessions_state_read(),
        ReviewState::Discussed => texts.sessions_state_discussed(),
        ReviewState::Filed => texts.sessions_state_filed(),
    }
}

/// The words of a decisive answer, in a workbook or in the first that has it.
pub(super) fn option_words(
    choices: &FilterOptions,
    workbook: Option<&str>,
    option: &str,
    texts: &Texts,
) -> Option<String> {
    let met = choices.workbooks.iter().map(|met| &met.workbook);
    let meant = met.filter(|met| workbook.is_none_or(|id| met.id == id));
    let forms = meant.filter_map(|met| met.with_role(Role::Decisive)?.form());
    let mut options = forms.flat_map(|form| form.options().iter());
    let found = options.find(|choice| choice.id.as_str() == option)?;
    Some(found.text.get(texts.language().tag()).to_owned())
}

/// A number of sessions.
pub(super) fn count(count: usize, texts: &Texts) -> String {
    numbers::count(count, texts.language())
}
