//! `lydhor plan`: reads a document into a plan, or only says what it read; compares two documents.

mod compare;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Subcommand;
use serde::Serialize;

use crate::clock::Clock;
use crate::config::{Config, Site};
use crate::lang;
use crate::lang::Lang;
use crate::plans::import::{self, Arg, Imported};
use crate::plans::items::{Field, Found, alone};
use crate::plans::label::Label;
use crate::plans::whole::Version;
use crate::plans::{called, matching};
use crate::projects::access::{self, Work};
use crate::templates::Templates;
use crate::text::gate;
use crate::web::assets;

#[derive(Subcommand)]
pub(super) enum PlanCommand {
    /// Import a DOCX, ODT or Markdown file as the next version of a project's plan.
    Import {
        file: PathBuf,
        /// Say what was read; save nothing.
        #[arg(long)]
        dry_run: bool,
        /// Print as JSON: number, level, kind, heading, text and items of each section, and the warnings.
        #[arg(long)]
        json: bool,
        /// Which project: the last part of its address. Needed unless --dry-run.
        #[arg(long, required_unless_present = "dry_run")]
        project: Option<String>,
        /// Who imports it: e-mail of a member who works on the plan. Needed unless --dry-run.
        #[arg(long, required_unless_present = "dry_run")]
        by: Option<String>,
        /// The plan's title, instead of the document's.
        #[arg(long)]
        title: Option<String>,
    },
    /// Compare two versions of a plan, each a DOCX, ODT or Markdown file. Needs no database, and saves nothing.
    Compare {
        old: PathBuf,
        new: PathBuf,
        /// Print as JSON: for each section and item its old and new number, and what became of it.
        #[arg(long)]
        json: bool,
    },
}

/// What `--json` prints.
#[derive(Serialize)]
struct Printed {
    title: Option<String>,
    sections: Vec<PrintedSection>,
    warnings: Vec<PrintedWarning>,
}

#[derive(Serialize)]
struct PrintedSection {
    number: String,
    level: u8,
    kind: &'static str,
    heading: String,
    /// What it is called by, as `plan compare` says it: its number, the label that its heading shows, or the heading.
    label: String,
    /// Markdown.
    text: String,
    /// What its text tells of it, where it is a measure or a goal itself.
    fields: Vec<Field>,
    /// Its measures or goals: number, text, and fields with kind, label and text.
    items: Vec<Found>,
}

#[derive(Serialize)]
struct PrintedWarning {
    key: &'static str,
    text: String,
    /// Words quoted from the file, or empty.
    quote: String,
}

