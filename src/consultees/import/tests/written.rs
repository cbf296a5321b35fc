//! A table reads back from every way of writing it, and in the encoding that it was written in.

use proptest::prelude::*;

use crate::consultees::import::{Coding, Origin, read, table};
use crate::documents::lists;

fn write(table: &[Vec<String>], separator: char, line_end: &str, always_quote: bool) -> String {
    let cell = |cell: &String| {
        let quote = always_quote || cell.contains(['"', '\n', ';', ',', '\t']);
        if quote { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
    };
    table
        .iter()
        .map(|row| row.iter().map(cell).collect::<Vec<_>>().join(&separator.to_string()) + line_end)
        .collect()
}

fn encode(text: &str, how: usize) -> Vec<u8> {
    match how {
        0 => text.as_bytes().to_vec(),
        1 => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        2 => [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
        3 => [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect(),
        _ => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
    }
}

#[test]
fn names_are_read_in_the_encoding_they_were_written_in_or_it_is_told() {
    let told = |bytes: &[u8]| {
        let report = read(bytes, None, &[]).unwrap();
        let Origin::Text { coding, .. } = report.origin else { panic!("text") };
        let names: Vec<String> = report.candidates().map(|(_, c)| c.name.clone()).collect();
        (names.join(", "), coding.coding, coding.doubtful)
    };
    let bytes = |head: &str, names: &[u8]| [head.as_bytes(), names, b";Annet;a@example.org\r\n"].concat();
    let head = "Navn;Type;E-post\r\n";
    let cases: [(&[u8], &str, Coding, bool); 9] = [
        (b"\x9drnes borettslag p\x86 \x8fsen", "Ørnes borettslag på Åsen", Coding::Ibm850, true),
        (b"\xafrnes borettslag", "Ørnes borettslag", Coding::MacRoman, true),
        (b"B\xbflerg\x8crd og \xaeresgr\xbfnn", "Bølergård og Æresgrønn", Coding::MacRoman, true),
        (b"B\x9blerg\x86rd og \x92rlig", "Bølergård og Ærlig", Coding::Ibm850, true),
        (b"Ruo\xbbabeale \xe8earru og \xc8\xe1lli", "Ruoŧabeale čearru og Čálli", Coding::Iso885910, true),
        (
            b"\xd8rnes borettslag p\xe5 \xc5sen \x96 Zo\xeb",
            "Ørnes borettslag på Åsen – Zoë",
            Coding::Windows1252,
            false,
        ),
        ("Ørnes på Åsen".as_bytes(), "Ørnes på Åsen", Coding::Utf8, false),
        (
            b"\xc3\x98rnes p\xc3\xa5 \xc3\x85sen, B\xc3\xb8 og \xff",
            "Ørnes på Åsen, Bø og \u{fffd}",
            Coding::Utf8,
            true,
        ),
        (b"Ornes", "Ornes", Coding::Utf8, false),
    ];
    for (name, wanted, coding, doubtful) in cases {
        assert_eq!(told(&bytes(head, name)), (wanted.to_owned(), coding, doubtful));
    }
    let wide: Vec<u8> =
        format!("{head}Ørnes;Annet;a@example.org").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(told(&wide), ("Ørnes".to_owned(), Coding::Utf16Le, true));
    let chosen = read(&bytes(head, b"\x9drnes"), Some(Coding::Windows1252), &[]).unwrap();
    assert_eq!(chosen.candidates().next().unwrap().1.name, "rnes", "what a person chose is obeyed");
}

proptest! {
    #[test]
    fn any_table_reads_back(
        rows in prop::collection::vec(prop::collection::vec("[a-zæøåÆØÅé–«»0-9 ;,\t\n\"'@.]{0,8}", 3), 1..8),
        separator in prop::sample::select(vec![';', ',', '\t']),
        line_end in prop::sample::select(vec!["\r\n", "\n", "\r"]),
        how in 0usize..5,
        always_quote in any::<bool>(),
    ) {
        let header: Vec<String> = ["Navn", "Type", "E-post"].map(str::to_owned).to_vec();
        let table: Vec<Vec<String>> = std::iter::once(header).chain(rows.clone()).collect();
        let bytes = encode(&write(&table, separator, line_end, always_quote), how);
        // A Windows-1252 file that happens to be valid UTF-8 cannot be told apart by anybody.
        prop_assume!(how != 4 || bytes.is_ascii() || std::str::from_utf8(&bytes).is_err());
        // Signs that stand nowhere in names cannot be told apart either; a person would say which encoding it is.
        let chosen = (how == 4).then_some(Coding::Windows1252);
        let (text, coding) = lists::decode(&bytes, chosen).unwrap();
        let read: Vec<Vec<String>> = table::read(&text, coding).unwrap().records.into_iter().map(|record| record.cells).collect();
        prop_assert_eq!(read, rows);
    }
}
