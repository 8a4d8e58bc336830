//! Pictures of every kind become logos, and what is kept is read back.

use super::*;
use png::{BitDepth, ColorType, Encoder};

/// Four quarters, 48 by 32 pixels: red, green, blue and black. Exif turns it.
const TURNED_JPEG: &[u8] = include_bytes!("../../../tests/fixtures/logos/turned.jpg");
/// The same upright, in other forms.
const PROGRESSIVE_JPEG: &[u8] = include_bytes!("../../../tests/fixtures/logos/progressive.jpg");
const CMYK_JPEG: &[u8] = include_bytes!("../../../tests/fixtures/logos/cmyk.jpg");
const GREY_JPEG: &[u8] = include_bytes!("../../../tests/fixtures/logos/grey.jpg");
const INTERLACED_PNG: &[u8] = include_bytes!("../../../tests/fixtures/logos/interlaced.png");

const RED: [u8; 3] = [200, 40, 40];
const GREEN: [u8; 3] = [0, 120, 80];
const BLUE: [u8; 3] = [30, 60, 200];
const BLACK: [u8; 3] = [0; 3];

/// Returns a PNG.
fn png(size: [u32; 2], colour: ColorType, depth: BitDepth, bytes: &[u8]) -> Vec<u8> {
    png_with(size, colour, depth, bytes, |_| {})
}

fn png_with(
    [width, height]: [u32; 2],
    colour: ColorType,
    depth: BitDepth,
    bytes: &[u8],
    set: impl FnOnce(&mut Encoder<'_, &mut Vec<u8>>),
) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_color(colour);
    encoder.set_depth(depth);
    set(&mut encoder);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(bytes).unwrap();
    writer.finish().unwrap();
    file
}

/// Returns the size in pixels and the colours of the quarters of a logo, in reading order.
fn quarters(logo: &Logo) -> ([usize; 2], [[u8; 3]; 4]) {
    let (size @ [width, height], rgb) = logo.rgb([usize::MAX; 2]);
    let places = [[1, 1], [3, 1], [1, 3], [3, 3]].map(|[x, y]| [width * x / 4, height * y / 4]);
    let colours = places.map(|[x, y]| {
        let at = (y * width + x) * 3;
        [rgb[at], rgb[at + 1], rgb[at + 2]]
    });
    (size, colours)
}

fn assert_alike(found: [[u8; 3]; 4], expected: [[u8; 3]; 4], by: u8) {
    let parts = found.as_flattened().iter().zip(expected.as_flattened());
    for (found_part, part) in parts {
        assert!(
            found_part.abs_diff(*part) <= by,
            "{found:?} instead of {expected:?}"
        );
    }
}

#[test]
fn every_form_of_a_picture_becomes_the_same_logo() {
    for (picture, by) in [(PROGRESSIVE_JPEG, 8), (CMYK_JPEG, 8), (INTERLACED_PNG, 0)] {
        let logo = Logo::read(picture).unwrap();
        let (size, colours) = quarters(&logo);
        assert_eq!(size, [48, 32]);
        assert_alike(colours, [RED, GREEN, BLUE, BLACK], by);
    }
    let grey = Logo::read(GREY_JPEG).unwrap();
    assert_alike(quarters(&grey).1, [[88; 3], [80; 3], [67; 3], [0; 3]], 4);
    assert_eq!(grey.format(), ([48, 32], 1));
}

#[test]
fn a_photograph_stands_upright_however_the_camera_was_held() {
    let number = TURNED_JPEG
        .windows(4)
        .position(|bytes| bytes == [0x01, 0x12, 0x00, 0x03]);
    let number = number.unwrap() + 9;
    for (orientation, size, colours) in [
        (1, [48, 32], [RED, GREEN, BLUE, BLACK]),
        (2, [48, 32], [GREEN, RED, BLACK, BLUE]),
        (3, [48, 32], [BLACK, BLUE, GREEN, RED]),
        (4, [48, 32], [BLUE, BLACK, RED, GREEN]),
        (5, [32, 48], [RED, BLUE, GREEN, BLACK]),
        (6, [32, 48], [BLUE, RED, BLACK, GREEN]),
        (7, [32, 48], [BLACK, GREEN, BLUE, RED]),
        (8, [32, 48], [GREEN, BLACK, RED, BLUE]),
        (9, [48, 32], [RED, GREEN, BLUE, BLACK]),
    ] {
        let mut picture = TURNED_JPEG.to_vec();
        picture[number] = orientation;
        let (found, turned) = quarters(&Logo::read(&picture).unwrap());
        assert_eq!(found, size, "orientation {orientation}");
        assert_alike(turned, colours, 8);
    }
}

