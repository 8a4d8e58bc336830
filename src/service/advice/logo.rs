//! Why a picture can't be the logo, in words.

use crate::handout::{LogoFault, MAX_PICTURE_PIXELS};
use crate::text::Texts;

/// Returns the words for a picture that can't be the logo.
pub(super) fn problem_and_remedy(path: &str, fault: LogoFault, texts: &Texts) -> (String, &'static str) {
    match fault {
        LogoFault::OtherFormat => (texts.logo_other_format(path), texts.logo_other_format_advice()),
        LogoFault::Damaged => (texts.logo_damaged(path), texts.logo_damaged_advice()),
        LogoFault::Letters => (texts.logo_letters(path), texts.logo_letters_advice()),
        LogoFault::PictureInside => (
            texts.logo_picture_inside(path),
            texts.logo_picture_inside_advice(),
        ),
        LogoFault::Blank => (texts.logo_blank(path), texts.logo_blank_advice()),
        LogoFault::TooManyPixels { width, height } => (
            texts
                .logo_too_many_pixels()
                .height(height)
                .millions(MAX_PICTURE_PIXELS / 1_000_000)
                .path(path)
                .width(width),
            texts.logo_too_many_pixels_advice(),
        ),
    }
}
