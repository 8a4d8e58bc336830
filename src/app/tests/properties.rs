//! Any plan ends as the plain model does.

use std::time::Duration;

use proptest::prelude::*;

use super::harness::Harness;
use super::step::{Step, steps, steps_with_losses};
use crate::app::message::Message;
use crate::app::state::dialog::DialogState;
use crate::app::state::writes::Unsaved;

fn run(steps: &[Step], loses_replies: bool) -> Harness {
    let mut harness = Harness::new(loses_replies);
    for step in steps {
        harness.run(step);
    }
    harness
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_typed_is_lost_whatever_the_service_does(steps in steps()) {
        let mut harness = run(&steps, false);
        harness.settle();
        harness.close_fields();
        harness.settle();
        harness.check_shown();
        prop_assert_eq!(harness.plain.missing(&harness.service, None), None);
        prop_assert!(matches!(harness.state.writes.unsaved(), Unsaved::Nothing));
    }

    #[test]
    fn a_service_that_never_answers_neither_loses_words_nor_keeps_the_window_open(steps in steps_with_losses()) {
        let mut harness = run(&steps, true);
        harness.update(Message::CloseRequested);
        harness.pass(Duration::from_secs(6));
        let asks = matches!(harness.state.dialog, Some(DialogState::Unsaved | DialogState::Conflict { .. }));
        let stays_open = harness.state.lock.as_ref().is_some_and(|lock| lock.stays_open);
        prop_assert!(asks || stays_open || harness.state.closing);
    }
}