pub(super) fn run(command: PlanCommand, config: Config) -> anyhow::Result<ExitCode> {
    let words = Words::new(&config.site)?;
    match command {
        PlanCommand::Compare { old, new, json } => compare::run(&words, (&old, &new), json)?,
        PlanCommand::Import { file, dry_run, json, project, by, title } => {
            let mut document = Document::read(&file, &words)?;
            let title = title.map(|title| gate::line(&title)).filter(|title| !title.is_empty());
            document.plan.title = title.or(document.plan.title);
            let printed = printed(&document.plan, &words);
            if json {
                println!("{}", serde_json::to_string_pretty(&printed)?);
            } else {
                tell(&printed);
            }
            if !dry_run {
                save(config, (&project.unwrap_or_default(), &by.unwrap_or_default()), document)?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// A file, and the plan that was read from it.
struct Document {
    name: String,
    bytes: Vec<u8>,
    plan: Imported,
}

impl Document {
    fn read(file: &Path, words: &Words) -> anyhow::Result<Self> {
        let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
        let name = gate::file_name(&file.file_name().unwrap_or_default().to_string_lossy());
        match import::read(&name, &bytes) {
            Ok(plan) => Ok(Self { name, bytes, plan }),
            Err(error) => {
                anyhow::bail!("{}: {}", file.display(), words.say(error.key(), &error.args()))
            }
        }
    }
}

fn printed(read: &Imported, words: &Words) -> Printed {
    let heads =
        called::over_others(read.sections.iter().map(|s| (s.level.into(), s.kind, s.heading.as_str())));
    let sections = read.sections.iter().zip(heads).map(|(s, heads)| PrintedSection {
        number: s.number.clone(),
        level: s.level,
        kind: s.kind.as_str(),
        heading: s.heading.clone(),
        label: Label::of(&s.number, &s.heading).shown,
        text: s.body.clone(),
        fields: alone(&s.written(), &[])
            .filter(|_| !heads && s.items.is_empty())
            .map(|(_, one)| one.fields)
            .unwrap_or_default(),
        items: s.items.clone(),
    });
    let warnings = read.warnings.iter().map(|w| PrintedWarning {
        key: w.key(),
        text: words.say(w.key(), &w.args()),
        quote: w.quote().to_owned(),
    });
    Printed { title: read.title.clone(), sections: sections.collect(), warnings: warnings.collect() }
}

fn tell(printed: &Printed) {
    println!("{}", printed.title.as_deref().unwrap_or("(no title)"));
    for section in &printed.sections {
        let indent = "  ".repeat(usize::from(section.level));
        println!("{indent}{} {} [{}]", section.number, section.heading, section.kind);
        for item in &section.items {
            println!("{indent}  - {} {}", item.number, item.text.replace('\n', " "));
        }
    }
    for warning in &printed.warnings {
        eprintln!("warning: {}", warning.text);
    }
}

fn save(config: Config, (project, by): (&str, &str), document: Document) -> anyhow::Result<()> {
    let Document { name, bytes, plan: mut read } = document;
    let state = crate::app::build_state(config, Clock::default())?;
    let account = state.db.read_now(|conn| crate::accounts::store::by_email(conn, by))?;
    let (account, _) = account.with_context(|| format!("nobody signs in as {by:?}"))?;
    let title = read.title.clone().unwrap_or_else(|| name.clone());
    let seat = state.db.read_now(|conn| access::seat(conn, &account, project, "command line"))?;
    let seat = seat.with_context(|| format!("{by} is no member of a project {project:?}"))?;
    let who = Work::of(seat).with_context(|| format!("{by} may read {project:?}, not write its plan"))?;
    let newest = state.db.read_now(|conn| crate::plans::read::newest(conn, who.id()))?;
    let (base, id) = match &newest {
        Some(newest) => (Version::of(&newest.sections, &newest.items), Some(newest.head.version)),
        None => Default::default(),
    };
    let matching = matching::begun(&base, &mut read);
    let carried = matching.carried(&base, id);
    let new = crate::plans::NewPlan::of_document(&state.program, (title, name), &bytes, (read, carried))?;
    let plan = state.db.write_now(|tx| crate::plans::actions::save_import(tx, &who, &new))?;
    println!("Saved as version {plan}.");
    let doubtful = matching.doubtful();
    if doubtful > 0 {
        eprintln!(
            "warning: {doubtful} sections and items are new, because it is not sure which of the version before they were. \
             Upload the file in the browser to say so."
        );
    }
    Ok(())
}

/// Texts for a person at the shell: English.
pub(super) struct Words(Templates);

impl Words {
    pub(super) fn new(site: &Site) -> anyhow::Result<Self> {
        Ok(Self(Templates::load(site, assets::path).map_err(anyhow::Error::msg)?))
    }

    pub(super) fn say(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        let args = args.iter().map(|(name, value)| {
            let value = match value {
                Arg::Number(n) => lang::Arg::Number(f64::from(u32::try_from(*n).unwrap_or(u32::MAX))),
                Arg::Text(text) => lang::Arg::Text(text.clone()),
            };
            ((*name).to_owned(), value)
        });
        self.0.text_with(Lang::En, key, &args.collect())
    }
}
