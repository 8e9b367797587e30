//! A release, used as somebody would who has nothing else: the package in an empty root, the program for Windows in Wine.
//!
//! Both are asked the same and must answer the same, byte for byte.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::shell::{Fault, Run, root, say};

use super::{System, version};

/// What is asked, and how it must end. Files are those that [`Machine::furnish`] lays down.
const ASKED: &[(&str, i32)] = &[
    ("--version", 0),
    ("check --lang nl", 1),
    ("check phone.txt --policy amsterdam-2023 --on 2023-04-10 --json", 3),
    ("check App_Privacy_Report.ndjson --json --on 2026-01-10", 3),
    ("policy lint policies/amsterdam-2023", 0),
    ("count devices.ndjson --policy eu-commission-2023 --json", 3),
    ("catalogue show tiktok", 0),
    ("release verify release --key anna.key.pub", 0),
    ("check no-such-file.txt", 2),
];

/// What is served, and what its first page says.
const PAGES: &[(&str, &str)] = &[
    ("preview --no-open", "TikTok"),
    ("studio new-policy --no-open", "Begin a policy"),
    ("studio policies/amsterdam-2023 --no-open", "Amsterdam"),
];

/// Files for the questions: from the tests' own fixtures.
const FILES: &[(&str, &str)] = &[
    ("desk/tests/fixtures/inventory/pm-list-third-party.txt", "phone.txt"),
    ("desk/tests/fixtures/inventory/app-privacy-report.ndjson", "App_Privacy_Report.ndjson"),
    ("tests/corpus/count/amapi-devices.ndjson", "devices.ndjson"),
    ("desk/tests/fixtures/keys/anna.key", "anna.key"),
    ("desk/tests/fixtures/keys/anna.key.pub", "anna.key.pub"),
];
/// Of the key above, which every reader of the tests knows.
const PASSPHRASE: &str = "correct horse battery staple\n";

/// A machine that has nothing but the program.
struct Machine {
    system: System,
    /// Where commands run; for Linux the root of all its files.
    folder: PathBuf,
}

/// Installs and uses what a folder holds.
///
/// # Errors
/// When something does not work, or the two systems answer differently.
pub(crate) fn try_out(release: &Path, within: &Path) -> Result<(), Fault> {
    let release = std::path::absolute(release).map_err(Fault::file(release))?;
    let within = std::path::absolute(within).map_err(Fault::file(within))?;
    let version = version()?;
    Run::new("sha256sum").args(["--check", "--quiet", "--strict", super::sums::FILE]).within(&release).finish()?;

    traceless(&release, &version)?;
    say("No file holds the name of a folder of this machine, and no program the time of its making.");
    let linux = Machine::linux(&release, &within.join("linux"), &version)?;
    say("The package is installed in an empty root.");
    linux.furnish(&release, &version)?;
    let mut machines = vec![linux];
    if release.join(System::Windows.file(&version)).is_file() {
        machines.push(Machine::windows(&release, &within.join("windows"), &version)?);
        machines.last().map(|m| m.furnish(&release, &version)).transpose()?;
    }
    for (words, ends) in ASKED {
        let mut answers = Vec::new();
        for machine in &machines {
            answers.push((machine.system, machine.ask(words, *ends)?));
        }
        if let [(_, one), (_, other)] = answers.as_slice()
            && one != other
        {
            return Err(Fault::new(format!("`{words}` answers differently\nLinux:   {one}\nWindows: {other}")));
        }
        say(&format!("ok  {words}"));
    }
    for (words, holds) in PAGES {
        for machine in &machines {
            machine.first_page(words, holds)?;
            say(&format!("ok  {words}: its first page ({:?})", machine.system));
        }
    }
    Ok(())
}

/// That no file names a folder of this machine, and no program holds when it was made.
fn traceless(release: &Path, version: &str) -> Result<(), Fault> {
    let places = super::build::places()?;
    for entry in fs::read_dir(release).map_err(Fault::file(release))? {
        let path = entry.map_err(Fault::file(release))?.path();
        let file = fs::read(&path).map_err(Fault::file(&path))?;
        if let Some((place, _)) = places.iter().find(|(place, _)| holds(&file, place.as_os_str().as_encoded_bytes())) {
            return Err(Fault::new(format!("{} holds the name of {}", path.display(), place.display())));
        }
        if path.ends_with(System::Windows.file(version)) && pe_time(&file) != Some(0) {
            return Err(Fault::new(format!("{} holds the time of its making", path.display())));
        }
    }
    Ok(())
}

