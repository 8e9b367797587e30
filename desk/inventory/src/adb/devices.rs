//! Which phone to ask, by what `adb devices` prints, and whether it is still there.

use super::AdbError;
use super::process::Output;

/// The serial number of the phone to ask: `wanted`, or the only one.
pub(super) fn choose(output: &Output, wanted: Option<&str>) -> Result<String, AdbError> {
    let mut phones = Vec::new();
    output.lines(|line| {
        // `emulator-5554<tab>device`; lines of the daemon begin with `*`.
        if let Some((serial, state)) = line.split_once('\t') {
            phones.push((serial.trim().to_owned(), state.trim().to_owned()));
        }
    });
    if let Some(wanted) = wanted {
        phones.retain(|(serial, _)| serial == wanted);
        if phones.is_empty() {
            return Err(AdbError::NotThere { serial: wanted.to_owned() });
        }
    }
    // One that is ready is meant rather than one that is not.
    let ready: Vec<_> = phones.iter().filter(|(_, state)| state == "device").cloned().collect();
    if !ready.is_empty() {
        phones = ready;
    }
    match phones.as_slice() {
        [] => Err(AdbError::NoPhone),
        [(serial, state)] => usable(serial, state),
        several => Err(AdbError::SeveralPhones { serials: several.iter().map(|(serial, _)| serial.clone()).collect() }),
    }
}

fn usable(serial: &str, state: &str) -> Result<String, AdbError> {
    let serial = serial.to_owned();
    match state {
        "device" => Ok(serial),
        "unauthorized" | "authorizing" => Err(AdbError::Unauthorised { serial }),
        _ => Err(AdbError::NotReady { serial, state: state.to_owned() }),
    }
}

/// The error when adb itself says that the phone is gone. It says so beside what the phone prints,
/// in a line that begins with `adb: ` or `error: `.
pub(super) fn lost(output: &Output) -> Option<AdbError> {
    let errors = String::from_utf8_lossy(&output.errors);
    let lost =
        ["device offline", "no devices", "device unauthorized", "closed", "not found", "device still authorizing"];
    errors
        .lines()
        .filter_map(|line| line.strip_prefix("adb: ").or_else(|| line.strip_prefix("error: ")))
        .any(|line| lost.iter().any(|words| line.contains(words)))
        .then_some(AdbError::Lost)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn devices(lines: &str) -> Output {
        let printed = format!(
            "* daemon not running; starting now at tcp:5037\n* daemon started successfully\nList of devices attached\n{lines}\n"
        );
        Output { printed: printed.into_bytes(), errors: Vec::new() }
    }

    #[test]
    fn the_only_phone_is_chosen() {
        assert_eq!(choose(&devices("R5CT1\tdevice"), None).unwrap(), "R5CT1");
        assert_eq!(choose(&devices("R5CT1\tdevice\r\nOLD\tunauthorized\r"), None).unwrap(), "R5CT1");
        assert_eq!(choose(&devices("R5CT1\tdevice\nR5CT2\tdevice"), Some("R5CT2")).unwrap(), "R5CT2");
    }

    #[test]
    fn each_trouble_has_an_error_of_its_own() {
        let error = |lines, wanted| choose(&devices(lines), wanted).unwrap_err();
        assert!(matches!(error("", None), AdbError::NoPhone));
        assert!(
            matches!(error("A\tdevice\nB\tdevice", None), AdbError::SeveralPhones { serials } if serials == ["A", "B"])
        );
        assert!(matches!(error("A\tunauthorized", None), AdbError::Unauthorised { .. }));
        assert!(matches!(error("A\tno permissions (user in plugdev group)", None), AdbError::NotReady { .. }));
        assert!(matches!(error("A\toffline", None), AdbError::NotReady { .. }));
        assert!(matches!(error("A\tdevice", Some("B")), AdbError::NotThere { .. }));
    }

    #[test]
    fn a_phone_that_is_gone_is_noticed() {
        let said = |errors: &str| Output { printed: Vec::new(), errors: errors.as_bytes().to_vec() };
        for line in
            ["error: device offline", "adb: device 'A' not found", "error: closed", "error: no devices/emulators found"]
        {
            assert!(matches!(lost(&said(line)), Some(AdbError::Lost)), "{line}");
        }
        for line in ["", "Error: java.lang.SecurityException: not found", "/system/bin/sh: cmd: not found"] {
            assert!(lost(&said(line)).is_none(), "{line}");
        }
    }
}
