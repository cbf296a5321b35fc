//! Joins the parts: state, routes, headers, error pages. Used by the command line and by tests.

pub mod jobs;
mod watch;
mod web;

use std::future::{Ready, ready};
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Server, ServiceRequest, ServiceResponse};
use actix_web::http::{ConnectionType, header};
use actix_web::middleware::{Compress, Next, from_fn};
use actix_web::web::{Data, FormConfig, PathConfig, PayloadConfig, ServiceConfig, get, to};
use actix_web::{App, HttpResponse, HttpServer};
use anyhow::Context as _;
use tracing::Instrument as _;

use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Db, migrate};
use crate::keys::Keys;
use crate::mail::render::Render;
use crate::mail::worker::Worker;
use crate::mail::{MailFolder, Mailbox, Mailer, SmtpConfig, SmtpPool};
use crate::program::Program;
use crate::templates::{Template, Templates};
use crate::web::heavy::Heavy;
use crate::web::limits::Limits;
use crate::web::pages_cache::PagesCache;
use crate::web::{
    Error, Page, State, address, assets, body, forms, head, headers, health, request_id, typed,
};
use crate::{
    accounts, archive, assessments, consultees, decisions, digest, hearings, inputs, invitations, letters,
    measures, plans, projects, responses, workshops,
};

/// A built application, bound to its address, not running yet.
pub struct Application {
    pub state: Arc<State>,
    listener: TcpListener,
}

impl Application {
    /// Opens the database, brings its schema up to date, reads key, templates and texts, and binds the address.
    pub fn build(config: Config, clock: Clock) -> anyhow::Result<Self> {
        let listen = config.listen;
        let listener = TcpListener::bind(listen).map_err(|error| {
            anyhow::anyhow!("cannot listen on {listen}: {error}. Is Lydhør running there already?")
        })?;
        Ok(Self { state: build_state(config, clock)?, listener })
    }

    /// The address people can reach it at: the port is known only now when 0 was asked for.
    pub fn port(&self) -> anyhow::Result<u16> {
        Ok(self.listener.local_addr()?.port())
    }

    /// Serves pages, sends letters and does jobs until stopped by a signal; letters and steps under way end first.
    pub async fn serve(self) -> anyhow::Result<()> {
        let worker = build_worker(&self.state, build_mailer(&self.state.config)?)?.start();
        let jobs = jobs::build(&self.state.program).start();
        let served = self.server()?.await;
        jobs.stop().await;
        worker.stop().await;
        Ok(served?)
    }

    /// The server; runs until it is stopped by a signal or its handle.
    pub fn server(self) -> anyhow::Result<Server> {
        let state = self.state;
        let pause = state.config.limits.body_patience();
        watch::start(&state);
        let server = HttpServer::new(move || {
            App::new()
                .app_data(Data::from(Arc::clone(&state)))
                .app_data(FormConfig::default().limit(forms::MAX_FORM))
                // What is no id names nothing that is here.
                .app_data(PathConfig::default().error_handler(|_, _| Error::NotFound.into()))
                .app_data(PayloadConfig::new(forms::MAX_FORM))
                .wrap(from_fn(finish))
                .wrap(Compress::default())
                .configure(routes)
        });
        // Without nodelay a compressed page waits 40 ms for the client's acknowledgement.
        let server = server.tcp_nodelay(true).workers(workers());
        // The head of a connection's first request may take as long as a pause in a body: a browser that opens a connection ahead,
        // or one on a busy machine, is not hung up on.
        Ok(server.client_request_timeout(pause).listen(self.listener)?.run())
    }
}

/// Looks after the database's files in the background: for programs that answer no requests.
pub fn look_after(state: &Arc<State>) {
    watch::start(state);
}

