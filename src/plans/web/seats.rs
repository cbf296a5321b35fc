//! Arguments of handlers under `/planarbeid/{project}/plan/{version}`: somebody with a right, and the version.

use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;

use crate::plans::read::{self, VersionHead};
use crate::projects::access::{Right, Seat, View, Work};
use crate::projects::web::Allowed;
use crate::web::{Error, Result};

/// A version of the project's plan, and somebody with a right in the project.
#[derive(Clone)]
pub(super) struct OfVersion<R> {
    allowed: Allowed<R>,
    pub plan: VersionHead,
}

/// A member who may read the version.
pub(super) type Reader = OfVersion<View>;
/// A member who may change it.
pub(super) type Editor = OfVersion<Work>;

impl<R> Deref for OfVersion<R> {
    type Target = Allowed<R>;
    fn deref(&self) -> &Allowed<R> {
        &self.allowed
    }
}

impl<R: Right<At = Seat>> FromRequest for OfVersion<R> {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let allowed = Allowed::<R>::from_request(request, payload);
        let number = request.match_info().get("version").and_then(|number| number.parse::<i32>().ok());
        Box::pin(async move {
            let allowed = allowed.await?;
            let (project, number) = (allowed.witness.id(), number.ok_or(Error::NotFound)?);
            let plan = allowed.page.state.db.read(move |conn| read::numbered(conn, project, number)).await?;
            Ok(Self { allowed, plan: plan.ok_or(Error::NotFound)? })
        })
    }
}
