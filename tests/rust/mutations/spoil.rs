//! Ways to spoil a list.

/// A source of numbers that are the same for the same seed (SplitMix64).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Random(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `n`, which is not 0.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n as u64).unwrap()
    }

    /// Every other time.
    pub(crate) fn half(&mut self) -> bool {
        self.below(2) == 0
    }
}

/// How a text is written into bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    Marked,
    Utf16Little,
    Utf16Big,
}

pub(crate) fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
    let marked = format!("\u{FEFF}{text}");
    match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Marked => marked.into_bytes(),
        Encoding::Utf16Little => marked.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Big => marked.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    }
}

/// A list that was spoiled.
pub(crate) struct Spoiled {
    pub(crate) text: String,
    pub(crate) encoding: Encoding,
    /// Whether a part of the list that matters is certainly lost.
    pub(crate) loses: bool,
}

/// A way to spoil a list.
#[derive(Clone, Copy)]
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    how: How,
}

#[derive(Clone, Copy)]
enum How {
    /// The text of each line, or of some.
    EachLine(fn(&str, usize) -> String),
    SomeLines(fn(&str, usize) -> String),
    Whole(fn(&str, &mut Random) -> (String, bool)),
    Encoding(Encoding),
}

const fn each(name: &'static str, line: fn(&str, usize) -> String) -> Kind {
    Kind { name, how: How::EachLine(line) }
}

const fn some(name: &'static str, line: fn(&str, usize) -> String) -> Kind {
    Kind { name, how: How::SomeLines(line) }
}

const fn whole(name: &'static str, text: fn(&str, &mut Random) -> (String, bool)) -> Kind {
    Kind { name, how: How::Whole(text) }
}

/// Every way.
pub(crate) const KINDS: &[Kind] = &[
    each("quoted", |l, _| format!("> {l}")),
    each("quoted twice", |l, _| format!(">> {l}")),
    each("bullets", |l, _| format!("- {l}")),
    each("stars", |l, _| format!("* {l}")),
    each("numbered", |l, n| format!("{}. {l}", n + 1)),
    each("in a table", |l, _| format!("| {l} | x |")),
    each("in cells", |l, _| format!("<tr><td>{l}</td></tr>")),
    each("as CSV", |l, n| format!("\"{l}\",\"{n}\"")),
    each("indented", |l, _| format!("    {l}")),
    each("in upper case before", |l, _| l.replacen("package:", "PACKAGE:", 1)),
    each("without a prefix", |l, _| l.replacen("package:", "", 1)),
    each("with a label behind", |l, _| format!("{l} (An app)")),
    each("with a note behind", |l, _| format!("{l} # checked")),
    each("with spaces behind", |l, _| format!("{l}  \t")),
    each("with returns", |l, _| format!("{l}\r")),
    each("between tags", |l, _| format!("<p>{l}</p>")),
    each("as a check list", |l, _| format!("- [ ] {l}")),
    some("some quoted", |l, _| format!("> {l}")),
    some("some taken out", |l, _| format!("# {l}")),
    some("some taken out otherwise", |l, _| format!("// {l}")),
    some("some in a sentence", |l, _| format!("I saw {l} on my phone")),
    some("some behind a command", |l, _| format!("adb uninstall --user 0 {l}")),
    some("some with a name in front", |l, _| format!("TikTok: {l}")),
    some("some in brackets", |l, _| format!("[{l}]")),
    some("some in quotation marks", |l, _| format!("\"{l}\",")),
    some("some with a word in front", |l, _| format!("x {l}")),
    some("some misspelt", |l, _| l.replacen("Package [", "Pakage [", 1).replacen("package:", "pakcage:", 1)),
    some("some with other keys", |l, _| {
        l.replacen("\"name\"", "\"naam\"", 1)
            .replacen("\"id\"", "\"key\"", 1)
            .replacen("Identifier", "Identity", 1)
            .replacen("bundleID", "bundle", 1)
    }),
    whole("cut at a byte", |t, r| {
        let mut end = r.below(t.len().max(1));
        while !t.is_char_boundary(end) {
            end -= 1;
        }
        (t[..end].to_owned(), matters(&t[end..]))
    }),
    whole("cut at a line", |t, r| {
        let lines: Vec<&str> = t.split_inclusive('\n').collect();
        let keep = r.below(lines.len().max(1)).min(lines.len());
        (lines[..keep].concat(), matters(&lines[keep..].concat()))
    }),
    whole("without its beginning", |t, r| {
        let lines: Vec<&str> = t.split_inclusive('\n').collect();
        let drop = 1 + r.below(lines.len().max(1));
        (lines[drop.min(lines.len())..].concat(), false)
    }),
    whole("with lines in another order", |t, r| {
        let mut lines: Vec<&str> = t.split_inclusive('\n').collect();
        for i in (1..lines.len()).rev() {
            lines.swap(i, r.below(i + 1));
        }
        (lines.concat(), false)
    }),
    whole("with two lines exchanged", |t, r| {
        let mut lines: Vec<&str> = t.split_inclusive('\n').collect();
        let (a, b) = (r.below(lines.len().max(1)), r.below(lines.len().max(1)));
        if !lines.is_empty() {
            lines.swap(a, b);
        }
        (lines.concat(), false)
    }),
    whole("without a line", |t, r| {
        let mut lines: Vec<&str> = t.split_inclusive('\n').collect();
        if lines.is_empty() {
            return (String::new(), false);
        }
        let lost = lines.remove(r.below(lines.len()));
        (lines.concat(), lost.starts_with("package:") || lost.starts_with("== "))
    }),
    whole("with system apps only", |t, _| {
        let kept = |line: &&str| !line.starts_with("package:") || line.contains("android");
        let text: String = t.split_inclusive('\n').filter(kept).collect();
        let lost = text.len() < t.len();
        (text, lost)
    }),
    whole("with a line twice", |t, r| {
        let mut lines: Vec<&str> = t.split_inclusive('\n').collect();
        let i = r.below(lines.len().max(1));
        lines.extend(lines.get(i).copied());
        (lines.concat(), false)
    }),
    whole("two on a line", |t, r| {
        let lines: Vec<&str> = t.lines().collect();
        let i = r.below(lines.len().max(1));
        let joined = |n: usize| if n == i { ' ' } else { '\n' };
        (lines.iter().enumerate().map(|(n, l)| format!("{l}{}", joined(n))).collect(), false)
    }),
    whole("with unknown lines", |t, r| {
        let extra = [
            "Success",
            "WARNING: linker: x",
            "Foo:",
            "",
            "== x",
            "Total: 3 apps",
            "* daemon started *",
            "{}",
            "Killed",
        ];
        let mut lines: Vec<String> = t.lines().map(|l| format!("{l}\n")).collect();
        let i = r.below(lines.len() + 1);
        lines.insert(i, format!("{}\n", extra[r.below(extra.len())]));
        (lines.concat(), false)
    }),
    whole("with an unknown key", |t, r| {
        let at: Vec<usize> = t.match_indices('{').map(|(i, _)| i + 1).collect();
        if at.is_empty() {
            return (t.to_owned(), false);
        }
        let i = at[r.below(at.len())];
        (format!("{}\"new\": \"x\", {}", &t[..i], &t[i..]), false)
    }),
    whole("within a mail", |t, _| (format!("From: me\nSubject: my list\n\nHi, here it is.\n\n{t}\n-- \nMe\n"), false)),
    whole("within a block of code", |t, _| (format!("My list:\n\n```\n{t}```\n"), false)),
    Kind { name: "with a mark", how: How::Encoding(Encoding::Marked) },
    Kind { name: "UTF-16, little", how: How::Encoding(Encoding::Utf16Little) },
    Kind { name: "UTF-16, big", how: How::Encoding(Encoding::Utf16Big) },
];

