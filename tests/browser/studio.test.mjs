// From nothing to Amsterdam's policy of 2024 with the keyboard alone, in Dutch: how many answers that takes, and how
// long. The time is worked out from what was typed, not measured by a clock. docs/studio.md tells the figures.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Keyboard, run, useStudio } from "./studio-support.mjs";

/** Most inputs, and most minutes, that it may take. */
const MOST_INPUTS = 80;
const MOST_MINUTES = 15;

/** What Amsterdam decided, from the policy that comes with the program. */
const amsterdam = () => JSON.parse(run("policy", "show", "amsterdam-2024", "--json"));

test("from nothing to Amsterdam's policy with the keyboard alone", { timeout: 600_000 }, async () => {
  const meant = amsterdam();
  const [ban] = meant.bans;
  const { page, folder, close } = await useStudio();
  const keys = new Keyboard(page);
  await keys.go("Begin met niets");

  const { organisation, decision } = meant;
  await keys.both("organisation-name", organisation.name);
  await keys.choose("f-organisation-public_body", "ja");
  await keys.both("organisation-help-name", organisation.help.name);
  await keys.both("organisation-privacy-name", organisation.privacy.name);
  await keys.both("decision-by", decision.by);
  await keys.answer("f-decision-date", "30-4-2024");
  await keys.both("decision-reference", decision.reference);
  await keys.answer("f-version", String(meant.version));
  await keys.answer("f-issued", "30 april 2024");
  await keys.answer("f-expires", "31-12-2030");
  await keys.go("next");

  await keys.both("ban-0-name", ban.name);
  await keys.choose("f-ban-0-list", "Amsterdam");
  await keys.answer("f-ban-0-id", ban.id);
  await keys.go("next");

  for (const row of ["work", "private-part", "work-part"]) {
    await keys.choose(`f-who-0-${row}-obligation`, "Moet");
    await keys.answer(`f-who-0-${row}-from`, "30-4-2024");
  }
  await keys.go("next");

  const column = (texts, language) => texts.map((text) => text[language]).join("\n");
  await keys.both("ban-0-reasons", { nl: column(ban.reasons, "nl"), en: column(ban.reasons, "en") });
  await keys.both("ban-0-not_claimed", ban.not_claimed);
  await keys.both("ban-0-maker_answer-text", ban.maker_answer.text);
  /** Title and address stand on the page that is named. */
  const source = async (path, { title, publisher, date, link }) => {
    await keys.paste(`f-${path}-title`, title);
    await keys.answer(`f-${path}-publisher`, publisher);
    await keys.answer(`f-${path}-date`, date === "2024-08" ? "augustus 2024" : date);
    await keys.paste(`f-${path}-link`, link);
  };
  await source("ban-0-maker_answer-source", ban.maker_answer.source);
  for (const [at, one] of ban.sources.entries()) {
    await keys.press("Nog een: Bron");
    await source(`ban-0-source-${at}`, one);
  }
  for (const [at, { ask, answer }] of ban.questions.entries()) {
    await keys.press("Nog een: Vraag van collega’s");
    await keys.both(`ban-0-question-${at}-ask`, ask);
    await keys.both(`ban-0-question-${at}-answer`, answer);
  }
  await keys.go("next");

  assert.match(await page.locator("#missing").innerText(), /Nog in te vullen: niets/);
  const written = run("policy", "show", folder, "--json");
  // Which forms of device a rule is about is asked beneath the table, of a rule that is there already: not in this first use.
  const shipped = run("policy", "show", "amsterdam-2024", "--json");
  const asked = shipped.replace('"forms":["phone","tablet","laptop"],', "");
  assert.notEqual(asked, shipped);
  assert.equal(written, asked, "the very bytes that are signed");
  const told = `${keys.inputs} inputs, ${keys.letters} letters typed, ${keys.pasted} pasted: ${keys.minutes()} minutes`;
  assert.ok(keys.inputs <= MOST_INPUTS && keys.minutes() <= MOST_MINUTES, told);
  const docs = readFileSync(new URL("../../docs/studio.md", import.meta.url), "utf8");
  assert.ok(docs.includes(told), `docs/studio.md does not say: ${told}`);
  await close();
});
