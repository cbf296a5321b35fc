//! What is said of one item of a section: from the public page through the answer and the workbench to the digest.

use lydhor::accounts::Role;
use lydhor::plans::read::{self, Item};

use super::clearing::look_over_and_clear;
use super::field::{autosave, send};
use crate::support::app::TestApp;
use crate::support::client::{Client, hidden};
use crate::support::hearing::FORM;

const MEASURES: &str = "Tiltakene.\n\n| Nr | Tiltak | Ansvarlig | Frist |\n|---|---|---|---|\n\
    | 1 | Kartlegge behov | Boligkontoret | 2027 |\n| 2 | Bygge tolv boliger | Eiendom | 2028 |\n";

/// A published hearing of a plan whose section 2.1.1 has two measures.
struct Heard {
    app: TestApp,
    lead: Client,
    /// Path of the hearing's staff pages, and of its public page.
    staff: String,
    public: String,
    items: Vec<Item>,
}

async fn heard() -> Heard {
    let app = TestApp::spawn().await;
    let account = app.account("Ingrid Aas", Role::Staff).await;
    let plan = app.plan(&account).await;
    let lead = app.sign_in(&account).await;
    let version = plan.version;
    let sections = app.state.db.read(move |conn| read::sections(conn, version)).await.unwrap();
    let section = sections.iter().find(|section| section.number == "2.1.1").unwrap();
    let edit = format!("{}/plan/1/del/{}", plan.project, section.id);
    let level = section.level.to_string();
    let fields = [
        ("heading", "Tiltak"),
        ("number", "2.1.1"),
        ("kind", "measure"),
        ("level", &*level),
        ("body", MEASURES),
        ("version", "1"),
    ];
    lead.submit(&edit, &fields).await.to();
    let choice = plan.choice();
    let form = [FORM.as_slice(), &[("plan", choice.as_str())]].concat();
    let staff = lead.submit(&plan.new_round(), &form).await.to().trim_end_matches("/oppsett").to_owned();
    lead.submit(&format!("{staff}/publiser"), &[]).await.to();
    let items = app.state.db.read(move |conn| read::items(conn, version)).await.unwrap();
    assert_eq!(items.len(), 2);
    let public = staff.replace("/arbeid/", "/horing/");
    Heard { app, lead, staff, public, items }
}

const WHO: [(&str, &str); 3] =
    [("name", "Kari Nordli"), ("email", "kari@example.no"), ("kind", "private_person")];

impl Heard {
    fn target(&self, at: usize) -> String {
        format!("item-{}", self.items[at].key)
    }
}

#[tokio::test]
async fn an_item_has_its_own_way_in_and_its_own_place() {
    let heard = heard().await;
    let visitor = heard.app.visitor();
    let page = visitor.page(&heard.public).await.replace("&#x2f;", "/");
    let way = format!("{}/svar?til={}", heard.public, heard.target(1));
    assert!(page.contains(&way), "{way} in {page}");
    let form = visitor.page(&way).await;
    assert_eq!(hidden(&form, "til"), heard.target(1));
    // Who is refused keeps the wish.
    let again = visitor.submit(&format!("{}/svar", heard.public), &[("til", &*heard.target(1))]).await;
    assert_eq!(hidden(&again.expect(422), "til"), heard.target(1));
    let til = heard.target(1);
    let wish = [&WHO[..], &[("til", &*til)]].concat();
    let to = visitor.submit(&format!("{}/svar", heard.public), &wish).await.to();
    let (answer, fragment) = to.split_once('#').unwrap();
    assert_eq!(fragment, til);
    let page = visitor.page(answer).await;
    let opened = |target: &str| {
        let (_, row) = page.split_once(&format!("<li id=\"{target}\"")).unwrap();
        let (details, _) = row.split_once("<summary>").unwrap();
        details.contains("open>")
    };
    assert!(opened(&til) && !opened(&heard.target(0)), "{page}");
    for words in ["Kartlegge behov", "Bygge tolv boliger", "Boligkontoret", "2028"] {
        assert!(page.matches(words).count() >= 2, "{words} stands in the text and with its item: {page}");
    }
    // A wish for what is not asked about, or is nothing, opens nothing.
    for wish in ["item-0", "whole", "section-x", "%27%3E", ""] {
        visitor.get(&format!("{}/svar?til={wish}", heard.public)).await.expect(200);
    }
}

#[tokio::test]
async fn nobody_can_comment_where_nobody_can_answer() {
    let heard = heard().await;
    heard.app.clock.advance(200 * 24 * 3600);
    let page = heard.app.visitor().page(&heard.public).await;
    assert!(page.contains("Kartlegge behov") && !page.contains("til=item-"), "{page}");
}

