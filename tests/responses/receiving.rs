//! What staff do with answers.

use super::clearing::look_over_and_clear;

use super::field::{Field, autosave, id_of, send};

#[tokio::test]
async fn staff_register_what_came_by_letter() {
    let field = Field::new().await;
    let staff = field.member("caseworker").await;
    let form = "/arbeid/plan/svar/ny";
    let page = staff
        .submit(
            form,
            &[
                ("channel", "letter"),
                ("received", "2026-03-09"),
                ("text-whole", "Fra et brev"),
                ("kind", "other"),
            ],
        )
        .await
        .expect(422);
    assert!(page.contains("Fra et brev") && page.contains("sender-error"), "{page}");
    let consultee = field.consultee.to_string();
    let fields = [
        ("consultee", &*consultee),
        ("channel", "letter"),
        ("received", "2026-03-01"),
        ("text-whole", "Fra et brev"),
        ("kind", "other"),
    ];
    let one = staff.submit(form, &fields).await.to();
    assert!(staff.page(&one).await.contains("Fra et brev"));
    let [received] = &field.received()[..] else { panic!("one answer") };
    assert_eq!((received.channel.as_str(), &*received.sender_name), ("letter", "Sjøgata borettslag"));
    assert_eq!(
        field.milestones(),
        (false, false, true),
        "answered, and nobody says that the letter was opened"
    );
    let later = [&fields[..2], &[("received", "2026-03-03"), ("text-whole", "x")]].concat();
    assert!(staff.submit(form, &later).await.expect(422).contains("etter i dag"));
}

#[tokio::test]
async fn a_private_name_is_withheld_unless_asked_for() {
    let field = Field::new().await;
    let visitor = field.app.visitor();
    let who = [("name", "Kari Nordli"), ("email", "kari@example.no"), ("kind", "private_person")];
    let answer = visitor.submit("/horing/plan/svar", &who).await.to();
    autosave(&visitor, &answer, ("whole", "Som nabo", "0", "k")).await;
    send(&visitor, &answer).await.to();
    let staff = field.member("caseworker").await;
    let one = format!("/arbeid/plan/svar/{}", id_of(&answer));
    for (choice, name) in [("", None), ("with", Some("Kari Nordli")), ("without", None)] {
        look_over_and_clear(&staff, &one, choice).await;
        let received = field.received().remove(0);
        assert_eq!((received.cleared, received.public_name.as_deref()), (true, name), "{choice}");
        staff.submit_from(&one, &format!("{one}/trekk"), &[]).await.to();
        assert!(!field.received()[0].cleared);
    }
    staff.submit_from(&one, &format!("{one}/journal"), &[("number", "26/0418-7")]).await.to();
    assert_eq!(field.received()[0].journal_number.as_deref(), Some("26/0418-7"));
    let told = field.app.audited().await;
    for action in ["response.cleared", "response.clearance_withdrawn", "response.journaled"] {
        assert!(told.iter().any(|told| told == action), "{action}");
    }
}

#[tokio::test]
async fn who_may_do_what() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, ("whole", "Slik", "0", "k")).await;
    send(&visitor, &answer).await.to();
    let one = format!("/arbeid/plan/svar/{}", id_of(&answer));
    let reader = field.member("reader").await;
    let stranger = field.app.signed_in("Frem Med", lydhor::accounts::Role::Staff).await;
    for page in ["/arbeid/plan/svar", &one] {
        assert_eq!(reader.get(page).await.status, 200, "{page}");
        assert_eq!(stranger.get(page).await.status, 404, "{page}");
        assert_eq!(visitor.get(page).await.status, 303, "{page}");
    }
    let token = reader.token("/meg").await;
    for (act, fields) in [
        ("klarer", ("name", "with")),
        ("trekk", ("x", "")),
        ("hold-tilbake", ("reason", "1")),
        ("slipp", ("x", "")),
        ("journal", ("number", "1")),
    ] {
        let path = format!("{one}/{act}");
        assert_eq!(reader.post(&path, &[fields, ("csrf", &token)]).await.status, 403, "{act}");
    }
    assert_eq!(reader.get("/arbeid/plan/svar/ny").await.status, 403);
    assert_eq!(reader.get(&format!("{one}/klarer")).await.status, 403);
    assert!(!reader.page(&one).await.contains("/klarer"), "no button that leads to a refusal");
    assert!(!field.received()[0].cleared);
}

#[tokio::test]
async fn the_list_is_searched_and_filtered() {
    let field = Field::new().await;
    let (visitor, answer) = field.begun().await;
    autosave(&visitor, &answer, ("whole", "Flere benker i Ruoŧabeale", "0", "k")).await;
    send(&visitor, &answer).await.to();
    let staff = field.member("caseworker").await;
    for (query, found) in [
        ("q=RUOTABEALE", true),
        ("q=sjogata", true),
        ("q=100%25", false),
        ("vis=late", false),
        ("vis=not_cleared&kind=housing_cooperative", true),
        ("vis=cleared", false),
        ("vis=no_comments", false),
        ("vis=not_journaled", true),
        ("kind=business", false),
    ] {
        let page = staff.page(&format!("/arbeid/plan/svar?{query}")).await;
        assert_eq!(page.contains("Sjøgata borettslag"), found, "{query}");
    }
}
