//! Which columns of a table say what.

use ::csv::{ByteRecord, ReaderBuilder};

use super::error::Unusable;

/// Names under which products export the columns, without case, spaces and marks.
const IDS: [&str; 17] = [
    "bundelid",
    "bundelidentificatie",
    "pakketnaam",
    "paketname",
    "bundlekennung",
    "bundleidentifikator",
    "packagename",
    "package",
    "bundleid",
    "bundleidentifier",
    "appidentifier",
    "applicationidentifier",
    "apppackagename",
    "appbundleid",
    "cfbundleidentifier",
    "identifier",
    "bundle",
];
/// Those that other lists have too.
const VAGUE_IDS: [&str; 3] = ["identifier", "package", "bundle"];
/// All apps of a device, in one cell of its row.
const IN_ONE_CELL: [&str; 10] = [
    "apps",
    "applications",
    "installedapps",
    "installedapplications",
    "installedsoftware",
    "software",
    "appsinstalled",
    "geinstalleerdeapps",
    "toepassingen",
    "installierteapps",
];
/// Names of apps and of nothing else.
const NAMES: [&str; 15] = [
    "applicationname",
    "appname",
    "apptitle",
    "applicationtitle",
    "softwarename",
    "appdisplayname",
    "naamvantoepassing",
    "toepassingsnaam",
    "toepassing",
    "appnaam",
    "naamvandeapp",
    "naamapp",
    "anwendungsname",
    "anwendung",
    "namederanwendung",
];
/// Names of anything: of apps only where something else in the row is of an app.
const VAGUE_NAMES: [&str; 2] = ["name", "displayname"];
const OF_APPS: [&str; 7] =
    ["publisher", "shortversion", "longversion", "appversion", "applicationversion", "sizeinbyte", "bundlesize"];
const DEVICES: [&str; 21] = [
    "deviceid",
    "deviceuuid",
    "udid",
    "deviceudid",
    "mobiledeviceid",
    "hostid",
    "hostuuid",
    "resourceid",
    "apparaatid",
    "toestelid",
    "idvanapparaat",
    "idvanhetapparaat",
    "idvantoestel",
    "geraeteid",
    "gerteid",
    "deviceserialnumber",
    "serialnumber",
    "serienummer",
    "seriennummer",
    "serieel",
    "deviceidentifier",
];
const UDIDS: [&str; 4] = ["udid", "deviceudid", "deviceuuid", "hostuuid"];
const SERIALS: [&str; 5] = ["deviceserialnumber", "serialnumber", "hardwareserial", "serienummer", "seriennummer"];
const MANAGED: [&str; 6] = ["managed", "ismanaged", "appmanaged", "managedapp", "beheerd", "verwaltet"];
const SYSTEMS: [&str; 8] = [
    "platform",
    "operatingsystem",
    "os",
    "devicetype",
    "deviceplatform",
    "besturingssysteem",
    "betriebssystem",
    "plattform",
];
const OWNERSHIPS: [&str; 11] = [
    "ownership",
    "deviceownership",
    "ownertype",
    "manageddeviceownertype",
    "deviceownershiptype",
    "ownershiptype",
    "eigendom",
    "eigenaarschap",
    "eigendomstype",
    "eigentum",
    "besitz",
];
const PUBLISHERS: [&str; 6] =
    ["applicationpublisher", "publisher", "apppublisher", "uitgever", "herausgeber", "toepassingsuitgever"];
const COUNTS: [&str; 6] =
    ["devicecount", "hostscount", "numberofdevices", "installcount", "aantalapparaten", "anzahlgerte"];
/// When the device last reported.
const REPORTED: [&str; 14] = [
    "laststatusreporttime",
    "lastinventoryupdate",
    "lastinventoryupdatedate",
    "softwareupdatedat",
    "lastcheckin",
    "lastcheckindate",
    "lastsync",
    "lastsyncdatetime",
    "lastseen",
    "lastcontact",
    "lastreported",
    "laatstecontact",
    "laatstesynchronisatie",
    "laatstgezien",
];
/// Whether an app is there at all. Of the app where its name says so; "state" alone may be of the device.
const STATES: [&str; 14] = [
    "installstate",
    "installstatus",
    "installationstate",
    "installationstatus",
    "installedstatus",
    "appstate",
    "appstatus",
    "applicationstate",
    "applicationstatus",
    "isinstalled",
    "installed",
    "installatiestatus",
    "state",
    "status",
];

