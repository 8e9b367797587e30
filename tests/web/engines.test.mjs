// The way of an employee in other engines: Firefox and WebKit, from the poster's link to done.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ENGINES } from "./engines.mjs";
import { recordings } from "./recordings.mjs";
import { publish } from "./support.mjs";

let site;
before(async () => { site = await publish(); });
after(() => site.end());

/** As far as home, with an own phone and work data in WhatsApp. On a computer it is asked which device this is. */
const home = async (hand) => {
  await hand.go(site.link);
  await hand.expect("device");
  await hand.choose(["telefoon met Android"], "welcome/1");
  await hand.press("Verder", "welcome/2");
  await hand.press("Verder", "welcome/3");
  await hand.press("Ik doe mee", "join/check");
  assert.match(await hand.words(), /Amsterdam/);
  await hand.press("Ik doe mee", "home");
  await hand.press("voor je", "question/ownership");
  await hand.choose(["Van mijzelf"], "question/work-data");
  await hand.choose(["WhatsApp"], "home");
};

const NOT_KEPT = /kan nu niets bewaren/;

/** Offline from now on: the worker has all that it keeps. */
const settled = (hand) =>
  hand.run(async () => {
    await navigator.serviceWorker.ready;
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).length;
  });

for (const [name, Engine] of Object.entries(ENGINES))
  test(`from the poster's link by both roads to done, and offline: ${name}`, { timeout: 180_000 }, async () => {
    const hand = await Engine.open();
    try {
      console.log(hand.name);
      await home(hand);
      await hand.press("Kijk zelf of TikTok", "self-check/tiktok@whole-device");
      await hand.press("De app staat er wel op", "finding/tiktok@whole-device");
      assert.match(await hand.title(), /dringend/);
      await hand.press("bij welke groep", "question/roles");
      await hand.choose(["Geen van deze"], "finding/tiktok@whole-device");
      await hand.press("Bekijk wat je kunt doen", "route/tiktok@whole-device");
      await hand.choose(["Ik haal mijn werkgegevens weg"], "work-data/tiktok@whole-device");
      await hand.back();
      await hand.expect("route/tiktok@whole-device");
      await hand.choose(["Ik haal TikTok weg"], "steps/tiktok@whole-device");
      await hand.press("De app is weg", "done/tiktok@whole-device");
      await hand.reload();
      await hand.ready();
      assert.equal(await hand.id(), "home");
      assert.match(await hand.words(), /TikTok weg \(zelf gemeld\)/);
      assert.ok((await settled(hand)) > 8);
      await site.stop();
      await hand.reload();
      await hand.ready();
      assert.match(await hand.words(), /TikTok weg \(zelf gemeld\)/);
      await hand.press("Wat ziet je werkgever", "employer");
      assert.deepEqual(hand.mistakes, []);
    } finally {
      await site.start();
      await hand.end();
    }
  });

for (const [name, Engine] of Object.entries(ENGINES))
  test(`every recording shows in ${name} what it shows everywhere`, { timeout: 300_000 }, async () => {
    const [hand, played] = [await Engine.open(), await recordings()];
    try {
      await hand.go(played.address);
      const result = await hand.run(() => new Promise((resolve) => {
        const over = () => globalThis.result?.done && resolve(globalThis.result);
        new MutationObserver(over).observe(document, { subtree: true, childList: true, attributes: true });
        over();
      }));
      assert.deepEqual(result.errors, []);
      assert.equal(result.files, played.count);
      assert.ok(result.screens > 500 && result.pressed > 200, JSON.stringify(result));
    } finally {
      await hand.end();
      played.close();
    }
  });

const { firefox } = ENGINES;

/** A browser that is closed by the test must go in any case. */
const using = async (options, work) => {
  const hand = await firefox.open(options);
  try {
    await work(hand);
  } finally {
    await hand.end();
  }
};

test("closed and opened again: Firefox", { timeout: 120_000 }, () =>
  using({}, async (hand) => {
    await home(hand);
    await hand.close();
    await using({ profile: hand.profile }, async (later) => {
      await later.go(site.page);
      await later.ready();
      assert.equal(await later.id(), "home");
      assert.match(await later.words(), /Je eigen telefoon/);
    });
  }));

test("settings that forbid all site data: Firefox works, and says so", { timeout: 120_000 }, () =>
  using({ preferences: { "network.cookie.cookieBehavior": 2 } }, async (hand) => {
    await home(hand);
    assert.match(await hand.words(), NOT_KEPT);
    await hand.press("Kijk zelf of TikTok", "self-check/tiktok@whole-device");
    await hand.press("De app staat er wel op", "finding/tiktok@whole-device");
    // Firefox itself tells that it lends no worker.
    assert.deepEqual(hand.mistakes.filter((text) => !/ServiceWorker.*Storage access is restricted/.test(text)), []);
  }));

test("a private window: Firefox keeps as long as it is open, or says that it does not", { timeout: 120_000 }, () =>
  using({ preferences: { "browser.privatebrowsing.autostart": true } }, async (hand) => {
    await home(hand);
    const words = await hand.words();
    await hand.reload();
    await hand.ready();
    if (NOT_KEPT.test(words)) return;
    assert.equal(await hand.id(), "home");
    assert.match(await hand.words(), /Je eigen telefoon/);
  }));
