//! A plan and a hearing to begin with, made as their lead makes them.

use lydhor::accounts::{Account, Role};
use lydhor::plans::actions::{NewPlan, save_import};
use lydhor::plans::{PlanVersionId, import};

use super::app::TestApp;
use super::client::Client;

/// A plan with one section of each kind.
pub const PLAN: &str = "# 1 Innledning\n\nVi vil at alle skal bo trygt.\n\n# 2 Innsatsområde: Barn\n\n## 2.1 Mål: Færre flyttinger\n\n### 2.1.1 Tiltak: Startlån først\n\nVi gir **startlån** til barnefamilier.\n";

/// The fields of a good form, without the plan.
pub const FORM: [(&str, &str); 14] = [
    ("title", "Boligsosial handlingsplan"),
    ("purpose", "Vi vil vite om tiltakene treffer.\n\nSi hva som mangler."),
    ("case_number", "26/1234"),
    ("decided_by", "Utvalg for helse og velferd"),
    ("decided_on", "2026-02-20"),
    ("contact_name", "Ingrid Aas"),
    ("contact_email", "post@nordvik.example.no"),
    ("postal_address", "Nordvik kommune\nRådhuset"),
    ("profile", "thematic_plan"),
    ("opens_on", "2026-03-02"),
    ("deadline", "2026-04-17"),
    ("question", "Hva mangler?"),
    ("stance", "true"),
    ("what_next", "Vi leser alt: Hvert innspill vurderes.\nRådet vedtar"),
];

impl TestApp {
    /// Saves [`PLAN`] as a plan of `who`'s.
    pub async fn plan(&self, who: &Account) -> PlanVersionId {
        let read = import::read("plan.md", PLAN.as_bytes()).unwrap();
        let new = NewPlan {
            title: "Boligsosial handlingsplan".to_owned(),
            file_name: "plan.md".to_owned(),
            source: PLAN.as_bytes().to_vec(),
            read,
        };
        let (who, clock) = (who.clone(), self.clock.clone());
        let save =
            move |tx: &mut lydhor::db::Tx<'_>| save_import(tx, &who, &who.actor("127.0.0.1"), &new, &clock);
        self.state.db.write(save).await.unwrap()
    }

    /// A signed-in lead with a hearing that is not published; the path of its staff pages is `/arbeid/<slug>`.
    pub async fn lead_with_hearing(&self, name: &str) -> (Client, String) {
        let account = self.account(name, Role::Staff).await;
        let plan = self.plan(&account).await.to_string();
        let lead = self.sign_in(&account).await;
        let form = [FORM.as_slice(), &[("plan", plan.as_str())]].concat();
        let to = lead.submit("/arbeid/ny", &form).await.to();
        (lead, to.trim_end_matches("/oppsett").to_owned())
    }

    /// As [`TestApp::lead_with_hearing`], published.
    pub async fn lead_with_published(&self, name: &str) -> (Client, String) {
        let (lead, path) = self.lead_with_hearing(name).await;
        lead.submit(&format!("{path}/publiser"), &[]).await.to();
        (lead, path)
    }
}

/// [`FORM`] with some values changed and others added.
pub fn form_with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = FORM.iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    kept.chain(changes).copied().collect()
}
