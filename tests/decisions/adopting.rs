//! The adopted version: made of what was carried, or not made at all.

use lydhor::decisions::read::adopted_version;
use lydhor::plans::VersionKind;
use lydhor::plans::read::{self, Item, Section};

use super::{BOLIG, Treated};

const CARRIED: &str = "Forslag fra Ap:\nKap. 2 pkt. 1 endres til: «Bygge 30 boliger»\nForslaget ble vedtatt med 21 mot 14 stemmer.\n\
    Forslag fra H:\nKap. 2: Nytt punkt etter pkt. 2: «Kjøpe boliger»\nForslaget ble enstemmig vedtatt.\n\
    Forslag fra FrP:\nKap. 3 pkt. 1 strykes.\nForslaget falt med 5 mot 30 stemmer.";

impl Treated {
    /// The council adopts the plan, so or so.
    async fn rule(&self, ruling: &str, version: &str) {
        let treatment = self.at.trim_end_matches("/forslag");
        let council = [
            ("body", "Kommunestyret"),
            ("met_on", "2026-06-18"),
            ("plan", "1"),
            ("ruling", ruling),
            ("version", version),
        ];
        self.lead.submit(treatment, &council).await.to();
    }

    /// Confirms all that was read of minutes.
    async fn confirm(&self) {
        for one in self.amendments().await {
            self.lead.submit_from(&self.at, &format!("{one}/bekreft"), &[("version", "1")]).await.to();
        }
    }

    fn adopt(&self) -> String {
        self.at.replace("/forslag", "/vedta")
    }

    async fn version(&self, number: i32) -> (Vec<Section>, Vec<Item>) {
        let version = self.app.version(number).await;
        let read = move |conn: &mut lydhor::db::Conn| {
            Ok::<_, lydhor::db::Error>((read::sections(conn, version)?, read::items(conn, version)?))
        };
        self.app.state.db.read(read).await.unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn carried_amendments_make_the_adopted_version_whose_keys_live_on() {
    let treated = Treated::new().await;
    treated.read_in(CARRIED).await;
    treated.rule("adopt_with_changes", "1").await;
    let told = treated.lead.submit_from(&treated.at, &treated.adopt(), &[]).await.expect(422);
    assert!(told.contains("ble ikke laget") && told.contains("uten å være bekreftet"), "{told}");
    treated.confirm().await;
    treated.lead.submit_from(&treated.at, &treated.adopt(), &[]).await.to();
    treated.lead.submit_from(&treated.at, &treated.adopt(), &[]).await.to();
    assert_eq!(treated.count("decision.adopted").await, 1, "pressed twice is made once");
    let ((before, stood), (after, items)) = (treated.version(1).await, treated.version(2).await);
    let keys = |sections: &[Section]| sections.iter().map(|section| section.key).collect::<Vec<_>>();
    assert_eq!(keys(&before), keys(&after));
    let said: Vec<_> = items.iter().map(|item| format!("{} {}", item.said.number, item.said.text)).collect();
    assert_eq!(
        said,
        ["1 Bygge 30 boliger", "2 Leie boliger", "2a Kjøpe boliger", "1 Trygge hjem", "2 Korte køer"]
    );
    assert_eq!((items[0].key, items[1].key), (stood[0].key, stood[1].key));
    assert!(stood.iter().all(|item| item.key != items[2].key), "what is new has a key of its own");
    let project = treated
        .app
        .state
        .db
        .read_now(|conn| lydhor::projects::read::head(conn, "boligplan"))
        .unwrap()
        .unwrap();
    let adopted = treated.app.state.db.read_now(|conn| adopted_version(conn, project.id)).unwrap().unwrap();
    assert_eq!(
        (adopted.number, adopted.body.as_str(), adopted.by.as_str()),
        (2, "Kommunestyret", "Ingrid Aas")
    );
    let heads = treated.app.state.db.read_now(|conn| read::versions(conn, project.id)).unwrap();
    assert_eq!(heads[0].kind, VersionKind::Adopted);
    assert!(heads[0].frozen_at.is_some());
    let page = treated.page().await;
    assert!(page.contains("Vedtatt plan") && page.contains(&format!("{BOLIG}/plan/2")), "{page}");
    assert!(treated.lead.page(&format!("{BOLIG}/plan")).await.contains("Vedtatt"));
    treated.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_carried_amendments_of_the_same_text_stop_it_and_nothing_is_half_done() {
    let treated = Treated::new().await;
    treated
        .read_in(
            "Forslag fra Ap:\nKap. 2 pkt. 1 endres til: «Bygge 30»\nForslaget ble vedtatt.\n\
             Forslag fra H:\nKap. 2 pkt. 1 strykes.\nForslaget ble vedtatt.",
        )
        .await;
    treated.confirm().await;
    treated.rule("adopt_with_changes", "1").await;
    let told = treated.lead.submit_from(&treated.at, &treated.adopt(), &[]).await.expect(422);
    assert!(told.contains("endrer den samme teksten") && told.contains("1, 2"), "{told}");
    treated.lead.get(&format!("{BOLIG}/plan/2")).await.expect(404);
    assert_eq!(treated.count("decision.adopted").await, 0);
    treated.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_adopted_version_locks_its_amendments_until_it_is_taken_back() {
    let treated = Treated::new().await;
    treated.read_in(CARRIED).await;
    treated.confirm().await;
    treated.rule("adopt_with_changes", "1").await;
    treated.lead.submit_from(&treated.at, &treated.adopt(), &[]).await.to();
    let one = treated.amendments().await.first().cloned();
    assert_eq!(one, None, "no button to change them is left");
    treated.lead.submit_from(&treated.at, &treated.at, &[("minutes", CARRIED)]).await.expect(409);
    let treatment = treated.at.trim_end_matches("/forslag");
    let other = [
        ("body", "Kommunestyret"),
        ("met_on", "2026-06-18"),
        ("plan", "1"),
        ("ruling", "refer_back"),
        ("version", "2"),
    ];
    let told = treated.lead.submit(treatment, &other).await.expect(422);
    assert!(told.contains("Trekk tilbake den vedtatte versjonen før du endrer"), "{told}");
    let page = treated.page().await;
    let found = regex::Regex::new(r#"action="([^"]*/vedtatt/[0-9a-f-]+/angre)""#).unwrap();
    let back = found.captures(&page).unwrap()[1].to_owned();
    treated.lead.submit_from(&treated.at, &back, &[]).await.to();
    treated.lead.submit_from(&treated.at, &back, &[]).await.expect(404);
    treated.lead.get(&format!("{BOLIG}/plan/2")).await.expect(404);
    assert_eq!(treated.amendments().await.len(), 3);
    treated.lead.submit_from(&treated.at, &treated.adopt(), &[]).await.to();
    treated.lead.page(&format!("{BOLIG}/plan/3")).await;
    assert_eq!(treated.count("decision.taken_back").await, 1);
    treated.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_amendments_the_version_itself_is_adopted() {
    let treated = Treated::new().await;
    let told = treated.lead.submit_from(&treated.at, &treated.adopt(), &[]).await.expect(422);
    assert!(told.contains("sier ikke at organet vedtok planen"), "{told}");
    treated.rule("adopt", "1").await;
    treated.lead.submit_from(&treated.at, &treated.adopt(), &[]).await.to();
    let ((before, _), (after, _)) = (treated.version(1).await, treated.version(2).await);
    let said = |sections: &[Section]| sections.iter().map(|s| (s.key, s.body.clone())).collect::<Vec<_>>();
    assert_eq!(said(&before), said(&after));
    treated.app.finish().await;
}
