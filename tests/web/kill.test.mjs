// Killed between two writes: what a screen showed as taken is kept, and what is kept is whole.
//
// The page stops at a point of its own choosing inside a write (a debugger's halt: nothing is timed), and there its
// process is killed, or the whole browser with SIGKILL. In a third kind of round the browser is killed while it
// commits, without a halt: then either answer is right. A kill proves that a write is whole or not there; it proves
// nothing about power that fails, since the system keeps what was handed to it.
//
//   APPWIJZER_KILLS=500 APPWIJZER_SEED=7 node --test kill.test.mjs
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { ANDROID, Screen, executablePath, join, own, publish, switches } from "./support.mjs";

const KILLS = Number(process.env.APPWIJZER_KILLS ?? 30);
const SEED = Number(process.env.APPWIJZER_SEED ?? 1);

/** Numbers that look random, the same for the same seed (mulberry32). */
const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** The points of one write, in order. From `complete` on the press is kept. */
const POINTS = ["before journal", "after journal", "before secrets", "after secrets", "before mark", "after mark", "complete", "drawn"];

/** In the page: tells of each point, and halts at the one that is waited for. */
const watch = () => {
  const at = (point) => {
    if (globalThis.told === point) globalThis.tell(point);
    // biome-ignore lint/suspicious/noDebugger: the halt is what is tested
    if (globalThis.halt === point) debugger;
  };
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function kept(value, key) {
    at(`before ${key}`);
    const request = put.call(this, value, key);
    at(`after ${key}`);
    return request;
  };
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function begun(...all) {
    const change = transaction.apply(this, all);
    if (change.mode === "readwrite") change.addEventListener("complete", () => at("complete"));
    return change;
  };
  const { replaceChildren } = Element.prototype;
  Element.prototype.replaceChildren = function drawn(...all) {
    replaceChildren.apply(this, all);
    if (this.id === "screen") at("drawn");
  };
};

let site;
before(async () => { site = await publish(); });
after(() => site.end());

/** A whole browser over a profile, as a process that can be killed. */
const launch = async (profile) => {
  const child = spawn(executablePath, [...switches(site), "--headless=new", "--no-default-browser-check", `--user-agent=${ANDROID}`, "--accept-lang=nl-NL", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"], { stdio: ["ignore", "ignore", "pipe"], detached: true });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: child.stderr }).on("line", (line) => {
      const found = /DevTools listening on (ws:\S+)/.exec(line);
      if (found) resolve(found[1]);
    });
    gone.then((code) => reject(new Error(`the browser ended with ${code}`)));
  });
  const over = await chromium.connectOverCDP(address);
  const [context] = over.contexts();
  context.setDefaultTimeout(30_000);
  const told = {};
  await context.exposeFunction("tell", (point) => told.hear?.(point));
  await context.addInitScript(watch);
  return {
    context, told,
    open: async (address) => {
      const page = await context.newPage();
      await page.goto(address);
      return new Screen(page);
    },
    kill: async () => {
      // The process and those it started: its own group.
      process.kill(-child.pid, "SIGKILL");
      await gone;
    },
  };
};

const LOOK = "self-check/tiktok@whole-device";

/** What can be said there, and what home says then. */
const SAID = {
  there: { press: "De app staat er wel op", home: /^Er is 1 verzoek over deze telefoon$/ },
  gone: { press: "De app staat er niet op", home: /^Je hoeft nu niets te doen$/ },
};

/** Straight to a screen, as the browser's own "back" goes there. */
const go = async (screen, id) => {
  await screen.page.evaluate((id) => dispatchEvent(new PopStateEvent("popstate", { state: { screen: id } })), id);
  return screen.expect(id);
};

/** What home says was said. */
const said = async (screen) => {
  assert.equal(await screen.id(), "home");
  const [title, words] = [await screen.title(), await screen.words()];
  assert.doesNotMatch(words, /niets bewaren/);
  assert.match(words, /Je eigen telefoon/, "what was said long before is there");
  const found = Object.keys(SAID).find((name) => SAID[name].home.test(title));
  assert.ok(found, `another home: ${title}`);
  return found;
};

/** Whether a journal had to be set aside. */
const damaged = (screen) =>
  screen.page.evaluate(() => new Promise((resolve) => {
    const request = indexedDB.open("appwijzer", 1);
    request.onsuccess = () => {
      const keys = request.result.transaction("kept").objectStore("kept").getAllKeys();
      keys.onsuccess = () => { request.result.close(); resolve(keys.result.includes("damaged")); };
    };
  }));

test(`killed ${KILLS} times between two writes, seed ${SEED}`, { timeout: 7_200_000 }, async (t) => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "appwijzer-profile-"));
  const next = random(SEED);
  const pick = (all) => all[Math.floor(next() * all.length)];
  let phone = await launch(profile);
  t.after(async () => {
    await phone.kill();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  let screen = await own(await join(await phone.open(site.link)));
  await go(screen, LOOK);
  await screen.press(SAID.there.press, "finding/tiktok@whole-device");
  let state = "there";
  const count = { page: 0, browser: 0, race: 0, kept: 0, not: 0 };
  for (let round = 1; round <= KILLS; round += 1) {
    // A whole browser takes a second to come back: every sixth round.
    const kind = round % 12 === 6 ? "browser" : round % 12 === 0 ? "race" : "page";
    const point = kind === "race" ? "after mark" : pick(POINTS);
    const other = state === "there" ? "gone" : "there";
    const where = `round ${round} (seed ${SEED}): ${kind} killed at "${point}", "${other}" was said`;
    await go(screen, LOOK);
    const session = await phone.context.newCDPSession(screen.page);
    await session.send("Debugger.enable");
    const reached = kind === "race" ? new Promise((resolve) => { phone.told.hear = resolve; }) : new Promise((resolve) => session.once("Debugger.paused", resolve));
    await screen.page.evaluate(([name, point]) => { globalThis[name] = point; }, [kind === "race" ? "told" : "halt", point]);
    // The press is not waited for: the page halts in the middle of it.
    screen.page.getByRole("button", { name: SAID[other].press }).click({ noWaitAfter: true }).catch(() => {});
    await reached;
    if (kind === "page") {
      const crashed = new Promise((resolve) => screen.page.once("crash", resolve));
      session.send("Page.crash").catch(() => {});
      await crashed;
      await screen.page.close();
    } else {
      await phone.kill();
      phone = await launch(profile);
    }
    screen = await (await phone.open(site.page)).ready();
    const found = await said(screen);
    const isKept = found === other;
    if (kind !== "race") assert.equal(isKept, POINTS.indexOf(point) >= POINTS.indexOf("complete"), where);
    assert.equal(await damaged(screen), false, where);
    state = found;
    count[kind] += 1;
    count[isKept ? "kept" : "not"] += 1;
  }
  console.log(`${KILLS} kills: ${count.page} of the page, ${count.browser} of the browser, ${count.race} of the browser while it committed; ${count.kept} presses were kept whole, ${count.not} not at all`);
});
