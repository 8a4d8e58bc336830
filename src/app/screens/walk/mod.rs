//! The client's walk: the session in memory, and its pages.

mod answer;
mod before_after;
mod cards;
mod choices;
mod context;
mod date;
mod echo;
mod field;
mod finish;
mod folded;
mod footer;
mod grid;
mod marks;
pub mod mirror_line;
mod model;
mod note_item;
mod number;
mod own_rows;
mod page;
mod page_view;
mod pages;
mod pictures;
mod prose;
mod question;
mod rail;
mod scale;
mod sections;
mod stack;
mod text_line;
mod view;

pub use self::model::WalkModel;
pub use self::view::WalkView;

/// The walk: its model and its view.
pub struct WalkScreen {
    /// The session and its pages.
    pub model: WalkModel,
    /// The state of its view.
    pub view: WalkView,
}

impl WalkScreen {
    /// Returns the screen of a model.
    pub fn new(model: WalkModel) -> Self {
        Self {
            model,
            view: WalkView::default(),
        }
    }
}
