//! Figures across several sessions as plain data: values over time, frequencies, and means with their standard
//! deviation.

/// Several series over the same time, on one scale.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimeSeries {
    /// The points in time, in order.
    pub stops: Vec<TimePoint>,
    /// The least possible value.
    pub least: f64,
    /// The greatest possible value, or the greatest value if there is no limit.
    pub most: f64,
    /// The series, each with an optional value for each point in time.
    pub courses: Vec<Series>,
}

/// A point in time.
#[derive(Clone, Debug, PartialEq)]
pub struct TimePoint {
    /// The full name for sentences, such as "14. Mai 2024".
    pub name: String,
    /// The short name for the time axis, such as "Mai 2024".
    pub short: String,
    /// The position on the time axis, in any linear unit.
    pub at: f64,
}

/// Values over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The name.
    pub name: String,
    /// The value at each point in time.
    pub values: Vec<Option<SeriesValue>>,
}

/// A value at a point in time, asked once or twice in a session. At least one of the two exists.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeriesValue {
    before: Option<f64>,
    now: Option<f64>,
}

impl SeriesValue {
    /// Returns a value that is asked once.
    pub fn once(value: f64) -> Self {
        Self {
            before: None,
            now: Some(value),
        }
    }

    /// Returns a value that is asked at a session's beginning and end; `None` without any answer.
    pub fn twice(before: Option<f64>, now: Option<f64>) -> Option<Self> {
        before.or(now).map(|_| Self { before, now })
    }

    /// Returns the value at the session's beginning, if it is asked twice.
    pub fn before(&self) -> Option<f64> {
        self.before
    }

    /// Returns the value, or the one at the session's end if it is asked twice.
    pub fn now(&self) -> Option<f64> {
        self.now
    }

    /// Returns the earlier of both values.
    pub fn first(&self) -> f64 {
        self.before.or(self.now).unwrap_or_default()
    }

    /// Returns the later of both values.
    pub fn last(&self) -> f64 {
        self.now.or(self.before).unwrap_or_default()
    }
}

impl Series {
    /// Returns the first and the last value with the indices of their points in time; `None` unless there are
    /// two.
    pub fn ends(&self) -> Option<[(usize, SeriesValue); 2]> {
        let mut values = self.values.iter().enumerate();
        let present = |(stop, value): (usize, &Option<SeriesValue>)| value.map(|value| (stop, value));
        let first = values.find_map(present)?;
        let last = values.rev().find_map(present).unwrap_or(first);
        (first.0 != last.0).then_some([first, last])
    }
}

impl TimeSeries {
    /// Returns `true` if there is no value at all.
    pub fn is_empty(&self) -> bool {
        self.courses
            .iter()
            .all(|course| course.values.iter().all(Option::is_none))
    }
}

/// Frequencies of several items.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frequencies {
    /// The total.
    pub of: u32,
    /// The items, in display order.
    pub tallies: Vec<Frequency>,
}

/// Frequency of one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frequency {
    /// The name.
    pub name: String,
    /// The number of occurrences.
    pub number: u32,
}

/// Means with their standard deviation; each row may have been asked in two ways.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Distributions {
    /// The lower end of the scale.
    pub least: f64,
    /// The upper end of the scale.
    pub most: f64,
    /// The names of the two ways, which have an open and a filled mark.
    pub ways: [String; 2],
    /// The rows, in display order.
    pub rows: Vec<Distribution>,
}

/// The means of one row.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    /// The name.
    pub name: String,
    /// The means of both ways; `None` where too few people answered.
    pub means: [Option<Mean>; 2],
}

/// A mean with its standard deviation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mean {
    /// The number of clients.
    pub clients: u32,
    /// The number of figures.
    pub figures: u32,
    /// The mean.
    pub mean: f64,
    /// The standard deviation of a sample; 0 for a single figure.
    pub deviation: f64,
}

impl Mean {
    /// Returns the mean of figures, given their number, their sum and the sum of their squares; `None` without
    /// figures.
    pub fn of(clients: u32, figures: u32, sum: f64, sum_of_squares: f64) -> Option<Self> {
        if figures == 0 {
            return None;
        }
        let count = f64::from(figures);
        let mean = sum / count;
        let variance = (sum_of_squares - count * mean * mean).max(0.0) / (count - 1.0).max(1.0);
        Some(Self {
            clients,
            figures,
            mean,
            deviation: variance.sqrt(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Mean, Series, SeriesValue};

    #[test]
    fn a_mean_has_the_standard_deviation_of_a_sample() {
        let figures = [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0_f64];
        let (sum, squares) = (figures.iter().sum(), figures.iter().map(|x| x * x).sum());
        let mean = Mean::of(8, 8, sum, squares).unwrap();
        assert!((mean.mean - 5.0).abs() < 1e-9);
        assert!((mean.deviation - (32.0_f64 / 7.0).sqrt()).abs() < 1e-9);
    }

    #[test]
    fn one_figure_has_no_deviation_and_none_have_no_mean() {
        assert_eq!(Mean::of(1, 1, 7.0, 49.0).unwrap().deviation, 0.0);
        assert_eq!(Mean::of(0, 0, 0.0, 0.0), None);
    }

    #[test]
    fn a_series_with_one_value_has_no_ends() {
        let series = |values: &[Option<f64>]| Series {
            name: String::new(),
            values: values.iter().map(|value| value.map(SeriesValue::once)).collect(),
        };
        assert_eq!(series(&[None, Some(3.0), None]).ends(), None);
        let ends = series(&[Some(8.0), None, Some(3.0)]).ends().unwrap();
        assert_eq!(
            ends.map(|(stop, value)| (stop, value.last())),
            [(0, 8.0), (2, 3.0)]
        );
    }
}
