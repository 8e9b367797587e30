// In the browser: plays every recording of tests/scenarios through the page's own drawing and its own buttons. Each
// screen's JSON must be the one that every other face shows, byte for byte, and what is drawn must hold its words.
import init, { Web } from "./core.js";
import { draw } from "./draw.js";

const get = async (name) => (await fetch(name)).text();
const bare = (text) => text.replace(/\s+/g, "");

// What an employee does not read: names, values, looks. A row's action has the row for its words.
const SILENT = new Set(["id", "language", "target", "look", "tone", "kind", "live", "link", "name", "done", "number", "status", "many", "chosen", "alone", "long", "numbered"]);
const read = (value) => {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(read);
  if (!value || typeof value !== "object") return [];
  const [row, option, field] = ["word" in value && "action" in value, "alone" in value, "long" in value];
  return Object.entries(value).flatMap(([key, inside]) => {
    if ((SILENT.has(key) && !(key === "status" && typeof inside === "object")) || (row && key === "action") || ((option || field) && key === "value")) return [];
    return read(inside);
  });
};

const result = { files: 0, screens: 0, pressed: 0, direct: 0, errors: [] };
globalThis.result = result;
const main = document.getElementById("screen");

const play = async (file) => {
  const record = JSON.parse(await get(`scenarios/${file}`));
  const lines = (await get(`scenarios/${file}l`)).split("\n").filter(Boolean);
  const base64 = (hex) => btoa(String.fromCharCode(...hex.match(/../g).map((b) => parseInt(b, 16))));
  let secrets = JSON.stringify(Object.fromEntries(Object.entries(record.secrets).map(([k, v]) => [k, base64(v)])));
  let next = 0, web, now = 0, inventory = "[]", values, journal, pressed;
  const wrong = (what) => result.errors.push(`${file} ${next}: ${what}`);
  const open = () => {
    web = Web.recorded(JSON.stringify(record.shell), now, journal, secrets);
    web.inventory(inventory);
    if (web.configure(values)) wrong("the configuration is refused");
    if (record.welcomed) web.act("welcome/3", "welcomed", []);
  };
  const show = (id) => {
    const got = web.screen(id);
    const want = lines[next++];
    result.screens++;
    if (got !== want) return wrong(`${id} is another document`);
    const screen = JSON.parse(got);
    main.replaceChildren(draw(screen, (target, inputs) => (pressed = { target, inputs })));
    const drawn = bare(main.textContent);
    const words = [...read({ ...screen, blocks: screen.blocks.flatMap((block) => Object.values(block)) })].map(bare);
    for (const word of words) if (!drawn.includes(word)) wrong(`${id} does not show '${word}'`);
    // A step's number and the colon after its name stand beside its words.
    const steps = screen.blocks.flatMap((block) => block.steps?.items ?? []);
    const more = steps.reduce((n, step) => n + String(step.number).length + 1, 0) + legends(screen);
    if (drawn.length !== words.join("").length + more) wrong(`${id} shows more or less than its words: ${drawn.length} ${words.join("").length + more}`);
  };
  const legends = () => 0;
  /** Presses the button with this target, as a finger would; what the page handed over. */
  const press = (target, inputs) => {
    const button = [...main.querySelectorAll("button[data-target]")].find((b) => b.dataset.target === JSON.stringify(target));
    pressed = undefined;
    if (!button) return undefined;
    const form = button.closest("form");
    if (form && button.type === "submit") {
      for (const input of form.querySelectorAll("input[type=checkbox], input[type=radio]")) {
        const wanted = inputs.includes(input.value);
        if (input.checked !== wanted && (wanted || input.type === "checkbox")) input.click();
        if (!wanted) input.checked = false;
      }
      const typed = form.querySelector("textarea, input[type=text]");
      if (typed) typed.value = inputs[0] ?? "";
    }
    button.click();
    return pressed;
  };
  for (const call of record.calls) {
    if (call.do === "clock") { now = call.now; web?.now(now); }
    else if (call.do === "inventory") { inventory = JSON.stringify(call.snapshots); web?.inventory(inventory); }
    else if (call.do === "configure") { values = JSON.stringify(call.values); if (web) { if (web.configure(values)) wrong("refused"); } else open(); }
    else if (call.do === "restart") { journal = web.journal(); secrets = web.secrets(); web.free(); open(); }
    else if (call.do === "check") { if (JSON.parse(web.check()) !== call.outcome) wrong("another outcome"); }
    else if (call.do === "act") {
      const by = press({ act: { event: call.event } }, call.inputs);
      // A field in which nothing stands hands over nothing, or an empty text.
      const given = (/** @type {string[]} */ inputs) => JSON.stringify(inputs.filter((text) => text !== "").sort());
      if (by && given(by.inputs) !== given(call.inputs)) wrong(`${call.event} hands over ${by.inputs}`);
      by ? result.pressed++ : result.direct++;
      show(JSON.parse(web.act(call.screen, call.event, by && call.inputs.length === by.inputs.length ? call.inputs : by?.inputs ?? call.inputs)).screen);
    } else {
      press({ show: { screen: call.screen } }, []) ? result.pressed++ : result.direct++;
      show(call.screen);
    }
  }
  if (next !== lines.length) wrong(`${next} of ${lines.length} screens`);
  web.free();
  result.files++;
};

await init({ module_or_path: new URL("core.wasm", import.meta.url) });
for (const file of JSON.parse(await get("list.json"))) {
  try {
    await play(file);
  } catch (error) {
    result.errors.push(`${file}: ${error}`);
  }
}
result.errors = result.errors.slice(0, 20);
result.done = true;
document.documentElement.dataset.done = "yes";
