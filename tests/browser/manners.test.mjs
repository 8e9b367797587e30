// How the page behaves: the keyboard, the slider, where the focus goes, saving the source, paper,
// colours of the reader's own choice, and a policy whose author means harm.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, test } from "node:test";
import { startPreview, usePreview } from "./support.mjs";
import { words } from "./words.mjs";

const policies = fileURLToPath(new URL("../../policies", import.meta.url));
const say = (id) => words("en", id);

const here = usePreview();
const folders = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A copy of Amsterdam's policy that a test may change. */
const copyOfAmsterdam = () => {
  const folder = mkdtempSync(join(tmpdir(), "appwijzer-"));
  folders.push(folder);
  cpSync(policies, folder, { recursive: true });
  const file = join(folder, "amsterdam-2023", "policy.toml");
  const change = (from, to) => {
    const text = readFileSync(file, "utf8");
    assert.ok(text.includes(from), from);
    writeFileSync(file, text.replace(from, to));
  };
  return { folder: join(folder, "amsterdam-2023"), change };
};

test("the keyboard alone leads from the message to done", async () => {
  const { page, phone, close } = await here.open();
  await page.goto(here.address);
  // The first stop leads past everything else.
  await page.keyboard.press("Tab");
  assert.match(await page.evaluate(() => document.activeElement.textContent), say("skip"));
  await page.keyboard.press("Enter");
  /** Goes on with the Tab key until what carries these words has the focus, and shows where that is. */
  const tabTo = async (pattern) => {
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press("Tab");
      const { text, ring, seen } = await page.evaluate(() => {
        const e = document.activeElement;
        const box = e.getBoundingClientRect();
        const style = getComputedStyle(e);
        return {
          text: e.textContent.trim(),
          ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
          seen: box.bottom > 0 && box.top < innerHeight,
        };
      });
      if (e(text, pattern)) {
        assert.ok(ring, `the focus on '${text}' can be seen`);
        assert.ok(seen, `'${text}' is in the window`);
        return;
      }
    }
    assert.fail(`no ${pattern} was reached`);
  };
  const e = (text, pattern) => pattern.test(text);
  const press = async (pattern) => {
    await tabTo(pattern);
    const before = await phone.root.elementHandle();
    await page.keyboard.press("Enter");
    await before.waitForElementState("hidden");
  };
  await press(say("row-action"));
  await phone.expectTitle(say("finding-title-forbidden"));
  await press(say("action-start"));
  await press(new RegExp(`^${say("action-uninstall").source}$`));
  // The dialog has the focus, and what lies under it cannot be reached.
  assert.match(await page.evaluate(() => document.activeElement.textContent), say("dialog-uninstall-title"));
  await press(say("dialog-uninstall-remove"));
  await phone.expectTitle(say("done-title-gone"));
  await close();
});

test("after a press the focus is on the new title, and the window has its name", async () => {
  const { page, phone, close } = await here.open();
  await page.goto(here.address);
  await phone.press(say("row-action"));
  assert.match(await page.evaluate(() => document.activeElement.textContent), say("finding-title-forbidden"));
  assert.match(await page.title(), say("finding-title-forbidden"));
  await phone.press(say("action-check"));
  assert.match(await page.locator("#announce").textContent(), say("finding-still"));
  // Pressing on the device is no going to another page: the way back of the browser leads out.
  await page.goBack();
  assert.equal(page.url(), "about:blank");
  await close();
});

test("an answer that is missing is told, and the focus goes there", async () => {
  const { page, phone, close } = await here.open();
  await page.goto(`${here.address}?device=private-phone&begin=home`);
  await phone.press(say("home-questions"));
  await phone.press(say("action-continue"));
  const told = await page.evaluate(() => document.activeElement.textContent);
  assert.match(told, say("question-none"));
  assert.match(await page.title(), /^Error: /);
  // It belongs to the question, for who cannot see it.
  const described = await page.locator("fieldset[aria-describedby]").first().getAttribute("aria-describedby");
  assert.match(await page.locator(`#${described.split(" ")[0]}`).innerText(), say("question-none"));
  await close();
});

test("a page of a preview that was started again says so", async (t) => {
  const first = await startPreview();
  t.after(first.stop);
  const { page, phone } = await here.open();
  await page.goto(first.address);
  const port = new URL(first.address).port;
  first.stop();
  await first.stopped;
  const second = await startPreview("--port", port);
  t.after(second.stop);
  await phone.root.locator(".row").first().click();
  await page.getByRole("heading", { name: say("failure-closed-title") }).waitFor();
  await page.goto(second.door);
  await phone.expectTitle(say("home-title-things"));
});

test("the address at the terminal opens the preview, and then holds its key no longer", async () => {
  const context = await here.browser.newContext();
  const page = await context.newPage();
  await page.goto(here.address);
  await page.getByRole("heading", { name: say("failure-closed-title") }).waitFor();
  assert.doesNotMatch(await page.content(), /TikTok/);
  await page.goto(here.door);
  await page.locator("#phone-a .screen h1").waitFor();
  assert.ok(!page.url().includes("token"), page.url());
  // Not even a script of the page itself reads it.
  assert.equal(await page.evaluate(() => document.cookie), "");
  await page.reload();
  await page.locator("#phone-a .screen h1").waitFor();
  await context.close();
});

