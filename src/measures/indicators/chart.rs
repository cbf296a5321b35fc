//! The line of an indicator's numbers as points of a drawing: pure, and the same wherever it is shown. The words of it are the table's.

use serde::Serialize;

use super::{Decimal, Series};
use crate::lang::Lang;

/// The drawing's size, in units of its own; and what is kept free for labels.
const WIDTH: f64 = 420.0;
const HEIGHT: f64 = 230.0;
const TOP: f64 = 14.0;
const RIGHT: f64 = 18.0;
const BELOW: f64 = 30.0;
/// What a digit takes.
const DIGIT: f64 = 7.4;
/// And what a line of text does.
const LINE: f64 = 18.0;
/// So many years are named below the line, and so many numbers beside it.
const YEARS_NAMED: i32 = 7;
const STEPS: f64 = 4.0;

/// Points, lines and labels, each coordinate as the template writes it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Chart {
    width: String,
    height: String,
    /// Where the plot begins and ends, for lines across.
    left: String,
    right: String,
    floor: String,
    /// Lines across, with their numbers.
    numbers: Vec<Label>,
    years: Vec<Label>,
    /// From number to number; `gap` where years between have none.
    lines: Vec<Line>,
    dots: Vec<Dot>,
    /// The first number, where there are more.
    baseline: Option<Baseline>,
    target: Option<Target>,
}

/// A label and the place along its axis.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Label {
    at: String,
    text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct Line {
    points: String,
    gap: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct Dot {
    x: String,
    y: String,
}

/// The number that is to be reached; where the year is known, the place in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Target {
    y: String,
    x: Option<String>,
}

/// Where the first number lies, and how far from the line its name stands: below it, or above where below are the years.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Baseline {
    y: String,
    dy: i32,
}

impl Baseline {
    fn at(y: f64) -> Self {
        Self { y: point(y), dy: if y + LINE > HEIGHT - BELOW { -5 } else { 14 } }
    }
}

/// Numbers that lie between a floor and a ceiling, both on a step.
struct Scale {
    floor: f64,
    step: f64,
    ceiling: f64,
}

impl Scale {
    /// Round steps around all numbers. Zero is among them unless that would flatten the line.
    fn around(numbers: &[f64]) -> Self {
        let low = numbers.iter().copied().fold(f64::INFINITY, f64::min);
        let high = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let (mut low, mut high) = (low, high);
        if low >= 0.0 && low <= high * 0.7 {
            low = 0.0;
        } else if high <= 0.0 && high >= low * 0.7 {
            high = 0.0;
        }
        let size = low.abs().max(high.abs());
        if high - low <= size * 1e-9 {
            let room = if size > 0.0 { size * 0.1 } else { 1.0 };
            low -= room;
            high += room;
        }
        let step = round_step((high - low) / STEPS);
        // What stands on a step stands there, whatever the machine's fractions say.
        let (floor, ceiling) = ((low / step + 1e-6).floor() * step, (high / step - 1e-6).ceil() * step);
        Self { floor, step, ceiling }
    }

    fn steps(&self) -> Vec<f64> {
        let mut steps = Vec::new();
        let mut at = self.floor;
        while at <= self.ceiling + self.step / 2.0 && steps.len() < 12 {
            steps.push(at);
            at += self.step;
        }
        steps
    }

    fn y(&self, number: f64) -> f64 {
        let part = (number - self.floor) / (self.ceiling - self.floor);
        (HEIGHT - BELOW) - part * (HEIGHT - BELOW - TOP)
    }

    fn label(&self, number: f64, lang: Lang) -> String {
        let decimals = (0..=6).find(|places| {
            let much = self.step * 10_f64.powi(*places);
            (much - much.round()).abs() < 1e-6 * much
        });
        let decimals = usize::try_from(decimals.unwrap_or(6)).unwrap_or(6);
        let text = format!("{number:.decimals$}");
        Decimal::parse(&text).map_or(text, |read| read.shown(lang))
    }
}

