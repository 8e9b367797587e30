// From the poster's code to done: agreement, request, both roads; reload, offline, closed and opened again.
import assert from "node:assert/strict";
import fs from "node:fs";
import { after, before, test } from "node:test";
import { browser, join, own, publish } from "./support.mjs";

let site;
before(async () => { site = await publish(); });
after(() => site.end());

test("the poster's link leads to agreement, request, the road of work data, and done", async () => {
  const phone = await browser(site);
  const screen = await phone.open(site.link);
  await join(screen);
  const asked = await screen.words();
  assert.match(asked, /Amsterdam/);
  assert.match(asked, /localhost/);
  // The code never leaves the phone.
  assert.ok(phone.requests.every((url) => !url.includes("#") && !url.includes(site.link.split("#")[1])), phone.requests);
  await own(screen);
  await screen.press(/Kijk zelf of TikTok/, "self-check/tiktok@whole-device");
  await screen.press("De app staat er wel op", "finding/tiktok@whole-device");
  assert.match(await screen.title(), /dringend|vraagt/);
  await screen.press(/bij welke groep/, "question/roles");
  await screen.choose(["Geen van deze"], "finding/tiktok@whole-device");
  await screen.press("Bekijk wat je kunt doen", "route/tiktok@whole-device");
  await screen.choose(["Ik haal mijn werkgegevens weg"], "work-data/tiktok@whole-device");
  await screen.page.goBack();
  await screen.expect("route/tiktok@whole-device");
  await screen.choose(["Ik haal TikTok weg"], "steps/tiktok@whole-device");
  await screen.press("De app is weg", "done/tiktok@whole-device");
  // Reload, and closed and opened again.
  await screen.page.reload();
  await screen.ready();
  assert.equal(await screen.id(), "home");
  assert.match(await screen.words(), /TikTok/);
  await phone.close();
  const again = await browser(site, { profile: phone.profile });
  const later = await (await again.open(site.page)).ready();
  assert.match(await later.words(), /TikTok/);
  assert.deepEqual([...phone.mistakes, ...again.mistakes], []);
  await again.end();
});

test("only this site's own files are asked for, and nothing after loading", async () => {
  const phone = await browser(site);
  const screen = await phone.open(site.link);
  await own(await join(screen));
  await screen.page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
  const known = /^https:\/\/localhost:\d+\/appwijzer\/(policy\.json|root-\d+\.json|timestamp\.json|join\/([0-9a-f]{16}\/[a-z.-]+|worker\.js)?)$/;
  for (const url of phone.requests) assert.match(url.split("#")[0], known);
  const before = phone.requests.length;
  await screen.press(/Wat ziet je werkgever/, "employer");
  assert.match(await screen.words(), /Niets\. Via deze pagina/);
  await screen.press("Terug", "home");
  assert.deepEqual(phone.requests.slice(before), []);
  assert.deepEqual(await phone.context.cookies(), []);
  await phone.end();
});

test("offline the page is there, and says what it knew", async () => {
  const phone = await browser(site);
  const screen = await phone.open(site.link);
  await own(await join(screen));
  await screen.page.evaluate(() => navigator.serviceWorker.ready);
  await screen.page.waitForFunction(async () => (await caches.keys()).length > 0 && (await (await caches.open((await caches.keys())[0])).keys()).length > 8);
  await site.stop();
  await screen.page.reload();
  await screen.ready();
  assert.equal(await screen.id(), "home");
  await screen.press(/Kijk zelf of TikTok/, "self-check/tiktok@whole-device");
  await site.start();
  await phone.end();
});

test("two tabs lose no answer of each other", async () => {
  const phone = await browser(site);
  const one = await phone.open(site.link);
  await own(await join(one));
  const two = await (await phone.open(site.page)).ready();
  await one.press(/Kijk zelf of TikTok/, "self-check/tiktok@whole-device");
  await two.press(/Wat ziet je werkgever/, "employer");
  await one.press("De app staat er wel op", "finding/tiktok@whole-device");
  await two.press("Terug", "home");
  assert.doesNotMatch(await two.words(), /Niet te zien\s+Kijk zelf of TikTok/);
  await two.page.reload();
  await two.ready();
  assert.match(await two.words(), /TikTok/);
  assert.doesNotMatch(await two.words(), /Kijk zelf of TikTok/);
  await phone.end();
});

