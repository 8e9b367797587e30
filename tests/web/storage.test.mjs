// A browser that keeps badly: full, refusing, slow, private, cleared under the page, with two tabs at once. Nothing
// that was said is lost, or it is said that nothing can be kept.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { ANDROID, Screen, browser, executablePath, join, own, publish, switches } from "./support.mjs";

const NOT_KEPT = /kan nu niets bewaren/;

let site;
before(async () => { site = await publish(); });
after(() => site.end());

/** Takes part on an own phone; home. */
const home = async (phone) => own(await join(await phone.open(site.link)));

/** Says on home that TikTok is there. */
const say = async (screen) => {
  await screen.press(/Kijk zelf of TikTok/, "self-check/tiktok@whole-device");
  await screen.press("De app staat er wel op", "finding/tiktok@whole-device");
};

/** Whether home knows that TikTok is there. */
const isSaid = async (screen) => {
  const words = await screen.words();
  assert.match(words, /TikTok/);
  return !/Kijk zelf of TikTok/.test(words);
};

const again = async (screen) => {
  await screen.page.goto("about:blank");
  await screen.page.goto(site.page);
  await screen.ready();
  return screen;
};

/** A browser in which a site may keep so many bytes. */
const small = async (quotaSize, options) => {
  const phone = await browser(site, options);
  // It holds as long as the page that asked for it is open.
  const asking = await phone.context.newPage();
  const session = await phone.context.newCDPSession(asking);
  await session.send("Storage.overrideQuotaForOrigin", { origin: site.origin, quotaSize });
  return phone;
};

const ROOM = 16 * 1024 * 1024;