/// 1, 2 or 5 with zeros, at least as large.
fn round_step(rough: f64) -> f64 {
    let ten = 10_f64.powf(rough.log10().floor());
    let times = [1.0, 2.0, 5.0].into_iter().find(|times| times * ten >= rough * (1.0 - 1e-9));
    times.unwrap_or(10.0) * ten
}

/// Years from the first to the last that is shown.
struct Years {
    first: i32,
    last: i32,
    left: f64,
}

impl Years {
    fn x(&self, year: i32) -> f64 {
        let plot = WIDTH - RIGHT - self.left;
        if self.first == self.last {
            return self.left + plot / 2.0;
        }
        self.left + plot * f64::from(year - self.first) / f64::from(self.last - self.first)
    }

    fn named(&self) -> impl Iterator<Item = i32> {
        let step = (self.last - self.first) / YEARS_NAMED + 1;
        let (first, last) = (self.first, self.last);
        (0..YEARS_NAMED).map(move |at| first + at * step).filter(move |year| *year <= last)
    }
}

impl Chart {
    /// None where there is no number.
    pub fn of(series: &Series, lang: Lang) -> Option<Self> {
        let values: Vec<(i32, f64)> = series.values.iter().map(|one| (one.year, one.value.value())).collect();
        let (first, last) = (values.first()?, values.last()?);
        let target = series.target.as_ref().map(Decimal::value);
        let all: Vec<f64> = values.iter().map(|(_, value)| *value).chain(target).collect();
        let scale = Scale::around(&all);
        let steps = scale.steps();
        let labels: Vec<String> = steps.iter().map(|at| scale.label(*at, lang)).collect();
        let longest = labels.iter().map(|label| label.chars().count()).max().unwrap_or(1);
        let longest = f64::from(u32::try_from(longest).unwrap_or(20));
        let ahead = series.target_year.filter(|_| target.is_some()).unwrap_or(last.0);
        let years =
            Years { first: first.0.min(ahead), last: last.0.max(ahead), left: 12.0 + longest * DIGIT };
        let place = |(year, value): &(i32, f64)| (years.x(*year), scale.y(*value));
        let line = |pair: &[(i32, f64)]| match pair {
            [from, to] => {
                let ((x1, y1), (x2, y2)) = (place(from), place(to));
                Some(Line { points: format!("{x1:.1},{y1:.1} {x2:.1},{y2:.1}"), gap: to.0 - from.0 > 1 })
            }
            _ => None,
        };
        let numbers = steps.iter().zip(labels);
        Some(Self {
            width: format!("{WIDTH:.0}"),
            height: format!("{HEIGHT:.0}"),
            left: point(years.left),
            right: point(WIDTH - RIGHT),
            floor: point(HEIGHT - BELOW),
            numbers: numbers.map(|(at, text)| Label { at: point(scale.y(*at)), text }).collect(),
            years: years
                .named()
                .map(|year| Label { at: point(years.x(year)), text: year.to_string() })
                .collect(),
            lines: values.windows(2).filter_map(line).collect(),
            dots: values.iter().map(place).map(|(x, y)| Dot { x: point(x), y: point(y) }).collect(),
            baseline: (values.len() > 1).then(|| Baseline::at(scale.y(first.1))),
            target: target.map(|number| Target {
                y: point(scale.y(number)),
                x: series.target_year.map(|year| point(years.x(year))),
            }),
        })
    }
}

fn point(at: f64) -> String {
    format!("{at:.1}")
}

#[cfg(test)]
mod tests {
    use super::super::Yearly;
    use super::*;

    fn series(values: &[(i32, &str)], target: Option<&str>, target_year: Option<i32>) -> Series {
        let number = |text: &str| Decimal::parse(text).unwrap();
        Series {
            name: "Boliger".to_owned(),
            unit: "boliger".to_owned(),
            belongs: String::new(),
            source: String::new(),
            target: target.map(number),
            target_year,
            values: values
                .iter()
                .map(|(year, value)| Yearly { year: *year, value: number(value), note: String::new() })
                .collect(),
        }
    }

