// Prints what docs/performance.md says of the page, beside the same code outside of a browser. After tests/run.sh web:
//
//   cargo build --profile page -p appwijzer-web --example beside
//   node tests/web/measure.mjs
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { browser, bundle, publish, root } from "./support.mjs";

const beside = process.env.APPWIJZER_BESIDE ?? `${root}target/page/examples/beside`;
if (!fs.existsSync(beside)) throw new Error("first: cargo build --profile page -p appwijzer-web --example beside");

const size = (name) => fs.statSync(path.join(bundle, name)).size;
console.log(`core.wasm: ${size("core.wasm")} bytes, gzip ${size("core.wasm.gz")}, brotli ${size("core.wasm.br")}`);
const packed = fs.readdirSync(bundle).filter((name) => name.endsWith(".br"));
console.log(`everything packed with brotli: ${packed.reduce((sum, name) => sum + size(name), 0)} bytes`);

const median = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
const site = await publish();
const first = async (phone, slower) => {
  const page = await phone.context.newPage();
  const session = await phone.context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.addInitScript(() => {
    new MutationObserver((_, self) => {
      if (!document.querySelector("#screen h1")) return;
      globalThis.drawn = performance.now();
      self.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(site.page);
  await page.waitForFunction(() => globalThis.drawn && document.documentElement.dataset.ready);
  const at = await page.evaluate(() => globalThis.drawn);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(async () => (await caches.keys()).length > 0);
  await page.close();
  return at;
};
for (const slower of [1, 4]) {
  const [cold, later] = [[], []];
  for (let i = 0; i < 5; i += 1) {
    const phone = await browser(site);
    cold.push(await first(phone, slower));
    later.push(await first(phone, slower));
    await phone.end();
  }
  console.log(`processor ÷ ${slower}: first screen ${Math.round(median(cold))} ms cold, ${Math.round(median(later))} ms at a later visit`);
}
await site.end();

/** A policy with so many more apps: the catalogue that it bans from has them, as invented ones. */
const many = (apps) => (source) => {
  const file = path.join(source, "../catalogue/makers/bytedance.toml");
  const app = (i) => `\n[[app]]\nid = "example-${i}"\nname = "Example number ${i}"\nmaker = "bytedance"\nandroid = [{ package = "com.bytedance.example.number${i}", sources = ["getapps"] }]\n`;
  fs.appendFileSync(file, Array.from({ length: apps }, (_, i) => app(i)).join(""));
};

/** In the page: the same rounds as web/examples/beside.rs, and what the module's memory is after each step. */
const rounds = async ([core, code, count]) => {
  const { default: init, Web } = await import(core);
  const { memory } = await init();
  const facts = JSON.stringify({ platform: "android", form: "phone", os_version: null, language: "nl", share: false });
  const now = 1_795_950_000;
  const served = new Map();
  const get = async (address) => {
    if (!served.has(address)) {
      const answer = await fetch(address);
      served.set(address, { status: answer.status, body: new Uint8Array(await answer.arrayBuffer()) });
    }
    return served.get(address);
  };
  const told = { accepted: [], home: [], memory: { begun: memory.buffer.byteLength } };
  for (let i = 0; i < count; i += 1) {
    const web = new Web(facts, undefined, undefined, now);
    web.act("welcome/3", "welcomed", []);
    web.act("join", "join", [code]);
    let next = JSON.parse(web.refresh(true));
    while (next.fetch) {
      const { address } = next.fetch;
      const { status, body } = await get(address);
      const begin = performance.now();
      next = web.answer(status, address, undefined, "application/json", undefined, body);
      if (address.endsWith("/policy.json")) told.accepted.push(performance.now() - begin);
      next = JSON.parse(next);
    }
    const [, agree] = /"(join-agree\/[^"]+)"/.exec(web.screen("join/check"));
    web.act("join/check", agree, []);
    const [journal, secrets] = [web.journal(), web.secrets()];
    web.free();
    const begin = performance.now();
    const again = new Web(facts, journal, secrets, now);
    again.screen("home");
    told.home.push(performance.now() - begin);
    again.free();
    if (!i) told.memory.once = memory.buffer.byteLength;
  }
  told.memory.after = memory.buffer.byteLength;
  return told;
};

const ROUNDS = 61;
const megabytes = (bytes) => `${(bytes / 1048576).toFixed(2)} MB`;
for (const apps of [0, 6000]) {
  const large = await publish({ change: many(apps) });
  const policy = fs.readFileSync(path.join(large.folder, "www/policy.json"));
  const payload = Buffer.from(JSON.parse(policy).payload, "base64").length;
  const code = large.link.split("#")[1];
  const version = fs.readdirSync(path.join(large.folder, "www/join")).find((name) => /^[0-9a-f]{16}$/.test(name));
  const phone = await browser(large);
  const page = await phone.context.newPage();
  await page.goto(`${large.page}worker.js`);
  const inside = await page.evaluate(rounds, [`${large.page}${version}/core.js`, code, ROUNDS]);
  const outside = JSON.parse(execFileSync(beside, [path.join(large.folder, "www"), code, `${ROUNDS}`], { encoding: "utf8" }));
  await phone.end();
  await large.end();
  console.log(`policy of ${payload} bytes (${policy.length} in its envelope), ${ROUNDS} rounds, in the page and outside of a browser:`);
  for (const [what, name] of [["verified, read and kept", "accepted"], ["home after opening again", "home"]]) {
    const first = [inside, outside].map((all) => all[name][0].toFixed(1));
    // The fastest tells most on a machine that does other things too.
    for (const [which, of] of [["median", median], ["fastest", (all) => Math.min(...all)]]) {
      const [here, there] = [inside, outside].map((all) => of(all[name]));
      console.log(`  ${what}, ${which}: ${here.toFixed(1)} ms, ${there.toFixed(1)} ms: ${(here / there).toFixed(2)} ×`);
    }
    console.log(`    the first time: ${first.join(" ms, ")} ms`);
  }
  console.log(`  memory of the module: ${megabytes(inside.memory.begun)} when it begins, ${megabytes(inside.memory.once)} after the first round, ${megabytes(inside.memory.after)} after ${ROUNDS}`);
}
