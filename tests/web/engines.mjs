// The few things that a test asks of another engine: Firefox by WebDriver BiDi (w3.org/TR/webdriver-bidi), which it has
// built in, and WebKit by WebDriver (w3.org/TR/webdriver2), which WebKitGTK's driver speaks. No client library.
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "./servers.mjs";

const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
const WEBKIT = process.env.WEBKIT_DRIVER ?? "/usr/bin/WebKitWebDriver";

/** A process, and when it ended. */
const start = (program, args, options) => {
  const child = spawn(program, args, options);
  const gone = new Promise((resolve, reject) => {
    child.once("exit", resolve);
    child.once("error", reject);
  });
  gone.catch(() => {});
  const end = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill();
    await gone.catch(() => {});
  };
  return { child, gone, end };
};

/** Asks until somebody listens at a port, or the process that should is gone. */
const listening = async (port, { gone }) => {
  const ended = gone.then(() => { throw new Error(`nobody listens at ${port}`); });
  ended.catch(() => {});
  const up = () => new Promise((resolve) => net.connect(port, "127.0.0.1", function connected() { this.destroy(); resolve(true); }).on("error", () => resolve(false)));
  while (!(await Promise.race([up(), ended])));
};

/** A function with its values, as text that every engine runs; what it gives comes as JSON. */
const call = (work, values) => `async () => JSON.stringify((await (${work})(...${JSON.stringify(values)})) ?? null)`;

