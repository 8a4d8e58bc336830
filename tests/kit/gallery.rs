//! A page with every widget of the kit, to be looked at.

use std::collections::BTreeSet;

use eframe::egui::{CentralPanel, Frame, Panel, Ui, vec2};
use funkenbuch::app::kit::{
    AnyOf, Button, CardKind, Chip, Fold, Line, Mark, MarkKind, OneOf, Prose, RailEntry, Scale, Tone, card,
    text, theme,
};

/// What the gallery's widgets hold.
pub(crate) struct Gallery {
    discuss: bool,
    private: bool,
    occupies: Option<usize>,
    pressure: Option<u8>,
    empty: Option<u8>,
    who: BTreeSet<usize>,
    other: String,
    prose: String,
    name: String,
    open: bool,
}

impl Default for Gallery {
    fn default() -> Self {
        Gallery {
            discuss: true,
            private: false,
            occupies: Some(2),
            pressure: Some(8),
            empty: None,
            who: BTreeSet::from([1, 7]),
            other: String::new(),
            prose: "Ich muss jeden Tag etwas posten, sagt mein Chef. Eigentlich sollte ich längst Videos drehen. \
                    Aber das muss ja nicht alles ich machen – ich will lieber erzählen."
                .to_owned(),
            name: String::new(),
            open: false,
        }
    }
}

const STATIONS: [&str; 6] = [
    "Ankommen",
    "Müssen",
    "Haltung",
    "Begeisterung",
    "Die Frage",
    "Loslassen und abgeben",
];
const WHO: [&str; 9] = [
    "ich selbst",
    "Vorgesetzte",
    "Kolleg*innen",
    "Kund*innen",
    "der Wettbewerb",
    "Familie",
    "Ratgeber",
    "„macht man halt so“",
    "etwas anderes …",
];

fn find(text: &str) -> Vec<Mark> {
    let mark = |words: &str, kind| {
        let start = text.find(words)?;
        Some(Mark {
            range: start..start + words.len(),
            kind,
        })
    };
    [
        mark("muss", MarkKind::Strong),
        mark("Eigentlich sollte", MarkKind::Soft),
        mark("muss ja nicht", MarkKind::Freed),
        mark("will", MarkKind::Want),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Shows the gallery.
pub(crate) fn show(ui: &mut Ui, state: &mut Gallery) {
    let c = theme::colours(ui.ctx());
    Panel::left("rail")
        .resizable(false)
        .exact_size(248.0)
        .frame(Frame::NONE.fill(c.paper))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(29.0);
            for (index, words) in STATIONS.iter().enumerate() {
                ui.add(
                    RailEntry::new(words, "schon besucht")
                        .here(index == 1)
                        .visited(index < 5),
                );
            }
        });
    CentralPanel::default()
        .frame(Frame::NONE.fill(c.paper).inner_margin(40))
        .show(ui, |ui| {
            ui.set_max_width(theme::COLUMN);
            text::small(ui, "Müssen · Frage 1 von 4");
            text::title(ui, "Wie viele Minuten am Tag müssen es für Social Media sein?");
            ui.horizontal(|ui| {
                ui.add(Chip::new("besprechen", &mut state.discuss));
                ui.add(Chip::new("nur für mich", &mut state.private));
            });
            OneOf::new(
                "occupies",
                "Beschäftigt Sie diese Frage?",
                &["nein", "manchmal", "oft"],
                &mut state.occupies,
            )
            .show(ui);
            ui.add_space(8.0);
            Scale::new(
                "pressure",
                "Wie viel Müssen steckt für Sie darin?",
                &mut state.pressure,
            )
            .ends("gar keins", "nichts als Müssen")
            .tone(Tone::Ember)
            .show(ui);
            ui.add_space(8.0);
            Scale::new("empty", "Wie gern zeigen Sie das öffentlich?", &mut state.empty)
                .ends("gar nicht gern", "sehr gern")
                .show(ui);
            ui.add_space(8.0);
            AnyOf::new("who", "Wer erwartet das?", &WHO, &mut state.who)
                .other(8, "Wer sonst?", &mut state.other)
                .show(ui);
            ui.add_space(8.0);
            Prose::new(
                "prose",
                "Wie geht es Ihnen gerade mit Social Media?",
                &mut state.prose,
            )
            .marks(&find)
            .show(ui);
            ui.add_space(8.0);
            Fold::new("more", "Wenn Sie mögen", &mut state.open).show(ui, |ui| text::body(ui, "Mehr."));
            card(ui, CardKind::Plain, |ui| {
                text::heading(ui, "Weitermachen");
                text::secondary(
                    ui,
                    "Sie schrieben: „Wahrscheinlich würde es außer mir niemand merken.“",
                );
                Line::new("name", "Name oder Pseudonym", &mut state.name)
                    .hint("wie Sie mögen")
                    .width(360.0)
                    .show(ui);
            });
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing = vec2(14.0, 8.0);
                ui.add(Button::secondary("Zurück"));
                ui.add(Button::primary("Weiter"));
                ui.add(Button::quiet("+ Eigenes hinzufügen"));
                ui.add(Button::link("Andere Datei öffnen …"));
                ui.add(Button::secondary("Spiegel zuklappen").compact());
            });
        });
}
