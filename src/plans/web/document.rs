//! A version of a plan as a Word document, which can be read in again: for members, and for everybody where it is public.

use actix_web::HttpResponse;
use jiff::Timestamp;

use super::seats::Reader;
use crate::clock::oslo;
use crate::documents::Image;
use crate::documents::docx_write::About;
use crate::documents::format::image_type;
use crate::lang::{Lang, Msg, dates};
use crate::plans::VersionKind;
use crate::plans::document::{self, Front};
use crate::plans::read::{self, VersionHead};
use crate::plans::whole::Version;
use crate::text::gate;
use crate::web::{Error, Result, State, download};
use crate::{db, files};

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Who waits for the file: each kind has machines of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    Members,
    Everybody,
}

/// `GET …/plan/{version}/plan.docx`.
pub(super) async fn file(me: Reader) -> Result<HttpResponse> {
    answer(&me.page.state, me.plan.clone(), For::Members).await
}

/// The file, in the plan's own language whoever asks.
pub async fn answer(state: &State, plan: VersionHead, whom: For) -> Result<HttpResponse> {
    let version = plan.version;
    let load = move |conn: &mut db::Conn| {
        let rows = (read::sections(conn, version)?, read::items(conn, version)?);
        Ok::<_, db::Error>((rows, read::images(conn, version)?))
    };
    let ((sections, items), pictures) = state.db.read(load).await?;
    let lang = Lang::parse(state.config.site.content_language()).unwrap_or(Lang::Nb);
    let say = |msg: &Msg| state.templates.say(lang, msg);
    let name = say(&Msg::new("plans-docx-file").arg("title", plan.title.clone()).arg("number", plan.number));
    let front = front(state, lang, &plan);
    let files = state.files.clone();
    let make = move || {
        let images = images(&files, pictures)?;
        document::file(&Version::of(&sections, &items), front, images).map_err(Error::internal)
    };
    let bytes = match whom {
        For::Members => state.heavy.run(make).await??,
        For::Everybody => state.heavy.run_for_everybody(make).await??,
    };
    Ok(download::made(bytes, DOCX, &format!("{}.docx", gate::file_name(&name.replace(['/', '\\'], "-")))))
}

fn front(state: &State, lang: Lang, plan: &VersionHead) -> Front {
    let say = |msg: &Msg| state.templates.say(lang, msg);
    let municipality = state.config.site.municipality.clone();
    let version = say(&Msg::new("plans-version-no").arg("number", plan.number));
    let day = |at: Timestamp| dates::day(lang, at.to_zoned(oslo()).date());
    let what = match (plan.kind, plan.frozen_at) {
        (VersionKind::Adopted, _) => Msg::new("plans-docx-adopted").arg("day", day(plan.created_at)),
        (VersionKind::Draft, Some(at)) => Msg::new("plans-docx-heard").arg("day", day(at)),
        (VersionKind::Draft, None) => Msg::new("plans-docx-draft").arg("day", day(plan.created_at)),
    };
    Front {
        about: About {
            title: plan.title.clone(),
            author: municipality.clone(),
            language: format!("{}-NO", state.config.site.content_language()),
            made: Some(state.clock.now()),
            landscape: false,
            page_words: (say(&Msg::new("plans-diff-page")), say(&Msg::new("plans-diff-page-of"))),
        },
        header: format!("{municipality} · {version}"),
        lines: vec![municipality, version, say(&what)],
        contents: say(&Msg::new("plans-docx-contents")),
    }
}

fn images(files: &files::Files, pictures: Vec<read::Picture>) -> Result<Vec<Image>> {
    let one = |picture: read::Picture| {
        let bytes = files.read(&picture.file)?;
        let media_type = image_type(&bytes).unwrap_or("image/png");
        Ok(Image { name: picture.name, media_type, alt: picture.alt, bytes })
    };
    pictures.into_iter().map(one).collect()
}
