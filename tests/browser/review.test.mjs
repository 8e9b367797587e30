// The review opens from disk, asks for nothing, can be read by everybody, and its remarks go out and come back.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { axe, look, whole } from "./axe.mjs";
import { program, startBrowser } from "./support.mjs";

const policies = fileURLToPath(new URL("../policies/", import.meta.url));
const run = (...words) => execFileSync(program, words, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

let browser;
let folder;
let address;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "appwijzer-"));
  const previous = ["--previous", join(policies, "announced")];
  run("--lang", "nl", "export", "review", join(policies, "announced-next"), "--to", folder, ...previous);
  address = pathToFileURL(join(folder, "review.nl.html")).href;
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** A window that counts what it asks for, beside the file itself. */
const open = async (options = {}, bare = false) => {
  const page = await browser.newPage(options);
  const asked = [];
  const mistakes = [];
  page.on("request", (request) => request.url() !== address && asked.push(request.url()));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && mistakes.push(message.text()));
  page.on("pageerror", (error) => mistakes.push(error.message));
  if (!bare) await page.addInitScript(axe);
  await page.goto(address);
  return { page, asked, mistakes };
};

test("the review asks for nothing and makes no mistake", async () => {
  const { page, asked, mistakes } = await open({}, true);
  await page.getByLabel("Opmerking bij het geheel").fill("x");
  const sheets = await page.locator(".sheet").count();
  assert.ok(sheets > 100, `${sheets} screens`);
  assert.equal(await page.locator("[id]").count(), await page.evaluate(() => new Set([...document.querySelectorAll("[id]")].map((e) => e.id)).size));
  assert.match(await page.locator("#changes").innerText(), /sinds versie 1/);
  assert.ok((await page.locator(".changed").count()) > 5);
  assert.deepEqual([asked, mistakes], [[], []]);
  await page.close({ runBeforeUnload: false });
});

test("nothing in the review may load or send anything, were it to try", async () => {
  const { page } = await open({}, true);
  const tried = await page.evaluate(async () => {
    const fetched = await fetch("https://example.org/").then(() => "fetched", () => "refused");
    const image = await new Promise((resolve) => {
      const picture = new Image();
      picture.onload = () => resolve("loaded");
      picture.onerror = () => resolve("refused");
      picture.src = "https://example.org/a.png";
    });
    const script = document.createElement("script");
    script.textContent = "globalThis.stranger = 1";
    document.body.append(script);
    return [fetched, image, globalThis.stranger ?? "refused"];
  });
  assert.deepEqual(tried, ["refused", "refused", "refused"]);
  await page.close();
});

for (const [name, options] of Object.entries({
  light: { viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  "200 %": { viewport: { width: 640, height: 450 }, colorScheme: "light" },
  "320 pixels": { viewport: { width: 320, height: 640 }, colorScheme: "dark" },
})) {
  test(`the review keeps the rules of WCAG 2.2 AA: ${name}`, async () => {
    const { page } = await open({ ...options, reducedMotion: "reduce" });
    assert.deepEqual(await look(page, whole), []);
    await page.close();
  });
}

test("remarks are saved, read at the desk, and come back onto the page", async () => {
  const { page } = await open({}, true);
  await page.getByLabel("Je rol, bijvoorbeeld ondernemingsraad").fill("OR");
  await page.getByLabel("Opmerking bij het geheel").fill("Goed zo.");
  const box = page.locator("textarea[data-remark^='work-phone/nl/']").first();
  await box.fill("Dit is te lang.\nKort het in.");
  const place = await box.getAttribute("data-remark");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Bewaar als bestand" }).click()]);
  const file = join(folder, "remarks.json");
  await download.saveAs(file);
  assert.equal(JSON.parse(readFileSync(file, "utf8")).remarks.length, 2);
  const said = run("--lang", "nl", "policy", "remarks", file, "--policy", join(policies, "announced-next"));
  assert.match(said, /Van: OR \(2 opmerkingen\)/);
  assert.ok(said.includes(`- ${place}\n  Dit is te lang.`), said);
  await page.close();

  const again = (await open({}, true)).page;
  await again.getByLabel("Open een bestand met opmerkingen").setInputFiles(file);
  await again.getByText("De opmerkingen staan bij hun schermen.").waitFor();
  assert.equal(await again.locator(`textarea[data-remark="${place}"]`).inputValue(), "Dit is te lang.\nKort het in.");
  await again.close();
});

test("the review can be printed, with every screen on it", async () => {
  const { page } = await open({}, true);
  const paper = (await page.pdf()).toString("latin1");
  const pages = paper.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
  assert.ok(pages > 10, `${pages} pages`);
  await page.close();
});
