//! Owns how long a letter waits after the server asked for patience, and when we give up; and what each way of failing means for its row.

use super::outbox::Hindrance;
use super::{Message, SendError, Sent};

/// What became of an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Sent {
        said: String,
        /// Copies that the server did not take, with its words.
        missed: Option<String>,
    },
    /// To be tried again after so many seconds.
    Later {
        seconds: i64,
        said: String,
    },
    /// The server said no, or the letter itself cannot be written.
    Failed {
        said: Option<String>,
        hindrance: Option<Hindrance>,
    },
    Uncertain {
        said: String,
    },
}

const MINUTE: i64 = 60;
/// After the last of these, every hour.
const WAITS: [i64; 3] = [MINUTE, 5 * MINUTE, 15 * MINUTE];
const HOUR: i64 = 60 * MINUTE;
/// The waits of a letter that is given up, added: 21 minutes and 23 hours.
const MOST_ATTEMPTS: i32 = 27;

/// Seconds until the next attempt, after `attempts` of them; `None` when a day has gone by.
fn wait(attempts: i32) -> Option<i64> {
    if attempts >= MOST_ATTEMPTS {
        return None;
    }
    let index = usize::try_from(attempts.max(1) - 1).unwrap_or(0);
    Some(WAITS.get(index).copied().unwrap_or(HOUR))
}

/// What an attempt's outcome means; `attempts` counts this one.
pub(super) fn verdict(message: &Message, outcome: Result<Sent, SendError>, attempts: i32) -> Verdict {
    match outcome {
        Ok(sent) => taken(message, sent),
        Err(SendError::Transient { code, words }) => later(attempts, format!("{code} {words}")),
        Err(SendError::Unreachable { words }) => later(attempts, words),
        Err(SendError::Permanent { code, words }) => refused(format!("{code} {words}")),
        Err(SendError::Uncertain { words }) => Verdict::Uncertain { said: words },
        Err(SendError::Unsendable(error)) => {
            tracing::error!(%error, "a letter cannot be sent as it was written");
            Verdict::Failed { said: None, hindrance: Some(error.hindrance()) }
        }
    }
}

fn refused(said: String) -> Verdict {
    Verdict::Failed { said: Some(said), hindrance: None }
}

/// The addressee decides: when only copies went out, a machine must not send those twice, so a person looks at it.
fn taken(message: &Message, sent: Sent) -> Verdict {
    if let Some(refused) = sent.refused.iter().find(|refused| refused.email == message.to.email()) {
        return self::refused(format!("{} {}", refused.code, refused.words));
    }
    let missed: Vec<_> =
        sent.refused.iter().map(|r| format!("{}: {} {}", r.email, r.code, r.words)).collect();
    Verdict::Sent { said: sent.reply, missed: (!missed.is_empty()).then(|| missed.join("; ")) }
}

fn later(attempts: i32, said: String) -> Verdict {
    match wait(attempts) {
        Some(seconds) => Verdict::Later { seconds, said },
        None => refused(said),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_an_hour_and_end_after_a_day() {
        let waits: Vec<i64> = (1..100).map_while(wait).collect();
        assert_eq!(waits.get(..5), Some([60, 300, 900, 3600, 3600].as_slice()));
        assert_eq!(waits.iter().sum::<i64>(), 21 * MINUTE + 23 * HOUR);
    }
}