/// Where the columns are that are looked at. The others are passed over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) delimiter: u8,
    /// How many there are.
    pub(super) all: usize,
    pub(super) device: Option<usize>,
    pub(super) serial: Option<usize>,
    pub(super) udid: Option<usize>,
    /// When the device last reported.
    pub(super) reported: Option<usize>,
    pub(super) id: Option<usize>,
    pub(super) name: Option<usize>,
    pub(super) publisher: Option<usize>,
    pub(super) system: Option<usize>,
    pub(super) owner: Option<usize>,
    /// Whether the app is there.
    pub(super) state: Option<usize>,
    /// Since when the app is gone, or whether it is.
    pub(super) removed: Vec<usize>,
    /// Whether the organisation put the app there.
    pub(super) managed: Option<usize>,
    /// Whether the column of names is of apps and nothing else.
    pub(super) surely_names: bool,
    /// Whether the column of identifiers may be of something else than apps: of devices, or of what is sold together.
    pub(super) vague_ids: bool,
    /// A number of devices, in a table of apps.
    pub(super) count: Option<usize>,
    /// The apps of a device, side by side in its row: identifier and name of each.
    pub(super) beside: Vec<(Option<usize>, Option<usize>)>,
    /// How many apps stand side by side, as the row itself tells.
    pub(super) beside_told: Option<usize>,
    /// The product, as far as the columns tell.
    pub(super) form: &'static str,
}

/// Whether a column tells that an app is gone: *Uninstall Date*, *Removed*, `uninstalledAt`.
fn is_removed(name: &str) -> bool {
    const GONE: [&str; 8] =
        ["uninstall", "removed", "removal", "deleted", "deinstall", "gedenstalleerd", "verwijderd", "entfernt"];
    GONE.iter().any(|gone| name.starts_with(gone) || name.starts_with("app") && name.ends_with(gone))
}

/// A name of a column as it is compared.
pub(super) fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}

impl Columns {
    /// The columns of a first line; `delimiter` where the file says what stands between them.
    pub(super) fn read(line: &[u8], delimiter: Option<u8>) -> Result<Self, Unusable> {
        let (delimiter, header) = split(line, delimiter);
        let names: Vec<String> = header.iter().map(|name| String::from_utf8_lossy(name).into_owned()).collect();
        Self::of(&names, delimiter)
    }

    /// Whether a line has at least two names of columns that are known.
    pub(super) fn is_header(line: &[u8]) -> bool {
        let (_, header) = split(line, None);
        let known = [&IDS[..], &NAMES, &VAGUE_NAMES, &DEVICES, &SYSTEMS, &OWNERSHIPS, &PUBLISHERS, &COUNTS, &PEOPLE];
        let is_known = |name: &[u8]| {
            let name = plain(&String::from_utf8_lossy(name));
            known.iter().any(|all| all.contains(&name.as_str())) || name == "devicename" || name == "applicationkey"
        };
        header.len() > 1 && header.iter().filter(|name| is_known(name)).count() > 1
    }

    /// The same of names that were split already.
    pub(super) fn of(header: &[String], delimiter: u8) -> Result<Self, Unusable> {
        let names: Vec<String> = header.iter().map(|name| plain(name)).collect();
        let find = |wanted: &[&str]| wanted.iter().find_map(|name| names.iter().position(|n| n == name));
        let id = find(&IDS);
        let vague =
            || find(&VAGUE_NAMES).filter(|_| find(&OF_APPS).is_some() || id.is_some() && find(&["version"]).is_some());
        let mut columns = Columns {
            delimiter,
            all: names.len(),
            device: find(&DEVICES),
            serial: find(&SERIALS),
            udid: find(&UDIDS),
            reported: find(&REPORTED),
            id,
            vague_ids: id.and_then(|at| names.get(at)).is_some_and(|name| VAGUE_IDS.contains(&name.as_str())),
            name: find(&NAMES).or_else(vague),
            publisher: find(&PUBLISHERS),
            system: find(&SYSTEMS),
            owner: find(&OWNERSHIPS),
            count: find(&COUNTS),
            state: find(&STATES),
            removed: names.iter().enumerate().filter(|(_, name)| is_removed(name)).map(|(at, _)| at).collect(),
            managed: find(&MANAGED),
            surely_names: find(&NAMES).is_some(),
            beside: beside(header),
            beside_told: find(&["applications"]),
            form: "table",
        };
        columns.form = columns.product(&names);
        let app = columns.id.is_some() || columns.name.is_some() || !columns.beside.is_empty();
        let shown = || {
            header.iter().map(|n| appwijzer_core::l10n::clean(n).into_owned()).take(30).collect::<Vec<_>>().join(", ")
        };
        let in_one_cell = names.iter().position(|name| IN_ONE_CELL.contains(&name.as_str())).filter(|_| !app);
        if let Some(name) = in_one_cell.and_then(|at| header.get(at)) {
            return Err(Unusable::AppsInOneCell(appwijzer_core::l10n::clean(name.trim()).into_owned()));
        }
        match (columns.device.is_some() || columns.count.is_some(), app) {
            (true, true) => Ok(columns),
            (true, false) => Err(Unusable::NoAppColumn(shown())),
            (false, true) => Err(Unusable::NoDeviceColumn(shown())),
            (false, false) if find(&PEOPLE).is_some() => Err(Unusable::NoAppColumn(shown())),
            (false, false) => Err(Unusable::Columns(shown())),
        }
    }

