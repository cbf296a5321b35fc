//! The binary as people meet it at the shell: help, exit status, words.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use diesel::connection::SimpleConnection as _;
use diesel::{Connection as _, SqliteConnection};

/// Runs the binary in an empty folder: exit code, standard output, standard error.
fn lydhor(
    folder: &Path,
    arguments: &[&str],
    variables: &[(&str, &str)],
    input: &str,
) -> (i32, String, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_lydhor"))
        .args(arguments)
        .env("LYDHOR_DATABASE_URL", format!("sqlite:{}", folder.join("test.db").display()))
        .env("LYDHOR_DATA_DIR", folder)
        .env_remove("LYDHOR_TEST_DATABASE_URL")
        .envs(variables.iter().copied())
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn every_command_has_help() {
    let folder = tempfile::tempdir().unwrap();
    for command in ["serve", "worker", "demo", "migrate", "user", "plan", "check", "backup", "restore"] {
        let (code, out, _) = lydhor(folder.path(), &[command, "--help"], &[], "");
        assert!(code == 0 && out.contains("Usage:"), "{command}: {out}");
    }
    assert_eq!(lydhor(folder.path(), &["sing"], &[], "").0, 2);
}

#[test]
fn a_setting_that_does_not_exist_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let (code, _, err) = lydhor(folder.path(), &["migrate"], &[("LYDHOR_LISEN", "x")], "");
    assert!(code == 2 && err.contains("LYDHOR_LISEN"), "{err}");
    std::fs::write(folder.path().join("own.toml"), "colour = \"red\"").unwrap();
    let (code, _, err) = lydhor(folder.path(), &["--config", "own.toml", "migrate"], &[], "");
    assert!(code == 2 && err.contains("colour") && err.contains("own.toml"), "{err}");
}

#[test]
fn an_unknown_database_is_refused_and_no_file_made_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let (code, _, err) = lydhor(folder.path(), &["migrate"], &[("LYDHOR_DATABASE_URL", "mysql://x/y")], "");
    assert!(code == 1 && err.contains("sqlite:"), "{err}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn the_schema_is_brought_up_to_date_once() {
    let folder = tempfile::tempdir().unwrap();
    assert!(lydhor(folder.path(), &["migrate"], &[], "").1.contains("ran "));
    assert!(lydhor(folder.path(), &["migrate"], &[], "").1.contains("up to date"));
}

#[test]
fn a_database_of_another_build_is_refused_in_words() {
    for (sql, words) in [
        (
            "INSERT INTO __diesel_schema_migrations (version) VALUES ('9999')",
            "newer lydhor's (it has run 9999",
        ),
        ("ALTER TABLE part DROP COLUMN canonical", "(part lacks canonical)"),
        ("ALTER TABLE part ADD COLUMN colour TEXT", "(part has colour)"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(lydhor(folder.path(), &["migrate"], &[], "").0, 0);
        let mut file = SqliteConnection::establish(folder.path().join("test.db").to_str().unwrap()).unwrap();
        file.batch_execute(sql).unwrap();
        let listen = [("LYDHOR_LISTEN", "127.0.0.1:0")];
        for command in [["serve"].as_slice(), &["worker"], &["migrate"], &["backup", "b.zip"], &["check"]] {
            let (code, out, err) = lydhor(folder.path(), command, &listen, "");
            assert!(code == 1 && format!("{out}{err}").contains(words), "{command:?}: {out}{err}");
        }
    }
}

#[test]
fn an_address_that_is_taken_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let (code, _, err) = lydhor(folder.path(), &["serve"], &[("LYDHOR_LISTEN", &address)], "");
    assert!(code == 1 && err.contains(&address) && err.contains("running there already"), "{err}");
}

#[test]
fn a_sender_that_no_letter_can_have_is_told_at_start() {
    let folder = tempfile::tempdir().unwrap();
    for from in ["Nordvik kommune <horing@postkontor>", "horing", ""] {
        for command in ["serve", "worker", "check"] {
            let settings = [("LYDHOR_LISTEN", "127.0.0.1:0"), ("LYDHOR_SITE__MAIL_FROM", from)];
            let (code, out, err) = lydhor(folder.path(), &[command], &settings, "");
            assert!(code == 1 && format!("{out}{err}").contains("site.mail_from"), "{command}: {out}{err}");
            assert!(!out.contains("answers at"), "{out}");
        }
    }
}

