//! Many devices at once: what management exports is counted ([`count`]), and a ban is tried on paper ([`simulate`]).

pub mod count;
pub mod simulate;
