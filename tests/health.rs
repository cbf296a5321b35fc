//! What monitors ask, and the name that each request has in the log, in the answer and on error pages.

use diesel::connection::SimpleConnection as _;
use lydhor::db::Conn;
use reqwest::Method;

use crate::support::app::TestApp;
use crate::support::database::Database;
use crate::support::process::{Home, Server};

async fn asked(app: &TestApp, method: Method, path: &str) -> (u16, String) {
    let answer = reqwest::Client::new().request(method, format!("{}{path}", app.base)).send().await.unwrap();
    let header = |name: &str| answer.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
    assert_eq!(header("cache-control").as_deref(), Some("no-store"), "{path}");
    assert_eq!(header("content-type").as_deref(), Some("text/plain; charset=utf-8"), "{path}");
    assert_eq!(header("set-cookie"), None, "{path}");
    (answer.status().as_u16(), answer.text().await.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_serves_is_ready() {
    let app = TestApp::spawn().await;
    for path in ["/healthz", "/readyz"] {
        assert_eq!(asked(&app, Method::GET, path).await, (200, "ok\n".to_owned()));
        assert_eq!(asked(&app, Method::HEAD, path).await, (200, String::new()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_programs_schema_is_not_ready() {
    for change in [
        "INSERT INTO __diesel_schema_migrations (version) VALUES ('99999999')",
        "DELETE FROM __diesel_schema_migrations WHERE version = '0001'",
    ] {
        let app = TestApp::spawn().await;
        let alter = move |tx: &mut lydhor::db::Tx<'_>| match tx.conn() {
            Conn::Sqlite(conn) => conn.batch_execute(change),
            Conn::Pg(conn) => conn.batch_execute(change),
        };
        app.state.db.write::<_, lydhor::db::Error>(alter).await.unwrap();
        let (status, why) = asked(&app, Method::GET, "/readyz").await;
        assert_eq!((status, why.as_str()), (503, "the database has another schema than this program\n"));
        assert_eq!(asked(&app, Method::HEAD, "/readyz").await, (503, String::new()));
        assert_eq!(asked(&app, Method::GET, "/healthz").await.0, 200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_its_database_the_program_lives_and_is_not_ready() {
    let app = TestApp::spawn().await;
    app.database.take_away();
    let (status, why) = asked(&app, Method::GET, "/readyz").await;
    assert!(status == 503 && why.starts_with("the database"), "{status} {why}");
    assert_eq!(asked(&app, Method::GET, "/healthz").await, (200, "ok\n".to_owned()));
}

/// The name in the answer's header, and the page.
async fn named(app: &TestApp, theirs: &str) -> (String, String) {
    let request = reqwest::Client::new().get(format!("{}/finnes-ikke", app.base));
    let answer = request.header("x-request-id", theirs).send().await.unwrap();
    assert_eq!(answer.status(), 404);
    (answer.headers()["x-request-id"].to_str().unwrap().to_owned(), answer.text().await.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_page_tells_the_requests_name() {
    let app = TestApp::spawn().await;
    let (one, page) = named(&app, "from-a-stranger").await;
    let (other, _) = named(&app, "from-a-stranger").await;
    assert!(page.contains(&format!("<code>{one}</code>")), "{page}");
    assert!(uuid::Uuid::parse_str(&one).is_ok() && one != other, "{one} {other}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trusted_proxy_names_the_request_in_short_and_plain_words() {
    let app = TestApp::spawn_with("trusted_proxies = [\"127.0.0.1\"]").await;
    let (name, page) = named(&app, "proxy-7.a_b").await;
    assert_eq!(name, "proxy-7.a_b");
    assert!(page.contains("<code>proxy-7.a_b</code>"), "{page}");
    for odd in ["<b>", "a b", "", &"a".repeat(65)] {
        let (name, _) = named(&app, odd).await;
        assert!(uuid::Uuid::parse_str(&name).is_ok(), "{odd:?} became {name}");
    }
}

/// The log's lines up to the one of an answer 404. Nothing is read behind it: nothing may come.
fn until_not_found(server: &mut Server) -> Vec<String> {
    let mut lines = Vec::new();
    for line in server.log().map(Result::unwrap) {
        lines.push(line);
        if lines.last().is_some_and(|line| line.contains("status=404")) {
            break;
        }
    }
    lines
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_names_each_request_and_leaves_out_what_monitors_ask() {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::create(folder.path());
    let home = Home { url: database.url.clone(), data: folder.path().to_owned() };
    let mut server = Server::start_logging(&home, "info");
    let client = reqwest::Client::new();
    for path in ["/healthz", "/readyz"] {
        client.get(format!("{}{path}", server.base)).send().await.unwrap();
    }
    let answer = client.get(format!("{}/finnes-ikke", server.base)).send().await.unwrap();
    let name = answer.headers()["x-request-id"].to_str().unwrap().to_owned();
    let lines = tokio::task::spawn_blocking(move || until_not_found(&mut server)).await.unwrap();
    assert!(lines.last().is_some_and(|line| line.contains(&name)), "{name} {lines:?}");
    assert!(!lines.iter().any(|line| line.contains("healthz") || line.contains("readyz")), "{lines:?}");
}