#[test]
fn a_file_that_is_no_database_is_told_at_once() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(
        folder.path().join("test.db"),
        "dette er ingen database, men lang nok til å ligne".repeat(99),
    )
    .unwrap();
    let (code, _, err) = lydhor(folder.path(), &["migrate"], &[], "");
    assert!(code == 1 && err.contains("not a database"), "{err}");
    let url = [("LYDHOR_DATABASE_URL", "sqlite::memory:")];
    let (code, _, err) = lydhor(folder.path(), &["migrate"], &url, "");
    assert!(code == 1 && err.contains("a file that stays"), "{err}");
}

#[test]
fn the_first_administrator_is_added_once() {
    let folder = tempfile::tempdir().unwrap();
    let add = ["user", "add", "kari@example.no", "--name", "Kari Nes"];
    let (code, _, err) = lydhor(folder.path(), &add, &[], "kort\n");
    assert!(code == 1 && err.contains("12"), "{err}");
    let (code, out, err) = lydhor(folder.path(), &add, &[], "et langt og godt passord\n");
    assert!(code == 0 && out.contains("Kari Nes"), "{out}{err}");
    let (code, _, err) = lydhor(folder.path(), &add, &[], "et langt og godt passord\n");
    assert!(code == 1 && err.contains("already"), "{err}");
    let bad = ["user", "add", "kari@example,no", "--name", "Kari Nes"];
    assert_eq!(lydhor(folder.path(), &bad, &[], "et langt og godt passord\n").0, 1);
}

#[test]
fn check_says_what_is_wrong_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let (code, out, _) = lydhor(folder.path(), &["check"], &[], "");
    assert!(code == 1 && out.contains("WRONG  database: the schema is older"), "{out}");
    lydhor(folder.path(), &["migrate"], &[], "");
    let (code, out, err) = lydhor(folder.path(), &["check"], &[], "");
    assert!(code == 0 && !out.contains("WRONG"), "{out}{err}");
    let nobody = [("LYDHOR_SMTP_URL", "smtp://127.0.0.1:1?tls=none")];
    let (code, out, _) = lydhor(folder.path(), &["check"], &nobody, "");
    assert!(code == 1 && out.contains("WRONG  mail:"), "{out}");
}

#[test]
fn the_demo_refuses_to_be_reached_from_outside() {
    let folder = tempfile::tempdir().unwrap();
    let (code, _, err) = lydhor(folder.path(), &["demo"], &[("LYDHOR_LISTEN", "0.0.0.0:0")], "");
    assert!(code == 1 && err.contains("loopback"), "{err}");
}

#[test]
fn accounts_are_kept_from_the_shell() {
    let folder = tempfile::tempdir().unwrap();
    let user =
        |arguments: &[&str], input: &str| lydhor(folder.path(), &[&["user"], arguments].concat(), &[], input);
    let name = ["--name", "Ingrid Aas"];
    let (code, out, err) =
        user(&[&["add", "ingrid@example.no"][..], &name].concat(), "kaffe tavle brosjyre\n");
    assert!(code == 0 && out.contains("ingrid@example.no"), "{out}{err}");
    let (code, _, err) = user(&[&["add", "INGRID@example.no"][..], &name].concat(), "kaffe tavle brosjyre\n");
    assert!(code == 1 && err.contains("account already"), "{err}");
    let invited = ["add", "mads@example.no", "--name", "Mads Lien", "--role", "staff", "--invite"];
    assert_eq!(user(&invited, "").0, 0);
    for (arguments, input, words) in [
        (&["password", "ingrid@example.no"], "passord123456\n", "easy to guess"),
        (&["disable", "ingrid@example.no"], "", "last administrator"),
        (&["disable", "ingen@example.no"], "", "no account"),
    ] {
        let (code, _, err) = user(arguments, input);
        assert!(code == 1 && err.contains(words), "{err}");
    }
    for command in ["end-sessions", "invite", "disable"] {
        assert_eq!(user(&[command, "mads@example.no"], "").0, 0, "{command}");
    }
    assert_eq!(user(&["password", "ingrid@example.no"], "et helt annet langt ord\n").0, 0);
    let (_, out, _) = user(&["list"], "");
    let expected =
        "ingrid@example.no\tadministrator\topen\tIngrid Aas\nmads@example.no\tstaff\tclosed\tMads Lien\n";
    assert_eq!(out, expected);
    assert_eq!(user(&["enable", "mads@example.no"], "").0, 0);
    assert!(user(&["list"], "").1.contains("mads@example.no\tstaff\tinvited"));
}
