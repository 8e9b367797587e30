// What is handed out on paper and on the intranet: a poster is one page, whatever the policy asks, and every page can
// be read by everybody, on a small screen too.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { axe, look, whole } from "./axe.mjs";
import { program, startBrowser } from "./support.mjs";

const run = (...words) => execFileSync(program, words, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const policies = run("policy", "list").trim().split("\n");
/** A join code as it is typed; that of the preview's example. */
const code =
  "044PH 2VBK7 EHJQZ 4S31B DMEP8 2W3GZ EXMPR MYK52 E8Q68 AY31Y DNR6Z RS9F7 E1QPQ RTB36 F4Q6V MWVFY DR00G 0001D " +
  "40PTN Z1SPS 5AXEK CDR5G FDTBM H6F6R NMF1A SR591 FCJ35 KK8P";

let browser;
let folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "appwijzer-"));
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** The HTML files of an export. */
const pages = (to, target, policy, ...more) => {
  run("export", target, policy, "--to", to, ...more);
  const names = readdirSync(to).filter((name) => name.endsWith(".html"));
  assert.ok(names.length > 0, `${target} of ${policy}`);
  return names.map((name) => pathToFileURL(join(to, name)).href);
};

test("every policy's poster is one page of paper, in every language and on every day", async () => {
  assert.ok(policies.length > 10, policies.join(", "));
  for (const policy of policies) {
    // The code is of one organisation: on another's poster it is refused.
    const joined = policy.startsWith("amsterdam") ? ["--join", code] : [];
    for (const day of ["2023-04-10", "2026-01-15"]) {
      for (const address of pages(join(folder, policy, day), "poster", policy, "--on", day, ...joined)) {
        const page = await browser.newPage();
        await page.goto(address);
        const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
        assert.equal(paper.match(/\/Type\s*\/Page[^s]/g)?.length, 1, address);
        await page.close();
      }
    }
  }
});

test("every policy's letter is one page of paper, with all its apps, in every language", async () => {
  const long = [];
  for (const policy of policies) {
    for (const address of pages(join(folder, policy, "letter"), "letter", policy, "--on", "2026-01-15")) {
      const page = await browser.newPage();
      await page.goto(address);
      const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      if (paper.match(/\/Type\s*\/Page[^s]/g)?.length !== 1) long.push(address);
      await page.close();
    }
  }
  assert.deepEqual(long, []);
});

for (const target of ["poster", "letter", "intranet", "works-council"]) {
  test(`the ${target} keeps the rules of WCAG 2.2 AA, at 320 pixels and in the dark too`, async () => {
    const more = target === "poster" ? ["--join", code] : [];
    for (const address of pages(join(folder, target), target, "amsterdam-2023", "--on", "2023-04-10", ...more)) {
      for (const [width, colorScheme] of [[320, "light"], [320, "dark"], [1280, "light"]]) {
        const page = await browser.newPage({ viewport: { width, height: 640 }, colorScheme });
        await page.addInitScript(axe);
        await page.goto(address);
        assert.deepEqual(await look(page, whole), [], `${address} ${width} ${colorScheme}`);
        await page.close();
      }
    }
  });
}
