//! QR codes at a terminal and as SVG.

use std::fmt;

use qrcode::render::{svg, unicode};
use qrcode::{EcLevel, QrCode};

/// A QR code.
pub struct Qr(QrCode);

impl fmt::Debug for Qr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Qr({} modules wide)", self.0.width())
    }
}

impl Qr {
    /// A code that holds a text; nothing when the text is too long for any (some 2,900 characters).
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        QrCode::with_error_correction_level(text, EcLevel::L).ok().map(Qr)
    }

    /// Two rows of the code in a line of half blocks. White is drawn and black is left, so that a dark
    /// terminal shows it as paper does; scanners read what a light one shows, the reverse, as well.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut picture = self.0.render::<unicode::Dense1x2>();
        // The renderer's names are of ink: its "dark" is a block, which a dark terminal shows light.
        picture.dark_color(unicode::Dense1x2::Light).light_color(unicode::Dense1x2::Dark);
        picture.quiet_zone(true).build()
    }

    /// An SVG picture, black on white, with the white border that scanners need.
    #[must_use]
    pub fn to_svg(&self) -> String {
        self.0.render::<svg::Color<'_>>().min_dimensions(400, 400).quiet_zone(true).build() + "\n"
    }
}
