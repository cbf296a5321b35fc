//! What the configuration takes, and what it refuses by name.

use super::*;

fn read(file: &str, variables: &[(&str, &str)]) -> Result<Config, ConfigError> {
    let variables = variables.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned()));
    Config::from_parts("test.toml", file, variables)
}

#[test]
fn the_shipped_file_holds_every_default() {
    let config = read("", &[]).unwrap();
    assert_eq!(config.base_url, "http://127.0.0.1:8080");
    assert_eq!(config.database_url.expose_secret(), "sqlite:data/lydhor.db");
    assert!(!config.has_smtp());
}

#[test]
fn addresses_that_are_left_out_follow_their_neighbours() {
    let config = read("", &[("LYDHOR_LISTEN", "127.0.0.1:81"), ("LYDHOR_DATA_DIR", "/srv")]).unwrap();
    assert_eq!(config.base_url, "http://127.0.0.1:81");
    assert_eq!(config.database_url.expose_secret(), "sqlite:/srv/lydhor.db");
}

#[test]
fn file_and_variables_override() {
    let config = read(
        "listen = \"0.0.0.0:80\"\n[site]\nmunicipality = \"Nordvik\"",
        &[
            ("LYDHOR_LISTEN", "127.0.0.1:1"),
            ("LYDHOR_SITE__LANGUAGE", "nn"),
            ("LYDHOR_TRUSTED_PROXIES", "10.0.0.1, ::1"),
        ],
    )
    .unwrap();
    assert_eq!(config.listen.port(), 1);
    assert_eq!((config.site.municipality.as_str(), config.site.language.as_str()), ("Nordvik", "nn"));
    assert_eq!(config.trusted_proxies.len(), 2);
}

#[test]
fn what_is_unknown_or_wrong_is_named() {
    for (file, variables, expected) in [
        ("lisen = 1", vec![], "lisen"),
        ("", vec![("LYDHOR_LISEN", "x")], "LYDHOR_LISEN"),
        ("[site]\nname = \"x\"", vec![], "name"),
        ("base_url = \"ftp://x\"", vec![], "base_url"),
        ("", vec![("LYDHOR_SITE__LANGUAGE", "de")], "site.language"),
        ("", vec![("LYDHOR_LISTEN", "nowhere")], "listen"),
    ] {
        let error = read(file, &variables).unwrap_err().to_string();
        assert!(error.contains(expected), "{error:?} should name {expected:?}");
    }
}

#[test]
fn secrets_do_not_show() {
    let file = "smtp_url = \"smtp://u:hemmelig@h\"\n[files]\ns3_secret_key = \"hemmelig\"\ns3_access_key = \"hemmelig\"";
    let config = read(file, &[]).unwrap();
    assert!(!format!("{config:?}").contains("hemmelig"));
}

#[test]
fn what_the_law_asks_for_is_not_lowered() {
    let rule = |weeks: i32, below: &str| {
        let file = format!("[deadlines.planning_act]\nminimum_weeks = {weeks}\nbelow_minimum = \"{below}\"");
        read(&file, &[]).map(|config| config.deadlines.planning_act.minimum_weeks)
    };
    assert_eq!(rule(8, "block").unwrap(), 8);
    for (weeks, below) in [(5, "block"), (6, "warn"), (0, "block")] {
        let why = rule(weeks, below).unwrap_err().to_string();
        assert!(why.contains("deadlines.planning_act") && why.contains("12-10"), "{why}");
    }
    assert!(rule(6, "shout").is_err());
}

#[test]
fn a_municipality_sets_its_own_weeks() {
    let key = "LYDHOR_DEADLINES__THEMATIC_PLAN__MINIMUM_WEEKS";
    assert_eq!(read("", &[(key, "8")]).unwrap().deadlines.thematic_plan.minimum_weeks, 8);
    assert_eq!(read("", &[]).unwrap().deadlines.limited_hearing.usual_most_weeks, 4);
    assert!(read("[deadlines.thematic_plan]\nminimum_days = 3", &[]).is_err(), "an unknown key");
    assert!(read("[deadlines.limited_hearing]\nminimum_weeks = 5", &[]).is_err(), "more than its most");
    assert!(read("[deadlines.thematic_plan]\nminimum_weeks = -1", &[]).is_err());
    assert!(read("[responses]\ndraft_days = 6", &[]).is_err());
    assert!(read("[sign_in]\nsession_days = 0", &[]).is_err());
    assert!(read("[sign_in]\nattempts = -1", &[]).is_err());
}