/// Everything but the network: for the command line, the worker and tests.
pub fn build_state(config: Config, clock: Clock) -> anyhow::Result<Arc<State>> {
    use secrecy::ExposeSecret as _;
    sender(&config)?;
    crate::files::folder(&config.data_dir)?;
    let db = Db::open(config.database_url.expose_secret(), config.database_connections)?.by_clock(&clock);
    migrate::run(&db)?;
    let keys = Keys::load_or_create(&config.data_dir)?;
    let templates = Templates::load(&config.site, assets::path).map_err(anyhow::Error::msg)?;
    let files = crate::files::Files::open(&config)?;
    let (pages, heavy, limits) = (PagesCache::default(), Heavy::new(workers()), Limits::new(&clock));
    let program = Arc::new(Program { config, db, files, clock, keys, templates });
    Ok(Arc::new(State { program, pages, heavy, limits }))
}

/// Who letters are from: what is wrong with it is told at start, and not letter by letter.
fn sender(config: &Config) -> anyhow::Result<Mailbox> {
    Mailbox::written(&config.site.mail_from)
        .with_context(|| format!("site.mail_from is {:?}", config.site.mail_from))
}

/// Where letters go: a mail server, or the mailbox folder where none is configured.
pub fn build_mailer(config: &Config) -> anyhow::Result<Mailer> {
    use secrecy::ExposeSecret as _;
    sender(config)?;
    if config.has_smtp() {
        let mut smtp: SmtpConfig = config.smtp_url.expose_secret().parse()?;
        smtp.connections = usize::try_from(config.smtp_connections)?;
        return Ok(Mailer::Smtp(SmtpPool::new(smtp)?));
    }
    Ok(Mailer::Folder(MailFolder::open(crate::mail::mailbox(config))?))
}

/// The worker that sends this application's letters.
pub fn build_worker(state: &Arc<State>, mailer: Mailer) -> anyhow::Result<Arc<Worker>> {
    let connections = usize::try_from(state.config.smtp_connections)?;
    Ok(Arc::new(Worker::new(&state.db, state.clock.clone(), mailer, renderers(state), connections)))
}

/// Who writes each kind of letter.
pub(crate) fn renderers(state: &Arc<State>) -> Vec<Box<dyn Render>> {
    let program = &state.program;
    vec![
        Box::new(invitations::mail::LetterRenderer::new(Arc::clone(program))),
        Box::new(responses::mail::ReceiptRenderer(Arc::clone(program))),
        Box::new(responses::mail::ConfirmRenderer(Arc::clone(program))),
        Box::new(measures::mail::StatusRenderer::asking(Arc::clone(program))),
        Box::new(measures::mail::StatusRenderer::reminding(Arc::clone(program))),
        Box::new(assessments::mail::SteeringRenderer(Arc::clone(program))),
        Box::new(accounts::mail::PasswordRenderer::invited(Arc::clone(program))),
        Box::new(accounts::mail::PasswordRenderer::asked(Arc::clone(program))),
    ]
}

/// Every route, slice by slice.
pub fn routes(config: &mut ServiceConfig) {
    hearings::web::public_routes(config);
    health::routes(config);
    config.route("/assets/{file}", get().to(assets::serve));
    config.route("/skjold", get().to(assets::shield));
    accounts::web::routes(config);
    projects::web::routes(config);
    responses::web::routes(config);
    plans::web::routes(config);
    hearings::web::routes(config);
    inputs::web::routes(config);
    workshops::web::routes(config);
    assessments::web::routes(config);
    digest::web::routes(config);
    measures::indicators::web::routes(config);
    measures::report::web::routes(config);
    decisions::web::routes(config);
    measures::web::routes(config);
    archive::web::routes(config);
    crate::mail::web::routes(config);
    consultees::web::routes(config);
    letters::web::routes(config);
    invitations::web::routes(config);
    web::routes(config);
    config.default_service(to(nowhere));
}

/// Whatever else is asked for.
fn nowhere() -> Ready<Result<HttpResponse, Error>> {
    ready(Err(Error::NotFound))
}

fn workers() -> usize {
    std::thread::available_parallelism().map_or(2, usize::from)
}

/// Around every request: its name stands on every line of the log that tells of it, whatever level is logged.
async fn finish(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let id = request_id::give(&request)?;
    answer(request, next).instrument(tracing::error_span!("request", id)).await
}

