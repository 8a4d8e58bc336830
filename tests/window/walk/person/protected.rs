//! What a person does and sees at a protected library.

use std::rc::Rc;
use std::time::Duration;

use eframe::App;
use egui_kittest::Node;
use egui_kittest::kittest::{By, NodeT, Queryable};
use funkenbuch::service::{Access, Library, Passphrase};

use super::Person;

impl Person {
    /// Reads the library beside the window.
    pub(super) fn reads(&self) -> Library {
        let path = self.folder.path().join("library.funkenbuch");
        let opened = match &self.passphrase {
            Some(passphrase) => Library::open_protected(&path, Access::Read, passphrase),
            None => Library::open(&path, Access::Read),
        };
        opened.unwrap()
    }

    /// Opens a window on a library that is protected by a passphrase, which the window asks for.
    pub(crate) fn before_protected(passphrase: &str) -> Self {
        let folder = Rc::new(tempfile::tempdir().unwrap());
        let passphrase = Passphrase::new(passphrase.to_owned());
        let path = folder.path().join("library.funkenbuch");
        let library = Library::open_protected(&path, Access::Write, &passphrase).unwrap();
        library.close().unwrap();
        Self {
            passphrase: Some(passphrase),
            ..Self::before(folder, [1180.0, 780.0], 1.0)
        }
    }

    /// Lets time pass without any input.
    pub(crate) fn waits_for(&mut self, time: Duration) {
        self.window.state_mut().let_time_pass(time);
        let ctx = self.window.ctx.clone();
        let mut input = egui::RawInput::default();
        self.window.state_mut().raw_input_hook(&ctx, &mut input);
        self.settles();
    }

    /// What is said about the field with the keyboard as wrong: its description, if it is marked as invalid.
    pub(crate) fn is_told(&self) -> Option<String> {
        let mut nodes = self.window.get_all(By::new());
        let field = nodes.find(Node::is_focused)?;
        let data = field.accesskit_node();
        let data = data.data();
        data.invalid()?;
        data.description().map(str::to_owned)
    }

    /// Everything that the window says to assistive technology.
    pub(crate) fn tree(&self) -> String {
        let nodes = self.window.get_all(By::new());
        let said = nodes.map(|node| {
            let node = node.accesskit_node();
            format!(
                "{:?} {:?} {:?}",
                node.label(),
                node.value(),
                node.data().description()
            )
        });
        said.collect::<Vec<_>>().join("\n")
    }
}
