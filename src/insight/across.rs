//! Figures across several sessions, as plain data: courses over time, counts, means with their
//! spread. Who gathers them knows the sessions; who draws them needs nothing but these.

/// Several things over the same stretch of time, on one scale.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimeSeries {
    /// When something was told, in order.
    pub stops: Vec<TimePoint>,
    /// The least that can be told.
    pub least: f64,
    /// The most that can be told, or that was.
    pub most: f64,
    /// The things, each with one figure a stop at most.
    pub courses: Vec<Series>,
}

/// A moment on the line of time.
#[derive(Clone, Debug, PartialEq)]
pub struct TimePoint {
    /// In full, for sentences: „14. Mai 2024“.
    pub name: String,
    /// In short, for the line: „Mai 2024“.
    pub short: String,
    /// Where on the line, in any unit that grows evenly.
    pub at: f64,
}

/// One thing over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it is called.
    pub name: String,
    /// What was told at each stop; none where nothing was.
    pub values: Vec<Option<SeriesValue>>,
}

/// A figure at a stop. There is always one of the two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeriesValue {
    before: Option<f64>,
    now: Option<f64>,
}

impl SeriesValue {
    /// A figure that was asked once.
    pub fn once(value: f64) -> Self {
        Self {
            before: None,
            now: Some(value),
        }
    }

    /// A figure that is asked at a session's beginning and again at its end; none if neither was told.
    pub fn twice(before: Option<f64>, now: Option<f64>) -> Option<Self> {
        before.or(now).map(|_| Self { before, now })
    }

    /// What it was at the session's beginning, where it is asked twice.
    pub fn before(&self) -> Option<f64> {
        self.before
    }

    /// What it was then, or at the session's end.
    pub fn now(&self) -> Option<f64> {
        self.now
    }

    /// The earlier of both.
    pub fn first(&self) -> f64 {
        self.before.or(self.now).unwrap_or_default()
    }

    /// The later of both.
    pub fn last(&self) -> f64 {
        self.now.or(self.before).unwrap_or_default()
    }
}

impl Series {
    /// What was told first and last, with the numbers of their stops; none if that was at most once.
    pub fn ends(&self) -> Option<[(usize, SeriesValue); 2]> {
        let told = || self.values.iter().enumerate();
        let found = |(stop, told): (usize, &Option<SeriesValue>)| told.map(|told| (stop, told));
        let (first, last) = (told().find_map(found)?, told().rev().find_map(found)?);
        (first.0 != last.0).then_some([first, last])
    }
}

impl TimeSeries {
    /// Whether nothing was told at all.
    pub fn is_empty(&self) -> bool {
        self.courses
            .iter()
            .all(|course| course.values.iter().all(Option::is_none))
    }
}

/// How often something is true, thing by thing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frequencies {
    /// Of how many.
    pub of: u32,
    /// The things, in the order to show them.
    pub tallies: Vec<Frequency>,
    /// How many more there are of which too few people told.
    pub suppressed: usize,
}

/// How often one thing is true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frequency {
    /// What it is called.
    pub name: String,
    /// How often.
    pub number: u32,
}

/// Means with their spread, thing by thing; each thing may have been asked in two ways.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Distributions {
    /// The least on the scale.
    pub least: f64,
    /// The most on the scale.
    pub most: f64,
    /// What the two ways are called: the open mark's first, then the filled one's.
    pub ways: [String; 2],
    /// The things, in the order to show them.
    pub rows: Vec<Distribution>,
    /// How many more there are of which too few people told.
    pub hidden: usize,
}

/// One thing: the open mark's mean, then the filled one's.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    /// What it is called.
    pub name: String,
    /// The means; none where too few people told.
    pub means: [Option<Mean>; 2],
}

/// A mean with its spread.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mean {
    /// How many people told.
    pub clients: u32,
    /// How many figures they told.
    pub figures: u32,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation; 0 for a single figure.
    pub deviation: f64,
}

impl Mean {
    /// From how many there are, their sum and the sum of their squares; none of none.
    pub fn of(clients: u32, figures: u32, sum: f64, sum_of_squares: f64) -> Option<Self> {
        if figures == 0 {
            return None;
        }
        let count = f64::from(figures);
        let mean = sum / count;
        let spread = (sum_of_squares - count * mean * mean).max(0.0) / (count - 1.0).max(1.0);
        Some(Self {
            clients,
            figures,
            mean,
            deviation: spread.sqrt(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Mean, Series, SeriesValue};

    #[test]
    fn a_mean_comes_with_the_spread_of_a_sample() {
        let figures = [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0_f64];
        let (sum, squares) = (figures.iter().sum(), figures.iter().map(|x| x * x).sum());
        let mean = Mean::of(8, 8, sum, squares).unwrap();
        assert!((mean.mean - 5.0).abs() < 1e-9);
        assert!((mean.deviation - (32.0_f64 / 7.0).sqrt()).abs() < 1e-9);
    }

    #[test]
    fn one_figure_has_no_spread_and_none_have_no_mean() {
        assert_eq!(Mean::of(1, 1, 7.0, 49.0).unwrap().deviation, 0.0);
        assert_eq!(Mean::of(0, 0, 0.0, 0.0), None);
    }

    #[test]
    fn a_course_told_once_has_no_ends() {
        let told = |values: &[Option<f64>]| Series {
            name: String::new(),
            values: values.iter().map(|value| value.map(SeriesValue::once)).collect(),
        };
        assert_eq!(told(&[None, Some(3.0), None]).ends(), None);
        let ends = told(&[Some(8.0), None, Some(3.0)]).ends().unwrap();
        assert_eq!(ends.map(|(stop, told)| (stop, told.last())), [(0, 8.0), (2, 3.0)]);
    }
}
