//! Names of the parts of a workbook, each a type of its own, so that a row can't be taken for a column.
//!
//! They are `snake_case` and stable for ever: files from other copies of the program refer to them.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as it stands in files.
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
    /// A station's name. Stations and questions are named apart: both may be called `musts`.
    StationId
);
id!(
    /// A question's name, unique in its workbook.
    QuestionId
);
id!(
    /// A row's name: a fixed row's is `snake_case` and stands in the workbook, an own row's is new
    /// (`[a-z0-9_-]{1,64}`), and a row taken over from another table keeps its source's.
    RowId
);
id!(
    /// A column's name, unique in its table.
    ColumnId
);
id!(
    /// An option's name, unique in its question or column.
    OptionId
);
