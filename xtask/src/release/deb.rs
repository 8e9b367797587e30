//! A package for Debian and Ubuntu, written by hand: three members in an `ar` archive (deb(5)).
//!
//! Nothing in it comes from the machine: names are sorted, owners are root, the only time is the commit's.

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::{Compression, GzBuilder};
use tar::{Builder, EntryType, Header};

use crate::shell::{Fault, Run, root};

use super::commit::Commit;

/// Who keeps the package; nobody in person.
const MAINTAINER: &str = "Appwijzer maintainers <maintainers@appwijzer.invalid>";
const SUMMARY: &str = "companion beside an app ban: check, explain, guide, sign";
const DESCRIPTION: &str = " Appwijzer checks on the device itself whether an app is there that an employer banned,\n \
                           explains the ban, and guides its removal. This is the command line: for those who write,\n \
                           test, sign and publish a policy, and for those who look after devices.";

/// A file of the package.
pub(super) struct File {
    pub(super) path: String,
    pub(super) bytes: Vec<u8>,
    pub(super) mode: u32,
}

/// The package around a program that runs on this machine too: it writes its own completions.
///
/// # Errors
/// When the program does not run, or a page cannot be read.
pub(super) fn package(program: &Path, version: &str, commit: &Commit) -> Result<Vec<u8>, Fault> {
    let read = |path: &str| fs::read(root().join(path)).map_err(Fault::file(Path::new(path)));
    let made = |args: &[&str]| Run::new(program).args(args).output();
    let copyright = format!(
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: appwijzer\n\n\
         Files: *\nLicense: EUPL-1.2\n\n{}",
        License(&String::from_utf8_lossy(&read("LICENSE")?))
    );
    let file = |path: &str, mode, bytes| File { path: path.to_owned(), bytes, mode };
    let files = [
        file("usr/bin/appwijzer", 0o755, fs::read(program).map_err(Fault::file(program))?),
        file("usr/share/bash-completion/completions/appwijzer", 0o644, made(&["completions", "bash"])?),
        file("usr/share/doc/appwijzer/changelog.gz", 0o644, gzip(&read("CHANGELOG.md")?)?),
        file("usr/share/doc/appwijzer/copyright", 0o644, copyright.into_bytes()),
        file("usr/share/fish/vendor_completions.d/appwijzer.fish", 0o644, made(&["completions", "fish"])?),
        file("usr/share/man/man1/appwijzer.1.gz", 0o644, gzip(&made(&["manual"])?)?),
        file("usr/share/zsh/vendor-completions/_appwijzer", 0o644, made(&["completions", "zsh"])?),
    ];
    assemble(&files, version, commit)
}

fn assemble(files: &[File], version: &str, commit: &Commit) -> Result<Vec<u8>, Fault> {
    let size: usize = files.iter().map(|f| f.bytes.len()).sum();
    // In KiB, as policy 5.6.20 counts it.
    let installed = size.div_ceil(1024) + files.len();
    let control = format!(
        "Package: appwijzer\nVersion: {version}\nSection: admin\nPriority: optional\nArchitecture: amd64\n\
         Maintainer: {MAINTAINER}\nInstalled-Size: {installed}\nDescription: {SUMMARY}\n{DESCRIPTION}\n"
    );
    let control = [File { path: "control".to_owned(), bytes: control.into_bytes(), mode: 0o644 }];
    let members = [
        ("debian-binary", b"2.0\n".to_vec()),
        ("control.tar.gz", gzip(&archive(&control, commit.time)?)?),
        ("data.tar.gz", gzip(&archive(files, commit.time)?)?),
    ];
    let mut package = b"!<arch>\n".to_vec();
    for (name, bytes) in members {
        // ar(5): name, time, owner, group, mode, size, each filled up with spaces.
        package.extend(
            format!("{name:<16}{:<12}{:<6}{:<6}{:<8}{:<10}`\n", commit.time, 0, 0, "100644", bytes.len()).bytes(),
        );
        let odd = bytes.len() % 2 == 1;
        package.extend(bytes);
        if odd {
            package.push(b'\n');
        }
    }
    Ok(package)
}

