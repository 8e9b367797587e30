//! Exemptions as an organisation decides about them: one way for the command and for the studio.
//!
//! ```text
//! text ─► requests ─► register (book) ─► grant or denial (decide) ─► signatures (sign) ─► answer
//! ```

mod because;
mod book;
mod decide;
mod refusal;
mod requests;
mod rows;
mod sign;

pub(crate) use because::{Because, reason};
pub(crate) use book::{Book, read_file};
pub(crate) use decide::{Made, Wish, denial, denial_envelope, device, grant, grant_envelope, last_day};
pub(crate) use refusal::Refusal;
pub(crate) use requests::{MOST_TEXT, requests};
pub(crate) use rows::{Rows, answer_rows, kind_rows, line, obstacle, request_rows, standing};
pub(crate) use sign::{expect_root, sign};
