//! Parts that several screens use.

pub mod chart_grid;
pub mod client_records;
pub mod job_page;
pub mod page;
pub mod paging;
