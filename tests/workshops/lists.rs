//! A list of notes before it is saved: what is refused, what is guessed, what one may choose.

use super::{LIST, confirm, place, upload};
use crate::support::app::TestApp;
use crate::support::client::hidden;

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_list_is_told_in_words_and_nothing_is_kept_of_it() {
    let app = TestApp::spawn().await;
    let (lead, board, event) = place(&app, "Ingrid Aas").await;
    let huge = vec![b'x'; 6 * 1024 * 1024];
    for (name, bytes, words) in [
        ("tom.csv", b"".as_slice(), "Velg en fil, eller lim inn"),
        ("tomme-rader.csv", b"\n;;\n", "Filen er tom"),
        ("stor.csv", &huge, "Filen er for stor"),
        ("bok.xlsx", b"PK\x03\x04....", "Vi kan ikke lese regnearket"),
        ("gammel.xls", b"\xd0\xcf\x11\xe0\xa1\xb1", "eldre format"),
        ("bilde.csv", b"\x89PNG\r\n\x1a\n\x00\x00", "Vi kan ikke lese filen som tekst"),
        ("sitat.csv", b"Bord;Innspill\n1;\"Uten slutt\n", "Et anførselstegn på linje 2"),
    ] {
        let answer = upload(&lead, &event, name, bytes).await.expect(422);
        assert!(answer.contains(words), "{name}: {answer}");
    }
    let id = event.rsplit('/').next().unwrap();
    let to = format!("{board}/lapper");
    let typed = [("workshop", id), ("text", "\"Uten slutt")];
    let answer = lead.upload(&event, &to, "file", ("", Vec::new()), &typed).await.expect(422);
    assert!(answer.contains("Uten slutt</textarea>"), "{answer}");
    assert!(lead.page(&event).await.contains("Ingen lapper er lest inn herfra ennå"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_pasted_is_read_like_a_list_and_hostile_names_are_words() {
    let app = TestApp::spawn().await;
    let (lead, board, event) = place(&app, "Ingrid Aas").await;
    let id = event.rsplit('/').next().unwrap();
    let pasted =
        "Bord 1\t<script>alert(1)</script> og flere boliger\nBord 2\t=HYPERLINK(\"http://x\") i sentrum\n";
    let typed = [("workshop", id), ("text", pasted)];
    let to = format!("{board}/lapper");
    let preview = lead.upload(&event, &to, "file", ("", Vec::new()), &typed).await.to();
    let page = lead.page(&preview).await;
    assert!(page.contains("Limt inn") && page.contains("Lagre 2 lapper"), "{page}");
    assert!(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script>alert"), "{page}");
    let named = upload(&lead, &event, "../../<b>\u{202e}lapper.csv", LIST.as_bytes()).await.to();
    let page = lead.page(&named).await;
    assert!(page.contains("&lt;b&gt;lapper.csv") && !page.contains("../"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn columns_are_guessed_chosen_and_met_by_two() {
    let app = TestApp::spawn().await;
    let (lead, _, event) = place(&app, "Ingrid Aas").await;
    let odd =
        "Hva som sto der;Kolonne X\nFlere små boliger i sentrum;Rødt bord\nBusser om kvelden;Blått bord\n";
    let preview = upload(&lead, &event, "lapper.csv", odd.as_bytes()).await.to();
    let page = lead.page(&preview).await;
    // Without headers that are known, the first row is a note too: the person says otherwise.
    assert!(page.contains("Lagre 3 lapper") && page.contains("A: Hva som sto der"), "{page}");
    let choose = format!("{preview}/kolonner");
    let chosen = [("version", "1"), ("head", "1"), ("note", "0"), ("table", "1")];
    assert_eq!(lead.submit_from(&preview, &choose, &chosen).await.to(), preview);
    let page = lead.page(&preview).await;
    assert!(page.contains("Lagre 2 lapper") && page.contains("Rødt bord"), "{page}");
    // Whoever still sees the old page changes nothing, and says yes to nothing.
    lead.submit_from(&preview, &choose, &[("version", "1"), ("note", "1")]).await.to();
    assert!(lead.page(&preview).await.contains("Noen andre har endret hvordan listen leses"));
    lead.submit(&preview, &[("version", "1")]).await.to();
    assert!(lead.page(&preview).await.contains("Noen andre har endret hvordan listen leses"));
    let twice = [("version", "2"), ("head", "1"), ("note", "0"), ("table", "0")];
    let refused = lead.submit_from(&preview, &choose, &twice).await.expect(422);
    assert!(refused.contains("Denne kolonnen er valgt to ganger"), "{refused}");
    let none = [("version", "2"), ("head", "1"), ("note", ""), ("table", "1")];
    lead.submit_from(&preview, &choose, &none).await.to();
    let page = lead.page(&preview).await;
    assert!(page.contains("Velg hvilken kolonne lappene står i") && !page.contains("Lagre 2"), "{page}");
    assert_eq!(app.run_jobs().await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_in_the_wrong_encoding_is_read_anew() {
    let app = TestApp::spawn().await;
    let (lead, _, event) = place(&app, "Ingrid Aas").await;
    let preview = upload(&lead, &event, "l.csv", b"Bord;Innspill\n1;\x9drnes p\x86 kartet\n").await.to();
    let page = lead.page(&preview).await;
    assert!(page.contains("Ørnes på kartet") && page.contains("Filen sier ikke hvilket tegnsett"), "{page}");
    let choose = format!("{preview}/kolonner");
    let other =
        [("version", "1"), ("encoding", "windows-1252"), ("head", "1"), ("note", "1"), ("table", "0")];
    lead.submit_from(&preview, &choose, &other).await.to();
    let page = lead.page(&preview).await;
    assert!(!page.contains("Ørnes på kartet") && page.contains("rnes p"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_that_the_outline_lacks_becomes_a_heading_or_goes_to_the_whole() {
    let app = TestApp::spawn().await;
    let (lead, board, event) = place(&app, "Ingrid Aas").await;
    let preview = upload(&lead, &event, "lapper.csv", LIST.as_bytes()).await.to();
    let page = lead.page(&preview).await;
    for words in
        ["Kultur (1 lapp)", "Lag ny overskrift", "Temaet «Kultur» står ikke i disposisjonen", "Uten lapp"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    let columns = [("head", "1"), ("table", "0"), ("note", "1"), ("theme", "2")];
    let place_it = [&columns[..], &[("version", "1"), ("tema-0", "Kultur"), ("place-0", "new")]].concat();
    lead.submit_from(&preview, &format!("{preview}/kolonner"), &place_it).await.to();
    let page = lead.page(&preview).await;
    assert!(page.contains("Ny overskrift:"), "{page}");
    // What was chosen and not looked at yet goes along with the yes, and is looked at first.
    let version = hidden(&page, "version");
    let whole =
        [&columns[..], &[("version", &*version), ("tema-0", "Kultur"), ("place-0", "whole")]].concat();
    assert_eq!(lead.submit(&preview, &whole).await.to(), preview);
    let page = lead.page(&preview).await;
    assert!(page.contains("Nå er den lest på nytt") && !page.contains("Ny overskrift:"), "{page}");
    assert_eq!(app.run_jobs().await, 0);
    let version = hidden(&page, "version");
    let back = [&columns[..], &[("version", &*version), ("tema-0", "Kultur"), ("place-0", "new")]].concat();
    assert_eq!(lead.submit(&preview, &back).await.to(), preview);
    let version = hidden(&lead.page(&preview).await, "version");
    let seen = [&columns[..], &[("version", &*version), ("tema-0", "Kultur"), ("place-0", "new")]].concat();
    let job = lead.submit(&preview, &seen).await.to();
    assert_ne!(job, preview);
    assert_eq!(lead.submit_from(&event, &preview, &seen).await.to(), job, "the whole form sent twice");
    assert_eq!(lead.submit_from(&event, &preview, &[("version", &version)]).await.to(), job, "sent twice");
    app.run_jobs().await;
    assert!(lead.page(&format!("{board}/plan")).await.contains("Kultur"));
    let bench = lead.page(&format!("{board}/vurderinger?status=unanswered")).await;
    assert!(bench.contains("Busser om kvelden"), "{bench}");
    // A round that is out has an outline that stands.
    lead.submit(&format!("{board}/publiser"), &[]).await.to();
    let more = upload(&lead, &event, "fler.csv", "Innspill;Tema\nMer skog;Natur\n".as_bytes()).await.to();
    let page = lead.page(&more).await;
    assert!(page.contains("Natur (1 lapp)") && !page.contains("Lag ny overskrift"), "{page}");
    confirm(&lead, &more).await.to();
    app.run_jobs().await;
    assert!(
        lead.page(&format!("{board}/svar")).await.contains("Verksted på biblioteket"),
        "who wrote it is not known"
    );
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_notes_come_before_their_event_and_a_list_nobody_wants_is_forgotten() {
    let app = TestApp::spawn().await;
    let (lead, _, event) = place(&app, "Ingrid Aas").await;
    let ahead = [("title", "Folkemøte"), ("form", "meeting"), ("held_on", "2026-06-01")];
    let later = lead.submit(event.rsplit_once('/').unwrap().0, &ahead).await.to();
    let preview = upload(&lead, &later, "lapper.csv", LIST.as_bytes()).await.to();
    assert!(lead.page(&preview).await.contains("Datoen er ikke kommet ennå"));
    confirm(&lead, &preview).await.to();
    assert_eq!(app.run_jobs().await, 0);
    assert_eq!(lead.submit_from(&preview, &format!("{preview}/forkast"), &[]).await.to(), later);
    assert_eq!(lead.get(&preview).await.status, 404);
    assert!(app.audited().await.contains(&"note_import.discarded".to_owned()));
    let left = upload(&lead, &event, "lapper.csv", LIST.as_bytes()).await.to();
    for _ in 0..4 {
        app.clock.advance(86_400);
        app.run_jobs().await;
    }
    let lead = app.sign_in(&app.account("Administrator", lydhor::accounts::Role::Administrator).await).await;
    assert_eq!(lead.get(&left).await.status, 404);
    app.finish().await;
}