/// An archive with every folder before what is in it.
pub(super) fn archive(files: &[File], time: u64) -> Result<Vec<u8>, Fault> {
    let broken = |e: std::io::Error| Fault::new(format!("the archive: {e}"));
    let mut builder = Builder::new(Vec::new());
    let mut folders = vec![String::new()];
    add(&mut builder, "./", EntryType::Directory, 0o755, time, &[]).map_err(broken)?;
    for file in files {
        for (at, _) in file.path.match_indices('/') {
            let folder = file.path[..at].to_owned();
            if !folders.contains(&folder) {
                add(&mut builder, &format!("./{folder}/"), EntryType::Directory, 0o755, time, &[]).map_err(broken)?;
                folders.push(folder);
            }
        }
        add(&mut builder, &format!("./{}", file.path), EntryType::Regular, file.mode, time, &file.bytes)
            .map_err(broken)?;
    }
    builder.into_inner().map_err(broken)
}

fn add(
    builder: &mut Builder<Vec<u8>>,
    path: &str,
    kind: EntryType,
    mode: u32,
    time: u64,
    bytes: &[u8],
) -> std::io::Result<()> {
    let mut header = Header::new_ustar();
    // As Debian's own tools write it: with ./ in front, which `set_path` takes away.
    let name = &mut header.as_old_mut().name;
    let path = path.as_bytes();
    if path.len() >= name.len() {
        return Err(std::io::Error::other("a name is too long"));
    }
    name[..path.len()].copy_from_slice(path);
    header.set_entry_type(kind);
    header.set_mode(mode);
    header.set_mtime(time);
    header.set_uid(0);
    header.set_gid(0);
    header.set_username("root")?;
    header.set_groupname("root")?;
    header.set_size(bytes.len() as u64);
    header.set_cksum();
    builder.append(&header, bytes)
}

/// Without the time and the name that gzip keeps otherwise.
pub(super) fn gzip(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut writer = GzBuilder::new().mtime(0).operating_system(3).write(Vec::new(), Compression::best());
    let written = writer.write_all(bytes).and_then(|()| writer.finish());
    written.map_err(|e| Fault::new(format!("gzip: {e}")))
}

/// A licence as a field: each line behind a space, empty ones as a dot.
struct License<'t>(&'t str);

impl std::fmt::Display for License<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "License: EUPL-1.2")?;
        for line in self.0.lines() {
            writeln!(f, " {}", if line.trim().is_empty() { "." } else { line.trim_end() })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(time: u64) -> Vec<u8> {
        let files = [
            File { path: "usr/bin/appwijzer".to_owned(), bytes: b"program".to_vec(), mode: 0o755 },
            File { path: "usr/share/doc/appwijzer/copyright".to_owned(), bytes: b"odd".to_vec(), mode: 0o644 },
        ];
        assemble(&files, "1.2.3", &Commit::for_test(time)).unwrap()
    }

    #[test]
    fn the_same_commit_gives_the_same_bytes_and_another_time_gives_others() {
        assert_eq!(sample(1_700_000_000), sample(1_700_000_000));
        assert_ne!(sample(1_700_000_000), sample(1_700_000_001));
    }

    #[test]
    fn it_is_an_archive_with_the_three_members_in_their_order() {
        let package = sample(0);
        let mut at = 8;
        let mut names = Vec::new();
        while at < package.len() {
            let head = std::str::from_utf8(&package[at..at + 60]).unwrap();
            assert!(head.ends_with("`\n"), "{head:?}");
            names.push(head[..16].trim_end().to_owned());
            let size: usize = head[48..58].trim_end().parse().unwrap();
            at += 60 + size + size % 2;
        }
        assert_eq!(names, ["debian-binary", "control.tar.gz", "data.tar.gz"]);
    }

    #[test]
    fn every_folder_stands_before_its_files_and_everything_is_roots() {
        let files = [File { path: "usr/bin/appwijzer".to_owned(), bytes: b"x".to_vec(), mode: 0o755 }];
        let bytes = archive(&files, 7).unwrap();
        let mut archive = tar::Archive::new(bytes.as_slice());
        let mut seen = Vec::new();
        for entry in archive.entries().unwrap() {
            let entry = entry.unwrap();
            let header = entry.header();
            assert_eq!((header.uid().unwrap(), header.mtime().unwrap()), (0, 7));
            seen.push(String::from_utf8_lossy(&entry.path_bytes()).into_owned());
        }
        assert_eq!(seen, ["./", "./usr/", "./usr/bin/", "./usr/bin/appwijzer"]);
    }
}
