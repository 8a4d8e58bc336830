//! Figures across sessions: for programs as JSON, and as files in a folder.

use std::path::Path;

use serde_json::{Value, json};

use super::output::{CliError, Output};
use crate::service::{Chart, ChartData, ChartFormat, Library, ServiceError};
use crate::text::{Texts, sanitize};

/// The figures as JSON.
pub(super) fn json(charts: &[Chart]) -> Value {
    charts.iter().map(chart).collect()
}

fn chart(chart: &Chart) -> Value {
    let mut told = match &chart.figure {
        ChartData::Courses(courses) => json!({
            "stops": courses.stops.iter().map(|stop| stop.name.as_str()).collect::<Vec<_>>(),
            "rows": courses.courses.iter().map(|course| json!({
                "name": course.name,
                "told": course.values.iter().map(|told| told.map(|told| json!({
                    "before": told.before(),
                    "now": told.now(),
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
    told["figure"] = chart.name.into();
    told["title"] = chart.title.as_str().into();
    told["hidden"] = chart.hidden().into();
    told
}

/// Writes each figure in every form into a folder, which is made if it isn't there, and says where.
pub(super) fn save(
    charts: &[Chart],
    folder: &Path,
    desk: &Library,
    replace: bool,
    texts: &Texts,
    output: &mut Output,
) -> Result<(), CliError> {
    std::fs::create_dir_all(folder).map_err(|error| ServiceError::file(folder, &error))?;
    let writer = desk.file_writer();
    for chart in charts {
        for form in ChartFormat::ALL {
            let path = folder.join(format!("{}.{}", chart.name, form.ending()));
            chart.write(form, &path, &writer, texts, replace)?;
            output.line(path.display())?;
        }
    }
    Ok(())
}

/// The figures as lines of text, each with its title.
pub(super) fn lines(charts: &[Chart], texts: &Texts, output: &mut Output) -> Result<(), CliError> {
    for chart in charts {
        output.line("")?;
        output.line(&chart.title)?;
        for line in chart.describe(texts) {
            output.line(format!("  {}", sanitize::one_line(&line)))?;
        }
        if chart.hidden() > 0 {
            output.line(format!("  {}", texts.overview_hidden(chart.hidden())))?;
        }
    }
    Ok(())
}
