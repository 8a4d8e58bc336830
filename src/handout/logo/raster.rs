//! Pixels: cropping, shrinking and turning them. All of it counts in whole numbers, so that the same picture gives the
//! same bytes on every machine.

use super::orientation::Orientation;

/// From here on, in each channel, a pixel is as good as white: JPEG leaves such traces around letters.
const MIN_WHITE: u8 = 250;

/// Pixels row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Raster {
    size: [usize; 2],
    /// Bytes for each pixel: 1 for grey, 2 with opacity, 3 for red, green and blue, 4 with opacity.
    channels: usize,
    bytes: Vec<u8>,
}

/// A part of a raster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    from: [usize; 2],
    /// The first column and row behind it.
    to: [usize; 2],
}

impl Area {
    /// Returns width and height.
    pub(super) fn size(self) -> [usize; 2] {
        [self.to[0] - self.from[0], self.to[1] - self.from[1]]
    }
}

impl Raster {
    /// Returns the pixels of a picture; what is missing of them is black.
    pub(super) fn new(size: [usize; 2], channels: usize, mut bytes: Vec<u8>) -> Self {
        bytes.resize(size[0] * size[1] * channels, 0);
        Self {
            size,
            channels,
            bytes,
        }
    }

    /// Returns width and height.
    pub(super) fn size(&self) -> [usize; 2] {
        self.size
    }

    /// Returns the number of bytes for each pixel.
    pub(super) fn channels(&self) -> usize {
        self.channels
    }

    /// Returns the bytes of all pixels.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Returns all of it.
    pub(super) fn whole(&self) -> Area {
        Area {
            from: [0, 0],
            to: self.size,
        }
    }

    fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = [u8; 3]>> {
        let rows = self.bytes.chunks_exact(self.size[0] * self.channels);
        rows.map(|row| row.chunks_exact(self.channels).map(on_paper))
    }

    /// Returns the smallest area with all that can be seen on white paper; `None` if that is nothing.
    pub(super) fn content(&self) -> Option<Area> {
        let mut content: Option<Area> = None;
        for (y, row) in self.rows().enumerate() {
            for (x, _) in row.enumerate().filter(|(_, pixel)| *pixel != [u8::MAX; 3]) {
                let area = content.get_or_insert(Area {
                    from: [x, y],
                    to: [x + 1, y + 1],
                });
                area.from[0] = area.from[0].min(x);
                area.to = [area.to[0].max(x + 1), y + 1];
            }
        }
        content
    }

    /// Returns an area as it looks on white paper, in red, green and blue, with no more than `at_most` pixels across and
    /// down. Each pixel is the mean of what falls on it.
    pub(super) fn shrunk(&self, area: Area, at_most: [usize; 2]) -> Self {
        let [width, height] = area.size();
        let target = [width.min(at_most[0]).max(1), height.min(at_most[1]).max(1)];
        let columns: Vec<Share> = (0..width).map(|x| Share::of(x, width, target[0])).collect();
        // the last share of a row or column reaches behind it, with nothing
        let line_length = (target[0] + 1) * 3;
        let mut sums = vec![0_u64; line_length * (target[1] + 1)];
        let mut line = vec![0_u64; line_length];
        let rows = self.rows().skip(area.from[1]).take(height);
        for (y, row) in rows.enumerate() {
            line.fill(0);
            for (pixel, share) in row.skip(area.from[0]).zip(&columns) {
                share.add(&pixel.map(u64::from), &mut line);
            }
            Share::of(y, height, target[1]).add(&line, &mut sums);
        }
        let whole = (width * height) as u64;
        let mean = |sum: &u64| ((sum + whole / 2) / whole) as u8;
        let lines = sums.chunks_exact(line_length).take(target[1]);
        let bytes = lines.flat_map(|line| line.iter().take(target[0] * 3).map(mean));
        Self::new(target, 3, bytes.collect())
    }

    /// Returns the picture upright.
    pub(super) fn upright(self, orientation: Orientation) -> Self {
        let size @ [width, height] = orientation.turned(self.size);
        let places = (0..height).flat_map(|y| (0..width).map(move |x| [x, y]));
        let bytes = places.flat_map(|place| {
            let [x, y] = orientation.source(place, self.size);
            let from = (y * self.size[0] + x) * self.channels;
            let pixel = self.bytes.get(from..from + self.channels);
            pixel.unwrap_or_default().iter().copied()
        });
        Self::new(size, self.channels, bytes.collect())
    }

    /// Returns a picture in red, green and blue as one of grey, if it has no colour.
    pub(super) fn without_needless_colour(self) -> Self {
        let mut pixels = self.bytes.chunks_exact(self.channels);
        if !pixels.all(|pixel| pixel.iter().all(|part| pixel.first() == Some(part))) {
            return self;
        }
        let grey = self.bytes.into_iter().step_by(self.channels);
        Self::new(self.size, 1, grey.collect())
    }

    /// Returns a picture in grey, or in red, green and blue, as a PNG.
    pub(super) fn png(&self) -> Result<Vec<u8>, png::EncodingError> {
        let mut file = Vec::new();
        let [width, height] = self.size.map(|length| length as u32);
        let mut encoder = png::Encoder::new(&mut file, width, height);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_color(match self.channels {
            1 => png::ColorType::Grayscale,
            _ => png::ColorType::Rgb,
        });
        encoder.set_compression(png::Compression::High);
        encoder.set_filter(png::Filter::Adaptive);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&self.bytes)?;
        writer.finish()?;
        Ok(file)
    }
}

/// Shares of a pixel, or of a row, that fall on its place in a smaller picture and on the next one.
#[derive(Clone, Copy)]
struct Share {
    place: usize,
    parts: [u64; 2],
}

impl Share {
    /// Returns the share of the pixel at `index` of `source`, where there are `target`, which aren't more. The shares of
    /// each place sum up to `source`.
    fn of(index: usize, source: usize, target: usize) -> Self {
        let (place, into) = (index * target / source, index * target % source);
        let here = target.min(source - into);
        Self {
            place,
            parts: [here as u64, (target - here) as u64],
        }
    }

    /// Adds values to their place in a row of such places, and to the one behind.
    fn add(self, values: &[u64], to: &mut [u64]) {
        let places = to.chunks_exact_mut(values.len()).skip(self.place);
        for (place, part) in places.zip(self.parts).filter(|(_, part)| *part > 0) {
            place
                .iter_mut()
                .zip(values)
                .for_each(|(sum, value)| *sum += part * value);
        }
    }
}

/// Returns the colour of a pixel on white paper; what is as good as white is white.
fn on_paper(pixel: &[u8]) -> [u8; 3] {
    let over = |part: u8, opacity: u8| {
        let darker = u16::from(u8::MAX - part) * u16::from(opacity) / u16::from(u8::MAX);
        u8::MAX - darker as u8
    };
    let colour = match *pixel {
        [grey] => [grey; 3],
        [grey, opacity] => [over(grey, opacity); 3],
        [red, green, blue] => [red, green, blue],
        [red, green, blue, opacity] => [red, green, blue].map(|part| over(part, opacity)),
        _ => [u8::MAX; 3],
    };
    match colour.iter().all(|part| *part >= MIN_WHITE) {
        true => [u8::MAX; 3],
        false => colour,
    }
}
