//! Clocks by chance: a phone is never locked out by its own clock, and never freed by it.

use std::sync::atomic::Ordering;

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::trust::POLICY_TYPE;
use appwijzer_tests::signed::*;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use proptest::prelude::*;

const DAY: i64 = 86_400;
const BEGIN: &str = "2026-02-10";

/// What a clock does between two looks, beside going on as it should.
#[derive(Clone, Copy, Debug)]
enum Clock {
    Right,
    /// Off by so many seconds, for this look.
    Off(i64),
    /// Set forward by so many seconds from where it is, and left there: steps add up.
    Step(i64),
    /// Another year.
    Year(i64),
}

#[derive(Clone, Copy, Debug)]
struct Look {
    /// Seconds that really pass before it.
    after: i64,
    clock: Clock,
    refresh: bool,
    /// Whether the server gives its date with that, and how old it is.
    served: Option<i64>,
}

fn clocks() -> impl Strategy<Value = Clock> {
    prop_oneof![
        3 => Just(Clock::Right),
        2 => (-400 * DAY..400 * DAY).prop_map(Clock::Off),
        3 => (1..45 * DAY).prop_map(Clock::Step),
        1 => (-45 * DAY..-1).prop_map(Clock::Step),
        1 => (1971i64..2300).prop_map(Clock::Year),
    ]
}

fn looks() -> impl Strategy<Value = Vec<Look>> {
    let served = prop_oneof![Just(None), (0..6 * 3_600i64).prop_map(Some)];
    let look = (3_600..2 * DAY, clocks(), any::<bool>(), served).prop_map(|(after, clock, refresh, served)| Look {
        after,
        clock,
        refresh,
        served,
    });
    prop::collection::vec(look, 1..40)
}

/// Seconds until the next look, and how far the server's date is off.
fn wrong_dates() -> impl Strategy<Value = (i64, i64)> {
    (3_600..3 * DAY, prop_oneof![-400 * DAY..400 * DAY, (-60i64..60).prop_map(|years| years * 365 * DAY)])
}

fn date_of(seconds: i64) -> Date {
    Timestamp::from_second(seconds).unwrap().to_zoned(TimeZone::get("Europe/Amsterdam").unwrap()).date()
}

fn policy(version: u64, issued: Date) -> Vec<u8> {
    let bytes = policy_bytes(version, |p| {
        p.issued = issued;
        p.expires = Date::constant(2028, 12, 31);
    });
    signed(POLICY_TYPE, &bytes, &[POLICY_KEY])
}

fn seen_day(phone: &mut Phone) -> Date {
    phone.own().check().unwrap();
    phone.own().checked().unwrap().assessment.day
}

fn phone() -> Phone {
    let mut phone = Phone::new(BEGIN, true);
    phone.publish(&policy(1, date_of(at(BEGIN))));
    let root = RootSpec { expires: Date::constant(2027, 12, 31), ..RootSpec::default() }.sign();
    let values = [("root", value(&root)), ("policy_address", ADDRESS.into()), ("ownership", "work".into())];
    phone.configure(values);
    phone.act("welcome/3", "welcomed", &[]);
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    phone
}

fn life(looks: &[Look]) -> Result<(), TestCaseError> {
    let mut phone = phone();
    let (mut now, mut offset) = (at(BEGIN), 0i64);
    // The latest time that the phone saw and had reason to believe: a right clock, or a server.
    let mut known = now;
    for look in looks {
        now += look.after;
        let shown = match look.clock {
            Clock::Right => {
                offset = 0;
                now
            }
            Clock::Off(by) => now + by,
            Clock::Step(by) => {
                offset += by;
                now + offset
            }
            Clock::Year(year) => now + (year - 2026) * 365 * DAY,
        };
        phone.device.set_time(shown);
        // A server is believed against a clock only where that is known to be behind, or where both agree.
        let believed = shown < known - 4 * DAY || shown.abs_diff(now) < (DAY / 2).unsigned_abs();
        phone.device.transport.date.store(look.served.map_or(0, |age| now - age), Ordering::Relaxed);
        let day = seen_day(&mut phone);
        // Never freed: whatever the clock shows, a day that the phone had reason to believe has come.
        let least = date_of(known - 2 * DAY);
        prop_assert!(day >= least, "{look:?}: {day}, and {least} has come");
        if matches!(look.clock, Clock::Right) {
            known = now;
        }
        if look.refresh {
            phone.refresh();
            if let Some(age) = look.served.filter(|_| believed) {
                known = known.max(now - age);
            }
        }
    }
    // Never locked out: the clock is right again, and the organisation publishes.
    now += DAY;
    phone.device.set_time(now);
    phone.device.transport.date.store(now, Ordering::Relaxed);
    phone.publish(&policy(2, date_of(now)));
    prop_assert_eq!(phone.refresh(), RefreshOutcome::New);
    prop_assert_eq!(phone.in_force(), Some(2));
    let day = seen_day(&mut phone);
    prop_assert!(day >= date_of(now) && day <= date_of(now + DAY), "{} instead of {}", day, date_of(now));
    phone.restart();
    let again = seen_day(&mut phone);
    prop_assert_eq!(again, day, "after a restart too");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a server's date is: where the clock is right, the phone is on the day that it shows.
    #[test]
    fn a_right_clock_is_never_overruled_by_a_server(dates in prop::collection::vec(wrong_dates(), 1..20)) {
        let mut phone = phone();
        let mut now = at(BEGIN);
        for (after, served) in dates {
            now += after;
            phone.device.set_time(now);
            phone.device.transport.date.store((now + served).max(1), Ordering::Relaxed);
            phone.refresh();
            prop_assert_eq!(seen_day(&mut phone), date_of(now), "{} {}", now, served);
        }
    }

    #[test]
    fn a_phone_is_never_locked_out_by_its_own_clock_and_never_freed_by_it(looks in looks()) {
        life(&looks)?;
    }
}
