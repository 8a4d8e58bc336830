//! UI texts in German and English.
