//! A hearing with submitted answers, made by the actions that people use: what tests of the later slices begin with.

use std::sync::Arc;

use diesel::prelude::*;
use jiff::civil::{Date, date};
use lydhor::accounts::actions::NewAccount;
use lydhor::accounts::{self, Account, Role};
use lydhor::audit::Actor;
use lydhor::clock::{Clock, When};
use lydhor::consultees::{Consultee, ConsulteeKind};
use lydhor::db::Db;
use lydhor::db::schema::revision;
use lydhor::hearings::access::{self, Manage, Seat, Work};
use lydhor::hearings::rules::Facts;
use lydhor::hearings::{self, Announcement, HearingId, MemberRole, Profile, RoundKind, Setup};
use lydhor::inputs::{PartId, ResponseId, SectionKey};
use lydhor::invitations;
use lydhor::invitations::letter::{Letter, Text};
use lydhor::lang::Lang;
use lydhor::plans::actions::save_import;
use lydhor::plans::matching::Carried;
use lydhor::plans::{self, NewPlan, PlanVersionId, import};
use lydhor::program::Program;
use lydhor::projects::{self, ProjectId};
use lydhor::responses::actions::{self, Register, Sender, Typed};
use lydhor::responses::read::HearingToAnswer;
use lydhor::responses::{self, Channel, Part, RevisionId, Stance, Target};

use super::app::PASSWORD;

/// When the plan and the hearing were made: before it opens.
const BEFORE: &str = "2026-02-19T08:00:00Z";
const PLAN: &str = "# 1 Bomiljø\n\nKommunen skal ha *gode* bomiljø.\n\n# 2 Leietid\n\nKommunen skal ha *gode* bomiljø.\n\n\
    # 3 Oppfølging\n\nKommunen skal ha *gode* bomiljø.\n";

/// A hearing of a plan with three sections, its lead and a caseworker, a reader.
#[derive(Clone)]
pub struct Seeded {
    pub slug: String,
    pub project: ProjectId,
    pub hearing: HearingId,
    /// Of the plan that is heard.
    pub version: PlanVersionId,
    /// Sections 1, 2 and 3.
    pub sections: Vec<SectionKey>,
    pub lead: Account,
    pub caseworker: Account,
    pub reader: Account,
}

/// One part of an answer: the section (1 to 3; 0 for the draft as a whole) and the canonical text.
pub type Said<'a> = (usize, &'a str);

/// Begins a project and a hearing that is not published; `name` tells several of one test apart, and is its address.
pub fn hearing(program: &Arc<Program>, name: &str) -> Seeded {
    hearing_until(program, name, date(2026, 4, 10), &[])
}

/// The same with another last day and with questions.
pub fn hearing_until(program: &Arc<Program>, name: &str, deadline: Date, questions: &[&str]) -> Seeded {
    let before = Clock::fixed(BEFORE.parse().unwrap());
    let db = program.db.by_clock(&before);
    let [lead, caseworker, reader] =
        [("lead", Role::Staff), ("caseworker", Role::Reader), ("reader", Role::Reader)]
            .map(|(who, role)| account(&db, &format!("{who}.{name}"), role));
    let (project, version) = project(program, (&db, &before), name, &lead);
    for (account, role) in [(&caseworker, MemberRole::Caseworker), (&reader, MemberRole::Reader)] {
        let manage = manage(&db, name, &lead);
        db.write_now(|tx| projects::members::add(tx, &manage, account.id, role)).unwrap();
    }
    let hearing = round(&db, &before, (name, version), (deadline, questions), &lead);
    let sections = db.read_now(|conn| plans::read::sections(conn, version)).unwrap();
    Seeded {
        slug: name.to_owned(),
        project,
        hearing,
        version,
        sections: sections.into_iter().map(|section| section.key).collect(),
        lead,
        caseworker,
        reader,
    }
}

impl Seeded {
    /// The lead publishes it.
    pub fn publish(&self, db: &Db) {
        let manage = Manage::of(self.seat(db, &self.lead).unwrap()).unwrap();
        db.write_now(|tx| hearings::actions::publish(tx, &manage, &[])).unwrap();
    }

