//! Dates as sources give them: a year, a month or a day, perhaps approximate, perhaps doubtful, perhaps open.
//!
//! The form is level 0 of EDTF (ISO 8601-2:2019, <https://www.loc.gov/standards/datetime/>) with the `~` and `?` of
//! level 1 and open intervals: `2019`, `2019-04`, `2019-04-08`, `2019~`, `2019-04?`, `2019-04/2020`, `2019/..`, `../2020`.
//! There is no time of day and no time zone anywhere in Plainsight. Entry: [`Date::parse`].

pub mod months;

use std::fmt;

/// A year, a month of a year or a day, as precise as the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// Year of the common era, 1 to 9999.
    pub year: i16,
    /// Month, 1 to 12, where the source gives one.
    pub month: Option<i8>,
    /// Day of the month, from 1, where the source gives one.
    pub day: Option<i8>,
    /// `~`: the source says "about".
    pub approximate: bool,
    /// `?`: the source is in doubt.
    pub uncertain: bool,
}

/// A date or an interval of dates, either end of which may be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Date {
    /// One date.
    On(PartialDate),
    /// From the first to the second; `None` is an open end.
    Between(Option<PartialDate>, Option<PartialDate>),
}

/// Why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateError {
    /// Day and month in an order that cannot be known, such as `04/05/2019`.
    Ambiguous,
    /// The calendar has no such day or month.
    NoSuchDay,
    /// A time of day or a time zone is given.
    HasTime,
    /// The interval ends before it starts, or both its ends are open.
    EmptyInterval,
    /// None of the forms.
    Form,
}

impl DateError {
    /// What is wrong, as the end of a sentence that begins with the text.
    pub fn sentence(&self) -> &'static str {
        match self {
            Self::Ambiguous => "could be read as month/day or as day/month",
            Self::NoSuchDay => "is not a day of the calendar",
            Self::HasTime => "has a time of day, but records hold dates alone",
            Self::EmptyInterval => "is an interval that ends before it starts, or has no end at all",
            Self::Form => "is not a date that Plainsight can read",
        }
    }
}

impl Date {
    /// Reads one of the forms named at the head of this module.
    ///
    /// # Errors
    /// [`DateError`] says which of the common mistakes the text is.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        match text.split_once('/') {
            Some(_) if text.matches('/').count() > 1 => Err(DateError::Ambiguous),
            Some((from, to)) => interval(from, to),
            None => Ok(Self::On(PartialDate::parse(text)?)),
        }
    }

    /// The first partial date that it names: where it stands in a history.
    pub fn start(&self) -> Option<PartialDate> {
        match self {
            Self::On(date) => Some(*date),
            Self::Between(from, to) => from.or(*to),
        }
    }

    /// The last partial date that it names.
    pub fn end(&self) -> Option<PartialDate> {
        match self {
            Self::On(date) => Some(*date),
            Self::Between(from, to) => to.or(*from),
        }
    }
}

fn interval(from: &str, to: &str) -> Result<Date, DateError> {
    let side = |text: &str| if text == ".." { Ok(None) } else { PartialDate::parse(text).map(Some) };
    match (side(from)?, side(to)?) {
        (None, None) => Err(DateError::EmptyInterval),
        (Some(from), Some(to)) if to.latest() < from.earliest() => Err(DateError::EmptyInterval),
        (from, to) => Ok(Date::Between(from, to)),
    }
}

