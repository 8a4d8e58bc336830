//! The pictures of a session and the findings below them, computed again only when an answer has changed.

use egui::Ui;

use super::context::PageContext;
use crate::app::kit::{Button, CardKind, Chip, card, read_only, text};
use crate::app::message::Message;
use crate::app::picture_view::{UiMeasure, picture_ui};
use crate::insight::{Finding, Insight};
use crate::picture::{self, Size};
use crate::session::{Edit, FindingRef, SharedSession};
use crate::text::Language;
use crate::workbook::PictureKind;

/// Greatest width of a picture.
const MAX_PICTURE_WIDTH: f32 = 620.0;

/// The figures that the pictures show.
pub(super) struct Pictures {
    insight: Insight,
}

impl Pictures {
    /// Computes the figures of a session.
    pub(super) fn of(shared: &SharedSession, language: Language) -> Self {
        Self {
            insight: Insight::in_language(shared, language.tag()),
        }
    }

    /// Returns `true` if no answer gives a picture anything to show; the findings always say something.
    pub(super) fn is_blank(&self, kind: PictureKind) -> bool {
        match kind {
            PictureKind::Map => self.insight.map.is_none(),
            PictureKind::BeforeAndNow => self.insight.shifts.is_empty(),
            PictureKind::Attitude => self.insight.attitude.bars.is_empty(),
            PictureKind::WordBalance => self.insight.balance.stations.is_empty(),
            PictureKind::Findings => false,
        }
    }
}

/// Shows a picture of a page.
pub(super) fn picture_part_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    kind: PictureKind,
    pictures: Option<&Pictures>,
) {
    let Some(pictures) = pictures else { return };
    if kind == PictureKind::Findings {
        findings_ui(ui, cx, &pictures.insight.findings);
        return;
    }
    let measure = UiMeasure(ui);
    let width = ui.available_width().min(MAX_PICTURE_WIDTH);
    let (insight, texts) = (&pictures.insight, cx.texts);
    let picture = match kind {
        PictureKind::Map => insight
            .map
            .as_ref()
            .map(|map| picture::map(map, Size::new(width, width * 0.82), &measure, texts)),
        PictureKind::BeforeAndNow => picture::before_and_now(&insight.shifts, width, &measure, texts),
        PictureKind::Attitude => picture::attitude(&insight.attitude, width, &measure, texts),
        PictureKind::WordBalance => picture::word_balance(&insight.balance, width, &measure, texts),
        PictureKind::Findings => None,
    };
    match picture {
        Some(picture) => picture_ui(ui, &picture),
        None => text::secondary(ui, texts.walk_picture_empty()),
    };
}

fn findings_ui(ui: &mut Ui, cx: &mut PageContext<'_>, findings: &[Finding]) {
    text::heading(ui, cx.texts.walk_findings_heading());
    if findings.is_empty() {
        text::secondary(ui, cx.texts.walk_findings_none());
    }
    for finding in findings {
        ui.push_id(finding.id.name(), |ui| finding_ui(ui, cx, finding));
    }
}

fn finding_ui(ui: &mut Ui, cx: &mut PageContext<'_>, finding: &Finding) {
    let words = picture::finding_sentence(finding, cx.texts);
    card(ui, CardKind::Plain, |ui| {
        text::body(ui, &words);
        ui.horizontal_wrapped(|ui| {
            reaction_ui(ui, cx, finding, true, &words);
            reaction_ui(ui, cx, finding, false, &words);
            go_ui(ui, cx, finding);
        });
    });
}

fn reaction_ui(ui: &mut Ui, cx: &mut PageContext<'_>, finding: &Finding, fits: bool, words: &str) {
    let texts = cx.texts;
    let (short, name) = if fits {
        (texts.walk_finding_fits(), texts.walk_finding_fits_long(words))
    } else {
        (
            texts.walk_finding_fits_not(),
            texts.walk_finding_fits_not_long(words),
        )
    };
    let mut on = finding.fits == Some(fits);
    let chip = Chip::new(short, &mut on).named(&name);
    if read_only::inputs_ui(ui, |ui| ui.add(chip)).changed() {
        let reacted = FindingRef {
            finding: finding.id.name().to_owned(),
            about: finding.about.clone(),
        };
        cx.messages.push(Message::EditAnswer(Edit::SetReaction {
            reacted,
            fits: on.then_some(fits),
        }));
    }
}

fn go_ui(ui: &mut Ui, cx: &mut PageContext<'_>, finding: &Finding) {
    let Some(cell) = finding.cells.first() else { return };
    let Some(station) = cx.workbook.station_of(&cell.question) else {
        return;
    };
    let title = cx.text(&station.title);
    let (words, name) = (
        cx.texts.walk_finding_go(title),
        cx.texts.walk_finding_go_long(title),
    );
    if ui.add(Button::link(&words).compact().named(&name)).clicked() {
        cx.messages.push(Message::GoToLocation(cell.place()));
    }
}
