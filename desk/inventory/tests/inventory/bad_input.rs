//! What nobody should give to a reader: a clear error or a part with a warning, and never more
//! memory than the bounds allow.

use std::io::{self, Read};

use appwijzer_inventory::{
    Format, MAX_APPS, MAX_APPS_OF_ALL_USERS, MAX_LINE, Place, ReadError, ReadOptions, Warning, pm_list, read,
};

use crate::tools::{fixture, forced, gap, is_cut, plain};

#[test]
fn nothing_at_all() {
    for bytes in [&b""[..], b"\n\n", b"   ", b"\xEF\xBB\xBF", b"\xFF\xFE"] {
        assert!(matches!(plain(bytes), Err(ReadError::Empty)), "{bytes:?}");
    }
}

#[test]
fn a_gigabyte_of_zeros() {
    let zeros = || io::repeat(0).take(1 << 30);
    assert!(matches!(read(zeros(), &ReadOptions::default()), Err(ReadError::Binary { offset: 0 })));
    for format in Format::ALL {
        let options = ReadOptions { format: Some(format), ..ReadOptions::default() };
        assert!(read(zeros().take(1 << 24), &options).is_err(), "{format}");
    }
}

#[test]
fn files_that_are_something_else() {
    for bytes in [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], b"PK\x03\x04\x14\0\0\0", b"%PDF-1.7\npackage:org.example\n"] {
        assert!(matches!(plain(bytes), Err(ReadError::Foreign(_))), "{bytes:?}");
    }
    assert!(matches!(plain(b"\x7fELF\x02\x01\x01\0\0\0"), Err(ReadError::Binary { .. })));
    let texts = [
        "<!doctype html><title>package:android</title>",
        "Dear colleague,\n\nhere is the list.\n",
        "{\"devices\": []}",
    ];
    for text in texts {
        assert!(matches!(plain(text.as_bytes()), Err(ReadError::Unrecognised)), "{text}");
    }
}

#[test]
fn a_reader_that_fails() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::ErrorKind::PermissionDenied.into())
        }
    }
    assert!(matches!(read(Broken, &ReadOptions::default()), Err(ReadError::Io(_))));
    let begun = fixture("pm-list-plain.txt");
    let filler = io::repeat(b'\n').take(100_000);
    assert!(matches!(read(begun.chain(filler).chain(Broken), &ReadOptions::default()), Err(ReadError::Io(_))));
}

#[test]
fn every_list_in_every_wrong_format() {
    for name in crate::tools::LISTS {
        for format in Format::ALL {
            match forced(&fixture(name), format) {
                Ok(reading) => assert!(!reading.snapshots.is_empty(), "{name} as {format}"),
                Err(error) => assert!(!error.to_string().is_empty(), "{name} as {format}"),
            }
        }
    }
}

#[test]
fn invalid_utf8_costs_only_its_line() {
    let reading =
        plain(b"package:android\npackage:\xFF\xFE.app\npackage:org.example.\x80\n\xC3\x28\npackage:org.example.chat\n")
            .unwrap();
    assert_eq!(crate::tools::ids(&reading.snapshots[0]), ["android", "org.example.chat"]);
    assert_eq!(reading.warnings, [Warning::OtherLines { count: 3, first: 2 }]);
}

#[test]
fn a_list_that_ends_in_zeros() {
    let bytes = [&fixture("pm-list-plain.txt")[..], &[0; 5000]].concat();
    let reading = plain(&bytes).unwrap();
    assert_eq!(reading.snapshots[0].apps.len(), 4);
    assert_eq!(reading.warnings, [Warning::OtherLines { count: 1, first: 5 }]);
    assert!(gap(&reading.snapshots[0]).is_some());
}

/// A line that may have named an app leaves a doubt, whoever vouches for the list: they cannot know what stood there.
#[test]
fn what_could_not_be_read_may_have_been_an_app() {
    let whole = b"package:android\npackage:org.example.chat\n";
    let lists: [&[u8]; 3] = [b"package:android\npackage:??\n", b"package:android\npackage:org.example.chat", whole];
    let cut = |bytes, complete| {
        let options = ReadOptions { complete, ..ReadOptions::default() };
        is_cut(&read(bytes, &options).unwrap().snapshots[0])
    };
    assert_eq!(lists.map(|list| cut(list, false)), [true, false, false]);
    assert_eq!(lists.map(|list| cut(list, true)), [true, false, false]);
}

#[test]
fn a_line_without_end() {
    let long = io::repeat(b'x').take(10 * MAX_LINE as u64);
    let input = b"package:android\npackage:".chain(long).chain(&b"\npackage:org.example.chat\n"[..]);
    let reading = read(input, &ReadOptions::default()).unwrap();
    assert_eq!(reading.snapshots[0].apps.len(), 2);
    assert_eq!(reading.warnings, [Warning::LongLines { count: 1, first: 2 }]);
}

/// Lines that are made while they are read.
struct Made<F> {
    line: F,
    next: u64,
    count: u64,
    ready: Vec<u8>,
    given: usize,
}

impl<F: Fn(u64) -> String> Read for Made<F> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.given == self.ready.len() {
            self.ready.clear();
            self.given = 0;
            while self.next < self.count && self.ready.len() < 64 * 1024 {
                self.ready.extend((self.line)(self.next).bytes());
                self.next += 1;
            }
        }
        let n = out.len().min(self.ready.len() - self.given);
        out[..n].copy_from_slice(&self.ready[self.given..self.given + n]);
        self.given += n;
        Ok(n)
    }
}

fn made(count: u64, line: impl Fn(u64) -> String) -> impl Read {
    Made { line, next: 0, count, ready: Vec::new(), given: 0 }
}

