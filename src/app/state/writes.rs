//! Writes that are not on disk yet.
//!
//! A change marks its target as due after [`AUTOSAVE_DELAY`], not put off by further changes. At most one
//! write of a target is in flight. A refused one keeps its content here, even if its screen is closed, and is
//! retried where that can help.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};

use uuid::Uuid;

use crate::app::model::WriteTarget;
use crate::consulting::Change;
use crate::service::{KeptVersion, ServiceError, SessionSnapshot, Ticket, Write};

/// Longest time that a change stays in memory alone before it is sent.
pub const AUTOSAVE_DELAY: Duration = Duration::from_millis(250);

/// Delay before a refused write is retried.
pub const SAVE_RETRY_DELAY: Duration = Duration::from_secs(2);

/// Amount of work that is not on disk.
#[derive(Clone, Debug)]
pub enum Unsaved {
    /// Nothing.
    Nothing,
    /// Changes on their way.
    InTransit,
    /// Changes that were refused, with the reason.
    Failed(WriteTarget, Arc<ServiceError>),
}

/// The writes of one target.
#[derive(Debug, Default)]
struct Pending {
    /// When the screen's content is due; `None` if it holds nothing new.
    due: Option<Instant>,
    /// Content that has left its screen, or was refused.
    content: Option<Arc<Write>>,
    /// The write that is not acknowledged yet.
    in_flight: Option<(Ticket, Arc<Write>)>,
    /// Why the last write was refused, and when it is retried.
    refused: Option<(Arc<ServiceError>, Option<Instant>)>,
}

impl Pending {
    fn is_empty(&self) -> bool {
        self.due.is_none() && self.content.is_none() && self.in_flight.is_none()
    }

    /// Returns `true` if content left its screen while another write was in flight that has ended since.
    fn was_held_up(&self) -> bool {
        self.content.is_some() && self.in_flight.is_none() && self.refused.is_none()
    }

    /// Returns when the next write can be sent; `None` if there is none or only the user can decide.
    fn next(&self, now: Instant) -> Option<Instant> {
        let ready = match (&self.in_flight, &self.content) {
            (Some(_), _) => return None,
            (None, Some(_)) => now,
            (None, None) => self.due?,
        };
        match &self.refused {
            Some((_, retry)) => Some(ready.max((*retry)?)),
            None => Some(ready),
        }
    }
}

/// All writes that are not acknowledged.
#[derive(Debug, Default)]
pub struct Writes {
    targets: BTreeMap<WriteTarget, Pending>,
    actions: BTreeMap<Ticket, Arc<Write>>,
    steps: VecDeque<Write>,
}

/// A write that was acknowledged or refused.
#[derive(Debug)]
pub struct Settled {
    /// Its target; `None` for an action.
    pub target: Option<WriteTarget>,
    /// The write.
    pub write: Arc<Write>,
}

impl Writes {
    /// Marks a target as changed.
    pub fn touch(&mut self, target: WriteTarget, now: Instant) {
        let pending = self.targets.entry(target).or_default();
        pending.due.get_or_insert(now + AUTOSAVE_DELAY);
    }

    /// Returns the targets whose content is to be sent now; `flush` does not wait.
    pub fn due(&mut self, now: Instant, flush: bool) -> Vec<WriteTarget> {
        let is_due = |pending: &Pending| {
            let waiting = pending.next(now);
            let ready = pending.due.is_some() || pending.content.is_some();
            waiting.is_some_and(|next| next <= now)
                || pending.was_held_up()
                || (flush && ready && pending.in_flight.is_none() && pending.may_retry())
        };
        let due = self.targets.iter().filter(|(_, pending)| is_due(pending));
        due.map(|(target, _)| *target).collect()
    }

    /// Returns the targets whose screens hold something new.
    pub fn touched(&self) -> Vec<WriteTarget> {
        let touched = self.targets.iter().filter(|(_, pending)| pending.due.is_some());
        touched.map(|(target, _)| *target).collect()
    }

    /// Takes what a screen holds of a target, to be sent when nothing of it is in flight.
    pub fn keep(&mut self, target: WriteTarget, write: Option<Write>) {
        let pending = self.targets.entry(target).or_default();
        pending.due = None;
        if let Some(newer) = write {
            let write = match pending.content.take() {
                Some(older) => merge(&older, newer),
                None => newer,
            };
            pending.content = Some(Arc::new(write));
        }
        self.forget_if_empty(target);
    }

    /// Takes the content of a target that can be sent now.
    pub fn take_ready(&mut self, target: WriteTarget) -> Option<Arc<Write>> {
        let pending = self.targets.get_mut(&target)?;
        if pending.in_flight.is_some() {
            return None;
        }
        pending.content.take()
    }

