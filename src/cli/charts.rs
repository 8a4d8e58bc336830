//! Charts over several sessions: as lines, as JSON and as files.

use std::path::Path;

use serde_json::{Value, json};

use super::output::{CliError, Output};
use crate::service::{Chart, ChartData, ChartFormat, Library, create_folder};
use crate::text::Texts;
use crate::text::sanitize::one_line;

/// Returns the charts as JSON.
pub(super) fn json(charts: &[Chart]) -> Value {
    charts.iter().map(chart_json).collect()
}

fn chart_json(chart: &Chart) -> Value {
    let mut json = match &chart.figure {
        ChartData::Courses(courses) => json!({
            "stops": courses.stops.iter().map(|stop| stop.name.as_str()).collect::<Vec<_>>(),
            "rows": courses.courses.iter().map(|course| json!({
                "name": course.name,
                "told": course.values.iter().map(|value| value.map(|value| json!({
                    "before": value.before(),
                    "now": value.now(),
                }))).collect::<Vec<_>>(),
            })).collect::<Vec<_>>(),
        }),
        ChartData::Tallies(tallies) => json!({
            "of": tallies.of,
            "rows": tallies.tallies.iter().map(|tally| json!({
                "name": tally.name,
                "number": tally.number,
            })).collect::<Vec<_>>(),
        }),
        ChartData::Spreads(spreads) => json!({
            "ways": spreads.ways,
            "rows": spreads.rows.iter().map(|row| json!({
                "name": row.name,
                "means": row.means.map(|mean| mean.map(|mean| json!({
                    "clients": mean.clients,
                    "figures": mean.figures,
                    "mean": mean.mean,
                    "deviation": mean.deviation,
                }))),
            })).collect::<Vec<_>>(),
        }),
    };
    json["figure"] = chart.name.into();
    json["title"] = chart.title.as_str().into();
    json["hidden"] = chart.hidden.into();
    json
}

/// Writes each chart in all formats into a folder, which is created if necessary, and prints the paths.
pub(super) fn save(
    charts: &[Chart],
    folder: &Path,
    library: &Library,
    replace: bool,
    texts: &Texts,
    output: &mut Output,
) -> Result<(), CliError> {
    create_folder(folder)?;
    let writer = library.file_writer();
    for chart in charts {
        for format in ChartFormat::ALL {
            let path = folder.join(format!("{}.{}", chart.name, format.ending()));
            chart.write(format, &path, &writer, texts, replace)?;
            output.line(path.display())?;
        }
    }
    Ok(())
}

/// Prints the charts as lines of text, each below its title.
pub(super) fn lines(charts: &[Chart], texts: &Texts, output: &mut Output) -> Result<(), CliError> {
    for chart in charts {
        output.line("")?;
        output.line(&chart.title)?;
        for line in chart.describe(texts) {
            output.line(format!("  {}", one_line(&line)))?;
        }
        if let Some(note) = chart.hidden_note(texts) {
            output.line(format!("  {note}"))?;
        }
    }
    Ok(())
}
