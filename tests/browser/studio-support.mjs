// Starts the studio on a folder, and a real Chromium in front of it.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after } from "node:test";
import { program, startBrowser } from "./support.mjs";

/** What a test that fails leaves open. */
const left = [];
after(() => Promise.all(left.map((close) => close())));

/** What the command line prints. */
export const run = (...args) => execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 26 });

/** An empty place for a policy. */
export const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "appwijzer-studio-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "beleid");
};

/** The studio in Dutch, at an address of its own. */
export const startStudio = async (folder) => {
  const child = spawn(program, ["--lang", "nl", "studio", folder, "--no-open"], { stdio: ["ignore", "pipe", "ignore"] });
  process.once("exit", () => child.kill());
  const lines = createInterface({ input: child.stdout });
  const door = await new Promise((resolve, reject) => {
    lines.once("line", resolve);
    child.once("exit", (code) => reject(new Error(`the studio ended with ${code}: is ${program} built?`)));
  });
  return { door, origin: new URL(door).origin, stop: () => child.kill() };
};

/** A studio on a new folder, and a window on it that fails the test on any mistake of the page. */
export const useStudio = async (options = {}, folder = newFolder()) => {
  const studio = await startStudio(folder);
  const browser = await startBrowser();
  left.push(() => browser.close().catch(() => {}), studio.stop);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const mistakes = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && mistakes.push(message.text()));
  page.on("pageerror", (error) => mistakes.push(error.message));
  page.on("request", (request) => {
    const { hostname } = new URL(request.url());
    if (hostname !== "127.0.0.1") mistakes.push(`a request to ${hostname}`);
  });
  await page.goto(studio.door);
  const close = async () => {
    await browser.close();
    studio.stop();
    assert.deepEqual(mistakes, []);
  };
  return { page, context, folder, close, origin: studio.origin, at: (place) => `${studio.origin}/studio/${place}?page=nl` };
};

/** What people type on average: 52 words of five letters a minute (Dhakal et al. 2018, 168,000 people). */
const LETTERS_A_MINUTE = 260;
/** To find the next field, and to press something. */
const SECONDS_AN_INPUT = 2;

/** A keyboard that counts. */
export class Keyboard {
  inputs = 0;
  letters = 0;
  pasted = 0;

  constructor(page) {
    this.page = page;
  }

  /** Goes on with the Tab key to the field or button with this id, or to what says these words. */
  async to(wanted) {
    const is = (wanted) => {
      const element = document.activeElement;
      return element.id === wanted || element.textContent.trim() === wanted;
    };
    for (let n = 0; n < 400; n += 1) {
      if (await this.page.evaluate(is, wanted)) return;
      await this.page.keyboard.press("Tab");
    }
    const errors = await this.page.locator(".error").allInnerTexts();
    assert.fail(`the Tab key does not lead to ${wanted} on ${this.page.url()}: ${errors.join(" ")}`);
  }

  /** Answers a field. What a field held is selected when the Tab key enters it. */
  async answer(id, text) {
    await this.to(id);
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.type(text);
    this.inputs += 1;
    this.letters += text.length;
  }

  /** Answers with what stands somewhere else already, such as an address. */
  async paste(id, text) {
    await this.to(id);
    await this.page.keyboard.insertText(text);
    this.inputs += 1;
    this.pasted += 1;
  }

  /** Chooses from a list by its first letters. */
  async choose(id, letters) {
    await this.to(id);
    await this.page.keyboard.type(letters);
    this.inputs += 1;
    this.letters += letters.length;
  }

  async press(wanted) {
    await this.to(wanted);
    await this.page.keyboard.press("Enter");
    this.inputs += 1;
  }

  /** Presses what leads to another page. */
  async go(wanted) {
    await this.to(wanted);
    await Promise.all([this.page.waitForEvent("load"), this.page.keyboard.press("Enter")]);
    this.inputs += 1;
  }

  async both(path, { nl, en }) {
    await this.answer(`f-${path}-nl`, nl);
    await this.answer(`f-${path}-en`, en);
  }

  minutes() {
    return Math.ceil(this.letters / LETTERS_A_MINUTE + (this.inputs * SECONDS_AN_INPUT) / 60);
  }
}
