//! Figures as shapes in logical units.