#[test]
fn what_is_transparent_is_as_white_as_paper() {
    // red, half red, and nothing around them
    let row = [[0, 0, 0, 0], [200, 40, 40, 255], [200, 40, 40, 128], [9, 9, 9, 0]];
    let rows = [[[0; 4]; 4], row, row, [[0; 4]; 4]];
    let bytes = rows.as_flattened().as_flattened();
    let logo = Logo::read(&png([4, 4], ColorType::Rgba, BitDepth::Eight, bytes)).unwrap();
    let (size, colours) = quarters(&logo);
    assert_eq!(size, [2, 2], "the margins are gone");
    let half = [228, 148, 148];
    assert_alike(colours, [RED, half, RED, half], 1);
    // the same from a palette with a transparent entry, and in grey with sixteen bits
    let palette = |encoder: &mut Encoder<'_, &mut Vec<u8>>| {
        encoder.set_palette(vec![200, 40, 40, 0, 0, 0]);
        encoder.set_trns(vec![255, 0]);
    };
    let indexed = png_with(
        [2, 2],
        ColorType::Indexed,
        BitDepth::One,
        &[0b0100_0000, 0b0100_0000],
        palette,
    );
    let indexed = Logo::read(&indexed).unwrap();
    assert_eq!(indexed.rgb([9; 2]), ([1, 2], RED.repeat(2)));
    let deep = [0x80, 0x17, 0xff, 0xff, 0, 0, 0, 0];
    let deep = Logo::read(&png([2, 1], ColorType::GrayscaleAlpha, BitDepth::Sixteen, &deep));
    assert_eq!(deep.unwrap().rgb([9; 2]), ([1, 1], vec![0x80; 3]));
}

#[test]
fn a_logo_is_as_large_as_its_place_and_as_fine_as_print() {
    let plain = |width: u32, height: u32| {
        let bytes = vec![90; (width * height) as usize];
        Logo::read(&png(
            [width, height],
            ColorType::Grayscale,
            BitDepth::Eight,
            &bytes,
        ))
        .unwrap()
    };
    for (pixels, printed, kept) in [
        // wide, tall, square, tiny
        ((1500, 100), [150.0, 10.0], [625, 42]),
        ((100, 800), [5.0, 40.0], [21, 167]),
        ((900, 900), [40.0, 40.0], [167, 167]),
        ((16, 16), [12.0, 12.0], [16, 16]),
        ((9000, 1), [150.0, 0.0], [625, 1]),
    ] {
        let logo = plain(pixels.0, pixels.1);
        assert_eq!(logo.format(), (kept, 1), "{pixels:?}");
        for (found, expected) in logo.printed_size().into_iter().zip(printed) {
            assert!(
                (found - expected).abs() < 0.3,
                "{pixels:?}: {:?}",
                logo.printed_size()
            );
        }
    }
}

#[test]
fn even_noise_is_kept_in_little_room() {
    let mut state = 1_u32;
    let mut random = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    let bytes: Vec<u8> = (0..750 * 200 * 3).map(|_| random()).collect();
    let picture = png([750, 200], ColorType::Rgb, BitDepth::Eight, &bytes);
    let logo = Logo::read(&picture).unwrap();
    assert!(logo.png().len() <= MAX_KEPT_BYTES, "{}", logo.png().len());
    let [width, height] = logo.printed_size();
    assert!((width - 150.0).abs() < 1.0 && (height - 40.0).abs() < 1.0);
    assert_eq!(
        Logo::read(&picture),
        Ok(logo),
        "the same picture gives the same logo"
    );
}

