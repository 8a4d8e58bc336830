//! Properties of `update` and `receive`, beside a service that is late, forgetful or out of order.

mod acts;
mod checks;
mod consultant;
mod files;
mod hand_over;
mod harness;
mod lock;
mod model;
mod notices;
mod printing;
mod properties;
mod service;
mod stack;
mod step;
mod writes;
