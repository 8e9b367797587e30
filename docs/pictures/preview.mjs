// Makes the pictures of the preview anew: starts it, presses what is on the screen, and looks.
//
//   cargo build && (cd tests/browser && npm ci) && node docs/pictures/preview.mjs
//
// Needs Chromium (CHROMIUM names another place than /usr/bin/chromium).
import { fileURLToPath } from "node:url";
import { Phone, enter, startBrowser, startPreview } from "../../tests/browser/support.mjs";
import { words } from "../../tests/browser/words.mjs";

const out = (name) => fileURLToPath(new URL(`preview-${name}.png`, import.meta.url));
const preview = await startPreview();
const browser = await startBrowser();

/** Opens a page in a window of this size, lives with the phone, and takes a picture. */
const picture = async (name, { width, height, dark = false, query = "" }, live = async () => {}) => {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  await enter(page.context());
  await page.goto(preview.address + query);
  await live(new Phone(page, "a"), (id) => words(query.includes("page=nl") ? "nl" : "en", id));
  await page.evaluate(() => {
    scrollTo(0, 0);
    document.activeElement?.blur();
  });
  await page.screenshot({ path: out(name) });
  await page.close();
};

await picture("home", { width: 1440, height: 960, query: "?page=en" });
await picture("dark", { width: 1440, height: 960, dark: true, query: "?page=nl&device=private-phone&begin=home&work=whatsapp&work=signal" }, async (phone, say) => {
  await phone.press(say("row-asked-choice"));
});
await picture("languages", { width: 1440, height: 1080, query: "?page=en&beside=language" }, async (phone, say) => {
  await phone.press(say("row-action"));
});
await picture("uninstall", { width: 1440, height: 960, query: "?page=en" }, async (phone, say) => {
  await phone.press(say("row-action"));
  await phone.press(say("action-start"));
  await phone.press(say("action-uninstall"));
});
await picture("narrow", { width: 320, height: 1500, dark: true, query: "?page=nl&device=iphone" });

await browser.close();
preview.stop();
