//! Tests of this module.

use super::{Letters, sheet, write_png, write_svg};
use crate::insight::{Frequencies, Frequency, Series, SeriesValue, TimePoint, TimeSeries};
use crate::picture::{self, Measure, Picture, TextStyle};
use crate::text::{Language, Texts};

fn tallies() -> Picture {
    let tally = |name: &str, number| Frequency {
        name: name.to_owned(),
        number,
    };
    let of = Frequencies {
        of: 40,
        tallies: vec![tally("teils, teils", 16), tally("<nein> & „weiß nicht“", 12)],
    };
    picture::tallies(&of, 672.0, &Letters, Texts::of(Language::German)).unwrap()
}

fn courses() -> Picture {
    let stop = |at: f64, name: &str| TimePoint {
        name: name.to_owned(),
        short: name.to_owned(),
        at,
    };
    let course = |name: &str, values: [Option<(f64, f64)>; 4]| Series {
        name: name.to_owned(),
        values: values
            .map(|value| value.and_then(|(before, now)| SeriesValue::twice(Some(before), Some(now))))
            .into(),
    };
    let of = TimeSeries {
        stops: vec![
            stop(0.0, "Mai 2024"),
            stop(150.0, "Okt. 2024"),
            stop(200.0, "Nov. 2024"),
            stop(700.0, "Apr. 2026"),
        ],
        least: 0.0,
        most: 10.0,
        courses: vec![
            course(
                "Müssen im Ganzen",
                [Some((8.0, 6.0)), Some((6.0, 6.0)), None, Some((7.0, 3.0))],
            ),
            course(
                "Noch eine Plattform, obwohl eine gut läuft",
                [None, Some((4.0, 9.0)), Some((0.0, 10.0)), Some((10.0, 0.0))],
            ),
        ],
    };
    picture::courses(&of, 672.0, &Letters, Texts::of(Language::German)).unwrap()
}

#[test]
fn an_svg_holds_the_picture_with_its_title_and_description() {
    let svg = write_svg(&sheet(&tallies(), "Lust?", &[]), "Lust?");
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
    assert!(svg.contains("<title>Lust?</title>"));
    assert!(svg.contains("&lt;nein&gt; &amp; „weiß nicht“: 12 (30 %)."));
    assert!(!svg.contains("<text") && svg.matches("<path").count() > 4);
}

#[test]
fn a_png_has_two_pixels_for_each_unit_and_ink_on_white() {
    for (picture, name) in [(tallies(), "tallies"), (courses(), "courses")] {
        let sheet = sheet(&picture, "Müssen im Lauf der Zeit", &[]);
        let bytes = write_png(&sheet, "Müssen im Lauf der Zeit");
        if let Some(folder) = std::env::var_os("FUNKENBUCH_PICTURES") {
            std::fs::write(std::path::Path::new(&folder).join(format!("{name}.png")), &bytes).unwrap();
        }
        let read = image::load_from_memory(&bytes).unwrap().to_rgb8();
        assert_eq!(read.width(), (sheet.size.width * 2.0).ceil() as u32);
        assert_eq!(read.get_pixel(0, 0).0, [255, 255, 255]);
        let ink = read.pixels().filter(|pixel| pixel.0[0] < 0x40).count();
        assert!(ink > 2000, "{ink}");
    }
}

#[test]
fn characters_without_a_glyph_have_a_width() {
    assert!(Letters.width("Ж→\u{10ffff}\u{0}ü", TextStyle::Label) > 20.0);
}
