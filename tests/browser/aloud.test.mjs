// The preview reads its screens aloud as the phone would, where the browser has a voice of its own for the language.
import assert from "node:assert/strict";
import { test } from "node:test";
import { usePreview } from "./support.mjs";

const here = usePreview();

/** A window whose browser has these voices, and remembers what it was asked to say. */
const open = async (voices) => {
  const window = await here.open();
  await window.page.addInitScript((all) => {
    globalThis.said = { spoken: [], cancelled: 0 };
    globalThis.SpeechSynthesisUtterance = class extends EventTarget {
      constructor(text) { super(); this.text = text; }
    };
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => all,
      speak: (one) => globalThis.said.spoken.push(one),
      cancel: () => { globalThis.said.cancelled += 1; },
    });
    Object.defineProperty(globalThis, "speechSynthesis", { value: speech });
  }, voices);
  await window.page.goto(here.address);
  return { ...window, button: window.page.locator(".aloud").first() };
};

test("the screen is read from its title to its buttons, and stops when it changes", async () => {
  const { page, close, button } = await open([{ lang: "en-GB", localService: false }, { lang: "en-GB", localService: true, name: "here" }]);
  assert.equal(await button.innerText(), "Read aloud");
  await button.click();
  assert.equal(await button.innerText(), "Stop reading");
  const said = await page.evaluate(() => globalThis.said.spoken.map((one) => [one.text, one.voice.name]));
  assert.ok(said[0][0].startsWith(await page.locator("#phone-a h1").innerText()), JSON.stringify(said));
  assert.ok(said.every(([, voice]) => voice === "here"), "a voice that needs a server is never used");
  await page.evaluate(() => globalThis.said.spoken.at(-1).dispatchEvent(new Event("end")));
  assert.equal(await button.innerText(), "Read aloud");
  await button.click();
  const before = await page.locator("#phone-a").elementHandle();
  await page.locator("#phone-a .screen button").first().click();
  await before.waitForElementState("hidden");
  assert.equal(await page.evaluate(() => globalThis.said.cancelled), 2);
  assert.equal(await button.innerText(), "Read aloud");
  await close();
});

for (const [name, voices] of [["no voice", []], ["a voice on a server only", [{ lang: "en-GB", localService: false }]]])
  test(`there is no button with ${name}`, async () => {
    const { close, button } = await open(voices);
    assert.equal(await button.isVisible(), false);
    await close();
  });
