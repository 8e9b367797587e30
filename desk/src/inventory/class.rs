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
}

/// Titles that stand over a part of a list, without case and marks.
const TITLES: [(&str, Class); 14] = [
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
];

/// The class that a line announces for the lines below it.
pub(super) fn announced(line: &str) -> Option<Class> {
    if let Some((_, options)) = line.split_once("list packages") {
        return Some(of_options(options));
    }
    let title: String = line
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, '=' | '#' | '-' | '*' | ':' | '[' | ']' | '_'))
        .chars()
        .map(|c| if matches!(c, '-' | '_') { ' ' } else { c.to_ascii_lowercase() })
        .collect();
    TITLES.iter().find(|(name, _)| *name == title).map(|(_, class)| *class)
}

fn of_options(options: &str) -> Class {
    // What comes behind a pipe is another program's.
    let mine = options.split(['|', '>', ';']).next().unwrap_or_default();
    let mut class = Class::All;
    for option in mine.split_ascii_whitespace() {
        class = match option {
            "-s" => Class::System,
            "-3" => Class::Installed,
            "-e" => Class::Enabled,
            "-d" => Class::Disabled,
            "-u" => Class::Known,
            _ => class,
        };
    }
    class
}

/// Which apps a list of these classes holds; nothing where they do not tell.
pub(super) fn scope(classes: &[Class]) -> Option<Scope> {
    match classes {
        [Class::System] => Some(Scope::SystemOnly),
        [Class::Installed] => Some(Scope::InstalledOnly),
        [Class::Enabled] => Some(Scope::EnabledOnly),
        [Class::Disabled] => Some(Scope::DisabledOnly),
        _ => None,
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
            ("===disabled===", Some(Class::Disabled)),
            ("# Third-party packages:", Some(Class::Installed)),
            ("## System packages list", Some(Class::System)),
            ("package:org.example", None),
            ("Users:", None),
        ];
        for (line, expected) in cases {
            assert_eq!(announced(line), expected, "{line}");
        }
    }
}
