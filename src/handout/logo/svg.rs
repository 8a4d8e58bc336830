//! Paints pictures in SVG, within limits.

use resvg::render;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::{Document, Node, ParsingOptions};
use resvg::usvg::{Options, Tree};

use super::LogoFault;
use super::raster::Raster;

/// Longest side of the painted picture, in pixels. A logo on a quarter of a page has as many as print needs.
const LONGEST_SIDE: f32 = 3000.0;

/// Size of the largest file that is read, in bytes; a logo has a few thousand.
const MAX_BYTES: usize = 8 << 20;

/// Number of the elements and texts of the largest file that is read.
const MAX_NODES: u32 = 200_000;

/// The elements that show pictures, which are not decoded.
const PICTURES: [&str; 2] = ["image", "feImage"];

/// Returns the words of a file that looks like SVG.
pub(super) fn words(bytes: &[u8]) -> Option<&str> {
    let words = std::str::from_utf8(bytes).ok()?;
    let words = words.trim_start_matches('\u{feff}');
    let is_markup = words.trim_start().starts_with('<');
    (is_markup && words.contains("<svg")).then_some(words)
}

/// Paints a picture large enough for print.
pub(super) fn paint(words: &str) -> Result<Raster, LogoFault> {
    if words.len() > MAX_BYTES {
        return Err(LogoFault::Damaged);
    }
    let parsing = ParsingOptions {
        // drawing programs write one
        allow_dtd: true,
        nodes_limit: MAX_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(words, parsing).map_err(|_| LogoFault::Damaged)?;
    check_content(&document)?;
    let tree = Tree::from_xmltree(&document, &Options::default()).map_err(|_| LogoFault::Damaged)?;
    painted(&tree).ok_or(LogoFault::Damaged)
}

/// Refuses what would be missing in the painted picture.
fn check_content(document: &Document<'_>) -> Result<(), LogoFault> {
    let is_written =
        |node: &Node<'_, '_>| node.is_text() && node.text().is_some_and(|text| !text.trim().is_empty());
    for node in document.descendants() {
        let name = node.tag_name().name();
        if name == "text" && node.descendants().any(|inner| is_written(&inner)) {
            return Err(LogoFault::Letters);
        }
        if PICTURES.contains(&name) {
            return Err(LogoFault::PictureInside);
        }
    }
    Ok(())
}

fn painted(tree: &Tree) -> Option<Raster> {
    let [width, height] = [tree.size().width(), tree.size().height()];
    let scale = LONGEST_SIDE / width.max(height);
    let pixels = [width, height].map(|side| (side * scale).ceil().max(1.0));
    let mut picture = Pixmap::new(pixels[0] as u32, pixels[1] as u32)?;
    render(tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    let straight = picture.pixels().iter().flat_map(|pixel| {
        let pixel = pixel.demultiply();
        [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
    });
    let bytes = straight.collect();
    Some(Raster::new(pixels.map(|side| side as usize), 4, bytes))
}
