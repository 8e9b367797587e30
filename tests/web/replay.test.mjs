// All scenarios in all languages through the page: the same documents as every other face, drawn whole, pressed by
// its own buttons.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { recordings } from "./recordings.mjs";
import { executablePath } from "./support.mjs";

test("every recording shows in the page what it shows everywhere", async () => {
  const played = await recordings();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    const mistakes = [];
    page.on("console", (m) => ["error", "warning"].includes(m.type()) && !m.location().url.endsWith("favicon.ico") && mistakes.push(m.text()));
    page.on("pageerror", (e) => mistakes.push(e.message));
    await page.goto(played.address);
    await page.waitForFunction(() => globalThis.result?.done, undefined, { timeout: 300_000 });
    const result = await page.evaluate(() => globalThis.result);
    console.log(`${result.files} recordings, ${result.screens} screens, ${result.pressed} by buttons, ${result.direct} that no button leads to`);
    assert.deepEqual(result.errors, []);
    assert.deepEqual(mistakes, []);
    assert.equal(result.files, played.count);
    assert.ok(result.screens > 500 && result.pressed > 200, JSON.stringify(result));
  } finally {
    await browser.close();
    played.close();
  }
});
