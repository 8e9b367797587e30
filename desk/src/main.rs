//! `appwijzer`: see `appwijzer --help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    appwijzer_desk::cli::run()
}
