//! A visitor's browser, as far as tests need one: cookies, forms with their token, no redirects followed.

use std::sync::Arc;

use reqwest::cookie::{CookieStore as _, Jar};
use reqwest::multipart;

/// What came back.
pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    pub headers: reqwest::header::HeaderMap,
    pub text: String,
}

impl Answer {
    /// Asserts the status and returns the text.
    pub fn expect(self, status: u16) -> String {
        assert_eq!(self.status, status, "{}", self.text);
        self.text
    }

    /// Asserts a redirect and returns where to.
    pub fn to(self) -> String {
        assert_eq!(self.status, 303, "{}", self.text);
        self.location.expect("a redirect has a location")
    }
}

/// Where a list's link of this kind leads: `next` or `prev`.
pub fn beyond(page: &str, rel: &str) -> String {
    let link = regex::Regex::new(&format!(r#"rel="{rel}" href="([^"]*)""#)).unwrap();
    let found = link.captures(page).unwrap_or_else(|| panic!("no {rel} in {page}"));
    found[1].replace("&#x2f;", "/").replace("&amp;", "&")
}

/// The page with each tag on one line, as a browser understands it: templates break long tags.
fn on_one_line(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let (mut in_tag, mut quote) = (false, None);
    let mut signs = html.chars().peekable();
    while let Some(sign) = signs.next() {
        match (in_tag, quote) {
            (false, _) => in_tag = sign == '<' && signs.peek().is_some_and(char::is_ascii_alphabetic),
            (true, Some(end)) if sign == end => quote = None,
            (true, None) if sign == '"' || sign == '\'' => quote = Some(sign),
            (true, None) if sign.is_ascii_whitespace() => {
                if !signs.peek().is_some_and(|next| next.is_ascii_whitespace() || *next == '>') {
                    out.push(' ');
                }
                continue;
            }
            (true, None) if sign == '>' => in_tag = false,
            (true, _) => {}
        }
        out.push(sign);
    }
    out
}

/// The value of a hidden field on a page.
pub fn hidden(html: &str, name: &str) -> String {
    let field = regex::Regex::new(&format!(r#"name="{name}"\s+value="([^"]*)""#)).unwrap();
    field.captures(html).map_or_else(|| panic!("no {name} in {html}"), |found| found[1].to_owned())
}

/// One visitor; keeps its cookies.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    jar: Arc<Jar>,
    base: String,
}

/// Begins an HTTP client. The feature `s3` leaves the ciphers of TLS to whoever uses it, also where there is no TLS.
pub fn http() -> reqwest::ClientBuilder {
    #[cfg(feature = "s3")]
    {
        // Another test may have been first.
        drop(rustls::crypto::ring::default_provider().install_default());
    }
    reqwest::Client::builder()
}

impl Client {
    pub fn new(base: &str) -> Self {
        let jar = Arc::new(Jar::default());
        let http = http()
            .cookie_provider(Arc::clone(&jar))
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap();
        Self { http, jar, base: base.to_owned() }
    }

    pub async fn get(&self, path: &str) -> Answer {
        answer(self.http.get(self.url(path)).header("accept-language", "nb")).await
    }

    /// The pieces of a page that its script would fetch.
    pub async fn pieces(&self, path: &str) -> Answer {
        let request = self.http.get(self.url(path)).header("accept-language", "nb");
        answer(request.header("x-fragment", "1")).await
    }

    /// The page, unless it is still the one with this tag.
    pub async fn get_unless(&self, path: &str, tag: &str) -> Answer {
        let request = self.http.get(self.url(path)).header("accept-language", "nb");
        answer(request.header("if-none-match", tag)).await
    }

    /// The page, which must be there.
    pub async fn page(&self, path: &str) -> String {
        self.get(path).await.expect(200)
    }

    /// Bytes of a download, which must be there.
    pub async fn bytes(&self, path: &str) -> Vec<u8> {
        let response = self.http.get(self.url(path)).send().await.unwrap();
        assert_eq!(response.status(), 200, "{path}");
        response.bytes().await.unwrap().to_vec()
    }

    /// Opens the page at `path` for its form token, then posts the fields there.
    pub async fn submit(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.submit_from(path, path, fields).await
    }

    /// Takes the form token from the page `from` and posts to `to`. On the preview of a plan it says what was seen, as its form does.
    pub async fn submit_from(&self, from: &str, to: &str, fields: &[(&str, &str)]) -> Answer {
        let page = self.get(from).await.text;
        let token = token_of(&page);
        let preview =
            from == to && from.contains("/plan/les-inn/") && fields.iter().all(|(name, _)| *name != "was");
        let seen = if preview { [hidden(&page, "was"), hidden(&page, "others")].into() } else { Vec::new() };
        let seen: Vec<(&str, &str)> =
            ["was", "others"].into_iter().zip(seen.iter().map(String::as_str)).collect();
        self.post(to, &[fields, &seen, &[("csrf", &token)]].concat()).await
    }

    /// Posts just these fields.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_in("nb", path, fields).await
    }

    /// Posts just these fields, by somebody who reads `language`.
    pub async fn post_in(&self, language: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        answer(self.http.post(self.url(path)).header("accept-language", language).form(fields)).await
    }

    /// Posts a form with a file, with the token of the page `from`.
    pub async fn upload(
        &self,
        from: &str,
        to: &str,
        field: &str,
        file: (&str, Vec<u8>),
        fields: &[(&str, &str)],
    ) -> Answer {
        let token = token_of(&self.get(from).await.text);
        self.upload_with(&token, to, field, file, fields).await
    }

    /// Posts a form with a file and this token.
    pub async fn upload_with(
        &self,
        token: &str,
        to: &str,
        field: &str,
        file: (&str, Vec<u8>),
        fields: &[(&str, &str)],
    ) -> Answer {
        let mut form = multipart::Form::new().text("csrf", token.to_owned());
        for (name, value) in fields {
            form = form.text((*name).to_owned(), (*value).to_owned());
        }
        let part = multipart::Part::bytes(file.1).file_name(file.0.to_owned());
        answer(self.http.post(self.url(to)).multipart(form.part(field.to_owned(), part))).await
    }

    /// Posts a form with the file `file`; where it leads, or nothing where nobody answers.
    pub async fn try_upload(&self, token: &str, to: &str, file: (&str, Vec<u8>)) -> Option<String> {
        let part = multipart::Part::bytes(file.1).file_name(file.0.to_owned());
        let form = multipart::Form::new().text("csrf", token.to_owned()).part("file", part);
        let response = self.http.post(self.url(to)).multipart(form).send().await.ok()?;
        assert_eq!(response.status(), 303, "{to}");
        response.headers().get("location").map(|to| to.to_str().unwrap().to_owned())
    }

    /// What a request of its own would send as `Cookie`.
    pub fn cookies(&self) -> String {
        let url = self.base.parse().unwrap();
        self.jar.cookies(&url).map_or_else(String::new, |all| all.to_str().unwrap().to_owned())
    }

    /// The token a form on this page would send.
    pub async fn token(&self, path: &str) -> String {
        token_of(&self.get(path).await.text)
    }

    fn url(&self, path: &str) -> String {
        if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.base) }
    }
}

async fn answer(request: reqwest::RequestBuilder) -> Answer {
    let response = request.send().await.unwrap();
    let location = response.headers().get("location").map(|v| v.to_str().unwrap().to_owned());
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let is_page = headers.get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    // The template engine writes every slash in a value as a character reference; a browser reads it as a slash.
    let text = response.text().await.unwrap().replace("&#x2f;", "/");
    let text = if is_page { on_one_line(&text) } else { text };
    Answer { status, location, headers, text }
}

/// The value of the first hidden field `csrf`; empty where there is none.
fn token_of(html: &str) -> String {
    let field = regex::Regex::new(r#"name="csrf"[^>]*value="([^"]*)""#).unwrap();
    field.captures(html).map(|found| found[1].to_owned()).unwrap_or_default()
}
