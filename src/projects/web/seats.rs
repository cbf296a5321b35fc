//! Arguments of handlers that need a right: each carries the page and a witness.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;

use super::super::access::{self, FollowUp, Manage, Place, Right, Seat, View, Work};
use crate::accounts::Account;
use crate::accounts::web::SignedIn;
use crate::clock::Clock;
use crate::db::{self, Conn, Tx};
use crate::web::{Error, Page, Result};

/// Somebody with a right where the address leads.
#[derive(Clone)]
pub struct Allowed<R> {
    pub page: Page,
    pub witness: R,
}

/// A member who may read.
pub type Viewer = Allowed<View>;
/// A member who may work on the plan.
pub type Worker = Allowed<Work>;
/// A member who follows up the adopted plan: of the team, or of the resource group.
pub type Follower = Allowed<FollowUp>;
/// The project lead.
pub type Manager = Allowed<Manage>;

impl<R: Right> Allowed<R> {
    /// Does something in one write transaction.
    pub async fn act<T, E>(
        &self,
        mut action: impl FnMut(&mut Tx<'_>, &R) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: db::WriteError,
    {
        let witness = self.witness.clone();
        self.page.state.db.write(move |tx| action(tx, &witness)).await
    }
}

/// Who asks for a place, from where, and when.
pub struct Visitor {
    pub account: Account,
    pub address: String,
    pub clock: Clock,
}

/// A place that an address names.
pub trait Addressed: Place + Send + 'static {
    /// The part of the address that names it.
    const PARAMETER: &'static str;

    /// The visitor's seat there, if they have one.
    fn find(conn: &mut Conn, who: &Visitor, slug: &str) -> db::Result<Option<Self>>
    where
        Self: Sized;
}

impl Addressed for Seat {
    const PARAMETER: &'static str = "project";

    fn find(conn: &mut Conn, who: &Visitor, slug: &str) -> db::Result<Option<Self>> {
        access::seat(conn, &who.account, slug, &who.address)
    }
}

impl<R: Right> FromRequest for Allowed<R>
where
    R::At: Addressed,
{
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let (page, seat) = find::<R::At>(&request).await?;
            // The place is known to its member; what they may not do there is told plainly.
            let witness = R::of_seat(seat).ok_or(Error::Forbidden)?;
            Ok(Self { page, witness })
        })
    }
}

async fn find<S: Addressed>(request: &HttpRequest) -> Result<(Page, S)> {
    let signed_in = SignedIn::of(request).await?;
    let slug = request.match_info().get(S::PARAMETER).ok_or(Error::NotFound)?.to_owned();
    let SignedIn { account, page, .. } = signed_in;
    let who = Visitor { account, address: page.address.clone(), clock: page.state.clock.clone() };
    let read = move |conn: &mut Conn| S::find(conn, &who, &slug);
    let seat = page.state.db.read::<_, db::Error>(read).await?;
    Ok((page, seat.ok_or(Error::NotFound)?))
}
