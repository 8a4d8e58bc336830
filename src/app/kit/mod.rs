//! The kit: everything the screens are made of, a layer of its own on egui.
//!
//! The kit knows nothing of workbooks and sessions, and no language: screens hand it words and plain
//! values, and take changed values back. Whatever comes from the kit looks of a piece, works by keyboard,
//! shows its focus with one clear ring, tells its role, name, value and actions to screen readers, and
//! asks for no repaint while nothing happens. Screens use nothing of egui but its layout
//! (`Panel`, `CentralPanel`, `ScrollArea`, `ui.horizontal`, `ui.add_space`).
//!
//! # Setting up
//!
//! Once, when the window opens: [`theme::install`]`(ctx, Appearance, Motion)` and
//! [`set_words`]`(ctx, Words { … })`; again `set_words` when the language changes,
//! [`theme::set_appearance`] and [`theme::set_motion`] when the person sets them. Colours are asked for by
//! meaning, `theme::colours(ui.ctx()).secondary`, never written down (clippy refuses raw colours outside
//! `theme/colours.rs`). Distances are multiples of [`theme::GRID_UNIT`]; a column of questions is at most
//! [`theme::COLUMN_WIDTH`] wide. The program takes Ctrl+Z, Ctrl+Y, Ctrl+Shift+Z and Ctrl+Enter with
//! `input_mut(|i| i.consume_shortcut(…))` *before* it shows anything, or fields and choices would see them.
//!
//! # Words
//!
//! [`text::title`], [`text::heading`], [`text::label`], [`text::body`], [`text::secondary`],
//! [`text::small`], [`text::told`] (read out when it changes), or any [`Step`] and colour with [`text::text_in`] and several of them in one paragraph
//! with [`text::runs`]. All wrap and are safe with any characters. `text::title(…).request_focus()` moves
//! the focus to a heading, so that a screen reader says it after a station change.
//!
//! # Names
//!
//! Every input takes a [`Name`]: a `&str` is written above it; `Name::hidden("Lust, LinkedIn")` is only
//! said (table cells); `Name::by(&text::label(ui, "…"))` where the screen has written it itself, beside
//! other things. `id_salt` has to be unique among siblings and stable: use the cell.
//!
//! # Widgets
//!
//! - `ui.add(Button::primary("Weiter"))`, `::secondary`, `::quiet`, `::link`; `.compact()`, `.flush()`,
//!   `.named()`, `.hint()`.
//! - `ui.add(Chip::new("besprechen", &mut on).named("…"))`: a mark or filter; `.changed()`.
//! - `rail(ui, 248.0, |ui| …)`: the chapter rail; `ui.add(RailEntry::new("Müssen", "hier").here(true).visited(true))`: `.clicked()` goes there.
//! - `Fold::new(salt, "Wenn Sie mögen", &mut open).show(ui, |ui| …)`.
//! - `OneOf::new(salt, name, &labels, &mut Option<usize>).show(ui)` and
//!   `AnyOf::new(salt, name, &labels, &mut BTreeSet<usize>).show(ui)` give a [`ChoiceOutput`]; `.other(index,
//!   "Was sonst?", &mut text)` reveals a line; `OneOf…compact()` for tables.
//! - `Scale::new(salt, name, &mut Option<u8>).ends("gar keins", "nichts als Müssen").tone(Tone::Ember)
//!   .says(&|value| …).show(ui)`: `.changed()`; `.compact()` for tables.
//! - `Line::new(salt, name, &mut String).hint("…").width(360.0).show(ui)`, `Prose::new(…).rows(4)
//!   .marks(&|text| …).show(ui)`: a [`FieldOutput`] whose `response.changed()` and `.lost_focus()` say when to
//!   save; marks are sought again only when the text has changed. For text that is only read, lay it out
//!   with [`field::lay_out_prose`] and call [`field::paint_marks`] before painting it.
//! - `Number::new(salt, name, &mut Option<f64>).bounds(0.0..=80.0, 0.5).unit("Stunden pro Woche")
//!   .unclear("…").show(ui)` and `DateField::new(salt, name, &mut Option<Date>, DateForms { … }).show(ui)`:
//!   `.changed()`; letters that say nothing yet stay in view. Both have `.compact()`.
//! - `Grid::new(salt, &[Column::new("Wo?", 160.0).share(1.0), …]).shown(&|row, column| …)
//!   .show(ui, rows, |ui, row, column| …)`: a table, or cards where it has no room.
//! - `Rows::new(salt, &[(IdSalt::new("r1"), "Titel")]).show(ui, |ui, index| …)` gives an `Option<`[`RowAct`]`>`;
//!   `.slim()` has one handle a row, with a menu.
//! - `ui.add(Tick::new("Wie sage ich es?", &mut done))`: a box with its words; `.changed()`.
//! - `List::new(salt, name, count, &mut current).show(ui, |index| (name, picked), |ui, index| …)`: a long list;
//!   what stands in its columns is painted with [`cells`], its heads are [`SortHead`]s.
//! - `ui.add(Removable::new("Status: neu", "Filter entfernen: Status neu"))`: something in force, such as a filter.
//! - `Dialog::new("remove", "…").show(ctx, &mut open, |ui, open| …)`: call it every frame.
//! - `Notice::new(number, "Die Zeile ist entfernt.").action("Rückgängig").show(ctx)`: until `.over`.
//! - `column(ui, |ui| …)`: a column of questions; `card(ui, CardKind::Plain, |ui| …)`; `menu_button(ui, Button::quiet("Datei"), |ui| { ui.add(MenuItem::new("…")) })`;
//!   `ui.add(IconButton::new(Icon::Undo, "Rückgängig"))`.
//!
//! # What to mind
//!
//! Enter and the space bar press what has the focus, arrow keys belong to the widget that has it. A heading
//! over a scroll area's content, a dialog, a popup: the kit brings the focus there and back; screens only
//! have to ask for it after a change of place. The kit never asks for a repaint, except a notice once, when
//! its time is up.

