//! The names of a cluster as a block of lines, in several layouts from best to worst: whole names, names in two
//! lines and shortened names; for several channels a list in columns, or a list that only counts the last ones.

use crate::picture::lines::{shortened, wrapped};
use crate::picture::shape::{Measure, Size, TextStyle};
use crate::text::Texts;

/// A layout of the names of one cluster.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// The lines by column.
    pub(super) columns: Vec<Vec<String>>,
    /// The width of each column.
    pub(super) widths: Vec<f32>,
    /// The style of all lines.
    pub(super) style: TextStyle,
    /// The size of the block.
    pub(super) size: Size,
    /// The cost of what is lost compared with whole names.
    pub(super) loss: f32,
}

/// Distance between columns, in lines of text.
pub(super) const COLUMN_GAP: f32 = 0.6;
/// Shares of the frame's width that a name may take, from best to worst.
const WIDTH_SHARES: [f32; 5] = [0.48, 0.36, 0.27, 0.2, 0.14];

/// Returns all layouts that fit, roughly from best to worst.
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
        for (step, share) in (0_u8..).zip(WIDTH_SHARES) {
            let width = ground.width * share;
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
    blocks.iter_mut().for_each(|block| block.loss += cut_cost(block));
    blocks.sort_by(|one, other| one.loss.total_cmp(&other.loss));
    blocks
}

/// Returns the cost of shortened names.
fn cut_cost(block: &Block) -> f32 {
    let lines = block.columns.iter().flatten();
    lines.filter(|line| line.ends_with('…')).count() as f32 * 3.0
}

fn several(names: &[&str], ground: Size, measure: &dyn Measure, texts: &Texts) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (style, penalty) in [(TextStyle::Strong, 0.0), (TextStyle::Small, 2.0)] {
        for (count, share) in [(1_u8, 0.48), (2, 0.42), (1, 0.3), (3, 0.29), (2, 0.2), (3, 0.2)] {
            // short lists read best in one column
            if count > 1 && names.len() < 6 {
                continue;
            }
            let loss = penalty + f32::from(count - 1);
            let fit = |name: &&str| shortened(name, ground.width * share, style, measure);
            let lines: Vec<String> = names.iter().map(fit).collect();
            let column_length = lines.len().div_ceil(count.into());
            let columns = lines.chunks(column_length).map(<[String]>::to_vec).collect();
            blocks.push(Block::of(columns, style, measure, loss));
        }
    }
    for shown in (1..names.len().saturating_sub(1)).rev() {
        let style = TextStyle::Small;
        let fit = |name: &&str| shortened(name, ground.width * 0.3, style, measure);
        let mut lines: Vec<String> = names[..shown].iter().map(fit).collect();
        lines.push(texts.picture_map_and_more(names.len() - shown));
        blocks.push(Block::of(
            vec![lines],
            style,
            measure,
            30.0 + (names.len() - shown) as f32,
        ));
    }
    blocks
        .iter_mut()
        .for_each(|block| block.loss += cut_cost(block) / names.len() as f32);
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
        let line_count = columns.iter().map(Vec::len).max().unwrap_or(0) as f32;
        let gaps = line * COLUMN_GAP * widths.len().saturating_sub(1) as f32;
        let size = Size::new(widths.iter().sum::<f32>() + gaps, line_count * line);
        Self {
            columns,
            widths,
            style,
            size,
            loss,
        }
    }
}
