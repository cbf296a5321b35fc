//! From the choice of recipients to the board: what goes out, what the lead sees of it, and who a link lets in.

mod looking;

use lydhor::accounts::Role;
use lydhor::app::build_worker;
use lydhor::audit::Actor;
use lydhor::clock::When;
use lydhor::consultees::{self, ConsulteeId, ConsulteeKind, Details, LetterLanguage};
use lydhor::db::Error;
use lydhor::invitations::{self, Invited, actions};
use lydhor::mail::{MailMemory, Mailer, Message, SmtpPool};

use crate::support::answers::{self, Seeded};
use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::smtp::{Behaviour, SmtpSink};

struct Place {
    app: TestApp,
    lead: Client,
    hearing: Seeded,
    board: String,
}

impl Place {
    async fn new() -> Self {
        let app = TestApp::spawn().await;
        let hearing = answers::hearing(&app.state.program, "boligplan");
        let lead = app.signed_in("Ingrid Aas", Role::Administrator).await;
        Self { app, lead, hearing, board: "/arbeid/boligplan".to_owned() }
    }

    async fn open() -> Self {
        let place = Self::new().await;
        place.publish();
        place
    }

    fn publish(&self) {
        self.hearing.publish(&self.app.state.db);
    }

    fn consultee(&self, name: &str, email: Option<&str>, kind: ConsulteeKind) -> ConsulteeId {
        self.consultee_in(name, email, kind, LetterLanguage::Bokmal)
    }

    fn consultee_in(
        &self,
        name: &str,
        email: Option<&str>,
        kind: ConsulteeKind,
        language: LetterLanguage,
    ) -> ConsulteeId {
        let details = Details {
            name: name.to_owned(),
            kind,
            org_number: None,
            org_number_valid: true,
            email: email.map(str::to_owned),
            copies: Vec::new(),
            contact_name: "Kari Nordmann".to_owned(),
            language,
        };
        let (who, clock) = (Actor::system("test"), self.app.clock.clone());
        self.app
            .state
            .db
            .write_now(|tx| consultees::actions::add(tx, &who, (ConsulteeId::new(&clock), &details)))
            .unwrap()
    }

    /// Chooses, looks at the confirmation, and sends.
    async fn send(&self, to: &[ConsulteeId]) -> String {
        let page = format!("{}/horingsparter", self.board);
        let ids: Vec<String> = to.iter().map(ToString::to_string).collect();
        let fields: Vec<(&str, &str)> = ids.iter().map(|id| ("valgt", id.as_str())).collect();
        let shown = self.lead.submit(&page, &fields).await.expect(200);
        let sent = self.lead.submit_from(&page, &format!("{page}/send"), &fields).await;
        assert_eq!(sent.to(), self.board);
        shown
    }

    async fn run(&self, mailer: Mailer) -> usize {
        build_worker(&self.app.state, mailer).unwrap().run_until_idle().await.unwrap()
    }

    async fn letters(&self) -> Vec<Message> {
        let memory = MailMemory::default();
        self.run(Mailer::Memory(memory.clone())).await;
        memory.letters()
    }

    fn find(&self, token: &str) -> Option<Invited> {
        let keys = &self.app.state.keys;
        self.app.state.db.read_now::<_, Error>(|conn| invitations::find_by_token(conn, keys, token)).unwrap()
    }

    fn invited(&self) -> Vec<Invited> {
        let id = self.hearing.hearing;
        self.app.state.db.read_now::<_, Error>(|conn| invitations::read::of_hearing(conn, id)).unwrap()
    }
}

