//! Pages of what was said before there was a draft: the events of a round, one of them, and a list of notes before it is saved.

mod choices;
mod event;
mod events;
mod facts;
mod lists;
mod looked;
mod minutes;
mod participants;
mod preview;
mod replies;
mod rows;
mod specialist;
mod summary;

use actix_web::web::{ServiceConfig, get, post, resource};

use super::has_workshops;
use crate::hearings::access::Seat;
use crate::hearings::web::HeadView;
use crate::web::{Error, Result};

/// The tab these pages stand under.
const TAB: &str = "workshops";

/// The routes of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(
            resource("/arbeid/{hearing}/verksted")
                .route(get().to(events::list))
                .route(post().to(events::add)),
        )
        .service(resource("/arbeid/{hearing}/verksted/oppsummering").route(get().to(summary::show)))
        .service(resource("/arbeid/{hearing}/verksted/oppsummering/{theme}").route(get().to(summary::theme)))
        .service(resource("/arbeid/{hearing}/verksted/{workshop}").route(get().to(event::show)))
        .service(
            resource("/arbeid/{hearing}/verksted/{workshop}/deltakere")
                .route(get().to(participants::show))
                .route(post().to(participants::change)),
        )
        .service(resource("/arbeid/{hearing}/verksted/{workshop}/pamelding").route(get().to(replies::show)))
        .service(
            resource("/arbeid/{hearing}/verksted/{workshop}/kalender.ics").route(get().to(replies::calendar)),
        )
        .service(resource("/arbeid/{hearing}/verksted/{workshop}/avlys").route(post().to(replies::call_off)))
        .service(
            resource("/arbeid/{hearing}/verksted/{workshop}/gjenoppta").route(post().to(replies::take_up)),
        )
        .service(resource("/arbeid/{hearing}/verksted/{workshop}/referat").route(get().to(minutes::form)))
        .service(
            resource("/arbeid/{hearing}/fagrad")
                .route(get().to(specialist::form))
                .route(post().to(specialist::register)),
        )
        .service(resource("/arbeid/{hearing}/referat").route(post().to(minutes::keep)))
        .service(resource("/arbeid/{hearing}/lapper").route(post().to(lists::upload)))
        .service(
            resource("/arbeid/{hearing}/verksted/{workshop}/endre")
                .route(get().to(event::edit))
                .route(post().to(event::save)),
        )
        .service(
            resource("/arbeid/{hearing}/lapper/{import}")
                .route(get().to(preview::show))
                .route(post().to(preview::confirm)),
        )
        .service(resource("/arbeid/{hearing}/lapper/{import}/kolonner").route(post().to(preview::choose)))
        .service(resource("/arbeid/{hearing}/lapper/{import}/forkast").route(post().to(lists::discard)))
        .service(resource("/arbeid/{hearing}/lapper/{import}/igjen").route(post().to(lists::again)))
        .service(resource("/arbeid/{hearing}/lapper/{import}/fjern").route(post().to(lists::remove)));
}

/// The head of the round, where it can have workshops: the pages of others are not there.
fn head(seat: &Seat) -> Result<HeadView> {
    if has_workshops(seat.hearing.kind) { Ok(HeadView::of(seat)) } else { Err(Error::NotFound) }
}
