//! What one client answered: cells, own rows, marks, edits with their inverses, what is visible,
//! how far it is, and the session document.

pub mod cell;
pub mod model;
pub mod moment;
pub mod value;

pub use cell::{Cell, Place};
pub use model::{Answer, Mark, OwnRow, Reacted, Session, Status};
pub use moment::Moment;
pub use value::Value;
