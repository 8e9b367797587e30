//! A count as a table for a spreadsheet.

use super::report::{Cell, CountReport};

impl CountReport {
    /// CSV: for each app and kind of device what was seen, what is certainly not there, what is not known,
    /// and how many devices there are; what came as a sum without devices in rows of its own. What is left out is empty.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut writer = ::csv::Writer::from_writer(Vec::new());
        let number = |cell: Option<&Cell>| cell.and_then(|c| c.number()).map_or(String::new(), |n| n.to_string());
        // Writing to memory does not fail.
        let _ = writer.write_record([
            "app",
            "name",
            "system",
            "ownership",
            "devices_with_app",
            "certainly_not_there",
            "not_known",
            "devices",
            "sum_at_least",
            "sum_at_most",
        ]);
        for row in self.apps.iter().chain([&self.any]) {
            for (n, (group, devices)) in self.groups.iter().zip(&self.devices).enumerate() {
                let _ = writer.write_record([
                    row.app.as_str(),
                    &harmless(&row.name),
                    group.system.word(),
                    group.ownership.word(),
                    &number(row.seen.cells.get(n)),
                    &number(row.not_there.cells.get(n)),
                    &number(row.not_known.cells.get(n)),
                    &number(Some(devices)),
                    "",
                    "",
                ]);
            }
        }
        for sum in &self.sums {
            let name = self.apps.iter().find(|row| row.app == sum.app).map_or("", |row| row.name.as_str());
            let (least, most) = (number(Some(&sum.at_least)), number(Some(&sum.at_most)));
            let system = sum.system.word();
            let _ = writer.write_record([&sum.app, &*harmless(name), system, "", "", "", "", "", &least, &most]);
        }
        String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
    }
}

/// A text for a cell: a spreadsheet takes one that begins like a formula for one.
#[must_use]
pub fn harmless(text: &str) -> String {
    let clean = appwijzer_core::l10n::clean(text);
    if clean.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{clean}") } else { clean.into_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_no_formula() {
        assert_eq!(harmless("=SUM(A1)"), "'=SUM(A1)");
        assert_eq!(harmless("Tik\u{202E}Tok"), "TikTok");
    }
}
