// The recordings of all scenarios, with the page that plays them, on a server of their own.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { root } from "./support.mjs";

const replay = process.env.APPWIJZER_REPLAY ?? `${root}target/web/replay`;
const scenarios = process.env.APPWIJZER_SCENARIOS ?? `${root}target/scenarios`;
const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm", ".html": "text/html", ".json": "application/json", ".jsonl": "text/plain" };
// The page's own rules: what draws must draw under them.
const RULES = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types appwijzer";

/** Where the page is, and how many recordings it plays. */
export const recordings = async () => {
  const list = fs.readdirSync(scenarios).filter((name) => name.endsWith(".json"));
  const made = {
    "/": '<!doctype html><title>replay</title><main id="screen"></main><script type="module" src="replay.js"></script>',
    "/list.json": JSON.stringify(list),
    "/replay.js": fs.readFileSync(new URL("replay.js", import.meta.url), "utf8"),
  };
  const server = http.createServer((request, answer) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = pathname.startsWith("/scenarios/") ? path.join(scenarios, path.basename(pathname)) : path.join(replay, path.basename(pathname));
    const body = made[pathname] ?? (fs.existsSync(file) ? fs.readFileSync(file) : null);
    answer.writeHead(body === null ? 404 : 200, { "Content-Type": TYPES[path.extname(pathname) || ".html"], "Content-Security-Policy": RULES });
    answer.end(body ?? "");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, count: list.length, close: () => server.close() };
};