/** What is common: screens, read and pressed as an employee does. */
class Hand {
  /** Waits for a screen. */
  expect(id) {
    return this.run((id) => new Promise((resolve) => {
      const there = () => {
        if (!document.querySelector(`#screen .screen[data-screen="${id}"]`)) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(there);
      observer.observe(document, { subtree: true, childList: true, attributes: true });
      there();
    }), id);
  }

  /** Waits until the page has said what it has to say at the beginning. */
  ready() {
    return this.run(() => new Promise((resolve) => {
      const root = document.documentElement;
      const is = () => root.dataset.ready && resolve();
      new MutationObserver(is).observe(root, { attributes: true });
      is();
    }));
  }

  id() {
    return this.run(() => document.querySelector("#screen .screen").dataset.screen);
  }

  title() {
    return this.run(() => document.querySelector("#screen h1").innerText);
  }

  words() {
    return this.run(() => document.querySelector("#screen").innerText);
  }

  async press(words, id) {
    await this.click("#screen button", words);
    await this.expect(id);
  }

  async choose(labels, id) {
    for (const label of labels) await this.click("#screen .option label", label);
    await this.click("#screen form button[type=submit]", "");
    await this.expect(id);
  }
}

/** In the page: the first of these with these words, in sight. */
const FIND = `(css, words) => {
  const found = [...document.querySelectorAll(css)].find((one) => one.innerText.includes(words) || one.getAttribute("aria-label")?.includes(words));
  found?.scrollIntoView({ block: "center" });
  return found;
}`;

class Firefox extends Hand {
  static async open({ profile, preferences = {} } = {}) {
    const self = new Firefox();
    self.profile = profile ?? fs.mkdtempSync(path.join(os.tmpdir(), "appwijzer-firefox-"));
    const all = { "intl.accept_languages": "nl", "browser.shell.checkDefaultBrowser": false, "datareporting.policy.dataSubmissionEnabled": false, ...preferences };
    fs.writeFileSync(path.join(self.profile, "user.js"), Object.entries(all).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(""));
    self.process = start(FIREFOX, ["--headless", "--no-remote", "--profile", self.profile, "--remote-debugging-port", "0"], { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, HOME: self.profile } });
    const address = await new Promise((resolve, reject) => {
      createInterface({ input: self.process.child.stderr }).on("line", (line) => {
        const found = /WebDriver BiDi listening on (ws:\S+)/.exec(line);
        if (found) resolve(found[1]);
      });
      self.process.gone.then((code) => reject(new Error(`${FIREFOX} ended with ${code}`)), reject);
    });
    await self.connect(`${address}/session`);
    const { capabilities } = await self.command("session.new", { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
    self.name = `${capabilities.browserName} ${capabilities.browserVersion}`;
    await self.command("session.subscribe", { events: ["log.entryAdded"] });
    self.context = (await self.command("browsingContext.getTree", {})).contexts[0].context;
    return self;
  }

  async connect(address) {
    this.socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      this.socket.onopen = resolve;
      this.socket.onerror = () => reject(new Error(`no connection to ${address}`));
    });
    const waiting = new Map();
    this.mistakes = [];
    this.socket.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message.type !== "event") return waiting.get(message.id)?.(message);
      const { level, text, source } = message.params;
      if (level === "error" && source?.context === this.context) this.mistakes.push(text);
    };
    let id = 0;
    this.command = (method, params) =>
      new Promise((resolve, reject) => {
        id += 1;
        waiting.set(id, (m) => (m.type === "success" ? resolve(m.result) : reject(new Error(`${method}: ${m.message}`))));
        this.socket.send(JSON.stringify({ id, method, params }));
      });
  }

  async run(work, ...values) {
    const { result, exceptionDetails } = await this.command("script.callFunction", { functionDeclaration: call(work, values), awaitPromise: true, target: { context: this.context } });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return JSON.parse(result.value);
  }

  async click(css, words) {
    const { result } = await this.command("script.callFunction", { functionDeclaration: FIND, arguments: [css, words].map((value) => ({ type: "string", value })), awaitPromise: false, target: { context: this.context } });
    if (!result?.sharedId) throw new Error(`nothing to press: ${css} ${words}\n${await this.words()}`);
    const origin = { type: "element", element: { sharedId: result.sharedId } };
    await this.command("input.performActions", { context: this.context, actions: [{ type: "pointer", id: "finger", actions: [{ type: "pointerMove", x: 0, y: 0, origin }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }] }] });
  }

  go(url) {
    return this.command("browsingContext.navigate", { context: this.context, url, wait: "complete" });
  }

  reload() {
    return this.command("browsingContext.reload", { context: this.context, wait: "complete" });
  }

  back() {
    return this.command("browsingContext.traverseHistory", { context: this.context, delta: -1 });
  }

  /** Closes the browser, and leaves its profile. */
  async close() {
    await this.command("browser.close", {}).catch(() => {});
    await this.process.gone;
  }

  async end() {
    this.socket?.close();
    await this.process.end();
    fs.rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

class WebKit extends Hand {
  static async open() {
    const self = new WebKit();
    self.profile = fs.mkdtempSync(path.join(os.tmpdir(), "appwijzer-webkit-"));
    self.mistakes = [];
    // A screen that nobody sees. It writes its number when it is there.
    self.screen = start("Xvfb", ["-displayfd", "1", "-screen", "0", "800x1000x24", "-nolisten", "tcp"], { stdio: ["ignore", "pipe", "ignore"] });
    const display = await new Promise((resolve, reject) => {
      createInterface({ input: self.screen.child.stdout }).once("line", resolve);
      self.screen.gone.then((code) => reject(new Error(`Xvfb ended with ${code}`)), reject);
    });
    const port = await freePort();
    // It speaks the language of the system: one of its own, made here.
    execFileSync("localedef", ["-i", "nl_NL", "-f", "UTF-8", path.join(self.profile, "nl_NL.UTF-8")], { stdio: "ignore" });
    // As root in a container its own sandbox does not start.
    const root = process.getuid() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" } : {};
    self.process = start(WEBKIT, [`--port=${port}`, "--host=127.0.0.1"], { stdio: "ignore", env: { ...process.env, ...root, HOME: self.profile, DISPLAY: `:${display}`, GDK_BACKEND: "x11", WEBKIT_DISABLE_COMPOSITING_MODE: "1", LIBGL_ALWAYS_SOFTWARE: "1", LOCPATH: self.profile, LC_ALL: "nl_NL.UTF-8", LANG: "nl_NL.UTF-8", LANGUAGE: "nl" } });
    await listening(port, self.process);
    self.base = `http://127.0.0.1:${port}`;
    const binary = fs.globSync?.("/usr/lib/*/webkit2gtk-4.1/MiniBrowser")[0] ?? `/usr/lib/${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;
    const { sessionId, capabilities } = await self.ask("POST", "/session", { capabilities: { alwaysMatch: { acceptInsecureCerts: true, "webkitgtk:browserOptions": { binary, args: ["--automation"] } } } });
    self.at = `/session/${sessionId}`;
    self.name = `${capabilities.browserName} ${capabilities.browserVersion}`;
    await self.ask("POST", `${self.at}/timeouts`, { script: 300_000 });
    return self;
  }

  async ask(method, address, body) {
    const answer = await fetch(this.base + address, { method, headers: { "Content-Type": "application/json" }, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${address} ${value.error}: ${value.message}`);
    return value;
  }

  async run(work, ...values) {
    const text = await this.ask("POST", `${this.at}/execute/async`, { script: `const done = arguments[0]; (${call(work, values)})().then(done, (error) => done(JSON.stringify({ failed: String(error) })));`, args: [] });
    const value = JSON.parse(text);
    if (value?.failed) throw new Error(value.failed);
    return value;
  }

  async click(css, words) {
    const found = await this.ask("POST", `${this.at}/execute/sync`, { script: `return (${FIND})(...arguments)`, args: [css, words] });
    if (!found) throw new Error(`nothing to press: ${css} ${words}\n${await this.words()}`);
    await this.ask("POST", `${this.at}/element/${Object.values(found)[0]}/click`, {});
  }

  go(url) {
    return this.ask("POST", `${this.at}/url`, { url });
  }

  reload() {
    return this.ask("POST", `${this.at}/refresh`, {});
  }

  back() {
    return this.ask("POST", `${this.at}/back`, {});
  }

  async end() {
    if (this.at) await this.ask("DELETE", this.at).catch(() => {});
    await this.process?.end();
    await this.screen.end();
    fs.rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

export const ENGINES = { firefox: Firefox, webkit: WebKit };
