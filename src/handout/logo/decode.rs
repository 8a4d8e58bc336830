//! Decodes pictures, within limits.

use std::io::Cursor;

use png::{BitDepth, ColorType, Decoder, Transformations};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::LogoFault;
use super::orientation::Orientation;
use super::raster::Raster;
use super::svg;

/// Number of pixels of the largest picture that is read; decoding that takes about a quarter of a gigabyte.
pub const MAX_PICTURE_PIXELS: usize = 30_000_000;

/// Number of pixels of the largest logo that is kept, with room to spare.
const MAX_KEPT_PIXELS: usize = 200_000;

/// The longest side that a JPEG can have, in pixels.
const MAX_JPEG_SIDE: usize = u16::MAX as usize;

/// Decodes a picture, and returns how it has to be turned.
pub(super) fn picture(bytes: &[u8]) -> Result<(Raster, Orientation), LogoFault> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Ok((png(bytes)?, Orientation::default()))
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        jpeg(bytes)
    } else {
        let words = svg::words(bytes).ok_or(LogoFault::OtherFormat)?;
        Ok((svg::paint(words)?, Orientation::default()))
    }
}

/// Decodes a logo that was kept; `None` if a PDF couldn't take its pixels as they are.
pub(super) fn stored(bytes: &[u8]) -> Option<Raster> {
    let mut decoder = Decoder::new(Cursor::new(bytes));
    let info = decoder.read_header_info().ok()?;
    let is_plain = matches!(info.color_type, ColorType::Rgb | ColorType::Grayscale);
    let is_plain = is_plain && info.bit_depth == BitDepth::Eight && !info.interlaced;
    let [width, height] = size_of(info);
    let is_small = width.saturating_mul(height) <= MAX_KEPT_PIXELS;
    if !(is_plain && is_small) {
        return None;
    }
    let raster = decoded(decoder).ok()?;
    // a transparent colour would be a channel of its own
    matches!(raster.channels(), 1 | 3).then_some(raster)
}

fn png(bytes: &[u8]) -> Result<Raster, LogoFault> {
    let mut decoder = Decoder::new(Cursor::new(bytes));
    let info = decoder.read_header_info().map_err(|_| LogoFault::Damaged)?;
    check_size(size_of(info))?;
    decoded(decoder).map_err(|_| LogoFault::Damaged)
}

fn size_of(info: &png::Info<'_>) -> [usize; 2] {
    [info.width as usize, info.height as usize]
}

/// Decodes a PNG to eight bits for each channel, whatever it has.
fn decoded(mut decoder: Decoder<Cursor<&[u8]>>) -> Result<Raster, png::DecodingError> {
    decoder.set_transformations(Transformations::normalize_to_color8());
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    let mut reader = decoder.read_info()?;
    let length = reader.output_buffer_size();
    let mut bytes = vec![0; length.ok_or(png::DecodingError::LimitsExceeded)?];
    let frame = reader.next_frame(&mut bytes)?;
    let size = [frame.width as usize, frame.height as usize];
    Ok(Raster::new(size, frame.color_type.samples(), bytes))
}

fn jpeg(bytes: &[u8]) -> Result<(Raster, Orientation), LogoFault> {
    let options = DecoderOptions::default()
        .jpeg_set_out_colorspace(ColorSpace::RGB)
        .set_max_width(MAX_JPEG_SIDE)
        .set_max_height(MAX_JPEG_SIDE);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(|_| LogoFault::Damaged)?;
    let (width, height) = decoder.dimensions().ok_or(LogoFault::Damaged)?;
    check_size([width, height])?;
    let exif = decoder.exif().map(Vec::as_slice);
    let orientation = Orientation::of_exif(exif.unwrap_or_default());
    // a picture that ends too early isn't filled up with grey; what stands before its pixels may be unusual
    decoder.set_options(options.set_strict_mode(true));
    let pixels = decoder.decode().map_err(|_| LogoFault::Damaged)?;
    Ok((Raster::new([width, height], 3, pixels), orientation))
}

fn check_size([width, height]: [usize; 2]) -> Result<(), LogoFault> {
    match width.saturating_mul(height) {
        0 => Err(LogoFault::Damaged),
        1..=MAX_PICTURE_PIXELS => Ok(()),
        _ => Err(LogoFault::TooManyPixels { width, height }),
    }
}
