//! What an address asks for behind its `?`: every value passes the gate as one line.

use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::future::{Ready, ready};
use serde::de::DeserializeOwned;
use url::form_urlencoded::{Serializer, parse};

use super::{Error, Fields, Result};

/// The address's values as `T` has them. An address that cannot be read is a 400 with a page.
pub struct Query<T>(T);

impl<T> Query<T> {
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Query<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: DeserializeOwned> FromRequest for Query<T> {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(read(&in_address(request)))
    }
}

fn read<T: DeserializeOwned>(fields: &Fields) -> Result<Query<T>> {
    let query = Serializer::new(String::new()).extend_pairs(fields.text_pairs()).finish();
    let read = web::Query::<T>::from_query(&query);
    read.map(|value| Query(value.into_inner())).map_err(|_unreadable| Error::Bad("web-bad-address"))
}

/// All that stands in the address, as a form would have it.
pub fn in_address(request: &HttpRequest) -> Fields {
    let pairs = parse(request.query_string().as_bytes());
    Fields::new(pairs.map(|(name, value)| (name.into_owned(), value.into_owned())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_passes_the_gate_and_keeps_every_value_of_a_name() {
        let request =
            actix_web::test::TestRequest::with_uri("/?sok=+Per%09%00Hansen%E2%80%8B&valgt=a&valgt=b%FF&tom=");
        let fields = in_address(&request.to_http_request());
        let Query(pairs) = read::<Vec<(String, String)>>(&fields).unwrap();
        let pairs: Vec<_> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(pairs, [("sok", "Per Hansen"), ("valgt", "a"), ("valgt", "b\u{fffd}"), ("tom", "")]);
    }
}
