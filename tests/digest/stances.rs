//! What answers mean: as their senders ticked it, and as the team read it; in page, spreadsheet and document.

use lydhor::inputs::Stance;

use super::*;

/// On section 1: a cooperative that ticks and is read alike, six private persons read as opposed who ticked nothing, one
/// in favour, one read both ways; and one whose answer is not published.
async fn hearing() -> Judged {
    let judged = Judged::new("boligplan").await;
    let text = "Dette er vi uenige i. Men dette er bra.";
    let (id, parts) = judged.ticking(
        ConsulteeKind::HousingCooperative,
        "Sjøgata borettslag",
        &[(1, text)],
        &[Some(Stance::SupportsPartly)],
    );
    judged.cut_read(parts[0], "Dette er vi uenige i.", Stance::Opposes);
    judged.clear(id, Clear::AsUsual);
    let person = |name: &str, read: &[(&str, Stance)]| {
        let (id, parts) = judged.answer_of(ConsulteeKind::PrivatePerson, name, &[(1, text)]);
        for (quote, stance) in read {
            judged.cut_read(parts[0], quote, *stance);
        }
        id
    };
    let (against, fine) = ("Dette er vi uenige i.", "Men dette er bra.");
    for n in 0..6 {
        // Said twice, it is one answer still.
        let id = person(&format!("Person {n}"), &[(against, Stance::Opposes), (fine, Stance::Opposes)]);
        judged.clear(id, Clear::AsUsual);
    }
    judged.clear(person("Person 6", &[(fine, Stance::Supports)]), Clear::AsUsual);
    judged.clear(person("Person 7", &[(against, Stance::Opposes), (fine, Stance::Supports)]), Clear::AsUsual);
    person("Person 8", &[(fine, Stance::Supports)]);
    judged.publish();
    judged
}

#[tokio::test]
async fn stances_that_only_the_team_has_read_are_shown_apart_from_ticked_ones() {
    let judged = hearing().await;
    let html = judged.app.visitor().page(PUBLIC).await;
    let table = html.split("class=\"ds-table kinds\"").nth(1).unwrap().split("</section>").next().unwrap();
    let bodies: Vec<&str> = table.split("<tbody").skip(1).collect();
    assert_eq!(bodies.len(), 2);
    assert!(bodies[0].contains("Krysset av i svaret") && bodies[1].contains("Lest ut av teksten"));
    let cell = regex::Regex::new(r#"<td class="num">([0-9]+)</td>"#).unwrap();
    let rows = |body: &str| {
        let of = |row: &str| cell.captures_iter(row).map(|c| c[1].parse().unwrap()).collect::<Vec<usize>>();
        body.split("<tr>").skip(1).map(of).collect::<Vec<_>>()
    };
    // Supports, partly, opposes, mixed, in all; first the sum.
    assert_eq!(rows(bodies[0]), [[0, 1, 0, 0, 1], [0, 1, 0, 0, 1]]);
    assert_eq!(rows(bodies[1]), [[1, 0, 7, 1, 9], [0, 0, 1, 0, 1], [1, 0, 6, 1, 8]]);
    let of = "Offentliggjorte svar om denne delen: 9. Avsenderen har selv krysset av: 1. Prosjektteamet har \
        lest et standpunkt ut av teksten: 9. Svar som er med begge steder: 1.";
    assert!(html.contains(of));
}

#[tokio::test]
async fn the_files_show_the_same_stances() {
    let judged = hearing().await;
    let visitor = judged.app.visitor();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(visitor.bytes(&format!("{PUBLIC}.xlsx")).await)).unwrap();
    let range = book.worksheet_range("Standpunkter").unwrap();
    let rows: Vec<Vec<String>> =
        range.rows().skip(1).map(|row| row[1..].iter().map(ToString::to_string).collect()).collect();
    let (ticked, read) = ("Krysset av i svaret", "Lest ut av teksten av prosjektteamet");
    let expected = [
        ["Borettslag", ticked, "0", "1", "0", "0", "1", ""],
        ["I alt", ticked, "0", "1", "0", "0", "1", "9"],
        ["Borettslag", read, "0", "0", "1", "0", "1", ""],
        ["Privatpersoner", read, "1", "0", "6", "1", "8", ""],
        ["I alt", read, "1", "0", "7", "1", "9", "9"],
    ];
    assert_eq!(rows, expected);
    let text = text_of_docx(&visitor.bytes(&format!("{PUBLIC}.docx")).await);
    for row in [format!("{ticked}\n0\n1\n0\n0\n1"), format!("{read}\n1\n0\n7\n1\n9")] {
        assert!(text.contains(&row), "{row} in {text}");
    }
    for (language, words) in [("nn", "Kryssa av i svaret"), ("en", "Ticked in the response")] {
        visitor.get(&format!("/sprak?til={language}&tilbake=/")).await;
        let page = visitor.page(PUBLIC).await;
        let text = text_of_docx(&visitor.bytes(&format!("{PUBLIC}.docx")).await);
        assert!(page.contains(words) && text.contains(words), "{language}");
    }
}

#[tokio::test]
async fn what_a_sender_has_replaced_they_no_longer_mean() {
    let judged = Judged::new("boligplan").await;
    let (id, parts) = judged.answer("Ombestemt sameie", &[(1, "Nei."), (2, "Ja.")]);
    judged.cut_read(parts[0], "Nei.", Stance::Opposes);
    let new = judged.seeded.answer_again(&judged.app.state.db, &judged.app.clock, id, 2, &[(1, "Ja.")]);
    judged.cut_read(new[0], "Ja.", Stance::Supports);
    judged.clear(id, Clear::AsUsual);
    judged.publish();
    let bytes = judged.app.visitor().bytes(&format!("{PUBLIC}.xlsx")).await;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range("Standpunkter").unwrap();
    let sums: Vec<String> = range.rows().nth(1).unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(sums[3..8], ["1", "0", "0", "0", "1"]);
}