/** Something else of this site takes all the room that is left, to the last kilobyte. */
const fill = (screen) =>
  screen.page.evaluate(async () => {
    const db = await new Promise((resolve, reject) => {
      const request = indexedDB.open("filler", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("all", { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const put = (size) => new Promise((resolve) => {
      const change = db.transaction("all", "readwrite", { durability: "strict" });
      // Bytes that cannot be packed.
      const bytes = new Uint8Array(size);
      for (let i = 0; i < size; i += 65536) crypto.getRandomValues(bytes.subarray(i, Math.min(i + 65536, size)));
      change.objectStore("all").put(bytes);
      change.oncomplete = () => resolve(true);
      change.onabort = () => resolve(false);
    });
    for (const size of [1 << 20, 1 << 16, 1 << 12, 1 << 10]) while (await put(size));
    db.close();
  });

/** And is gone again. */
const empty = (screen) =>
  screen.page.evaluate(() => new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase("filler");
    request.onsuccess = resolve;
    request.onerror = reject;
  }));

test("a full disk is said at once; what was kept before stays, and with room again everything is kept", async () => {
  const phone = await small(ROOM);
  const screen = await home(phone);
  await fill(screen);
  await say(screen);
  await screen.page.goBack();
  await screen.page.goBack();
  await screen.expect("home");
  assert.match(await screen.words(), NOT_KEPT);
  assert.ok(await isSaid(screen), "the page works on");
  // A second tab knows what was kept, and takes nothing away.
  const two = await (await phone.open(site.page)).ready();
  assert.equal(await isSaid(two), false);
  await two.page.close();
  await empty(screen);
  await screen.press(/Over deze regel/, "about");
  await screen.press("Terug", "home");
  assert.doesNotMatch(await screen.words(), NOT_KEPT);
  await again(screen);
  assert.ok(await isSaid(screen), "what was said while there was no room is kept");
  assert.deepEqual(phone.mistakes, []);
  await phone.end();
});

test("a browser that has no room from the beginning works, and says so", async () => {
  const phone = await small(1);
  const screen = await home(phone);
  assert.match(await screen.words(), NOT_KEPT);
  await say(screen);
  await phone.end();
});

test("a full disk forgets too", async () => {
  const phone = await small(ROOM);
  const screen = await home(phone);
  await fill(screen);
  await screen.press(/Over deze regel/, "about");
  await screen.press(/Stop met meedoen/, "leave");
  await screen.press(/Stop/, "welcome/1");
  await again(screen);
  assert.equal(await screen.id(), "welcome/1");
  await phone.end();
});

test("what cannot be forgotten is not called forgotten", async () => {
  const phone = await browser(site);
  const screen = await home(phone);
  await screen.page.evaluate(() => { IDBObjectStore.prototype.clear = () => { throw new DOMException("no", "UnknownError"); }; });
  await screen.press(/Over deze regel/, "about");
  await screen.press(/Stop met meedoen/, "leave");
  await screen.press(/Stop/, "problem");
  await again(screen);
  assert.equal(await screen.id(), "home");
  await phone.end();
});

test("a browser whose settings forbid all site data works, says so, and can be left", async () => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "appwijzer-profile-"));
  fs.mkdirSync(path.join(profile, "Default"));
  fs.writeFileSync(path.join(profile, "Default/Preferences"), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
  const phone = await browser(site, { profile });
  const screen = await phone.open(site.link);
  await screen.ready();
  const refused = await screen.page.evaluate(() => { try { return String(localStorage.length); } catch (error) { return error.name; } });
  assert.equal(refused, "SecurityError");
  await own(await join(screen));
  assert.match(await screen.words(), NOT_KEPT);
  await say(screen);
  await screen.page.goBack();
  await screen.page.goBack();
  await screen.expect("home");
  assert.ok(await isSaid(screen));
  await screen.press(/Over deze regel/, "about");
  await screen.press(/Stop met meedoen/, "leave");
  await screen.press(/Stop/, "welcome/1");
  assert.deepEqual(phone.mistakes, []);
  await phone.end();
});

/** IndexedDB that does what `globalThis.storage` says: nothing of it is there, or it never answers. */
const moody = (mood) => {
  globalThis.storage = mood;
  const real = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function open(...all) {
    if (globalThis.storage === "refuses") throw new DOMException("no", "UnknownError");
    if (globalThis.storage === "waits") return new EventTarget();
    return real.apply(this, all);
  };
  // Nobody waits for the limit here.
  const later = globalThis.setTimeout;
  globalThis.setTimeout = (work, time, ...more) => later(work, time === 5000 ? 0 : time, ...more);
};

for (const mood of ["refuses", "waits"])
  test(`what was kept is not written over by a page that could not read it: storage ${mood}`, async () => {
    const phone = await browser(site);
    const one = await home(phone);
    await say(one);
    await one.page.close();
    const two = new Screen(await phone.context.newPage());
    await two.page.addInitScript(moody, mood);
    await two.page.goto(site.page);
    await two.expect("welcome/1");
    await two.press("Verder", "welcome/2");
    // From now on it answers.
    if (mood === "refuses") await two.page.evaluate(() => { globalThis.storage = "fine"; });
    await two.page.goBack();
    await two.page.evaluate(() => navigator.locks.request("appwijzer", () => {}));
    await two.page.close();
    const three = await (await phone.open(site.page)).ready();
    assert.equal(await three.id(), "home");
    assert.ok(await isSaid(three));
    assert.deepEqual(phone.mistakes, []);
    await phone.end();
  });

test("a page whose storage comes back keeps what was said meanwhile", async () => {
  const phone = await browser(site);
  await phone.context.addInitScript(moody, "refuses");
  const screen = await home(phone);
  assert.match(await screen.words(), NOT_KEPT);
  await screen.page.evaluate(() => { globalThis.storage = "fine"; });
  await say(screen);
  const two = new Screen(await phone.context.newPage());
  await two.page.addInitScript(() => { globalThis.storage = "fine"; });
  await two.page.goto(site.page);
  await two.ready();
  assert.ok(await isSaid(two));
  assert.doesNotMatch(await two.words(), NOT_KEPT);
  await phone.end();
});

test("site data that are cleared under an open page are gone, and the page keeps again", async () => {
  const phone = await browser(site);
  const screen = await home(phone);
  const session = await phone.context.newCDPSession(screen.page);
  await session.send("Storage.clearDataForOrigin", { origin: site.origin, storageTypes: "all" });
  await screen.page.goto("about:blank");
  await screen.page.goto(site.link);
  await own(await join(screen));
  await session.send("Storage.clearDataForOrigin", { origin: site.origin, storageTypes: "indexeddb" });
  // Without a reload: the page begins anew, and what is said now is kept.
  await screen.page.getByRole("button", { name: /Over deze regel/ }).click();
  await screen.page.evaluate(() => navigator.locks.request("appwijzer", () => {}));
  await screen.page.goto("about:blank");
  await screen.page.goto(site.link);
  await own(await join(screen));
  await say(screen);
  await again(screen);
  assert.ok(await isSaid(screen));
  await phone.end();
});

test("a damaged journal on a full disk stops nobody", async () => {
  const phone = await small(ROOM);
  const screen = await home(phone);
  await screen.page.evaluate(() => new Promise((resolve, reject) => {
    const request = indexedDB.open("appwijzer", 1);
    request.onsuccess = () => {
      const change = request.result.transaction("kept", "readwrite");
      change.objectStore("kept").put(new Uint8Array(5000).fill(7), "journal");
      change.oncomplete = () => { request.result.close(); resolve(); };
      change.onabort = reject;
    };
  }));
  await fill(screen);
  await again(screen);
  assert.equal(await screen.id(), "welcome/1");
  await phone.end();
});

test("a private window works, its tabs know of each other, and nothing of it is left", async () => {
  const window = await chromium.launch({ executablePath, args: switches(site) });
  const open = async () => {
    const context = await window.newContext({ userAgent: ANDROID, locale: "nl-NL", viewport: { width: 400, height: 860 } });
    return { context, open: async (address) => { const page = await context.newPage(); await page.goto(address); return new Screen(page); } };
  };
  const one = await open();
  const screen = await home(one);
  await say(screen);
  const two = await (await one.open(site.page)).ready();
  assert.ok(await isSaid(two));
  await one.context.close();
  const later = await open();
  const fresh = await (await later.open(site.page)).ready();
  assert.equal(await fresh.id(), "welcome/1");
  // The same poster begins again.
  await home(later);
  await window.close();
});

test("two tabs that press at the same moment both have their way", async () => {
  const phone = await browser(site);
  const one = await phone.open(site.link);
  await (await join(one)).press("Ik doe mee", "home");
  const two = await (await phone.open(site.page)).ready();
  // Both stand before a question when the lock is lent to a third: their presses wait, and are let go at once.
  await one.press(/vra(ag|gen) voor je/, "question/ownership");
  await two.press(/Kijk zelf of TikTok/, "self-check/tiktok@whole-device");
  const third = await phone.open(`${site.page}worker.js`);
  await third.page.evaluate(() => new Promise((held) => {
    navigator.locks.request("appwijzer", () => new Promise((release) => { globalThis.release = release; held(); }));
  }));
  await one.page.locator("#screen .option label", { hasText: "Van mijzelf" }).click();
  await one.page.locator("#screen form button[type=submit]").click();
  await two.page.getByRole("button", { name: "De app staat er wel op" }).click();
  assert.deepEqual([await one.id(), await two.id()], ["question/ownership", "self-check/tiktok@whole-device"]);
  await third.page.evaluate(() => globalThis.release());
  await one.expect("question/work-data");
  // What the other tab said makes one more question come first.
  await two.expect("home");
  const three = await (await phone.open(site.page)).ready();
  assert.ok(await isSaid(three));
  await three.press(/vra(ag|gen) voor je/, "question/work-data");
  await phone.end();
});

test("said offline, closed and opened offline: it is there", async () => {
  const phone = await browser(site);
  const screen = await home(phone);
  await screen.page.evaluate(() => navigator.serviceWorker.ready);
  await screen.page.waitForFunction(async () => {
    const [name] = await caches.keys();
    return name && (await (await caches.open(name)).match("./"));
  });
  await site.stop();
  await say(screen);
  await phone.close();
  const later = await browser(site, { profile: phone.profile });
  const offline = await (await later.open(site.page)).ready();
  assert.equal(await offline.id(), "home");
  assert.ok(await isSaid(offline));
  await site.start();
  await later.end();
});

/** The server says nothing any more when this page looks for something new; and it is long ago that it looked. */
const silent = (screen) =>
  Promise.all([
    screen.page.route(/\.json$/, () => {}),
    screen.page.addInitScript(() => {
      const { now } = Date;
      Date.now = () => now() + 40 * 86_400_000;
    }),
  ]);

test("nobody waits for a server that does not answer: not in this tab, and not in another one", async () => {
  const phone = await browser(site);
  await home(phone).then((screen) => screen.page.close());
  const one = new Screen(await phone.context.newPage());
  await silent(one);
  const asked = one.page.waitForRequest(/policy\.json|root-\d+\.json/);
  await one.page.goto(site.page);
  await asked;
  // The look is under way, and has the turn. A press has it now.
  await one.press(/Over deze regel/, "about");
  await one.press("Terug", "home");
  const again = one.page.waitForRequest(/policy\.json|root-\d+\.json/);
  await one.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await again;
  const two = await (await phone.open(site.page)).ready();
  await say(two);
  await phone.end();
});
