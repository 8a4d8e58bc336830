//! Work on many things at once, as far as the processor can.
//!
//! What comes out doesn't depend on how many threads there are, or on which of them is faster.

use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};
use std::thread;

/// Greatest number of threads; a handout has too little work for more.
const MAX_THREADS: usize = 4;

/// The number of threads that the processor runs at a time, looked up once since that reads files.
static THREADS: LazyLock<usize> = LazyLock::new(|| {
    thread::available_parallelism()
        .map_or(1, usize::from)
        .min(MAX_THREADS)
});

/// Returns a state for each thread that [`map_with`] is to use.
pub(super) fn states<S: Default>() -> Vec<S> {
    std::iter::repeat_with(S::default).take(*THREADS).collect()
}

/// Does one thing on another thread, if there is one, and another on this one, and returns the results of both.
///
/// # Panics
/// If one of them panics.
pub(super) fn both<A: Send, B>(one: impl Fn() -> A + Sync, other: impl FnOnce() -> B) -> (A, B) {
    let (mut results, other) = map_beside(&mut states::<()>(), vec![()], |(), ()| one(), other);
    (results.pop().expect("each item has a result"), other)
}

/// Applies a step to each item, on as many threads as there are states, and returns the results in the order of the
/// items. A step works with the state of its thread. This thread is one of them; without a state, nothing is done.
///
/// # Panics
/// If the step panics.
pub(super) fn map_with<S: Send, T: Send, R: Send>(
    states: &mut [S],
    items: Vec<T>,
    step: impl Fn(&mut S, T) -> R + Sync,
) -> Vec<R> {
    let others = states.len().min(items.len()).saturating_sub(1);
    map_on(others, states, items, step, || ()).0
}

/// Does something on this thread while the others apply a step to each item, as [`map_with`] does; then this thread
/// helps them. Returns the results of both.
///
/// # Panics
/// If the step or `first` panics.
pub(super) fn map_beside<S: Send, T: Send, R: Send, F>(
    states: &mut [S],
    items: Vec<T>,
    step: impl Fn(&mut S, T) -> R + Sync,
    first: impl FnOnce() -> F,
) -> (Vec<R>, F) {
    let others = states.len().saturating_sub(1).min(items.len());
    map_on(others, states, items, step, first)
}

/// Does as [`map_beside`] with a number of other threads, at most one fewer than there are states.
fn map_on<S: Send, T: Send, R: Send, F>(
    others: usize,
    states: &mut [S],
    items: Vec<T>,
    step: impl Fn(&mut S, T) -> R + Sync,
    first: impl FnOnce() -> F,
) -> (Vec<R>, F) {
    let states: Vec<Mutex<&mut S>> = states.iter_mut().map(Mutex::new).collect();
    let queue = Mutex::new(items.into_iter().enumerate());
    let done = Mutex::new(Vec::new());
    let work = |number: usize| {
        let Some(state) = states.get(number) else { return };
        let mut state = locked(state);
        loop {
            let next = locked(&queue).next();
            let Some((index, item)) = next else { return };
            let result = step(&mut state, item);
            locked(&done).push((index, result));
        }
    };
    let first = beside(others, &work, first);
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_unstable_by_key(|(index, _)| *index);
    (done.into_iter().map(|(_, result)| result).collect(), first)
}

/// Calls `work` with each number from 1 up to `others`, each on a thread of its own, and with 0 on this thread after
/// `first`.
fn beside<F>(others: usize, work: &(dyn Fn(usize) + Sync), first: impl FnOnce() -> F) -> F {
    thread::scope(|scope| {
        for number in 1..=others {
            // where the system gives no further thread, the others do its share
            let _ = thread::Builder::new().spawn_scoped(scope, move || work(number));
        }
        let first = first();
        work(0);
        first
    })
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let slow_first = |number: u64| {
            thread::sleep(Duration::from_millis(20_u64.saturating_sub(number)));
            number * 2
        };
        let wanted: Vec<u64> = (0..40).map(|number| number * 2).collect();
        let mut states = states::<()>();
        let results = map_with(&mut states, (0..40).collect(), |(), number| slow_first(number));
        assert_eq!(results, wanted);
        for threads in 1..=7 {
            let mut states = vec![0; threads];
            let results = map_with(&mut states, (0..40).collect(), |taken, number: u64| {
                *taken += 1;
                number * 2
            });
            assert_eq!(results, wanted);
            assert_eq!(states.iter().sum::<i32>(), 40);
        }
    }

    #[test]
    fn there_may_be_fewer_items_than_threads() {
        let mut states = [(); 3];
        assert_eq!(map_with(&mut states, vec![1], |(), number| number + 1), [2]);
        assert!(map_with(&mut states, Vec::<i32>::new(), |(), number| number).is_empty());
    }

    #[test]
    fn this_thread_does_something_else_first() {
        let this = thread::current().id();
        for threads in 0..=3 {
            let (began, mut states) = (Mutex::new(false), vec![(); threads]);
            let step = |(): &mut (), number: i32| {
                // the other threads don't wait for this one
                assert!(thread::current().id() != this || *locked(&began));
                number + 1
            };
            let (results, first) = map_beside(&mut states, vec![1, 2, 3], step, || {
                *locked(&began) = true;
                thread::current().id()
            });
            assert_eq!(first, this);
            assert_eq!(results, if threads == 0 { vec![] } else { vec![2, 3, 4] });
        }
    }

    #[test]
    fn a_panic_on_another_thread_is_one_here() {
        let step = |_: &mut (), _: i32| {
            // long enough that each thread takes one
            thread::sleep(Duration::from_millis(50));
            assert_eq!(thread::current().name(), Some("first"), "not the first");
        };
        let run = move || std::panic::catch_unwind(|| map_with(&mut [(), ()], vec![1, 2], step));
        let first = thread::Builder::new().name("first".to_owned()).spawn(run);
        assert!(first.unwrap().join().unwrap().is_err());
    }
}
