// A newcomer lives through Amsterdam's ban as an employee: the preview opens with that journey ready. How long that
// takes is worked out from what is really shown, not measured by a clock. docs/preview.md tells the figures.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { usePreview } from "./support.mjs";
import { words } from "./words.mjs";

/** Slower than adults read to themselves on average: 238 words a minute (Brysbaert 2019, for English). */
const WORDS_A_MINUTE = 200;
const SECONDS_A_PRESS = 2;
const MOST_SECONDS = 120;

const here = usePreview();

/** The number of words that are seen in an element: in all of it, or from its top down to another one. */
const wordsIn = (element, down) => {
  const last = down ?? element;
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = "";
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const after = last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (after && !last.contains(node)) break;
    if (node.parentElement.checkVisibility() && !node.parentElement.closest(".unseen")) text += ` ${node.data}`;
  }
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
};

for (const [language, name] of [["en", "English"], ["nl", "Dutch"]]) {
  test(`a newcomer is through in less than two minutes: ${name}`, async () => {
    const say = (id) => words(language, id);
    const { page, phone, close } = await here.open();
    await page.addInitScript(`globalThis.wordsIn = ${wordsIn}`);
    await page.goto(language === "en" ? here.address : `${here.address}?page=${language}`);
    let [presses, read, all] = [0, 0, 0];
    const dialog = phone.root.getByRole("dialog");
    const screen = phone.root.locator(".screen");
    /** Reads down to what is pressed, and presses it. */
    const press = async (id) => {
      const shown = (await dialog.count()) > 0 ? dialog : screen;
      const button = shown.getByRole("button", { name: say(id) }).first();
      read += await button.evaluate((e) => globalThis.wordsIn(e.closest(".dialog, .screen"), e));
      all += await shown.evaluate((e) => globalThis.wordsIn(e));
      await phone.press(say(id));
      presses += 1;
    };
    // What the system says about it stands above the app.
    const message = await phone.root.locator(".notification").evaluate((e) => globalThis.wordsIn(e));
    await phone.expectTitle(say("home-title-things"));
    await press("row-action");
    await phone.expectTitle(say("finding-title-forbidden"));
    await press("action-start");
    await phone.expectTitle(say("steps-title"));
    await press("action-uninstall");
    await press("dialog-uninstall-remove");
    await phone.expectTitle(say("done-title-gone"));
    const last = await screen.evaluate((e) => globalThis.wordsIn(e));
    const seconds = (n) => Math.ceil((n / WORDS_A_MINUTE) * 60 + presses * SECONDS_A_PRESS);
    const [way, whole] = [read + message + last, all + message + last];
    const told = `| ${name} | ${presses} | ${way} | ${seconds(way)} seconds | ${whole} | ${seconds(whole)} seconds |`;
    assert.ok(seconds(way) < MOST_SECONDS, told);
    const docs = readFileSync(new URL("../../docs/preview.md", import.meta.url), "utf8");
    assert.ok(docs.includes(told), `docs/preview.md does not say: ${told}`);
    await close();
  });
}
