//! What is asked: stations, questions, tables, conditions.
