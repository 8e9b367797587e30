//! What the MDM gets: the exact bytes, per reporting level, and from a private device nothing.
//!
//! A report cannot be built without a [`WorkDevice`], and only a device that is the employer's gives
//! one. It has no constructor, no field that can be set, and no default:
//!
//! ```compile_fail,E0423
//! use appwijzer_core::report::WorkDevice;
//!
//! let proof = WorkDevice(());
//! ```
//!
//! ```compile_fail,E0277
//! use appwijzer_core::report::WorkDevice;
//!
//! fn made_of_nothing<T: Default>() -> T {
//!     T::default()
//! }
//! let proof: WorkDevice = made_of_nothing();
//! ```
//!
//! What is known of a device is no proof:
//!
//! ```compile_fail,E0308
//! use appwijzer_core::cases::Assessment;
//! use appwijzer_core::obligation::Device;
//! use appwijzer_core::policy::Policy;
//! use appwijzer_core::report::Report;
//!
//! fn report(device: &Device, policy: &Policy<'_>, found: &Assessment) -> Option<Report> {
//!     Report::build(device, policy, found, Default::default(), found.day)
//! }
//! ```
//!
//! And a report cannot be put together from its parts:
//!
//! ```compile_fail,E0451
//! use appwijzer_core::report::Report;
//!
//! fn report(checked: jiff::civil::Date) -> Report {
//!     let policy = "example/1".to_owned();
//!     let (last_fetched, refresh_failed, outcome, basis) = (None, None, None, None);
//!     Report { schema: 2, policy, checked: Some(checked), last_fetched, refresh_failed, outcome, basis }
//! }
//! ```
//!
//! The way that remains asks the device:
//!
//! ```
//! use appwijzer_core::obligation::Device;
//! use appwijzer_core::policy::{Form, Ownership, Platform};
//! use appwijzer_core::report::WorkDevice;
//!
//! let of = |ownership| Device { ownership, ..Device::unknown(Platform::Android, Form::Phone) };
//! assert!(WorkDevice::of(&of(Some(Ownership::Work))).is_some());
//! for ownership in [Some(Ownership::Private), Some(Ownership::PartlyPaid), None] {
//!     assert!(WorkDevice::of(&of(ownership)).is_none());
//! }
//! ```

mod facts;
mod fetched;
mod status;

pub use facts::{SENT_WHEN_WRONG, not_looked_at, sent, stored};
pub use fetched::{FetchFailure, Fetched};
pub use status::{Report, WorkDevice, handed_over};
