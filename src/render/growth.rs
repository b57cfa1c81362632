//! Growth: how many agencies had gone active by a day, as far as the records show.
//!
//! Entry: [`Growth::of`]; then [`Growth::by`] for one day, [`Growth::months`] for the table, [`Growth::steps`] for the
//! line. An agency counts once, from the first event that says that it is in use; whether it still is says nothing here.
//! A date without a day counts at the end of its month, one without a month at the end of its year: by then it is sure.

use std::collections::BTreeMap;

use crate::model::agency::{Agency, Group};
use crate::model::{Atlas, VendorIndex};

/// A day as `(year, month, day)`. Days past a month's end compare just as well.
pub type Day = (i16, i8, i8);

/// The day from which each agency is known to be active, the earliest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Growth {
    days: Vec<Day>,
}

/// What one month added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    /// Year of the common era.
    pub year: i16,
    /// Month, from 1.
    pub month: i8,
    /// Agencies that went active in it.
    pub new: usize,
    /// Agencies that had gone active by its end.
    pub total: usize,
}

impl Growth {
    /// The growth of the partnerships with `vendor`, or with any vendor.
    pub fn of(atlas: &Atlas, vendor: Option<VendorIndex>) -> Self {
        let mut days: Vec<Day> = atlas.agencies.iter().filter_map(|agency| first_active(agency, vendor)).collect();
        days.sort_unstable();
        Self { days }
    }

    /// How many agencies had gone active by `day`.
    pub fn by(&self, day: Day) -> usize {
        self.days.partition_point(|known| *known <= day)
    }

    /// How many agencies have a date at all.
    pub fn total(&self) -> usize {
        self.days.len()
    }

    /// The last day on which any agency went active.
    pub fn last(&self) -> Option<Day> {
        self.days.last().copied()
    }

    /// Every month in which an agency went active.
    pub fn months(&self) -> Vec<Month> {
        let mut new: BTreeMap<(i16, i8), usize> = BTreeMap::new();
        for (year, month, _) in &self.days {
            *new.entry((*year, *month)).or_default() += 1;
        }
        let mut total = 0;
        let month = |((year, month), new)| {
            total += new;
            Month { year, month, new, total }
        };
        new.into_iter().map(month).collect()
    }

    /// Every day on which the number rose, with the number that it rose to.
    pub fn steps(&self) -> Vec<(Day, usize)> {
        let mut steps: Vec<(Day, usize)> = Vec::new();
        for (position, day) in self.days.iter().enumerate() {
            match steps.last_mut() {
                Some((known, total)) if known == day => *total = position + 1,
                _ => steps.push((*day, position + 1)),
            }
        }
        steps
    }
}

fn first_active(agency: &Agency, vendor: Option<VendorIndex>) -> Option<Day> {
    let partnerships =
        agency.partnerships.iter().filter(|partnership| vendor.is_none_or(|vendor| partnership.vendor == vendor));
    let events = partnerships.flat_map(|partnership| &partnership.history);
    let active = events.filter(|event| Group::of(event.status) == Group::InUse);
    active.filter_map(|event| Some(event.date?.start()?.latest())).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn growth() -> Growth {
        Growth { days: vec![(2018, 3, 22), (2019, 4, 8), (2019, 4, 8), (2019, 4, 31), (2019, 12, 31)] }
    }

    #[test]
    fn a_day_counts_what_was_active_by_its_end() {
        let days = [(2018, 3, 21), (2018, 3, 22), (2019, 4, 8), (2019, 4, 30), (2019, 4, 31), (2024, 1, 1)];
        assert_eq!(days.map(|day| growth().by(day)), [0, 1, 3, 3, 4, 5]);
    }

    #[test]
    fn months_sum_up_to_the_total() {
        let months: Vec<_> = growth().months().iter().map(|m| (m.year, m.month, m.new, m.total)).collect();
        assert_eq!(months, [(2018, 3, 1, 1), (2019, 4, 3, 4), (2019, 12, 1, 5)]);
    }

    #[test]
    fn one_step_a_day() {
        let steps: Vec<_> = growth().steps().iter().map(|(_, total)| *total).collect();
        assert_eq!(steps, [1, 3, 4, 5]);
    }
}