#[test]
fn a_million_lines_stay_within_bounds() {
    let lines =
        || made(1_000_000, |i| format!("package:/data/app/a{i}/base.apk=org.example.a{i}  installer=null uid:10123\n"));
    let reading = read(lines(), &ReadOptions::default()).unwrap();
    let snapshot = &reading.snapshots[0];
    assert_eq!(snapshot.apps.len(), MAX_APPS);
    assert!(is_cut(snapshot));
    assert!(reading.warnings.iter().any(|w| matches!(w, Warning::TooManyApps { limit: MAX_APPS, at: Place::Line(_) })));

    let mut seen = 0;
    let summary = pm_list::for_each(lines(), |_| {
        seen += 1;
        std::ops::ControlFlow::Continue(())
    });
    assert_eq!((seen, summary.unwrap().entries), (1_000_000, 1_000_000));
}

#[test]
fn the_same_few_apps_a_million_times_are_a_few_apps() {
    let reading =
        read(made(1_000_000, |i| format!("package:org.example.a{}\n", i % 99_000)), &ReadOptions::default()).unwrap();
    assert_eq!(reading.snapshots[0].apps.len(), 99_000);
    assert!(!is_cut(&reading.snapshots[0]));
}

#[test]
fn many_users_stay_within_bounds() {
    let lines = made(500_000, |i| format!("package:org.example.a{i} uid:{}\n", (i % 1000) * 100_000 + 10_000));
    let reading = read(lines, &ReadOptions::default()).unwrap();
    assert!(reading.snapshots.len() <= 64);
    assert!(reading.snapshots.iter().map(|s| s.apps.len()).sum::<usize>() <= MAX_APPS_OF_ALL_USERS);
    assert!(reading.snapshots.iter().all(is_cut));
    assert!(reading.warnings.contains(&Warning::TooManyUsers { limit: 64 }));
}

#[test]
fn documents_that_define_entities_are_refused() {
    let bomb = r#"<?xml version="1.0"?>
<!DOCTYPE lolz [
  <!ENTITY a "aaaaaaaaaa">
  <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
  <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
]>
<plist><array><dict><key>Identifier</key><string>&c;</string></dict></array></plist>"#;
    assert!(matches!(plain(bomb.as_bytes()), Err(ReadError::Entities { .. })));
    let outside = bomb.replace("<!ENTITY a \"aaaaaaaaaa\">", "<!ENTITY a SYSTEM \"file:///etc/passwd\">");
    assert!(matches!(plain(outside.as_bytes()), Err(ReadError::Entities { .. })));
    // An entity that nobody defines is not part of an identifier.
    let app = |id: &str| format!("<dict><key>Identifier</key><string>{id}</string></dict>");
    let unknown = format!("<plist><array>{}{}</array></plist>", app("org.&evil;.app"), app("org.example.&#97;pp"));
    let reading = plain(unknown.as_bytes()).unwrap();
    assert_eq!(crate::tools::ids(&reading.snapshots[0]), ["org.example.app"]);
    assert_eq!(reading.warnings, [Warning::BadApps { count: 1, first: Place::App(1) }]);
}

#[test]
fn deep_nesting_is_refused_in_every_format() {
    let deep = 100_000;
    let json = "[".repeat(deep);
    assert!(matches!(plain(json.as_bytes()), Err(ReadError::Unrecognised)));
    for format in [Format::Androidqf, Format::DebloatJson] {
        assert!(matches!(forced(json.as_bytes(), format), Err(ReadError::Malformed { .. })));
        let inside = format!("[{{\"id\":\"org.example\",\"name\":\"org.example\",\"x\":{json}");
        assert!(matches!(forced(inside.as_bytes(), format), Err(ReadError::Malformed { .. })));
    }
    let line = format!("{{\"bundleID\":\"org.example\",\"x\":{}", "[".repeat(60_000));
    assert!(forced(line.as_bytes(), Format::PrivacyReport).is_err());
    let xml = format!("<plist>{}", "<array>".repeat(deep));
    assert!(matches!(plain(xml.as_bytes()), Err(ReadError::Malformed { .. })));
    let dicts = format!("<plist>{}", "<dict><key>InstalledApplicationList</key>".repeat(deep));
    assert!(matches!(plain(dicts.as_bytes()), Err(ReadError::Malformed { .. })));
}

#[test]
fn a_binary_list_that_names_itself_without_end() {
    // An array of many references to one dictionary, which has many references to one key.
    let mut bytes = b"bplist00".to_vec();
    let mut offsets = Vec::new();
    let references = |n: usize, to: u8| std::iter::repeat_n(to, n);
    let many = 60_000_u16;
    offsets.push(bytes.len());
    bytes.extend([0xAF, 0x11]);
    bytes.extend(many.to_be_bytes());
    bytes.extend(references(many.into(), 1));
    offsets.push(bytes.len());
    bytes.extend([0xDF, 0x11]);
    bytes.extend(many.to_be_bytes());
    bytes.extend(references(2 * usize::from(many), 2));
    offsets.push(bytes.len());
    bytes.extend(b"\x5AIdentifier");
    let table = bytes.len();
    for offset in &offsets {
        bytes.extend(u32::try_from(*offset).unwrap().to_be_bytes());
    }
    bytes.extend([0, 0, 0, 0, 0, 0, 4, 1]);
    for number in [offsets.len(), 0, table] {
        bytes.extend((number as u64).to_be_bytes());
    }
    let reading = plain(&bytes).unwrap();
    assert!(is_cut(&reading.snapshots[0]));
}
