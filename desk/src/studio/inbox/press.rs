//! What the forms of the inbox do.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use appwijzer_core::l10n::Words;
use appwijzer_core::trust::{Envelope, Request};
use axum::response::{IntoResponse, Redirect, Response};

use crate::exemption::{
    Because, MOST_TEXT, Refusal, Wish, denial, denial_envelope, expect_root, grant, grant_envelope, last_day,
    read_file, reason, requests, sign,
};
use crate::signing::{KeyFile, Passphrase, RegisterError, Signer, TokenAddress, TokenKey};
use crate::studio::form::Posted;
use crate::studio::server::{Pairs, Studio, html, lock};
use crate::told::Told;

use super::answers::{answered, place, put};
use super::office::{Office, is_of_other_line};

/// What was typed into a form and could not be done, with why.
pub(in crate::studio) struct Typed<'t> {
    pub posted: &'t Posted,
    pub wrong: Vec<String>,
}

impl Typed<'_> {
    /// What stood in a field of one of the page's forms.
    pub(in crate::studio) fn of<'t>(typed: Option<&'t Typed<'_>>, form: &str, name: &str) -> Option<&'t str> {
        typed.filter(|typed| typed.posted.one("go") == Some(form)).and_then(|typed| typed.posted.one(name))
    }
}

/// Whether a place of the studio is the inbox, or something that stands in the register.
pub(in crate::studio) fn is_inbox(place: &str) -> bool {
    place == "inbox" || place.starts_with("q-") || place.starts_with("g-")
}

impl Studio {
    fn office(&self) -> Result<Option<Office>, Refusal> {
        Office::open(self.shelf.folder(), self.source_policy())
    }

    /// The page of a place, with what was typed if it could not be done.
    pub(in crate::studio) fn inbox(&self, place: &str, query: &Pairs, typed: Option<&Typed<'_>>) -> Response {
        let words = self.words(self.language(query));
        let page = self.page(query, words);
        let office = match self.office() {
            Ok(Some(office)) => office,
            Ok(None) => return html(page.told(&words.say("inbox-title"), &words.say("inbox-no-policy"), "inbox")),
            Err(e) => {
                return html(page.told(
                    &words.say("inbox-title"),
                    &appwijzer_policy::source::sentence(&e.told(words)),
                    "inbox",
                ));
            }
        };
        let drawn = match office.book.register.entry(place) {
            _ if place == "inbox" => page.inbox(&office, typed),
            Some(entry) => page.entry(&office, entry, typed),
            None => return self.nowhere(query),
        };
        html(drawn)
    }

    /// Does what a form asks. Whatever cannot be done is said on the same page, with everything that was typed but the
    /// passphrase.
    pub(in crate::studio) fn decide(&self, place: &str, query: &Pairs, posted: &Posted) -> Response {
        // One form after the other: nobody decides twice by pressing twice.
        static ONE_BY_ONE: Mutex<()> = Mutex::new(());
        let turn = lock(&ONE_BY_ONE);
        let language = self.language(query);
        let words = self.words(language);
        let done = match posted.one("go") {
            Some("take") => self.take(posted, words),
            Some("grant") => self.grant(place, posted).map_err(|e| vec![e.told(words)]),
            Some("deny") => self.deny(place, posted, words).map_err(|e| vec![e.told(words)]),
            Some("sign") => self.second(place, posted).map_err(|e| vec![e.told(words)]),
            _ => Ok(place.to_owned()),
        };
        drop(turn);
        match done {
            Ok(place) => Redirect::to(&format!("/studio/{place}?page={}", language.tag())).into_response(),
            Err(wrong) => self.inbox(place, query, Some(&Typed { posted, wrong })),
        }
    }

    /// Takes in what was pasted, and what is in a file that was named. Says of each request that is none why; those that
    /// are right are written down all the same.
    fn take(&self, posted: &Posted, words: &Words) -> Result<String, Vec<String>> {
        let told = |e: Refusal| vec![e.told(words)];
        let Some(mut office) = self.office().map_err(told)? else { return Ok("inbox".to_owned()) };
        let mut text = posted.one("text").unwrap_or_default().to_owned();
        if let Some(named) = posted.one("file").map(str::trim).filter(|named| !named.is_empty()) {
            let bytes = read_file(&office.found(named), MOST_TEXT).map_err(told)?;
            text = format!("{text}\n\n{}", String::from_utf8_lossy(&bytes));
        }
        let (mut wrong, mut new, mut known, day) = (Vec::new(), Vec::new(), Vec::new(), office.day());
        for found in requests(&text) {
            let taken = found.map_err(Refusal::Request).and_then(|request| {
                if is_of_other_line(&office, request.document.lineage.as_deref()) {
                    return Err(Refusal::OtherLineage);
                }
                Ok((office.book.receive(&request, day)?, request.id))
            });
            match taken {
                Ok((true, id)) => new.push(id),
                Ok((false, id)) => known.push(id),
                Err(e) => wrong.push(e.told(words)),
            }
        }
        if !new.is_empty() {
            office.book.keep().map_err(told)?;
            self.say("inbox-taken", new.len().to_string());
        }
        if !known.is_empty() {
            self.say("inbox-known", known.join(", "));
        }
        let mut all = new.into_iter().chain(known);
        match (wrong.is_empty(), all.next(), all.next()) {
            (false, _, _) => Err(wrong),
            (true, Some(only), None) => Ok(only),
            (true, _, _) => Ok("inbox".to_owned()),
        }
    }