    fn product(&self, names: &[String]) -> &'static str {
        let has = |name: &str| names.iter().any(|n| n == name);
        if !self.beside.is_empty() {
            "google-gam"
        } else if has("applicationkey") && self.device.is_none() {
            "intune-sums"
        } else if has("applicationkey") {
            "intune-table"
        } else if has("bundle") && has("deviceuuid") {
            "ivanti-table"
        } else if has("appidentifier") && has("udid") {
            "workspace-one-table"
        } else {
            "table"
        }
    }

    /// What was found, for people.
    pub(super) fn found(&self) -> Vec<&'static str> {
        let beside = |of: fn(&(Option<usize>, Option<usize>)) -> bool| self.beside.iter().any(of);
        [
            ("device", self.device.is_some()),
            ("app-id", self.id.is_some() || beside(|(id, _)| id.is_some())),
            ("app-name", self.name.is_some() || beside(|(_, name)| name.is_some())),
            ("publisher", self.publisher.is_some()),
            ("system", self.system.is_some()),
            ("owner", self.owner.is_some()),
            ("device-count", self.count.is_some() && self.device.is_none()),
        ]
        .into_iter()
        .filter_map(|(word, found)| found.then_some(word))
        .collect()
    }

    /// What is missing, for people: without it the numbers say less.
    pub(super) fn missing(&self) -> Vec<&'static str> {
        let found = self.found();
        ["app-id", "system", "owner"].into_iter().filter(|word| !found.contains(word)).collect()
    }
}

/// Columns of people: where they stand and no app does, it is a list of people or of their devices.
const PEOPLE: [&str; 6] = ["email", "emailaddress", "userprincipalname", "username", "user", "owner"];

/// `applications.0.packageName` and the like, as GAM writes lists into a row.
fn beside(header: &[String]) -> Vec<(Option<usize>, Option<usize>)> {
    let mut all: Vec<(Option<usize>, Option<usize>)> = Vec::new();
    for (at, name) in header.iter().enumerate() {
        let Some((number, what)) = name.trim().strip_prefix("applications.").and_then(|rest| rest.split_once('.'))
        else {
            continue;
        };
        let Ok(number) = number.parse::<usize>() else { continue };
        if number >= header.len() {
            continue;
        }
        if all.len() <= number {
            all.resize(number + 1, (None, None));
        }
        let Some(pair) = all.get_mut(number) else { continue };
        match what {
            "packageName" => pair.0 = Some(at),
            "displayName" => pair.1 = Some(at),
            _ => {}
        }
    }
    all.retain(|pair| *pair != (None, None));
    all
}

fn split(line: &[u8], delimiter: Option<u8>) -> (u8, ByteRecord) {
    let count = |mark: u8| memchr::memchr_iter(mark, line).count();
    let most = || [b',', b';', b'\t'].into_iter().max_by_key(|mark| count(*mark)).unwrap_or(b',');
    let delimiter = delimiter.unwrap_or_else(most);
    let mut header = ByteRecord::new();
    let read =
        ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(line).read_byte_record(&mut header);
    if read.is_err() {
        header.clear();
    }
    (delimiter, header)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_with_all_apps_of_a_device_in_one_cell_is_refused_by_its_column() {
        for header in ["Name,UDID,Installed Apps", "Mobile Device ID,Display Name,Serial Number,Apps"] {
            let refused = Columns::read(header.as_bytes(), None).unwrap_err();
            let column = header.rsplit(',').next().unwrap();
            assert!(matches!(&refused, Unusable::AppsInOneCell(named) if named == column), "{header}: {refused}");
        }
    }

    #[test]
    fn columns_are_found_by_the_names_that_products_give_them() {
        let intune = b"ApplicationKey,ApplicationName,ApplicationPublisher,DeviceId,DeviceName,Platform,UserName\r";
        let columns = Columns::read(intune, None).unwrap();
        assert_eq!((columns.device, columns.name, columns.id, columns.system), (Some(3), Some(1), None, Some(5)));
        assert_eq!(columns.form, "intune-table");
        let ivanti = Columns::read(b"\"device_uuid\";\"name\";\"bundle\";\"platform\";\"version\"", None).unwrap();
        assert_eq!((ivanti.delimiter, ivanti.id, ivanti.name), (b';', Some(2), Some(1)));
        let without = Columns::read(b"app_id,name,bundle,platform,version", None).unwrap_err().to_string();
        assert!(without.contains("app_id, name, bundle"), "{without}");
        let gam = Columns::read(
            b"resourceId,deviceId,name,email,applications.0.displayName,applications.0.packageName",
            None,
        );
        assert_eq!(gam.unwrap().beside, [(Some(5), Some(4))]);
    }

    /// Owners' names stand in columns called name; so do names of devices.
    #[test]
    fn names_of_people_and_devices_are_no_names_of_apps() {
        for header in [
            "resourceId,deviceId,name,email,os,type",
            "deviceId,name,model,version",
            "Mobile Device ID,Display Name,Serial Number,Username",
            "name,email,department",
        ] {
            let refused = Columns::read(header.as_bytes(), None).unwrap_err();
            assert!(matches!(refused, Unusable::NoAppColumn(_)), "{header}: {refused}");
        }
        let jamf = Columns::read(b"Mobile Device ID,Display Name,App Identifier", None).unwrap();
        assert_eq!(jamf.name, None, "the name of a device");
    }
}
