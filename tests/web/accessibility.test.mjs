// WCAG 2.2 AA by axe, in light and dark, at 320 pixels and with large letters; and by keyboard alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { browser, publish } from "./support.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let site;
before(async () => { site = await publish(); });
after(() => site.end());

/** Takes axe in past the page's own rules, as a person with a debugger would. */
const look = async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: axe });
  await session.detach();
  return page.evaluate(async (values) => {
    const { violations } = await globalThis.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
    const found = violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 200)} ${n.failureSummary}`));
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [...found, `${scrollWidth} wide in a window of ${clientWidth}`] : found;
  }, TAGS);
};

const LOOKS = {
  light: {},
  dark: { colorScheme: "dark" },
  "320 pixels": { viewport: { width: 320, height: 640 } },
  "200 percent": { viewport: { width: 640, height: 800 }, deviceScaleFactor: 2 },
};

for (const [name, options] of Object.entries(LOOKS))
  test(`axe finds nothing: ${name}`, async () => {
    const phone = await browser(site, options);
    const screen = await phone.open(site.link);
    if (name === "200 percent") await screen.page.addStyleTag({ content: "html{font-size:200%}" }).catch(() => {});
    const found = [];
    const at = async (id) => { await screen.expect(id); found.push(...(await look(screen.page)).map((line) => `${id}: ${line}`)); };
    await at("welcome/1");
    await screen.press("Verder", "welcome/2");
    await at("welcome/2");
    await screen.press("Verder", "welcome/3");
    await at("welcome/3");
    await screen.press("Ik doe mee", "join/check");
    await at("join/check");
    await screen.press("Ik doe mee", "home");
    await at("home");
    await screen.press(/Wat ziet je werkgever/, "employer");
    await at("employer");
    await screen.press("Terug", "home");
    await screen.press(/voor je/, "question/ownership");
    await screen.page.locator("#screen form button[type=submit]").click();
    await screen.page.locator("#screen .error").waitFor();
    await at("question/ownership");
    assert.equal(await screen.page.evaluate(() => document.activeElement?.className), "error", "the mistake has the focus");
    await screen.choose(["Van mijzelf"], "question/work-data");
    await at("question/work-data");
    await screen.choose(["WhatsApp"], "home");
    await screen.press(/Kijk zelf of TikTok/, "self-check/tiktok@whole-device");
    await at("self-check/tiktok@whole-device");
    await screen.press("De app staat er wel op", "finding/tiktok@whole-device");
    await at("finding/tiktok@whole-device");
    assert.deepEqual(found, []);
    await phone.end();
  });

test("axe finds nothing on the plain page", async () => {
  // As in a browser that is too old: axe itself needs scripts.
  const phone = await browser(site);
  await phone.context.route(/\/(begin|app)\.js$/, (route) => route.abort());
  const page = await phone.context.newPage();
  await page.goto(site.page);
  assert.match(await page.locator(".plain").innerText(), /TikTok/);
  assert.deepEqual(await look(page), []);
  await phone.end();
});

test("by keyboard alone, and the focus is on the heading of each new screen", async () => {
  const phone = await browser(site);
  const screen = await phone.open(site.link);
  await screen.expect("welcome/1");
  const key = async (words, id) => {
    const button = screen.page.getByRole("button", { name: words }).first();
    for (let i = 0; i < 60; i += 1) {
      await screen.page.keyboard.press("Tab");
      if (await button.evaluate((node) => node === document.activeElement)) break;
    }
    await screen.page.keyboard.press("Enter");
    await screen.expect(id);
    assert.equal(await screen.page.evaluate(() => document.activeElement?.tagName), "H1", id);
  };
  await key("Verder", "welcome/2");
  await key("Verder", "welcome/3");
  await key("Ik doe mee", "join/check");
  await key("Ik doe mee", "home");
  await phone.end();
});

test("the filled button under the pointer keeps its own colour", async () => {
  const phone = await browser(site);
  const screen = await phone.open(site.link);
  await screen.expect("welcome/1");
  const button = screen.page.locator("#screen .button.primary");
  const colour = () => button.evaluate((node) => getComputedStyle(node).backgroundColor);
  await screen.page.mouse.move(0, 0);
  const before = await colour();
  await button.hover();
  assert.equal(await colour(), before);
  await phone.end();
});
