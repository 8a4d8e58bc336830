//! A page with every widget of the kit, to be looked at.

use std::collections::BTreeSet;

use egui::{CentralPanel, Frame, IdSalt, Panel, Ui, vec2};
use funkenbuch::app::kit::{
    AccessibleName, Button, CardKind, CheckboxGroup, Chip, Collapsible, DateField, DateForms, Grid,
    GridColumn, NoticeBar, Number, RadioGroup, RailEntry, ReorderableList, Scale, ScaleTone, Step, TextArea,
    TextField, card, column, text, theme,
};
use funkenbuch::mirror::{Highlight, HighlightKind};
use jiff::civil::{Date, date};

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

fn find(text: &str) -> Vec<Highlight> {
    let mark = |words: &str, kind| {
        let start = text.find(words)?;
        Some(Highlight {
            range: start..start + words.len(),
            kind,
        })
    };
    [
        mark("muss", HighlightKind::Strong),
        mark("Eigentlich sollte", HighlightKind::Soft),
        mark("muss ja nicht", HighlightKind::Freed),
        mark("will", HighlightKind::Want),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A page as the window frames it: the rail, and beside it what `content` shows.
fn page(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
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
            column(ui, content);
        });
}

/// Words, choices, scales, fields, buttons.
pub(crate) fn show(ui: &mut Ui, state: &mut Gallery) {
    page(ui, |ui| {
        text::small(ui, "Müssen · Frage 1 von 4");
        text::title(ui, "Wie viele Minuten am Tag müssen es für Social Media sein?");
        questions(ui, state);
        writing(ui, state);
        buttons(ui);
    });
}

fn questions(ui: &mut Ui, state: &mut Gallery) {
    ui.horizontal(|ui| {
        ui.add(Chip::new("besprechen", &mut state.discuss));
        ui.add(Chip::new("nur für mich", &mut state.private));
    });
    RadioGroup::new(
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
    .tone(ScaleTone::Ember)
    .show(ui);
    ui.add_space(8.0);
    Scale::new("empty", "Wie gern zeigen Sie das öffentlich?", &mut state.empty)
        .ends("gar nicht gern", "sehr gern")
        .show(ui);
    ui.add_space(8.0);
    CheckboxGroup::new("who", "Wer erwartet das?", &WHO, &mut state.who)
        .other(8, "Wer sonst?", &mut state.other)
        .show(ui);
    ui.add_space(8.0);
}

fn writing(ui: &mut Ui, state: &mut Gallery) {
    TextArea::new(
        "prose",
        "Wie geht es Ihnen gerade mit Social Media?",
        &mut state.prose,
    )
    .marks(&find)
    .show(ui);
    ui.add_space(8.0);
    Collapsible::new("more", "Wenn Sie mögen", &mut state.open).show(ui, |ui| text::body(ui, "Mehr."));
    card(ui, CardKind::Plain, |ui| {
        text::heading(ui, "Weitermachen");
        text::secondary(
            ui,
            "Sie schrieben: „Wahrscheinlich würde es außer mir niemand merken.“",
        );
        TextField::new("name", "Name oder Pseudonym", &mut state.name)
            .hint("wie Sie mögen")
            .width(360.0)
            .show(ui);
    });
    ui.add_space(8.0);
}

fn buttons(ui: &mut Ui) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 8.0);
        ui.add(Button::secondary("Zurück"));
        ui.add(Button::primary("Weiter"));
        ui.add(Button::quiet("+ Eigenes hinzufügen"));
        ui.add(Button::link("Andere Datei öffnen …"));
        ui.add(Button::secondary("Spiegel").compact());
    });
}

const PLACES: [&str; 4] = [
    "LinkedIn",
    "Instagram",
    "eigenes Blog",
    "Treffen und Veranstaltungen",
];

/// What the second page's widgets hold.
pub(crate) struct Tables {
    uses: [Option<usize>; 4],
    desire: [Option<u8>; 4],
    pressure: [Option<u8>; 4],
    hours: [Option<f64>; 4],
    wanted: Option<f64>,
    meeting: Option<Date>,
    titles: [String; 2],
}

