// The face: opens the companion over what was kept, draws its screens, hands back what was pressed, and keeps what
// came of it before anything else can happen.
import { offer } from "./aloud.js";
import init, { Web, failed, read_aloud, which_device } from "./core.js";
import * as device from "./device.js";
import { draw } from "./draw.js";
import { giveWay, refresh } from "./fetch.js";
import { icon } from "./icons.js";
import * as keep from "./keep.js";
import * as system from "./system.js";

/** @typedef {import("./contract.js").Screen} Screen */
/** @typedef {import("./contract.js").Target} Target */
/** @typedef {import("./contract.js").ScreenId} ScreenId */

const LOCK = "appwijzer";

const main = /** @type {HTMLElement} */ (document.getElementById("screen"));
const announce = /** @type {HTMLElement} */ (document.getElementById("announce"));

/** @type {Web} */
let web;
/** @type {import("./contract.js").Facts} */
let facts;
/** What was kept last. @type {{ journal: Uint8Array, secrets: string | undefined }} */
let kept = { journal: new Uint8Array(), secrets: undefined };
/** The mark of that write; null as long as nobody knows what is kept. @type {string | null} */
let mark = null;
/** The screen that is shown. @type {Screen | undefined} */
let shown;
/** The code in the link, until it was tried. */
let code = location.hash.slice(1);
/** Whether the browser was asked to keep what is here. */
let persisted = false;
/** Whether the module came. */
let loaded = false;
/** SHA-256 of the module, when it came. @type {Promise<Uint8Array | undefined>} */
let library = Promise.resolve(undefined);
/** Whether the browser keeps anything: a private window or a full disk may not. */
let lasts = true;

const now = () => Date.now() / 1000;

/** @param {Uint8Array} one @param {Uint8Array} other */
const same = (one, other) => {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return false;
  return true;
};

/** Takes up what was kept. @param {import("./contract.js").Kept} state */
const open = async (state) => {
  const sum = await library;
  const next = new Web(JSON.stringify(facts), state.journal, state.secrets, now());
  web?.free();
  web = next;
  if (sum) web.library(sum);
  kept = { journal: state.journal ?? new Uint8Array(), secrets: state.secrets };
  mark = state.mark;
  if (web.damaged() && state.journal) keep.setAside(state.journal);
  if (!lasts) web.kept(false);
};

/** Takes up what another tab wrote, or what could not be read before. What is not kept here gives way: that was said. */
const catchUp = async () => {
  const there = await keep.mark();
  if (there === mark) return;
  // Nothing was kept before, and what is here may be kept now.
  if (mark === null && there === "") {
    mark = "";
    return;
  }
  const state = await keep.read();
  lasts = true;
  await open(state);
};

/** Keeps what changed. A browser that refuses is no reason to stop: it is said.
 * @returns {Promise<boolean>} whether a screen would now say something else */
const save = async () => {
  const [journal, secrets, before] = [web.journal(), web.secrets(), lasts];
  if (secrets === kept.secrets && same(journal, kept.journal)) return false;
  try {
    const written = await keep.write(journal, secrets, mark);
    lasts = true;
    if (written === undefined) {
      // Somebody else was faster. What is kept is what holds.
      await open(await keep.read());
      return true;
    }
    mark = written;
    kept = { journal, secrets };
  } catch {
    lasts = false;
  }
  web.kept(lasts);
  return lasts !== before;
};

/** Presses of this tab, one after another, where the browser lends no locks. */
let queue = Promise.resolve();

/** Tells the other tabs that somebody waits here. @type {BroadcastChannel | undefined} */
let others;
try {
  others = new BroadcastChannel(LOCK);
  others.onmessage = giveWay;
} catch {
  // Who may keep nothing hears nothing of other tabs either.
}

/** Whether somebody waits for this tab's turn to end, here or in another tab. */
const isAwaited = async () => {
  try {
    const { pending } = await navigator.locks.query();
    return (pending ?? []).some(({ name }) => name === LOCK);
  } catch {
    return false;
  }
};

/** One tab at a time, and what another one wrote is taken up first. @param {() => Promise<void>} work */
const alone = async (work) => {
  giveWay();
  others?.postMessage("");
  let begun = false;
  const turn = async () => {
    begun = true;
    try {
      // Where the browser refuses, saving says so.
      await catchUp().catch(() => {});
      web.now(now());
      await work();
      if ((await save()) && shown) await show(shown.id);
    } catch (error) {
      problem(error);
    }
  };
  try {
    await navigator.locks.request(LOCK, turn);
  } catch (error) {
    if (begun) throw error;
    // Who may keep nothing gets no locks either.
    queue = queue.then(turn);
    await queue;
  }
};

