//! Cutting a stream into blocks of whole rows, and counting the blocks on several threads.

use std::io::{self, Read};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, sync_channel};

use super::error::Unusable;
use super::tally::Tally;

/// How much of a file is handed to a thread at once, in bytes.
const BLOCK: usize = 1024 * 1024;
/// The longest row or record, in bytes. It is held in memory as a whole.
pub(super) const LONGEST_ROW: usize = 64 * 1024 * 1024;

/// Whole rows.
pub(super) type Block = Vec<u8>;

/// Counts blocks on several threads. `produce` hands blocks to its argument, which says whether anybody
/// still wants more; `consume` counts one block.
pub(super) fn in_parallel(
    threads: Option<usize>,
    empty: &(dyn Fn() -> Tally + Sync),
    produce: impl FnOnce(&mut dyn FnMut(Block) -> bool) -> Result<(), Unusable>,
    consume: &(dyn Fn(&[u8], &mut Tally) + Sync),
) -> Result<Tally, Unusable> {
    let available = || std::thread::available_parallelism().map_or(1, usize::from).min(4);
    let threads = threads.unwrap_or_else(available).max(1);
    // One block waits for each thread: reading goes on while they count, and memory stays bounded.
    let (sender, receiver) = sync_channel::<Block>(threads);
    let receiver = Mutex::new(receiver);
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|_| {
                scope.spawn(|| {
                    let mut tally = empty();
                    while let Some(block) = next(&receiver) {
                        consume(&block, &mut tally);
                    }
                    tally
                })
            })
            .collect();
        let produced = produce(&mut |block| sender.send(block).is_ok());
        drop(sender);
        let mut all = empty();
        for worker in workers {
            // A thread that panicked has a bug; the others' counts alone would be wrong.
            all.merge(worker.join().map_err(|_| io::Error::other("a counting thread failed"))?);
        }
        produced.map(|()| all)
    })
}

fn next(receiver: &Mutex<Receiver<Block>>) -> Option<Block> {
    receiver.lock().ok()?.recv().ok()
}

/// Reads blocks that end where `cut` says that a row ends: the number of bytes of whole rows at the
/// beginning of what it is given, 0 if there are none yet.
pub(super) fn blocks(
    mut input: impl Read,
    progress: &(dyn Fn(u64) + Sync),
    cut: impl Fn(&[u8]) -> usize,
    send: &mut dyn FnMut(Block) -> bool,
) -> Result<(), Unusable> {
    let mut buffer: Vec<u8> = Vec::with_capacity(BLOCK);
    loop {
        let before = buffer.len();
        let read = (&mut input).take(BLOCK as u64).read_to_end(&mut buffer)?;
        progress(read as u64);
        if read == 0 {
            if before > 0 {
                send(buffer);
            }
            return Ok(());
        }
        let whole = cut(&buffer);
        if whole > 0 {
            let rest = buffer.split_off(whole);
            if !send(std::mem::replace(&mut buffer, rest)) {
                return Ok(());
            }
        } else if buffer.len() > LONGEST_ROW {
            return Err(Unusable::TooLong);
        }
    }
}
