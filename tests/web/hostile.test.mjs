// What the page must withstand: words that would act, files that are none, and a site that was changed.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { IPHONE, browser, bundle, desk, publish } from "./support.mjs";

const EVIL = "<img src=x onerror='document.title=1'><script>document.title=1</script>";
let site;
before(async () => {
  site = await publish({
    change: (source) => {
      const file = path.join(source, "policy.toml");
      // The desk refuses HTML in longer texts, and shows it as words in names.
      fs.writeFileSync(file, fs.readFileSync(file, "utf8").replaceAll("de ICT-servicedesk", `de ICT-servicedesk ${EVIL}`));
    },
  });
});
after(() => site.end());

const home = async (phone) => {
  const screen = await phone.open(site.link);
  await screen.expect("welcome/1");
  await screen.press("Verder", "welcome/2");
  await screen.press("Verder", "welcome/3");
  await screen.press("Ik doe mee", "join/check");
  return screen.press("Ik doe mee", "home");
};

test("a hostile policy's words are words", async () => {
  const phone = await browser(site);
  const screen = await home(phone);
  assert.match(await screen.words(), /<img src=x/);
  for (const [words, id] of [[/Over deze regel/, "about"], ["Terug", "home"]]) {
    await screen.press(words, id);
    assert.equal(await screen.page.locator("#screen img, #screen script, #screen iframe, #screen a[href^='javascript']").count(), 0);
  }
  assert.notEqual(await screen.page.title(), "1");
  assert.deepEqual(phone.mistakes, []);
  await phone.end();
});

test("the plain page holds a hostile policy too", async () => {
  const phone = await browser(site, { javaScriptEnabled: false });
  const page = await phone.context.newPage();
  await page.goto(site.page);
  const text = await page.locator(".plain").innerText();
  assert.match(text, /TikTok/);
  assert.match(text, /<img src=x/);
  assert.equal(await page.locator(".plain img, .plain script").count(), 0);
  await phone.end();
});

test("the rules of the page hold: no code from words, and no other host", async () => {
  const phone = await browser(site);
  const screen = await home(phone);
  const tried = await screen.page.evaluate(async () => {
    // From a task of the page's own: what a debugger evaluates may make code from words.
    const attempt = (what) => new Promise((resolve) => setTimeout(async () => { try { await what(); resolve("done"); } catch (error) { resolve(error.name); } }));
    return [
      await attempt(() => new Function("return 1")()),
      await attempt(() => fetch("https://example.org/")),
      await attempt(() => { document.body.innerHTML = "<b>x</b>"; }),
      await attempt(() => { document.createElement("script").src = "x.js"; }),
    ];
  });
  assert.deepEqual(tried.map((name) => name !== "done"), [true, true, true, true], tried.join());
  await phone.end();
});

test("a file that is no report is refused, however large, and a real one is read here", async () => {
  const phone = await browser(site, { agent: IPHONE });
  const screen = await home(phone);
  await screen.press(/Kijk zelf of TikTok/, "self-check/tiktok@whole-device");
  const choose = async (name, buffer) => {
    const [chooser] = await Promise.all([screen.page.waitForEvent("filechooser"), screen.page.getByRole("button", { name: "Ik heb een App-privacyrapport" }).click()]);
    const file = path.join(site.folder, name);
    fs.writeFileSync(file, buffer);
    await chooser.setFiles(file);
  };
  for (const bytes of [Buffer.alloc(10 * 1024 * 1024, 0x80), Buffer.from("{}\n".repeat(1_000_000)), Buffer.alloc(33 * 1024 * 1024, 0x20)]) {
    await choose("report.ndjson", bytes);
    await screen.expect("problem");
    await screen.press(/opnieuw|nog een keer/i, "self-check/tiktok@whole-device");
  }
  const line = (bundleID) => JSON.stringify({ domain: "example.org", firstTimeStamp: "2026-11-01T10:00:00.000+01:00", context: "", timeStamp: "2026-11-01T10:00:00.000+01:00", domainType: 2, initiatedType: "AppInitiated", hits: 1, type: "networkActivity", domainOwner: "", bundleID });
  await choose("App_Privacy_Report.ndjson", Buffer.from(`${line("com.zhiliaoapp.musically")}\n${line("org.example.marker")}\n`));
  await screen.expect("home");
  assert.match(await screen.words(), /actief|App-privacyrapport/);
  const kept = await screen.page.evaluate(() => new Promise((resolve) => {
    const request = indexedDB.open("appwijzer", 1);
    request.onsuccess = () => { const all = request.result.transaction("kept").objectStore("kept").get("journal"); all.onsuccess = () => resolve(new TextDecoder("latin1").decode(all.result)); };
  }));
  assert.ok(kept.startsWith("SQLite format 3") && !kept.includes("example.marker"), "only what the policy names is kept");
  await phone.end();
});

