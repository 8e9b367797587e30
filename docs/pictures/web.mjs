// Takes the picture of the page for employees: node docs/pictures/web.mjs (after tests/run.sh web).
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { browser, publish } from "../../tests/web/support.mjs";

const site = await publish();
const phone = await browser(site, { locale: "en-GB", viewport: { width: 390, height: 800 }, deviceScaleFactor: 1.25 });
const shots = [];
try {
  const screen = await phone.open(site.link);
  const take = async () => shots.push((await screen.page.screenshot()).toString("base64"));
  await screen.expect("welcome/1");
  for (const id of ["welcome/2", "welcome/3"]) await screen.press("Next", id);
  await screen.press("I will take part", "join/check");
  await take();
  await screen.press("I will take part", "home");
  await screen.press(/for you/, "question/ownership");
  await screen.choose(["My own"], "question/work-data");
  await screen.choose(["WhatsApp"], "home");
  await screen.press(/Check yourself|Look for yourself|TikTok/, "self-check/tiktok@whole-device");
  await take();
  await screen.press(/is here/, "finding/tiktok@whole-device");
  await take();
  await screen.press(/which group/, "question/roles");
  await screen.choose(["None of these"], "finding/tiktok@whole-device");
  await screen.page.locator("#screen .button.primary").click();
  await screen.expect("route/tiktok@whole-device");
  await take();
  const sheet = await phone.context.newPage();
  await sheet.setViewportSize({ width: 1736, height: 880 });
  await sheet.setContent(`<style>body{margin:40px;display:flex;gap:32px;background:#eaeef1}img{width:390px;height:800px;border-radius:20px;border:1px solid #75848f}</style>${shots.map((shot) => `<img src="data:image/png;base64,${shot}">`).join("")}`);
  fs.writeFileSync(fileURLToPath(new URL("web.png", import.meta.url)), await sheet.screenshot());
} finally {
  await phone.end();
  await site.end();
}
