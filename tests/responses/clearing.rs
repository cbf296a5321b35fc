//! Publishing an answer: what looks private is looked at first, or the answer is withheld.

use diesel::prelude::*;
use lydhor::db::schema::{audit_event, clearance_finding};
use lydhor::db::types::Js;
use lydhor::responses::ResponseId;

use super::field::{Field, autosave, id_of, send};
use crate::support::client::Client;
use crate::support::client::hidden;

const PRIVATE: &str = "Mannen min er syk av kreft.\n\nRing 91 23 45 67.\n\nHilsen\nKari Nordli";

/// A private person has answered; gives the answer's staff page.
async fn answered(field: &Field, text: &str) -> (Client, String) {
    let visitor = field.app.visitor();
    let who = [("name", "Kari Nordli"), ("email", "kari@example.no"), ("kind", "private_person")];
    let answer = visitor.submit("/horing/plan/svar", &who).await.to();
    autosave(&visitor, &answer, ("whole", text, "0", "k")).await;
    send(&visitor, &answer).await.to();
    (visitor, answer)
}

fn staff_page(answer: &str) -> String {
    format!("/arbeid/plan/svar/{}", id_of(answer))
}

/// The names of the findings that a clearing page asks about.
pub(crate) fn findings(page: &str) -> Vec<String> {
    let tick = regex::Regex::new(r#"name="finding" value="([^"]+)""#).unwrap();
    tick.captures_iter(page).map(|found| found[1].to_owned()).collect()
}

/// Ticks everything and clears, as somebody does who has looked at it all.
pub(crate) async fn look_over_and_clear(staff: &Client, one: &str, name: &str) {
    let at = format!("{one}/klarer");
    let page = staff.page(&at).await;
    let (revision, findings) = (hidden(&page, "revision"), findings(&page));
    let mut fields = vec![("name", name), ("revision", revision.as_str())];
    fields.extend(findings.iter().map(|key| ("finding", key.as_str())));
    staff.submit(&at, &fields).await.to();
}

#[tokio::test]
async fn nothing_is_cleared_before_each_finding_is_confirmed() {
    let field = Field::new().await;
    let (_, answer) = answered(&field, PRIVATE).await;
    let staff = field.member("caseworker").await;
    let at = format!("{}/klarer", staff_page(&answer));
    let page = staff.page(&at).await;
    for marked in ["Ord om helse", "syk, kreft", "Telefonnummer", "91 23 45 67", "Underskrift", "<mark>"] {
        assert!(page.contains(marked), "{marked}: {page}");
    }
    let (revision, all) = (hidden(&page, "revision"), findings(&page));
    assert_eq!(all.len(), 4, "the name shown, health, telephone, signature: {all:?}");
    let refused = |fields: Vec<(&'static str, String)>| {
        let (staff, at) = (staff.clone(), at.clone());
        async move {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
            staff.submit(&at, &fields).await.expect(422)
        }
    };
    let base = vec![("name", "with".to_owned()), ("revision", revision)];
    refused(vec![("name", "with".to_owned())]).await;
    assert!(refused(base.clone()).await.contains("4 steder er ikke bekreftet"));
    for left_out in &all {
        let rest = all.iter().filter(|key| *key != left_out).map(|key| ("finding", key.clone()));
        let page = refused(base.iter().cloned().chain(rest).collect()).await;
        assert!(page.contains("Ett sted er ikke bekreftet"), "{left_out}");
        assert_eq!(
            page.matches(" checked aria").count() + page.matches("\" checked>").count(),
            4,
            "ticks stay, and the choice of name"
        );
    }
    assert!(!field.received()[0].cleared);
    look_over_and_clear(&staff, &staff_page(&answer), "without").await;
    let received = field.received().remove(0);
    assert_eq!((received.cleared, received.public_name), (true, None));
    let rows = |conn: &mut lydhor::db::Conn| clearance_finding::table.count().get_result::<i64>(conn);
    assert_eq!(field.db().read_now(rows).unwrap(), 3, "without name, the name is not asked about");
    let told = |conn: &mut lydhor::db::Conn| {
        audit_event::table
            .filter(audit_event::action.eq("response.cleared"))
            .select(audit_event::fields)
            .first::<Js>(conn)
    };
    let told = field.db().read_now(told).unwrap().0.to_string();
    assert!(told.contains("health-") && !told.contains("kreft") && !told.contains("9123"), "{told}");
}

#[tokio::test]
async fn what_is_looked_for_is_told_and_a_name_in_the_text_is_said_to_stay() {
    let field = Field::new().await;
    let text = "Jeg, Kari Nordli, har konto 1234.56.78903.\n\nRing 4 1 2 3 4 5 6 7.\n\nOla Vik er enig.";
    let (_, answer) = answered(&field, text).await;
    let staff = field.member("caseworker").await;
    let page = staff.page(&format!("{}/klarer", staff_page(&answer))).await;
    for marked in [
        "Kontonummer",
        "<mark>1234.56.78903</mark>",
        "<mark>4 1 2 3 4 5 6 7</mark>",
        "<mark>Kari Nordli</mark>",
    ] {
        assert!(page.contains(marked), "{marked}: {page}");
    }
    assert!(page.contains("Vi finner ikke navn på andre") && !page.contains("<mark>Ola Vik"), "{page}");
    assert!(page.contains("Navn i teksten blir ikke fjernet"), "{page}");
    let kinds = |page: &str| {
        findings(page).iter().map(|key| key.split('-').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        kinds(&page),
        ["public_name", "account_number", "phone", "name"],
        "names stand last, by themselves"
    );
}

#[tokio::test]
async fn what_was_confirmed_holds_for_that_text_alone() {
    let field = Field::new().await;
    let (visitor, answer) = answered(&field, PRIVATE).await;
    let staff = field.member("caseworker").await;
    let one = staff_page(&answer);
    let page = staff.page(&format!("{one}/klarer")).await;
    let (revision, ticked) = (hidden(&page, "revision"), findings(&page));
    visitor.submit_from(&format!("{answer}/kvittering"), &format!("{answer}/ny"), &[]).await.to();
    autosave(&visitor, &answer, ("whole", &format!("{PRIVATE}\n\nStrandveien 4"), "1", "n")).await;
    send(&visitor, &answer).await.to();
    let mut fields = vec![("name", "without"), ("revision", revision.as_str())];
    fields.extend(ticked.iter().map(|key| ("finding", key.as_str())));
    let page = staff.submit(&format!("{one}/klarer"), &fields).await.expect(422);
    assert!(page.contains("ikke det samme som du så på") && page.contains("Strandveien 4"), "{page}");
    assert!(!page.contains("value=\"finding") && !field.received()[0].cleared);
    let now = hidden(&page, "revision");
    fields[1] = ("revision", now.as_str());
    staff.submit(&format!("{one}/klarer"), &fields).await.expect(422);
    assert!(!field.received()[0].cleared, "ticks of the old text do not count for the new one");
}

#[tokio::test]
async fn a_withheld_answer_counts_and_is_not_published() {
    let field = Field::new().await;
    let (visitor, answer) = answered(&field, PRIVATE).await;
    let staff = field.member("caseworker").await;
    let one = staff_page(&answer);
    let page =
        staff.submit_from(&format!("{one}/klarer"), &format!("{one}/hold-tilbake"), &[("reason", " ")]).await;
    assert!(page.expect(422).contains("reason-error"));
    look_over_and_clear(&staff, &one, "without").await;
    staff.submit_from(&one, &format!("{one}/hold-tilbake"), &[("reason", "Helseopplysninger")]).await.to();
    let received = field.received().remove(0);
    assert!(received.withheld && !received.cleared, "taken off public pages, still received");
    let page = staff.page(&one).await;
    assert!(page.contains("Helseopplysninger") && page.contains("Holdt tilbake"), "{page}");
    assert!(staff.page("/arbeid/plan/svar?vis=withheld").await.contains("Kari Nordli"));
    assert!(!staff.page("/arbeid/plan/svar?vis=not_cleared").await.contains("Kari Nordli"));
    assert_eq!(staff.get(&format!("{one}/klarer")).await.status, 303, "first it must be released");
    let told = field.app.audited().await;
    assert!(told.iter().any(|action| action == "response.withheld"));
    staff.submit_from(&one, &format!("{one}/slipp"), &[]).await.to();
    assert!(!field.received()[0].withheld);
    staff.submit_from(&one, &format!("{one}/hold-tilbake"), &[("reason", "Igjen")]).await.to();
    visitor.submit_from(&format!("{answer}/kvittering"), &format!("{answer}/ny"), &[]).await.to();
    autosave(&visitor, &answer, ("whole", "Uten noe privat", "1", "n")).await;
    send(&visitor, &answer).await.to();
    assert!(!field.received()[0].withheld, "the new text is decided anew");
    let id: ResponseId = id_of(&answer);
    assert_eq!(field.received()[0].response, id);
}