/** @param {unknown} error */
const problem = (error) => {
  // A panic ends the module. What was kept is whole: begin again from it, once.
  if (error instanceof WebAssembly.RuntimeError && !recall("sessionStorage", "again") && remember("sessionStorage", "again", "1")) {
    location.reload();
    return;
  }
  // Nothing could be loaded at all: the plain text says what matters.
  if (!loaded) {
    document.documentElement.classList.remove("scripted");
    return;
  }
  const name = error instanceof Error ? error.message : "internal";
  put(JSON.parse(web ? web.problem(name, shown?.id ?? "home") : failed(navigator.language, "phone", name)));
};

/** A screen with the button that reads it aloud below its title.
 * @param {Screen} screen @param {import("./contract.js").Press} press */
const drawn = (screen, press) => {
  const node = draw(screen, press);
  const top = node.querySelector(".subtitle") ?? node.querySelector("h1");
  top?.after(offer(JSON.parse(read_aloud(JSON.stringify(screen)))));
  return node;
};

/** Draws a document. @param {Screen} screen */
const put = (screen) => {
  const moved = shown?.id !== screen.id;
  const first = !shown;
  const opened = moved ? [] : [...main.querySelectorAll("details")].map((d) => d.open);
  shown = screen;
  document.title = screen.title;
  document.documentElement.lang = screen.language;
  main.replaceChildren(drawn(screen, press));
  [...main.querySelectorAll("details")].forEach((d, i) => { d.open = opened[i] ?? false; });
  // The words first, then where the eyes and the keyboard go.
  announce.textContent = [...main.querySelectorAll("[data-live-text]")].map((e) => e.textContent).join(" ");
  const mistake = /** @type {HTMLElement | null} */ (main.querySelector(".error"));
  if (mistake) mistake.focus();
  else if (!first) /** @type {HTMLElement} */ (main.querySelector("h1")).focus({ preventScroll: true });
  if (moved) scrollTo(0, 0);
};

/** Shows a screen of the companion, once what it says is kept. The browser's own "back" leads to the one before.
 * @param {ScreenId} id */
const show = async (id, further = true) => {
  let screen = /** @type {Screen} */ (JSON.parse(web.screen(id)));
  if (await save()) screen = JSON.parse(web.screen(id));
  // Until it was used, a code in the link is there for the next try.
  const address = location.pathname + (code ? location.hash : "");
  if (!shown || !further || shown.id === screen.id) history.replaceState({ screen: screen.id }, "", address);
  else history.pushState({ screen: screen.id }, "", address);
  put(screen);
  // Asked once there is something to keep: some browsers ask the employee.
  if (screen.id === "home" && lasts && !persisted) {
    persisted = true;
    navigator.storage?.persist?.().catch(() => false);
  }
};

/** Hands an event to the companion, fetches if it asks for that, and shows what comes.
 * @param {import("./contract.js").Event} event @param {string[]} inputs */
const act = async (event, inputs) => {
  const acted = JSON.parse(web.act(shown?.id ?? "home", event, inputs));
  if (acted.refresh) {
    main.setAttribute("aria-busy", "true");
    announce.textContent = JSON.parse(web.words()).working;
    await refresh(web).finally(() => main.removeAttribute("aria-busy"));
  }
  if (event === "leave") await forget();
  await show(acted.screen);
  await follow();
};

/** Whoever scanned the code need not type it: it is tried as soon as the companion asks for one. */
const follow = async () => {
  if (!code || !shown || (shown.id !== "join" && shown.id !== "home")) return;
  const typed = code;
  // The same poster again, by somebody who takes part already.
  const known = recall("localStorage", "code") === typed;
  code = "";
  if (shown.id === "home" && known) return show("home");
  remember("localStorage", "code", typed);
  await show("join");
  await act("join", [typed]);
};

/** Nothing is left, of the companion and of the code. */
const forget = async () => {
  remember("localStorage", "code", null);
  remember("localStorage", "device", null);
  try {
    await keep.forget();
  } catch {
    // Of what was never kept nothing is left anyway. Of the rest nobody may believe that it is gone.
    if (mark) {
      const state = await keep.read().catch(() => undefined);
      if (state) await open(state);
      throw new Error("storage");
    }
  }
  await open({ mark: "" });
};

/** What was kept under a name; nothing where the browser shows it nothing.
 * @param {"localStorage" | "sessionStorage"} where @param {string} name @returns {string | null} */
