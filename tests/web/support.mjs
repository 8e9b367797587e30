// Publishes a folder as a policy owner does, serves it with the very configuration of SERVER.md, and opens the page in
// a real Chromium.
import { execFileSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { freePort, serve } from "./servers.mjs";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const program = process.env.APPWIJZER ?? `${root}target/debug/appwijzer`;
export const bundle = process.env.APPWIJZER_PAGE ?? `${root}target/web/page`;
export const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const PASSPHRASE = "correct horse battery staple";

/** Runs the desk; what it printed. */
export const desk = (folder, ...args) => execFileSync(program, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, APPWIJZER_LANG: "en" } });

/** A certificate of its own for this machine; how a browser is told to trust this one and no other. */
const certificate = (folder) => {
  execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", "server.key", "-out", "server.pem"], { cwd: folder, stdio: "ignore" });
  const spki = new crypto.X509Certificate(fs.readFileSync(path.join(folder, "server.pem"))).publicKey.export({ type: "spki", format: "der" });
  return crypto.createHash("sha256").update(spki).digest("base64");
};

/** An organisation with a signed policy, published with the page, on a server. */
export const publish = async ({ policy = "amsterdam-2023", server = "nginx", change } = {}) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "appwijzer-web-"));
  const port = await freePort();
  const spki = certificate(folder);
  const address = `https://localhost:${port}/appwijzer/policy.json`;
  const source = path.join(folder, "policy");
  fs.cpSync(`${root}policies/${policy}`, source, { recursive: true });
  fs.cpSync(`${root}policies/catalogue`, path.join(folder, "catalogue"), { recursive: true });
  change?.(source);
  for (const file of ["anna.key", "anna.key.pub"]) fs.copyFileSync(`${root}desk/tests/fixtures/keys/${file}`, path.join(folder, file));
  fs.chmodSync(path.join(folder, "anna.key"), 0o600);
  fs.writeFileSync(path.join(folder, "passphrase"), PASSPHRASE, { mode: 0o600 });
  const sign = ["--key", "anna.key", "--passphrase-file", "passphrase"];
  const id = /id = "([^"]+)"/.exec(fs.readFileSync(path.join(source, "policy.toml"), "utf8"))[1];
  desk(folder, "root", "init", id, "--root-key", "anna.key.pub", "--policy-key", "anna.key.pub", "--issued", "2020-01-01", "--expires", "2199-12-31", "--out", "root-1.json");
  desk(folder, "root", "sign", "root-1.json", ...sign);
  desk(folder, "policy", "sign", "policy", ...sign, "--out", "policy.json", "--root", "root-1.json");
  desk(folder, "publish", "www", "--policy", "policy.json", "--roots", "root-1.json", "--web", bundle, "--well-known", "well-known", "--app-id", "nl.voorbeeldstad", "--android-key", "00".repeat(32), "--apple-team", "A1B2C3D4E5");
  const said = desk(folder, "join", "code", "--root", "root-1.json", "--policy-address", address);
  const link = /https:\/\/\S+\/join\/#\S+/.exec(said)[0];
  const { start, stop } = await serve(server, folder, port);
  return {
    folder, address, link, spki, page: link.split("#")[0], origin: `https://localhost:${port}`,
    start, stop,
    end: async () => {
      await stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
};

export const ANDROID = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
export const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1";

/** How Chromium is started: without anything of its own, and with trust in this server's certificate. */
export const switches = (site) => ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", `--ignore-certificate-errors-spki-list=${site.spki}`];

/** A phone's browser over a profile that lasts until `end`. */
export const browser = async (site, { profile, agent = ANDROID, locale = "nl-NL", ...more } = {}) => {
  const own = profile ?? fs.mkdtempSync(path.join(os.tmpdir(), "appwijzer-profile-"));
  const context = await chromium.launchPersistentContext(own, {
    executablePath, userAgent: agent, locale, viewport: { width: 400, height: 860 }, acceptDownloads: true,
    args: switches(site),
    ...more,
  });
  context.setDefaultTimeout(30_000);
  const requests = [];
  const mistakes = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("console", (message) => {
    // A root that does not exist yet answers 404: that is how the next one is looked for.
    const usual = /root-\d+\.json/.test(message.location().url) || /timestamp\.json/.test(message.location().url);
    if (["error", "warning"].includes(message.type()) && !usual) mistakes.push(message.text());
  });
  context.on("weberror", (error) => mistakes.push(String(error.error())));
  return {
    context, requests, mistakes, profile: own,
    open: async (address) => {
      const page = await context.newPage();
      await page.goto(address);
      return new Screen(page);
    },
    close: () => context.close(),
    end: async () => {
      await context.close();
      fs.rmSync(own, { recursive: true, force: true });
    },
  };
};

/** What is on the screen, used as an employee would. */
export class Screen {
  constructor(page) {
    this.page = page;
  }

  title() {
    return this.page.locator("#screen h1").innerText();
  }

  id() {
    return this.page.locator("#screen .screen").getAttribute("data-screen");
  }

  words() {
    return this.page.locator("#screen").innerText();
  }

  /** Waits until the page has said what it has to say at the beginning. */
  async ready() {
    await this.page.locator("html[data-ready]").waitFor();
    return this;
  }

  async expect(id) {
    await this.page.locator(`#screen .screen[data-screen="${id}"]`).waitFor();
    return this;
  }

  /** Presses what leads there, whatever it is called, and waits for the screen. */
  async press(words, id) {
    await this.page.locator("#screen").getByRole("button", { name: words }).first().click();
    return this.expect(id);
  }

  async choose(labels, id) {
    // The whole answer is the target.
    for (const label of labels) await this.page.locator("#screen .option label", { hasText: label }).first().click();
    await this.page.locator("#screen form button[type=submit]").click();
    return this.expect(id);
  }
}

/** From the first screen of the poster's link to whose rules these are. */
export const join = async (screen) => {
  await screen.expect("welcome/1");
  await screen.press("Verder", "welcome/2");
  await screen.press("Verder", "welcome/3");
  await screen.press("Ik doe mee", "join/check");
  return screen;
};

/** Agreed, with an own phone and work data in WhatsApp: home. */
export const own = async (screen) => {
  await screen.press("Ik doe mee", "home");
  await screen.press(/vra(ag|gen) voor je/, "question/ownership");
  await screen.choose(["Van mijzelf"], "question/work-data");
  await screen.choose(["WhatsApp"], "home");
  return screen;
};
