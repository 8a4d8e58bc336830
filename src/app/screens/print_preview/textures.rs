//! The images of pages as textures: only of those that are shown or will be next.

use egui::{ColorImage, Context, TextureHandle, TextureOptions};

use crate::handout::PageImage;

/// A page that is to be shown, and its scale in pixels for each point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct WantedPage {
    /// The page, from 0.
    pub(super) page: usize,
    /// Pixels for each point.
    pub(super) scale: f32,
}

struct PageTexture {
    of: WantedPage,
    /// Whether it shows the pages before the last change.
    is_stale: bool,
    texture: TextureHandle,
}

/// The textures of pages.
#[derive(Default)]
pub(super) struct PageTextures {
    /// What is to be shown, the most urgent first.
    wanted: Vec<WantedPage>,
    /// Images that have come in since the last frame.
    arrived: Vec<PageImage>,
    textures: Vec<PageTexture>,
}

impl PageTextures {
    /// Says which pages are to be shown, the most urgent first; all others are freed.
    pub(super) fn want(&mut self, wanted: Vec<WantedPage>) {
        if wanted != self.wanted {
            self.wanted = wanted;
            self.free();
        }
    }

    /// Returns the page that has to be drawn next.
    pub(super) fn next(&self) -> Option<(usize, f32)> {
        let is_there = |wanted: &&WantedPage| {
            let mut arrived = self.arrived.iter();
            self.has(**wanted) || arrived.any(|image| of(image) == **wanted)
        };
        let next = self.wanted.iter().find(|wanted| !is_there(wanted))?;
        Some((next.page, next.scale))
    }

    /// The pages have changed: all are drawn again, and shown as they were until then.
    pub(super) fn begin_anew(&mut self) {
        self.arrived.clear();
        self.textures.iter_mut().for_each(|entry| entry.is_stale = true);
    }

    /// Takes an image.
    pub(super) fn take(&mut self, image: PageImage) {
        self.arrived.push(image);
    }

    /// Makes textures of the images that have come in.
    pub(super) fn upload(&mut self, ctx: &Context) {
        if self.arrived.is_empty() {
            return;
        }
        for image in std::mem::take(&mut self.arrived) {
            let pixels = ColorImage::from_rgba_premultiplied(image.size, &image.pixels);
            self.textures.push(PageTexture {
                of: of(&image),
                is_stale: false,
                texture: ctx.load_texture("page", pixels, TextureOptions::LINEAR),
            });
        }
        self.free();
    }

    /// Returns the best texture of a page: that of the scale, else any other.
    pub(super) fn find(&self, wanted: WantedPage) -> Option<&TextureHandle> {
        let of_page = || self.textures.iter().filter(|entry| entry.of.page == wanted.page);
        let exact = of_page().find(|entry| entry.of == wanted && !entry.is_stale);
        let last = || of_page().next_back();
        exact.or_else(last).map(|entry| &entry.texture)
    }

    fn has(&self, wanted: WantedPage) -> bool {
        self.textures
            .iter()
            .any(|entry| !entry.is_stale && entry.of == wanted)
    }

    /// Frees the textures of pages that aren't wanted, and of those for which there is a better one.
    fn free(&mut self) {
        let wanted = |page: usize| self.wanted.iter().find(|wanted| wanted.page == page).copied();
        let is_kept: Vec<bool> = self
            .textures
            .iter()
            .map(|entry| {
                wanted(entry.of.page)
                    .is_some_and(|wanted| !self.has(wanted) || entry.of == wanted && !entry.is_stale)
            })
            .collect();
        let mut is_kept = is_kept.into_iter();
        self.textures.retain(|_| is_kept.next().unwrap_or_default());
    }
}

fn of(image: &PageImage) -> WantedPage {
    WantedPage {
        page: image.page,
        scale: image.scale,
    }
}
