//! What `getprop` says of the device.

use appwijzer_core::policy::{Form, Platform};

use super::super::DeviceHints;
use super::process::Output;

/// Version, maker and form. A property is printed as `[ro.build.version.release]: [14]`.
pub(super) fn hints(output: &Output) -> DeviceHints {
    let mut hints = DeviceHints::of(Platform::Android);
    output.lines(|line| {
        let Some((key, value)) = line.trim().split_once("]: [") else { return };
        let value = value.trim_end_matches(']');
        match key.trim_start_matches('[') {
            "ro.build.version.release" => hints.os_version = value.split('.').next().and_then(|n| n.parse().ok()),
            "ro.product.manufacturer" if !value.is_empty() => hints.manufacturer = Some(value.to_owned()),
            "ro.build.characteristics" => hints.form = form(value),
            _ => {}
        }
    });
    hints
}

/// `tablet`, `phone`, `default`, `nosdcard` and others, separated by commas (AOSP,
/// `PRODUCT_CHARACTERISTICS`). A watch or a television is neither phone nor tablet.
fn form(characteristics: &str) -> Option<Form> {
    let is = |names: &[&str]| characteristics.split(',').any(|c| names.contains(&c.trim()));
    if is(&["tablet"]) {
        Some(Form::Tablet)
    } else if is(&["watch", "tv", "automotive", "embedded"]) {
        None
    } else {
        Some(Form::Phone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> DeviceHints {
        hints(&Output { printed: text.as_bytes().to_vec(), errors: Vec::new() })
    }

    #[test]
    fn version_maker_and_form() {
        let phone = of(
            "[ro.build.version.release]: [8.1.0]\r\n[ro.product.manufacturer]: [samsung]\r\n[ro.build.characteristics]: [nosdcard,phone]\r\n",
        );
        assert_eq!(
            (phone.os_version, phone.manufacturer.as_deref(), phone.form),
            (Some(8), Some("samsung"), Some(Form::Phone))
        );
        assert_eq!(of("[ro.build.characteristics]: [tablet]").form, Some(Form::Tablet));
        assert_eq!(of("[ro.build.characteristics]: [watch]").form, None);
        assert_eq!(of("[ro.build.version.release]: [Baklava]").os_version, None);
        assert_eq!(of("rubbish\n[x]: [\n]: []"), DeviceHints::of(Platform::Android));
    }
}
