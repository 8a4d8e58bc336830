//! Description of the word balance.

use crate::insight::WordBalance;
use crate::text::Texts;
use crate::text::numbers::list;

/// Returns the sentence, and a line for each station.
pub(in crate::picture) fn word_balance(balance: &WordBalance, texts: &Texts) -> (String, Vec<String>) {
    let details = balance.stations.iter().map(|station| {
        let counts = &station.balance;
        texts
            .picture_balance_detail()
            .freed(counts.freed)
            .must(counts.strong)
            .name(station.title.as_str())
            .want(counts.want)
    });
    (balance_sentence(balance, texts), details.collect())
}

/// Returns the sentence that sums up the word balance.
pub fn balance_sentence(balance: &WordBalance, texts: &Texts) -> String {
    let total = &balance.total;
    let (words, digits) = (total.words, total.words.to_string());
    let mut parts = Vec::new();
    for (count, text) in [
        (
            total.strong,
            Texts::picture_balance_count_must as fn(&Texts, usize) -> String,
        ),
        (total.freed, Texts::picture_balance_count_freed),
        (total.want, Texts::picture_balance_count_want),
    ] {
        if count > 0 {
            parts.push(text(texts, count));
        }
    }
    let mut sentence = match parts.is_empty() {
        true => texts.picture_balance_none().figure(digits).words(words),
        false => texts
            .picture_balance_told()
            .figure(digits)
            .parts(list(&parts, texts.language()))
            .words(words),
    };
    if total.soft > 0 {
        sentence.push(' ');
        sentence.push_str(&texts.picture_balance_soft(total.soft));
    }
    sentence
}
