//! What several tests share.

pub(crate) mod cpu_renderer;
