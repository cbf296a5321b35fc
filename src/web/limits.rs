//! How often the same stranger may ask for the same thing: in memory, bounded, and told in words.
//!
//! Each key has an allowance that grows back with time. Keys are kept as hashes under a random seed, so that no network
//! address can be read from memory, and a key whose allowance is whole is forgotten.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

use crate::lang::Msg;

/// Most keys one limit remembers; beyond it, whoever has the most left is forgotten.
const MOST: usize = 10_000;

/// One limit: `burst` at once, then one each `seconds`.
pub struct Limit {
    burst: i64,
    /// Microseconds for one to grow back.
    each: i64,
    seed: RandomState,
    /// When each key's allowance is whole again.
    whole_at: Mutex<HashMap<u64, i64>>,
}

/// Not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// Whole minutes, at least one.
    pub minutes: i64,
}

impl Wait {
    /// What a person is told.
    pub fn told(self) -> Msg {
        Msg::new("web-wait").arg("minutes", self.minutes)
    }
}

impl Limit {
    pub fn new(burst: i64, seconds: i64) -> Self {
        let each = seconds.saturating_mul(1_000_000);
        Self { burst, each, seed: RandomState::new(), whole_at: Mutex::default() }
    }

    /// Takes one of the key's allowance, if there is any left.
    pub fn take(&self, key: &str, now: Timestamp) -> Result<(), Wait> {
        let (key, now) = (self.seed.hash_one(key), now.as_microsecond());
        let mut all = self.whole_at.lock().unwrap_or_else(PoisonError::into_inner);
        let most = self.burst.saturating_mul(self.each);
        // Further ahead than an allowance reaches: the clock stood ahead when it was counted.
        let counted = all.get(&key).copied().filter(|whole_at| *whole_at <= now.saturating_add(most));
        let whole_at = counted.unwrap_or(now).max(now).saturating_add(self.each);
        let over = whole_at - now - most;
        if over > 0 {
            return Err(Wait { minutes: (over / 60_000_000).saturating_add(1) });
        }
        if all.len() >= MOST && !all.contains_key(&key) {
            make_room(&mut all, now);
        }
        all.insert(key, whole_at);
        Ok(())
    }
}

fn make_room(all: &mut HashMap<u64, i64>, now: i64) {
    all.retain(|_, whole_at| *whole_at > now);
    if all.len() >= MOST
        && let Some(key) = all.iter().min_by_key(|(_, whole_at)| **whole_at).map(|(key, _)| *key)
    {
        all.remove(&key);
    }
}

/// Every limit there is. A whole municipality, or a public meeting, may sit behind one address: they are generous.
pub struct Limits {
    /// Answers that nobody was asked for, begun from one network address: 120 at once, then 240 in an hour.
    pub begun_from: Limit,
    /// The same in one hearing, from wherever: 600 at once, then 1,200 in an hour.
    pub begun_in: Limit,
    /// New versions of one answer, and letters that ask to confirm its address: 10 at once, then 10 in an hour.
    pub again: Limit,
}

impl Default for Limits {
    fn default() -> Self {
        Self { begun_from: Limit::new(120, 15), begun_in: Limit::new(600, 3), again: Limit::new(10, 360) }
    }
}

/// A network address as limits count it: of IPv6, the half that one household or office has to itself.
pub fn network(address: &str) -> String {
    match address.parse::<std::net::IpAddr>() {
        Ok(std::net::IpAddr::V6(six)) => {
            let [a, b, c, d, ..] = six.segments();
            six.to_ipv4_mapped().map_or_else(|| format!("{a:x}:{b:x}:{c:x}:{d:x}::"), |four| four.to_string())
        }
        Ok(_) | Err(_) => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_000_000 + seconds).unwrap()
    }

    #[test]
    fn an_allowance_is_used_up_and_grows_back() {
        let limit = Limit::new(3, 60);
        for _ in 0..3 {
            assert_eq!(limit.take("a", at(0)), Ok(()));
        }
        assert_eq!(limit.take("a", at(0)), Err(Wait { minutes: 2 }));
        assert_eq!(limit.take("b", at(0)), Ok(()), "others are not hindered");
        assert_eq!(limit.take("a", at(60)), Ok(()));
        assert!(limit.take("a", at(60)).is_err());
        assert_eq!(
            (0..9).filter(|_| limit.take("a", at(6000)).is_ok()).count(),
            3,
            "never more than the burst"
        );
    }

    #[test]
    fn a_clock_that_stood_ahead_keeps_nobody_waiting() {
        let limit = Limit::new(3, 60);
        for _ in 0..3 {
            limit.take("a", at(86_400)).unwrap();
        }
        assert_eq!((0..9).filter(|_| limit.take("a", at(0)).is_ok()).count(), 3);
    }

    #[test]
    fn what_is_remembered_is_bounded_and_whoever_used_most_is_not_forgotten() {
        let limit = Limit::new(2, 60);
        for _ in 0..2 {
            limit.take("flood", at(0)).unwrap();
        }
        for n in 0..MOST + 50 {
            limit.take(&n.to_string(), at(1)).unwrap();
        }
        assert!(limit.whole_at.lock().unwrap().len() <= MOST);
        assert!(limit.take("flood", at(2)).is_err());
    }

    #[test]
    fn one_household_is_one_network() {
        for (address, expected) in [
            ("203.0.113.7", "203.0.113.7"),
            ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::"),
            ("2001:db8:1:2:bbbb::9", "2001:db8:1:2::"),
            ("::ffff:203.0.113.7", "203.0.113.7"),
            ("unknown", "unknown"),
        ] {
            assert_eq!(network(address), expected);
        }
    }
}
