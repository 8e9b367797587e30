//! Cutting a stream into blocks of whole rows, and counting the blocks on several threads.

use std::io::{self, Read};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};

use super::error::Unusable;
use super::tally::Tally;

/// How much of a file is handed to a thread at once, in bytes.
const BLOCK: usize = 1024 * 1024;
/// The longest row or record, in bytes. It is held in memory as a whole.
pub(super) const LONGEST_ROW: usize = 64 * 1024 * 1024;

/// Whole rows.
pub(super) type Block = Vec<u8>;

/// Where a reader puts blocks, and finds used ones to fill again.
pub(super) struct Sink<'s> {
    sender: &'s SyncSender<Block>,
    used: Receiver<Block>,
}

impl Sink<'_> {
    /// Hands a block over; says whether anybody still wants more.
    pub(super) fn send(&self, block: Block) -> bool {
        self.sender.send(block).is_ok()
    }

    /// An empty block, with the room of one that was counted if there is one: memory that is asked for
    /// anew each time costs more than counting.
    pub(super) fn spare(&self) -> Block {
        let mut block = self.used.try_recv().unwrap_or_default();
        block.clear();
        block
    }
}

/// Counts blocks on several threads. `produce` hands over blocks; `consume` counts one.
pub(super) fn in_parallel(
    threads: Option<usize>,
    empty: &(dyn Fn() -> Tally + Sync),
    produce: impl FnOnce(&Sink<'_>) -> Result<(), Unusable>,
    consume: &(dyn Fn(&[u8], &mut Tally) + Sync),
) -> Result<Tally, Unusable> {
    let available = || std::thread::available_parallelism().map_or(1, usize::from).min(4);
    let threads = threads.unwrap_or_else(available).max(1);
    // One block waits for each thread: reading goes on while they count, and memory stays bounded.
    let (sender, receiver) = sync_channel::<Block>(threads);
    let receiver = Mutex::new(receiver);
    let (give_back, used) = channel();
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|_| {
                let (give_back, receiver) = (give_back.clone(), &receiver);
                scope.spawn(move || work(receiver, &give_back, empty, consume))
            })
            .collect();
        let produced = produce(&Sink { sender: &sender, used });
        drop(sender);
        let mut all = empty();
        for worker in workers {
            // A thread that panicked has a bug; the others' counts alone would be wrong.
            all.merge(worker.join().map_err(|_| io::Error::other("a counting thread failed"))?);
        }
        produced.map(|()| all)
    })
}

/// Counts blocks until there are no more.
fn work(
    receiver: &Mutex<Receiver<Block>>,
    give_back: &Sender<Block>,
    empty: &(dyn Fn() -> Tally + Sync),
    consume: &(dyn Fn(&[u8], &mut Tally) + Sync),
) -> Tally {
    let mut tally = empty();
    while let Some(block) = next(receiver) {
        consume(&block, &mut tally);
        // The reader may be done: then nobody needs it.
        let _ = give_back.send(block);
    }
    tally
}

fn next(receiver: &Mutex<Receiver<Block>>) -> Option<Block> {
    receiver.lock().ok()?.recv().ok()
}

/// Reads blocks that end where `cut` says that a row ends: the number of bytes of whole rows at the
/// beginning of what it is given, 0 if there are none yet. What is left at the end of the input, without an
/// end of its own, is counted only if `last` says that it is a row.
pub(super) fn blocks(
    mut input: impl Read,
    progress: &(dyn Fn(u64) + Sync),
    cut: impl Fn(&[u8]) -> usize,
    last: impl FnOnce(&[u8]) -> bool,
    sink: &Sink<'_>,
) -> Result<(), Unusable> {
    let mut buffer = sink.spare();
    loop {
        let before = buffer.len();
        buffer.reserve(BLOCK);
        let read = (&mut input).take(BLOCK as u64).read_to_end(&mut buffer)?;
        progress(read as u64);
        if read == 0 {
            if before > 0 && last(&buffer) {
                sink.send(buffer);
            }
            return Ok(());
        }
        let whole = cut(&buffer);
        if whole > 0 {
            let mut next = sink.spare();
            next.extend_from_slice(buffer.get(whole..).unwrap_or_default());
            buffer.truncate(whole);
            if !sink.send(std::mem::replace(&mut buffer, next)) {
                return Ok(());
            }
        } else if buffer.len() > LONGEST_ROW {
            return Err(Unusable::TooLong);
        }
    }
}
