//! Finding the records of a JSON document without holding the document.

/// Under these keys a document holds its records: Graph, AMAPI, Jamf, Fleet, Google, SimpleMDM, Workspace ONE,
/// and the rows of Intune's reports.
pub(super) const LISTS: [&[u8]; 15] = [
    b"value",
    b"responses",
    b"software_titles",
    b"titles",
    b"devices",
    b"results",
    b"hosts",
    b"mobileDevices",
    b"mobiledevices",
    b"data",
    b"DeviceApps",
    b"app_items",
    b"Values",
    b"values",
    b"Devices",
];

/// The most bytes around the records that are kept.
pub(super) const LARGEST_ENVELOPE: usize = 1024 * 1024;

/// What was found.
pub(super) trait Found {
    /// A list of records begins; what stands before it in its document.
    fn list(&mut self, before: &[u8]);
    /// A record.
    fn record(&mut self, record: &[u8]);
    /// A document with a list ends; all of it but its records.
    fn end(&mut self, envelope: &[u8]);
}

/// Finds the records of a document: the objects (or rows) of an array at the top or under a known key; or whole
/// objects at the top.
#[derive(Default)]
pub(super) struct Splitter {
    /// Of the record, or of the object at the top, that is open.
    pub(super) held: Vec<u8>,
    /// Of the object at the top: what stands around its list.
    envelope: Vec<u8>,
    depth: usize,
    in_text: bool,
    escaped: bool,
    /// Where the last text of the object at the top begins and ends, in `held`.
    text: (usize, usize),
    /// How deep the objects are that are records.
    records: Option<usize>,
    /// Whether the open object at the top held a list of records.
    was_list: bool,
    open: bool,
    /// Whether something that is no value stands at the top, as after a cut and between two pages.
    rubbish: bool,
    /// Whether a list of records holds something that is no record.
    pub(super) bare: bool,
}

impl Splitter {
    pub(super) fn feed(&mut self, bytes: &[u8], found: &mut dyn Found) {
        let mut rest = bytes;
        while let Some(&byte) = rest.first() {
            if self.in_text {
                rest = self.in_text(rest);
                continue;
            }
            rest = rest.get(1..).unwrap_or_default();
            if self.open || self.depth > 0 && self.records.is_none() {
                self.held.push(byte);
            }
            match byte {
                b'"' => {
                    self.bare |= self.is_between();
                    self.in_text = true;
                    self.text.0 = self.held.len();
                }
                b'{' | b'[' => self.opens(byte, found),
                b'}' | b']' => self.closes(found),
                b',' | b' ' | b'\n' | b'\r' | b'\t' | 0x1E => {}
                _ => {
                    self.rubbish |= self.depth == 0;
                    self.bare |= self.is_between();
                }
            }
        }
    }

    /// Whether everything that was opened is closed.
    pub(super) fn is_whole(&self) -> bool {
        self.depth == 0 && !self.in_text && !self.rubbish
    }

    /// Whether records stand here, and none is open.
    fn is_between(&self) -> bool {
        !self.open && self.records == Some(self.depth)
    }

