//! The public page of a hearing with forty sections, against a handler that does nothing but return the same bytes.

use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use actix_web::web::{self, Bytes};
use actix_web::{App, HttpResponse, HttpServer};

use crate::ground;
use crate::http::{self, Answer};
use crate::support::app::TestApp;
use crate::support::scene::{self, Size};
use crate::table::{Ratio, median, ratio};

const ROUNDS: usize = 5;
const ROUND: Duration = Duration::from_secs(1);

pub(crate) fn measure() {
    let runtime = ground::runtime();
    let app = runtime.block_on(TestApp::spawn());
    let scene =
        scene::write(&app.state.db, &app.clock, "boligplan", Size { sections: 40, invited: 0, answers: 0 });
    let ours: SocketAddr = app.base.trim_start_matches("http://").parse().unwrap();
    let path = format!("/horing/{}", scene.slug);
    for encoding in [None, Some("gzip"), Some("br")] {
        let request = http::request(&path, encoding);
        let page = http::once(ours, &request);
        assert!(page.head.starts_with("HTTP/1.1 200"), "{}", page.head);
        let bare = serve(&runtime, page, encoding);
        let (mut of_ours, mut of_bare) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            of_ours.push(http::rate(ours, &request, ROUND));
            of_bare.push(http::rate(bare, &request, ROUND));
        }
        let what =
            format!("hearing page, {} / the same bytes from a bare handler", encoding.unwrap_or("plain"));
        ratio(&Ratio { what: &what, ours: median(of_ours), limit: median(of_bare), aim: 0.5 });
    }
}

/// A server with the same settings whose only handler returns these bytes.
fn serve(runtime: &tokio::runtime::Runtime, page: Answer, encoding: Option<&'static str>) -> SocketAddr {
    let body = Bytes::from(page.body);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    runtime.spawn(async move {
        let handler = move || std::future::ready(answer(body.clone(), encoding));
        let server = HttpServer::new(move || App::new().default_service(web::to(handler.clone())));
        server.tcp_nodelay(true).workers(workers).listen(listener).unwrap().run().await
    });
    address
}

fn answer(body: Bytes, encoding: Option<&str>) -> HttpResponse {
    let mut answer = HttpResponse::Ok();
    answer.content_type("text/html; charset=utf-8");
    if let Some(name) = encoding {
        answer.insert_header(("content-encoding", name));
    }
    answer.body(body)
}
