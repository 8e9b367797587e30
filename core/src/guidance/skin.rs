//! Makers whose menus differ from stock Android.

/// The family of Android user interfaces, as far as guidance differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Skin {
    /// Stock Android and what is close to it (Pixel, Fairphone, Nokia).
    Stock,
    /// Samsung One UI.
    Samsung,
    /// Xiaomi, Redmi, Poco: MIUI and HyperOS.
    Xiaomi,
    /// OPPO, OnePlus, realme: ColorOS and OxygenOS.
    Oppo,
    /// Huawei and Honor: EMUI and MagicOS.
    Huawei,
    /// Motorola.
    Motorola,
}

impl Skin {
    /// The family of a maker, as `Build.MANUFACTURER` or `ro.product.manufacturer` spells it.
    #[must_use]
    pub fn of(manufacturer: Option<&str>) -> Self {
        let name = manufacturer.unwrap_or_default().trim().to_ascii_lowercase();
        match name.as_str() {
            "samsung" => Skin::Samsung,
            "xiaomi" | "redmi" | "poco" => Skin::Xiaomi,
            "oppo" | "oneplus" | "realme" => Skin::Oppo,
            "huawei" | "honor" => Skin::Huawei,
            "motorola" | "lenovo" => Skin::Motorola,
            _ => Skin::Stock,
        }
    }
}
