//! egui's own style, for scroll bars, menus, tooltips and the text cursor.

use std::collections::BTreeMap;

use egui::style::{
    Interaction, ScrollAnimation, ScrollStyle, Selection, Spacing, TextCursorStyle, WidgetVisuals, Widgets,
};
use egui::{Color32, CornerRadius, FontId, Margin, Rangef, Shadow, Stroke, Style, TextStyle, Visuals, vec2};

use super::{CARD_ROUNDING, CONTROL_ROUNDING, Colours, GRID_UNIT, Motion, Step, TARGET_HEIGHT};

/// Returns the style of one appearance.
pub(super) fn style(colours: &Colours, motion: Motion) -> Style {
    Style {
        text_styles: text_styles(),
        spacing: spacing(),
        interaction: Interaction {
            selectable_labels: false,
            multi_widget_text_select: false,
            tooltip_delay: 0.4,
            ..Interaction::default()
        },
        visuals: visuals(colours, motion),
        animation_time: match motion {
            Motion::Short => 0.12,
            Motion::None => 0.0,
        },
        scroll_animation: match motion {
            Motion::Short => ScrollAnimation {
                points_per_second: 4000.0,
                duration: Rangef::new(0.05, 0.15),
            },
            Motion::None => ScrollAnimation::none(),
        },
        always_scroll_the_only_direction: false,
        compact_menu_style: false,
        ..Style::default()
    }
}

fn text_styles() -> BTreeMap<TextStyle, FontId> {
    [
        (TextStyle::Small, Step::Small),
        (TextStyle::Body, Step::Body),
        (TextStyle::Monospace, Step::Body),
        (TextStyle::Button, Step::Compact),
        (TextStyle::Heading, Step::Title),
    ]
    .map(|(style, step)| (style, step.font()))
    .into()
}

fn spacing() -> Spacing {
    Spacing {
        item_spacing: vec2(GRID_UNIT, GRID_UNIT),
        window_margin: Margin::same(24),
        menu_margin: Margin::same(8),
        button_padding: vec2(2.0 * GRID_UNIT, GRID_UNIT),
        indent: 3.0 * GRID_UNIT,
        interact_size: vec2(44.0, TARGET_HEIGHT),
        extra_text_line_spacing: 4.0,
        icon_width: 20.0,
        icon_width_inner: 12.0,
        icon_spacing: GRID_UNIT,
        tooltip_width: 360.0,
        menu_width: 360.0,
        text_edit_width: 320.0,
        scroll: ScrollStyle {
            bar_width: 10.0,
            handle_min_length: 40.0,
            bar_inner_margin: 2.0,
            ..ScrollStyle::solid()
        },
        ..Spacing::default()
    }
}

fn visuals(c: &Colours, motion: Motion) -> Visuals {
    let base = if c.dark { Visuals::dark() } else { Visuals::light() };
    let shadow = |blur, offset| Shadow {
        offset: [0, offset],
        blur,
        spread: 0,
        color: c.shadow,
    };
    Visuals {
        override_text_color: None,
        weak_text_color: Some(c.secondary),
        widgets: widgets(c),
        selection: Selection {
            bg_fill: c.selection,
            stroke: Stroke::new(1.0, c.ink),
        },
        hyperlink_color: c.ink,
        faint_bg_color: c.hovered,
        extreme_bg_color: c.raised,
        text_edit_bg_color: Some(c.raised),
        code_bg_color: c.chosen,
        warn_fg_color: c.ember,
        error_fg_color: c.ember,
        window_corner_radius: CornerRadius::same(CARD_ROUNDING),
        window_shadow: shadow(32, 8),
        window_fill: c.raised,
        window_stroke: Stroke::new(1.0, c.line),
        menu_corner_radius: CornerRadius::same(CONTROL_ROUNDING),
        panel_fill: c.paper,
        popup_shadow: shadow(20, 6),
        text_cursor: TextCursorStyle {
            stroke: Stroke::new(2.0, c.ink),
            blink: motion == Motion::Short,
            ..TextCursorStyle::default()
        },
        indent_has_left_vline: false,
        striped: false,
        disabled_alpha: 0.6,
        ..base
    }
}

fn widgets(c: &Colours) -> Widgets {
    let look = |fill: Color32, edge: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, edge),
        corner_radius: CornerRadius::same(CONTROL_ROUNDING),
        fg_stroke: Stroke::new(1.5, c.ink),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: look(c.paper, c.line),
        inactive: WidgetVisuals {
            bg_fill: c.border,
            ..look(c.raised, c.border)
        },
        hovered: WidgetVisuals {
            bg_fill: c.secondary,
            ..look(c.hovered, c.ink)
        },
        active: WidgetVisuals {
            bg_fill: c.ink,
            ..look(c.chosen, c.ink)
        },
        open: look(c.chosen, c.ink),
    }
}
