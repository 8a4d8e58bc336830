//! The kit: the widgets that all screens are made of.
//!
//! The kit does not use workbooks and sessions. Screens hand it words and plain values and take changed
//! values back. Its widgets work by keyboard, show their focus with one ring, have role, name, value and
//! actions in the accessibility tree, and request no repaint while nothing happens. Of egui itself, screens
//! use only the layout.
//!
//! # Set-up
//!
//! [`theme::install`] and [`set_words`] are called once when the window opens, [`set_words`] again when the
//! language changes, [`theme::set_appearance`] and [`theme::set_motion`] when the settings change. Colours
//! are taken from [`theme::colours`] by meaning; distances are multiples of [`theme::GRID_UNIT`]. The program
//! takes its shortcuts out of the input before it shows anything, or fields and choices would see them; the
//! keys of undo stay in it while [`field::owns_undo`] is `true`.
//!
//! # Names
//!
//! Every input takes an [`AccessibleName`]: a `&str` is written above it, `AccessibleName::hidden("Lust, LinkedIn")`
//! is for screen readers only, `AccessibleName::by(&label, words)` refers to a label of the screen. An `id_salt` is
//! unique among siblings and stable, such as the cell.
//!
//! # Results
//!
//! Buttons, chips and scales return a `Response` whose `clicked()` or `changed()` matters. Fields for text
//! return a [`FieldOutput`], fields for numbers and days a [`ValueOutput`]: while their letters make no value,
//! the value that was there stays, and nothing is `changed()`.
//!
//! A [`Dialog`] is shown every frame, so that the focus can return; a [`NoticeBar`] until its result says that
//! it is over. Popups and dialogs move the focus by themselves; after a change of place screens request it for
//! the new heading.

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
mod edit_menu;
pub mod escape_key;
pub mod field;
pub mod focus;
pub mod galley;
pub mod grid;
pub mod icon;
pub mod list;
pub mod menu;
pub mod notice;
pub mod number;
mod popup_button;
pub mod progress;
pub mod rail;
pub mod read_only;
pub mod reading_order;
pub mod reorderable_list;
pub mod safe;
pub mod scale;
pub mod scroll_keys;
pub mod selectable;
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
pub use field::{FieldOutput, Highlight, MarkKind, PassphraseField, SecretLetters, TextArea, TextField};
pub use grid::{Grid, GridColumn};
pub use icon::{Icon, IconButton};
pub use list::{List, ListHeading, ListOutput};
pub use menu::{MenuItem, menu_button, menu_heading};
pub use notice::{NoticeBar, NoticeOutput};
pub use number::Number;
pub use rail::{RailEntry, rail};
pub use reading_order::{PageFoot, with_right_side};
pub use reorderable_list::{ReorderableList, RowAction};
pub use scale::{Scale, ScaleTone};
pub use scroll_keys::scroll_by_keys;
pub use sort_header::{SortHeader, Sorted};
pub use texts::{KitTexts, set_words};
pub use theme::{Appearance, Colours, Motion, Step};