    /// Takes what belongs to a text; gives what is left.
    fn in_text<'b>(&mut self, bytes: &'b [u8]) -> &'b [u8] {
        let mut end = 0;
        while let Some(byte) = bytes.get(end) {
            end += 1;
            if self.escaped {
                self.escaped = false;
            } else if *byte == b'\\' {
                self.escaped = true;
            } else if *byte == b'"' {
                self.in_text = false;
                break;
            } else if let Some(skip) = memchr::memchr2(b'"', b'\\', bytes.get(end..).unwrap_or_default()) {
                end += skip;
            } else {
                end = bytes.len();
            }
        }
        if self.open || self.records.is_none() {
            self.held.extend_from_slice(bytes.get(..end).unwrap_or_default());
            self.text.1 = self.held.len().saturating_sub(1);
        }
        bytes.get(end..).unwrap_or_default()
    }

    fn opens(&mut self, byte: u8, found: &mut dyn Found) {
        match (byte, self.depth, self.records) {
            (b'[', 0, None) => {
                self.held.clear();
                self.records = Some(1);
                found.list(b"");
            }
            (b'{', 0, None) => {
                self.held = vec![byte];
                self.envelope.clear();
                self.was_list = false;
            }
            (b'[', 1, None) if self.is_list() => {
                self.keep();
                self.records = Some(2);
                self.was_list = true;
                found.list(&self.envelope);
                self.envelope.push(b']');
            }
            (b'{' | b'[', depth, Some(at)) if depth == at => {
                self.held = vec![byte];
                self.open = true;
            }
            _ => {}
        }
        self.depth += 1;
    }

    /// What was held stands around the records.
    fn keep(&mut self) {
        if self.envelope.len() + self.held.len() <= LARGEST_ENVELOPE {
            self.envelope.append(&mut self.held);
        } else {
            // Too large to be looked at: it will be no JSON, and so prove nothing.
            self.envelope.clear();
            self.held.clear();
        }
    }

    fn is_list(&self) -> bool {
        let key = self.held.get(self.text.0..self.text.1).unwrap_or_default();
        LISTS.contains(&key)
    }

    fn closes(&mut self, found: &mut dyn Found) {
        self.rubbish |= self.depth == 0;
        self.depth = self.depth.saturating_sub(1);
        match self.records {
            Some(at) if self.open && self.depth == at => {
                found.record(&self.held);
                self.held.clear();
                self.open = false;
            }
            Some(at) if self.depth < at => {
                self.records = None;
                if self.depth == 0 {
                    self.was_list = false;
                    found.end(b"{}");
                }
            }
            None if self.depth == 0 => {
                if self.was_list {
                    self.keep();
                    found.end(&self.envelope);
                } else if !self.held.is_empty() {
                    found.record(&self.held);
                }
                self.held.clear();
                self.was_list = false;
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct All {
        records: Vec<String>,
        envelopes: Vec<String>,
    }

    impl Found for All {
        fn list(&mut self, _: &[u8]) {}
        fn record(&mut self, record: &[u8]) {
            self.records.push(String::from_utf8(record.to_vec()).unwrap());
        }
        fn end(&mut self, envelope: &[u8]) {
            self.envelopes.push(String::from_utf8(envelope.to_vec()).unwrap());
        }
    }

    fn split(text: &str, step: usize) -> (All, bool) {
        let mut splitter = Splitter::default();
        let mut all = All::default();
        text.as_bytes().chunks(step).for_each(|piece| splitter.feed(piece, &mut all));
        (all, splitter.is_whole())
    }

    #[test]
    fn records_are_found_however_the_document_is_built_and_cut() {
        for (text, expected, whole) in [
            (r#"[{"a":1},{"b":[{"c":"}"}]}]"#, &[r#"{"a":1}"#, r#"{"b":[{"c":"}"}]}"#][..], true),
            (
                r#"{"x":{"value":[{"no":1}]},"value":[{"a":"\"]}"},{"b":2}],"y":[{"n":1}]}"#,
                &[r#"{"a":"\"]}"}"#, r#"{"b":2}"#],
                true,
            ),
            ("{\n  \"devices\" : [\n {\"a\": 1} ]\n}", &[r#"{"a": 1}"#], true),
            ("{\"a\":1}\n{\"b\":{\"devices\":[]}}\n", &[r#"{"a":1}"#, r#"{"b":{"devices":[]}}"#], true),
            (r#"{"hosts":[]}"#, &[], true),
            (r#"{"Schema":[{"Column":"A"}],"Values":[["x",1],["y",2]]}"#, &[r#"["x",1]"#, r#"["y",2]"#], true),
            (
                r#"{"name":"e/1","applicationReports":[{"p":"x"}]}"#,
                &[r#"{"name":"e/1","applicationReports":[{"p":"x"}]}"#],
                true,
            ),
            (r#"{"open":[{"#, &[], false),
            (r#"{"value":[{"a":1},{"b":"#, &[r#"{"a":1}"#], false),
            (r#"{"value":[{"a":1}]"#, &[r#"{"a":1}"#], false),
            ("]]}}", &[], false),
        ] {
            for step in [1, 3, 1000] {
                let (all, is_whole) = split(text, step);
                assert_eq!(all.records, expected, "{text} in pieces of {step}");
                assert_eq!(is_whole, whole, "{text}");
            }
        }
    }

    #[test]
    fn what_stands_around_the_records_is_kept_without_them() {
        for step in [1, 1000] {
            let (all, _) =
                split(r#"{"@odata.context":"c","value":[{"a":1},{"b":2}],"@odata.nextLink":"n"} [{"c":3}]"#, step);
            assert_eq!(all.envelopes, [r#"{"@odata.context":"c","value":[],"@odata.nextLink":"n"}"#, "{}"]);
        }
    }
}
