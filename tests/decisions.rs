//! What bodies decide of a plan: amendments that are entered by hand or read in from minutes, and looked over.

mod adopting;
mod amending;
mod points;
mod public;

use lydhor::accounts::Role;
use lydhor::plans::read::{self, Item, Section};
use regex::Regex;

use crate::support::app::TestApp;
use crate::support::client::Client;

const BOLIG: &str = "/planarbeid/boligplan";
const PLAN: &str = "# Boligplan\n\n## 1 Innledning\n\nKommunen vil mye.\n\n## 2 Tiltak\n\n\
    | Nr | Tiltak | Ansvarlig |\n|---|---|---|\n| 1 | Bygge 20 boliger | NAV |\n| 2 | Leie boliger | Eiendom |\n\n\
    ## 3 Mål\n\n1. Trygge hjem\n2. Korte køer\n";

/// A plan that the council has before it: its lead, and the page of what is proposed there.
struct Treated {
    app: TestApp,
    lead: Client,
    /// The treatment's page of amendments.
    at: String,
}

impl Treated {
    async fn new() -> Self {
        let app = TestApp::spawn().await;
        let lead = app.signed_in("Ingrid Aas", Role::Staff).await;
        lead.submit("/planarbeid/ny", &[("title", "Boligplan")]).await.to();
        let import = format!("{BOLIG}/plan/les-inn");
        let file = ("plan.md", PLAN.as_bytes().to_vec());
        let preview = lead.upload(&import, &import, "file", file, &[]).await.to();
        lead.submit(&preview, &[("title", "Boligplan")]).await.to();
        let council = [("body", "Kommunestyret"), ("met_on", "2026-06-18"), ("plan", "1")];
        lead.submit(&format!("{BOLIG}/behandling"), &council).await.to();
        let page = plain(&lead.page(&format!("{BOLIG}/behandling")).await);
        let found = Regex::new(r#"href="([^"]*/behandling/[0-9a-f-]+/forslag)""#).unwrap();
        let at = found.captures(&page).unwrap()[1].to_owned();
        Self { app, lead, at }
    }

    async fn page(&self) -> String {
        plain(&self.lead.page(&self.at).await)
    }

    async fn read_in(&self, minutes: &str) {
        self.lead.submit(&self.at, &[("minutes", minutes)]).await.to();
    }

    /// The pages of the amendments, in the order of voting.
    async fn amendments(&self) -> Vec<String> {
        let page = self.page().await;
        let found = Regex::new(r#"href="([^"]*/endringsforslag/[0-9a-f-]+)""#).unwrap();
        found.captures_iter(&page).map(|found| found[1].to_owned()).collect()
    }

    async fn section(&self, number: &str) -> Section {
        let version = self.app.version(1).await;
        let sections = self.app.state.db.read(move |conn| read::sections(conn, version)).await.unwrap();
        sections.into_iter().find(|section| section.number == number).unwrap()
    }

    async fn item(&self, text: &str) -> Item {
        let version = self.app.version(1).await;
        let items = self.app.state.db.read(move |conn| read::items(conn, version)).await.unwrap();
        items.into_iter().find(|item| item.said.text == text).unwrap()
    }

    async fn count(&self, event: &str) -> usize {
        self.app.audited().await.iter().filter(|name| *name == event).count()
    }
}

/// A page's HTML with its strokes as they are.
fn plain(page: &str) -> String {
    page.replace("&#x2f;", "/")
}
