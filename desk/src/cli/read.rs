//! What was read, said under every answer: the form, how many apps, what proves it, what it cannot show.

use appwijzer_core::cases::{Assessment, PartReport};
use appwijzer_core::inventory::{Hidden, Place, Proof, Provenance, Recognised, Scope, Wholeness, pieces};
use appwijzer_core::l10n::{Args, clean};
use appwijzer_core::policy::{Platform, PolicyFile};

use super::output::Talk;

/// One paragraph for each area of which there is a list.
pub(super) fn lines(policy: &PolicyFile, platform: Platform, assessment: &Assessment, talk: &Talk) -> Vec<String> {
    let read = |part: &&PartReport| !matches!(part.evidence.scope, Scope::Nothing { .. });
    let text = |part: &PartReport| Read { policy, part, talk }.text();
    let mut all: Vec<String> = assessment.parts.iter().filter(read).map(text).collect();
    let unproved = |p: &PartReport| p.evidence.wholeness == Wholeness::NotKnown && p.evidence.scope != Scope::Traces;
    if platform == Platform::Android && assessment.parts.iter().any(unproved) {
        all.push(talk.say("read-use-recipe"));
    }
    all
}

struct Read<'r> {
    policy: &'r PolicyFile,
    part: &'r PartReport,
    talk: &'r Talk,
}

impl Read<'_> {
    fn text(&self) -> String {
        let sentences =
            [self.how_many(), self.proof(), self.scope(), self.hides(), self.not_understood(), self.unread()];
        sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn how_many(&self) -> Option<String> {
        let source = &self.part.evidence.source;
        let n = usize::try_from(self.part.evidence.read.apps).unwrap_or(usize::MAX);
        let args = Args::new().number("n", n);
        Some(match (&source.form, source.provenance) {
            (_, Provenance::Example) => self.talk.tell("read-example", &args),
            (Some(form), _) => {
                let id = match source.recognised {
                    Recognised::Named => "read-as-named",
                    Recognised::Content | Recognised::Asked => "read-as",
                };
                self.talk.tell(id, &args.with("form", form))
            }
            (None, _) => self.talk.tell("read-from-phone", &args),
        })
    }

    fn proof(&self) -> Option<String> {
        let evidence = &self.part.evidence;
        let id = match evidence.wholeness {
            Wholeness::Proved { by: Proof::Answered } => return None,
            Wholeness::Proved { by: Proof::Dump } => "read-proved-dump",
            Wholeness::Proved { by: Proof::OwnCount } => "read-proved-count",
            Wholeness::Proved { by: Proof::Recipe } => "read-proved-recipe",
            Wholeness::Said => "read-said",
            Wholeness::CutShort { .. } => "read-cut-short",
            Wholeness::OnePage => "read-one-page",
            Wholeness::NotKnown if evidence.scope == Scope::Traces => return None,
            Wholeness::NotKnown => "read-not-proved",
        };
        Some(self.talk.say(id))
    }

    fn scope(&self) -> Option<String> {
        let id = match &self.part.evidence.scope {
            Scope::All | Scope::NotKnown | Scope::Nothing { .. } => return None,
            Scope::SystemOnly => "read-system-only",
            Scope::InstalledOnly => "read-installed-only",
            Scope::EnabledOnly => "read-enabled-only",
            Scope::DisabledOnly => "read-disabled-only",
            Scope::ManagedOnly => "read-managed-only",
            Scope::Launchable => "read-launchable",
            Scope::Asked { .. } => "read-asked",
            Scope::Traces => "read-traces",
        };
        Some(self.talk.say(id))
    }

    fn hides(&self) -> Option<String> {
        let kinds: Vec<String> = self.part.evidence.hides.iter().map(|kind| self.talk.say(hidden(*kind))).collect();
        let what = self.talk.words.list(&kinds);
        (!kinds.is_empty()).then(|| self.talk.tell("read-hides", &Args::new().with("what", &what)))
    }

    fn not_understood(&self) -> Option<String> {
        let read = &self.part.evidence.read;
        let n = usize::try_from(read.not_understood).unwrap_or(usize::MAX);
        let places: Vec<String> = read.places.iter().take(3).map(|place| self.place(*place)).collect();
        let args = Args::new().number("n", n);
        let args = args.with("places", &self.talk.words.list(&places));
        (n > 0).then(|| self.talk.tell(if places.is_empty() { "read-others" } else { "read-others-at" }, &args))
    }

    /// Apps of the policy that are named in what could not be read, by their identifier or their name; nobody else's
    /// words are repeated.
    fn unread(&self) -> Option<String> {
        let index = self.policy.index();
        let known = |id: &&str| index.by_package(id).or_else(|| index.by_bundle(id));
        let mut named: Vec<String> = self
            .part
            .evidence
            .unread
            .iter()
            .filter_map(|unread| pieces(&unread.word).find_map(|id| known(&id)))
            .filter_map(|app| app.get(self.policy.policy()))
            .map(|app| clean(app.name.as_str()).into_owned())
            .collect();
        named.sort();
        named.dedup();
        let what = self.talk.words.list(&named);
        (!named.is_empty()).then(|| self.talk.tell("read-unread", &Args::new().with("what", &what)))
    }

    fn place(&self, place: Place) -> String {
        let (id, number) = match place {
            Place::Line { number } => ("inventory-place-line", number),
            Place::Byte { number } => ("inventory-place-byte", number),
            Place::Record { number } => ("inventory-place-app", number),
        };
        self.talk.tell(id, &Args::new().with("n", &number.to_string()))
    }
}

fn hidden(kind: Hidden) -> &'static str {
    match kind {
        Hidden::Archived => "read-hidden-archived",
        Hidden::Offloaded => "read-hidden-offloaded",
        Hidden::Unmanaged => "read-hidden-unmanaged",
        Hidden::PrivateSpace => "read-hidden-private-space",
        Hidden::OtherUsers => "read-hidden-other-users",
        Hidden::Clones => "read-hidden-clones",
        Hidden::AppClips => "read-hidden-app-clips",
    }
}
