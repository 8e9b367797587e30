//! `appwijzer join code`, and QR codes that are scanned again.

use appwijzer_core::trust::JoinCode;
use rqrr::PreparedImage;

use crate::desk::Desk;
use crate::phone::ADDRESS;

/// The code that is read aloud, as it is printed.
pub(crate) fn code(said: &str) -> String {
    let lines = said.lines().skip_while(|l| !l.starts_with("To be read aloud")).skip(1);
    let groups: Vec<&str> = lines.take_while(|l| l.starts_with("  ")).map(str::trim).collect();
    assert!(!groups.is_empty(), "{said}");
    groups.join(" ")
}

fn scan(width: usize, height: usize, dark: impl Fn(usize, usize) -> bool) -> String {
    // Each module some pixels wide, as a camera sees it.
    const SCALE: usize = 4;
    let pixel = |x: usize, y: usize| if dark(x / SCALE, y / SCALE) { 0 } else { 255 };
    let mut image = PreparedImage::prepare_from_greyscale(width * SCALE, height * SCALE, pixel);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one QR code");
    grids[0].decode().unwrap().1
}

/// Scans a QR code from a dark terminal: blocks are light, the rest is dark.
pub(crate) fn scan_text(said: &str) -> String {
    let is_part =
        |line: &&str| !line.is_empty() && line.chars().all(|c| "█▀▄ ".contains(c)) && line.contains(['█', '▀']);
    let lines: Vec<Vec<char>> = said.lines().filter(is_part).map(|l| l.chars().collect()).collect();
    let width = lines[0].len();
    assert!(lines.iter().all(|l| l.len() == width));
    let light = |x: usize, y: usize| match lines[y / 2][x] {
        '█' => true,
        '▀' => y.is_multiple_of(2),
        '▄' => !y.is_multiple_of(2),
        _ => false,
    };
    // The last line holds one row only; what is below it is no part of the picture.
    scan(width, lines.len() * 2 - 1, |x, y| !light(x, y))
}

/// Scans an SVG picture made of squares.
pub(crate) fn scan_svg(svg: &str) -> String {
    let number = |text: &str| text.trim().parse::<usize>().unwrap();
    let between = |text: &str, from: &str, to: char| {
        let at = text.find(from).unwrap() + from.len();
        text[at..].split(to).next().unwrap().to_owned()
    };
    let path = between(svg, " d=\"", '"');
    let module = number(&between(&path, "h", 'v'));
    let width = number(&between(svg, "width=\"", '"')) / module;
    let squares: std::collections::HashSet<(usize, usize)> = path
        .split('M')
        .skip(1)
        .map(|square| {
            let (x, rest) = square.split_once(' ').unwrap();
            (number(x) / module, number(rest.split('h').next().unwrap()) / module)
        })
        .collect();
    scan(width, width, |x, y| squares.contains(&(x, y)))
}

#[test]
fn the_code_the_links_and_the_qr_code_say_the_same() {
    let desk = Desk::alone();
    let page = "https://www.dorp.example/join";
    let said = desk
        .well(&format!("join code --root root-1.json --policy-address {ADDRESS} --link-base {page} --svg poster.svg"));
    let joined = JoinCode::read(&code(&said)).unwrap();
    assert_eq!(joined.organisation, "dorp");
    assert_eq!(joined.policy_address, ADDRESS);
    assert_eq!(joined.root_version, 1);
    let root = appwijzer_core::trust::accept_first_root(&desk.bytes("root-1.json")).unwrap();
    assert_eq!(joined.fingerprint, root.fingerprint.0[..20]);
    let links: Vec<&str> = said.lines().map(str::trim).filter(|l| l.contains('#')).collect();
    assert_eq!(links.len(), 2, "{said}");
    assert!(links[0].starts_with(page) && links[1].starts_with("appwijzer://join#"), "{links:?}");
    for link in &links {
        assert_eq!(JoinCode::read(link).unwrap(), joined);
    }
    assert_eq!(scan_text(&said), links[0]);
    assert_eq!(scan_svg(&desk.text("poster.svg")), links[0]);
    assert!(said.contains("https://www.dorp.example/appwijzer/root-1.json"), "where the root is looked for: {said}");
}

#[test]
fn the_qr_code_opens_the_page_that_is_published_beside_the_policy_or_the_app_where_that_is_asked() {
    let desk = Desk::alone();
    let command = format!("join code --root root-1.json --policy-address {ADDRESS}");
    let link = scan_text(&desk.well(&command));
    assert!(link.starts_with("https://www.dorp.example/appwijzer/join/#"), "{link}");
    assert_eq!(JoinCode::read(&link).unwrap().policy_address, ADDRESS);
    assert!(scan_text(&desk.well(&format!("{command} --app-link"))).starts_with("appwijzer://join#"));
}

#[test]
fn addresses_that_phones_would_refuse_are_refused() {
    let desk = Desk::alone();
    let long = format!("https://www.dorp.example/{}", "x".repeat(200));
    for address in ["http://dorp.example/policy.json", "https://dorp.example/policy.json?user=1", "dorp.example", &long]
    {
        let said = desk.refused(&format!("join code --root root-1.json --policy-address {address}"));
        assert!(said.contains("cannot be the policy's address"), "{address}: {said}");
    }
    for page in ["http://dorp.example/join", "https://dorp.example/join?x=1", "https://dorp.example/#join"] {
        let said = desk.refused(&format!("join code --root root-1.json --policy-address {ADDRESS} --link-base {page}"));
        assert!(said.contains("cannot be the page of a link"), "{page}: {said}");
    }
}

#[test]
fn a_root_that_is_not_signed_makes_no_code() {
    let desk = Desk::with_keys(&["anna"]);
    desk.well(
        "root init dorp --root-key anna.key.pub --policy-key anna.key.pub --expires 2199-12-31 --out root-1.json",
    );
    let said = desk.refused(&format!("join code --root root-1.json --policy-address {ADDRESS}"));
    assert!(said.contains("0 valid signatures for 'root'"), "{said}");
}

#[test]
fn a_picture_is_neither_overwritten_nor_written_by_a_dry_run() {
    let desk = Desk::alone();
    let command = format!("join code --root root-1.json --policy-address {ADDRESS} --svg poster.svg");
    let before = desk.files();
    assert!(desk.well(&format!("{command} --dry-run")).contains("Would write poster.svg"));
    assert!(desk.files() == before);
    desk.well(&command);
    assert!(desk.refused(&command).contains("poster.svg exists already"));
    assert!(desk.well(&format!("{command} --force")).contains("Replaced: poster.svg"));
}
