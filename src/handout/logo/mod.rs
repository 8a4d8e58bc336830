//! The consultant's logo: read from a picture, made as small as paper needs it, and kept as a PNG.
//!
//! What is kept has no transparency, and eight bits of grey or of red, green and blue: a PDF takes its compressed pixels
//! as they are, so that a logo costs next to no time.

mod decode;
mod orientation;
mod raster;
mod svg;
#[cfg(test)]
mod tests;

pub use decode::MAX_PICTURE_PIXELS;

use raster::Raster;
use thiserror::Error;

/// Width and height, in points, that a logo is printed with at most.
const MAX_PRINTED_SIZE: [f32; 2] = [150.0, 40.0];

/// Size in points that a pixel is printed with at most: a coarser logo would look torn.
const MAX_PIXEL_SIZE: f32 = 0.75;

/// Pixels for each inch on paper. The first one with which a logo is small enough to be kept is taken.
const RESOLUTIONS: [f32; 6] = [300.0, 240.0, 200.0, 160.0, 125.0, 96.0];

/// Size of the largest logo that is kept, in bytes. Even noise at the lowest resolution is smaller.
const MAX_KEPT_BYTES: usize = 48 << 10;

/// The reason why a picture can't be a logo.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum LogoFault {
    /// It is neither PNG, JPEG nor SVG.
    #[error("neither PNG, JPEG nor SVG")]
    OtherFormat,
    /// It can't be decoded, or ends too early.
    #[error("damaged")]
    Damaged,
    /// It has more than [`MAX_PICTURE_PIXELS`].
    #[error("{width} × {height} pixels")]
    TooManyPixels {
        /// Its width in pixels.
        width: usize,
        /// Its height in pixels.
        height: usize,
    },
    /// It is an SVG with text that is not drawn as outlines, which looks otherwise wherever its font is missing.
    #[error("text without outlines")]
    Letters,
    /// It is an SVG with a picture of pixels inside.
    #[error("a picture inside")]
    PictureInside,
    /// Nothing of it could be seen on white paper.
    #[error("blank")]
    Blank,
}

/// A logo in the form in which it is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo {
    png: Vec<u8>,
    pixels: Raster,
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Logo of {:?} pixels", self.pixels.size())
    }
}

impl Logo {
    /// Reads a picture in PNG, JPEG or SVG: as it looks on white paper, upright, without blank margins, and with as many pixels
    /// as print needs.
    ///
    /// # Errors
    /// The reason why it can't be a logo.
    pub fn read(picture: &[u8]) -> Result<Self, LogoFault> {
        let (picture, orientation) = decode::picture(picture)?;
        let content = picture.content().ok_or(LogoFault::Blank)?;
        let size = orientation.turned(content.size());
        let finest = orientation.turned(pixels(size, RESOLUTIONS[0]));
        let finest = picture.shrunk(content, finest).upright(orientation);
        drop(picture);
        let mut coarser = RESOLUTIONS.iter().map(|resolution| {
            let pixels = finest.shrunk(finest.whole(), pixels(size, *resolution));
            Self::of(pixels.without_needless_colour())
        });
        let logo = coarser.find(|logo| {
            let size = logo.as_ref().map_or(0, |logo| logo.png.len());
            size <= MAX_KEPT_BYTES
        });
        logo.unwrap_or(Err(LogoFault::Damaged))
    }

    /// Reads a logo that was kept; `None` if it isn't one as [`Self::png`] returns it.
    pub fn from_png(png: Vec<u8>) -> Option<Self> {
        let is_small = png.len() <= MAX_KEPT_BYTES;
        let pixels = is_small.then(|| decode::stored(&png)).flatten()?;
        Some(Self { png, pixels })
    }

    fn of(pixels: Raster) -> Result<Self, LogoFault> {
        // writing into memory never fails
        let png = pixels.png().map_err(|_| LogoFault::Damaged)?;
        Ok(Self { png, pixels })
    }

    /// Returns the file in which the logo is kept.
    pub fn png(&self) -> &[u8] {
        &self.png
    }

    /// Returns the width and height that it is printed with, in points.
    pub fn printed_size(&self) -> [f32; 2] {
        printed_size(self.pixels.size())
    }

    /// Returns width and height in pixels, no more than `at_most`, and red, green and blue of each pixel, row by row.
    pub fn rgb(&self, at_most: [usize; 2]) -> ([usize; 2], Vec<u8>) {
        let shrunk = self.pixels.shrunk(self.pixels.whole(), at_most);
        (shrunk.size(), shrunk.into_bytes())
    }

    /// Returns width and height in pixels, and the number of bytes of each.
    pub(super) fn format(&self) -> ([usize; 2], usize) {
        (self.pixels.size(), self.pixels.channels())
    }

    /// Returns the pixels as a PDF has them: compressed by Deflate, each row with the number of a PNG filter before it.
    pub(super) fn compressed_pixels(&self) -> Vec<u8> {
        const SIGNATURE_BYTES: usize = 8;
        const CHECKSUM_BYTES: usize = 4;
        let mut rest = self.png.get(SIGNATURE_BYTES..).unwrap_or_default();
        let mut compressed = Vec::with_capacity(rest.len());
        while let Some(([a, b, c, d, kind @ ..], chunk)) = rest.split_first_chunk::<8>() {
            let length = u32::from_be_bytes([*a, *b, *c, *d]);
            let Some((data, behind)) = chunk.split_at_checked(length as usize) else {
                break;
            };
            if kind == b"IDAT" {
                compressed.extend_from_slice(data);
            }
            rest = behind.get(CHECKSUM_BYTES..).unwrap_or_default();
        }
        compressed
    }
}

/// Returns the width and height in points that a picture of so many pixels is printed with.
fn printed_size(pixels: [usize; 2]) -> [f32; 2] {
    let [width, height] = pixels.map(|length| length.max(1) as f32);
    let [most_width, most_height] = MAX_PRINTED_SIZE;
    let scale = (most_width / width).min(most_height / height).min(MAX_PIXEL_SIZE);
    [width * scale, height * scale]
}

/// Returns the pixels that a picture is kept with, at so many for each inch.
fn pixels(picture: [usize; 2], resolution: f32) -> [usize; 2] {
    printed_size(picture).map(|points| (points / 72.0 * resolution).round() as usize)
}