#[test]
fn a_logo_that_is_kept_is_read_back_and_nothing_else_is() {
    for picture in [INTERLACED_PNG, GREY_JPEG] {
        let logo = Logo::read(picture).unwrap();
        assert_eq!(Logo::from_png(logo.png().to_vec()), Some(logo.clone()));
        let cut = logo.png().len() - 30;
        assert_eq!(Logo::from_png(logo.png()[..cut].to_vec()), None);
    }
    // what a PDF couldn't take as it is
    for (colour, depth, bytes) in [
        (ColorType::Rgba, BitDepth::Eight, &[1; 4][..]),
        (ColorType::Grayscale, BitDepth::Sixteen, &[1; 2]),
        (ColorType::Grayscale, BitDepth::One, &[0]),
    ] {
        assert_eq!(Logo::from_png(png([1, 1], colour, depth, bytes)), None);
    }
    let transparent = |encoder: &mut Encoder<'_, &mut Vec<u8>>| encoder.set_trns(vec![0, 1]);
    let transparent = png_with([1, 1], ColorType::Grayscale, BitDepth::Eight, &[7], transparent);
    assert_eq!(Logo::from_png(transparent), None);
    assert_eq!(Logo::from_png(INTERLACED_PNG.to_vec()), None);
    assert_eq!(Logo::from_png(GREY_JPEG.to_vec()), None);
}

#[test]
fn what_is_no_picture_is_refused_by_its_reason() {
    let white = png([3, 3], ColorType::Grayscale, BitDepth::Eight, &[251; 9]);
    let clear = png([1, 1], ColorType::Rgba, BitDepth::Eight, &[7, 7, 7, 0]);
    for (picture, fault) in [
        (&b""[..], LogoFault::OtherFormat),
        (b"<html><body>Logo</body></html>", LogoFault::OtherFormat),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", LogoFault::Blank),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg'><g></svg>",
            LogoFault::Damaged,
        ),
        (b"GIF89a\x01\x00\x01\x00", LogoFault::OtherFormat),
        (b"\x89PNG\r\n\x1a\n", LogoFault::Damaged),
        (b"\xff\xd8\xff", LogoFault::Damaged),
        (&TURNED_JPEG[..TURNED_JPEG.len() * 3 / 4], LogoFault::Damaged),
        (
            &PROGRESSIVE_JPEG[..PROGRESSIVE_JPEG.len() * 3 / 4],
            LogoFault::Damaged,
        ),
        (&INTERLACED_PNG[..INTERLACED_PNG.len() / 2], LogoFault::Damaged),
        (&white, LogoFault::Blank),
        (&clear, LogoFault::Blank),
    ] {
        assert_eq!(Logo::read(picture), Err(fault), "{} bytes", picture.len());
    }
}

#[test]
fn a_wrong_byte_anywhere_costs_the_picture_at_most() {
    for picture in [
        TURNED_JPEG,
        PROGRESSIVE_JPEG,
        CMYK_JPEG,
        GREY_JPEG,
        INTERLACED_PNG,
    ] {
        for at in 0..picture.len() {
            let mut wrong = picture.to_vec();
            // not so much that it has millions of pixels
            wrong[at] ^= 0x15;
            if let Ok(logo) = Logo::read(&wrong) {
                assert_eq!(Logo::from_png(logo.png().to_vec()), Some(logo), "byte {at}");
            }
        }
    }
}

#[test]
fn a_picture_of_too_many_pixels_is_refused_before_it_is_decoded() {
    let (width, height) = (20_000, 20_000);
    let too_many = Err(LogoFault::TooManyPixels { width, height });
    // only their heads are there
    let mut png = Vec::new();
    let mut encoder = Encoder::new(&mut png, 20_000, 20_000);
    encoder.set_color(ColorType::Rgba);
    drop(encoder.write_header().unwrap());
    assert_eq!(Logo::read(&png), too_many);
    let mut jpeg = TURNED_JPEG.to_vec();
    let size = jpeg.windows(4).position(|bytes| bytes == [0, 32, 0, 48]).unwrap();
    jpeg[size..size + 4].copy_from_slice(&[0x4e, 0x20, 0x4e, 0x20]);
    assert_eq!(Logo::read(&jpeg), too_many);
}

