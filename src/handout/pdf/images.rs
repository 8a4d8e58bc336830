//! The logo as an image of the file.

use super::super::layout::{DocumentLayout, DrawItem};
use super::super::logo::Logo;
use super::objects::round;
use printpdf::{
    DictItem, ExternalStream, ExternalXObject, Op, PdfDocument, Pt, XObject, XObjectId, XObjectTransform,
};
use std::sync::Arc;

/// The images of a file; an image's number is its place in this list.
#[derive(Clone, Default)]
pub(super) struct Images(Vec<Arc<Logo>>);

impl Images {
    /// Adds the images of a layout, each once.
    pub(super) fn collect(&mut self, layout: &DocumentLayout) {
        let blocks = layout.pages.iter().flat_map(|page| &page.blocks);
        for item in blocks.flat_map(|block| &block.items) {
            if let DrawItem::Image { logo, .. } = item
                && !self.0.contains(logo)
            {
                self.0.push(Arc::clone(logo));
            }
        }
    }

    /// Adds the images to the file.
    pub(super) fn register(&self, pdf: &mut PdfDocument) {
        for (number, logo) in self.0.iter().enumerate() {
            let image = XObject::External(ExternalXObject {
                stream: stream(logo),
                width: None,
                height: None,
                dpi: None,
            });
            pdf.resources.xobjects.map.insert(id(number), image);
        }
    }

    /// Returns the operation that shows an image at left, top, width and height on a page of some height.
    pub(super) fn show(&self, logo: &Arc<Logo>, [x, y, width, height]: [f32; 4], page: f32) -> Option<Op> {
        let number = self.0.iter().position(|known| known == logo)?;
        let transform = XObjectTransform {
            translate_x: Some(Pt(round(x))),
            translate_y: Some(Pt(round(page - y - height))),
            scale_x: Some(round(width)),
            scale_y: Some(round(height)),
            ..XObjectTransform::default()
        };
        Some(Op::UseXobject {
            id: id(number),
            transform,
        })
    }
}

/// Returns the name of an image in the file's resources.
fn id(number: usize) -> XObjectId {
    XObjectId(format!("Image{number}"))
}

/// Returns the pixels of a logo as they are kept. Their colours are those that the file gives a meaning to.
fn stream(logo: &Logo) -> ExternalStream {
    let ([width, height], channels) = logo.format();
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let number = |number: usize| DictItem::Int(i64::try_from(number).unwrap_or(i64::MAX));
    let dict = |entries: Vec<(&str, DictItem)>| {
        let entries = entries.into_iter().map(|(key, value)| (key.to_owned(), value));
        entries.collect()
    };
    // each row says which of the filters of PNG it has
    let filters = dict(vec![
        ("Predictor", number(15)),
        ("Colors", number(channels)),
        ("BitsPerComponent", number(8)),
        ("Columns", number(width)),
    ]);
    ExternalStream {
        dict: dict(vec![
            ("Type", name("XObject")),
            ("Subtype", name("Image")),
            ("Width", number(width)),
            ("Height", number(height)),
            (
                "ColorSpace",
                name(if channels == 1 { "DeviceGray" } else { "DeviceRGB" }),
            ),
            ("BitsPerComponent", number(8)),
            ("Filter", name("FlateDecode")),
            ("DecodeParms", DictItem::Dict { map: filters }),
        ]),
        content: logo.compressed_pixels(),
        compress: false,
    }
}