pub mod accessible_name;
pub mod button;
pub mod card;
pub mod cells;
pub mod checkbox;
pub mod chip;
pub mod choice;
pub mod collapsible;
pub mod date;
pub mod dialog;
mod draft;
pub mod escape_key;
pub mod field;
pub mod focus;
pub mod grid;
pub mod icon;
pub mod list;
pub mod menu;
pub mod notice;
pub mod number;
pub mod progress;
pub mod rail;
pub mod reorderable_list;
pub mod safe;
pub mod scale;
pub mod sort_header;
mod surface;
pub mod text;
pub mod texts;
pub mod theme;

pub use accessible_name::AccessibleName;
pub use button::Button;
pub use card::{CardKind, card, column};
pub use checkbox::Checkbox;
pub use chip::{Chip, Removable};
pub use choice::{CheckboxGroup, ChoiceOutput, RadioGroup};
pub use collapsible::{Collapsible, FoldOutput};
pub use date::{DateField, DateForms};
pub use dialog::Dialog;
pub use draft::ValueOutput;
pub use escape_key::EscapeKey;
pub use field::{FieldOutput, Highlight, MarkKind, TextArea, TextField};
pub use grid::{Grid, GridColumn};
pub use icon::{Icon, IconButton};
pub use list::{List, ListOutput};
pub use menu::{MenuItem, menu_button};
pub use notice::{NoticeBar, NoticeOutput};
pub use number::Number;
pub use rail::{RailEntry, rail};
pub use reorderable_list::{ReorderableList, RowAction};
pub use scale::{Scale, ScaleTone};
pub use sort_header::{SortHeader, Sorted};
pub use texts::{KitTexts, set_words};
pub use theme::{Appearance, Colours, Motion, Step};
