// Prints what docs/performance.md says of the page: node tests/web/measure.mjs (after tests/run.sh web).
import fs from "node:fs";
import path from "node:path";
import { browser, bundle, publish } from "./support.mjs";

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
