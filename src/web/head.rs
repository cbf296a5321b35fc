//! HEAD: answered as GET, without the body and without changing anything.

use actix_web::HttpMessage as _;
use actix_web::HttpRequest;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::SET_COOKIE;

/// Marks a request that was a HEAD.
struct Head;

/// Lets a HEAD find the route of its GET. The server's encoder remembers what was asked, and sends no body.
pub fn as_get(request: &mut ServiceRequest) {
    if request.method() == Method::HEAD {
        request.extensions_mut().insert(Head);
        request.head_mut().method = Method::GET;
    }
}

/// Was this a HEAD? Then nothing is written on the way.
pub fn asked(request: &HttpRequest) -> bool {
    request.extensions().contains::<Head>()
}

/// The method as it came.
pub fn method(request: &HttpRequest) -> Method {
    if asked(request) { Method::HEAD } else { request.method().clone() }
}

/// A message shown once must not count as shown: no cookie is set.
pub fn finish(response: &mut ServiceResponse) {
    if asked(response.request()) {
        response.headers_mut().remove(SET_COOKIE);
    }
}
