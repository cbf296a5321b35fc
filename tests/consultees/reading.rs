//! How a list is read, as staff see it; and the order and search of the register.

use super::{place, upload};

#[tokio::test(flavor = "multi_thread")]
async fn the_register_is_in_norwegian_order_and_found_without_norwegian_letters() {
    let (app, staff) = place().await;
    let names = ["Åsen", "Ærfugl", "Øvre", "Zenit", "Aasgård", "Alta", "ørret"];
    let rows =
        names.iter().enumerate().map(|(at, name)| format!("{name} vel;Velforening;s{at}@sort.example\n"));
    let list = std::iter::once("Navn;Type;E-post\n".to_owned()).chain(rows).collect::<String>();
    let preview = upload(&staff, "sorting.csv", list.as_bytes()).await.to();
    staff.submit(&preview, &[]).await.to();
    app.run_jobs().await;
    let page = staff.page("/register").await;
    let places: Vec<usize> = ["Alta", "Zenit", "Ærfugl", "ørret", "Øvre", "Åsen", "Aasgård"]
        .iter()
        .map(|name| page.find(&format!(">{name} vel<")).unwrap())
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    for (typed, wanted) in [
        ("ovre", "Øvre"),
        ("oevre", "Øvre"),
        ("aerf", "Ærfugl"),
        ("asen", "Åsen"),
        ("%C3%85sg%C3%A5rd", "Aasgård"),
    ] {
        let found = staff.page(&format!("/register?q={typed}")).await;
        assert!(found.contains(&format!(">{wanted} vel<")) && !found.contains(">Zenit vel<"), "{typed}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guessed_encoding_is_told_and_another_can_be_chosen() {
    let (_app, staff) = place().await;
    let list = b"Navn;Type;E-post\r\n\xafrnes borettslag;Borettslag;post@ornes.example\r\n";
    let preview = upload(&staff, "mac.csv", list).await.to();
    let page = staff.page(&preview).await;
    assert!(page.contains("vi har gjettet Macintosh") && page.contains("Ørnes borettslag"), "{page}");
    let to = format!("{preview}/tegnsett");
    assert_eq!(staff.submit_from(&preview, &to, &[("encoding", "ibm850")]).await.to(), preview);
    let page = staff.page(&format!("{preview}?alle=1")).await;
    assert!(!page.contains("vi har gjettet") && page.contains("»rnes borettslag"), "{page}");
    staff.submit_from(&preview, &to, &[("encoding", "utf-16le")]).await.to();
    assert!(staff.page(&preview).await.contains("MS-DOS (850)"), "what cannot be read is not chosen");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_duplicate_is_shown_by_its_name_and_a_shared_address_is_kept() {
    let (app, staff) = place().await;
    let list = "Liste for 2026\nNavn;Type;E-post\nLag A;Annet;styret@obos.example\n\
        Lag B;Annet;styret@obos.example\nLAG A;Annet;ny@obos.example\n";
    let preview = upload(&staff, "delt.csv", list.as_bytes()).await.to();
    let page = staff.page(&preview).await;
    for words in [
        "Lag A har samme e-postadresse",
        "LAG A",
        "Samme navn som linje 3",
        "E-post «ny@obos.example» i denne raden er ikke tatt med",
        "Linje 1 er ikke lest: Liste for 2026",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("(uten navn)"));
    staff.submit(&preview, &[]).await.to();
    app.run_jobs().await;
    assert!(staff.page("/register").await.contains("Lag B"));
}
