//! Notices that the system is going to sleep, so that the window can lock before.
//!
//! On Linux the login service tells it and waits a moment for those who asked for that. Where there is none, as on
//! other systems, the window notices after waking that the clocks have parted.

use std::sync::mpsc::{Receiver, Sender, channel};

/// Watches for sleep.
pub struct SleepWatch {
    sleeps: Receiver<()>,
    allowed: Sender<()>,
}

impl SleepWatch {
    /// Starts to watch on a thread; `wake` is called there when the system is going to sleep.
    pub fn start(wake: impl Fn() + Send + 'static) -> Self {
        let (send, sleeps) = channel();
        let (allowed, allows) = channel();
        let tell = move || {
            // fails only while the window is closing
            let _ = send.send(());
            wake();
        };
        #[cfg(target_os = "linux")]
        std::thread::spawn(move || login_service::watch(&allows, tell));
        #[cfg(not(target_os = "linux"))]
        drop((allows, tell));
        Self { sleeps, allowed }
    }

    /// Returns `true` once if the system is going to sleep.
    pub fn poll(&self) -> bool {
        self.sleeps.try_recv().is_ok()
    }

    /// Lets the system sleep.
    pub fn allow(&self) {
        // fails where nothing tells of sleep
        let _ = self.allowed.send(());
    }
}

#[cfg(target_os = "linux")]
mod login_service {
    use std::sync::mpsc::Receiver;
    use std::time::Duration;

    use futures_lite::StreamExt;
    use futures_lite::future::block_on;
    use zbus::zvariant::OwnedFd;
    use zbus::{Connection, Proxy, Result};

    /// Longest time that sleep is held up; the login service itself waits no longer than five seconds.
    const MAX_DELAY: Duration = Duration::from_secs(4);

    /// Tells each time that the system goes to sleep, and holds that up until it is allowed.
    pub(super) fn watch(allows: &Receiver<()>, tell: impl Fn()) {
        if block_on(follow(allows, tell)).is_err() {
            log::info!("nothing tells when the system goes to sleep");
        }
    }

    async fn follow(allows: &Receiver<()>, tell: impl Fn()) -> Result<()> {
        let bus = Connection::system().await?;
        let path = "/org/freedesktop/login1";
        let manager = Proxy::new(
            &bus,
            "org.freedesktop.login1",
            path,
            "org.freedesktop.login1.Manager",
        )
        .await?;
        let mut signals = manager.receive_signal("PrepareForSleep").await?;
        let mut delay = Some(hold_up(&manager).await?);
        while let Some(signal) = signals.next().await {
            if signal.body().deserialize::<bool>()? {
                while allows.try_recv().is_ok() {}
                tell();
                // until sleep is allowed or the delay is over, whichever comes first
                let _ = allows.recv_timeout(MAX_DELAY);
                drop(delay.take());
            } else if delay.is_none() {
                delay = Some(hold_up(&manager).await?);
            }
        }
        Ok(())
    }

    /// Asks that sleep waits until what is returned is dropped.
    async fn hold_up(manager: &Proxy<'_>) -> Result<OwnedFd> {
        manager
            .call("Inhibit", &("sleep", "Funkenbuch", "", "delay"))
            .await
    }
}
