//! The time: a real clock for the server, one that tests move. UTC, cut to microseconds.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::{Duration, Instant};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::Serialize;
use uuid::{ContextV7, Uuid};

/// When something happened, as far as it is known: a letter came on a day, a form at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct When {
    /// The day in Norway.
    pub on: Date,
    /// `None` where no more than the day is known.
    pub at: Option<Timestamp>,
}

impl When {
    pub fn day(on: Date) -> Self {
        Self { on, at: None }
    }

    pub fn instant(at: Timestamp) -> Self {
        Self { on: day_of(at), at: Some(at) }
    }
}

/// Where the time comes from. Cheap to clone; every clone of a fixed clock shows the same time.
#[derive(Clone, Debug, Default)]
pub struct Clock(Source);

#[derive(Clone, Debug, Default)]
enum Source {
    #[default]
    System,
    /// Moved by tests.
    Fixed(Arc<Fixed>),
}

/// Both in microseconds.
#[derive(Debug)]
struct Fixed {
    since_epoch: AtomicI64,
    steady: AtomicI64,
}

impl Clock {
    /// A clock that stands still until [`Clock::advance`] moves it.
    pub fn fixed(at: Timestamp) -> Self {
        let fixed = Fixed { since_epoch: AtomicI64::new(at.as_microsecond()), steady: AtomicI64::new(0) };
        Self(Source::Fixed(Arc::new(fixed)))
    }

    /// Now, in whole microseconds: what both databases can hold without rounding.
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine for the time")]
    pub fn now(&self) -> Timestamp {
        let micros = match &self.0 {
            Source::System => Timestamp::now().as_microsecond(),
            Source::Fixed(at) => at.since_epoch.load(Ordering::SeqCst),
        };
        Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// How long it has been since some moment of this process, whatever was done to the clock meanwhile.
    pub fn steady(&self) -> Duration {
        match &self.0 {
            Source::System => STARTED.elapsed(),
            Source::Fixed(at) => {
                Duration::from_micros(at.steady.load(Ordering::SeqCst).try_into().unwrap_or_default())
            }
        }
    }

    /// Lets time pass on a fixed clock; a system clock is left alone.
    pub fn advance(&self, seconds: i64) {
        self.jump(seconds);
        if let Source::Fixed(at) = &self.0 {
            at.steady.fetch_add(seconds.saturating_mul(1_000_000), Ordering::SeqCst);
        }
    }

    /// Sets a fixed clock `seconds` ahead, or back, without time passing: as a machine's clock may be set wrong.
    pub fn jump(&self, seconds: i64) {
        if let Source::Fixed(at) = &self.0 {
            at.since_epoch.fetch_add(seconds.saturating_mul(1_000_000), Ordering::SeqCst);
        }
    }

    /// Today in Norway, where deadlines are counted.
    pub fn today(&self) -> Date {
        day_of(self.now())
    }

    /// A time-ordered id (`UUIDv7`) stamped with this clock.
    pub fn new_id(&self) -> Uuid {
        id_at(self.now())
    }

    /// `seconds` from now.
    pub fn in_seconds(&self, seconds: i64) -> Timestamp {
        later(self.now(), seconds)
    }
}

/// What a new id is stamped by: a clock, or the transaction whose moment it is.
pub trait MakesIds {
    /// A time-ordered id (`UUIDv7`).
    fn make_id(&self) -> Uuid;
}

impl MakesIds for Clock {
    fn make_id(&self) -> Uuid {
        self.new_id()
    }
}

/// A new id of that moment.
pub(crate) fn id_at(moment: Timestamp) -> Uuid {
    let seconds = u64::try_from(moment.as_second()).unwrap_or_default();
    let nanos = u32::try_from(moment.subsec_nanosecond()).unwrap_or_default();
    Uuid::new_v7(uuid::Timestamp::from_unix(&*CONTEXT, seconds, nanos))
}

/// The day of a moment in Norway.
pub(crate) fn day_of(moment: Timestamp) -> Date {
    moment.to_zoned(oslo()).date()
}

/// `seconds` after a moment; before it, when they are negative.
pub(crate) fn later(moment: Timestamp, seconds: i64) -> Timestamp {
    moment.checked_add(seconds.seconds()).unwrap_or(Timestamp::MAX)
}

/// Where [`Clock::steady`] begins.
static STARTED: LazyLock<Instant> = LazyLock::new(Instant::now);

/// Keeps ids made within the same millisecond in order and distinct.
static CONTEXT: LazyLock<Mutex<ContextV7>> = LazyLock::new(|| Mutex::new(ContextV7::new()));

/// The time zone in which a deadline ends.
pub fn oslo() -> TimeZone {
    TimeZone::get("Europe/Oslo").unwrap_or(TimeZone::UTC)
}
