// The help desk's page: a few words lead to the same screen, with what to say and what to press; nothing that was typed
// stands in an address; everybody can use it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, look, whole } from "./axe.mjs";
import { usePreview } from "./support.mjs";

const here = usePreview();

const find = async (page, words) => {
  await page.getByLabel("What does the top of the screen say?").fill(words);
  await page.getByRole("button", { name: "Find the screen" }).click();
};

test("a caller's words lead to the screen, the sentence and the next press", async () => {
  const { page, close } = await here.open();
  await page.goto(`${here.address}helpdesk`);
  await find(page, "tiktok is not");
  const title = await page.locator("#h-title").innerText();
  assert.match(title, /TikTok/);
  assert.match(await page.locator("section[aria-labelledby=say]").innerText(), new RegExp(title));
  assert.match(await page.locator("section[aria-labelledby=say]").innerText(), /The button .+/);
  assert.equal(page.url(), `${here.address}helpdesk`, "what was typed is in no address");
  await page.getByLabel("What kind of device is it?").selectOption("private-phone");
  await find(page, "");
  assert.ok((await page.getByRole("group", { name: "Which screen is it?" }).getByRole("button").count()) > 2);
  await find(page, "no screen says this");
  await page.getByText("No screen holds these words.").waitFor();
  await close();
});

test("a code that is taken down wrong is named by its group", async () => {
  const { page, close } = await here.open();
  await page.goto(`${here.address}helpdesk`);
  const check = async (code) => {
    const open = await page.locator("details").evaluate((d) => d.open);
    if (!open) await page.locator("summary").click();
    await page.getByLabel("The code", { exact: true }).fill(code);
    await page.getByRole("button", { name: "Check the code" }).click();
    return page.locator("details [role=status]").innerText();
  };
  const code = "BQ04F YDVE8 DTKXE K967D VXVZ1 ER4Z9 RESHQ EMKW9 B6YA4 YXF64 M6EC1 2BXBZ 0B70S";
  assert.match(await check(code), /exemption grant --device "BQ04F YDVE8/);
  assert.match(await check(code.replace("DTKXE", "DTKXF")), /Group 3 is not right/);
  assert.match(await check(code.slice(0, 40)), /Group 7 is not right|not complete/);
  await close();
});

test("the page is drawn without scripts, and keeps the rules of WCAG 2.2 AA in four looks", async () => {
  for (const [width, height, colorScheme] of [
    [1280, 900, "light"],
    [1280, 900, "dark"],
    [640, 450, "light"],
    [320, 640, "dark"],
  ]) {
    const { page, close } = await here.open({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
    await page.addInitScript(axe);
    await page.goto(`${here.address}helpdesk`);
    await page.locator("summary").click();
    assert.deepEqual(await look(page, whole), [], `${width} ${colorScheme}`);
    await close();
  }
  const { page, close } = await here.open({ javaScriptEnabled: false });
  await page.goto(`${here.address}helpdesk`);
  await find(page, "tiktok");
  assert.match(await page.locator("#h-title").innerText(), /TikTok/);
  await close();
});
