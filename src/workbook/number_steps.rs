//! The numbers that an answer can be: one rule for workbooks, files, fields and steps.

use std::ops::RangeInclusive;

/// Greatest distance of a number from a whole number of steps, in steps.
const STEP_TOLERANCE: f64 = 1e-6;
/// Number of steps above the least number at which an example lies.
const EXAMPLE_STEPS: f64 = 5.0;

/// Bounds of a number, and the distance between two, counted from the lower bound.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NumberSteps {
    min: f64,
    max: f64,
    step: f64,
}

impl NumberSteps {
    /// Describes numbers within a range; a step of 0 allows all of them.
    pub fn new(range: RangeInclusive<f64>, step: f64) -> Self {
        let (min, max) = range.into_inner();
        NumberSteps { min, max, step }
    }

    /// Returns the number exactly as it is on its step, as 0.3 for 0.30000000000000004; `None` outside the
    /// bounds or between two steps.
    pub fn accept(&self, number: f64) -> Option<f64> {
        let steps = (number - self.origin()) / self.step;
        let is_on_step = self.step <= 0.0 || (steps - steps.round()).abs() < STEP_TOLERANCE;
        (number.is_finite() && self.contains(number) && is_on_step).then(|| self.nearest(number))
    }

    /// Returns `true` if the number lies within the bounds.
    pub fn contains(&self, number: f64) -> bool {
        (self.min..=self.max).contains(&number)
    }

    /// Returns the least number.
    pub fn min(&self) -> f64 {
        self.min
    }

    /// Returns the greatest number.
    pub fn max(&self) -> f64 {
        self.max
    }

    /// Returns the distance between two numbers.
    pub fn step(&self) -> f64 {
        self.step
    }

    /// Returns the number on a step within the bounds that is nearest to this one.
    pub fn nearest(&self, number: f64) -> f64 {
        let number = number.clamp(self.min, self.max);
        if self.step <= 0.0 {
            return number;
        }
        let last = ((self.max - self.origin()) / self.step + STEP_TOLERANCE).floor();
        let steps = ((number - self.origin()) / self.step).round().min(last);
        self.rounded(self.origin() + steps * self.step)
    }

    /// Returns the number some steps further, within the bounds. Without a number the first step leads to
    /// the one nearest to 0.
    pub fn stepped(&self, number: Option<f64>, steps: f64) -> f64 {
        let steps_from_start = steps - steps.signum();
        match number {
            Some(number) => self.nearest(self.nearest(number) + steps * self.step),
            None => self.nearest(self.nearest(0.0) + steps_from_start * self.step),
        }
    }

    /// Returns the least and greatest number if there are both.
    pub fn bounds(&self) -> Option<(f64, f64)> {
        (self.min.is_finite() && self.max.is_finite()).then_some((self.min, self.max))
    }

    /// Returns the bounds with all their decimals and an 8 for each digit: a field that has room for these has
    /// room for every number. Empty if there are no bounds.
    pub fn widest(&self) -> Vec<String> {
        let decimals = self.decimals();
        let digits =
            |number: f64| format!("{number:.decimals$}").replace(|sign: char| sign.is_ascii_digit(), "8");
        let bounds = self.bounds().map(|(least, greatest)| [least, greatest]);
        bounds.into_iter().flatten().map(digits).collect()
    }

    /// Returns the number of decimals that a number on a step has.
    fn decimals(&self) -> usize {
        decimals(self.step).max(decimals(self.origin()))
    }

    /// Returns a number that the steps have: some steps above the least one, or as many as there are.
    pub fn example(&self) -> f64 {
        self.nearest(self.origin() + EXAMPLE_STEPS * self.step)
    }

    fn origin(&self) -> f64 {
        if self.min.is_finite() { self.min } else { 0.0 }
    }

    /// Rounds to the decimals of the steps: 0.1 added three times is 0.3.
    fn rounded(&self, number: f64) -> f64 {
        let digits = format!("{number:.*}", self.decimals());
        // adding nought turns -0 into 0
        digits.parse().unwrap_or(number) + 0.0
    }
}

