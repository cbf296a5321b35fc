//! Numbers that lead to a person: national identity numbers, bank accounts and telephone numbers.

use super::scan::Scan;
use super::{Finding, FindingKind, checked, digits, phone};
use crate::responses::PartId;

pub(super) fn find(scan: &Scan, part: Option<PartId>) -> Vec<Finding> {
    let mut found = Vec::new();
    for run in digits::runs(scan) {
        // What has right check digits is asked about once, as what is most surely right.
        let mut taken: Vec<(usize, usize)> = Vec::new();
        for (kind, mut places) in [
            (FindingKind::IdentityNumber, checked::identities(&run)),
            (FindingKind::AccountNumber, checked::accounts(scan, &run)),
            (FindingKind::Phone, phone::find(scan, &run)),
        ] {
            places.retain(|place| !is_within(&taken, *place));
            found.extend(
                places.iter().map(|(from, to)| scan.finding(kind, part, vec![scan.span(*from, *to)])),
            );
            taken.extend(places);
            taken.sort_unstable();
        }
    }
    found
}

/// Are these signs a part of one of `taken`, which are in order?
fn is_within(taken: &[(usize, usize)], (from, to): (usize, usize)) -> bool {
    let begun = taken.partition_point(|place| place.0 <= from);
    begun.checked_sub(1).and_then(|last| taken.get(last)).is_some_and(|last| to <= last.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&'static str, String)> {
        find(&Scan::of(text), None).into_iter().map(|f| (f.kind.as_str(), f.words)).collect()
    }

    /// A number for this date, counted out here by the rule itself: the first individual number that has check digits.
    fn number(date: &str) -> String {
        let sum =
            |digits: &[u32], weights: &[u32]| digits.iter().zip(weights).map(|(d, w)| d * w).sum::<u32>();
        for individual in 100..999 {
            let mut digits: Vec<u32> =
                format!("{date}{individual}").chars().map(|c| c.to_digit(10).unwrap()).collect();
            let first = (11 - sum(&digits, &[3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11) % 11;
            digits.push(first);
            let second = (11 - sum(&digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11;
            if first < 10 && second < 10 {
                return format!("{date}{individual}{first}{second}");
            }
        }
        String::new()
    }

    #[test]
    fn identity_numbers_are_found_however_they_are_written() {
        for date in ["010190", "290200", "410190", "710165", "018190", "014190", "311299"] {
            let number = number(date);
            let (day, rest) = number.split_at(6);
            let pairs: Vec<String> = day.chars().map(String::from).collect();
            let pairs: Vec<String> = pairs.chunks(2).map(<[String]>::concat).collect();
            let (dotted, century) = (pairs.join("."), format!("{}.19", pairs[..2].join(".")));
            for text in [
                number.clone(),
                format!("{day} {rest}"),
                format!("{day}-{rest}"),
                format!("{day} – {rest}"),
                format!("{day}\u{a0}{rest}"),
                format!("{dotted} {rest}"),
                format!("{dotted}, {rest}"),
                format!("{century}{} {rest}", pairs[2]),
                format!("{day}\u{200b}{rest}"),
                number.chars().map(|c| c.to_string()).collect::<Vec<_>>().join(" "),
                number.chars().map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap()).collect(),
            ] {
                let kinds: Vec<_> =
                    found(&format!("Jeg (f. {text}) bor her.")).into_iter().map(|f| f.0).collect();
                assert_eq!(kinds, ["identity_number"], "{text}");
            }
        }
    }

    #[test]
    fn eleven_digits_without_right_check_digits_are_no_identity_number() {
        let number = number("010190");
        let wrong: String =
            number.chars().take(10).chain([if number.ends_with('3') { '4' } else { '3' }]).collect();
        for text in [wrong.as_str(), "99999999999", "00000000000", "12345678901234567890"] {
            assert!(found(text).iter().all(|f| f.0 != "identity_number"), "{text}");
        }
    }

    #[test]
    fn each_number_of_a_list_is_found() {
        let words: Vec<_> = found("91 23 45 67, 98 76 54 32 / 22334455").into_iter().map(|f| f.1).collect();
        assert_eq!(words, ["91 23 45 67", "98 76 54 32", "22334455"]);
    }

    #[test]
    fn phone_numbers_are_found_and_years_and_money_are_not() {
        for (text, wanted) in [
            ("Ring 91234567.", Some("91234567")),
            ("tlf. 912 34 567", Some("912 34 567")),
            ("tlf 91 23 45 67", Some("91 23 45 67")),
            ("77 12 34 56", Some("77 12 34 56")),
            ("+47 912 34 567", Some("+47 912 34 567")),
            ("(+47) 91 23 45 67", Some("91 23 45 67")),
            ("0047 91234567", Some("0047 91234567")),
            ("0046 70 123 45 67", Some("0046 70 123 45 67")),
            ("47 91 23 45 67", Some("47 91 23 45 67")),
            ("4791234567", Some("4791234567")),
            ("4 1 2 3 4 5 6 7", Some("4 1 2 3 4 5 6 7")),
            ("412 34 567", Some("412 34 567")),
            ("+47 41234567", Some("+47 41234567")),
            ("+ 47 412 34 567", Some("+ 47 412 34 567")),
            ("0 0 4 7 4 1 2 3 4 5 6 7", Some("0 0 4 7 4 1 2 3 4 5 6 7")),
            ("91 234 567", Some("91 234 567")),
            ("912 345 67", Some("912 345 67")),
            ("tlf41234567", Some("41234567")),
            ("41234567¹", Some("41234567")),
            ("²41234567", Some("41234567")),
            ("٤١٢٣٤٥٦٧", Some("٤١٢٣٤٥٦٧")),
            ("𝟒𝟏𝟐𝟑𝟒𝟓𝟔𝟕", Some("𝟒𝟏𝟐𝟑𝟒𝟓𝟔𝟕")),
            ("Storgata 5 412 34 567", Some("412 34 567")),
            ("412 34 567. 3 av oss", Some("412 34 567")),
            ("912-34-567", Some("912-34-567")),
            ("9123 4567", Some("9123 4567")),
            ("91\u{a0}23\u{a0}45\u{a0}67", Some("91\u{a0}23\u{a0}45\u{a0}67")),
            ("+46 70 123 45 67", Some("+46 70 123 45 67")),
            ("+358401234567", Some("+358401234567")),
            ("i 2026-2030", None),
            ("i 2026 2030", None),
            ("2026–2030", None),
            ("20261231", None),
            ("25000000 kroner", None),
            ("kr 25000000", None),
            ("kl. 20.15-21.30", None),
            ("sak 26/01234", None),
            ("12 345 678", None),
            ("02800", None),
            ("26.11.2026", None),
            ("26 11 2026", None),
            ("2026-11-26", None),
            ("2500-3000 husstander", None),
            ("25 000 000 i året", None),
            ("25 000 000 m²", None),
            ("ref41234567", None),
            ("22 33 44 55 66 77 88 99 11 kommuner", Some("22 33 44 55")),
            ("4.1.2.3.4.5.6.7.8", None),
            ("1 2 3 4 5 6 7 8 9 10", None),
            ("4¹²³⁴⁵⁶⁷", None),
            ("org.nr. 912 345 678", None),
            ("tiltak 2.1.1", None),
        ] {
            let words = found(text).into_iter().map(|f| f.1).next();
            assert_eq!(words.as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn accounts_are_found_and_other_eleven_digits_are_not() {
        for (text, wanted) in [
            ("Konto 1234.56.78903", Some("1234.56.78903")),
            ("12345678903", Some("12345678903")),
            ("1234 56 78903", Some("1234 56 78903")),
            ("1234-56-78903", Some("1234-56-78903")),
            ("1 2 3 4 5 6 7 8 9 0 3", Some("1 2 3 4 5 6 7 8 9 0 3")),
            ("NO12 1234 5678 903", Some("NO12 1234 5678 903")),
            ("NO1212345678903", Some("NO1212345678903")),
            ("2 ganger 3 1234.56.78903", Some("1234.56.78903")),
            ("1234.56.78903¹", Some("1234.56.78903")),
            ("1234.56.78904", None),
            ("00000000000", None),
            ("123456789034", None),
            ("1234/56 78903", None),
        ] {
            let accounts = found(text).into_iter().find(|found| found.0 == "account_number");
            assert_eq!(accounts.map(|found| found.1).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn what_one_number_is_asked_about_is_asked_once() {
        assert_eq!(found("1234 5678 903").iter().map(|f| f.0).collect::<Vec<_>>(), ["account_number"]);
        let spaced = number("410190").chars().map(String::from).collect::<Vec<_>>().join(" ");
        assert_eq!(found(&spaced).iter().map(|f| f.0).collect::<Vec<_>>(), ["identity_number"]);
    }

    fn account(ten: &str) -> Option<String> {
        let weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
        let sum: u32 = ten.chars().zip(weights).map(|(c, w)| c.to_digit(10).unwrap() * w).sum();
        let check = (11 - sum % 11) % 11;
        (check < 10 && ten.contains(|c| c != '0')).then(|| format!("{ten}{check}"))
    }

    /// The digits with something between them after each place in `cuts`.
    fn grouped(digits: &str, cuts: &[bool], gaps: &[&str]) -> String {
        let mut out = String::new();
        let mut gaps = gaps.iter().cycle();
        for (index, c) in digits.chars().enumerate() {
            if index > 0 && cuts[index % cuts.len()] {
                out.push_str(gaps.next().unwrap());
            }
            out.push(c);
        }
        out
    }

    proptest::proptest! {
        #[test]
        fn a_number_is_found_in_every_grouping(
            day in 1..=28_u32, month in 1..=12_u32, year in 0..=99_u32, d_number: bool,
            ten in "[0-9]{10}", mobile in "[49][0-9]{7}", code in "(\\+47 ?|0047 ?|47 )?",
            cuts in proptest::collection::vec(proptest::bool::ANY, 12),
            spaces in proptest::collection::vec(proptest::sample::select(vec![" ", "\u{a0}", "\u{2009}", "  "]), 12),
            one in proptest::sample::select(vec![".", "-", "–", "\u{2011}"]),
            wide in proptest::sample::select(vec![" - ", ", ", "/", "\n", ") (", "·"]),
        ) {
            use proptest::prelude::prop_assert;
            let date = format!("{:02}{month:02}{year:02}", if d_number { day + 40 } else { day });
            let all = |text: &str, kind: &str, number: &str| {
                let here = found(text).into_iter().any(|f| f.0 == kind && f.1.contains(number));
                prop_assert!(here, "{kind} in {text:?}");
                Ok(())
            };
            let identity = number(&date);
            for gaps in [spaces.clone(), vec![one], vec![wide]] {
                let number = grouped(&identity, &cuts, &gaps);
                all(&format!("Mitt nummer er {number}."), "identity_number", &number)?;
            }
            for gaps in [spaces.clone(), vec![one]] {
                let number = grouped(&mobile, &cuts, &gaps);
                all(&format!("Ring {code}{number} i dag."), "phone", &number)?;
                let Some(account) = account(&ten) else { continue };
                let number = grouped(&account, &cuts, &gaps);
                let text = format!("Betal til {number}, takk.");
                let kinds: Vec<_> = found(&text).into_iter().filter(|f| f.1 == number).map(|f| f.0).collect();
                // One in some hundred is a national identity number too.
                prop_assert!(matches!(kinds.as_slice(), ["account_number" | "identity_number"]), "{text:?}");
            }
        }
    }
}
