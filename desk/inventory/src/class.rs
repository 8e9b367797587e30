//! Which class of apps a list is of, where the text around it says so: the command that made it, or the title of
//! a section.

use appwijzer_core::inventory::Scope;

/// What `pm list packages` was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Class {
    /// No option that leaves apps out.
    All,
    /// `-s`: what came with the phone.
    System,
    /// `-3`: what somebody installed.
    Installed,
    /// `-e`: what is switched on.
    Enabled,
    /// `-d`: what is switched off.
    Disabled,
    /// `-u`: with apps that were removed while their data was kept, and archived ones.
    Known,
    /// Some other choice: a word to look for, one user, a program behind a pipe that leaves lines out.
    Chosen,
}

/// Titles that stand over a part of a list, without case and marks.
const TITLES: [(&str, Class); 27] = [
    ("all packages", Class::All),
    ("system packages", Class::System),
    ("system packages list", Class::System),
    ("system apps", Class::System),
    ("system", Class::System),
    ("third party packages", Class::Installed),
    ("third party", Class::Installed),
    ("user apps", Class::Installed),
    ("enabled packages", Class::Enabled),
    ("enabled", Class::Enabled),
    ("disabled packages", Class::Disabled),
    ("disabled", Class::Disabled),
    ("uninstalled packages", Class::Known),
    ("uninstalled", Class::Known),
    ("third party apps", Class::Installed),
    ("user packages", Class::Installed),
    ("user installed apps", Class::Installed),
    ("installed by the user", Class::Installed),
    ("enabled apps", Class::Enabled),
    ("disabled apps", Class::Disabled),
    ("systeem apps", Class::System),
    ("systeemapps", Class::System),
    ("apps van derden", Class::Installed),
    ("gebruikersapps", Class::Installed),
    ("uitgeschakelde apps", Class::Disabled),
    ("system apps und dienste", Class::System),
    ("deaktivierte apps", Class::Disabled),
];

/// The class that a line announces for the lines below it.
pub(super) fn announced(line: &str) -> Option<Class> {
    if let Some((_, options)) = line.split_once("list packages") {
        return Some(of_options(options));
    }
    // "User apps (8)"
    let counted = |c: char| c.is_ascii_digit() || c == '(' || c == ')';
    let title: String = line
        .trim_end_matches(|c: char| c.is_whitespace() || c == ':')
        .trim_end_matches(counted)
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, '=' | '#' | '-' | '*' | ':' | '[' | ']' | '_'))
        .chars()
        .map(|c| if matches!(c, '-' | '_') { ' ' } else { c.to_ascii_lowercase() })
        .collect();
    TITLES.iter().find(|(name, _)| *name == title).map(|(_, class)| *class)
}

/// Programs behind a pipe that leave no line out.
const KEEPING: [&str; 6] = ["sort", "tee", "cat", "tr", "cut", "more"];

fn of_options(options: &str) -> Class {
    let (mine, behind) = match options.find(['|', '>', ';']) {
        Some(at) => (&options[..at], &options[at..]),
        None => (options, ""),
    };
    let mut class = Class::All;
    let mut words = mine.split_ascii_whitespace().map(|word| word.trim_matches(['"', '\'', '`']));
    while let Some(option) = words.next() {
        class = match option {
            "-s" | "--factory-only" => Class::System,
            "-3" => Class::Installed,
            "-e" => Class::Enabled,
            "-d" => Class::Disabled,
            "-u" => Class::Known,
            "--user" => match words.next() {
                Some("0" | "all" | "cur" | "current") => class,
                _ => Class::Chosen,
            },
            "" | "-f" | "-i" | "-U" | "-l" | "-a" | "-q" | "--show-versioncode" | "--uid" => class,
            _ => Class::Chosen,
        };
        if class == Class::Chosen {
            return class;
        }
    }
    let programs = behind.split('|').skip(1).map(|part| part.split_ascii_whitespace().next().unwrap_or_default());
    if programs.into_iter().all(|program| KEEPING.contains(&program)) { class } else { Class::Chosen }
}

/// Which apps a list of these classes holds; nothing where they may be all.
pub(super) fn scope(classes: &[Class]) -> Option<Scope> {
    let has = |class| classes.contains(&class);
    match classes {
        [] => None,
        [Class::System] => Some(Scope::SystemOnly),
        [Class::Installed] => Some(Scope::InstalledOnly),
        [Class::Enabled] => Some(Scope::EnabledOnly),
        [Class::Disabled] => Some(Scope::DisabledOnly),
        _ if has(Class::All) || has(Class::Known) => None,
        _ if has(Class::System) && has(Class::Installed) => None,
        _ if has(Class::Enabled) && has(Class::Disabled) => None,
        // What its titles say leaves apps out.
        _ => Some(Scope::NotKnown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_and_a_title_tell_the_class() {
        let cases = [
            ("$ adb shell pm list packages -s", Some(Class::System)),
            ("a52q:/ $ pm list packages -3 -f | sort > x", Some(Class::Installed)),
            ("pm list packages -f -i -U", Some(Class::All)),
            ("pm list packages --user 10", Some(Class::Chosen)),
            ("pm list packages google", Some(Class::Chosen)),
            ("pm list packages | grep -v music", Some(Class::Chosen)),
            ("pm list packages | sort | head -3", Some(Class::Chosen)),
            ("pm list packages --factory-only", Some(Class::System)),
            ("Uitgeschakelde apps:", Some(Class::Disabled)),
            ("===disabled===", Some(Class::Disabled)),
            ("# Third-party packages:", Some(Class::Installed)),
            ("## System packages list", Some(Class::System)),
            ("User apps (8)", Some(Class::Installed)),
            ("package:org.example", None),
            ("Users:", None),
        ];
        for (line, expected) in cases {
            assert_eq!(announced(line), expected, "{line}");
        }
    }

    #[test]
    fn a_list_whose_titles_leave_apps_out_is_not_all() {
        assert_eq!(scope(&[Class::System, Class::Disabled]), Some(Scope::NotKnown));
        assert_eq!(scope(&[Class::Chosen]), Some(Scope::NotKnown));
        assert_eq!(scope(&[Class::System, Class::Installed]), None);
        assert_eq!(scope(&[Class::Chosen, Class::All]), None);
    }
}