    /// Remembers a write that was sent.
    pub fn sent(&mut self, ticket: Ticket, target: Option<WriteTarget>, write: Arc<Write>) {
        match target {
            Some(target) => self.targets.entry(target).or_default().in_flight = Some((ticket, write)),
            None => {
                self.actions.insert(ticket, write);
            }
        }
    }

    /// Ends a write that is on disk.
    pub fn written(&mut self, ticket: Ticket) -> Option<Settled> {
        let settled = self.settle(ticket)?;
        if let Some(target) = settled.target {
            if let Some(pending) = self.targets.get_mut(&target) {
                pending.refused = None;
                if let (Some(Write::Session(newer)), Some(saved)) = (
                    pending.content.as_mut().map(Arc::make_mut),
                    settled.saved_session(),
                ) {
                    newer.follow(saved);
                }
            }
            self.forget_if_empty(target);
        }
        Some(settled)
    }

    /// Ends a write that was refused; typed words stay to be retried.
    pub fn refused(&mut self, ticket: Ticket, error: &Arc<ServiceError>, now: Instant) -> Option<Settled> {
        let settled = self.settle(ticket)?;
        if let Some(target) = settled.target {
            let pending = self.targets.entry(target).or_default();
            let retry = error.is_temporary().then(|| now + SAVE_RETRY_DELAY);
            pending.refuse(&settled.write, error, retry);
        }
        Some(settled)
    }

    /// Lets everything that was refused be sent again at once.
    pub fn retry(&mut self) {
        for pending in self.targets.values_mut() {
            pending.refused = None;
        }
    }

    /// Gives up waiting for acknowledgements, as the service has stopped; typed words stay as refused.
    pub fn give_up(&mut self, error: &Arc<ServiceError>) {
        self.actions.clear();
        self.steps.clear();
        for pending in self.targets.values_mut() {
            match pending.in_flight.take() {
                Some((_, write)) => pending.refuse(&write, error, None),
                None => pending.refused = Some((Arc::clone(error), None)),
            }
        }
    }

    /// Queues an undo or redo until nothing typed is pending.
    pub fn queue_step(&mut self, step: Write) {
        self.steps.push_back(step);
    }

    /// Returns the next undo or redo if nothing typed is pending and none is in flight.
    pub fn next_step(&mut self) -> Option<Write> {
        let busy = !self.targets.is_empty()
            || self
                .actions
                .values()
                .any(|write| matches!(**write, Write::Undo | Write::Redo));
        if busy { None } else { self.steps.pop_front() }
    }

    /// Forgets the undos and redos that wait: something before them was refused.
    pub fn drop_steps(&mut self) -> bool {
        !std::mem::take(&mut self.steps).is_empty()
    }

    /// Returns what is not on disk.
    pub fn unsaved(&self) -> Unsaved {
        let refused = self
            .targets
            .iter()
            .find_map(|(target, pending)| Some((target, pending.refused.as_ref()?)));
        if let Some((target, (error, _))) = refused {
            return Unsaved::Failed(*target, Arc::clone(error));
        }
        if self.targets.is_empty() && self.actions.is_empty() && self.steps.is_empty() {
            Unsaved::Nothing
        } else {
            Unsaved::InTransit
        }
    }

    /// Returns `true` if nothing is on its way, and nothing waits to be sent but what was refused.
    pub fn is_settled(&self) -> bool {
        let settled = |pending: &Pending| {
            let held_back = pending.content.is_none() || pending.refused.is_some();
            pending.in_flight.is_none() && pending.due.is_none() && held_back
        };
        self.actions.is_empty() && self.targets.values().all(settled)
    }

    /// Returns when the next write is due, of the targets that are asked for.
    pub fn next_due(&self, now: Instant, is_asked: impl Fn(WriteTarget) -> bool) -> Option<Instant> {
        let asked = self.targets.iter().filter(|(target, _)| is_asked(**target));
        asked.filter_map(|(_, pending)| pending.next(now)).min()
    }

    /// Returns the latest state of a session that left its screen and is not acknowledged.
    pub fn snapshot(&self, target: WriteTarget) -> Option<&SessionSnapshot> {
        match self.targets.get(&target)?.writes().last()? {
            Write::Session(snapshot)
            | Write::Resolve {
                mine: snapshot,
                keep: KeptVersion::Mine,
            } => Some(snapshot),
            _ => None,
        }
    }

