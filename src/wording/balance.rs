//! The mirror's counts in words.

use crate::mirror::Balance;
use crate::text::Texts;

/// Returns the counts of a text in words, the musts first; nothing if there is neither a must nor a want.
pub fn balance_words(balance: &Balance, texts: &Texts) -> Vec<String> {
    let rest = [
        (balance.soft > 0).then(|| texts.mirror_balance_soft(balance.soft)),
        (balance.freed > 0).then(|| texts.mirror_balance_freed(balance.freed)),
        (balance.want > 0).then(|| texts.mirror_balance_want(balance.want)),
    ];
    let mut words: Vec<String> = rest.into_iter().flatten().collect();
    if balance.strong > 0 || !words.is_empty() {
        words.insert(
            0,
            texts.mirror_balance().strong(balance.strong).words(balance.words),
        );
    }
    words
}
