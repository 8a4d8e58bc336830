//! Draws the window's triangles without a GPU, so that picture tests run anywhere.
//!
//! egui hands over textured triangles with premultiplied colours; a renderer has to sample, multiply and
//! blend, nothing more. It is done here in plain floating point, in one order, so that the same window
//! gives the same picture on every machine.

use std::collections::HashMap;

use egui::{
    self, ClippedPrimitive, Context, FullOutput, TextureId, TexturesDelta,
    epaint::{ImageData, ImageDelta, Mesh, Primitive, Vertex},
};
use image::{Rgba, RgbaImage};

/// Premultiplied red, green, blue and alpha from 0 to 1.
type Colour = [f32; 4];

struct Texture {
    width: usize,
    height: usize,
    pixels: Vec<Colour>,
}

impl Texture {
    fn at(&self, x: f32, y: f32) -> Colour {
        let clamp = |value: f32, size: usize| value.clamp(0.0, (size - 1) as f32) as usize;
        self.pixels[clamp(y, self.height) * self.width + clamp(x, self.width)]
    }

    /// The colour at a point of the texture, interpolated between its four neighbours.
    fn sample(&self, u: f32, v: f32) -> Colour {
        let (x, y) = (u * self.width as f32 - 0.5, v * self.height as f32 - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let upper = mix(self.at(left, top), self.at(left + 1.0, top), x - left);
        let lower = mix(self.at(left, top + 1.0), self.at(left + 1.0, top + 1.0), x - left);
        mix(upper, lower, y - top)
    }
}

fn mix(a: Colour, b: Colour, share: f32) -> Colour {
    std::array::from_fn(|i| a[i] * (1.0 - share) + b[i] * share)
}

/// The picture being painted.
struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<Colour>,
}

/// A part of the canvas in whole pixels.
#[derive(Clone, Copy)]
struct Bounds {
    min: [usize; 2],
    max: [usize; 2],
}

impl Canvas {
    fn new(width: usize, height: usize) -> Self {
        Canvas {
            width,
            height,
            pixels: vec![[0.0; 4]; width * height],
        }
    }

    fn bounds(&self, rect: egui::Rect) -> Bounds {
        let clamp = |value: f32, most: usize| value.round().clamp(0.0, most as f32) as usize;
        Bounds {
            min: [clamp(rect.min.x, self.width), clamp(rect.min.y, self.height)],
            max: [clamp(rect.max.x, self.width), clamp(rect.max.y, self.height)],
        }
    }

    /// Lays a colour over a pixel, rounding to bytes as a screen would.
    fn blend(&mut self, x: usize, y: usize, colour: Colour) {
        let pixel = &mut self.pixels[y * self.width + x];
        let over = 1.0 - colour[3];
        for (below, above) in pixel.iter_mut().zip(colour) {
            *below = ((above + *below * over) * 255.0).round().clamp(0.0, 255.0) / 255.0;
        }
    }

    fn mesh(&mut self, mesh: &Mesh, texture: &Texture, scale: f32, clip: Bounds) {
        for corners in mesh.indices.chunks_exact(3) {
            let corners = [0, 1, 2].map(|i| &mesh.vertices[corners[i] as usize]);
            self.triangle(&Triangle::new(corners, scale), texture, clip);
        }
    }

    fn triangle(&mut self, triangle: &Triangle<'_>, texture: &Texture, clip: Bounds) {
        if triangle.area.abs() < 1e-9 {
            return;
        }
        let within = triangle.bounds(clip);
        for y in within.min[1]..within.max[1] {
            for x in within.min[0]..within.max[0] {
                if let Some(weights) = triangle.weights([x as f32 + 0.5, y as f32 + 0.5]) {
                    self.blend(x, y, triangle.colour(weights, texture));
                }
            }
        }
    }

    fn image(&self) -> RgbaImage {
        RgbaImage::from_fn(self.width as u32, self.height as u32, |x, y| {
            let pixel = self.pixels[y as usize * self.width + x as usize];
            let straight = if pixel[3] > 0.0 { 1.0 / pixel[3] } else { 0.0 };
            let byte = |value: f32| (value * 255.0).round().clamp(0.0, 255.0) as u8;
            Rgba([
                byte(pixel[0] * straight),
                byte(pixel[1] * straight),
                byte(pixel[2] * straight),
                byte(pixel[3]),
            ])
        })
    }
}

/// A triangle in pixels.
struct Triangle<'a> {
    vertices: [&'a Vertex; 3],
    corners: [[f32; 2]; 3],
    area: f32,
    /// Which edges own the pixels that lie exactly on them, so that neighbours paint none twice.
    owns_edge: [bool; 3],
}

