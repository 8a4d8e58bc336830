//! How a camera was held.

/// Turn or reflection that makes a picture stand upright, as Exif numbers it, from 1 to 8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Orientation(u16);

impl Default for Orientation {
    fn default() -> Self {
        Self(1)
    }
}

/// The tag of the orientation in Exif.
const ORIENTATION_TAG: u16 = 0x0112;
/// Size of an entry in Exif, in bytes.
const ENTRY_BYTES: usize = 12;

impl Orientation {
    /// Returns the orientation that Exif data tell, which begin with their byte order; upright if they tell none.
    pub(super) fn of_exif(exif: &[u8]) -> Self {
        let found = find(exif).filter(|number| (1..=8).contains(number));
        found.map_or(Self::default(), Self)
    }

    /// Returns width and height after turning.
    pub(super) fn turned(self, [width, height]: [usize; 2]) -> [usize; 2] {
        match self.0 {
            5..=8 => [height, width],
            _ => [width, height],
        }
    }

    /// Returns the place in a picture of some size whose pixel stands at a place of the upright one.
    pub(super) fn source(self, [x, y]: [usize; 2], [width, height]: [usize; 2]) -> [usize; 2] {
        let (right, bottom) = (width.saturating_sub(1), height.saturating_sub(1));
        let from_right = |along: usize| right.saturating_sub(along);
        let from_bottom = |along: usize| bottom.saturating_sub(along);
        match self.0 {
            2 => [from_right(x), y],
            3 => [from_right(x), from_bottom(y)],
            4 => [x, from_bottom(y)],
            5 => [y, x],
            6 => [y, from_bottom(x)],
            7 => [from_right(y), from_bottom(x)],
            8 => [from_right(y), x],
            _ => [x, y],
        }
    }
}

fn find(exif: &[u8]) -> Option<u16> {
    let little = match exif.get(..2)? {
        b"II" => true,
        b"MM" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes = *exif.get(at..)?.first_chunk::<2>()?;
        Some(if little {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    };
    let directory = *exif.get(4..)?.first_chunk::<4>()?;
    let directory = if little {
        u32::from_le_bytes(directory)
    } else {
        u32::from_be_bytes(directory)
    } as usize;
    let count = usize::from(short(directory)?);
    let mut entries = (0..count).map_while(|index| directory.checked_add(2 + index * ENTRY_BYTES));
    let entry = entries.find(|at| short(*at) == Some(ORIENTATION_TAG))?;
    short(entry.checked_add(8)?)
}