impl Default for Tables {
    fn default() -> Self {
        Tables {
            uses: [Some(1), Some(1), Some(0), None],
            desire: [Some(3), Some(8), None, Some(10)],
            pressure: [Some(7), Some(4), None, None],
            hours: [Some(2.5), Some(3.0), None, None],
            wanted: Some(6.0),
            meeting: Some(date(2026, 12, 3)),
            titles: ["Jeden Tag eine Story posten", "Die Seite meiner Schwester liken"].map(str::to_owned),
        }
    }
}

/// A table, a number, a day, rows, a notice.
pub(crate) fn show_tables(ui: &mut Ui, state: &mut Tables) {
    NoticeBar::new(1, "Die Zeile ist entfernt.")
        .actions(&["Rückgängig"])
        .show(ui);
    page(ui, |ui| {
        text::title(ui, "Worauf haben Sie Lust?");
        table(ui, state);
        ui.add_space(16.0);
        Number::new(
            "wanted",
            "Wie viele Stunden möchten Sie geben?",
            &mut state.wanted,
        )
        .bounds(0.0..=80.0, 0.5)
        .unit("Stunden pro Woche")
        .show(ui);
        let format = |day: Date| format!("{}. Dezember {}", day.day(), day.year());
        let forms = DateForms {
            parse: &|_| None,
            format: &format,
            today: date(2026, 12, 1),
        };
        DateField::new("meeting", "Wann ist das Gespräch?", &mut state.meeting, forms)
            .hint("3.12. oder 3. Dezember")
            .show(ui);
        ui.add_space(8.0);
        rows(ui, state);
    });
}

fn table(ui: &mut Ui, state: &mut Tables) {
    let columns = [
        GridColumn::new("Wo?", 130.0).share(1.0),
        GridColumn::new("genutzt", 120.0),
        GridColumn::new("Lust", 56.0),
        GridColumn::new("Müssen", 60.0),
        GridColumn::new("pro Woche", 80.0),
    ];
    let name = |column: &str, row: usize| format!("{column}, {}", PLACES[row]);
    Grid::new("places", &columns)
        .shown(&|row, column| column < 4 || row != 2)
        .show(ui, PLACES.len(), |ui, row, column| {
            let name = name(["", "genutzt", "Lust", "Müssen", "pro Woche"][column], row);
            let hidden = AccessibleName::hidden(&name);
            match column {
                0 => drop(text::text_in(
                    ui,
                    PLACES[row],
                    Step::CompactStrong,
                    theme::colours(ui.ctx()).ink,
                )),
                1 => drop(
                    RadioGroup::new("uses", hidden, &["nein", "ja"], &mut state.uses[row])
                        .compact()
                        .show(ui),
                ),
                2 => drop(
                    Scale::new("desire", hidden, &mut state.desire[row])
                        .tone(ScaleTone::Pine)
                        .ends("keine", "große")
                        .compact()
                        .show(ui),
                ),
                3 => drop(
                    Scale::new("pressure", hidden, &mut state.pressure[row])
                        .tone(ScaleTone::Ember)
                        .ends("gar keins", "nichts als Müssen")
                        .compact()
                        .show(ui),
                ),
                _ => drop(
                    Number::new("hours", hidden, &mut state.hours[row])
                        .bounds(0.0..=80.0, 0.5)
                        .compact()
                        .show(ui),
                ),
            }
        });
}

fn rows(ui: &mut Ui, state: &mut Tables) {
    text::heading(ui, "Was steht noch auf Ihrer Muss-Liste?");
    let names = state.titles.clone();
    let keys: Vec<_> = names
        .iter()
        .map(|name| (IdSalt::new(name), name.as_str()))
        .collect();
    ReorderableList::new("rows", &keys).show(ui, |ui, index| {
        TextField::new("title", AccessibleName::hidden("Muss"), &mut state.titles[index]).show(ui);
    });
}