/// One line in the log, headers, and a page for whatever went wrong.
async fn answer(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let started = Instant::now();
    let mut request = request;
    head::as_get(&mut request);
    let patience = State::of(request.request())?.config.limits.body_patience();
    let late = body::within(&mut request, patience);
    let taken = match address::check(&request) {
        Ok(()) => typed::keep(&mut request).await,
        Err(error) => Err(error),
    };
    let response = match taken {
        Ok(()) => next.call(request).await?.map_into_boxed_body(),
        Err(error) => request.error_response(error),
    };
    doubt_pages(&response);
    let response = if late.is() { given_up(response) } else { response };
    let https = State::of(response.request()).is_ok_and(|state| state.config.is_https());
    let mut response = explain(response);
    headers::add(response.headers_mut(), https);
    request_id::tell(&mut response);
    head::finish(&mut response);
    log(&response, started);
    Ok(response)
}

/// What was taken in may show on any public page: whoever asks after this answer sees it.
fn doubt_pages(response: &ServiceResponse) {
    let taken = response.status().is_success() || response.status().is_redirection();
    if taken
        && !response.request().method().is_safe()
        && let Ok(state) = State::of(response.request())
    {
        state.pages.doubt_all();
    }
}

/// The rest of the body is not waited for, so nothing else can come on this connection.
fn given_up(response: ServiceResponse) -> ServiceResponse {
    let (request, _) = response.into_parts();
    let mut response = ServiceResponse::from_err(Error::Slow, request);
    response.response_mut().head_mut().set_connection_type(ConnectionType::Close);
    response
}

/// The route's pattern, not the path: a path may hold a link's token.
fn log(response: &ServiceResponse, started: Instant) {
    let request = response.request();
    let route = request.match_pattern().unwrap_or_else(|| "-".to_owned());
    let millis = started.elapsed().as_millis();
    let (method, status) = (head::method(request), response.status().as_u16());
    if health::asked(request) {
        tracing::debug!(%method, route, status, millis, "request");
    } else {
        tracing::info!(%method, route, status, millis, "request");
    }
}

/// Puts a page in place of a bare error.
fn explain(response: ServiceResponse) -> ServiceResponse {
    let Some(error) = response.response().error().and_then(|e| e.as_error::<Error>()) else {
        return response;
    };
    match error {
        Error::Internal(why) => tracing::error!(%why, "a request failed"),
        Error::Unavailable(_, why) => tracing::error!(%why, "refused: the database is unavailable"),
        _ => {}
    }
    let request = response.request();
    let shown = match error {
        Error::SignIn if request.method() == "GET" => Ok(to_sign_in(request)),
        error => error_page(request, error),
    };
    match shown {
        Ok(page) => response.into_response(page),
        Err(why) => {
            tracing::error!(%why, "the error page failed");
            response
        }
    }
}

fn to_sign_in(request: &actix_web::HttpRequest) -> HttpResponse {
    let path = request.uri().path_and_query().map_or("/", |p| p.as_str());
    let to: String = path.bytes().map(escape).collect();
    HttpResponse::SeeOther().insert_header(("location", format!("/logg-inn?til={to}"))).finish()
}

fn escape(byte: u8) -> String {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    }
}

#[derive(serde::Serialize)]
struct ErrorView {
    status: u16,
    name: &'static str,
    detail: Option<String>,
    /// What was written in the form that could not be taken.
    typed: Vec<String>,
    /// The request's name, for whoever asks us about it.
    request: String,
}

impl Template for ErrorView {
    const NAME: &'static str = "web/error.html";
}

fn error_page(request: &actix_web::HttpRequest, error: &Error) -> crate::web::Result<HttpResponse> {
    use actix_web::ResponseError as _;
    let page = Page::of(request)?;
    let retry_after = error.retry_after();
    let view = ErrorView {
        status: error.status_code().as_u16(),
        name: error.name(),
        detail: error.detail().map(|msg| page.say(&msg)),
        typed: typed::of(request),
        request: request_id::of(request),
    };
    let mut response = page.render_as(error.status_code(), view)?;
    if let Some(seconds) = retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    }
    Ok(response)
}