/// Whether what was cut off holds an app, or what proves that there are no more.
fn matters(rest: &str) -> bool {
    ["package:", "Package [", "== ", "Shared users:"].iter().any(|mark| rest.contains(mark))
}

/// Spoils a list.
pub(crate) fn spoil(kind: Kind, text: &str, random: &mut Random) -> Spoiled {
    let lines = |change: &dyn Fn(&str, usize) -> String| -> String {
        text.lines()
            .enumerate()
            .map(|(n, line)| if line.is_empty() { "\n".to_owned() } else { change(line, n) + "\n" })
            .collect()
    };
    let plain = |text, loses| Spoiled { text, encoding: Encoding::Utf8, loses };
    match kind.how {
        How::EachLine(change) => plain(lines(&change), false),
        How::SomeLines(change) => {
            let seed = random.next();
            let chosen = |n: usize| Random::new(seed ^ n as u64).below(3) == 0;
            plain(lines(&|line, n| if chosen(n) { change(line, n) } else { line.to_owned() }), false)
        }
        How::Whole(change) => {
            let (text, loses) = change(text, random);
            plain(text, loses)
        }
        How::Encoding(encoding) => Spoiled { text: text.to_owned(), encoding, loses: false },
    }
}

/// Found by the search, or by people.
pub(crate) const KEPT: &[&str] = &[
    "android\ncom.android.settings\ncom.zhiliaoapp.musically, TikTok\n",
    "com.example.app - this is my phone\n",
    "package:android\npackage:com.android.settings\n> package:com.zhiliaoapp.musically\n",
    "Packages:\n  Package [android] (1):\n    User 0: installed=true\n  Package [com.android.shell] (1):\n    User 0: installed=true\n#  Package [com.zhiliaoapp.musically] (1):\n    User 0: installed=true\nShared users:\n",
    "Packages:\n  Package [android] (1):\n    User 0: installed=true\n  Package [com.android.shell] (1):\n    User 0: installed=true\nFoo:\n  Package [com.zhiliaoapp.musically] (1):\n    User 0: installed=true\nShared users:\n",
];