test("a code of another site is not followed from here", async () => {
  const phone = await browser(site);
  const other = desk(site.folder, "join", "code", "--root", "root-1.json", "--policy-address", "https://elsewhere.example/policy.json");
  const code = /join\/#(\S+)/.exec(other)[1];
  const screen = await phone.open(`${site.page}#${code}`);
  await screen.expect("welcome/1");
  await screen.press("Verder", "welcome/2");
  await screen.press("Verder", "welcome/3");
  await screen.press("Ik doe mee", "join/check");
  assert.match(await screen.words(), /vertrouwen we niet/);
  assert.ok(phone.requests.every((url) => url.startsWith(site.origin)), phone.requests.join());
  await phone.end();
});

test("a policy that was changed after signing is refused", async () => {
  const file = path.join(site.folder, "www/policy.json");
  const good = fs.readFileSync(file);
  const envelope = JSON.parse(good);
  envelope.payload = Buffer.from(Buffer.from(envelope.payload, "base64").toString().replace("TikTok", "TokTik")).toString("base64");
  fs.writeFileSync(file, JSON.stringify(envelope));
  const phone = await browser(site);
  const screen = await phone.open(site.link);
  await screen.expect("welcome/1");
  await screen.press("Verder", "welcome/2");
  await screen.press("Verder", "welcome/3");
  await screen.press("Ik doe mee", "join/check");
  assert.match(await screen.words(), /Er is niets veranderd/);
  fs.writeFileSync(file, good);
  await phone.end();
});

test("a changed file of the page is not run, and the desk finds it", async () => {
  const check = (...more) => desk(site.folder, "publish", "--check", site.address, "--web", bundle, ...more);
  const trusted = { SSL_CERT_FILE: path.join(site.folder, "server.pem"), CURL_CA_BUNDLE: path.join(site.folder, "server.pem") };
  Object.assign(process.env, trusted);
  assert.match(check(), /All \d+ files are those of version [0-9a-f]{16}/);
  const version = fs.readdirSync(path.join(site.folder, "www/join")).find((name) => /^[0-9a-f]{16}$/.test(name));
  const app = path.join(site.folder, `www/join/${version}/app.js`);
  const good = fs.readFileSync(app);
  fs.writeFileSync(app, `${good}\n// changed`);
  fs.rmSync(`${app}.gz`);
  assert.throws(check, (error) => error.status === 1 && /DIFFERS {2}https:\/\/localhost:\d+\/appwijzer\/join\/[0-9a-f]{16}\/app\.js/.test(error.stdout));
  const phone = await browser(site);
  const page = await phone.context.newPage();
  await page.goto(site.page);
  await page.waitForFunction(() => document.readyState === "complete");
  assert.equal(await page.locator("#screen h1").count(), 0, "what was changed did not run");
  assert.match(phone.mistakes.join(), /integrity/);
  await phone.end();
  for (const name of Object.keys(trusted)) delete process.env[name];
});
