//! What the employee sees: documents of blocks, which a shell draws natively.
//!
//! A shell has no sentence and no rule of its own. It draws each kind of [`Block`](crate::contract::Block), and for an
//! [`Action`](crate::contract::Action) it shows another screen, hands an event back, or asks the system.

mod about;
mod aloud;
mod asking;
mod ban;
mod builder;
mod done;
mod employer;
mod finding;
mod home;
mod home_rows;
mod joining;
mod languages;
mod looked;
mod membership;
mod need;
mod notify;
mod page;
mod perhaps;
mod permissions;
mod problem;
mod question;
mod roads;
mod route;
mod selfcheck;
mod shell;
mod start;
mod steps;
mod store;
mod view;
mod why;
mod words;
mod work_data;

pub use aloud::read_aloud;
pub use asking::Asked;
pub use joining::{JoiningState, JoiningView, groups};
pub use need::period;
pub use notify::notifications;
pub use page::which_device;
pub use problem::problem_screen;
pub use shell::{ShellWords, shell_words};
pub use start::StartView;
pub use view::{Built, Checked, SeenInLog, Surroundings, View, entry_shown};