    /// Registers an answer of a housing cooperative; each part in the order given.
    pub fn answer(
        &self,
        db: &Db,
        clock: &Clock,
        sender: &str,
        parts: &[Said<'_>],
    ) -> (ResponseId, Vec<PartId>) {
        self.answer_ticking(db, clock, (ConsulteeKind::HousingCooperative, sender), parts, &[])
    }

    /// Registers an answer that ticks stances, part by part.
    pub fn answer_ticking(
        &self,
        db: &Db,
        clock: &Clock,
        (kind, sender): (ConsulteeKind, &str),
        parts: &[Said<'_>],
        ticks: &[Option<Stance>],
    ) -> (ResponseId, Vec<PartId>) {
        let (db, work) = (db.by_clock(clock), self.work(db));
        let sender = Sender { consultee: None, invitation: None, name: sender.to_owned(), kind };
        let register = Register {
            sender,
            channel: Channel::Letter,
            typed: self.typed(clock, parts, ticks),
            submitter_email: String::new(),
            language: Lang::Nb,
            another: true,
        };
        let asked = self.asked(&db);
        let receipt = db.write_now(|tx| actions::register(tx, &work, &asked, &register)).unwrap();
        (receipt.response, self.parts(&db, receipt.response, parts))
    }

    /// Registers a further revision of an answer.
    pub fn answer_again(
        &self,
        db: &Db,
        clock: &Clock,
        id: ResponseId,
        number: i32,
        parts: &[Said<'_>],
    ) -> Vec<PartId> {
        let (db, work, asked) = (db.by_clock(clock), self.work(db), self.asked(db));
        let typed = self.typed(clock, parts, &[]);
        let newest = newest(&db, id);
        db.write_now(|tx| actions::correct(tx, &work, &asked, (id, newest), &typed)).unwrap();
        let numbers = db.read_now(|conn| {
            revision::table.filter(revision::response_id.eq(id)).select(revision::number).load::<i32>(conn)
        });
        assert!(numbers.unwrap().contains(&number), "it is revision {number}");
        self.parts(&db, id, parts)
    }

    /// The witness of a caseworker.
    pub fn work(&self, db: &Db) -> Work {
        Work::of(self.seat(db, &self.caseworker).unwrap()).unwrap()
    }

    /// A member's seat.
    pub fn seat(&self, db: &Db, who: &Account) -> Option<Seat> {
        db.read_now(|conn| access::seat(conn, who, &self.slug, "test")).unwrap()
    }

    fn asked(&self, db: &Db) -> HearingToAnswer {
        db.read_now(|conn| responses::read::hearing(conn, self.hearing)).unwrap().unwrap()
    }

    fn target(&self, section: usize) -> Target {
        section.checked_sub(1).map_or(Target::Whole, |at| Target::Section(self.sections[at]))
    }

    fn typed(&self, clock: &Clock, parts: &[Said<'_>], ticks: &[Option<Stance>]) -> Typed {
        let stances = ticks.iter().copied().chain(std::iter::repeat(None));
        let said = |((at, text), stance): (&Said<'_>, Option<Stance>)| responses::said::Said {
            target: self.target(*at),
            stance,
            text: (*text).to_owned(),
        };
        let parts: Vec<_> = parts.iter().zip(stances).map(said).collect();
        Typed {
            form_key: None,
            received: When::instant(clock.now()),
            submitter_name: String::new(),
            no_comments: parts.is_empty(),
            parts,
        }
    }

    /// The ids of an answer's newest parts, in the order in which they were said.
    fn parts(&self, db: &Db, id: ResponseId, said: &[Said<'_>]) -> Vec<PartId> {
        let newest = newest(db, id);
        let parts = db.read_now(|conn| responses::read::parts(conn, newest)).unwrap();
        let about = |target: Target| parts.iter().find(|part: &&Part| part.target == target);
        said.iter().map(|(at, _)| about(self.target(*at)).expect("a part about it").id).collect()
    }
}

/// The lead invites these by a short letter, which waits to be sent.
pub fn invite(db: &Db, seeded: &Seeded, whom: &[Consultee]) {
    let manage = Manage::of(seeded.seat(db, &seeded.lead).unwrap()).unwrap();
    let text = |subject: &str| Text {
        subject: subject.to_owned(),
        body: "Til {{mottaker}}\n\n{{lenke}}".to_owned(),
    };
    let letter = Letter { nb: text("Høring: {{tittel}}"), nn: text("Høyring: {{tittel}}") };
    db.write_now(|tx| {
        let edition = invitations::actions::open_edition(tx, &manage, &letter)?;
        invitations::actions::invite(tx, &manage, edition, whom)
    })
    .unwrap();
}

fn newest(db: &Db, id: ResponseId) -> RevisionId {
    db.read_now(|conn| responses::read::latest_revision(conn, id)).unwrap().unwrap().id
}

fn account(db: &Db, name: &str, role: Role) -> Account {
    let new = NewAccount {
        email: format!("{name}@example.no"),
        name: name.to_owned(),
        role,
        language: Lang::Nb,
        password_hash: accounts::password::hash(PASSWORD).unwrap(),
    };
    db.write_now(|tx| accounts::actions::add(tx, &new, &Actor::system("test"))).unwrap()
}

fn manage(db: &Db, slug: &str, lead: &Account) -> projects::access::Manage {
    let seat = db.read_now(|conn| projects::access::seat(conn, lead, slug, "test")).unwrap().unwrap();
    projects::access::Manage::of(seat).unwrap()
}

/// Begins the project, under a name that gives its address and then under its own, and saves the plan.
fn project(
    program: &Arc<Program>,
    (db, clock): (&Db, &Clock),
    name: &str,
    lead: &Account,
) -> (ProjectId, PlanVersionId) {
    let facts = |title: &str| projects::Facts {
        title: title.to_owned(),
        case_number: "2026/418".to_owned(),
        period: projects::Period::default(),
        mandate: String::new(),
        scope: String::new(),
        guidelines: String::new(),
    };
    let (new, actor) = (ProjectId::new(clock), lead.actor("test"));
    let begun = db.write_now(|tx| projects::actions::create(tx, lead, &actor, (new, &facts(name)))).unwrap();
    let manage = manage(db, name, lead);
    let named = facts("Boligsosial handlingsplan");
    db.write_now(|tx| projects::actions::edit(tx, &manage, &named, 1)).unwrap();
    let read = import::read("plan.md", PLAN.as_bytes()).unwrap();
    let called = ("Boligsosial handlingsplan".to_owned(), "plan.md".to_owned());
    let plan = NewPlan::of_document(program, called, PLAN.as_bytes(), (read, Carried::default())).unwrap();
    let seat = db.read_now(|conn| projects::access::seat(conn, lead, name, "test")).unwrap().unwrap();
    let work = projects::access::Work::of(seat).unwrap();
    (begun.0, db.write_now(|tx| save_import(tx, &work, &plan)).unwrap())
}

/// The round, under a name that gives its address and then under its own.
fn round(
    db: &Db,
    clock: &Clock,
    (name, plan_version_id): (&str, PlanVersionId),
    (deadline, questions): (Date, &[&str]),
    lead: &Account,
) -> HearingId {
    let facts = |title: &str| Facts {
        announcement: Announcement {
            title: title.to_owned(),
            purpose: String::new(),
            case_number: "2026/418".to_owned(),
            decided_by: "Komité".to_owned(),
            decided_on: Some(date(2026, 2, 18)),
            contact_name: String::new(),
            contact_email: String::new(),
            contact_phone: String::new(),
            postal_address: String::new(),
            what_next: String::new(),
            opens_on: date(2026, 2, 20),
            deadline,
        },
        setup: Setup {
            kind: RoundKind::Hearing,
            plan_version_id,
            profile: Profile::ThematicPlan,
            stance_asked: true,
        },
        questions: questions.iter().map(|text| (*text).to_owned()).collect(),
    };
    let (of, new) = (manage(db, name, lead), HearingId::new(clock));
    let (id, slug) = db.write_now(|tx| hearings::actions::create(tx, &of, (new, &facts(name)))).unwrap();
    assert_eq!(slug, name);
    let seat = db.read_now(|conn| access::seat(conn, lead, name, "test")).unwrap().unwrap();
    let (manage, named) = (Manage::of(seat).unwrap(), facts("Høring av boligsosial handlingsplan"));
    db.write_now(|tx| hearings::actions::edit(tx, &manage, &named, 1)).unwrap();
    id
}
