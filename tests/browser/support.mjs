// Starts the preview and a real Chromium, and presses what is on the screen.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../../", import.meta.url));
export const program = process.env.APPWIJZER ?? `${root}target/debug/appwijzer`;
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** The cookies of the previews that were started: what the address at the terminal gives. */
const keys = [];

/** Lets a window into every preview that was started. A test of its own comes in by the address. */
export const enter = (context) => context.addCookies(keys);

/** The preview, at an address of its own. */
export const startPreview = async (...args) => {
  // The ban of 2023 asks something of every kind of device.
  const named = args[0] && !args[0].startsWith("--") ? args : ["amsterdam-2023", ...args];
  const child = spawn(program, ["preview", "--no-open", "--lang", "en", ...named], { stdio: ["ignore", "pipe", "ignore"] });
  const lines = createInterface({ input: child.stdout });
  const door = await new Promise((resolve, reject) => {
    lines.once("line", resolve);
    child.once("exit", (code) => reject(new Error(`the preview ended with ${code}: is ${program} built?`)));
  });
  // Nothing is left running when the tests are cut short.
  process.once("exit", () => child.kill());
  const stopped = new Promise((resolve) => child.once("exit", resolve));
  const { origin, port, searchParams } = new URL(door);
  const address = `${origin}/`;
  keys.push({ name: `appwijzer-${port}`, value: searchParams.get("token"), url: address, sameSite: "Strict" });
  return { address, door, stopped, stop: () => child.kill() };
};

export const startBrowser = () =>
  chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });

/**
 * A preview and a browser for all tests of a file. Where they are is known when the first test begins:
 * `address`, `browser`, and `open` for a window that fails the test on any mistake of the page.
 */
export const usePreview = () => {
  const here = { open: (options) => openWindow(here.browser, options) };
  let preview;
  before(async () => {
    preview = await startPreview();
    here.address = preview.address;
    here.door = preview.door;
    here.browser = await startBrowser();
  });
  after(async () => {
    await here.browser?.close();
    preview?.stop();
  });
  return here;
};

/** A window that fails the test on any mistake of the page. */
const openWindow = async (browser, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const go = page.goto.bind(page);
  page.goto = async (address, how) => {
    await enter(context);
    return go(address, how);
  };
  const mistakes = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && mistakes.push(message.text()));
  page.on("pageerror", (error) => mistakes.push(error.message));
  page.on("dialog", (dialog) => {
    mistakes.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    const { hostname } = new URL(request.url());
    if (hostname !== "127.0.0.1") mistakes.push(`a request to ${hostname}`);
  });
  const close = async () => {
    await context.close();
    assert.deepEqual(mistakes, []);
  };
  return { page, close, phone: new Phone(page, "a", options.javaScriptEnabled !== false) };
};

/** A device on the page, used as its owner would. */
export class Phone {
  constructor(page, side, scripted = true) {
    this.page = page;
    this.scripted = scripted;
    this.side = side;
    this.root = page.locator(`#phone-${side}`);
  }

  title() {
    return this.root.locator(".screen h1").innerText();
  }

  /** Presses what carries these words, and waits for what comes of it. */
  async press(words) {
    const button = this.root.locator(".screen, .dialog").getByRole("button", { name: words }).first();
    await this.#then(() => button.click());
    return this;
  }

  /** Opens the notification that the system shows. */
  async openNotification(words) {
    const notification = this.root.locator(".notification");
    assert.match(await notification.innerText(), words);
    await this.#then(() => notification.click());
    return this;
  }

  /** Ticks answers by their words, and presses the button. */
  async answer(labels, words) {
    for (const label of labels) {
      await this.root.locator(".option label", { hasText: label }).first().click();
      assert.ok(await this.root.getByLabel(label).first().isChecked(), `${label} is ticked`);
    }
    return this.press(words);
  }

  /** Presses something beside the device, such as "publish the new version". */
  async around(words) {
    const button = this.page.locator(".around").getByRole("button", { name: words });
    await this.#then(() => button.click());
    return this;
  }

  async #then(act) {
    if (this.scripted) {
      const before = await this.root.elementHandle();
      await act();
      // The script swaps the device for a new one.
      await before.waitForElementState("hidden");
    } else {
      await Promise.all([this.page.waitForEvent("load"), act()]);
    }
    await this.root.locator(".screen h1").waitFor();
  }

  async expectTitle(words) {
    assert.match(await this.title(), words);
  }
}
