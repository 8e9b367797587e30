// From a request to the register with the keyboard alone, in Dutch; a denial, and two who must sign; axe in four looks; at
// 320 pixels; and without scripts.
import assert from "node:assert/strict";
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { chmodSync, copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { axe, look, whole } from "./axe.mjs";
import { Keyboard, newFolder, run, useStudio } from "./studio-support.mjs";

const keys = fileURLToPath(new URL("../../desk/tests/fixtures/keys/", import.meta.url));
/** The keys of the fixtures all have it. */
const passphrase = "correct horse battery staple";
const TYPE = "application/vnd.appwijzer.exemption-request.v1+json";

const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A request as a phone makes one, written down here once more: what is signed, and the signature behind it. */
const ask = (words) => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const device = Buffer.from(publicKey.export({ format: "jwk" }).x, "base64url").toString("hex");
  const payload = Buffer.from(
    JSON.stringify({
      app: "tiktok",
      device,
      exemption: "politiewerk",
      from: day(0),
      organisation: "politie",
      policy: 1,
      schema: 1,
      until: day(42),
      words,
    }),
  );
  const signed = Buffer.concat([Buffer.from(`DSSEv1 ${TYPE.length} ${TYPE} ${payload.length} `), payload]);
  const code = Buffer.concat([payload, sign(null, signed, privateKey)]).toString("base64url");
  const id = `q-${createHash("sha256").update(payload).digest("hex").slice(0, 16)}`;
  return { id, link: `appwijzer://request#${code}.` };
};

/** The police's policy with its keys and a root beside it, in which this many must answer. */
const useOffice = async (threshold, options = {}) => {
  const folder = newFolder();
  const here = await useStudio(options, folder);
  const { page } = here;
  await Promise.all([page.waitForEvent("load"), page.locator('button[value="politie-2023"]').click()]);
  for (const name of ["dana", "dirk"]) {
    for (const end of ["key", "key.pub"]) copyFileSync(join(keys, `${name}.${end}`), join(folder, `${name}.${end}`));
    chmodSync(join(folder, `${name}.key`), 0o600);
  }
  const [dana, dirk, root] = ["dana.key.pub", "dirk.key.pub", "root-1.json"].map((name) => join(folder, name));
  const roles = ["--root-key", dana, "--policy-key", dana, "--exemption-key", dana, "--exemption-key", dirk];
  const days = ["--issued", "2024-01-01", "--expires", "2199-12-31"];
  run("root", "init", "politie", ...roles, "--exemption-threshold", String(threshold), ...days, "--out", root);
  const secret = join(folder, "..", "passphrase");
  writeFileSync(secret, `${passphrase}\n`, { mode: 0o600 });
  run("root", "sign", root, "--key", join(folder, "dana.key"), "--passphrase-file", secret);
  const register = () => JSON.parse(readFileSync(join(folder, "exemptions.json"), "utf8"));
  return { ...here, folder, root, register };
};

test("a request is granted with the keyboard alone, and stands in the register", { timeout: 600_000 }, async () => {
  const { page, folder, root, register, at, close } = await useOffice(1);
  const keyboard = new Keyboard(page);
  const request = ask("Ik zoek uit wie mensen via TikTok oplicht.");
  await page.goto(at("exemptions"));
  await keyboard.go("Aanvragen en antwoorden");
  await keyboard.paste("text", `Beste servicedesk,\n\n${request.link}\n\nGroet`);
  await keyboard.go("Neem op");
  assert.match(page.url(), new RegExp(request.id));
  const asked = await page.locator("main").innerText();
  for (const said of [/handtekening van het toestel klopt/, /TikTok/, /wie mensen via TikTok oplicht/, /Wie beslist\s+Politie/]) {
    assert.match(asked, said);
  }
  // A passphrase that is wrong: said at once, and nothing else is lost.
  await keyboard.answer("until", "3 weken");
  await keyboard.choose("grant-key", "dana");
  await keyboard.answer("grant-passphrase", "een andere zin");
  await keyboard.go("Onderteken en ken toe");
  assert.match(await page.evaluate(() => document.activeElement.innerText), /opent de sleutel niet/);
  assert.equal(await page.inputValue("#until"), "3 weken");
  assert.match(await page.inputValue("#grant-key"), /dana\.key$/);
  assert.equal(await page.inputValue("#grant-passphrase"), "");
  assert.ok(!("decision" in register().entries[0]));
  await keyboard.answer("grant-passphrase", passphrase);
  await keyboard.go("Onderteken en ken toe");
  const code = await page.inputValue("#answer-code");
  const shown = run("--lang", "nl", "exemption", "show", code, "--root", root);
  assert.match(shown, /De handtekeningen kloppen/);
  assert.ok((await page.inputValue("#answer-configuration")).includes(code));
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await keyboard.press("Kopieer: Code");
  await page.locator("#copied", { hasText: "Gekopieerd" }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), code);
  await keyboard.go("Naar alle aanvragen");
  assert.match(await page.locator("main").innerText(), /Loopt nu: 1[\s\S]*nog 21 dagen/);
  assert.equal(register().entries[0].decision.granted.grant.until, day(21));
  assert.ok(existsSync(join(folder, "exemptions.json")));
  await close();
});