fn holds(file: &[u8], name: &[u8]) -> bool {
    // By its first byte: a file has some ten million.
    let Some(first) = name.first() else { return false };
    file.iter().enumerate().any(|(at, byte)| byte == first && file.get(at..).is_some_and(|rest| rest.starts_with(name)))
}

/// `TimeDateStamp` in the head of a Windows program (PE format, COFF file header).
fn pe_time(program: &[u8]) -> Option<u32> {
    let word = |at: usize| Some(u32::from_le_bytes(program.get(at..at + 4)?.try_into().ok()?));
    let head = usize::try_from(word(0x3c)?).ok()?;
    (program.get(head..head + 4)? == b"PE\0\0").then(|| word(head + 8))?
}

impl Machine {
    /// An empty root with the package installed by dpkg itself.
    fn linux(release: &Path, at: &Path, version: &str) -> Result<Self, Fault> {
        for folder in ["var/lib/dpkg/info", "var/lib/dpkg/updates", "var/lib/dpkg/triggers"] {
            let folder = at.join(folder);
            fs::create_dir_all(&folder).map_err(Fault::file(&folder))?;
        }
        for file in ["status", "available"] {
            let file = at.join("var/lib/dpkg").join(file);
            fs::write(&file, "").map_err(Fault::file(&file))?;
        }
        let package = release.join(format!("appwijzer_{version}_amd64.deb"));
        let install = as_root("dpkg").arg("--root").arg(at).arg("--install").arg(&package).output();
        let install = install.map_err(|e| Fault::new(format!("dpkg: {e}")))?;
        if !install.status.success() {
            return Err(Fault::new(format!("dpkg: {}", String::from_utf8_lossy(&install.stderr))));
        }
        Ok(Machine { system: System::Linux, folder: at.to_owned() })
    }

    fn windows(release: &Path, at: &Path, version: &str) -> Result<Self, Fault> {
        fs::create_dir_all(at).map_err(Fault::file(at))?;
        let program = at.join("appwijzer.exe");
        fs::copy(release.join(System::Windows.file(version)), &program).map_err(Fault::file(&program))?;
        // See the file itself.
        let stand_in = root().join("tests/windows/process_prng.c");
        Run::new("x86_64-w64-mingw32-gcc")
            .args(["-shared", "-O1", "-o"])
            .args([at.join("bcryptprimitives.dll"), stand_in])
            .args(["-ladvapi32"])
            .finish()?;
        Ok(Machine { system: System::Windows, folder: at.to_owned() })
    }

    /// Lays down what is asked about, and a signed release of one file.
    fn furnish(&self, release: &Path, version: &str) -> Result<(), Fault> {
        for (from, to) in FILES {
            let to = self.folder.join(to);
            fs::copy(root().join(from), &to).map_err(Fault::file(&to))?;
        }
        Run::new("cp").args(["-r"]).args([root().join("policies"), self.folder.join("policies")]).finish()?;
        Run::new("chmod").args(["600"]).args([self.folder.join("anna.key")]).finish()?;
        let passphrase = self.folder.join("passphrase");
        fs::write(&passphrase, PASSPHRASE).map_err(Fault::file(&passphrase))?;
        Run::new("chmod").args(["600"]).args([&passphrase]).finish()?;
        let signed = self.folder.join("release");
        fs::create_dir_all(&signed).map_err(Fault::file(&signed))?;
        for name in [super::sums::FILE.to_owned(), format!("appwijzer-{version}.cdx.json")] {
            fs::copy(release.join(&name), signed.join(&name)).map_err(Fault::file(&signed))?;
        }
        let commit = "0123456789abcdef0123456789abcdef01234567";
        self.ask(
            &format!(
                "release sign release --version {version} --commit {commit} --key anna.key --passphrase-file passphrase"
            ),
            0,
        )?;
        Ok(())
    }

    fn command(&self, words: &str) -> Command {
        let mut command = match self.system {
            System::Linux => {
                let mut command = as_root("chroot");
                // There is no shell in the root that could change the folder: relative paths begin at its top.
                command.arg(&self.folder).arg("/usr/bin/appwijzer");
                command
            }
            System::Windows => {
                let mut command = Command::new("wine");
                command.arg("appwijzer.exe");
                command
            }
        };
        command.args(words.split(' ')).current_dir(&self.folder);
        command.env("LANG", "C.UTF-8").env("APPWIJZER_LANG", "en").env("TZ", "UTC");
        command.env("WINEPREFIX", self.folder.join("prefix")).env("WINEDEBUG", "-all");
        command
    }

