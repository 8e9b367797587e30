//! Answers that come in pages, and when all the pages of one are there.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use foldhash::fast::RandomState;

use super::identity::hash;
use super::paging::Paging;
use super::tally::{Devices, FileKind};

/// One document, as a page of an answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Page {
    /// The document: ids of its devices are of one server.
    pub(super) document: u64,
    pub(super) paging: Paging,
    /// How many records it has.
    pub(super) records: u64,
    /// What stands in them: the same page twice has the same.
    pub(super) content: u64,
    /// What else stands around the records, and so is the same in all pages of an answer.
    pub(super) around: u64,
}

impl Page {
    /// Whether there are other pages.
    pub(super) fn is_of_more(&self) -> bool {
        self.paging.next || self.paging.before == Some(true) || self.lacks().is_some()
    }

    /// The number of records in all pages, where this one has fewer.
    fn lacks(&self) -> Option<u64> {
        self.paging.total.filter(|total| *total > self.records)
    }
}

/// A file with pages of answers that go on elsewhere.
#[derive(Clone, Debug)]
pub(super) struct PagedFile {
    pub(super) kind: FileKind,
    /// Its pages, by answer.
    answers: Vec<(u64, Page)>,
    /// The devices in it.
    pub(super) devices: Devices,
    /// Whether each record is a device: then as many devices as records are to be there.
    devices_are_records: bool,
    /// Whether something inside a record goes on elsewhere: nothing can tell that it is all there.
    inner: bool,
}

/// Which answer a page is of: the product, the server where it is named, what stands around, and the total.
fn answer(form: &str, server: u64, page: &Page) -> u64 {
    hash((form, server, page.around, page.lacks()))
}

/// The pages of all files.
#[derive(Clone, Debug, Default)]
pub(super) struct Pages {
    pub(super) files: Vec<PagedFile>,
    /// Pages of files that name no other: one of them may be the last of an answer.
    last: Vec<(u64, Page)>,
}

impl Pages {
    /// A file is done. `servers` are those that its records name.
    pub(super) fn file(&mut self, kind: &FileKind, pages: &[Page], servers: &BTreeSet<u64>, of: PagedRecords<'_>) {
        let server = match servers.len() {
            0 => Some(0),
            1 => servers.first().copied(),
            _ => None,
        };
        let with_answer = |page: &Page| server.map(|server| (answer(&kind.form, server, page), *page));
        if !pages.iter().any(Page::is_of_more) && !of.inner {
            // What has all that it says there is needs no other page.
            self.last.extend(pages.iter().filter(|page| page.paging.total.is_none()).filter_map(with_answer));
            return;
        }
        self.files.push(PagedFile {
            kind: kind.clone(),
            answers: pages.iter().filter_map(with_answer).collect(),
            devices: (of.devices)(),
            devices_are_records: of.devices_are_records,
            inner: of.inner || of.nameless || server.is_none(),
        });
    }

    pub(super) fn merge(&mut self, other: Pages) {
        self.files.extend(other.files);
        self.last.extend(other.last);
    }

    /// Of which answer each page is, where there are several.
    pub(super) fn by_document(&self) -> HashMap<u64, u64, RandomState> {
        let of_more = self.files.iter().flat_map(|file| &file.answers);
        let answers: BTreeSet<u64> = of_more.clone().map(|(answer, _)| *answer).collect();
        let last = self.last.iter().filter(|(answer, _)| answers.contains(answer));
        of_more.chain(last).map(|(answer, page)| (page.document, *answer)).collect()
    }

    /// The files of which, together with the others, every page is there, if whoever counts says that nothing is
    /// missing. Totals of different answers are never put together.
    pub(super) fn complete(&self) -> Vec<bool> {
        let mut answers: BTreeMap<u64, Vec<&Page>> = BTreeMap::new();
        let mut devices: BTreeMap<u64, Devices> = BTreeMap::new();
        let mut as_records: BTreeMap<u64, bool> = BTreeMap::new();
        for file in &self.files {
            for (answer, page) in &file.answers {
                answers.entry(*answer).or_default().push(page);
                devices.entry(*answer).or_default().extend(&file.devices);
                *as_records.entry(*answer).or_insert(true) &= file.devices_are_records;
            }
        }
        for (answer, page) in &self.last {
            if let Some(pages) = answers.get_mut(answer) {
                pages.push(page);
            }
        }
        let complete: BTreeSet<u64> = answers
            .iter()
            .filter(|(answer, pages)| {
                let least = as_records.get(answer) == Some(&true);
                let devices = devices.get(answer).map_or(0, |devices| devices.len() as u64);
                is_complete(pages, least.then_some(devices))
            })
            .map(|(answer, _)| *answer)
            .collect();
        let whole = |file: &PagedFile| {
            !file.inner && !file.answers.is_empty() && file.answers.iter().all(|(answer, _)| complete.contains(answer))
        };
        self.files.iter().map(whole).collect()
    }
}

/// What the records of a file are.
pub(super) struct PagedRecords<'d> {
    pub(super) devices: &'d dyn Fn() -> Devices,
    pub(super) devices_are_records: bool,
    pub(super) inner: bool,
    /// Whether a page is of a device that it does not name: nothing tells that the next one is of the same.
    pub(super) nameless: bool,
}

/// Whether these are all the pages of one answer; `devices` is how many there are, where every record is one.
fn is_complete(pages: &[&Page], devices: Option<u64>) -> bool {
    let mut seen = BTreeSet::new();
    let pages: Vec<&Page> = pages.iter().copied().filter(|page| seen.insert(page.content)).collect();
    let first = |page: &Page| page.paging.before == Some(false);
    // An answer that is whole by itself is no last page of another.
    let closers = pages.iter().filter(|page| !(page.paging.next || first(page) && page.lacks().is_none())).count();
    let chained = pages.iter().any(|page| page.paging.next);
    if chained && closers != 1 {
        return false;
    }
    let tells = pages.iter().all(|page| page.paging.before.is_some());
    if tells && pages.iter().filter(|page| first(page)).count() != 1 {
        return false;
    }
    let records: u64 = pages.iter().map(|page| page.records).sum();
    match pages.iter().find_map(|page| page.lacks()) {
        Some(total) => records == total && devices.is_none_or(|devices| devices >= total),
        None => chained,
    }
}
