// How the studio behaves: axe in four looks, without scripts, wrong answers, two people at once, a window that is
// closed, going back.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { axe, look } from "./axe.mjs";
import { useStudio } from "./studio-support.mjs";

const looks = {
  light: { size: { width: 1280, height: 900 }, colorScheme: "light" },
  dark: { size: { width: 1280, height: 900 }, colorScheme: "dark" },
  "200 %": { size: { width: 640, height: 450 }, colorScheme: "light" },
  "320 pixels": { size: { width: 320, height: 640 }, colorScheme: "dark" },
};
const steps = ["decision", "apps", "who", "why", "keeping", "exemptions", "look", "share", "sign", "rollout"];

/** Presses what leads to another page. */
const go = (page, button) => Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: button, exact: true }).click()]);
/** Begins with the police's policy: it holds something at every step. */
const begin = (page, from) => Promise.all([page.waitForEvent("load"), page.locator(`button[value="${from}"]`).click()]);
/** Waits until a field that was left is saved. */
const saved = (page, times) => page.waitForFunction((n) => document.documentElement.dataset.saved >= n, times);

test("axe finds nothing on any step, in four looks", { timeout: 600_000 }, async () => {
  const { page, at, close } = await useStudio();
  await page.addInitScript(axe);
  const mistakes = [];
  const inEveryLook = async (place) => {
    for (const [name, { size, colorScheme }] of Object.entries(looks)) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const found of await look(page, { include: [["html"]], exclude: [["iframe"]] })) mistakes.push(`${place}, ${name}: ${found}`);
    }
  };
  await page.goto(at("decision"));
  await inEveryLook("start");
  await page.setViewportSize(looks.light.size);
  await begin(page, "politie-2023");
  for (const step of steps) {
    await page.goto(at(step));
    await page.evaluate(() => { for (const d of document.querySelectorAll("details")) d.open = true; });
    await inEveryLook(step);
  }
  for (const place of ["apps?page=nl&q=tiktok", "states?page=nl", "file?page=nl"]) {
    await page.goto(at(place).replace("?page=nl?page", "?page").replace(/\?page=nl$/, ""));
    await inEveryLook(place);
  }
  // An answer that cannot stand.
  await page.goto(at("decision"));
  await page.setViewportSize(looks.light.size);
  await page.fill("#f-decision-date", "binnenkort");
  await go(page, "Bewaar en ga verder");
  assert.equal(await page.evaluate(() => document.activeElement.id), "f-decision-date", "the mistake has the focus");
  await inEveryLook("a mistake");
  assert.deepEqual(mistakes, []);
  await close();
});

test("without scripts everything works by buttons, and nothing wrong is lost", { timeout: 600_000 }, async () => {
  const { page, folder, at, close } = await useStudio({ javaScriptEnabled: false });
  const file = () => readFileSync(join(folder, "policy.toml"), "utf8");
  await begin(page, "nothing");
  await page.fill("#f-organisation-name-nl", "de gemeente Waterdam");
  await page.fill("#f-decision-date", "31-02-2027");
  await go(page, "Bewaar en ga verder");
  // The rest is saved; the day that is none stays in its field, with what to write.
  assert.match(file(), /de gemeente Waterdam/);
  assert.doesNotMatch(file(), /31-02/);
  assert.match(page.url(), /decision/);
  assert.equal(await page.inputValue("#f-decision-date"), "31-02-2027");
  assert.match(await page.locator("#e-f-decision-date").innerText(), /geen dag.*28-11-2026/);
  await page.fill("#f-decision-date", "maandag");
  await go(page, "Bewaar en ga verder");
  assert.match(page.url(), /apps/);
  assert.match(file(), /date = \d{4}-\d{2}-\d{2}/);
  // Looking for an app, and adding it.
  await page.fill("#q", "temu");
  await go(page, "Zoek");
  assert.match(await page.locator("#found").innerText(), /Temu[\s\S]*Android: herkend/);
  await page.locator('button[value="0:temu"]').click();
  await page.waitForLoadState();
  assert.match(file(), /apps = \["temu"\]/);
  assert.match(await page.locator("#reach-0").innerText(), /We kennen 1 app/);
  // A pasted list.
  await page.locator("summary", { hasText: "Neem een lijst over" }).click();
  await page.fill("#import", "com.zhiliaoapp.musically\nnl.waterdam.onbekend.app");
  await go(page, "Neem over");
  assert.match(file(), /"temu", "tiktok"/);
  assert.match(await page.locator("#said").innerText(), /nl\.waterdam\.onbekend\.app/);
  // Back to what it was.
  await page.goto(at("states"));
  const before = page.locator(".states li").nth(1).getByRole("button");
  await Promise.all([page.waitForEvent("load"), before.click()]);
  assert.doesNotMatch(file(), /tiktok/);
  await close();
});

test("two people at once, and a window that is closed", { timeout: 600_000 }, async () => {
  const { page, context, folder, at, close } = await useStudio();
  const path = join(folder, "policy.toml");
  await begin(page, "politie-2023");
  const comment = readFileSync(path, "utf8").split("\n")[0];
  const other = await context.newPage();
  await other.goto(at("decision"));
  // The other page changes one field, an editor another one.
  await page.fill("#f-decision-by-nl", "De korpschef");
  await page.locator("#f-decision-date").focus();
  await saved(page, 1);
  writeFileSync(path, readFileSync(path, "utf8").replace("version = 1", "version = 7"));
  await other.fill("#f-decision-by-nl", "De minister");
  await other.fill("#f-decision-link", "https://www.politie.nl/besluit");
  await go(other, "Bewaar");
  const text = readFileSync(path, "utf8");
  assert.match(text, /De korpschef/);
  assert.match(text, /version = 7/);
  assert.match(text, /politie\.nl\/besluit/);
  assert.ok(text.startsWith(comment), "comments stay");
  assert.equal(await other.inputValue("#f-decision-by-nl"), "De minister");
  assert.match(await other.locator("#e-f-decision-by").innerText(), /De korpschef/);
  await go(other, "Bewaar");
  assert.match(readFileSync(path, "utf8"), /De minister/);
  // Typed, and the window closed without leaving the field.
  await page.goto(at("decision"));
  await page.fill("#f-decision-reference-nl", "Brief van vandaag");
  const stored = page.waitForRequest((request) => request.method() === "POST");
  await page.close({ runBeforeUnload: true });
  await stored.catch(() => {});
  await other.waitForTimeout(0);
  for (let n = 0; n < 200 && !/Brief van vandaag/.test(readFileSync(path, "utf8")); n += 1) await other.goto(at("look"));
  assert.match(readFileSync(path, "utf8"), /Brief van vandaag/);
  await close();
});