fn token(letter: &Message) -> String {
    let link = letter.text.split_whitespace().find(|word| word.contains("/i/")).unwrap();
    link.rsplit_once("/i/").unwrap().1.to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_is_filled_in_and_its_link_leads_to_its_recipient() {
    let place = Place::open().await;
    let one =
        place.consultee("Fjordgløtt borettslag", Some("styret@bø.no"), ConsulteeKind::HousingCooperative);
    let other = place.consultee_in(
        "Ungdomsrådet",
        Some("ungdom@example.no"),
        ConsulteeKind::AdvisoryCouncil,
        LetterLanguage::Nynorsk,
    );
    let none = place.consultee("Uten adresse", None, ConsulteeKind::Other);
    let shown = place.send(&[one, other, none]).await;
    assert!(
        shown.contains("Send høringsbrev til 2 høringsparter") && shown.contains("Uten adresse"),
        "{shown}"
    );
    let letters = place.letters().await;
    assert_eq!(letters.len(), 2);
    let letter = letters.iter().find(|letter| letter.to.email() == "styret@xn--b-5ga.no").unwrap();
    assert_eq!(
        letter.subject,
        "Høring: Høring av boligsosial handlingsplan. Svar innen fredag 10. april 2026"
    );
    assert!(
        letter.text.starts_with("Til Fjordgløtt borettslag\nv/ Kari Nordmann\n\nHei!"),
        "{}",
        letter.text
    );
    assert!(letter.text.contains("saksnummer 2026/418"));
    let html = letter.html.replace("&#x2f;", "/");
    assert!(html.contains(&format!("/i/{}\"", token(letter))), "{html}");
    assert!(letter.headers.contains(&("Auto-Submitted".to_owned(), "auto-generated".to_owned())));
    let nynorsk = letters.iter().find(|letter| letter.to.email() == "ungdom@example.no").unwrap();
    assert!(nynorsk.subject.starts_with("Høyring:"));
    let found = place.find(&token(letter)).unwrap();
    assert_eq!((found.consultee, found.hearing), (one, place.hearing.hearing));
    assert_ne!(place.find(&token(nynorsk)).unwrap().id, found.id);
    assert!(place.app.audited().await.contains(&"invitation.sent".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_link_finds_nobody() {
    let place = Place::open().await;
    let one = place.consultee("En", Some("en@example.no"), ConsulteeKind::Other);
    let other = place.consultee("To", Some("to@example.no"), ConsulteeKind::Other);
    place.send(&[one, other]).await;
    let letters = place.letters().await;
    let (first, second) = (token(&letters[0]), token(&letters[1]));
    let (id, secret) = first.split_once('.').unwrap();
    let (_, foreign) = second.split_once('.').unwrap();
    for forged in [
        String::new(),
        ".".to_owned(),
        id.to_owned(),
        format!("{id}."),
        format!("{id}.{foreign}"),
        format!("x{id}.{secret}"),
        format!("{id}.{secret}x"),
    ] {
        assert!(place.find(&forged).is_none(), "{forged}");
    }
    assert!(place.find(&first).is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_gets_two_letters_and_nobody_one_too_early_or_too_late() {
    let place = Place::new().await;
    let one = place.consultee("En", Some("en@example.no"), ConsulteeKind::Other);
    let page = format!("{}/horingsparter", place.board);
    let id = one.to_string();
    let early = place.lead.submit_from(&page, &format!("{page}/send"), &[("valgt", &id)]).await;
    assert!(early.expect(409).contains("ikke publisert"));
    place.publish();
    place.send(&[one]).await;
    let again = place.lead.submit_from(&page, &format!("{page}/send"), &[("valgt", &id)]).await;
    assert_eq!(again.to(), place.board);
    assert_eq!(place.letters().await.len(), 1);
    let nobody = place.lead.submit(&page, &[]).await.expect(422);
    assert!(nobody.contains("Velg minst én høringspart"));
    place.app.clock.advance(60 * 86_400);
    let late = place.consultee("Sent", Some("sent@example.no"), ConsulteeKind::Other).to_string();
    let lead = place.app.signed_in("Kari Nord", Role::Administrator).await;
    let over = lead.submit_from(&page, &format!("{page}/send"), &[("valgt", &late)]).await;
    assert!(over.expect(409).contains("Fristen er ute, så"));
}

#[tokio::test(flavor = "multi_thread")]
async fn councils_are_chosen_in_advance() {
    let place = Place::open().await;
    let council = place.consultee("Eldrerådet", Some("eldre@example.no"), ConsulteeKind::AdvisoryCouncil);
    let other = place.consultee("Andre", Some("andre@example.no"), ConsulteeKind::Other);
    let page = place.lead.page("/arbeid/boligplan/horingsparter").await;
    assert!(page.contains(&format!("value=\"{council}\" checked")), "{page}");
    assert!(page.contains(&format!("value=\"{other}\">")));
    place.send(&[council]).await;
    assert!(place.lead.page("/arbeid/boligplan/horingsparter").await.contains("Er allerede spurt"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_board_is_in_norwegian_order_whatever_alphabet_the_database_has() {
    let place = Place::open().await;
    let names = ["Alta", "Zoo", "Ærlig", "Øst", "Ås", "Aasen"];
    let ids: Vec<_> = ["Ås", "Zoo", "Alta", "Aasen", "Øst", "Ærlig"]
        .iter()
        .map(|name| place.consultee(name, Some("en@example.no"), ConsulteeKind::Other))
        .collect();
    place.send(&ids).await;
    let shown = place.lead.page(&place.board).await;
    let mut stand: Vec<_> = names.iter().map(|name| shown.find(&format!(">{name}<")).unwrap()).collect();
    assert!(stand.is_sorted(), "{stand:?}");
    stand.dedup();
    assert_eq!(stand.len(), names.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_register_of_many_is_chosen_from_a_page_at_a_time_or_all_that_is_found() {
    let place = Place::open().await;
    let one = |n: usize, kind| {
        let email = format!("n{n}@example.no");
        place.consultee(&format!("Part {n:03}"), (n != 7).then_some(email.as_str()), kind)
    };
    let first = one(0, ConsulteeKind::Business);
    for n in 1..=150 {
        one(n, ConsulteeKind::HousingCooperative);
    }
    let page = format!("{}/horingsparter", place.board);
    let shown = place.lead.page(&page).await;
    assert!(!shown.contains("name=\"alle\"") && shown.contains("id=\"housing_cooperative\""), "{shown}");
    for n in 151..=320 {
        one(n, ConsulteeKind::HousingCooperative);
    }
    let shown = place.lead.page(&page).await;
    let boxes = |page: &str| page.matches("name=\"valgt\"").count();
    assert_eq!(boxes(&shown), 200);
    assert!(shown.contains("321"), "how many there are");
    // On the next page, and in a search, what was ticked here is still chosen.
    let next = regex::Regex::new(r#"name="side"\s+value="([^"]+)""#).unwrap();
    let next = next.captures(&shown).unwrap()[1].to_owned();
    let business = first.to_string();
    let turned = [("valgt", business.as_str()), ("q", ""), ("slag", ""), ("side", next.as_str())];
    let rest = place.lead.submit(&page, &turned).await.expect(200);
    assert_eq!(boxes(&rest), 121 + 1, "those of the page, and the one that was ticked before");
    assert!(rest.contains("1 til er valgt") && rest.contains(&business), "{rest}");
    let found = place.lead.page(&format!("{page}?q=part+00&slag=housing_cooperative")).await;
    assert_eq!(boxes(&found), 9);
    // All of a kind, and one more that was ticked: the page names the first of them, and how many the rest are.
    let first = first.to_string();
    let fields = [("alle", "true"), ("q", ""), ("slag", "housing_cooperative"), ("valgt", first.as_str())];
    let confirm = place.lead.submit(&page, &fields).await.expect(200);
    assert!(confirm.contains("320 høringsparter") && confirm.contains("Og 120 til."), "{confirm}");
    assert!(confirm.contains("1 mangler e-post") && confirm.contains("Part 007"));
    // Somebody adds one meanwhile: nobody is written to who was not shown.
    let seen = crate::support::client::hidden(&confirm, "seen");
    let fields: Vec<_> = fields.into_iter().chain([("seen", seen.as_str())]).collect();
    one(900, ConsulteeKind::HousingCooperative);
    let changed = place.lead.submit_from(&page, &format!("{page}/send"), &fields).await.expect(409);
    assert!(changed.contains("ingenting er sendt") && changed.contains("321 mottakere"), "{changed}");
    assert!(place.letters().await.is_empty());
    let seen = crate::support::client::hidden(&changed, "seen");
    let fields: Vec<_> =
        fields.iter().copied().filter(|field| field.0 != "seen").chain([("seen", seen.as_str())]).collect();
    assert_eq!(place.lead.submit_from(&page, &format!("{page}/send"), &fields).await.to(), place.board);
    let all = [("alle", "true"), ("q", ""), ("slag", "")];
    let again = place.lead.submit(&page, &all).await.expect(200);
    assert!(again.contains("Ingen av dem har e-post"), "all others are asked: {again}");
    assert!(place.lead.page(&page).await.contains("321 er spurt"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_board_says_whom_the_letter_did_not_reach_and_a_person_mends_it() {
    let place = Place::open().await;
    let sink = SmtpSink::start().await.unwrap();
    sink.when("gone", Behaviour::Recipient("550 5.1.1 no such person here"))
        .when("dot", Behaviour::HangUpAtDot);
    let to = ["gone@example.no", "dot@example.no", "fine@example.no"]
        .map(|email| place.consultee(email, Some(email), ConsulteeKind::UserOrganisation));
    place.send(&to).await;
    let smtp = || Mailer::Smtp(SmtpPool::new(sink.url().parse().unwrap()).unwrap());
    assert_eq!(place.run(smtp()).await, 3);
    let board = place.lead.page(&place.board).await;
    for words in
        ["550 5.1.1 no such person here", "Uklart om brevet kom fram", "2 utsendinger må ses på", "0 av 3"]
    {
        assert!(board.contains(words), "{words}: {board}");
    }
    let failed = place.lead.page(&format!("{}?vis=feilet", place.board)).await;
    assert!(failed.contains("gone@example.no") && !failed.contains("fine@example.no"));
    let of = |name: &str| place.invited().into_iter().find(|invited| invited.name == name).unwrap();
    let (gone, dot) = (of("gone@example.no"), of("dot@example.no"));
    let old = invitations::link::token(&place.app.state.keys, gone.id, gone.generation);
    let page = format!("{}/invitasjon/{}", place.board, gone.id);
    let bad =
        place.lead.submit_from(&page, &format!("{page}/adresse"), &[("email", "ikke en adresse")]).await;
    assert!(bad.expect(422).contains("ikke en gyldig e-postadresse"));
    place.lead.submit_from(&page, &format!("{page}/adresse"), &[("email", "here@example.no")]).await.to();
    assert!(place.find(&old).is_none(), "the link of the wrong letter is void");
    let page = format!("{}/invitasjon/{}", place.board, dot.id);
    let html = place.lead.page(&page).await;
    let repeat =
        html.split("action=\"").find(|rest| rest.contains("/gjenta\"")).unwrap().split('"').next().unwrap();
    place.lead.submit_from(&page, repeat, &[("version", "1"), ("there", "true")]).await.to();
    place.lead.submit_from(&page, repeat, &[("version", "1"), ("there", "true")]).await.to();
    assert_eq!(place.run(smtp()).await, 2);
    assert!(
        place.lead.page(&format!("{}?vis=feilet", place.board)).await.contains("Ingen passer til utvalget")
    );
    let audited = place.app.audited().await;
    for action in ["letter.repeated", "invitation.address_corrected"] {
        assert!(audited.iter().any(|one| one == action), "{action}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_with_an_unknown_field_is_refused_and_kept() {
    let place = Place::open().await;
    place.consultee("En", Some("en@example.no"), ConsulteeKind::Other);
    let page = format!("{}/brev", place.board);
    let text = |body: &'static str| {
        [
            ("subject_nb", "Hei {{navn}}"),
            ("body_nb", body),
            ("subject_nn", "Hei"),
            ("body_nn", "{{lenke}}"),
            ("version", "0"),
        ]
    };
    let refused = place.lead.submit(&page, &text("Hei, kom hit")).await.expect(422);
    for words in ["«navn» er ikke et felt vi kjenner", "Brevet må ha feltet «lenke»", "Hei, kom hit"] {
        assert!(refused.contains(words), "{words}: {refused}");
    }
    let good = [
        ("subject_nb", "Hei {{mottaker}}"),
        ("body_nb", "Svar: {{lenke}}"),
        ("subject_nn", "Hei"),
        ("body_nn", "{{lenke}}"),
        ("version", "0"),
    ];
    let preview = place.lead.submit(&page, &good).await.to();
    assert!(place.lead.page(&preview).await.contains("Hei En"));
    let stale = place.lead.submit(&page, &good).await.expect(409);
    assert!(stale.contains("Noen andre lagret brevet"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_board_follows_each_step_and_the_first_time_counts() {
    let place = Place::open().await;
    let one = place.consultee("En", Some("en@example.no"), ConsulteeKind::Other);
    place.send(&[one]).await;
    place.letters().await;
    let id = place.invited()[0].id;
    let db = &place.app.state.db;
    let opened = place.app.clock.now();
    db.write_now::<_, Error>(|tx| actions::mark_opened(tx, id)).unwrap();
    assert!(place.lead.page(&place.board).await.contains("Har åpnet"));
    place.app.clock.advance(3600);
    db.write_now::<_, Error>(|tx| actions::mark_answered(tx, id)).unwrap();
    let invited = place.invited().remove(0);
    let now = When::instant(place.app.clock.now());
    assert_eq!((invited.opened_at, invited.answered), (Some(opened), Some(now)));
    assert!(place.lead.page(&format!("{}?vis=besvart", place.board)).await.contains("1 av 1"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_sees_nothing_and_the_mailbox_shows_letters_only_where_it_is_asked_for() {
    let place = Place::open().await;
    let stranger = place.app.signed_in("Ola Nord", Role::Staff).await;
    for page in ["", "/horingsparter", "/brev", "/brev/forhandsvisning"] {
        assert_eq!(stranger.get(&format!("{}{page}", place.board)).await.status, 404, "{page}");
    }
    assert_eq!(place.lead.get("/postkasse").await.status, 404);
    let app = TestApp::spawn_with("mailbox_page = true").await;
    assert!(app.visitor().page("/postkasse").await.contains("Ingen brev ennå"));
}
