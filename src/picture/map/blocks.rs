//! The names of a cluster as a block of lines, in several shapes from best to least: whole names,
//! names broken into two lines, shortened names, and for many channels in one spot a list in several
//! columns, at last one that names some and counts the rest.

use crate::picture::lines::{shortened, wrapped};
use crate::picture::shape::{Measure, Size, TextStyle};
use crate::text::Texts;

/// Names of one cluster, laid out.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// The lines by column.
    pub(super) columns: Vec<Vec<String>>,
    /// How wide each column is.
    pub(super) widths: Vec<f32>,
    /// The style of all lines.
    pub(super) style: TextStyle,
    /// How large the block is.
    pub(super) size: Size,
    /// What is lost against the whole names, as a cost.
    pub(super) loss: f32,
}

/// How far columns are apart, in lines.
pub(super) const COLUMN_GAP: f32 = 0.6;
/// The parts of the ground's width that a name may take, from best to least.
const WIDTHS: [f32; 5] = [0.48, 0.36, 0.27, 0.2, 0.14];

/// All shapes of a block, the best first.
pub(super) fn of(names: &[&str], ground: Size, measure: &dyn Measure, texts: &Texts) -> Vec<Block> {
    let mut blocks = match names {
        [name] => single(name, ground, measure),
        names => several(names, ground, measure, texts),
    };
    let most = Size::new(ground.width * 0.95, ground.height * 0.95);
    blocks.retain(|block| block.size.width <= most.width && block.size.height <= most.height);
    blocks
}

fn single(name: &str, ground: Size, measure: &dyn Measure) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (style, penalty) in [(TextStyle::Strong, 0.0), (TextStyle::Small, 5.0)] {
        for (step, part) in (0_u8..).zip(WIDTHS) {
            let width = ground.width * part;
            let loss = penalty + f32::from(step) * 3.0;
            if measure.width(name, style) > width {
                blocks.push(Block::of(
                    vec![wrapped(name, width, 2, style, measure)],
                    style,
                    measure,
                    loss + 1.0,
                ));
            }
            blocks.push(Block::of(
                vec![vec![shortened(name, width, style, measure)]],
                style,
                measure,
                loss,
            ));
        }
    }
    blocks.dedup_by(|one, other| one.columns == other.columns && one.style == other.style);
    blocks.iter_mut().for_each(|block| block.loss += cut(block));
    blocks.sort_by(|one, other| one.loss.total_cmp(&other.loss));
    blocks
}

/// What shortened names cost.
fn cut(block: &Block) -> f32 {
    let lines = block.columns.iter().flatten();
    lines.filter(|line| line.ends_with('…')).count() as f32 * 3.0
}

fn several(names: &[&str], ground: Size, measure: &dyn Measure, texts: &Texts) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (style, penalty) in [(TextStyle::Strong, 0.0), (TextStyle::Small, 2.0)] {
        for (count, part) in [(1_u8, 0.48), (2, 0.42), (1, 0.3), (3, 0.29), (2, 0.2), (3, 0.2)] {
            // a short list reads best in one column
            if count > 1 && names.len() < 6 {
                continue;
            }
            let loss = penalty + f32::from(count - 1);
            let fit = |name: &&str| shortened(name, ground.width * part, style, measure);
            let lines: Vec<String> = names.iter().map(fit).collect();
            let high = lines.len().div_ceil(count.into());
            let columns = lines.chunks(high).map(<[String]>::to_vec).collect();
            blocks.push(Block::of(columns, style, measure, loss));
        }
    }
    for kept in (1..names.len().saturating_sub(1)).rev() {
        let style = TextStyle::Small;
        let fit = |name: &&str| shortened(name, ground.width * 0.3, style, measure);
        let mut lines: Vec<String> = names[..kept].iter().map(fit).collect();
        lines.push(texts.picture_map_and_more(names.len() - kept));
        blocks.push(Block::of(
            vec![lines],
            style,
            measure,
            30.0 + (names.len() - kept) as f32,
        ));
    }
    blocks
        .iter_mut()
        .for_each(|block| block.loss += cut(block) / names.len() as f32);
    blocks
}

impl Block {
    fn of(columns: Vec<Vec<String>>, style: TextStyle, measure: &dyn Measure, loss: f32) -> Self {
        let line = measure.height(style);
        let widest = |lines: &Vec<String>| {
            let widths = lines.iter().map(|text| measure.width(text, style));
            widths.fold(0.0, f32::max)
        };
        let widths: Vec<f32> = columns.iter().map(widest).collect();
        let high = columns.iter().map(Vec::len).max().unwrap_or(0) as f32;
        let gaps = line * COLUMN_GAP * widths.len().saturating_sub(1) as f32;
        let size = Size::new(widths.iter().sum::<f32>() + gaps, high * line);
        Self {
            columns,
            widths,
            style,
            size,
            loss,
        }
    }
}
