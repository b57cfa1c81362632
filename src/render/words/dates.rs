//! Dates in words. Their order and the names of the months are the translation's.

use std::collections::HashMap;
use std::sync::PoisonError;

use serde::Serialize;

use super::Words;
use crate::date::{Date, PartialDate};

/// A date for a reader and for a program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateWords {
    /// As HTML's `datetime` takes it, where the date is plain: `2019-04-08`, `2019-04`, `2019`.
    pub iso: Option<String>,
    /// In words: "April 8, 2019", "about 2019", "since April 2019".
    pub words: String,
    /// Whether one of its ends is open, so that its words begin with "since" or "until" and no other may stand before them.
    pub open: bool,
}

impl Words {
    /// A date in words.
    pub fn date(&self, date: Date) -> DateWords {
        let partial = |date: PartialDate| self.partial_date(date);
        match date {
            Date::On(date) => DateWords { iso: Some(plain_iso(date)), words: partial(date), open: false },
            Date::Between(from, to) => {
                let open = from.is_none() || to.is_none();
                let words = match (from.map(partial), to.map(partial)) {
                    (Some(from), Some(to)) => self.with("date-between", [("from", from.into()), ("to", to.into())]),
                    (Some(from), None) => self.with("date-since", [("from", from.into())]),
                    (None, Some(to)) => self.with("date-until", [("to", to.into())]),
                    (None, None) => String::new(),
                };
                DateWords { iso: None, words, open }
            }
        }
    }

    /// A partial date in words.
    pub fn partial_date(&self, date: PartialDate) -> String {
        let known = |dates: &HashMap<PartialDate, String>| dates.get(&date).cloned();
        let found = known(&self.dates.lock().unwrap_or_else(PoisonError::into_inner));
        found.unwrap_or_else(|| {
            let words = self.new_date(date);
            self.dates.lock().unwrap_or_else(PoisonError::into_inner).insert(date, words.clone());
            words
        })
    }

    fn new_date(&self, date: PartialDate) -> String {
        let year = date.year.to_string();
        let plain = match (date.month.map(|month| self.month(month)), date.day) {
            (Some(month), Some(day)) => {
                self.with("date-day", [("day", day.to_string().into()), ("month", month.into()), ("year", year.into())])
            }
            (Some(month), None) => self.with("date-month", [("month", month.into()), ("year", year.into())]),
            (None, _) => year,
        };
        match (date.approximate, date.uncertain) {
            (true, true) => self.with("date-perhaps-about", [("date", plain.into())]),
            (true, false) => self.with("date-about", [("date", plain.into())]),
            (false, true) => self.with("date-perhaps", [("date", plain.into())]),
            (false, false) => plain,
        }
    }

    /// The name of a month, from 1 to 12.
    pub fn month(&self, number: i8) -> String {
        self.text(&format!("month-{number}"))
    }
}

fn plain_iso(date: PartialDate) -> String {
    PartialDate { approximate: false, uncertain: false, ..date }.to_string()
}
