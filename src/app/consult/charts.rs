//! Comparing sessions, looking over many, and saving figures of either.

use std::path::{Path, PathBuf};

use egui::Context;
use uuid::Uuid;

use super::dispatch::{ask, in_desk};
use crate::app::effects::file_dialog::FilePurpose;
use crate::app::screens::Screen;
use crate::app::screens::consulting::{CompareScreen, DeskScreen, OverviewScreen};
use crate::app::window::MainWindow;
use crate::consulting::Filter;
use crate::service::{Chart, ChartFormat, DeskRequest};
use crate::text::safe_name;

/// So many sessions are shown side by side.
pub(in crate::app) const MOST_COMPARED: usize = 12;

/// Shows sessions side by side, or asks for them anew where they are shown already.
pub(super) fn compare(application: &mut MainWindow, sessions: &[Uuid]) {
    let texts = application.texts();
    let refused = match sessions.len() {
        0 | 1 => Some(texts.compare_needs_two().to_owned()),
        count if count > MOST_COMPARED => Some(texts.compare_too_many(MOST_COMPARED)),
        _ => None,
    };
    if let Some(words) = refused {
        application.show_notice(words, None);
        return;
    }
    let language = texts.language();
    let again = |screen: &mut DeskScreen| match screen {
        DeskScreen::Compare(screen) if screen.sessions() == sessions => {
            screen.set_language(language);
            Some(screen.asks())
        }
        _ => None,
    };
    let anew = || {
        let screen = CompareScreen::new(sessions.to_vec(), language);
        let asks = screen.asks();
        (DeskScreen::Compare(Box::new(screen)), asks)
    };
    show(application, again, anew);
}

/// Shows what sessions have in common, or asks for it anew where it is shown already.
pub(super) fn overview(application: &mut MainWindow, filter: &Filter) {
    let language = application.texts().language();
    let again = |screen: &mut DeskScreen| match screen {
        DeskScreen::Overview(screen) if screen.filter() == filter => {
            screen.set_language(language);
            Some(screen.asks())
        }
        _ => None,
    };
    let anew = || {
        let screen = OverviewScreen::new(filter.clone(), language);
        let asks = screen.asks();
        (DeskScreen::Overview(Box::new(screen)), asks)
    };
    show(application, again, anew);
}

/// Asks for what a screen shows that is there already, or opens a new one with what it asks for.
fn show(
    application: &mut MainWindow,
    again: impl FnMut(&mut DeskScreen) -> Option<DeskRequest>,
    anew: impl FnOnce() -> (DeskScreen, DeskRequest),
) {
    let mut request = None;
    in_desk(application, |desk| {
        request = desk.screens_mut().find_map(again);
        if request.is_none() {
            let (screen, asks) = anew();
            desk.open(screen);
            request = Some(asks);
        }
    });
    if let Some(request) = request {
        ask(application, request);
    }
}

/// Asks where a figure is to be saved.
pub(super) fn save(application: &mut MainWindow, ctx: &Context, chart: Box<Chart>, form: ChartFormat) {
    if application.files.is_open() {
        return;
    }
    in_desk(application, |desk| desk.to_save = Some((chart, form)));
    application.ask_for_file(ctx, FilePurpose::Chart(form));
}

/// The name offered for the figure's file.
pub(in crate::app) fn chart_name(screen: &Screen) -> String {
    let Screen::Desk(desk) = screen else {
        return String::new();
    };
    let name =
        |(chart, form): &(Box<Chart>, ChartFormat)| format!("{}.{}", safe_name(&chart.title), form.ending());
    desk.to_save.as_ref().map(name).unwrap_or_default()
}

/// Where the figure is to be saved.
pub(in crate::app) fn chart_path(application: &mut MainWindow, path: PathBuf) {
    let mut to_save = None;
    in_desk(application, |desk| to_save = desk.to_save.take());
    if let Some((chart, form)) = to_save {
        let language = application.texts().language();
        ask(
            application,
            DeskRequest::WriteChart {
                chart,
                form,
                path,
                language,
            },
        );
    }
}

/// A figure is saved.
pub(super) fn written(application: &mut MainWindow, path: &Path) {
    if let Some(folder) = path.parent() {
        application.settings.set_folder(folder);
        application.keep_settings();
    }
    let words = application.texts().charts_saved(path.display().to_string());
    application.show_notice(words, None);
}