/// A file as drawing programs write it.
fn svg(content: &str) -> Vec<u8> {
    format!(
        "\u{feff}<?xml version='1.0' encoding='UTF-8'?>\n<!-- Zeichnung -->\n\
        <!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>\n\
        <svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' \
        width='210mm' height='297mm' viewBox='0 0 210 297'>{content}</svg>"
    )
    .into_bytes()
}

#[test]
fn a_drawing_on_a_whole_page_is_printed_sharp_and_without_the_page() {
    let drawing = svg("<defs><linearGradient id='g'><stop stop-color='#b8371f'/>\
        <stop offset='1' stop-color='#005a46'/></linearGradient></defs>\
        <g transform='translate(20 30)'><rect width='60' height='20' fill='url(#g)'/></g>");
    let logo = Logo::read(&drawing).unwrap();
    let [printed_width, printed_height] = logo.printed_size();
    assert!((119.0..121.0).contains(&printed_width) && printed_height == 40.0);
    let ([width, height], bytes) = logo.rgb([usize::MAX; 2]);
    assert!(width >= 450 && height >= 150, "{width} × {height}");
    let pixel = |x: usize, y: usize| &bytes[(y * width + x) * 3..][..3];
    let [left, right] = [pixel(2, height / 2), pixel(width - 3, height / 2)];
    assert!(left[0] > 170 && left[1] < 70, "{left:?}");
    assert!(right[0] < 20 && right[1] > 80, "{right:?}");
    assert_eq!(Logo::from_png(logo.png().to_vec()), Some(logo));
}

#[test]
fn what_of_a_drawing_is_clear_or_cut_out_is_white() {
    let ring = svg(
        "<path fill-rule='evenodd' d='M50 50h100v100h-100z M75 75h50v50h-50z'/>\
        <rect x='50' y='50' width='10' height='10' fill='#fff' fill-opacity='0.5'/>",
    );
    let ([width, height], bytes) = Logo::read(&ring).unwrap().rgb([usize::MAX; 2]);
    let grey = |x: usize, y: usize| bytes[(y * width + x) * 3];
    assert_eq!(grey(width / 2, height / 2), 255);
    assert_eq!(grey(width / 8 * 7, height / 2), 0);
    assert!((120..136).contains(&grey(width / 20, height / 20)));
}

#[test]
fn a_drawing_of_which_something_would_be_missing_is_refused() {
    for (content, fault) in [
        ("<text x='10' y='20'>Praxis</text>", LogoFault::Letters),
        ("<g><text><tspan>Praxis</tspan></text></g>", LogoFault::Letters),
        (
            "<image width='20' height='20' href='data:image/png;base64,AAAA'/>",
            LogoFault::PictureInside,
        ),
        (
            "<image width='20' height='20' xlink:href='/etc/hostname'/>",
            LogoFault::PictureInside,
        ),
        (
            "<text> </text><desc>nothing but words about it</desc>",
            LogoFault::Blank,
        ),
    ] {
        assert_eq!(Logo::read(&svg(content)), Err(fault), "{content}");
    }
}

#[test]
fn a_drawing_made_to_take_all_memory_is_refused() {
    let copies = |level: usize| format!("<use xlink:href='#a{level}'/>").repeat(12);
    let levels = (1..9).map(|level| format!("<g id='a{level}'>{}</g>", copies(level - 1)));
    let many: String = levels.collect();
    let bomb = svg(&format!(
        "<defs><path id='a0' d='M0 0h9v9z'/>{many}</defs><use xlink:href='#a8'/>"
    ));
    assert_eq!(Logo::read(&bomb), Err(LogoFault::Damaged));
    let entities: String = (1..9)
        .map(|level| format!("<!ENTITY e{level} '{}'>", format!("&e{};", level - 1).repeat(12)))
        .collect();
    let bomb = format!(
        "<!DOCTYPE svg [<!ENTITY e0 '<g/>'>{entities}]><svg xmlns='http://www.w3.org/2000/svg'>&e8;</svg>"
    );
    assert_eq!(Logo::read(bomb.as_bytes()), Err(LogoFault::Damaged));
    let deep = svg(&"<g>".repeat(5_000));
    assert_eq!(Logo::read(&deep), Err(LogoFault::Damaged));
}
