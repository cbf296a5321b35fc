//! Those who are asked in a round are invited to its events: by letter, on the page of their link, and in their calendar.

use lydhor::accounts::Role;
use regex::Regex;

use super::place;
use crate::support::app::{TestApp, delivered};
use crate::support::client::Client;

/// An event that is still to come.
const AHEAD: [(&str, &str); 7] = [
    ("title", "Verksted, «bo»"),
    ("form", "workshop"),
    ("held_on", "2026-03-20"),
    ("held_at", "18:00"),
    ("ends_at", "20:00"),
    ("place", "Nordvik bibliotek"),
    ("invites", "true"),
];

struct Invited {
    app: TestApp,
    lead: Client,
    /// The staff page of an event.
    event: String,
    board: String,
    /// The links of the two who are asked, without the address of the program.
    links: Vec<String>,
}

impl Invited {
    /// Two who are asked in a round with one event; the letter of the first.
    async fn new() -> (Self, String) {
        let app = TestApp::spawn().await;
        let (lead, board, _) = place(&app, "Ingrid Aas").await;
        let event = lead.submit(&format!("{board}/verksted"), &AHEAD).await.to();
        let keeper = app.signed_in("Kari Nord", Role::Administrator).await;
        for (name, email) in [("Sjøgata borettslag", "sjogata@example.no"), ("Åsen vel", "asen@example.no")]
        {
            let new = [("name", name), ("kind", "other"), ("language", "nb"), ("email", email)];
            keeper.submit("/register/ny", &new).await.to();
        }
        lead.submit(&format!("{board}/publiser"), &[]).await.to();
        let choose = format!("{board}/horingsparter");
        let tick = Regex::new(r#"name="valgt"\s+value="([^"]+)""#).unwrap();
        let page = lead.page(&choose).await;
        let ids: Vec<String> = tick.captures_iter(&page).map(|at| at[1].to_owned()).collect();
        let chosen: Vec<_> = ids.iter().map(|id| ("valgt", id.as_str())).collect();
        lead.submit_from(&choose, &format!("{choose}/send"), &chosen).await.to();
        let mut letters = delivered(&app.state).await;
        letters.sort_by_key(|letter| letter.to.email().to_owned());
        letters.reverse();
        assert_eq!(letters.len(), 2);
        let link = |text: &str| {
            let link = text.split_whitespace().find(|word| word.contains("/i/")).unwrap();
            format!("/i/{}", link.rsplit_once("/i/").unwrap().1)
        };
        let links = letters.iter().map(|letter| link(&letter.text)).collect();
        let first = format!("{}\n{}", letters[0].subject, letters[0].text);
        (Self { app, lead, event, board, links }, first)
    }

    fn event_of(&self, link: &str) -> String {
        format!("{link}/arrangement/{}", self.event.rsplit('/').next().unwrap())
    }

    async fn calendar(&self) -> String {
        let page = format!("{}/kalender.ics", self.event_of(&self.links[0]));
        String::from_utf8(self.app.visitor().bytes(&page).await).unwrap()
    }

    async fn edit(&self, changes: &[(&str, &str)]) {
        let fields = AHEAD.iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
        let fields: Vec<_> = fields.chain(changes).copied().collect();
        self.lead.submit(&format!("{}/endre", self.event), &fields).await.to();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_names_the_event_and_a_reply_is_kept_once_and_may_be_changed() {
    let (at, letter) = Invited::new().await;
    for words in [
        "Vil du gi innspill? Innspill til planen",
        "Du er invitert til:\nVerksted, «bo»: fredag 20. mars 2026, kl. 18.00–20.00, Nordvik bibliotek\n\n",
        "Med lenken nedenfor sier du fra om du kommer",
    ] {
        assert!(letter.contains(words), "{words}: {letter}");
    }
    let (visitor, link) = (at.app.visitor(), at.links[0].clone());
    let page = visitor.page(&link).await;
    for words in ["Verksted, «bo»", "fredag 20. mars 2026, kl. 18.00–20.00", "Nordvik bibliotek", "Vi kommer"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    let to = at.event_of(&link);
    let wrong = [("how_many", "mange"), ("word", "Tolk, takk"), ("do", "come")];
    let refused = visitor.submit_from(&link, &to, &wrong).await.expect(422);
    for words in ["Skriv et tall fra 1 til 500", "value=\"mange\"", "value=\"Tolk, takk\""] {
        assert!(refused.contains(words), "{words}: {refused}");
    }
    let yes = [("how_many", "3"), ("word", "Tolk, takk"), ("do", "come")];
    for _ in 0..2 {
        assert_eq!(visitor.submit_from(&link, &to, &yes).await.to(), link);
    }
    assert!(visitor.page(&link).await.contains("Dere har sagt at dere kommer. Antall: 3"));
    let replied = |audited: Vec<String>| audited.iter().filter(|one| *one == "workshop.replied").count();
    assert_eq!(replied(at.app.audited().await), 1, "pressed twice");
    let event = at.lead.page(&at.event).await;
    assert!(event.contains("Til sammen kommer 3 personer"), "{event}");
    assert!(at.lead.page(&at.board).await.contains("3 personer kommer, 0 kommer ikke, 1 har ikke svart"));
    let list = format!("{}/pamelding", at.event);
    let coming = at.lead.page(&list).await;
    assert!(coming.contains("Sjøgata borettslag") && coming.contains("Tolk, takk"), "{coming}");
    assert!(!coming.contains("Åsen vel"), "{coming}");
    let silent = at.lead.page(&format!("{list}?vis=ikke-svart")).await;
    assert!(silent.contains("Åsen vel") && !silent.contains("Sjøgata borettslag"), "{silent}");
    let no = [("how_many", "3"), ("word", ""), ("do", "decline")];
    visitor.submit_from(&link, &to, &no).await.to();
    let declining = at.lead.page(&format!("{list}?vis=kommer-ikke")).await;
    assert!(declining.contains("Sjøgata borettslag"), "{declining}");
    assert!(!at.lead.page(&list).await.contains("Sjøgata borettslag"));
    assert_eq!(replied(at.app.audited().await), 2);
    at.app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_moved_or_called_off_is_said_and_raises_the_calendars_number() {
    let (at, _) = Invited::new().await;
    let (visitor, link) = (at.app.visitor(), at.links[0].clone());
    let to = at.event_of(&link);
    let yes = [("how_many", "1"), ("word", ""), ("do", "come")];
    visitor.submit_from(&link, &to, &yes).await.to();
    let first = at.calendar().await;
    for line in [
        "SEQUENCE:0",
        "DTSTART:20260320T170000Z",
        "DTEND:20260320T190000Z",
        r"SUMMARY:Verksted\, «bo»",
        "LOCATION:Nordvik bibliotek",
        "STATUS:CONFIRMED",
    ] {
        assert!(first.contains(&format!("\r\n{line}\r\n")), "{line}: {first}");
    }
    assert!(!first.contains("/i/"), "a calendar is shared, a personal link is not: {first}");
    let uid = |file: &str| file.lines().find(|line| line.starts_with("UID:")).unwrap().to_owned();
    at.edit(&[("took_part", "Naboer"), ("version", "1")]).await;
    assert!(at.calendar().await.contains("SEQUENCE:0"), "neither time nor place");
    at.edit(&[("took_part", "Naboer"), ("held_on", "2026-03-21"), ("version", "2")]).await;
    assert!(visitor.page(&link).await.contains("Tid eller sted er endret etter at dere svarte"));
    let moved = at.calendar().await;
    assert!(moved.contains("SEQUENCE:1") && moved.contains("DTSTART:20260321T170000Z"), "{moved}");
    assert_eq!(uid(&moved), uid(&first));
    visitor.submit_from(&link, &to, &yes).await.to();
    assert!(!visitor.page(&link).await.contains("er endret etter"), "it is said anew");
    at.lead.submit_from(&at.event, &format!("{}/avlys", at.event), &[("version", "3")]).await.to();
    let off = visitor.page(&link).await;
    assert!(off.contains("Dette er avlyst") && !off.contains("Vi kommer"), "{off}");
    let cancelled = at.calendar().await;
    assert!(cancelled.contains("SEQUENCE:2") && cancelled.contains("STATUS:CANCELLED"), "{cancelled}");
    assert_eq!(delivered(&at.app.state).await.len(), 0, "nobody is written to");
    assert_eq!(visitor.submit_from(&link, &to, &yes).await.status, 409);
    at.lead.submit_from(&at.event, &format!("{}/gjenoppta", at.event), &[("version", "4")]).await.to();
    assert!(at.calendar().await.contains("SEQUENCE:3"));
    let audited = at.app.audited().await;
    for action in ["workshop.called_off", "workshop.taken_up"] {
        assert_eq!(audited.iter().filter(|one| *one == action).count(), 1, "{action}: {audited:?}");
    }
    at.app.clock.advance(20 * 86_400);
    assert_eq!(visitor.get(&to).await.status, 409, "it has begun");
    assert!(!visitor.page(&link).await.contains("Verksted, «bo»"));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_replies_for_another_or_to_what_they_are_not_invited_to() {
    let (at, _) = Invited::new().await;
    let visitor = at.app.visitor();
    let (yes, link) = ([("how_many", "1"), ("do", "come")], at.links[0].clone());
    let closed: Vec<_> = AHEAD.into_iter().filter(|(name, _)| *name != "invites").collect();
    let own = at.lead.submit(&format!("{}/verksted", at.board), &closed).await.to();
    let own = format!("{link}/arrangement/{}", own.rsplit('/').next().unwrap());
    let forged = at.event_of(&format!("{link}x"));
    for to in [own, forged] {
        assert_eq!(visitor.get(&to).await.status, 404, "{to}");
        assert_eq!(visitor.get(&format!("{to}/kalender.ics")).await.status, 404, "{to}");
        assert_eq!(visitor.submit_from(&link, &to, &yes).await.status, 404, "{to}");
    }
    assert_eq!(visitor.post(&at.event_of(&link), &yes).await.status, 401, "no token");
    let late = [&AHEAD[..5], &[("ends_at", "17:00"), ("invites", "true")]].concat();
    let late: Vec<_> = late.into_iter().filter(|field| *field != ("ends_at", "20:00")).collect();
    let refused = at.lead.submit(&format!("{}/verksted", at.board), &late).await.expect(422);
    assert!(refused.contains("Skriv et klokkeslett etter at det begynner"), "{refused}");
    assert!(!at.app.audited().await.contains(&"workshop.replied".to_owned()));
}