const recall = (where, name) => {
  try {
    return globalThis[where].getItem(`${LOCK}-${name}`);
  } catch {
    return null;
  }
};

/** @param {"localStorage" | "sessionStorage"} where @param {string} name @param {string | null} value
 * @returns {boolean} whether it is kept; what is not is asked again */
const remember = (where, name, value) => {
  try {
    if (value === null) globalThis[where].removeItem(`${LOCK}-${name}`);
    else globalThis[where].setItem(`${LOCK}-${name}`, value);
    return true;
  } catch {
    return false;
  }
};

/** What was pressed. @param {Target} target @param {string[]} inputs */
const press = async (target, inputs) => {
  if ("system" in target) {
    const { request } = target.system;
    // What waits for the employee holds up no other tab.
    if (request === "pick-report") {
      const file = await system.pickFile();
      if (!file) return;
      return alone(async () => {
        web.privacy_report(file);
        await show("home");
      });
    }
    if (request === "ask-to-notify")
      return alone(async () => {
        const dates = web.calendar();
        if (dates) system.saveDates(dates);
        await act(dates ? "reminders/on" : "reminders/off", []);
      });
    if (typeof request === "object" && "share" in request) return system.share(request.share.text);
    // Nothing else is offered to a page.
    return;
  }
  return alone(async () => {
    if (!("show" in target)) return act(target.act.event, inputs);
    await show(target.show.screen);
    return follow();
  });
};

/** Asks on which device the page is read, where the browser does not tell. @returns {Promise<Pick<import("./contract.js").Facts, "platform" | "form">>} */
const ask = () => new Promise((resolve) => {
  const put = (/** @type {boolean} */ none) => {
    const screen = /** @type {Screen} */ (JSON.parse(which_device(navigator.language, none)));
    document.title = screen.title;
    document.documentElement.lang = screen.language;
    main.replaceChildren(drawn(screen, answer));
    /** @type {HTMLElement | null} */ (main.querySelector(".error"))?.focus();
  };
  /** @type {import("./contract.js").Press} */
  const answer = (_, inputs) => {
    const named = device.named(inputs[0]);
    if (!named) return put(true);
    remember("localStorage", "device", inputs[0] ?? null);
    resolve(named);
  };
  put(false);
});

/** SHA-256 of what came; nothing where the browser cannot tell: About then says so. @param {Response} core */
const digest = async (core) => {
  try {
    return new Uint8Array(await crypto.subtle.digest("SHA-256", await core.arrayBuffer()));
  } catch {
    return undefined;
  }
};

const start = async () => {
  const core = await fetch(new URL("core.wasm", import.meta.url));
  library = digest(core.clone());
  await init({ module_or_path: core });
  loaded = true;
  const state = await keep.read().catch(() => {
    lasts = false;
    return { mark: null };
  });
  facts = await device.facts(device.told() ?? device.named(recall("localStorage", "device") ?? undefined) ?? (await ask()));
  await open(state);
  // Seen at once, even while another tab has its turn. Drawn again only if that changed it: who presses here meanwhile
  // presses what stays.
  const first = web.screen("home");
  put(JSON.parse(first));
  await alone(async () => {
    if (web.screen("home") !== first) await show("home", false);
    await follow();
    if (shown && !/^(welcome|join)/.test(shown.id) && (await refresh(web, isAwaited))) await show(shown.id);
  });
  remember("sessionStorage", "again", null);
  document.documentElement.dataset.ready = "yes";
  // Coming back may be on another day, and after another tab.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible")
      alone(async () => {
        const before = JSON.stringify(shown);
        await refresh(web, isAwaited);
        const acted = JSON.parse(web.act(shown?.id ?? "home", "look", []));
        // What is being typed is not drawn over for nothing.
        if (web.screen(acted.screen) !== before) await show(acted.screen);
      });
  });
  addEventListener("popstate", (event) => alone(() => show(event.state?.screen ?? "home", false)));
  await settle();
};

/** Offline from now on. */
const settle = async () => {
  // The one address that a script may be loaded from by name.
  const types = /** @type {any} */ (globalThis).trustedTypes;
  const policy = types?.createPolicy("appwijzer", { createScriptURL: () => "worker.js" });
  try {
    await navigator.serviceWorker.register(policy ? policy.createScriptURL("") : "worker.js");
  } catch {
    // Old, or it keeps nothing: the page is there as long as the server is.
  }
};

document.querySelector(".mark-place")?.replaceWith(icon("mark", "mark"));
start().catch(problem);
