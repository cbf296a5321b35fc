//! The next plan begins from the one that is followed up: what goes on, what is shown as done, and who may begin it.

use lydhor::accounts::Role;
use lydhor::measures::{MeasureStatusId, Report, Status, actions};
use lydhor::plans::read::{self, Section};

use super::{BOLIG, Followed, plain};
use crate::support::client::hidden;

const LIST: &str = "/planarbeid/boligplan/oppfolging";
const NEXT: &str = "/planarbeid/boligplan/oppfolging/neste";

impl Followed {
    /// The form as it stands for three measures.
    async fn next(&self, extent: &str, fates: [&str; 3]) -> crate::support::client::Answer {
        let page = self.lead.page(NEXT).await;
        let (seen, new) = (hidden(&page, "seen"), hidden(&page, "new_row"));
        let names: Vec<String> = self.measures().iter().map(|one| format!("carry-{}", one.id)).collect();
        let mut fields = vec![
            ("title", "Boligplan 2031–2034"),
            ("first_year", "2031"),
            ("last_year", "2034"),
            ("kind", extent),
            ("seen", seen.as_str()),
            ("new_row", new.as_str()),
        ];
        fields.extend(names.iter().map(String::as_str).zip(fates));
        self.lead.submit(NEXT, &fields).await
    }

    fn sections(&self, slug: &str) -> Vec<Section> {
        let slug = slug.to_owned();
        let read = move |conn: &mut lydhor::db::Conn| {
            let head = lydhor::projects::read::head(conn, &slug)?.unwrap();
            Ok::<_, lydhor::db::Error>(read::newest(conn, head.id)?.unwrap().sections)
        };
        self.app.state.db.read_now(read).unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_plan_begins_with_what_goes_on_and_knows_the_one_before() {
    let followed = Followed::adopted().await;
    followed.lead.submit_from(LIST, &format!("{LIST}/begynn"), &[]).await.to();
    let done = Report {
        status: Status::Done,
        said: String::new(),
        reported_on: followed.app.state.clock.today(),
        needs: None,
        needs_said: String::new(),
    };
    let told = (followed.measure("1").id, MeasureStatusId::new(&followed.app.state.clock));
    let who = followed.follow();
    followed.app.state.db.write_now(|tx| actions::report(tx, &who, told, &done)).unwrap();
    assert!(plain(&followed.lead.page(LIST).await).contains(&format!("href=\"{NEXT}\"")));
    let page = followed.lead.page(NEXT).await;
    assert_eq!((selected(&page, "leave"), selected(&page, "carry")), (1, 2), "{page}");
    let begun = followed.next("text", ["show", "leave", "carry"]).await.to();
    assert_eq!(begun, "/planarbeid/boligplan-2031-2034");
    let sections = followed.sections("boligplan-2031-2034");
    let bodies: String = sections.iter().map(|section| section.body.as_str()).collect();
    assert!(bodies.contains("Bygge 20 boliger (gjennomført)"), "{bodies}");
    assert!(!bodies.contains("Leie boliger") && bodies.contains("Fortelle om boliger"), "{bodies}");
    let before = followed.sections("boligplan");
    assert!(sections.iter().all(|new| before.iter().all(|old| old.key != new.key)), "keys are of one plan");
    let background = plain(&followed.lead.page(&format!("{begun}/bakgrunn")).await);
    assert!(background.contains("/planarbeid/boligplan/plan/2"), "{background}");
    let list = plain(&followed.lead.page(LIST).await);
    assert!(list.contains("Neste plan:") && list.contains(&format!("href=\"{begun}\"")), "{list}");
    assert_eq!(followed.count("project.created").await, 2);
    followed.app.finish().await;
}

/// How many measures this is chosen for.
fn selected(page: &str, value: &str) -> usize {
    regex::Regex::new(&format!("value=\"{value}\"\\s+selected")).unwrap().find_iter(page).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_outline_has_headings_and_measures_and_a_form_with_faults_comes_back() {
    let followed = Followed::adopted().await;
    followed.lead.submit_from(LIST, &format!("{LIST}/begynn"), &[]).await.to();
    let refused = followed.next("alt", ["carry", "carry", "kanskje"]).await.expect(422);
    assert!(refused.contains("Boligplan 2031–2034") && refused.contains("-error\""), "{refused}");
    followed.next("outline", ["carry", "carry", "leave"]).await.to();
    let sections = followed.sections("boligplan-2031-2034");
    assert_eq!(sections.len(), followed.sections("boligplan").len());
    let bodies: String = sections.iter().map(|section| section.body.as_str()).collect();
    assert!(!bodies.contains("Kommunen vil mye.") && bodies.contains("Leie boliger"), "{bodies}");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_lead_begins_it_and_only_members_see_it() {
    let followed = Followed::adopted().await;
    followed.lead.submit_from(LIST, &format!("{LIST}/begynn"), &[]).await.to();
    let account = followed.app.account("Oda Berg", Role::Staff).await;
    let member = [("account", &*account.id.to_string()), ("role", "caseworker")];
    followed.lead.submit(&format!("{BOLIG}/medlemmer"), &member).await.to();
    let worker = followed.app.sign_in(&account).await;
    worker.get(NEXT).await.expect(403);
    assert!(!worker.page(LIST).await.contains("Begynn neste plan"));
    followed.next("text", ["carry", "carry", "carry"]).await.to();
    assert!(!worker.page(LIST).await.contains("Neste plan:"), "a project is seen by its members");
    worker.get("/planarbeid/boligplan-2031-2034").await.expect(404);
    assert!(followed.lead.page(&format!("{BOLIG}/plan")).await.contains("Versjon 2"));
}