    /// Returns the consultant's changes that are not acknowledged, the older ones of a target first, to be laid
    /// over what was loaded.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.contents().filter_map(|write| match write {
            Write::Change { change, .. } => Some(change),
            _ => None,
        })
    }

    /// Returns every write that is not on disk, for a copy elsewhere.
    pub fn contents(&self) -> impl Iterator<Item = &Write> {
        self.targets.values().flat_map(Pending::writes)
    }

    /// Takes the content of a session whose conflict is being resolved; `None` if it is on its way again.
    pub fn take_conflict(&mut self, target: WriteTarget) -> Option<Arc<Write>> {
        let content = self.take_ready(target)?;
        if let Some(pending) = self.targets.get_mut(&target) {
            pending.refused = None;
        }
        Some(content)
    }

    /// Forgets what is not on disk of sessions and client records that are erased.
    pub fn forget(&mut self, ids: &BTreeSet<Uuid>) {
        let is_of = |write: &Write| match write {
            Write::Session(snapshot) => ids.contains(&snapshot.session.id),
            Write::Change { change, .. } => change.concerns(ids),
            _ => false,
        };
        self.targets.retain(|_, pending| !pending.writes().any(is_of));
    }

    fn settle(&mut self, ticket: Ticket) -> Option<Settled> {
        if let Some(write) = self.actions.remove(&ticket) {
            return Some(Settled { target: None, write });
        }
        let is_it = |pending: &Pending| {
            pending
                .in_flight
                .as_ref()
                .is_some_and(|(sent, _)| *sent == ticket)
        };
        let (target, pending) = self.targets.iter_mut().find(|(_, pending)| is_it(pending))?;
        let (_, write) = pending.in_flight.take()?;
        let target = Some(*target);
        Some(Settled { target, write })
    }

    fn forget_if_empty(&mut self, target: WriteTarget) {
        if self.targets.get(&target).is_some_and(Pending::is_empty) {
            self.targets.remove(&target);
        }
    }
}

impl Settled {
    /// Returns the version of a session that is on disk now.
    pub fn saved_session(&self) -> Option<&SessionSnapshot> {
        match &*self.write {
            Write::Session(saved) => Some(saved),
            Write::Resolve {
                mine,
                keep: KeptVersion::Mine,
            } => Some(mine),
            _ => None,
        }
    }
}

impl Pending {
    /// Returns the writes that are not acknowledged, the older one first.
    fn writes(&self) -> impl Iterator<Item = &Write> {
        let in_flight = self.in_flight.as_ref().map(|(_, write)| &**write);
        in_flight.into_iter().chain(self.content.as_deref())
    }

    /// Takes back what was refused: it lies below what has been typed since.
    fn refuse(&mut self, write: &Write, error: &Arc<ServiceError>, retry: Option<Instant>) {
        let older = match write {
            Write::Resolve { mine, .. } => Write::Session(mine.clone()),
            other => other.clone(),
        };
        let content = match self.content.take() {
            Some(newer) => merge(&older, Arc::unwrap_or_clone(newer)),
            None => older,
        };
        self.content = Some(Arc::new(content));
        self.refused = Some((Arc::clone(error), retry));
    }

    /// Returns `false` if only a decision of the user lets it be sent again, as after a conflict.
    fn may_retry(&self) -> bool {
        !matches!(&self.refused, Some((_, None)))
    }
}

/// Returns the newer content with the changed parts of the older one, none of which is on disk, and with its base:
/// a session opened again meanwhile may have been loaded in a state that the older content has never seen.
fn merge(older: &Write, newer: Write) -> Write {
    match (older, newer) {
        (Write::Session(older), Write::Session(mut newer)) => {
            newer.changed.join(&older.changed);
            newer.base = older.base;
            newer.is_first |= older.is_first;
            Write::Session(newer)
        }
        (_, newer) => newer,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::Settings;

    #[test]
    fn content_that_left_its_screen_during_a_write_is_sent_after_it() {
        let (target, now) = (WriteTarget::Settings, Instant::now());
        let settings = || Write::Settings(Box::<Settings>::default());
        let mut writes = Writes::default();
        writes.touch(target, now);
        assert_eq!(writes.due(now, true), [target]);
        writes.keep(target, Some(settings()));
        let first = writes.take_ready(target).unwrap();
        writes.sent(Ticket(1), Some(target), first);
        writes.touch(target, now);
        writes.keep(target, Some(settings()));
        assert!(writes.take_ready(target).is_none(), "one write at a time");
        assert!(writes.due(now, false).is_empty());
        writes.written(Ticket(1));
        assert_eq!(writes.due(now, false), [target]);
        let second = writes.take_ready(target).unwrap();
        writes.sent(Ticket(2), Some(target), second);
        writes.written(Ticket(2));
        assert!(matches!(writes.unsaved(), Unsaved::Nothing));
    }
}