impl PartialDate {
    /// Reads a year, a month or a day with its qualifier.
    ///
    /// # Errors
    /// As [`Date::parse`].
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let plain = text.trim_end_matches(['~', '?', '%']);
        let qualifier = text.get(plain.len()..).unwrap_or_default();
        let approximate = matches!(qualifier, "~" | "%");
        let uncertain = matches!(qualifier, "?" | "%");
        if !qualifier.is_empty() && !approximate && !uncertain {
            return Err(DateError::Form);
        }
        if plain.contains(['T', ':', 'Z']) {
            return Err(DateError::HasTime);
        }
        let parts: Vec<&str> = plain.split('-').collect();
        let widths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        let digits = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        if !digits || !matches!(widths.as_slice(), [4] | [4, 2] | [4, 2, 2]) {
            return Err(if digits && parts.len() == 3 { DateError::Ambiguous } else { DateError::Form });
        }
        let number = |index: usize| parts.get(index).and_then(|part| part.parse::<i8>().ok());
        let year = parts.first().and_then(|part| part.parse::<i16>().ok()).ok_or(DateError::Form)?;
        Self { year, month: number(1), day: number(2), approximate, uncertain }.on_the_calendar()
    }

    /// A month.
    pub fn of_month(year: i16, month: i8) -> Self {
        Self { year, month: Some(month), day: None, approximate: false, uncertain: false }
    }

    fn on_the_calendar(self) -> Result<Self, DateError> {
        let known = jiff::civil::Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1));
        match known {
            Ok(_) if self.year >= 1 => Ok(self),
            _ => Err(DateError::NoSuchDay),
        }
    }

    /// A day without doubt.
    pub fn day(year: i16, month: i8, day: i8) -> Option<Self> {
        let date = Self { year, month: Some(month), day: Some(day), approximate: false, uncertain: false };
        date.on_the_calendar().ok()
    }

    /// The day that begins so many days after 1970-01-01.
    pub fn day_after_epoch(days: i64) -> Option<Self> {
        let span = jiff::Span::new().try_days(days).ok()?;
        let date = jiff::civil::Date::constant(1970, 1, 1).checked_add(span).ok()?;
        Self::day(date.year(), date.month(), date.day())
    }

    /// The first day that it can mean, as `(year, month, day)`: what histories are ordered by.
    pub fn earliest(self) -> (i16, i8, i8) {
        (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day that it can mean. Days past a month's end compare just as well.
    pub fn latest(self) -> (i16, i8, i8) {
        (self.year, self.month.unwrap_or(12), self.day.unwrap_or(31))
    }

    /// The last day of the calendar that it can mean, counted from 1970-01-01.
    pub fn last_day(self) -> i32 {
        let (year, month, day) = self.latest();
        let epoch = jiff::civil::Date::constant(1970, 1, 1);
        let month_begins = jiff::civil::Date::new(year, month, 1).unwrap_or(epoch);
        let last = month_begins.with().day(day.min(month_begins.days_in_month())).build().unwrap_or(month_begins);
        last.since(epoch).map_or(0, |span| span.get_days())
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(formatter, "-{part:02}")?;
        }
        formatter.write_str(match (self.approximate, self.uncertain) {
            (true, true) => "%",
            (true, false) => "~",
            (false, true) => "?",
            (false, false) => "",
        })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let open = |date: &Option<PartialDate>| date.map_or_else(|| "..".to_owned(), |date| date.to_string());
        match self {
            Self::On(date) => date.fmt(formatter),
            Self::Between(from, to) => write!(formatter, "{}/{}", open(from), open(to)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read_and_written_alike() {
        for text in
            ["2019", "2019-04", "2019-04-08", "2019~", "2019-04?", "2019%", "2019-04/2020", "2019/..", "../2020"]
        {
            assert_eq!(Date::parse(text).map(|date| date.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn every_mistake_is_told_apart() {
        for (text, error) in [
            ("04/05/2019", DateError::Ambiguous),
            ("04-05-2019", DateError::Ambiguous),
            ("2019-02-30", DateError::NoSuchDay),
            ("2019-13", DateError::NoSuchDay),
            ("0000", DateError::NoSuchDay),
            ("2019-04-08T10:00", DateError::HasTime),
            ("2020/2019", DateError::EmptyInterval),
            ("../..", DateError::EmptyInterval),
            ("+10000", DateError::Form),
            ("2019-4-8", DateError::Ambiguous),
            ("April 2019", DateError::Form),
            ("", DateError::Form),
            ("2019~~", DateError::Form),
        ] {
            assert_eq!(Date::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn days_are_counted_from_1970() {
        for day in ["1970-01-01", "2019-04-08", "2024-02-29"] {
            let date = PartialDate::parse(day).unwrap();
            assert_eq!(PartialDate::day_after_epoch(i64::from(date.last_day())), Some(date));
        }
    }

    #[test]
    fn a_month_begins_on_its_first_day() {
        let dates = ["2019", "2019-04-08", "2019-04"].map(|text| PartialDate::parse(text).map(PartialDate::earliest));
        assert_eq!(dates, [Ok((2019, 1, 1)), Ok((2019, 4, 8)), Ok((2019, 4, 1))]);
    }
}
