// Makes the preview quicker: parts of the page are swapped instead of the page loaded anew, the day
// follows the slider, and the page follows the source. Without it everything works by forms and links.
"use strict";

const live = document.getElementById("live");
const announce = document.getElementById("announce");

let latest = 0;
/** The address of what is shown, without a place on the page. */
let shown = location.search;

/** Puts a page that the server sent in place of what is shown. */
const swap = (text, address, how) => {
  const page = new DOMParser().parseFromString(text, "text/html");
  const next = page.getElementById("live");
  if (!next) {
    location.reload();
    return;
  }
  const screen = () => [...document.querySelectorAll(".screen")].map((s) => s.dataset.screen).join();
  const open = new Map([...live.querySelectorAll("details[id]")].map((d) => [d.id, d.open]));
  const before = screen();
  const had = document.activeElement;
  const place = had?.id || null;
  const side = had?.closest(".device")?.querySelector(".phone")?.id;
  live.replaceChildren(...next.childNodes);
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  for (const part of ["header.top", ".skip"]) {
    document.querySelector(part).replaceWith(page.querySelector(part));
  }
  if (address) {
    const elsewhere = new URL(address).search !== location.search;
    history[how === "push" && elsewhere ? "pushState" : "replaceState"](null, "", address);
    shown = location.search;
  }
  for (const [id, was] of open) {
    const details = document.getElementById(id);
    if (details) details.open = was;
  }
  wake();
  // The words first, then where the eyes and the keyboard go.
  announce.textContent = [...document.querySelectorAll("[data-live-text]")].map((e) => e.textContent).join(" ");
  const dialog = document.querySelector(".dialog [tabindex='-1']");
  const changed = screen() !== before;
  const phone = side && document.getElementById(side);
  const mistake = document.querySelector(".error");
  if (dialog) dialog.focus();
  else if (mistake) mistake.focus();
  else if (changed && phone) {
    phone.querySelector("h1").focus({ preventScroll: true });
    phone.scrollIntoView({ block: "nearest" });
    if (phone.getBoundingClientRect().top < 0) phone.scrollIntoView();
  } else if (place) document.getElementById(place)?.focus({ preventScroll: true });
  else if (phone) phone.querySelector("h1").focus({ preventScroll: true });
};

/** Asks the server for a page. Of several questions under way, only the last answer counts. */
const ask = async (address, options, how) => {
  const mine = ++latest;
  live.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { credentials: "same-origin", ...options });
    const text = await answer.text();
    // A refusal has no address of its own to come back to.
    if (mine === latest) swap(text, answer.ok ? answer.url : null, how);
  } catch {
    // The server has gone: the browser says so better than we can.
    if (mine === latest) location.assign(options?.method === "POST" ? location.href : address);
  } finally {
    live.removeAttribute("aria-busy");
  }
};

const send = (form, button) => {
  const data = new FormData(form);
  if (button?.name) data.append(button.name, button.value);
  const query = new URLSearchParams(data);
  if (form.method === "post") ask(form.action, { method: "POST", body: query }, "push");
  else ask(`${form.action}?${query}`, {}, "replace");
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-live]")) return;
  event.preventDefault();
  send(form, event.submitter);
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-live]");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  link.focus();
  ask(link.href, {}, "push");
});

document.addEventListener("change", (event) => {
  const input = event.target;
  // "None of these" and the other answers exclude each other.
  if (input.name === "chosen" && input.type === "checkbox" && input.checked) {
    const alone = "alone" in input.dataset;
    for (const other of input.form.querySelectorAll("input[name=chosen]")) {
      if (other !== input && (alone || "alone" in other.dataset)) other.checked = false;
    }
  }
  if (input.id === "work-none" && input.checked) {
    for (const other of input.form.querySelectorAll("input[name=work]")) if (other !== input) other.checked = false;
  } else if (input.name === "work" && input.checked) {
    document.getElementById("work-none").checked = false;
  }
  const form = input.form;
  if (form?.matches("form[data-auto]")) send(form, null);
});

const dayOf = (slider) => {
  const day = new Date(`${slider.dataset.first}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + Number(slider.value));
  return day;
};

/** The slider says its day while it moves. */
document.addEventListener("input", (event) => {
  const slider = event.target;
  if (slider.id !== "slider") return;
  const day = dayOf(slider);
  const language = document.documentElement.lang;
  const told = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  })
    .format(day)
    .replace(",", "");
  document.getElementById("day-title").textContent = told;
  slider.setAttribute("aria-valuetext", told);
  document.getElementById("day").value = day.toISOString().slice(0, 10);
});

// Going to another place on the same page, as the first link does, draws nothing anew: that would take the focus away.
addEventListener("popstate", () => location.search !== shown && ask(location.href, {}, "replace"));

/** Wakes what sleeps without this script. */
const wake = () => {
  const slider = document.getElementById("slider");
  if (slider) slider.disabled = false;
  quiet();
  voices();
};

// The screen read aloud by the browser's own voice. A voice that sends what it reads to a server is never used.
const speech = globalThis.speechSynthesis;
/** What is read now, and by which button: a browser may forget an utterance that nobody holds. */
let reading = null;

/** A variant of a language, such as the easier Dutch, is spoken as the language. */
const primary = (tag) => tag.split(/[-_]/)[0].toLowerCase();
const voiceOf = (button) => {
  const language = primary(button.closest("[lang]").lang);
  return speech?.getVoices().find((voice) => voice.localService && primary(voice.lang) === language);
};

/** The button is there where a voice is. Voices may come later than the page. */
const voices = () => {
  for (const button of document.querySelectorAll(".aloud")) button.hidden = !voiceOf(button);
};

const quiet = () => {
  if (!reading) return;
  const { button } = reading;
  reading = null;
  speech.cancel();
  button.textContent = button.dataset.start;
};

document.addEventListener("click", (event) => {
  const button = event.target.closest(".aloud");
  if (!button) return;
  const again = reading?.button === button;
  quiet();
  const voice = voiceOf(button);
  if (again || !voice) return;
  const all = JSON.parse(button.dataset.pieces).map((piece) => new SpeechSynthesisUtterance(piece));
  const mine = { button, all };
  reading = mine;
  const ended = () => reading === mine && quiet();
  all.at(-1).addEventListener("end", ended);
  for (const one of all) {
    one.voice = voice;
    one.lang = voice.lang;
    one.addEventListener("error", ended);
    speech.speak(one);
  }
  button.textContent = button.dataset.stop;
});
speech?.addEventListener?.("voiceschanged", voices);
addEventListener("pagehide", quiet);

document.documentElement.classList.add("is-live");
// The address names the tab from the start, so that loading anew goes on with the same story.
const here = document.querySelector(".languages a[aria-current]");
if (here && location.pathname === "/" && !location.search.includes("tab=")) {
  history.replaceState(null, "", here.href);
  shown = location.search;
}
wake();

/** Asks every second whether the source was saved, in the window that is looked at. */
const follow = () => {
  let known = null;
  const look = async () => {
    if (document.hidden) return true;
    const answer = await fetch("/changed", { credentials: "same-origin" });
    // Started again, with another key: the next press says so.
    if (!answer.ok) return false;
    const now = await answer.text();
    if (known !== null && known !== now) ask(location.href, {}, "replace");
    known = now;
    return true;
  };
  const again = async () => {
    // The server may have gone for a moment: a lid was closed, a program started anew.
    const goes = await look().catch(() => true);
    if (goes) setTimeout(again, 1000);
  };
  document.addEventListener("visibilitychange", () => document.hidden || look().catch(() => {}));
  again();
};
if (document.body.dataset.watch) follow();
