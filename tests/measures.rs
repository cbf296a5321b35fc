//! The follow-up of an adopted plan: its measures, who does them, how they go, and what they need.

mod beginning;
mod by_link;
mod calling;
mod indicators;
mod needs;
mod next;
mod pages;
mod reports;

use lydhor::accounts::{Account, Role};
use lydhor::measures::{self, Measure};
use lydhor::projects::access::{FollowUp, Manage, Seat, seat};
use regex::Regex;

use crate::support::app::TestApp;
use crate::support::client::Client;

const BOLIG: &str = "/planarbeid/boligplan";
const PLAN: &str = "# Boligplan\n\n## 1 Innledning\n\nKommunen vil mye.\n\n## 2 Innsatsområder\n\n\
    ### 2.1 Bolig for unge\n\n#### 2.1.1 Tiltak\n\n\
    | Nr | Tiltak | Ansvarlig | Frist | Kostnad |\n|---|---|---|---|---|\n\
    | 1 | Bygge 20 boliger | Boligkontoret | 2027 | 20 mill. kr |\n\
    | 2 | Leie boliger | NAV, Boligkontoret | 1. halvår 2026 | |\n\
    | 3 | Fortelle om boliger | boligkontoret | årlig | |\n\n\
    ### 2.2 Oppfølging i bolig\n\n#### 2.2.1 Mål\n\n1. Trygge hjem\n2. Korte køer\n";

/// A plan that the council has adopted: its lead.
struct Followed {
    app: TestApp,
    account: Account,
    lead: Client,
}

impl Followed {
    /// With a draft, and no more.
    async fn drafted() -> Self {
        Self::drafted_as(PLAN).await
    }

    /// With a draft that reads so.
    async fn drafted_as(plan: &str) -> Self {
        let app = TestApp::spawn().await;
        let account = app.account("Ingrid Aas", Role::Staff).await;
        let lead = app.sign_in(&account).await;
        lead.submit("/planarbeid/ny", &[("title", "Boligplan")]).await.to();
        let import = format!("{BOLIG}/plan/les-inn");
        let file = ("plan.md", plan.as_bytes().to_vec());
        let preview = lead.upload(&import, &import, "file", file, &[]).await.to();
        lead.submit(&preview, &[("title", "Boligplan")]).await.to();
        Self { app, account, lead }
    }

    /// With an adopted version of it.
    async fn adopted() -> Self {
        let followed = Self::drafted().await;
        followed.adopt("2026-06-18", ("1", "")).await;
        followed
    }

    /// The council adopts a version on a day, with what the minutes say was carried.
    async fn adopt(&self, day: &str, (plan, minutes): (&str, &str)) {
        let council = [("body", "Kommunestyret"), ("met_on", day), ("plan", plan)];
        self.lead.submit(&format!("{BOLIG}/behandling"), &council).await.to();
        let page = plain(&self.lead.page(&format!("{BOLIG}/behandling")).await);
        let found = Regex::new(r#"href="([^"]*/behandling/[0-9a-f-]+)/forslag""#).unwrap();
        let at = found.captures_iter(&page).last().unwrap()[1].to_owned();
        let amendments = format!("{at}/forslag");
        if !minutes.is_empty() {
            self.lead.submit(&amendments, &[("minutes", minutes)]).await.to();
            let page = plain(&self.lead.page(&amendments).await);
            let found = Regex::new(r#"href="([^"]*/endringsforslag/[0-9a-f-]+)""#).unwrap();
            for one in found.captures_iter(&page) {
                let confirm = format!("{}/bekreft", &one[1]);
                self.lead.submit_from(&amendments, &confirm, &[("version", "1")]).await.to();
            }
        }
        let ruling = if minutes.is_empty() { "adopt" } else { "adopt_with_changes" };
        let mut decided = council.to_vec();
        decided.extend([("ruling", ruling), ("version", "1")]);
        self.lead.submit(&at, &decided).await.to();
        self.lead.submit_from(&amendments, &format!("{at}/vedta"), &[]).await.to();
    }

    fn seat(&self) -> Seat {
        let found = self.app.state.db.read_now(|conn| seat(conn, &self.account, "boligplan", "::1"));
        found.unwrap().unwrap()
    }

    fn manage(&self) -> Manage {
        Manage::of(self.seat()).unwrap()
    }

    fn follow(&self) -> FollowUp {
        FollowUp::of(self.seat()).unwrap()
    }

    fn measures(&self) -> Vec<Measure> {
        let project = self.seat().id();
        self.app.state.db.read_now(|conn| measures::read::ever(conn, project)).unwrap()
    }

    /// The measure with this number.
    fn measure(&self, number: &str) -> Measure {
        self.measures().into_iter().find(|one| one.planned.number == number).unwrap()
    }

    async fn count(&self, event: &str) -> usize {
        self.app.audited().await.iter().filter(|name| *name == event).count()
    }
}

/// A page's HTML with its strokes as they are.
fn plain(page: &str) -> String {
    page.replace("&#x2f;", "/")
}
