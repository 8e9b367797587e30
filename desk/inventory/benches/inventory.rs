//! How fast lists are read. `cargo bench -p appwijzer-desk --bench inventory`.

use std::fmt::Write;
use std::hint::black_box;
use std::ops::ControlFlow;
use std::sync::LazyLock;

use appwijzer_inventory::{ReadOptions, pm_list, read};
use divan::Bencher;
use divan::counter::BytesCount;

fn main() {
    divan::main();
}

/// Lines of `pm list packages -f -i -U`, as long as those of a phone.
fn lines(count: usize) -> String {
    let mut text = String::from("package:/system/framework/framework-res.apk=android  installer=null uid:1000\n");
    for i in 1..count {
        let id = format!("org.example.maker{:03}.app{i}", i % 997);
        let path = format!("/data/app/~~Q2FuWW91UmVhZFRoaXM{:05}==/{id}-dGhlb3RoZXJvbmVwYXJ0Mg==/base.apk", i % 99_991);
        // Writing to a string does not fail.
        let _ = writeln!(text, "package:{path}={id}  installer=com.android.vending uid:{}", 10_000 + i % 9_000);
    }
    text
}

static MILLION: LazyLock<String> = LazyLock::new(|| lines(1_000_000));

/// What the readers are measured against: finding the line breaks.
#[divan::bench]
fn memchr_line_count_of_1_000_000_lines(bencher: Bencher<'_, '_>) {
    bencher
        .counter(BytesCount::of_str(MILLION.as_str()))
        .bench(|| memchr::memchr_iter(b'\n', black_box(MILLION.as_bytes())).count());
}

#[divan::bench]
fn pm_list_for_each_of_1_000_000_lines(bencher: Bencher<'_, '_>) {
    bencher.counter(BytesCount::of_str(MILLION.as_str())).bench(|| {
        let mut length = 0;
        let summary = pm_list::for_each(black_box(MILLION.as_bytes()), |entry| {
            length += entry.id.len();
            ControlFlow::Continue(())
        });
        (length, summary.map(|s| s.entries).unwrap_or_default())
    });
}

#[divan::bench(args = [500, 50_000])]
fn read_pm_list(bencher: Bencher<'_, '_>, count: usize) {
    let text = lines(count);
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        read(black_box(text.as_bytes()), &ReadOptions::default()).map(|r| r.snapshots.len()).unwrap_or_default()
    });
}

#[divan::bench]
fn read_privacy_report_of_10_000_lines(bencher: Bencher<'_, '_>) {
    let mut text = String::new();
    for i in 0..10_000 {
        let app = i % 200;
        let _ = writeln!(
            text,
            "{{\"domain\":\"host{i}.example.org\",\"firstTimeStamp\":\"2026-11-14T10:00:00Z\",\"context\":\"\",\
             \"timeStamp\":\"2026-11-19T10:{:02}:00.250+01:00\",\"domainType\":2,\"initiatedType\":\"AppInitiated\",\
             \"hits\":4,\"type\":\"networkActivity\",\"domainOwner\":\"\",\"bundleID\":\"org.example.app{app}\"}}",
            i % 60
        );
    }
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        read(black_box(text.as_bytes()), &ReadOptions::default()).map(|r| r.snapshots.len()).unwrap_or_default()
    });
}
