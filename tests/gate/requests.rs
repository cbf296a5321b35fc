//! Addresses and bodies that are none: refused with a page, and nothing is held up.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use lydhor::accounts::Role;

use crate::support::app::TestApp;

#[tokio::test]
async fn an_address_with_a_control_character_leads_nowhere_and_a_search_with_one_finds() {
    let app = TestApp::spawn().await;
    let staff = app.signed_in("Ingrid Aas", Role::Administrator).await;
    for path in [
        "/horing/%00",
        "/horing/a%09b",
        "/horing/%ff",
        "/horing/%EF%BF%BE",
        "/arbeid/%00/svar",
        "/planarbeid/%0a/plan",
        "/i/%00",
        "/assets/%00",
    ] {
        let page = staff.get(path).await.expect(404);
        assert!(page.contains("</html>"), "{path}: {page}");
    }
    for path in ["/register?sok=%00a%ff", "/register?sok=%09&%00=%00", "/?etter=%00", "/logg-inn?til=%00"] {
        let status = staff.get(path).await.status;
        assert!(status == 200 || status == 404, "{path}: {status}");
    }
    let unreadable = staff.get("/register?side=en&side=to").await;
    assert!(unreadable.status == 200 || unreadable.text.contains("</html>"), "{}", unreadable.text);
    let long = staff.get(&format!("/register?sok={}", "a".repeat(9_000))).await.expect(414);
    assert!(long.contains("Adressen er for lang"), "{long}");
}

#[tokio::test]
async fn a_form_of_countless_fields_is_refused_before_it_is_read() {
    let app = TestApp::spawn().await;
    let staff = app.signed_in("Ingrid Aas", Role::Administrator).await;
    let fields = vec![("a", "b"); 20_010];
    let page = staff.submit_from("/meg", "/meg/passord", &fields).await.expect(400);
    assert!(page.contains("flere felt"), "{page}");
}

#[tokio::test]
async fn nothing_on_this_site_leads_to_another() {
    let app = TestApp::spawn().await;
    for evil in [
        "/%09/example.org",
        "/%0a/example.org",
        "//example.org",
        "/%5Cexample.org",
        "https://example.org",
        "/%2F/example.org",
        "/.//example.org",
        "/%252Fexample.org",
        "%5C%5Cexample.org",
        "javascript:alert(1)",
    ] {
        // As it would be typed, and as a link would carry it.
        for typed in [evil.to_owned(), evil.replace('%', "%25")] {
            let visitor = app.visitor();
            assert_eq!(visitor.get(&format!("/sprak?til=nb&tilbake={typed}")).await.to(), "/", "{typed}");
            let page = visitor.page(&format!("/logg-inn?til={typed}")).await;
            assert!(page.contains(r#"name="to" value="/arbeid""#), "{typed}: {page}");
        }
    }
}

/// Begins a form and sends no more than that; gives what comes back.
fn stopped(base: &str, head: &str, body: &[u8]) -> String {
    let host = base.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).unwrap();
    write!(stream, "POST {head} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 1000\r\n").unwrap();
    stream.write_all(body).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[tokio::test(flavor = "multi_thread")]
async fn a_head_that_stops_is_given_up() {
    let app = TestApp::spawn_with("[limits]\nbody_seconds = 1").await;
    let base = app.base.clone();
    let answer = tokio::task::spawn_blocking(move || stopped(&base, "/logg-inn", b"Content-Ty"));
    let answer = answer.await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_stops_is_given_up_and_the_connection_with_it() {
    let app = TestApp::spawn_with("[limits]\nbody_seconds = 1").await;
    let base = app.base.clone();
    let all = (0..40).map(|_| {
        let base = base.clone();
        tokio::task::spawn_blocking(move || {
            stopped(&base, "/logg-inn", b"Content-Type: application/x-www-form-urlencoded\r\n\r\nemail=a")
        })
    });
    let all: Vec<_> = all.collect();
    // Others are answered meanwhile.
    app.visitor().page("/").await;
    for answer in all {
        let answer = answer.await.unwrap();
        assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
        assert!(answer.to_lowercase().contains("connection: close"), "{answer}");
        assert!(answer.contains("</html>"), "{answer}");
    }
}