test("a denial that two must sign, from a chosen file, and axe in four looks", { timeout: 600_000 }, async () => {
  const { page, folder, at, close } = await useOffice(2);
  const [one, two] = [ask("Voor een filmpje."), ask("Voor onderzoek.")];
  writeFileSync(join(folder, "mails.txt"), `Van: a\n${one.link}\n\nVan: b\n${two.link}\n`);
  await page.addInitScript(axe);
  const mistakes = [];
  const inEveryLook = async (what) => {
    for (const [name, width, colorScheme] of [["light", 1280, "light"], ["dark", 1280, "dark"], ["200 %", 640, "light"], ["320 pixels", 320, "dark"]]) {
      await page.setViewportSize({ width, height: 640 });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const found of await look(page, whole)) mistakes.push(`${what}, ${name}: ${found}`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  const press = (name) => Promise.all([page.waitForEvent("load"), page.getByRole("button", { name, exact: true }).click()]);
  await page.goto(at("inbox"));
  await page.setInputFiles("#chosen", join(folder, "mails.txt"));
  await page.waitForFunction(() => document.getElementById("text").value.includes("request#"));
  await press("Neem op");
  assert.match(await page.locator("main").innerText(), /Wacht op een besluit: 2/);
  await inEveryLook("the register");
  await page.goto(at(one.id));
  await inEveryLook("a request");
  await page.getByLabel("Je team heeft hiervoor een eigen toestel. Gebruik dat.").check();
  await page.fill("#words", "Vraag ernaar bij de balie.");
  await press("Onderteken en wijs af");
  await inEveryLook("a mistake");
  assert.equal(await page.inputValue("#words"), "Vraag ernaar bij de balie.");
  const sign = async (form, name, button) => {
    await page.selectOption(`#${form}-key`, { label: `${name}.key` });
    await page.fill(`#${form}-passphrase`, passphrase);
    await press(button);
  };
  await sign("deny", "dana", "Onderteken en wijs af");
  assert.match(await page.locator("main").innerText(), /1 van 2 handtekeningen/);
  assert.equal(await page.locator("#answer-code").count(), 0, "nothing to hand over yet");
  await inEveryLook("one signature");
  await sign("sign", "dirk", "Onderteken");
  assert.match(await page.locator("main").innerText(), /2 van 2 handtekeningen/);
  assert.match(await page.locator("main").innerText(), /Gebruik dat\. Vraag ernaar bij de balie\./);
  await page.locator("summary", { hasText: "QR-code" }).click();
  await inEveryLook("an answer");
  assert.deepEqual(mistakes, []);
  await close();
});

test("without scripts a request is taken in from a path and granted", { timeout: 600_000 }, async () => {
  const { page, folder, at, register, close } = await useOffice(1, { javaScriptEnabled: false });
  const request = ask("Voor onderzoek.");
  writeFileSync(join(folder, "mail.txt"), request.link);
  const press = (name) => Promise.all([page.waitForEvent("load"), page.getByRole("button", { name, exact: true }).click()]);
  await page.goto(at("inbox"));
  await page.fill("#file", join(folder, "geen.txt"));
  await press("Neem op");
  assert.match(await page.locator(".error").innerText(), /Controleer de naam/);
  assert.equal(await page.inputValue("#file"), join(folder, "geen.txt"));
  await page.fill("#file", join(folder, "mail.txt"));
  await press("Neem op");
  await page.selectOption("#grant-key", { label: "dana.key" });
  await page.fill("#grant-passphrase", passphrase);
  await press("Onderteken en ken toe");
  assert.ok(register().entries[0].decision.granted);
  await close();
});
