//! Plans over HTTP: what the tests of the upload and of the sections share.

mod advice;
mod differences;
mod document;
mod items;
mod matching;
mod paste;
mod sections;
mod together;
mod upload;
mod versions;
mod worktable;

use crate::support::app::TestApp;
use crate::support::client::{Answer, Client};
use lydhor::accounts::Role;
use lydhor::plans::PlanVersionId;
use lydhor::plans::read::{self, Section};

const PLAN: &str = "# Boligplan\n\n## Bakgrunn\n\nHvorfor **vi** skriver.\n\n## Innsatsområder\n\n### Ungdom\n\n\
    Tekst om ungdom.\n\n### Eldre\n\nTekst om eldre.\n\n## Økonomi\n\nKroner.\n";

/// Where the project of these tests has its plan.
const AT: &str = "/planarbeid/boligplan/plan";
const IMPORT: &str = "/planarbeid/boligplan/plan/les-inn";

/// Somebody who leads the project «Boligplan».
async fn lead(app: &TestApp, name: &str) -> Client {
    let client = app.signed_in(name, Role::Staff).await;
    assert_eq!(
        client.submit("/planarbeid/ny", &[("title", "Boligplan")]).await.to(),
        "/planarbeid/boligplan"
    );
    client
}

async fn upload(client: &Client, name: &str, bytes: &[u8], title: &str) -> Answer {
    let fields = [("title", title)];
    client.upload(IMPORT, IMPORT, "file", (name, bytes.to_vec()), &fields).await
}

/// Uploads and keeps the plan; gives its path.
async fn kept(client: &Client) -> String {
    let preview = upload(client, "plan.md", PLAN.as_bytes(), "").await.to();
    client.submit(&preview, &[("title", "Boligplan")]).await.to()
}

/// The version whose page has this path.
async fn version(app: &TestApp, path: &str) -> PlanVersionId {
    app.version(path.rsplit('/').next().unwrap().parse().unwrap()).await
}

async fn sections(app: &TestApp, path: &str) -> Vec<Section> {
    let version = version(app, path).await;
    app.state.db.read(move |conn| read::sections(conn, version)).await.unwrap()
}

fn told(sections: &[Section]) -> String {
    sections.iter().map(|s| format!("{}:{}", s.heading, s.level)).collect::<Vec<_>>().join(" ")
}
