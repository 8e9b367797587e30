// The journeys, lived through by pressing what is on the screen: in both languages, with JavaScript
// and without.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { usePreview } from "./support.mjs";
import { words } from "./words.mjs";

const here = usePreview();

for (const language of ["nl", "en"]) {
  for (const javaScriptEnabled of [true, false]) {
    const say = (id) => words(language, id);
    /** Opens the preview, chooses the device by its name, and lives through its journey. */
    const journey = (title, kind, live) =>
      test(title, async () => {
        const { page, phone, close } = await here.open({ javaScriptEnabled });
        await page.goto(here.address);
        if (language !== "en") {
          await page.getByRole("link", { name: say("language-name") }).first().click();
          await page.locator(`html[lang=${language}]`).waitFor();
        }
        if (kind !== "work-phone") {
          await page.getByRole("link", { name: say(`device-kind-${kind}`) }).first().click();
          await page.locator(`#journey-${kind}[aria-current]`).waitFor();
        }
        await live({ page, phone });
        await close();
      });

    describe(`${language}, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
      journey("J1: a work phone, from the message to done", "work-phone", async ({ page, phone }) => {
        await phone.expectTitle(say("home-title-things"));
        await phone.openNotification(say("notify-action-title"));
        await phone.expectTitle(say("finding-title-forbidden"));
        await phone.press(say("action-why"));
        await phone.expectTitle(say("why-title-forbidden"));
        await phone.press(say("action-back"));
        await phone.press(say("action-start"));
        await phone.expectTitle(say("steps-title"));
        // Looked again too soon: it is still there.
        await phone.press(say("action-uninstall"));
        await phone.root.getByRole("dialog").waitFor();
        await phone.press(say("dialog-uninstall-close"));
        assert.match(await phone.root.innerText(), say("finding-still"));
        await phone.press(say("action-uninstall"));
        await phone.press(say("dialog-uninstall-remove"));
        await phone.expectTitle(say("done-title-gone"));
        assert.match(await page.locator(".employer").innerText(), /"checked":"2023-04-10"/);
        await phone.press(say("action-home"));
        await phone.expectTitle(say("home-title-nothing"));
      });

      journey("J2: the work part cannot see the private part, and helps to look there", "work-part", async ({ phone }) => {
        await phone.expectTitle(say("home-title-unknown-one"));
        await phone.press(say("row-unknown"));
        await phone.press(say("look-there"));
        await phone.expectTitle(say("finding-title-forbidden"));
        await phone.press(say("action-start"));
        await phone.press(say("action-gone"));
        await phone.expectTitle(say("done-title-said-gone"));
      });

      journey("J2: the private part has the app, and removes it", "private-part", async ({ phone }) => {
        await phone.press(say("row-action"));
        await phone.press(say("action-start"));
        await phone.press(say("action-uninstall"));
        await phone.press(say("dialog-uninstall-remove"));
        await phone.expectTitle(say("done-title-gone"));
      });

      journey("J3: an own phone joins, is asked, and takes the work data off", "private-phone", async ({ page, phone }) => {
        await phone.expectTitle(say("welcome-title"));
        await phone.press(say("action-next"));
        await phone.press(say("action-next"));
        assert.match(await page.locator(".coverage").innerText(), say("coverage-not-yet"));
        await phone.press(say("welcome-agree"));
        await phone.around(say("around-scan"));
        await phone.expectTitle(say("joining-title"));
        await phone.press(say("welcome-agree"));
        await phone.press(say("home-questions"));
        await phone.answer([say("own-private")], say("action-continue"));
        await phone.answer(["WhatsApp", "Signal"], say("action-continue"));
        // Which group one belongs to decides what must be kept: asked before a second road is offered.
        await phone.answer([say("answer-none")], say("action-continue"));
        await phone.expectTitle(say("home-title-requests"));
        await phone.press(say("row-asked-choice"));
        await phone.expectTitle(say("finding-title-urged-choice"));
        await phone.press(say("action-choose"));
        await phone.answer([say("route-work-data")], say("action-continue"));
        await phone.expectTitle(say("work-title"));
        await phone.press(/WhatsApp/);
        await phone.press(say("action-tick"));
        await phone.press(say("action-back"));
        await phone.press(say("work-done"));
        await phone.expectTitle(say("done-title-work-data-removed"));
        assert.match(await page.locator(".employer").innerText(), say("employer-pane-nothing"));
        assert.equal(await page.locator(".bytes").count(), 0);
      });

      journey("J3: an own phone removes the app instead", "private-phone", async ({ phone }) => {
        await phone.press(say("action-next"));
        await phone.press(say("action-next"));
        await phone.press(say("welcome-agree"));
        await phone.around(say("around-scan"));
        await phone.expectTitle(say("joining-title"));
        await phone.press(say("welcome-agree"));
        await phone.press(say("home-questions"));
        await phone.answer([say("own-private")], say("action-continue"));
        await phone.answer(["Signal"], say("action-continue"));
        await phone.answer([say("answer-none")], say("action-continue"));
        await phone.press(say("row-asked-choice"));
        await phone.press(say("action-choose"));
        await phone.answer([say("route-app")], say("action-continue"));
        await phone.press(say("action-uninstall"));
        await phone.press(say("dialog-uninstall-remove"));
        await phone.expectTitle(say("done-title-gone"));
      });

      journey("J4: a work iPhone gives no list: look, a report, an answer", "iphone", async ({ phone }) => {
        await phone.expectTitle(say("home-title-unknown-one"));
        await phone.press(say("row-unknown"));
        await phone.press(say("look-links"));
        assert.match(await phone.root.innerText(), say("look-hint-claimed"));
        await phone.press(say("look-report"));
        await phone.press(say("dialog-report-report-with"));
        assert.match(await phone.root.innerText(), say("unsure-trace"));
        await phone.press(say("look-store-open"));
        await phone.expectTitle(say("finding-title-forbidden"));
        await phone.press(say("action-start"));
        await phone.press(say("action-gone"));
        await phone.expectTitle(say("done-title-said-gone"));
      });

      journey("J5: an exception holds until its last day, and the ban after it", "exempt", async ({ page, phone }) => {
        await phone.expectTitle(say("home-title-nothing"));
        await phone.press(say("row-exempt"));
        await phone.expectTitle(say("finding-title-exempt"));
        const go = async (id, day) => {
          await page.locator(`a[id^="${id}"]`).click();
          await page.getByRole("heading", { name: day }).waitFor();
        };
        await go("mark-exempt-until", /3 (augustus|August) 2023/);
        await phone.expectTitle(say("finding-title-exempt"));
        await go("day-after", /4 (augustus|August) 2023/);
        await phone.expectTitle(say("finding-title-forbidden"));
      });

      journey("J6: a new version comes, and says what changed for this phone", "new-version", async ({ page, phone }) => {
        assert.match(await phone.root.innerText(), /9 (mei|May) 2023/);
        await phone.around(say("around-publish"));
        await phone.press(say("action-changes"));
        await phone.expectTitle(say("changes-title"));
        assert.match(await phone.root.innerText(), /2 (mei|May) 2023/);
        await phone.press(say("action-understood"));
        assert.doesNotMatch(await phone.root.innerText(), say("changes-some"));
        assert.equal(await page.locator(".around").count(), 0);
      });
    });
  }
}
