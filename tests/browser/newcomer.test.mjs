// A newcomer lives through Amsterdam's ban as an employee: the preview opens with that journey ready. How long that
// takes is worked out from what is really shown, not measured by a clock: every word on every screen of the device
// that is walked, read at a stated speed, and a moment for every press. docs/preview.md tells the figures.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { usePreview } from "./support.mjs";
import { words } from "./words.mjs";

/** Slower than most adults read silently (Brysbaert 2019: 238 words a minute in English). */
const WORDS_A_MINUTE = 200;
const SECONDS_A_PRESS = 2;
const MOST_SECONDS = 120;

const here = usePreview();

for (const [language, name] of [["en", "English"], ["nl", "Dutch"]]) {
  test(`a newcomer is through in less than two minutes: ${name}`, async () => {
    const say = (id) => words(language, id);
    const { page, phone, close } = await here.open();
    // In Dutch as whoever starts it in Dutch sees it first.
    await page.goto(language === "en" ? here.address : `${here.address}?page=${language}`);
    let presses = 0;
    let read = 0;
    const readAll = async () => {
      const shown = await phone.root.locator(".notification:visible, .screen, .dialog").allInnerTexts();
      // Under a dialog the screen was read before.
      const dialog = await phone.root.getByRole("dialog").count();
      const text = dialog > 0 ? shown.at(-1) : shown.join(" ");
      read += text.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;
    };
    const press = async (what) => {
      await phone.press(say(what));
      presses += 1;
      await readAll();
    };
    await readAll();
    await phone.expectTitle(say("home-title-things"));
    await press("row-action");
    await phone.expectTitle(say("finding-title-forbidden"));
    await press("action-start");
    await phone.expectTitle(say("steps-title"));
    await press("action-uninstall");
    await press("dialog-uninstall-remove");
    await phone.expectTitle(say("done-title-gone"));
    await press("action-home");
    await phone.expectTitle(say("home-title-nothing"));
    const seconds = Math.ceil((read / WORDS_A_MINUTE) * 60 + presses * SECONDS_A_PRESS);
    const told = `| ${name} | ${presses} | ${read} | ${seconds} seconds |`;
    assert.ok(seconds < MOST_SECONDS, told);
    const docs = readFileSync(new URL("../../docs/preview.md", import.meta.url), "utf8");
    assert.ok(docs.includes(told), `docs/preview.md does not say: ${told}`);
    await close();
  });
}
