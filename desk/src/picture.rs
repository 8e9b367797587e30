//! Drawings as PNG, for documents that take no SVG.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};

/// Twice the size: sharp on paper and on small screens.
const SCALE: f32 = 2.0;
/// The most pixels along one side.
const MOST: u32 = 8_000;

/// Why a drawing could not be made into pixels.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// Without letters a chart says nothing.
    #[error("this computer has no font to write with; install one, such as DejaVu Sans, or choose .svg")]
    NoFont,
    /// The drawing cannot be read.
    #[error("the drawing cannot be read: {0}")]
    Svg(String),
    /// It is too large.
    #[error("the drawing is too large for a PNG; choose .svg")]
    TooLarge,
}

/// An SVG drawing as PNG, with the fonts of this computer. Reads fonts from the disk.
///
/// # Errors
/// When there is no font, or the drawing is none or too large.
pub fn png(svg: &str) -> Result<Vec<u8>, PictureError> {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    let Some(family) = fonts.faces().next().and_then(|face| face.families.first().map(|(name, _)| name.clone())) else {
        return Err(PictureError::NoFont);
    };
    let known = |name: &str| fonts.faces().any(|face| face.families.iter().any(|(family, _)| family == name));
    let chosen =
        ["DejaVu Sans", "Liberation Sans", "Noto Sans", "Arial", "Helvetica"].into_iter().find(|name| known(name));
    fonts.set_sans_serif_family(chosen.map_or(family, str::to_owned));
    let options = Options { fontdb: Arc::new(fonts), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|e| PictureError::Svg(e.to_string()))?;
    let size = tree.size().to_int_size().scale_by(SCALE).filter(|s| s.width() <= MOST && s.height() <= MOST);
    let size = size.ok_or(PictureError::TooLarge)?;
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or(PictureError::TooLarge)?;
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
    pixels.encode_png().map_err(|e| PictureError::Svg(e.to_string()))
}
