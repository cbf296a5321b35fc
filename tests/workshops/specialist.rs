//! Advice from specialists: typed in by the team, one input each, the next with the place kept.

use diesel::prelude::*;
use lydhor::db::schema::{input, part, response, revision};
use lydhor::db::{Conn, Error};
use regex::Regex;

use super::place;
use crate::support::app::TestApp;
use crate::support::client::hidden;

/// Sender, channel, what it is about and what its one input says.
async fn advice(app: &TestApp) -> Vec<(String, String, String, String)> {
    let load = |conn: &mut Conn| {
        response::table
            .inner_join(revision::table.on(revision::response_id.eq(response::id)))
            .inner_join(part::table.on(part::revision_id.eq(revision::id)))
            .inner_join(input::table.on(input::part_id.eq(part::id)))
            .order(response::created_at)
            .select((response::sender_name, response::channel, part::target_kind, input::quote))
            .load(conn)
    };
    app.state.db.read::<_, Error>(load).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn advice_is_one_input_of_its_own_channel_and_the_next_form_keeps_the_place() {
    let app = TestApp::spawn().await;
    let (lead, board, _) = place(&app, "Ingrid Aas").await;
    let at = format!("{board}/fagrad");
    for page in [board.clone(), format!("{board}/verksted"), format!("{board}/arbeidsbenk")] {
        assert!(lead.page(&page).await.contains(&format!("href=\"{at}\"")), "{page}");
    }
    let page = lead.page(&at).await;
    assert!(page.contains(r#"value="2026-03-02""#), "the date is today: {page}");
    let theme = Regex::new(r#"<option\s+value="([0-9a-f-]{36})""#).unwrap();
    let theme = theme.captures(&page).unwrap()[1].to_owned();
    let key = hidden(&page, "form_key");
    let wrong = [("form_key", key.as_str()), ("from", ""), ("received", "2026-03-09"), ("text", " ")];
    let refused = lead.submit(&at, &wrong).await.expect(422);
    assert!(refused.contains("Fyll ut") && refused.contains(r#"value="2026-03-09""#), "{refused}");
    let fields = [
        ("form_key", key.as_str()),
        ("from", "Husbanken"),
        ("who", "Berit Li"),
        ("received", "2026-03-01"),
        ("theme", theme.as_str()),
        ("text", "Bruk startlån først."),
    ];
    let next = lead.submit(&at, &fields).await.to();
    assert_eq!(lead.submit(&at, &fields).await.to(), next, "sent twice is registered once");
    let page = lead.page(&next).await;
    for words in ["Husbanken", "Berit Li", "2026-03-01", "Det er registrert", "Se det siste på arbeidsbenken"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    let chosen = Regex::new(&format!(r#"value="{theme}"\s+lang="nb"\s+selected|value="{theme}"\s+selected"#));
    assert!(chosen.unwrap().is_match(&page), "its theme: {page}");
    assert!(!page.contains("Bruk startlån først."), "{page}");
    let key = hidden(&page, "form_key");
    let whole = [("form_key", key.as_str()), ("from", "Husbanken"), ("received", "2026-03-01")];
    let whole = [&whole[..], &[("theme", ""), ("text", "Snakk med oss.")]].concat();
    lead.submit(&at, &whole).await.to();
    let words = |about: &str, text: &str| {
        ("Husbanken".to_owned(), "specialist".to_owned(), about.to_owned(), text.to_owned())
    };
    assert_eq!(
        advice(&app).await,
        [words("section", "Bruk startlån først."), words("whole", "Snakk med oss.")]
    );
    assert!(lead.page(&format!("{board}/svar")).await.contains("Fagråd"));
    let audited = app.audited().await;
    for (action, times) in [("response.registered", 2), ("input.cut", 2)] {
        assert_eq!(audited.iter().filter(|one| *one == action).count(), times, "{action}: {audited:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn advice_is_registered_in_input_rounds_by_those_who_work_there() {
    let app = TestApp::spawn().await;
    let (_, board, _) = place(&app, "Ingrid Aas").await;
    let (other, hearing) = app.lead_with_hearing("Solveig Havnes").await;
    assert_eq!(other.get(&format!("{hearing}/fagrad")).await.status, 404, "a hearing has none");
    assert_eq!(other.get(&format!("{board}/fagrad")).await.status, 404, "not a member");
    let token = other.token("/meg").await;
    let fields = [("csrf", token.as_str()), ("from", "X"), ("received", "2026-03-01"), ("text", "Y")];
    for to in [&hearing, &board] {
        assert_eq!(other.post(&format!("{to}/fagrad"), &fields).await.status, 404, "{to}");
    }
    assert_eq!(advice(&app).await, []);
}
