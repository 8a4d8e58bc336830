//! Description of must before and now, which counts less, equal and more in one sentence.

use std::cmp::Ordering;

use super::count;
use crate::insight::{Shift, ShiftSubject};
use crate::text::Texts;
use crate::text::numbers::list;

/// Returns the sentence, and a line for each shift; none for a single one.
pub(in crate::picture) fn before_and_now(shifts: &[Shift], texts: &Texts) -> (String, Vec<String>) {
    let details = match shifts {
        [_] => Vec::new(),
        shifts => shifts.iter().map(|shift| detail(shift, texts)).collect(),
    };
    (shifts_sentence(shifts, texts), details)
}

/// Returns the sentence that sums up all shifts.
pub fn shifts_sentence(shifts: &[Shift], texts: &Texts) -> String {
    if let [only] = shifts {
        return detail(only, texts);
    }
    let open = shifts.iter().filter(|shift| shift.now.is_none()).count();
    if open == shifts.len() {
        return texts.picture_shift_only_before(count(open, texts));
    }
    let changes = shifts
        .iter()
        .filter_map(|shift| Some(shift.now?.cmp(&shift.before)));
    let mut parts = change_counts(&changes.collect::<Vec<_>>(), texts);
    if open > 0 {
        parts.push(texts.picture_shift_open().figure(count(open, texts)).number(open));
    }
    texts.picture_shift_told(list(&parts, texts.language()))
}

/// Returns how many changes are downwards, none, and upwards, each where it occurs.
pub(in crate::picture) fn change_counts(changes: &[Ordering], texts: &Texts) -> Vec<String> {
    [Ordering::Less, Ordering::Equal, Ordering::Greater]
        .into_iter()
        .filter_map(|kind| {
            let number = changes.iter().filter(|change| **change == kind).count();
            let figure = count(number, texts);
            (number > 0).then(|| match kind {
                Ordering::Less => texts.picture_shift_less().figure(figure).number(number),
                Ordering::Equal => texts.picture_shift_same().figure(figure).number(number),
                Ordering::Greater => texts.picture_shift_more().figure(figure).number(number),
            })
        })
        .collect()
}

/// Returns the name of a dumbbell; an empty string beside the scales it belongs to.
pub(in crate::picture) fn shift_name<'a>(shift: &'a Shift, texts: &Texts) -> &'a str {
    match &shift.of {
        ShiftSubject::Whole => texts.picture_shift_whole(),
        ShiftSubject::Must(name) => name,
        ShiftSubject::This => "",
    }
}

fn detail(shift: &Shift, texts: &Texts) -> String {
    let name = shift_name(shift, texts);
    match (shift.now, name) {
        (Some(now), "") => texts.picture_shift_unnamed().before(shift.before).now(now),
        (Some(now), _) => texts
            .picture_shift_detail()
            .before(shift.before)
            .name(name)
            .now(now),
        (None, "") => texts.picture_shift_unnamed_open(shift.before),
        (None, _) => texts.picture_shift_detail_open().before(shift.before).name(name),
    }
}