/** A browser opens six connections to one server: a stream for each tab once froze all of them. */
test("twelve tabs of a preview that follows its source all answer", async (t) => {
  const { folder, change } = copyOfAmsterdam();
  const own = await startPreview(folder);
  t.after(own.stop);
  const context = await here.browser.newContext();
  t.after(() => context.close());
  const pages = [];
  for (let i = 0; i < 12; i += 1) {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(i === 0 ? own.door : own.address);
    await page.locator("#phone-a .screen h1").waitFor();
    pages.push(page);
  }
  for (const page of pages) {
    const status = await page.evaluate(() => fetch("/screens", { signal: AbortSignal.timeout(8_000) }).then((a) => a.status));
    assert.equal(status, 200);
  }
  // And each still hears that the source was saved.
  change("version = 1", "version = 2");
  const versions = pages.map((page) => page.waitForResponse((answer) => answer.url().includes("/?")));
  await Promise.all(versions);
});

test("the slider says its day while it moves, and the device follows", async () => {
  const { page, close } = await here.open();
  await page.goto(here.address);
  const slider = page.locator("#slider");
  await slider.focus();
  await page.keyboard.press("End");
  await page.locator(".row-sub", { hasText: say("row-sub-was") }).waitFor();
  assert.match(await page.locator("#day-title").innerText(), /Wednesday 24 May 2023/);
  assert.match(page.url(), /day=2023-05-24/);
  assert.equal(await page.evaluate(() => document.activeElement.id), "slider", "the slider keeps the focus");
  await page.keyboard.press("Home");
  await page.locator("#day-title", { hasText: "Tuesday 28 March 2023" }).waitFor();
  await close();
});

test("what is chosen is shown at once, and stands in the address", async () => {
  const { page, phone, close } = await here.open();
  await page.goto(here.address);
  await page.getByLabel("TikTok", { exact: true }).selectOption("preinstalled");
  await page.locator('#phone-a:has(.state-action)').waitFor();
  await page.waitForURL(/app\.tiktok=preinstalled/);
  await phone.press(say("row-action"));
  await phone.press(say("action-start"));
  await phone.press(say("action-details"));
  await phone.press(say("dialog-details-switch-off"));
  await phone.expectTitle(say("done-title-switched-off"));
  await page.getByLabel(say("setting-beside")).selectOption("language");
  await page.locator("#phone-b").waitFor();
  assert.equal(await page.locator("#phone-b .screen").getAttribute("lang"), "nl");
  // The address alone shows the same device to a colleague on this computer.
  const address = new URL(page.url());
  address.searchParams.delete("tab");
  await page.goto(address.href);
  assert.equal(await page.locator("#phone-b .screen").getAttribute("lang"), "nl");
  await close();
});

test("the page follows the source as it is saved, and tells its mistakes", async (t) => {
  const { folder, change } = copyOfAmsterdam();
  const own = await startPreview(folder);
  t.after(own.stop);
  const { page, phone, close } = await here.open();
  await page.goto(own.address);
  await phone.press(say("row-action"));
  await phone.press(say("action-why"));
  const first = "Some countries carry out digital attacks on the Netherlands.";
  assert.match(await phone.root.innerText(), new RegExp(first));
  change(first, "Another sentence was written here.");
  await page.getByText("Another sentence was written here.").first().waitFor();
  await phone.expectTitle(say("why-title-forbidden"));
  change('issued = 2023-03-28', 'issued = "yesterday"');
  await page.getByText("You see the last version without them", { exact: false }).waitFor();
  assert.match(await page.locator("#mistakes").innerText(), /policy\.toml:\d+/);
  change('issued = "yesterday"', 'issued = 2023-03-28');
  await page.getByText("You see the last version without them", { exact: false }).waitFor({ state: "detached" });
  await page.goto("about:blank");
  await close();
});

test("on paper there is the device and what stands beside it, and nothing to press", async () => {
  const { page, close } = await here.open();
  await page.goto(here.address);
  await page.emulateMedia({ media: "print" });
  for (const hidden of [".journeys", ".settings", "#days", ".languages"]) {
    assert.equal(await page.locator(hidden).isVisible(), false, hidden);
  }
  assert.ok(await page.locator("#phone-a h1").isVisible());
  assert.ok(await page.locator(".employer").isVisible());
  const paper = await page.pdf({ format: "A4" });
  assert.ok(paper.length > 10_000);
  await close();
});

test("with colours of the reader's own choice a state still has a border, an icon and a word", async () => {
  const { page, close } = await here.open({ forcedColors: "active" });
  await page.goto(here.address);
  const tag = page.locator("#phone-a .tag").first();
  assert.match(await tag.innerText(), say("status-action"));
  assert.equal(await tag.evaluate((e) => getComputedStyle(e).borderTopStyle), "solid");
  assert.ok(await tag.locator("svg").isVisible());
  await close();
});

test("a policy full of scripts runs none of them", async (t) => {
  const { folder, change } = copyOfAmsterdam();
  const bad = "<script>window.harmed=1</script><img src=x onerror=window.harmed=1>";
  change("Some countries carry out digital attacks on the Netherlands.", bad);
  change('name = { nl = "de gemeente Amsterdam", en = "the City of Amsterdam" }', `name = { nl = "${bad}", en = "${bad}" }`);
  const own = await startPreview(folder);
  t.after(own.stop);
  const { page, phone, close } = await here.open();
  await page.goto(own.address);
  assert.match(await phone.root.innerText(), /<script>window\.harmed=1<\/script>/);
  await phone.press(say("row-action"));
  await phone.press(say("action-why"));
  assert.match(await phone.root.innerText(), /<script>window\.harmed=1<\/script>/);
  assert.equal(await page.evaluate(() => globalThis.harmed), undefined);
  await page.goto(`${own.address}screens`);
  assert.equal(await page.evaluate(() => globalThis.harmed), undefined);
  await close();
});