test("a browser that keeps nothing works on, and says so", async () => {
  const phone = await browser(site);
  await phone.context.addInitScript(() => { IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); }; });
  const screen = await phone.open(site.link);
  await own(await join(screen));
  assert.match(await screen.words(), /kan nu niets bewaren/);
  await screen.press(/Kijk zelf of TikTok/, "self-check/tiktok@whole-device");
  await phone.end();
});

test("a journal that was damaged is set aside, and it is said", async () => {
  const phone = await browser(site);
  const screen = await phone.open(site.link);
  await own(await join(screen));
  await screen.page.evaluate(() => new Promise((resolve, reject) => {
    const request = indexedDB.open("appwijzer", 1);
    request.onsuccess = () => {
      const change = request.result.transaction("kept", "readwrite");
      change.objectStore("kept").put(new Uint8Array(5000).fill(7), "journal");
      change.oncomplete = () => { request.result.close(); resolve(); };
      change.onabort = reject;
    };
  }));
  await screen.page.reload();
  await screen.page.locator("#screen h1").waitFor();
  await screen.ready();
  assert.equal(await screen.id(), "welcome/1");
  await screen.page.goto("about:blank");
  await screen.page.goto(site.link);
  await join(screen);
  await screen.press("Ik doe mee", "home");
  assert.match(await screen.words(), /./);
  assert.deepEqual(phone.mistakes, []);
  await phone.end();
});

test("forgetting leaves nothing", async () => {
  const phone = await browser(site);
  const screen = await phone.open(site.link);
  await own(await join(screen));
  await screen.press(/Over deze regel/, "about");
  await screen.press(/Stop met meedoen/, "leave");
  await screen.press(/Stop/, "welcome/1");
  const kept = await screen.page.evaluate(() => new Promise((resolve) => {
    const request = indexedDB.open("appwijzer", 1);
    request.onsuccess = () => { const keys = request.result.transaction("kept").objectStore("kept").getAllKeys(); keys.onsuccess = () => resolve(keys.result); };
  }));
  const bytes = await screen.page.evaluate(() => Object.keys(localStorage));
  assert.ok(!kept.includes("damaged"), kept);
  assert.deepEqual(bytes, []);
  await screen.page.reload();
  await screen.ready();
  assert.equal(await screen.id(), "welcome/1");
  await phone.end();
});

test("the dates of a request go into a calendar file without an app's name", async () => {
  const phone = await browser(site);
  const screen = await phone.open(site.link);
  await own(await join(screen));
  await screen.press(/Kijk zelf of TikTok/, "self-check/tiktok@whole-device");
  await screen.press("De app staat er wel op", "finding/tiktok@whole-device");
  const [download] = await Promise.all([screen.page.waitForEvent("download"), screen.page.getByRole("button", { name: "Zet het in mijn agenda" }).click()]);
  const text = fs.readFileSync(await download.path(), "utf8");
  assert.match(text, /BEGIN:VEVENT/);
  assert.doesNotMatch(text.replace(/UID:.*/g, ""), /TikTok/i);
  await screen.expect("finding/tiktok@whole-device");
  assert.match(await screen.words(), /Open het om ze in je agenda te zetten/);
  await phone.end();
});

test("what is being typed is still there after a look at another app", async () => {
  const phone = await browser(site);
  const screen = await phone.open(`${site.page}#%`);
  await screen.ready();
  await screen.press("Verder", "welcome/2");
  await screen.press("Verder", "welcome/3");
  await screen.press("Ik doe mee", "join");
  assert.match(await screen.words(), /Kijk nog eens|niet compleet/, "a link that holds no code says so");
  await screen.page.locator("#field").fill("044PH");
  await screen.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  // The look has its turn after this: one tab at a time.
  await screen.page.evaluate(() => navigator.locks.request("appwijzer", () => {}));
  assert.equal(await screen.page.locator("#field").inputValue(), "044PH");
  await phone.end();
});
