// axe-core finds nothing on any screen at WCAG 2.2 AA: light and dark, at 200 % and at 320 pixels; and
// nothing has to be scrolled sideways.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, look, whole } from "./axe.mjs";
import { usePreview } from "./support.mjs";

const here = usePreview();

const variants = {
  light: { size: { width: 1280, height: 900 }, colorScheme: "light" },
  dark: { size: { width: 1280, height: 900 }, colorScheme: "dark" },
  "200 %": { size: { width: 640, height: 450 }, colorScheme: "light" },
  "320 pixels": { size: { width: 320, height: 640 }, colorScheme: "dark" },
};

/** Looks at what is shown in every variant; the whole page the first time, then only what changed. */
const lookInEveryWay = async (page, at, context, mistakes) => {
  for (const [name, { size, colorScheme }] of Object.entries(variants)) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const found of await look(page, context)) mistakes.push(`${at}, ${name}: ${found}`);
  }
  await page.setViewportSize(variants.light.size);
};

const device = { include: [[".devices"]] };

/** Every screen that can be reached by going to it, and every dialog of the system, once. */
const everyScreen = async (page, address, mistakes) => {
  const press = async (value) => {
    const before = await page.locator("#phone-a").elementHandle();
    await page.locator(`#phone-a button[value="${value}"]`).first().click();
    await before.waitForElementState("hidden");
  };
  const seen = new Set();
  let visited = 0;
  // How each screen is reached: what to press, one after the other.
  const ways = [[]];
  while (ways.length > 0) {
    const way = ways.shift();
    await page.goto(address);
    for (const value of way) await press(value);
    const at = way.at(-1) ?? "start";
    await lookInEveryWay(page, `${address} ${at}`, visited === 0 ? whole : device, mistakes);
    visited += 1;
    seen.add(at);
    if (at.startsWith("dialog") || !at.match(/^(show|start|act)/)) continue;
    const values = await page.locator("#phone-a .screen button").evaluateAll((all) => all.map((b) => b.value));
    for (const value of values) {
      const known = seen.has(value) || ways.some((other) => other.at(-1) === value);
      if (!known && !value.startsWith("act ")) ways.push([...way, value]);
      seen.add(value);
    }
  }
  return visited;
};

const devices = [
  "work-phone",
  "work-part",
  "private-part",
  "work-tablet",
  "private-phone",
  "private-phone&work=whatsapp&work=signal",
  "iphone",
  "exempt",
  "new-version",
];

for (const kind of devices) {
  test(`every screen of: ${kind}`, { timeout: 600_000 }, async () => {
    const { page, close } = await here.open();
    // axe is not part of the page: it comes in by the debugger, past the page's own policy.
    await page.addInitScript(axe);
    const mistakes = [];
    const n = await everyScreen(page, `${here.address}?page=nl&device=${kind}&begin=home`, mistakes);
    assert.deepEqual(mistakes, []);
    assert.ok(n > 10, `only ${n} screens were seen`);
    await close();
  });
}

for (const language of ["en", "de", "fr", "nl-simple"])
  for (const kind of ["work-phone", "private-phone&work=whatsapp"])
    test(`every screen in ${language} of: ${kind}`, { timeout: 600_000 }, async () => {
      const { page, close } = await here.open();
      await page.addInitScript(axe);
      const mistakes = [];
      const n = await everyScreen(page, `${here.address}?page=nl&lang=${language}&device=${kind}&begin=home`, mistakes);
      assert.equal(await page.locator("#phone-a .screen").getAttribute("lang"), language);
      assert.deepEqual(mistakes, []);
      assert.ok(n > 10, `only ${n} screens were seen`);
      await close();
    });

test("first screens, questions with a mistake, the other pages", { timeout: 600_000 }, async () => {
  const { page, close } = await here.open();
  await page.addInitScript(axe);
  const mistakes = [];
  const at = (query) => `${here.address}${query}`;
  for (const query of ["?device=private-phone", "?beside=language", "?beside=version&page=nl", "?beside=iphone", "screens?device=work-phone", "?device=private-phone&begin=home&policy=eu-commission-2023"]) {
    await page.goto(at(query));
    await lookInEveryWay(page, query, whole, mistakes);
  }
  // A question that is sent without an answer.
  await page.goto(at("?device=private-phone&begin=home"));
  for (const press of ["show question/work-data", "act answer/work-data"]) {
    const before = await page.locator("#phone-a").elementHandle();
    await page.locator(`#phone-a button[value="${press}"]`).first().click();
    await before.waitForElementState("hidden");
  }
  await page.locator(".error").waitFor();
  await lookInEveryWay(page, "a mistake", whole, mistakes);
  assert.deepEqual(mistakes, []);
  await close();
});

test("axe does find a mistake when there is one", async () => {
  const { page, close } = await here.open();
  await page.addInitScript(axe);
  const mistakes = [];
  await page.goto(here.address);
  await page.evaluate(() => {
    document.querySelector("#phone-a h1").style.color = "#ddd";
    document.querySelector("#phone-a .row").style.minWidth = "3000px";
  });
  await lookInEveryWay(page, "spoilt", whole, mistakes);
  assert.match(mistakes.join("\n"), /light: color-contrast/);
  assert.match(mistakes.join("\n"), /320 pixels: .* wide in a window of 320/);
  await close();
});

test("a page that does not exist", async () => {
  const { page, close } = await here.open();
  await page.addInitScript(axe);
  const mistakes = [];
  await page.goto(`${here.address}nowhere`);
  await lookInEveryWay(page, "nowhere", whole, mistakes);
  assert.deepEqual(mistakes, []);
  // The browser itself notes the 404.
  await close().catch((error) => assert.match(error.message, /404/));
});