/// Twice the signed area between an edge and a point.
fn side(a: [f32; 2], b: [f32; 2], p: [f32; 2]) -> f32 {
    (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
}

impl<'a> Triangle<'a> {
    fn new(vertices: [&'a Vertex; 3], scale: f32) -> Self {
        let corners = vertices.map(|vertex| [vertex.pos.x * scale, vertex.pos.y * scale]);
        let area = side(corners[0], corners[1], corners[2]);
        let owns_edge = [0, 1, 2].map(|i| {
            let (a, b) = (corners[(i + 1) % 3], corners[(i + 2) % 3]);
            let (dx, dy) = ((b[0] - a[0]) * area.signum(), (b[1] - a[1]) * area.signum());
            dy < 0.0 || (dy == 0.0 && dx > 0.0)
        });
        Triangle {
            vertices,
            corners,
            area,
            owns_edge,
        }
    }

    fn bounds(&self, clip: Bounds) -> Bounds {
        let least = |axis: usize| {
            self.corners
                .iter()
                .map(|corner| corner[axis])
                .fold(f32::MAX, f32::min)
        };
        let most = |axis: usize| {
            self.corners
                .iter()
                .map(|corner| corner[axis])
                .fold(f32::MIN, f32::max)
        };
        Bounds {
            min: [0, 1].map(|axis| (least(axis).floor().max(0.0) as usize).max(clip.min[axis])),
            max: [0, 1].map(|axis| (most(axis).ceil().max(0.0) as usize).min(clip.max[axis])),
        }
    }

    /// How much each corner counts at a point inside; nothing outside.
    fn weights(&self, point: [f32; 2]) -> Option<[f32; 3]> {
        let [a, b, c] = self.corners;
        let sides =
            [side(b, c, point), side(c, a, point), side(a, b, point)].map(|side| side * self.area.signum());
        let outside = |i: usize| sides[i] < 0.0 || (sides[i] == 0.0 && !self.owns_edge[i]);
        if (0..3).any(outside) {
            None
        } else {
            Some(sides.map(|side| side / self.area.abs()))
        }
    }

    fn colour(&self, weights: [f32; 3], texture: &Texture) -> Colour {
        let weighted = |value: &dyn Fn(&Vertex) -> f32| {
            (0..3).map(|i| weights[i] * value(self.vertices[i])).sum::<f32>()
        };
        let texel = texture.sample(weighted(&|vertex| vertex.uv.x), weighted(&|vertex| vertex.uv.y));
        std::array::from_fn(|i| weighted(&|vertex| f32::from(vertex.color.to_array()[i]) / 255.0) * texel[i])
    }
}

/// A renderer for test harnesses.
#[derive(Default)]
pub(crate) struct CpuRenderer {
    textures: HashMap<TextureId, Texture>,
}

impl CpuRenderer {
    fn update(&mut self, id: TextureId, delta: &ImageDelta) {
        let ImageData::Color(image) = &delta.image;
        let pixels: Vec<Colour> = image
            .pixels
            .iter()
            .map(|pixel| pixel.to_array().map(|byte| f32::from(byte) / 255.0))
            .collect();
        let [width, height] = image.size;
        match delta.pos {
            None => {
                self.textures.insert(
                    id,
                    Texture {
                        width,
                        height,
                        pixels,
                    },
                );
            }
            Some([left, top]) => {
                let texture = self.textures.get_mut(&id).expect("a part comes after the whole");
                for (y, row) in pixels.chunks_exact(width).enumerate() {
                    let start = (top + y) * texture.width + left;
                    texture.pixels[start..start + width].copy_from_slice(row);
                }
            }
        }
    }

    fn paint(&self, primitives: &[ClippedPrimitive], scale: f32, size: egui::Vec2) -> RgbaImage {
        let mut canvas = Canvas::new(size.x.round() as usize, size.y.round() as usize);
        for ClippedPrimitive { clip_rect, primitive } in primitives {
            let clip = canvas.bounds(*clip_rect * scale);
            if let Primitive::Mesh(mesh) = primitive
                && let Some(texture) = self.textures.get(&mesh.texture_id)
            {
                canvas.mesh(mesh, texture, scale, clip);
            }
        }
        canvas.image()
    }
}

impl egui_kittest::TestRenderer for CpuRenderer {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, parts) in delta.set.drain() {
            for part in parts {
                self.update(id, &part);
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let primitives = ctx.tessellate(output.shapes.clone(), scale);
        Ok(self.paint(&primitives, scale, ctx.content_rect().size() * scale))
    }
}
