//! A plan and a hearing to begin with, made as their lead makes them.

use lydhor::accounts::{Account, Role};
use lydhor::plans::actions::save_import;
use lydhor::plans::matching::Carried;
use lydhor::plans::{NewPlan, PlanVersionId, import};
use lydhor::projects::access::{self, Work};
use lydhor::projects::{self, Facts, Period, ProjectId};

use super::app::TestApp;
use super::client::Client;

/// A plan with one section of each kind.
pub const PLAN: &str = "# 1 Innledning\n\nVi vil at alle skal bo trygt.\n\n# 2 Innsatsområde: Barn\n\n\
    ## 2.1 Mål: Færre flyttinger\n\n### 2.1.1 Tiltak: Startlån først\n\nVi gir **startlån** til barnefamilier.\n";

/// The fields of a good form, without the plan.
pub const FORM: [(&str, &str); 15] = [
    ("title", "Boligsosial handlingsplan"),
    ("purpose", "Vi vil vite om tiltakene treffer.\n\nSi hva som mangler."),
    ("case_number", "26/1234"),
    ("decided_by", "Utvalg for helse og velferd"),
    ("decided_on", "2026-02-20"),
    ("contact_name", "Ingrid Aas"),
    ("contact_email", "post@nordvik.example.no"),
    ("postal_address", "Nordvik kommune\nRådhuset"),
    ("kind", "hearing"),
    ("profile", "thematic_plan"),
    ("opens_on", "2026-03-02"),
    ("deadline", "2026-04-17"),
    ("question", "Hva mangler?"),
    ("stance", "true"),
    ("what_next", "Vi leser alt: Hvert innspill vurderes.\nRådet vedtar"),
];

/// A project and the first version of its plan.
pub struct Planned {
    /// Path of the project.
    pub project: String,
    pub version: PlanVersionId,
}

impl Planned {
    /// Path of the form of a new round.
    pub fn new_round(&self) -> String {
        format!("{}/ny-runde", self.project)
    }

    /// The value of the form's choice of plan.
    pub fn choice(&self) -> String {
        self.version.to_string()
    }
}

impl TestApp {
    /// Begins a project that `who` leads, and saves [`PLAN`] as its plan.
    pub async fn plan(&self, who: &Account) -> Planned {
        let read = import::read("plan.md", PLAN.as_bytes()).unwrap();
        let program = std::sync::Arc::clone(&self.state.program);
        let named = ("Boligsosial handlingsplan".to_owned(), "plan.md".to_owned());
        let place = move || {
            NewPlan::of_document(&program, named, PLAN.as_bytes(), (read, Carried::default())).unwrap()
        };
        let new = tokio::task::spawn_blocking(place).await.unwrap();
        let facts = Facts {
            title: "Boligsosial handlingsplan".to_owned(),
            case_number: "26/1234".to_owned(),
            period: Period::default(),
            mandate: "Planen skal vise hva kommunen vil gjøre.".to_owned(),
            scope: String::new(),
            guidelines: String::new(),
        };
        let (who, clock) = (who.clone(), self.clock.clone());
        let begin = move |tx: &mut lydhor::db::Tx<'_>| {
            let (project, actor) = (ProjectId::new(&clock), who.actor("127.0.0.1"));
            let (_, slug) = projects::actions::create(tx, &who, &actor, (project, &facts)).unwrap();
            let seat = access::seat(tx, &who, &slug, "127.0.0.1")?.unwrap();
            let version = save_import(tx, &Work::of(seat).unwrap(), &new).unwrap();
            Ok::<_, lydhor::db::Error>(Planned { project: projects::path(&slug), version })
        };
        self.state.db.write(begin).await.unwrap()
    }

    /// A version of the newest project's plan, by its number.
    pub async fn version(&self, number: i32) -> PlanVersionId {
        let read = move |conn: &mut lydhor::db::Conn| {
            let project = projects::read::of_member(conn, None)?.remove(0).id;
            lydhor::plans::read::numbered(conn, project, number)
        };
        self.state.db.read(read).await.unwrap().expect("a version of that number").version
    }

    /// A signed-in lead with a hearing that is not published; the path of its staff pages is `/arbeid/<slug>`.
    pub async fn lead_with_hearing(&self, name: &str) -> (Client, String) {
        let account = self.account(name, Role::Staff).await;
        let plan = self.plan(&account).await;
        let choice = plan.choice();
        let lead = self.sign_in(&account).await;
        let form = [FORM.as_slice(), &[("plan", choice.as_str())]].concat();
        let to = lead.submit(&plan.new_round(), &form).await.to();
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
