//! Finds the words that carry must in a text.
