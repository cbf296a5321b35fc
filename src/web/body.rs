//! A request's body comes within a time, or the request is given up: nobody holds a place by sending nothing, or a byte now and then.

use std::cell::Cell;
use std::io;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use actix_web::HttpMessage as _;
use actix_web::dev::{Payload, ServiceRequest};
use actix_web::error::PayloadError;
use actix_web::web::Bytes;
use futures_util::Stream;
use tokio::time::{Instant, Sleep, sleep_until};

/// Slower than this, after the first seconds, is no connection that anyone answers from: 8 kilobit a second.
const BYTES_A_SECOND: u64 = 1_024;

/// Whether a body was given up.
#[derive(Clone, Default)]
pub struct Late(Rc<Cell<bool>>);

impl Late {
    pub fn is(&self) -> bool {
        self.0.get()
    }
}

/// Gives the body `patience` to begin, the same again for each pause, and one second more for each kilobyte that has come.
pub fn within(request: &mut ServiceRequest, patience: Duration) -> Late {
    let late = Late::default();
    let body = Paced {
        body: request.take_payload(),
        late: late.clone(),
        patience,
        begun: Instant::now(),
        received: 0,
        timer: Box::pin(sleep_until(Instant::now() + patience)),
    };
    request.set_payload(Payload::Stream { payload: Box::pin(body) });
    late
}

struct Paced {
    body: Payload,
    late: Late,
    patience: Duration,
    begun: Instant,
    received: u64,
    timer: Pin<Box<Sleep>>,
}

/// When to give up, counted from the beginning: no later than the next pause, and no later than a slow connection would need.
fn latest(elapsed: Duration, received: u64, patience: Duration) -> Duration {
    let earned = Duration::from_secs(received / BYTES_A_SECOND);
    (elapsed + patience).min(patience + earned)
}

impl Stream for Paced {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Poll::Ready(next) = Pin::new(&mut self.body).poll_next(context) {
            if let Some(Ok(bytes)) = &next {
                self.received = self.received.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
                let until = self.begun + latest(self.begun.elapsed(), self.received, self.patience);
                self.timer.as_mut().reset(until);
            }
            return Poll::Ready(next);
        }
        ready!(self.timer.as_mut().poll(context));
        self.late.0.set(true);
        Poll::Ready(Some(Err(PayloadError::Io(io::ErrorKind::TimedOut.into()))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_that_trickles_is_given_up_however_often_a_byte_comes() {
        let patience = Duration::from_secs(30);
        let mut now = Duration::ZERO;
        for received in 1..1_000 {
            let until = latest(now, received, patience);
            now += Duration::from_secs(5);
            if now > until {
                assert!(now <= Duration::from_secs(35), "{now:?}");
                return;
            }
        }
        panic!("it goes on for ever");
    }

    #[test]
    fn a_slow_connection_has_the_time_it_needs_and_no_pause_is_longer_than_the_patience() {
        let seconds = Duration::from_secs;
        for (elapsed, received, wanted) in [
            (0, 0, 30),
            (20, 100, 30),
            (60, 100 * 1_024, 90),
            (200, 8 * 1_024 * 1_024, 230),
            (29, 10 * 1_024, 40),
        ] {
            assert_eq!(latest(seconds(elapsed), received, seconds(30)), seconds(wanted), "{elapsed}");
        }
    }
}
