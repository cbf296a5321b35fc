//! A running application with a hearing whose answers can be cut, assessed and cleared in one line each.

use diesel::prelude::*;
use lydhor::accounts::{Account, Role};
use lydhor::assessments::Answer;
use lydhor::assessments::actions as assess;
use lydhor::consultees::ConsulteeKind;
use lydhor::db;
use lydhor::db::schema::part;
use lydhor::digest;
use lydhor::hearings::access::{Approve, Manage, Seat, Work};
use lydhor::hearings::{self, MemberRole, OutcomeCode, OutcomeId};
use lydhor::inputs::actions::{self as cutting, Cut};
use lydhor::inputs::{InputId, InputKind, PartId, Placing, ResponseId, Stance, TagId};
use lydhor::projects;
use lydhor::responses::actions::{self as answers, Clear};
use lydhor::text::span::{Quote, Span};

use super::answers::{Said, Seeded, hearing};
use super::app::{PASSWORD, TestApp};
use super::client::Client;

/// The hearing and those who work on it.
pub struct Judged {
    pub app: TestApp,
    pub seeded: Seeded,
}

impl Judged {
    /// A published hearing.
    pub async fn new(slug: &str) -> Self {
        let app = TestApp::spawn().await;
        let seeded = hearing(&app.state.program, slug);
        seeded.publish(&app.state.db);
        Self { app, seeded }
    }

    /// The outcome `Tas til følge` (0) or `Tas ikke til følge` (1).
    pub fn outcome(&self, index: usize) -> OutcomeId {
        let (of, code) = (self.seeded.hearing, [OutcomeCode::Accepted, OutcomeCode::NotAccepted][index]);
        let outcomes = self.app.state.db.read_now(|conn| hearings::read::outcomes(conn, of)).unwrap();
        outcomes.into_iter().find(|outcome| outcome.code == code).unwrap().id
    }

