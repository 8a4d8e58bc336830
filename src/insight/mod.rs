//! Figures and findings of one session.
