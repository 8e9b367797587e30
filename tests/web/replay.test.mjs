// All scenarios in all languages through the page: the same documents as every other face, drawn whole, pressed by
// its own buttons.
import assert from "node:assert/strict";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { root } from "./support.mjs";

const replay = process.env.APPWIJZER_REPLAY ?? `${root}target/web/replay`;
const scenarios = process.env.APPWIJZER_SCENARIOS ?? `${root}target/scenarios`;
const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm", ".html": "text/html", ".json": "application/json", ".jsonl": "text/plain" };
// The page's own rules: what draws must draw under them.
const RULES = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types appwijzer";

test("every recording shows in the page what it shows everywhere", async () => {
  const list = fs.readdirSync(scenarios).filter((name) => name.endsWith(".json"));
  const made = {
    "/": '<!doctype html><title>replay</title><main id="screen"></main><script type="module" src="replay.js"></script>',
    "/list.json": JSON.stringify(list),
    "/replay.js": fs.readFileSync(new URL("replay.js", import.meta.url), "utf8"),
  };
  const server = http.createServer((request, answer) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = pathname.startsWith("/scenarios/") ? path.join(scenarios, path.basename(pathname)) : path.join(replay, path.basename(pathname));
    const body = made[pathname] ?? (fs.existsSync(file) ? fs.readFileSync(file) : null);
    answer.writeHead(body === null ? 404 : 200, { "Content-Type": TYPES[path.extname(pathname) || ".html"], "Content-Security-Policy": RULES });
    answer.end(body ?? "");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    const mistakes = [];
    page.on("console", (m) => ["error", "warning"].includes(m.type()) && !m.location().url.endsWith("favicon.ico") && mistakes.push(m.text()));
    page.on("pageerror", (e) => mistakes.push(e.message));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction(() => globalThis.result?.done, undefined, { timeout: 300_000 });
    const result = await page.evaluate(() => globalThis.result);
    console.log(`${result.files} recordings, ${result.screens} screens, ${result.pressed} by buttons, ${result.direct} that no button leads to`);
    assert.deepEqual(result.errors, []);
    assert.deepEqual(mistakes, []);
    assert.equal(result.files, list.length);
    assert.ok(result.screens > 500 && result.pressed > 200, JSON.stringify(result));
  } finally {
    await browser.close();
    server.close();
  }
});
