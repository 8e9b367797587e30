//! One record of device management's JSON: a type for each product's documented answer, and nothing guessed
//! from a key that two products use for two things.
//!
//! | product | record | its documentation |
//! |---|---|---|
//! | Android Management API | a device with `applicationReports` | androidmanagement, `enterprises.devices`, `ApplicationReport` |
//! | Microsoft Graph, v1.0 and beta | a `managedDevice` with `detectedApps`; a `detectedApp` with `managedDevices` or `deviceCount` | graph, intune-devices-detectedapp, intune-devices-manageddevice |
//! | Microsoft Graph PowerShell | the same in Pascal case | Microsoft.Graph.DeviceManagement |
//! | Jamf Pro | a `MobileDeviceInventory` with `applications`; a device's detail | Jamf Pro API, v2/mobile-devices/detail |
//! | Jamf Pro, Classic API | a `mobile_device` with `applications` | JSSResource/mobiledevices |
//! | Fleet | a host with `software`; software with `hosts_count` | Fleet REST API, hosts, software |
//! | osquery | a logged row (`columns`), rows (`snapshot`) or differences | osquery, logging |
//! | Google Workspace | a `mobiledevice` with `applications` | Admin SDK, mobiledevices |
//! | SimpleMDM | an `installed_app` of a device | SimpleMDM API, devices/installed_apps |
//! | Workspace ONE | an app of a device | API of mobile device management, devices/apps |
//! | a table as JSON | a row with device and app, as Intune's reports have them | reports/exportJobs |

mod airwatch;
mod amapi;
mod fleet;
mod google;
mod graph;
mod jamf;
mod loose;
mod nested;
mod osquery;
mod row;
mod simplemdm;
mod sniff;

use super::Options;
use super::cells;
use super::envelope::Context;
use super::evidence::Reach;
use super::groups::{Group, Ownership, System};
use super::identity::DeviceId;
use super::matcher::Matcher;
use super::notes::Note;
use super::paging::Paging;
use super::tally::Tally;
use super::words::{self, Platform};

pub(super) use row::reach as reach_of_table;

use sniff::Product;

/// Counts records of any product into a tally.
pub(super) struct Records<'r, 'p> {
    matcher: &'r Matcher<'p>,
    options: &'r Options,
    pub(super) tally: &'r mut Tally,
    scratch: String,
    /// The product of the record before: most files hold one.
    last: Option<Product>,
    rows: row::Rows,
    /// The document that the record is of: short numbers are ids in it only.
    document: u64,
    /// Apps that are named in the record.
    named: Vec<usize>,
    /// Whether it was an answer with records of its own.
    is_nested: bool,
    /// How many records were read.
    read: u64,
    /// Whether the owner of the next device is a word that is not known.
    odd_owner: bool,
}

impl<'r, 'p> Records<'r, 'p> {
    pub(super) fn new(matcher: &'r Matcher<'p>, options: &'r Options, tally: &'r mut Tally) -> Self {
        Records {
            matcher,
            options,
            tally,
            scratch: String::new(),
            last: None,
            rows: row::Rows::default(),
            document: 0,
            named: Vec::new(),
            is_nested: false,
            read: 0,
            odd_owner: false,
        }
    }

    /// Counts a record, and looks in all of it for apps of the policy; says whether it could be read.
    pub(super) fn record(&mut self, line: &[u8], context: &Context) -> bool {
        self.document = context.own.0;
        self.tally.begin_record();
        let read = self.count(line, context);
        if std::mem::take(&mut self.is_nested) {
            return read;
        }
        self.read += 1;
        // A record that is a document may be a page. In a file of many records one look at each block is enough
        // unless somebody vouches for it.
        let may_be_document = self.last.is_none_or(Product::may_be_document);
        if read && (self.read == 1 || may_be_document && self.options.complete) {
            self.look_for_pages(line);
        }
        let mut named = std::mem::take(&mut self.named);
        named.clear();
        self.matcher.each_named(line, |app| named.push(app));
        self.tally.end_record(&named);
        self.named = named;
        read
    }

    fn look_for_pages(&mut self, line: &[u8]) {
        let Ok(line) = std::str::from_utf8(line) else { return };
        let (paging, records) = Paging::of_record(line);
        let lacks = records > 0 && paging.total.is_some_and(|total| total > records);
        if paging.next || paging.before == Some(true) || lacks {
            self.tally.note(Note::PagesMissing);
        }
        if paging.broken {
            self.tally.note(Note::SaysPart);
        }
    }

    /// Counts a record; says whether it could be read.
    fn count(&mut self, line: &[u8], context: &Context) -> bool {
        // One look at the whole line is cheaper than one at each text in it.
        let Ok(line) = std::str::from_utf8(line) else { return false };
        if let Some(product) = self.last
            && self.as_product(product, line, context)
        {
            return true;
        }
        let Some(product) = Product::of(line) else { return false };
        if nested::count(self, line, product) {
            return true;
        }
        if self.last == Some(product) || !self.as_product(product, line, context) {
            return false;
        }
        self.last = Some(product);
        true
    }

