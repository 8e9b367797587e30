// Makes the picture of the studio anew: begins with the model of the VNG, and looks for an app.
//
//   cargo build && (cd tests/browser && npm ci) && node docs/pictures/studio.mjs
//
// Needs Chromium (CHROMIUM names another place than /usr/bin/chromium).
import { fileURLToPath } from "node:url";
import { useStudio } from "../../tests/browser/studio-support.mjs";

const { page, at, close } = await useStudio({ viewport: { width: 1600, height: 1150 }, reducedMotion: "reduce" });
await Promise.all([page.waitForEvent("load"), page.locator('button[value="model-vng"]').click()]);
await page.goto(`${at("apps")}&q=temu`);
await page.frameLocator("iframe").locator(".screen h1").waitFor();
await page.evaluate(() => document.activeElement?.blur());
await page.screenshot({ path: fileURLToPath(new URL("studio.png", import.meta.url)) });
await close();
process.exit(0);