fn decimals(number: f64) -> usize {
    let digits = number.to_string();
    digits.split_once('.').map_or(0, |(_, decimals)| decimals.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn up(steps: &NumberSteps, count: usize) -> Vec<f64> {
        let next = |number: &Option<f64>| Some(Some(steps.stepped(*number, 1.0)));
        let numbers = std::iter::successors(Some(None), next).skip(1);
        numbers.take(count).flatten().collect()
    }

    #[test]
    fn steps_are_counted_from_the_lower_bound() {
        let odd = NumberSteps::new(1.0..=99.0, 2.0);
        for number in [1.0, 3.0, 25.0, 99.0] {
            assert_eq!(odd.accept(number), Some(number));
        }
        for number in [0.0, 2.0, 4.0, 100.0, 101.0, f64::NAN, f64::INFINITY] {
            assert_eq!(odd.accept(number), None);
        }
        assert_eq!(up(&odd, 3), [1.0, 3.0, 5.0]);
        let halves = NumberSteps::new(0.5..=2.5, 1.0);
        assert_eq!(halves.accept(1.5), Some(1.5));
        assert_eq!(halves.accept(1.0), None);
        assert_eq!(up(&halves, 4), [0.5, 1.5, 2.5, 2.5]);
    }

    #[test]
    fn steps_have_no_noise() {
        let tenths = NumberSteps::new(0.0..=10.0, 0.1);
        assert_eq!(up(&tenths, 9), [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]);
        let eighths = NumberSteps::new(0.0..=1.0, 0.125);
        assert_eq!(up(&eighths, 3), [0.0, 0.125, 0.25]);
    }

    #[test]
    fn the_last_step_does_not_pass_the_upper_bound() {
        let steps = NumberSteps::new(1.0..=100.0, 2.0);
        assert_eq!(steps.stepped(Some(99.0), 1.0), 99.0);
        assert_eq!(steps.stepped(Some(1.0), -1.0), 1.0);
        assert_eq!(NumberSteps::new(-10.0..=-2.0, 4.0).stepped(None, 1.0), -2.0);
    }

    #[test]
    fn the_example_is_within_the_bounds_and_on_a_step() {
        let example = |min, max, step| NumberSteps::new(min..=max, step).example();
        assert_eq!(example(0.0, 10.0, 0.125), 0.625);
        assert_eq!(example(0.5, 2.5, 1.0), 2.5);
        assert_eq!(example(0.0, 1.0, 0.3), 0.9);
        assert_eq!(example(1.0, 99.0, 2.0), 11.0);
    }

    #[test]
    fn noise_of_a_sum_is_taken_off() {
        let tenths = NumberSteps::new(0.0..=10.0, 0.1);
        assert_eq!(tenths.accept(0.1 + 0.2), Some(0.3));
        assert_eq!(tenths.accept(0.25), None);
        let zero = NumberSteps::new(-10.0..=10.0, 0.5).accept(-0.0);
        assert!(zero.is_some_and(f64::is_sign_positive), "no minus before nought");
    }

    proptest! {
        #[test]
        fn every_step_is_accepted_and_has_few_decimals(
            min in -1000..1000i32, step in 1..500i32, count in 1..200i32, at in 0..400i32, scale in 0..3u32,
        ) {
            let scaled = |number: i32| f64::from(number) / f64::from(10i32.pow(scale));
            let steps = NumberSteps::new(scaled(min)..=scaled(min + step * count), scaled(step));
            let number = steps.nearest(scaled(min + step * at.min(count)));
            prop_assert_eq!(number, scaled(min + step * at.min(count)));
            prop_assert_eq!(steps.accept(number), Some(number));
            if at < count {
                prop_assert_eq!(steps.stepped(Some(number), 1.0), scaled(min + step * (at + 1)));
            }
        }
    }
}
