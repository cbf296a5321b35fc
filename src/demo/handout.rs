//! What a newcomer is told: `demo.json` in the data folder, and the same in words.
#![expect(clippy::print_stdout, reason = "the demo command prints where to go")]

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context as _;
use serde::{Deserialize, Serialize};

use super::content::{self, Content};
use super::{Held, hearing, people};
use crate::web::State;
use crate::{hearings, invitations};

/// `demo.json`.
#[derive(Serialize, Deserialize)]
struct Handout {
    base_url: String,
    users: Vec<User>,
    /// Slug of the demo hearing.
    hearing: String,
    /// Path of its project.
    #[serde(default)]
    project: String,
    title: String,
    /// Every hearing of the demo, the one above first.
    #[serde(default)]
    hearings: Vec<Hearing>,
    invitations: Vec<Invitation>,
    /// Where letters can be read.
    mailbox: String,
}

#[derive(Serialize, Deserialize)]
struct Hearing {
    slug: String,
    title: String,
    /// `open` or `closed`.
    state: String,
    /// Address of the public page.
    public: String,
    /// Address of its board.
    board: String,
    /// Address of the public digest; null while there is none.
    digest: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct User {
    name: String,
    email: String,
    password: String,
    /// What they are in the demo hearing.
    role: String,
}

#[derive(Serialize, Deserialize)]
struct Invitation {
    consultee: String,
    email: String,
    link: String,
    answered: bool,
}

pub(super) fn path(state: &State) -> PathBuf {
    state.config.data_dir.join("demo.json")
}

/// Writes the file last of all: where it stands, the demo is whole.
pub(super) fn write(state: &Arc<State>, held: &Held) -> anyhow::Result<()> {
    let (content, slug) = (Content::open()?, held.open.clone());
    let users = content::users()?.into_iter().map(|user| User {
        name: user.name,
        email: user.email,
        password: people::PASSWORD.to_owned(),
        role: user.role,
    });
    let mut invited: Vec<_> = hearing::links(state, &slug)?.into_values().collect();
    invited.sort_by(|a, b| a.name.cmp(&b.name));
    let invitations = invited.iter().map(|one| Invitation {
        consultee: one.name.clone(),
        email: one.email.clone(),
        link: invitations::link(state, one.id, one.generation),
        answered: one.answered.is_some(),
    });
    let found = state.db.read_now(|conn| hearings::read::head(conn, &slug))?;
    let project = crate::projects::path(&found.context("the demo hearing is there")?.project_slug);
    let handout = Handout {
        base_url: state.config.base_url.clone(),
        users: users.collect(),
        hearings: vec![hearing_of(state, &held.open, "open")?, hearing_of(state, &held.closed, "closed")?],
        title: content.hearing.title,
        invitations: invitations.collect(),
        mailbox: format!("{}/postkasse", state.config.base_url),
        project,
        hearing: slug,
    };
    crate::files::write(&path(state), &serde_json::to_vec_pretty(&handout)?)?;
    Ok(())
}

fn hearing_of(state: &State, slug: &str, now: &str) -> anyhow::Result<Hearing> {
    let found = state.db.read_now(|conn| hearings::read::find_public(conn, slug))?.context("it is public")?;
    let address = |path: String| format!("{}{path}", state.config.base_url);
    Ok(Hearing {
        slug: slug.to_owned(),
        title: found.title.clone(),
        state: now.to_owned(),
        public: address(hearings::public_path(slug)),
        board: address(hearings::staff_path(slug)),
        digest: found.results_at.map(|_| address(hearings::results_path(slug))),
    })
}

/// Prints where to open it, who can sign in with which password, and one invitation's link.
pub(super) fn tell(state: &Arc<State>) -> anyhow::Result<()> {
    let handout: Handout = serde_json::from_slice(&std::fs::read(path(state))?)?;
    let free = handout.invitations.iter().find(|i| !i.answered).context("somebody has not answered")?;
    println!("\nOpen          {}/", handout.base_url);
    println!("The hearing   {}{}", handout.base_url, hearings::public_path(&handout.hearing));
    for digest in handout.hearings.iter().filter_map(|hearing| hearing.digest.as_ref()) {
        println!("A summary     {digest}");
    }
    println!("Sign in       {}/logg-inn  with the password {}", handout.base_url, people::PASSWORD);
    for user in &handout.users {
        println!("                {:<34} {}, {}", user.email, user.name, user.role.replace('_', " "));
    }
    println!("Answer as     {}\n                {}", free.consultee, free.link);
    println!("Letters       {}", handout.mailbox);
    println!("All of it     {}\n", path(state).display());
    Ok(())
}