    fn drawn(values: &[(i32, &str)], target: Option<&str>, year: Option<i32>) -> Chart {
        Chart::of(&series(values, target, year), Lang::Nb).unwrap()
    }

    fn texts(labels: &[Label]) -> Vec<&str> {
        labels.iter().map(|label| label.text.as_str()).collect()
    }

    #[test]
    fn nothing_is_drawn_of_no_number_and_one_dot_of_one() {
        assert_eq!(Chart::of(&series(&[], Some("5"), Some(2030)), Lang::Nb), None);
        let one = drawn(&[(2027, "12")], None, None);
        assert_eq!((one.dots.len(), one.lines.len(), one.baseline), (1, 0, None));
        assert_eq!(texts(&one.years), ["2027"]);
        let none = drawn(&[(2027, "0")], None, None);
        assert!(texts(&none.numbers).contains(&"0,0"), "{none:?}");
    }

    #[test]
    fn the_name_of_the_first_number_never_stands_among_the_years() {
        for (first, dy) in [("0", -5), ("2", -5), ("50", 14)] {
            let chart = drawn(&[(2024, first), (2025, "100")], None, None);
            assert_eq!(chart.baseline.unwrap().dy, dy, "{first}");
        }
    }

    #[test]
    fn years_without_a_number_are_gaps_as_wide_as_they_lasted() {
        let chart = drawn(&[(2024, "10"), (2025, "20"), (2028, "30")], None, None);
        assert_eq!(chart.lines.iter().map(|line| line.gap).collect::<Vec<_>>(), [false, true]);
        let x: Vec<f64> = chart.dots.iter().map(|dot| dot.x.parse().unwrap()).collect();
        assert!(((x[2] - x[1]) / (x[1] - x[0]) - 3.0).abs() < 0.02, "{x:?}");
        assert_eq!(texts(&chart.years), ["2024", "2025", "2026", "2027", "2028"]);
    }

    #[test]
    fn the_numbers_beside_are_round_and_hold_all_that_is_drawn() {
        for (values, target, wanted) in [
            (vec![(2024, "120"), (2025, "180")], Some("200"), vec!["0", "50", "100", "150", "200"]),
            (vec![(2024, "-5"), (2025, "5")], None, vec!["−5", "0", "5"]),
            (vec![(2024, "97,1"), (2025, "97,4")], None, vec!["97,1", "97,2", "97,3", "97,4"]),
        ] {
            let chart = drawn(&values, target, None);
            assert_eq!(texts(&chart.numbers), wanted);
        }
    }

    #[test]
    fn very_large_and_very_small_numbers_stay_inside_the_drawing() {
        for values in [
            vec![(1900, "-999999999999999"), (2200, "999999999999999")],
            vec![(2024, "0,000001"), (2025, "0,000002")],
            vec![(2024, "-3"), (2025, "-2,9")],
        ] {
            let chart = drawn(&values, Some("0"), Some(2100));
            for dot in &chart.dots {
                let (x, y): (f64, f64) = (dot.x.parse().unwrap(), dot.y.parse().unwrap());
                assert!((0.0..=WIDTH).contains(&x) && (0.0..=HEIGHT).contains(&y), "{chart:?}");
            }
            assert!(chart.years.len() <= 7 && chart.numbers.len() <= 12, "{chart:?}");
            assert!(chart.numbers.len() >= 2, "{chart:?}");
        }
    }

    #[test]
    fn the_target_stands_in_its_year_also_where_that_is_ahead() {
        let chart = drawn(&[(2024, "10"), (2025, "20")], Some("40"), Some(2030));
        let target = chart.target.unwrap();
        assert_eq!(target.x.as_deref(), Some(chart.right.as_str()));
        assert!(target.y.parse::<f64>().unwrap() < chart.dots[1].y.parse().unwrap());
        assert!(chart.baseline.is_some());
        let no_year = drawn(&[(2024, "10"), (2025, "20")], Some("40"), None);
        assert_eq!(no_year.target.unwrap().x, None);
        assert_eq!(drawn(&[(2024, "10")], None, Some(2030)).years.len(), 1, "a year alone is no target");
    }
}
