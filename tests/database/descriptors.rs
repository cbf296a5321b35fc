//! Connections that take every descriptor there is.

use std::net::TcpStream;

use lydhor::app::build_state;
use lydhor::clock::Clock;
use regex::Regex;

use crate::support::app::config;
use crate::support::client::Client;
use crate::support::crowd::Crowd;
use crate::support::database::{Database, cluster};
use crate::support::process::{Home, Server};

/// Enough for the program, its databases and some visitors.
const DESCRIPTORS: u32 = 160;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn when_no_descriptor_was_free_for_a_while_all_goes_on_afterwards() {
    if cluster().is_some() {
        return; // the files that are watched are those of SQLite
    }
    let folder = tempfile::tempdir().unwrap();
    let database = Database::create(folder.path());
    let home = Home { url: database.url.clone(), data: folder.path().to_owned() };
    let state = build_state(config(&home.url, &home.data, ""), Clock::default()).unwrap();
    let crowd = Crowd::invite(&state, 1).await;
    drop(state);
    let mut server = Server::start_with_descriptors(&home, DESCRIPTORS);
    let address = server.base.trim_start_matches("http://").to_owned();
    let held: Vec<TcpStream> = (0..2 * DESCRIPTORS).map(|_| TcpStream::connect(&address).unwrap()).collect();
    let mut log = server.log().map_while(Result::ok);
    assert!(log.any(|line| line.contains("Too many open files")), "all were taken");
    let hindered = Regex::new("worker.* cannot (say that it lives|use the database)").unwrap();
    assert!(log.any(|line| hindered.is_match(&line)), "a write met that");
    drop(held);
    let visitor = Client::new(&server.base);
    let link = crowd.links.first().unwrap();
    visitor.submit(link, &[]).await.to();
}
