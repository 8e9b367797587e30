// The face: opens the companion over what was kept, draws its screens, hands back what was pressed, and keeps what
// came of it before anything else can happen.
import { offer } from "./aloud.js";
import init, { Web, failed, read_aloud, which_device } from "./core.js";
import * as device from "./device.js";
import { draw } from "./draw.js";
import { refresh } from "./fetch.js";
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
/** What was kept last, and the number of that write. */
/** @type {{ journal: Uint8Array, secrets: string | undefined }} */
let kept = { journal: new Uint8Array(), secrets: undefined };
let number = 0;
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
const same = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);

/** Takes up what was kept. @param {import("./contract.js").Kept} state */
const open = async (state) => {
  const sum = await library;
  const next = new Web(JSON.stringify(facts), state.journal, state.secrets, now());
  web?.free();
  web = next;
  if (sum) web.library(sum);
  kept = { journal: state.journal ?? new Uint8Array(), secrets: state.secrets };
  number = state.number;
  if (web.damaged() && state.journal) await keep.setAside(state.journal);
};

/** Keeps what changed. A browser that refuses is no reason to stop: it is said. */
const save = async () => {
  const [journal, secrets] = [web.journal(), web.secrets()];
  if (secrets === kept.secrets && same(journal, kept.journal)) return;
  try {
    await keep.write(journal, secrets, number + 1);
    number += 1;
    kept = { journal, secrets };
    lasts = true;
  } catch {
    lasts = false;
  }
  web.kept(lasts);
};

/** One tab at a time, and what another one wrote is taken up first. @param {() => Promise<void>} work */
const alone = async (work) => {
  const turn = async () => {
    try {
      if (lasts && (await keep.number().catch(() => number)) !== number) await open(await keep.read());
      web.now(now());
      const before = lasts;
      await work();
      await save();
      // Home says what cannot be kept.
      if (lasts !== before && shown) show(shown.id);
    } catch (error) {
      problem(error);
    }
  };
  return navigator.locks ? navigator.locks.request(LOCK, turn) : turn();
};

/** @param {unknown} error */
const problem = (error) => {
  // A panic ends the module. What was kept is whole: begin again from it, once.
  if (error instanceof WebAssembly.RuntimeError && !sessionStorage.getItem("again")) {
    sessionStorage.setItem("again", "1");
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

/** Shows a screen of the companion. The browser's own "back" leads to the one before. @param {ScreenId} id */
const show = (id, remember = true) => {
  const screen = /** @type {Screen} */ (JSON.parse(web.screen(id)));
  // Until it was used, a code in the link is there for the next try.
  const address = location.pathname + (code ? location.hash : "");
  if (!shown || !remember || shown.id === screen.id) history.replaceState({ screen: screen.id }, "", address);
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
    await refresh(web, true).finally(() => main.removeAttribute("aria-busy"));
  }
  if (event === "leave") await forget();
  show(acted.screen);
  await follow();
};

/** Whoever scanned the code need not type it: it is tried as soon as the companion asks for one. */
const follow = async () => {
  if (!code || !shown || (shown.id !== "join" && shown.id !== "home")) return;
  const typed = code;
  // The same poster again, by somebody who takes part already.
  const known = localStorageGet("code") === typed;
  code = "";
  if (shown.id === "home" && known) return show("home");
  localStorageSet("code", typed);
  show("join");
  await act("join", [typed]);
};

/** Nothing is left, of the companion and of the code. */
const forget = async () => {
  localStorageSet("code", null);
  localStorageSet("device", null);
  if (lasts) await keep.forget(number + 1).catch(() => {});
  await open({ number: number + 1 });
};

/** @param {string} name */
const localStorageGet = (name) => {
  try {
    return localStorage.getItem(`${LOCK}-${name}`);
  } catch {
    return null;
  }
};

/** @param {string} name @param {string | null} value */
const localStorageSet = (name, value) => {
  try {
    if (value === null) localStorage.removeItem(`${LOCK}-${name}`);
    else localStorage.setItem(`${LOCK}-${name}`, value);
  } catch {
    // It is asked again.
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
        show("home");
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
  return alone(() => {
    if (!("show" in target)) return act(target.act.event, inputs);
    show(target.show.screen);
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
    localStorageSet("device", inputs[0] ?? null);
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
    return { number: 0 };
  });
  facts = await device.facts(device.told() ?? device.named(localStorageGet("device") ?? undefined) ?? (await ask()));
  await open(state);
  web.kept(lasts);
  await alone(async () => {
    show("home", false);
    await follow();
    if (shown && !/^(welcome|join)/.test(shown.id) && (await refresh(web, false))) show(shown.id);
  });
  sessionStorage.removeItem("again");
  document.documentElement.dataset.ready = "yes";
  // Coming back may be on another day, and after another tab.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible")
      alone(async () => {
        const before = JSON.stringify(shown);
        await refresh(web, false);
        const acted = JSON.parse(web.act(shown?.id ?? "home", "look", []));
        // What is being typed is not drawn over for nothing.
        if (web.screen(acted.screen) !== before) show(acted.screen);
      });
  });
  addEventListener("popstate", (event) => alone(async () => show(event.state?.screen ?? "home", false)));
  await settle();
};

/** Offline from now on. */
const settle = async () => {
  if (!("serviceWorker" in navigator)) return;
  // The one address that a script may be loaded from by name.
  const types = /** @type {any} */ (globalThis).trustedTypes;
  const policy = types?.createPolicy("appwijzer", { createScriptURL: () => "worker.js" });
  await navigator.serviceWorker.register(policy ? policy.createScriptURL("") : "worker.js").catch(() => {});
};

document.querySelector(".mark-place")?.replaceWith(icon("mark", "mark"));
start().catch(problem);