#[tokio::test]
async fn what_is_said_of_an_item_goes_from_the_answer_to_the_digest() {
    let heard = heard().await;
    let visitor = heard.app.visitor();
    let answer = visitor.submit(&format!("{}/svar", heard.public), &WHO).await.to();
    let (one, two) = (heard.target(0), heard.target(1));
    assert_eq!(autosave(&visitor, &answer, (&two, "Bygg tjue.", "0", "k1")).await.0, 200);
    assert_eq!(autosave(&visitor, &answer, (&one, "Begynn i vår.", "0", "k2")).await.0, 200);
    let foreign = format!("item-{}", heard.app.clock.new_id());
    assert_eq!(autosave(&visitor, &answer, (&foreign, "Ingensteds", "0", "k3")).await.0, 422);
    // In the order of the plan, each under its section's name.
    let review = visitor.page(&format!("{answer}/se-over")).await;
    let at = |words: &str| review.find(words).unwrap_or_else(|| panic!("{words} in {review}"));
    assert!(at("Begynn i vår.") < at("Bygg tjue."), "{review}");
    assert!(review.contains("2.1.1 Tiltak") && review.contains("Bygge tolv boliger"), "{review}");
    let receipt = send(&visitor, &answer).await.to();
    let receipt = visitor.page(&receipt).await;
    assert!(receipt.contains("2.1.1 Tiltak") && receipt.contains("Kartlegge behov"), "{receipt}");

    let bench = heard.lead.page(&format!("{}/arbeidsbenk", heard.staff)).await.replace("&#x2f;", "/");
    let response = answer.trim_start_matches("/svar/");
    assert!(bench.contains(response), "{bench}");
    let open = format!("{}/arbeidsbenk/{response}", heard.staff);
    let page = heard.lead.page(&open).await;
    assert!(page.contains("part__item") && page.contains("Bygge tolv boliger"), "{page}");
    let (own, _) = page.split_once("value=\"Bygg tjue.\"").unwrap();
    let (_, part) = own.rsplit_once("name=\"part\"").unwrap();
    let part = part.split('"').nth(1).unwrap();
    let cut = [("part", part), ("start", "0"), ("end", "10"), ("exact", "Bygg tjue."), ("kind", "proposal")];
    heard.lead.submit_from(&open, &format!("{open}/innspill"), &cut).await.to();
    // It stands on its item and on its section, without anybody saying so.
    let page = heard.lead.page(&open).await;
    assert!(page.contains("<span>2.1.1</span>: punkt <span>2</span>"), "{page}");
    let id =
        regex::Regex::new("id=\"input-([0-9a-f-]{36})\"").unwrap().captures(&page).unwrap()[1].to_owned();
    let save = |place: String| {
        let item = heard.items[1].key.to_string();
        let (open, to) = (open.clone(), format!("{}/innspill/{id}", heard.staff));
        let lead = heard.lead.clone();
        async move {
            let fields = [("kind", "proposal"), ("version", "1"), ("item", &*item), ("place", &*place)];
            lead.submit_from(&open, &to, &fields).await
        }
    };
    save(format!("item-{}", heard.app.clock.new_id())).await.expect(400);
    save(one.clone()).await.to();
    let page = heard.lead.page(&open).await;
    assert!(page.contains("punkt <span>1</span>") && page.contains("punkt <span>2</span>"), "{page}");
    let list = heard.lead.page(&format!("{}/vurderinger", heard.staff)).await;
    assert!(list.contains("2.1.1 Tiltak") && list.contains("punkt <span>2</span>"), "{list}");
    let digest = heard.lead.page(&format!("{}/oppsummering", heard.staff)).await;
    assert!(!digest.contains("Bygg tjue."), "it is not cleared: {digest}");
    look_over_and_clear(&heard.lead, &format!("{}/svar/{response}", heard.staff), "without").await;
    let digest = heard.lead.page(&format!("{}/oppsummering", heard.staff)).await;
    assert!(digest.contains("Bygg tjue.") && digest.contains("punkt <span>2</span>"), "{digest}");
    assert!(digest.contains("Ett av svarene har krysset av for ett eller flere punkter"), "{digest}");
    // What was ticked for two items counts once, in their section.
    let ticked = regex::Regex::new(r"(?s)2\.1\.1.{0,900}<table.*?</table>").unwrap();
    assert!(ticked.is_match(&digest), "{digest}");
}
