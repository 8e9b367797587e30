// axe-core finds nothing on any screen at WCAG 2.2 AA: light and dark, at 200 % and at 320 pixels; and
// nothing has to be scrolled sideways.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { openWindow, startBrowser, startPreview } from "./support.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let preview;
let browser;
before(async () => {
  preview = await startPreview();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  preview?.stop();
});

const variants = {
  light: { size: { width: 1280, height: 900 }, colorScheme: "light" },
  dark: { size: { width: 1280, height: 900 }, colorScheme: "dark" },
  "200 %": { size: { width: 640, height: 450 }, colorScheme: "light" },
  "320 pixels": { size: { width: 320, height: 640 }, colorScheme: "dark" },
};

/** What axe has to say about a page, and whether it is too wide. */
const look = async (page, context) =>
  page.evaluate(
    async ([context, values]) => {
      const { violations } = await globalThis.axe.run(context, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
      const found = violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 200)} ${n.failureSummary}`));
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth > clientWidth ? [...found, `${scrollWidth} wide in a window of ${clientWidth}`] : found;
    },
    [context, tags],
  );

/** Looks at what is shown in every variant; the whole page the first time, then only what changed. */
const lookInEveryWay = async (page, at, context, mistakes) => {
  for (const [name, { size, colorScheme }] of Object.entries(variants)) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const found of await look(page, context)) mistakes.push(`${at}, ${name}: ${found}`);
  }
  await page.setViewportSize(variants.light.size);
};

const whole = { include: [["html"]] };
const device = { include: [[".devices"]] };

/** Every screen that can be reached from here by going to it, and every dialog. */
const everyScreen = async (page, mistakes) => {
  const seen = new Set();
  const shown = () => page.locator("#phone-a .screen").getAttribute("data-screen");
  const press = async (value) => {
    const before = await page.locator("#phone-a").elementHandle();
    await page.locator(`#phone-a button[value="${value}"]`).first().click();
    await before.waitForElementState("hidden");
  };
  /** Depth first: after each screen the way back is taken, by the browser's own button. */
  const visit = async () => {
    const at = await shown();
    if (seen.has(at)) return;
    seen.add(at);
    await lookInEveryWay(page, at, seen.size === 1 ? whole : device, mistakes);
    const values = await page.locator("#phone-a .screen button").evaluateAll((all) => [...new Set(all.map((b) => b.value))]);
    for (const value of values.filter((v) => /^(uninstall|details|open|share|pick-report|ask-to-notify)/.test(v))) {
      const kind = value.split(" ")[0];
      if (seen.has(kind)) continue;
      seen.add(kind);
      await press(value);
      await lookInEveryWay(page, value, device, mistakes);
      await press("dialog close");
    }
    for (const value of values.filter((v) => v.startsWith("show "))) {
      if (seen.has(value.slice(5))) continue;
      await press(value);
      await visit();
      // Straight back to where these buttons are.
      while ((await shown()) !== at) {
        const home = page.locator('#phone-a .screen button[value="show home"]');
        const direct = page.locator(`#phone-a .screen button[value="show ${at}"]`);
        if (await direct.count()) await press(`show ${at}`);
        else if (await home.count()) await press("show home");
        else break;
        if ((await shown()) === "home" && at !== "home") return;
      }
    }
  };
  await visit();
  return seen;
};
