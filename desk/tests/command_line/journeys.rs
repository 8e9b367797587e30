//! `docs/journeys.md`: every command in it prints what stands below it.

use std::path::Path;
use std::process::Command;

const PAGE: &str = include_str!("../../../docs/journeys.md");

/// Runs commands in an empty folder from which the project's own files can be reached.
fn printed(commands: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let folder = tempfile::tempdir().unwrap();
    for name in ["desk", "tests"] {
        std::os::unix::fs::symlink(root.join(name), folder.path().join(name)).unwrap();
    }
    let bin = Path::new(env!("CARGO_BIN_EXE_appwijzer")).parent().unwrap().to_owned();
    let path = std::env::join_paths([bin].into_iter().chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())));
    let run = Command::new("sh")
        .args(["-c", commands])
        .current_dir(folder.path())
        .env("PATH", path.unwrap())
        .env("APPWIJZER_LANG", "en")
        .output()
        .unwrap();
    String::from_utf8(run.stdout).unwrap()
}

#[test]
fn every_command_of_the_page_prints_what_stands_below_it() {
    let blocks: Vec<&str> = PAGE.split("```console\n").skip(1).map(|b| b.split("```").next().unwrap()).collect();
    assert_eq!(blocks.len(), 6, "one for each journey");
    for block in blocks {
        let (commands, shown): (Vec<&str>, Vec<&str>) = block.lines().partition(|line| line.starts_with("$ "));
        let commands: Vec<&str> = commands.iter().filter_map(|c| c.strip_prefix("$ ")).collect();
        let out = printed(&commands.join("\n"));
        let mut rest = out.as_str();
        // `…` stands for lines that are left out.
        let shown = shown.join("\n");
        let pieces: Vec<&str> = shown.split('…').map(|p| p.trim_matches('\n')).filter(|p| !p.is_empty()).collect();
        assert!(!pieces.is_empty(), "nothing stands below {commands:?}");
        for piece in pieces {
            let at = rest.find(piece).unwrap_or_else(|| panic!("not printed by {commands:?}:\n{piece}\n\nbut:\n{out}"));
            rest = rest.get(at + piece.len()..).unwrap();
        }
    }
}
