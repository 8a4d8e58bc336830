//! The words of a row: short ones for the columns, and one long accessible name.

use jiff::civil::Date;

use super::columns::head_alone;
use crate::consulting::{ListRow, ReviewState, SortBy};
use crate::service::{FilterOptions, Snippet, SnippetLocation};
use crate::text::{Texts, dates};
use crate::workbook::Role;

/// Formats rows.
#[derive(Clone, Copy)]
pub(super) struct RowFormatter<'a> {
    /// The texts.
    pub texts: &'static Texts,
    /// Today.
    pub today: Date,
    /// The workbooks of the library, for the texts of their options.
    pub options: &'a FilterOptions,
}

impl RowFormatter<'_> {
    /// Returns the client's name.
    pub fn name<'r>(&self, row: &'r ListRow) -> &'r str {
        row.name
            .as_deref()
            .unwrap_or_else(|| self.texts.sessions_unnamed())
    }

    /// Returns when the session was last changed.
    pub fn changed(&self, row: &ListRow) -> String {
        let local = row.updated_at.local();
        let day = local.date();
        if day == self.today {
            return self.texts.sessions_today(dates::time(&local));
        }
        self.day(day)
    }

    /// Returns when it was begun; empty if that was on the day of its last change.
    pub fn begun(&self, row: &ListRow) -> String {
        let begun = row.created_at.local().date();
        if begun == row.updated_at.local().date() {
            return String::new();
        }
        self.texts.sessions_begun_on(self.day(begun))
    }

    /// Returns a day, as [`day_words`].
    pub fn day(&self, day: Date) -> String {
        day_words(day, self.today, self.texts)
    }

    /// Returns the share of answered questions, from 0 to 1.
    pub fn share(row: &ListRow) -> f32 {
        row.answered as f32 / row.visible.max(1) as f32
    }

    /// Returns the decisive answer in the words of its workbook; empty while that can't be read.
    pub fn decisive(&self, row: &ListRow) -> String {
        let Some(option) = &row.decisive else {
            return String::new();
        };
        option_words(self.options, Some(&row.workbook), option, self.texts).unwrap_or_default()
    }

    /// Returns the review state.
    pub fn state(&self, row: &ListRow) -> &'static str {
        state(row.review, self.texts)
    }

    /// Returns all cells with the heads of their columns, for screen readers.
    pub fn accessible_name(&self, row: &ListRow, snippet: Option<&Snippet>) -> String {
        let texts = self.texts;
        let figure = |figure: Option<u8>| figure.map(|figure| figure.to_string()).unwrap_or_default();
        let percent = (Self::share(row) * 100.0).round();
        let cells = [
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
        let mut name = self.name(row).to_owned();
        for (by, words) in cells.into_iter().filter(|(_, words)| !words.is_empty()) {
            name += &format!(", {}: {words}", head_alone(by, texts));
        }
        if let Some(snippet) = snippet {
            name += &format!(", {} {}", self.lead(snippet).trim(), snippet.text());
        }
        name
    }

    /// Returns the location of a hit, to stand before its words.
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
        let workbooks = self.options.workbooks.iter();
        let found = workbooks.filter_map(|used| {
            used.workbook
                .questions()
                .find(|question| question.id.as_str() == id)
        });
        found.map(|question| question.label(tag).to_owned()).next()
    }
}

/// Returns a short day; today, yesterday and tomorrow by their words.
pub(super) fn day_words(day: Date, today: Date, texts: &Texts) -> String {
    let is = |other: Result<Date, jiff::Error>| other.is_ok_and(|other| other == day);
    if day == today {
        texts.sessions_today_alone().to_owned()
    } else if is(today.yesterday()) {
        texts.sessions_yesterday().to_owned()
    } else if is(today.tomorrow()) {
        texts.sessions_tomorrow().to_owned()
    } else {
        dates::day_short(day, today, texts.language())
    }
}

/// Returns the word for a review state.
pub(super) fn state(state: ReviewState, texts: &'static Texts) -> &'static str {
    match state {
        ReviewState::New => texts.sessions_state_new(),
        ReviewState::Read => texts.sessions_state_read(),
        ReviewState::Discussed => texts.sessions_state_discussed(),
        ReviewState::Filed => texts.sessions_state_filed(),
    }
}

/// Returns the title of a workbook; its id if the library doesn't know it.
pub(super) fn workbook_title(options: &FilterOptions, id: &str, texts: &Texts) -> String {
    let mut workbooks = options.workbooks.iter().map(|used| &used.workbook);
    let found = workbooks.find(|workbook| workbook.id == id);
    found
        .map_or(id, |workbook| workbook.title_for(texts.language().tag()))
        .to_owned()
}

/// Returns the words of a decisive answer, from the workbook named or from the first that has it.
pub(super) fn option_words(
    options: &FilterOptions,
    workbook: Option<&str>,
    option: &str,
    texts: &Texts,
) -> Option<String> {
    let workbooks = options.workbooks.iter().map(|used| &used.workbook);
    let candidates = workbooks.filter(|one| workbook.is_none_or(|id| one.id == id));
    let forms = candidates.filter_map(|one| one.with_role(Role::Decisive)?.form());
    let mut choices = forms.flat_map(|form| form.options().iter());
    let found = choices.find(|choice| choice.id.as_str() == option)?;
    Some(found.text.get(texts.language().tag()).to_owned())
}
