//! How often the same stranger may ask for the same thing: in memory, bounded, and told in words.
//!
//! Each key has an allowance that grows back with time, counted by the clock that nobody can set. Keys are kept as hashes
//! under a random seed, so that no network address can be read from memory.

use std::hash::{BuildHasher as _, RandomState};
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use governor::middleware::NoOpMiddleware;
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::clock::Clock;
use crate::lang::Msg;

/// Most keys one limit remembers. Beyond it those whose allowance is whole are forgotten; where that is not enough, all are.
const MOST: usize = 50_000;

/// Our clock, as the limiter asks for the time.
#[derive(Clone)]
struct Steady(Clock);

impl governor::clock::Clock for Steady {
    type Instant = Duration;

    fn now(&self) -> Duration {
        self.0.steady()
    }
}

type Keyed = RateLimiter<u64, HashMapStateStore<u64>, Steady, NoOpMiddleware<Duration>>;

/// One limit: so many at once, then one each so often.
pub struct Limit {
    quota: Quota,
    clock: Steady,
    seed: RandomState,
    keys: Mutex<Keyed>,
}

/// Not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// Whole minutes, at least one.
    pub minutes: u64,
}

impl Wait {
    /// What a person is told.
    pub fn told(self) -> Msg {
        Msg::new("web-wait").arg("minutes", self.minutes)
    }
}

impl Limit {
    /// `burst` at once, then one each `seconds`; both at least 1.
    pub fn new(clock: &Clock, burst: u32, seconds: u64) -> Self {
        let each = Duration::from_secs(seconds.max(1));
        let one = NonZeroU32::MIN;
        let quota = Quota::with_period(each).unwrap_or(Quota::per_second(one));
        let quota = quota.allow_burst(NonZeroU32::new(burst).unwrap_or(one));
        let clock = Steady(clock.clone());
        let keys = Mutex::new(RateLimiter::new(quota, HashMapStateStore::default(), clock.clone()));
        Self { quota, clock, seed: RandomState::new(), keys }
    }

    /// Takes one of the key's allowance, if there is any left.
    pub fn take(&self, key: &str) -> Result<(), Wait> {
        let key = self.seed.hash_one(key);
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        if keys.len() >= MOST {
            keys.retain_recent();
        }
        if keys.len() >= MOST {
            *keys = RateLimiter::new(self.quota, HashMapStateStore::default(), self.clock.clone());
        }
        keys.check_key(&key).map_err(|until| {
            let wait = until.wait_time_from(self.clock.0.steady()).as_secs();
            Wait { minutes: (wait / 60).saturating_add(1) }
        })
    }
}

/// Every limit there is. A whole municipality, or a public meeting, may sit behind one address: they are generous. Signing in
/// has limits of its own besides, kept in the database ([`crate::accounts`]).
pub struct Limits {
    /// Answers that nobody was asked for, the first from a network address: 3 at once, then 3 in an hour. They pass whatever
    /// others do, so that nobody can shut a hearing for everybody else by using up what follows.
    pub begun_first: Limit,
    /// Those that follow from one network address: 120 at once, then 240 in an hour.
    pub begun_from: Limit,
    /// Those that follow in one hearing, from wherever: 600 at once, then 1,200 in an hour.
    pub begun_in: Limit,
    /// New versions of one answer, and letters that ask to confirm its address: 10 at once, then 10 in an hour.
    pub again: Limit,
    /// Links that lead nowhere, followed from one network address: 300 at once, then 1,800 in an hour. Those that lead
    /// somewhere are not counted: a mail scanner may open thousands.
    pub lost_links: Limit,
    /// Files sent from one network address: 120 at once, then 720 in an hour.
    pub files_from: Limit,
    /// Passwords tried from one network address, right or wrong: 300 at once, then 3,600 in an hour. Each costs a processor
    /// a tenth of a second or more.
    pub passwords_from: Limit,
}

impl Limits {
    pub fn new(clock: &Clock) -> Self {
        let limit = |burst, seconds| Limit::new(clock, burst, seconds);
        Self {
            begun_first: limit(3, 1200),
            begun_from: limit(120, 15),
            begun_in: limit(600, 3),
            again: limit(10, 360),
            lost_links: limit(300, 2),
            files_from: limit(120, 5),
            passwords_from: limit(300, 1),
        }
    }
}

/// A network address as limits count it: of IPv6 the first 56 bits. So much one household is given (RIPE-690, 4.2); with 64 it
/// would be 256 networks.
pub fn network(address: &str) -> String {
    match address.parse::<std::net::IpAddr>() {
        Ok(std::net::IpAddr::V6(six)) => {
            let [a, b, c, d, ..] = six.segments();
            let d = d & 0xff00;
            six.to_ipv4_mapped().map_or_else(|| format!("{a:x}:{b:x}:{c:x}:{d:x}::"), |four| four.to_string())
        }
        Ok(_) | Err(_) => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock() -> Clock {
        Clock::fixed(jiff::Timestamp::UNIX_EPOCH)
    }

    #[test]
    fn an_allowance_is_used_up_and_grows_back() {
        let clock = clock();
        let limit = Limit::new(&clock, 3, 60);
        for _ in 0..3 {
            assert_eq!(limit.take("a"), Ok(()));
        }
        assert_eq!(limit.take("a"), Err(Wait { minutes: 2 }));
        assert_eq!(limit.take("b"), Ok(()), "others are not hindered");
        clock.advance(60);
        assert_eq!(limit.take("a"), Ok(()));
        assert!(limit.take("a").is_err());
        clock.advance(6000);
        assert_eq!((0..9).filter(|_| limit.take("a").is_ok()).count(), 3, "never more than the burst");
    }

    #[test]
    fn a_clock_that_is_set_ahead_or_back_changes_nothing() {
        let clock = clock();
        let limit = Limit::new(&clock, 3, 60);
        for days in [0, 400, -800] {
            clock.jump(days * 86_400);
            limit.take("a").unwrap();
        }
        assert_eq!(limit.take("a"), Err(Wait { minutes: 2 }));
    }

    #[test]
    fn what_is_remembered_is_bounded() {
        let clock = clock();
        let limit = Limit::new(&clock, 1, 60);
        let remembered = || limit.keys.lock().unwrap().len();
        for n in 0..MOST {
            limit.take(&n.to_string()).unwrap();
        }
        assert_eq!(remembered(), MOST);
        // Those that are whole again are forgotten, and nobody else.
        clock.advance(61);
        limit.take("new").unwrap();
        assert_eq!(remembered(), 1);
        assert!(limit.take("new").is_err());
        for n in 1..MOST {
            limit.take(&n.to_string()).unwrap();
        }
        // Where none is whole, all begin anew: it is a flood from many places, which no limit for one place holds back.
        assert_eq!(remembered(), MOST);
        limit.take("new").unwrap();
        assert_eq!(remembered(), 1);
    }

    #[test]
    fn one_household_is_one_network() {
        for (address, expected) in [
            ("203.0.113.7", "203.0.113.7"),
            ("2001:db8:1:1202:aaaa::1", "2001:db8:1:1200::"),
            ("2001:db8:1:12ff:bbbb::9", "2001:db8:1:1200::"),
            ("2001:db8:1:1302::1", "2001:db8:1:1300::"),
            ("::ffff:203.0.113.7", "203.0.113.7"),
            ("unknown", "unknown"),
        ] {
            assert_eq!(network(address), expected);
        }
    }
}
