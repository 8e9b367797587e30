// The review in a real Firefox, from disk: it asks for nothing, and its boxes can be used. Spoken to by WebDriver BiDi
// (w3.org/TR/webdriver-bidi), which Firefox has built in.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { program } from "./support.mjs";

const firefox = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
const policies = fileURLToPath(new URL("../policies/", import.meta.url));

/** The commands of one session, and what the browser tells meanwhile. */
const connect = async (address) => {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`no connection to ${address}`));
  });
  const waiting = new Map();
  const told = [];
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.type === "event") told.push(message);
    else waiting.get(message.id)?.(message);
  };
  let id = 0;
  const command = (method, params) =>
    new Promise((resolve, reject) => {
      id += 1;
      waiting.set(id, (m) => (m.type === "success" ? resolve(m.result) : reject(new Error(`${method}: ${m.message}`))));
      socket.send(JSON.stringify({ id, method, params }));
    });
  return { command, told, close: () => socket.close() };
};

test("the review opens from disk in Firefox and asks for nothing", { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "appwijzer-"));
  execFileSync(program, ["--lang", "nl", "export", "review", join(policies, "announced"), "--to", folder]);
  const browser = spawn(firefox, ["--headless", "--no-remote", "--profile", folder, "--remote-debugging-port", "0"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HOME: folder },
  });
  const gone = new Promise((resolve) => browser.once("exit", resolve));
  try {
    const lines = createInterface({ input: browser.stderr });
    const listening = await new Promise((resolve, reject) => {
      lines.on("line", (line) => line.match(/WebDriver BiDi listening on (ws:\S+)/) && resolve(line.match(/(ws:\S+)/)[1]));
      gone.then((code) => reject(new Error(`${firefox} ended with ${code}`)));
    });
    const { command, told, close } = await connect(`${listening}/session`);
    await command("session.new", { capabilities: {} });
    await command("session.subscribe", { events: ["network.beforeRequestSent", "log.entryAdded"] });
    const { contexts } = await command("browsingContext.getTree", {});
    const [{ context }] = contexts;
    const address = pathToFileURL(join(folder, "review.nl.html")).href;
    await command("browsingContext.navigate", { context, url: address, wait: "complete" });
    const { result } = await command("script.evaluate", {
      expression: `(() => {
        const box = document.querySelector("[data-remark=whole]");
        box.value = "Goed.";
        document.getElementById("load").dispatchEvent(new Event("change"));
        return JSON.stringify([document.querySelectorAll(".sheet").length, getComputedStyle(document.body).margin]);
      })()`,
      target: { context },
      awaitPromise: false,
    });
    const [sheets, margin] = JSON.parse(result.value);
    assert.ok(sheets > 100, `${sheets} screens`);
    assert.equal(margin, "0px", "the style is allowed by its hash");
    const of = (method) => told.filter((m) => m.method === method && (m.params.context ?? m.params.source?.context) === context);
    // Firefox tells of a font of its own, which is in it.
    const outside = (url) => url !== address && !url.startsWith("data:");
    const asked = of("network.beforeRequestSent").map((m) => m.params.request.url).filter(outside);
    const wrong = of("log.entryAdded").filter((m) => m.params.level === "error").map((m) => m.params.text);
    assert.deepEqual([asked, wrong], [[], []]);
    close();
  } finally {
    browser.kill();
    await gone;
    rmSync(folder, { recursive: true, maxRetries: 5 });
  }
});
