//! What one client answered.