    /// A submitted answer of a housing cooperative.
    pub fn answer(&self, sender: &str, parts: &[Said<'_>]) -> (ResponseId, Vec<PartId>) {
        self.seeded.answer(&self.app.state.db, &self.app.clock, sender, parts)
    }

    /// A submitted answer of another kind of sender.
    pub fn answer_of(
        &self,
        kind: ConsulteeKind,
        sender: &str,
        parts: &[Said<'_>],
    ) -> (ResponseId, Vec<PartId>) {
        self.ticking(kind, sender, parts, &[])
    }

    /// As [`Judged::answer_of`], ticking stances part by part.
    pub fn ticking(
        &self,
        kind: ConsulteeKind,
        sender: &str,
        parts: &[Said<'_>],
        ticks: &[Option<Stance>],
    ) -> (ResponseId, Vec<PartId>) {
        let (db, clock) = (&self.app.state.db, &self.app.clock);
        self.seeded.answer_ticking(db, clock, (kind, sender), parts, ticks)
    }

    /// Cuts the first place where a part says this.
    pub fn cut(&self, part: PartId, exact: &str) -> InputId {
        self.cut_tagged(part, exact, &[])
    }

    /// As [`Judged::cut`], with tags.
    pub fn cut_tagged(&self, id: PartId, exact: &str, tags: &[TagId]) -> InputId {
        let tags = tags.to_vec();
        self.cut_placed(
            id,
            exact,
            Placing { kind: InputKind::Proposal, stance: None, sections: vec![], items: vec![], tags },
        )
    }

    /// As [`Judged::cut`], with the stance that the team reads.
    pub fn cut_read(&self, id: PartId, exact: &str, stance: Stance) -> InputId {
        let (kind, stance) = (InputKind::Objection, Some(stance));
        self.cut_placed(id, exact, Placing { kind, stance, sections: vec![], items: vec![], tags: vec![] })
    }

    /// As [`Judged::cut`], on these sections (1 to 3).
    pub fn cut_on(&self, id: PartId, exact: &str, sections: &[usize]) -> InputId {
        let sections = sections.iter().map(|n| self.seeded.sections[n - 1]).collect();
        self.cut_placed(
            id,
            exact,
            Placing { kind: InputKind::Proposal, stance: None, sections, items: vec![], tags: vec![] },
        )
    }

    fn cut_placed(&self, id: PartId, exact: &str, placing: Placing) -> InputId {
        let db = &self.app.state.db;
        let text = db.read_now(|conn| {
            part::table.filter(part::id.eq(id)).select(part::canonical).first::<String>(conn)
        });
        let text = text.unwrap();
        let (before, _) = text.split_once(exact).unwrap();
        let start = before.chars().count();
        let quote = Quote { exact: exact.to_owned(), prefix: String::new(), suffix: String::new() };
        let cut = Cut { part: id, span: Span { start, end: start + exact.chars().count() }, quote, placing };
        let work = self.work();
        db.write_now(|tx| cutting::cut(tx, &work, &cut)).unwrap()
    }

    /// Clears an answer for publication, with everything in it that looks private confirmed.
    pub fn clear(&self, id: ResponseId, how: Clear) {
        let (work, db) = (self.work(), &self.app.state.db);
        let looked = db.read_now(|conn| answers::look_over(conn, &work, id)).unwrap().unwrap().search();
        let seen: Vec<String> = looked.asked(how).map(|finding| finding.key().to_string()).collect();
        let confirmed = looked.confirm(how, &seen).unwrap();
        db.write_now(|tx| answers::clear(tx, &work, &confirmed)).unwrap();
    }

    /// An assessment by the caseworker.
    pub fn assess(&self, inputs: &[InputId], outcome: usize, reasoning: &str) -> i32 {
        let answer = Answer {
            reasoning: reasoning.to_owned(),
            outcome: Some(self.outcome(outcome)),
            conclusion: "Slik blir det.".to_owned(),
            ..Answer::default()
        };
        let work = self.work();
        self.app.state.db.write_now(|tx| assess::create(tx, &work, &answer, inputs)).unwrap()
    }

    /// An assessment proposed by the caseworker and approved by the lead.
    pub fn approved(&self, inputs: &[InputId], outcome: usize, reasoning: &str) -> i32 {
        let number = self.assess(inputs, outcome, reasoning);
        let (work, lead) = (self.work(), self.approve());
        self.app
            .state
            .db
            .write_now(|tx| {
                assess::propose(tx, &work, number, 1)?;
                assess::approve(tx, &lead, number, 1)
            })
            .unwrap();
        number
    }

    /// The lead publishes the digest.
    pub fn publish(&self) {
        let manage = Manage::of(self.seat(&self.seeded.lead)).unwrap();
        self.app.state.db.write_now(|tx| digest::actions::publish(tx, &manage)).unwrap();
        self.app.state.pages.doubt_all();
    }

    pub fn seat(&self, who: &Account) -> Seat {
        self.seeded.seat(&self.app.state.db, who).unwrap()
    }

    pub fn work(&self) -> Work {
        self.seeded.work(&self.app.state.db)
    }

    pub fn approve(&self) -> Approve {
        Approve::of(self.seat(&self.seeded.lead)).unwrap()
    }

    /// A further member.
    pub async fn member(&self, name: &str, role: MemberRole) -> Account {
        let account = self.app.account(name, Role::Steering).await;
        let (project, by) = (self.seeded.project, self.seeded.lead.id);
        let insert = |tx: &mut db::Tx<'_>| projects::store::insert_member(tx, project, account.id, role, by);
        self.app.state.db.write_now(insert).unwrap();
        account
    }

    /// One of the seeded members, signed in: `lead`, `caseworker`, `reader`.
    pub async fn signed_in(&self, who: &str) -> Client {
        self.signed_in_as(&format!("{who}.{}@example.no", self.seeded.slug)).await
    }

    pub async fn signed_in_as(&self, email: &str) -> Client {
        let client = self.app.visitor();
        client.submit("/logg-inn", &[("email", email), ("password", PASSWORD)]).await.to();
        client
    }
}
