// Lives through the journeys of docs/journeys.md in the preview, and takes a picture of the phone at each screen.
//
//   cargo build && (cd tests/browser && npm ci) && node docs/pictures/journeys.mjs     into target/journeys
//   android/build.sh pictures                                                         into target/android/pictures
//   python3 docs/pictures/journeys.py                                                 both into docs/pictures/journeys
//
// Needs Chromium (CHROMIUM names another place than /usr/bin/chromium); the last step needs Pillow.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Phone, enter, startBrowser, startPreview } from "../../tests/browser/support.mjs";
import { words } from "../../tests/browser/words.mjs";

const folder = fileURLToPath(new URL("../../target/journeys/", import.meta.url));
const say = (id) => words("en", id);
mkdirSync(folder, { recursive: true });
const preview = await startPreview();
const browser = await startBrowser();

/** Opens the preview with this device, and lives with it; `look` takes a picture of the phone alone. */
const journey = async (name, query, live) => {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1000 },
    deviceScaleFactor: 2,
    // As the Android pictures in English are.
    colorScheme: "dark",
    reducedMotion: "reduce",
  });
  page.setDefaultTimeout(10_000);
  await enter(page.context());
  await page.goto(`${preview.address}?page=en&${query}`);
  const phone = new Phone(page, "a");
  const look = async (screen) => {
    await page.evaluate(() => document.activeElement?.blur());
    await phone.root.screenshot({ path: `${folder}${name}-${screen}.png` });
  };
  await live(phone, look, page);
  await page.close();
};

await journey("j1", "device=work-phone", async (phone, look) => {
  await phone.press(say("row-action"));
  await look("finding");
  await phone.press(say("action-start"));
  await look("steps");
  await phone.press(say("action-uninstall"));
  await phone.press(say("dialog-uninstall-remove"));
  await look("done");
});

await journey("j2", "device=work-part", async (phone, look) => {
  await look("home");
  await phone.press(say("row-unknown"));
  await look("self-check");
});

await journey("j3", "device=private-phone&begin=home&work=whatsapp&work=signal", async (phone, look) => {
  await phone.press(say("row-asked-choice"));
  await look("finding");
  await phone.press(say("action-choose"));
  await look("route");
  await phone.answer([say("route-work-data")], say("action-continue"));
  // Which group one belongs to decides what must be kept: asked first.
  await phone.press(/group/);
  await phone.answer([say("answer-none")], say("action-continue"));
  await look("work-data");
});

await journey("j4", "device=iphone", async (phone, look) => {
  await look("home");
  await phone.press(say("row-unknown"));
  await look("self-check");
  await phone.press(say("look-report"));
  await phone.press(say("dialog-report-report-with"));
  await look("report");
  await phone.press(say("look-store-open"));
  await look("finding");
});

await journey("j5", "device=exempt&policy=politie-2023", async (phone, look, page) => {
  await look("home");
  await phone.press(say("row-exempt"));
  await look("finding");
  // To the last day, and a day further.
  const lastDay = page.locator('a[id^="mark-exempt-until"]');
  const address = new URL(await lastDay.getAttribute("href"), page.url());
  await lastDay.click();
  await page.waitForURL((url) => url.searchParams.get("day") === address.searchParams.get("day"));
  await page.locator("#day-after").click();
  await phone.root.locator(".screen h1", { hasText: say("finding-title-forbidden") }).waitFor();
  await look("after");
});

await journey("j6", "device=new-version", async (phone, look) => {
  await phone.around(say("around-publish"));
  await look("home");
  await phone.press(say("action-changes"));
  await look("changes");
});

await browser.close();
preview.stop();
