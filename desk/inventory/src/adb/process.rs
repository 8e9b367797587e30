//! Running a program within a time and with bounded output.

use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::AdbError;

/// The most that is kept of what a command prints, in bytes. `dumpsys package packages` prints 5 to
/// 20 MB.
const MAX_OUTPUT: usize = 128 * 1024 * 1024;
/// The most that is kept of its errors, in bytes; the rest is read and forgotten.
const MAX_ERRORS: usize = 64 * 1024;
/// How long to wait for the end of the output of a program that has ended. A server that it left
/// behind may hold the pipe open for ever.
const AFTERWARDS: Duration = Duration::from_secs(1);

/// What a program printed.
#[derive(Debug, Default)]
pub(super) struct Output {
    pub(super) printed: Vec<u8>,
    pub(super) errors: Vec<u8>,
}

impl Output {
    /// Looks at every line that it printed.
    pub(super) fn lines<T>(&self, mut each: impl FnMut(&str) -> T) {
        for line in String::from_utf8_lossy(&self.printed).lines() {
            each(line);
        }
    }
}

/// Runs a program to its end. When that takes longer than `timeout`, it is killed.
pub(super) fn run(program: &Path, arguments: &[&str], timeout: Duration) -> Result<Output, AdbError> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => AdbError::Missing { program: program.to_owned() },
        _ => AdbError::Io { program: program.to_owned(), source },
    };
    let end = Instant::now() + timeout;
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    // Two pipes: were they read one after the other, the program could wait for ever at the other.
    let printed = Drain::of(child.stdout.take(), MAX_OUTPUT);
    let errors = Drain::of(child.stderr.take(), MAX_ERRORS);
    let command = || arguments.join(" ");
    match wait(&mut child, end) {
        Ok(true) => {}
        ended => {
            // It may have ended by itself meanwhile.
            let _ = child.kill();
            let _ = child.wait();
            ended.map_err(failed)?;
            return Err(AdbError::TimedOut { command: command(), seconds: timeout.as_secs() });
        }
    }
    let (printed, errors) = (printed.finish(), errors.finish());
    if printed.len() > MAX_OUTPUT {
        return Err(AdbError::TooMuch { command: command(), limit: MAX_OUTPUT });
    }
    Ok(Output { printed, errors })
}

/// Whether it ended in time.
fn wait(child: &mut Child, end: Instant) -> io::Result<bool> {
    loop {
        if child.try_wait()?.is_some() {
            return Ok(true);
        }
        if Instant::now() >= end {
            return Ok(false);
        }
        thread::sleep(Duration::from_millis(2));
    }
}

/// Reads a pipe to its end on a thread of its own, and keeps a bounded part.
struct Drain {
    kept: Arc<Mutex<Vec<u8>>>,
    ended: Receiver<()>,
}

impl Drain {
    /// Keeps one byte more than `limit`, so that more can be told from just as many.
    fn of(pipe: Option<impl Read + Send + 'static>, limit: usize) -> Self {
        let kept = Arc::new(Mutex::new(Vec::new()));
        let (sender, ended) = mpsc::channel();
        let keeper = Arc::clone(&kept);
        thread::spawn(move || {
            let mut buffer = vec![0; 64 * 1024];
            let mut pipe = pipe;
            while let Some(n) = pipe.as_mut().and_then(|pipe| read_some(pipe, &mut buffer)) {
                let mut kept = keeper.lock().unwrap_or_else(PoisonError::into_inner);
                let room = (limit + 1).saturating_sub(kept.len());
                kept.extend_from_slice(&buffer[..n.min(room)]);
            }
            // Nobody listens any more when the program was killed.
            let _ = sender.send(());
        });
        Drain { kept, ended }
    }

    fn finish(self) -> Vec<u8> {
        // After the time nothing more is waited for; the thread ends when the pipe does.
        let _ = self.ended.recv_timeout(AFTERWARDS);
        std::mem::take(&mut *self.kept.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Nothing at the end, and when reading fails: a pipe fails only when the other side is gone.
fn read_some(pipe: &mut impl Read, buffer: &mut [u8]) -> Option<usize> {
    loop {
        match pipe.read(buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            result => return result.ok().filter(|n| *n > 0),
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn sh(script: &str, timeout: Duration) -> Result<Output, AdbError> {
        run(Path::new("/bin/sh"), &["-c", script], timeout)
    }

    #[test]
    fn both_outputs_are_read() {
        let output = sh("echo one; echo two >&2", Duration::from_secs(20)).unwrap();
        assert_eq!((output.printed.as_slice(), output.errors.as_slice()), (&b"one\n"[..], &b"two\n"[..]));
    }

    #[test]
    fn endless_errors_do_not_block() {
        let output = sh("head -c 3000000 /dev/zero >&2; echo done", Duration::from_secs(20)).unwrap();
        assert_eq!((output.printed.as_slice(), output.errors.len()), (&b"done\n"[..], MAX_ERRORS + 1));
    }

    #[test]
    fn a_program_that_leaves_another_behind_is_not_waited_for() {
        let began = Instant::now();
        let output = sh("sleep 30 & echo done", Duration::from_secs(20)).unwrap();
        assert_eq!(output.printed, b"done\n");
        assert!(began.elapsed() < Duration::from_secs(15));
    }

    #[test]
    fn a_program_that_hangs_is_killed() {
        let began = Instant::now();
        let error = sh("exec sleep 30", Duration::from_millis(100)).unwrap_err();
        assert!(matches!(error, AdbError::TimedOut { .. }), "{error}");
        assert!(began.elapsed() < Duration::from_secs(15));
    }
}
