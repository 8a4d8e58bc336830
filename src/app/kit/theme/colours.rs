//! All colours of the window, by meaning.
//!
//! Tests hold the contrast on every background: text 7:1, the accents 4.5:1, borders and the focus ring 3:1.
#![expect(
    clippy::disallowed_methods,
    reason = "the colours of the theme are defined here"
)]

use egui::Color32;

/// The named colours of one appearance.
#[derive(Debug, PartialEq, Eq)]
pub struct Colours {
    /// Whether these are the colours of the dark appearance.
    pub dark: bool,
    /// Background of the window.
    pub paper: Color32,
    /// Background of cards, fields and buttons.
    pub raised: Color32,
    /// Background of what is chosen or current.
    pub chosen: Color32,
    /// Background under the pointer.
    pub hovered: Color32,
    /// Text.
    pub ink: Color32,
    /// Less prominent text.
    pub secondary: Color32,
    /// Text and marks on ink, as on the primary button.
    pub on_ink: Color32,
    /// Separating lines without a meaning.
    pub line: Color32,
    /// Borders of controls.
    pub border: Color32,
    /// Must.
    pub ember: Color32,
    /// Background in a light ember.
    pub ember_soft: Color32,
    /// Text on ember.
    pub on_ember: Color32,
    /// Want.
    pub pine: Color32,
    /// Background in a light pine.
    pub pine_soft: Color32,
    /// Focus ring.
    pub focus: Color32,
    /// Background of selected text.
    pub selection: Color32,
    /// Shadow of menus and dialogs.
    pub shadow: Color32,
    /// Cover over the window behind a dialog.
    pub veil: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

impl Colours {
    /// Colours of the light appearance.
    pub const LIGHT: Colours = Colours {
        dark: false,
        paper: rgb(0xFBF7F1),
        raised: rgb(0xFFFEFB),
        chosen: rgb(0xF4EBE0),
        hovered: rgb(0xF8F1E8),
        ink: rgb(0x2A2320),
        secondary: rgb(0x524740),
        on_ink: rgb(0xFFFDF9),
        line: rgb(0xDDD2C4),
        border: rgb(0x8C7E71),
        ember: rgb(0xB8371F),
        ember_soft: rgb(0xF9E3DC),
        on_ember: rgb(0xFFFDF9),
        pine: rgb(0x1F6F5C),
        pine_soft: rgb(0xDDEEE7),
        focus: rgb(0xC06A14),
        selection: rgb(0xF3D9BC),
        shadow: Color32::from_rgba_premultiplied(9, 7, 6, 40),
        veil: Color32::from_rgba_premultiplied(24, 20, 18, 120),
    };

    /// Colours of the dark appearance.
    pub const DARK: Colours = Colours {
        dark: true,
        paper: rgb(0x1E1A18),
        raised: rgb(0x282320),
        chosen: rgb(0x342C28),
        hovered: rgb(0x2E2724),
        ink: rgb(0xF5EDE2),
        secondary: rgb(0xCDC2B6),
        on_ink: rgb(0x231E1B),
        line: rgb(0x463E38),
        border: rgb(0x8E8175),
        ember: rgb(0xF28C72),
        ember_soft: rgb(0x46271F),
        on_ember: rgb(0x231613),
        pine: rgb(0x72CDB3),
        pine_soft: rgb(0x1F3A32),
        focus: rgb(0xE0904A),
        selection: rgb(0x5E442C),
        shadow: Color32::from_rgba_premultiplied(0, 0, 0, 110),
        veil: Color32::from_rgba_premultiplied(0, 0, 0, 150),
    };

    /// Returns the backgrounds of controls and text, with their names.
    pub fn grounds(&self) -> [(&'static str, Color32); 4] {
        [
            ("paper", self.paper),
            ("raised", self.raised),
            ("chosen", self.chosen),
            ("hovered", self.hovered),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(colour: Color32) -> f64 {
        let channel = |byte: u8| {
            let c = f64::from(byte) / 255.0;
            if c <= 0.040_45 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Returns every pair that occurs on the screen, with its least contrast.
    fn pairs(c: &Colours) -> Vec<(String, Color32, Color32, f64)> {
        let mut pairs = Vec::new();
        for (name, ground) in c.grounds() {
            let mut on = |label: &str, colour, least| {
                pairs.push((format!("{label} on {name}"), colour, ground, least));
            };
            on("ink", c.ink, 7.0);
            on("secondary", c.secondary, 7.0);
            on("ember", c.ember, 4.5);
            on("pine", c.pine, 4.5);
            on("border", c.border, 3.0);
            on("focus", c.focus, 3.0);
        }
        pairs.push(("on ink".into(), c.on_ink, c.ink, 7.0));
        pairs.push(("on ember".into(), c.on_ember, c.ember, 4.5));
        pairs.push(("ink on ember soft".into(), c.ink, c.ember_soft, 7.0));
        pairs.push(("ink on pine soft".into(), c.ink, c.pine_soft, 7.0));
        pairs.push(("pine on pine soft".into(), c.pine, c.pine_soft, 4.5));
        pairs.push(("ink on selection".into(), c.ink, c.selection, 7.0));
        pairs
    }

    #[test]
    fn every_pair_of_colours_has_the_contrast_it_needs() {
        for colours in [&Colours::LIGHT, &Colours::DARK] {
            for (what, a, b, least) in pairs(colours) {
                let found = contrast(a, b);
                assert!(
                    found >= least,
                    "{what} (dark: {}): {found:.2} instead of {least}",
                    colours.dark
                );
            }
        }
    }

    #[test]
    fn contrast_is_measured_as_wcag_does() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 1e-9);
        assert!((contrast(rgb(0x777777), Color32::WHITE) - 4.48).abs() < 0.01);
    }
}