    /// What it answers, with the paths and line ends of Linux.
    fn ask(&self, words: &str, ends: i32) -> Result<String, Fault> {
        let run = self.command(words).stdin(Stdio::null()).output();
        let run = run.map_err(|e| Fault::new(format!("{:?}: {e}", self.system)))?;
        let out = String::from_utf8_lossy(&run.stdout).replace("\r\n", "\n");
        if run.status.code() == Some(ends) {
            return Ok(out);
        }
        let said = String::from_utf8_lossy(&run.stderr);
        Err(Fault::new(format!("{:?}: `{words}` ended with {}, not {ends}\n{out}{said}", self.system, run.status)))
    }

    /// Opens what it serves as a browser would, without one.
    fn first_page(&self, words: &str, holds: &str) -> Result<(), Fault> {
        let mut command = self.command(words);
        let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let mut child = child.map_err(|e| Fault::new(format!("{:?}: {e}", self.system)))?;
        let page = address(&mut child).and_then(|address| get(&address));
        let _ = child.kill();
        let _ = child.wait();
        let page = page?;
        if page.contains(holds) && page.contains("<h1") {
            return Ok(());
        }
        Err(Fault::new(format!("{:?}: the first page of `{words}` is\n{page}", self.system)))
    }
}

/// A program with the rights of an administrator: real ones, or those of a space of its own.
fn as_root(program: &str) -> Command {
    let root = Run::new("id").args(["-u"]).text().is_ok_and(|id| id == "0");
    if root {
        return Command::new(program);
    }
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", program]);
    command
}

/// The address that it prints.
fn address(child: &mut Child) -> Result<String, Fault> {
    let nothing = || Fault::new("it printed no address");
    let out = child.stdout.take().ok_or_else(nothing)?;
    for line in BufReader::new(out).lines() {
        let line = line.map_err(|e| Fault::new(format!("its address: {e}")))?;
        if let Some(at) = line.find("http://") {
            return Ok(line[at..].split_whitespace().next().unwrap_or_default().to_owned());
        }
    }
    Err(nothing())
}

/// One page, with the cookie and the address that it may send on the way.
fn get(address: &str) -> Result<String, Fault> {
    let broken = |e: std::io::Error| Fault::new(format!("{address}: {e}"));
    let mut path = address.to_owned();
    let mut cookie = String::new();
    for _ in 0..4 {
        let rest = path.strip_prefix("http://").unwrap_or(&path);
        let (host, page) = rest.split_once('/').unwrap_or((rest, ""));
        let mut stream = TcpStream::connect(host).map_err(broken)?;
        stream.set_read_timeout(Some(Duration::from_secs(60))).map_err(broken)?;
        write!(stream, "GET /{page} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{cookie}\r\n").map_err(broken)?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).map_err(broken)?;
        let answer = String::from_utf8_lossy(&bytes).into_owned();
        let head = |name: &str| {
            let lines = answer.lines().take_while(|l| !l.is_empty());
            lines
                .filter_map(|l| l.split_once(": "))
                .find(|(n, _)| n.eq_ignore_ascii_case(name))
                .map(|(_, v)| v.to_owned())
        };
        if let Some(set) = head("set-cookie") {
            cookie = format!("Cookie: {}\r\n", set.split(';').next().unwrap_or_default());
        }
        match head("location") {
            Some(next) if next.starts_with('/') => path = format!("http://{host}{next}"),
            Some(next) => path = next,
            None => return Ok(answer),
        }
    }
    Err(Fault::new(format!("{address} leads on and on")))
}

#[cfg(test)]
mod tests {
    use super::{holds, pe_time};

    #[test]
    fn the_name_of_a_folder_in_a_program_is_found() {
        assert!(holds(b"..//home/me/src..", b"/home/me") && holds(b"/home/me", b"/home/me"));
        assert!(!holds(b"/home/m", b"/home/me") && !holds(b"", b"/home/me"));
    }

    #[test]
    fn the_time_in_a_windows_program_is_found() {
        let mut program = vec![0; 0x60];
        program[0x3c] = 0x40;
        program[0x40..0x44].copy_from_slice(b"PE\0\0");
        program[0x48..0x4c].copy_from_slice(&7_u32.to_le_bytes());
        assert_eq!(pe_time(&program), Some(7));
        assert_eq!(pe_time(b"#!/bin/sh"), None);
    }
}
