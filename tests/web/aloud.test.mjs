// The button that reads a screen aloud: there where the device has a voice of its own for the language, and nowhere else.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, publish } from "./support.mjs";

let site;
before(async () => { site = await publish(); });
after(() => site.end());

/** A browser with these voices, that remembers what it was asked to say; `end` comes when the test says so. */
const speaking = async (voices, options) => {
  const phone = await browser(site, options);
  await phone.context.addInitScript((all) => {
    const said = { spoken: [], cancelled: 0 };
    globalThis.said = said;
    globalThis.SpeechSynthesisUtterance = class extends EventTarget {
      constructor(text) { super(); this.text = text; }
    };
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => all,
      speak: (one) => said.spoken.push(one),
      cancel: () => { said.cancelled += 1; },
    });
    Object.defineProperty(globalThis, "speechSynthesis", { value: all && speech });
  }, voices);
  return phone;
};

const DUTCH = { lang: "nl-NL", localService: true, name: "here" };
const button = (screen) => screen.page.locator("#screen .aloud");

test("it reads the title first and the buttons last, in the voice of the language, and ends by itself", async () => {
  const phone = await speaking([{ lang: "en-GB", localService: true }, { ...DUTCH, localService: false, name: "far" }, DUTCH]);
  const screen = await (await phone.open(site.link)).expect("welcome/1");
  assert.equal(await button(screen).innerText(), "Lees voor");
  await button(screen).click();
  assert.equal(await button(screen).innerText(), "Stop met voorlezen");
  const said = await screen.page.evaluate(() => globalThis.said.spoken.map((one) => [one.text, one.voice.name]));
  assert.ok(said.length > 3 && said[0][0].startsWith(await screen.title()), JSON.stringify(said));
  assert.ok(said.some(([text]) => text === "Verder."));
  assert.ok(said.every(([, voice]) => voice === "here"), "a voice that needs a server is never used");
  await screen.page.evaluate(() => globalThis.said.spoken.at(-1).dispatchEvent(new Event("end")));
  assert.equal(await button(screen).innerText(), "Lees voor");
  assert.deepEqual(phone.mistakes, []);
  await phone.end();
});

test("it stops when it is pressed again, and when the screen changes", async () => {
  const phone = await speaking([DUTCH]);
  const screen = await (await phone.open(site.link)).expect("welcome/1");
  const cancelled = () => screen.page.evaluate(() => globalThis.said.cancelled);
  await button(screen).click();
  await button(screen).click();
  assert.equal(await cancelled(), 1);
  assert.equal(await button(screen).innerText(), "Lees voor");
  await button(screen).click();
  await screen.press("Verder", "welcome/2");
  assert.equal(await cancelled(), 2);
  assert.equal(await button(screen).innerText(), "Lees voor");
  await phone.end();
});

for (const [name, voices] of [["no speech", null], ["no voice", []], ["no Dutch voice", [{ lang: "de-DE", localService: true }]], ["a voice on a server only", [{ lang: "nl-NL", localService: false }]]])
  test(`there is no button with ${name}`, async () => {
    const phone = await speaking(voices);
    const screen = await (await phone.open(site.link)).expect("welcome/1");
    assert.equal(await button(screen).isVisible(), false);
    assert.deepEqual(phone.mistakes, []);
    await phone.end();
  });