    /// Counts a record as one of this product; says whether it is one.
    fn as_product(&mut self, product: Product, line: &str, context: &Context) -> bool {
        let read = match product {
            Product::Amapi => amapi::count(self, line),
            Product::GraphDevice => graph::camel::device(self, line),
            Product::GraphApp => graph::camel::app(self, line, context),
            Product::GraphDevicePascal => graph::pascal::device(self, line),
            Product::GraphAppPascal => graph::pascal::app(self, line, context),
            Product::Jamf => jamf::inventory(self, line),
            Product::JamfDetail => jamf::detail(self, line),
            Product::JamfClassic => jamf::classic(self, line),
            Product::Fleet => fleet::count(self, line),
            Product::FleetSoftware => fleet::software(self, line),
            Product::Osquery => osquery::count(self, line),
            Product::Google => google::count(self, line),
            Product::SimpleMdm => simplemdm::count(self, line, context),
            Product::WorkspaceOne => airwatch::count(self, line, context),
            Product::Row => row::count(self, line, context),
        };
        if read {
            self.tally.forms.insert(product.form());
        }
        read
    }

    /// The system that a word tells; nothing for a device that does not count.
    fn system(&mut self, word: &str) -> Option<System> {
        match words::platform(word) {
            Platform::Mobile(system) => Some(system),
            Platform::Other => {
                self.tally.passed_over();
                None
            }
            Platform::NotKnown => {
                self.tally.notes.word(Note::UnknownPlatforms, word);
                Some(System::Unknown)
            }
        }
    }

    /// The owner that a word tells, or else the one that whoever counts says.
    fn ownership(&mut self, word: &str) -> Ownership {
        let told = words::ownership(word);
        self.odd_owner = told.is_none();
        match told {
            // The file has a word for it, and nobody here knows which owner that is.
            None => {
                self.tally.notes.word(Note::UnknownOwners, word);
                Ownership::Unknown
            }
            Some(Ownership::Unknown) => self.options.ownership.unwrap_or(Ownership::Unknown),
            Some(known) => known,
        }
    }

    /// A device under its serial number or its id, or as one that no other record is of.
    fn device(&mut self, space: &str, id: &str, serial: &str, group: Group, reach: Reach) -> DeviceId {
        let known = self.tally.ties.device(space, id.as_bytes(), serial, self.document);
        let device = known.unwrap_or_else(|| {
            self.tally.nameless = true;
            DeviceId::unnamed()
        });
        self.tally.device(device, group, reach);
        if std::mem::take(&mut self.odd_owner) {
            self.tally.odd_owner(device);
        }
        if known.is_some() {
            self.tally.called(device, id.as_bytes(), serial);
        }
        device
    }

    /// The device of a document that names none.
    fn own_device(&mut self, device: DeviceId, group: Group, reach: Reach) {
        self.tally.nameless = true;
        self.tally.device(device, group, reach);
    }

    /// An app that the product says is not there.
    fn gone(&mut self, id: &str) {
        let app = self.matcher.by_any_id(id);
        self.tally.gone(app);
    }

    /// An app on a device: by its identifier, and by its name only where it has none.
    fn app(&mut self, app: &App<'_>, device: DeviceId, group: Group) {
        let mut id = app.id.trim();
        if id.is_empty() {
            // A product that has no name for an app writes its identifier there.
            let found = self.matcher.by_id(group.system, app.name.trim());
            found.into_iter().for_each(|app| self.tally.see(app, device));
        } else if cells::is_app_id(id.as_bytes()) || self.matcher.by_any_id(id).is_some() {
            self.tally.identifiers.0 += 1;
        } else {
            // Several in one value are identifiers too, but nothing says which apps there are.
            let several = cells::holds_app_id(id.as_bytes());
            *(if several { &mut self.tally.identifiers.0 } else { &mut self.tally.identifiers.1 }) += 1;
            id = "";
        }
        if !id.is_empty() {
            if let Some(found) = self.matcher.by_id(group.system, id) {
                self.tally.see(found, device);
            } else if let Some(named) =
                self.matcher.by_name(app.name.as_bytes(), app.publisher.as_bytes(), &mut self.scratch)
            {
                // The name of an app with another identifier: it only looks like it.
                for found in named.is.iter().chain(&named.alike) {
                    self.tally.see_alike(*found, app.name.as_bytes(), device);
                }
            }
            return;
        }
        self.tally.note(Note::NamesOnly);
        self.tally.device(device, group, Reach::NamesOnly);
        if let Some(named) = self.matcher.by_name(app.name.as_bytes(), app.publisher.as_bytes(), &mut self.scratch) {
            named.is.iter().for_each(|found| self.tally.see(*found, device));
            for found in &named.alike {
                self.tally.see_alike(*found, app.name.as_bytes(), device);
            }
        }
    }

    /// A number of devices of an app, without devices.
    fn sum(&mut self, app: &App<'_>, system: System, count: u64) {
        self.tally.note(Note::SumsOnly);
        if let Some(found) = self.matcher.by_any_id(app.id) {
            self.tally.sums.add(found, system, count);
            return;
        }
        if app.id.trim().is_empty() {
            self.tally.note(Note::NamesOnly);
        }
        let named = self.matcher.by_name(app.name.as_bytes(), app.publisher.as_bytes(), &mut self.scratch);
        for found in named.unwrap_or_default().is {
            self.tally.sums.add(found, system, count);
        }
    }
}

/// An app as any product has it.
#[derive(Clone, Copy, Debug, Default)]
struct App<'a> {
    /// A package name or bundle identifier, and nothing else.
    id: &'a str,
    name: &'a str,
    publisher: &'a str,
}