    /// The request that is decided about, as it stands in the register.
    fn open_request(&self, id: &str) -> Result<(Office, Request), Refusal> {
        let office = self.office()?.ok_or(Refusal::NoPolicy)?;
        let unknown = || Refusal::Register(RegisterError::Unknown(id.to_owned()));
        let entry = office.book.register.entry(id).ok_or_else(unknown)?;
        office.book.register.expect_open(id).map_err(Refusal::Register)?;
        let request = entry.asked().ok_or_else(unknown)?;
        Ok((office, request))
    }

    fn grant(&self, id: &str, posted: &Posted) -> Result<String, Refusal> {
        let (mut office, request) = self.open_request(id)?;
        let today = office.day();
        let until = last_day(posted.one("until").unwrap_or_default(), today)?;
        let task = posted.one("task").map(str::trim).filter(|task| !task.is_empty());
        let wish = Wish { until, task, ..Wish::of(&request, today) };
        let made = grant(&wish, office.policy.policy(), office.root.as_ref().map(|(_, file)| file), today)?;
        office.book.granted(Some(&request), &made.grant, today)?;
        let envelope = grant_envelope(&made.grant)?;
        self.answer(&mut office, &made.grant.id, envelope, posted)?;
        Ok(id.to_owned())
    }

    fn deny(&self, id: &str, posted: &Posted, words: &Words) -> Result<String, Refusal> {
        let (mut office, request) = self.open_request(id)?;
        let because = posted.one("because").and_then(Because::from_name).unwrap_or(Because::OwnWords);
        let reason = reason(because, posted.one("words").unwrap_or_default(), words)?;
        let denial = denial(&request, office.day(), &reason)?;
        office.book.denied(&request, &denial)?;
        self.answer(&mut office, id, denial_envelope(&denial), posted)?;
        Ok(id.to_owned())
    }

    /// Signs an answer and writes it, then the register: whoever is interrupted between finds the request still open, and
    /// decides once more.
    fn answer(&self, office: &mut Office, name: &str, mut envelope: Envelope, posted: &Posted) -> Result<(), Refusal> {
        office.sign(&mut envelope, posted)?;
        office.book.expect_unchanged()?;
        let path = place(office, name);
        put(&path, &envelope)?;
        if let Err(e) = office.book.keep() {
            // Nobody decided this: what would say so must not lie about.
            let _ = std::fs::remove_file(&path);
            return Err(e);
        }
        self.say("inbox-decided", "");
        Ok(())
    }

    /// Another person signs what was decided.
    fn second(&self, id: &str, posted: &Posted) -> Result<String, Refusal> {
        let office = self.office()?.ok_or(Refusal::NoPolicy)?;
        let answer = office.book.register.entry(id).and_then(|entry| answered(&office, entry));
        let answer = answer.ok_or_else(|| Refusal::NoAnswer(id.to_owned()))?;
        let mut envelope = answer.envelope.clone();
        office.sign(&mut envelope, posted)?;
        answer.keep(&envelope)?;
        self.say("inbox-signed", "");
        Ok(id.to_owned())
    }
}

impl Office {
    /// A file as somebody names it: from where the program runs, or from the folder of the policy.
    fn found(&self, named: &str) -> PathBuf {
        let path = Path::new(named);
        let inside = self.folder.join(path);
        if !path.exists() && inside.exists() { inside } else { path.to_owned() }
    }

    /// Adds the signature of the key that was chosen. The passphrase opens it and is forgotten.
    fn sign(&self, envelope: &mut Envelope, posted: &Posted) -> Result<(), Refusal> {
        let organisation = self.policy.policy().organisation.id;
        self.trust().map_or(Ok(()), |root| expect_root(root, organisation, self.day()))?;
        let typed = |name: &str| posted.one(name).map(str::trim).filter(|text| !text.is_empty());
        let named = typed("path").or(typed("key")).ok_or(Refusal::NoKey)?;
        let secret = || Ok(Passphrase::new(posted.one("passphrase").unwrap_or_default().to_owned()));
        let key: Box<dyn Signer> = if TokenAddress::is(named) {
            Box::new(TokenKey::open::<Refusal>(&TokenAddress::read(named)?, secret)?)
        } else {
            let locked = KeyFile::read(&self.found(named))?;
            if typed("passphrase").is_none() {
                return Err(Refusal::NoPassphrase);
            }
            Box::new(locked.unlock(&secret()?)?)
        };
        sign(envelope, key.as_ref(), named, self.trust()).map(drop)
    }
}
