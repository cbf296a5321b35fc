//! What load balancers and monitors ask: does the process live, and can it serve? Plain text, no cookie, no page.

use std::time::Duration;

use actix_web::web::{Data, ServiceConfig, get, resource};
use actix_web::{HttpRequest, HttpResponse};

use super::State;
use crate::db::migrate;

/// Whoever asks waits a few seconds at most, and an answer that comes later helps nobody.
const PATIENCE: Duration = Duration::from_secs(2);

const PATHS: [&str; 2] = ["/healthz", "/readyz"];

/// The two routes.
pub fn routes(config: &mut ServiceConfig) {
    let [lives, ready] = PATHS;
    config.service(resource(lives).route(get().to(self::lives)));
    config.service(resource(ready).route(get().to(self::ready)));
}

/// Is this one of the questions that are asked every few seconds, for as long as the program runs?
pub fn asked(request: &HttpRequest) -> bool {
    PATHS.contains(&request.path())
}

/// `GET /healthz`: the process answers. The database is not asked, for a restart would not mend it.
async fn lives() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ok\n")
}

/// `GET /readyz`: 200, or 503 with the reason in one line.
async fn ready(state: Data<State>) -> HttpResponse {
    match why_not(&state).await {
        None => lives().await,
        Some(why) => {
            tracing::warn!(why, "not ready");
            HttpResponse::ServiceUnavailable()
                .content_type("text/plain; charset=utf-8")
                .body(format!("{why}\n"))
        }
    }
}

/// What keeps the program from serving.
async fn why_not(state: &State) -> Option<&'static str> {
    let db = state.db.clone();
    if tokio::task::spawn_blocking(move || db.lost()).await.is_ok_and(|lost| lost.is_some()) {
        return Some("the database's files were changed by another");
    }
    match tokio::time::timeout(PATIENCE, state.db.read(migrate::is_current)).await {
        Err(_late) => Some("the database does not answer in time"),
        Ok(Err(error)) => {
            tracing::warn!(%error, "the database cannot be asked");
            Some("the database does not answer")
        }
        Ok(Ok(false)) => Some("the database has another schema than this program"),
        Ok(Ok(true)) => None,
    }
}
