//! Who is signed in: the argument without which no staff handler can be written.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;

use super::super::access::Keeper;
use super::super::{Account, Details, SessionId, actions, store};
use crate::audit::Actor;
use crate::db::{self, Tx};
use crate::keys::digest;
use crate::web::page::Viewer;
use crate::web::{Error, Page, Result, cookies, head};

/// How long a session's last use may lag behind, in seconds: not every page view is worth a commit.
const TOUCH_AFTER: i64 = 300;

/// A signed-in person, and the page as they see it.
#[derive(Clone)]
pub struct SignedIn {
    pub account: Account,
    pub session: SessionId,
    pub page: Page,
}

impl SignedIn {
    /// As the audit list names them.
    pub fn actor(&self) -> Actor {
        self.account.actor(&self.page.address)
    }

    /// Does something in one write transaction.
    pub async fn act<T, E>(
        &self,
        mut action: impl FnMut(&mut Tx<'_>, &Actor) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: db::WriteError,
    {
        let actor = self.actor();
        self.page.state.db.write(move |tx| action(tx, &actor)).await
    }

    /// Finds the session of the request's cookie.
    pub async fn of(request: &HttpRequest) -> Result<Self> {
        let page = Page::of(request)?;
        let state = std::sync::Arc::clone(&page.state);
        let cookie = request.cookie(cookies::session_name(&state.config)).ok_or(Error::SignIn)?;
        let (hash, now) = (digest(cookie.value()), state.clock.now());
        let live = state.db.read(move |conn| store::live_session(conn, hash, now)).await?;
        let live = live.ok_or(Error::SignIn)?;
        if now.duration_since(live.seen_at).as_secs() > TOUCH_AFTER && !head::asked(request) {
            let (id, end) = (live.id, actions::session_end(&state, live.began_at));
            state.db.write(move |tx| store::touch_session(tx, id, now, end)).await?;
        }
        let page = page.seen_by(viewer(&live.account));
        Ok(Self { page, session: live.id, account: live.account })
    }
}

impl FromRequest for SignedIn {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { Self::of(&request).await })
    }
}

/// A signed-in person who may import plans, keep the register and create hearings.
#[derive(Clone)]
pub struct Staff(SignedIn);

impl std::ops::Deref for Staff {
    type Target = SignedIn;
    fn deref(&self) -> &SignedIn {
        &self.0
    }
}

impl FromRequest for Staff {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let signed_in = SignedIn::of(&request).await?;
            if signed_in.account.is_staff() { Ok(Self(signed_in)) } else { Err(Error::Forbidden) }
        })
    }
}

/// A signed-in person who may keep accounts.
#[derive(Clone)]
pub struct Administrator {
    pub signed_in: SignedIn,
    /// Their right, for the actions.
    pub keeper: Keeper,
}

impl Administrator {
    /// Does something in one write transaction.
    pub async fn act<T, E>(
        &self,
        mut action: impl FnMut(&mut Tx<'_>, &Keeper) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: db::WriteError,
    {
        let keeper = self.keeper.clone();
        self.page.state.db.write(move |tx| action(tx, &keeper)).await
    }
}

impl std::ops::Deref for Administrator {
    type Target = SignedIn;
    fn deref(&self) -> &SignedIn {
        &self.signed_in
    }
}

impl FromRequest for Administrator {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let signed_in = SignedIn::of(&request).await?;
            let keeper = Keeper::of(&signed_in.account, signed_in.actor()).ok_or(Error::Forbidden)?;
            Ok(Self { signed_in, keeper })
        })
    }
}

/// A person as the layout shows them.
fn viewer(account: &Account) -> Viewer {
    let Details { name, role, .. } = &account.details;
    Viewer { name: name.clone(), initials: initials(name), role: role.as_str().to_owned() }
}

fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().next());
    let first = words.next();
    first.into_iter().chain(words.next_back()).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_of_the_first_and_last_name() {
        for (name, expected) in [("Ingrid Aas", "IA"), ("Åse Marie Ødegård", "ÅØ"), ("đorđe", "Đ"), ("", "")]
        {
            assert_eq!(initials(name), expected);
        }
    }
}
