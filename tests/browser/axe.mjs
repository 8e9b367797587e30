// axe-core, and what it has to say about a page at WCAG 2.2 AA.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The script. It is no part of a page: a window takes it in by the debugger, past the page's own policy. */
export const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export const whole = { include: [["html"]] };

/** What axe has to say about a page, and whether it is too wide. */
export const look = async (page, context) =>
  page.evaluate(
    async ([context, values]) => {
      const { violations } = await globalThis.axe.run(context, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
      const found = violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 200)} ${n.failureSummary}`));
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth > clientWidth ? [...found, `${scrollWidth} wide in a window of ${clientWidth}`] : found;
    },
    [context, tags],
  );
