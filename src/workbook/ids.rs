//! Ids of the parts of a workbook, each with its own type, so that a row can't be mistaken for a column.
//!
//! Ids are `snake_case` and never change, since files of other copies of the program refer to them.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Returns the id as in files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(Arc::from(id))
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(Arc::from(id))
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", &*self.0)
            }
        }
    };
}

id!(
    /// Id of a station. Stations and questions have separate namespaces: both may be called `musts`.
    StationId
);
id!(
    /// Id of a question, unique in its workbook.
    QuestionId
);
id!(
    /// Id of a row. That of a fixed row is `snake_case` and part of the workbook, that of an own row is new
    /// (`[a-z0-9_-]{1,64}`), and a row taken over keeps that of its source.
    RowId
);
id!(
    /// Id of a column, unique in its table.
    ColumnId
);
id!(
    /// Id of an option, unique in its question or column.
    OptionId
);
