//! Arguments of handlers under `/arbeid/{hearing}/…`: each carries the page and a witness.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;

use super::super::access::{self, Approve, Manage, Seat, View, Work};
use super::super::tabs::LETTERS;
use crate::accounts::web::SignedIn;
use crate::clock::Clock;
use crate::db::{self, Conn};
use crate::mail::outbox;
use crate::web::{Error, Page, Result};

macro_rules! seat_extractor {
    ($(#[$doc:meta])* $name:ident, $witness:ident) => {
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name {
            pub page: Page,
            pub witness: $witness,
        }

        impl FromRequest for $name {
            type Error = Error;
            type Future = LocalBoxFuture<'static, Result<Self>>;

            fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
                let request = request.clone();
                Box::pin(async move {
                    let (page, seat) = find(&request).await?;
                    // The hearing is known to its member; what they may not do there is told plainly.
                    let witness = $witness::of(seat).ok_or(Error::Forbidden)?;
                    Ok(Self { page, witness })
                })
            }
        }
    };
}

seat_extractor!(
    /// A member who may read.
    Viewer, View
);
seat_extractor!(
    /// A member who may work on answers.
    Worker, Work
);
seat_extractor!(
    /// A member who may approve.
    Approver, Approve
);
seat_extractor!(
    /// The project lead.
    Manager, Manage
);

async fn find(request: &HttpRequest) -> Result<(Page, Seat)> {
    let signed_in = SignedIn::of(request).await?;
    let slug = request.match_info().get("hearing").ok_or(Error::NotFound)?.to_owned();
    let (account, address) = (signed_in.account, signed_in.page.address.clone());
    let state = std::sync::Arc::clone(&signed_in.page.state);
    let clock = state.clock.clone();
    let read = move |conn: &mut Conn| {
        let mut seat = access::seat(conn, &account, &slug, &address)?;
        if let Some(seat) = &mut seat {
            count_letters(conn, &clock, seat)?;
        }
        Ok::<_, db::Error>(seat)
    };
    let seat = state.db.read(read).await?;
    Ok((signed_in.page, seat.ok_or(Error::NotFound)?))
}

/// Mail trouble is told on every page of those who look after it.
fn count_letters(conn: &mut Conn, clock: &Clock, seat: &mut Seat) -> db::Result<()> {
    let scope = seat.hearing.id.0;
    if let Some(tab) = seat.hearing.tabs.iter_mut().find(|tab| tab.name == LETTERS) {
        tab.waiting = outbox::troubled(conn, clock, Some(scope))?;
    }
    Ok(())
}
