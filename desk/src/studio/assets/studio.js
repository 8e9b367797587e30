// Makes the studio quicker: what was written is saved when a field is left, and what is said about it is drawn anew;
// the fields themselves are left alone. Without it everything works by buttons.
"use strict";

const form = document.getElementById("step");
const kept = document.getElementById("kept");

/** What a field held when the form was last sent. */
let last = null;
/** Blanks do not count: the file holds none at the end of a text. */
const lines = (text) => (text ?? "").replaceAll(/\s+/g, " ").trim();

/**
 * Puts what the server says about the form in place. A field in which nobody wrote since then shows what is in the file
 * now. Where somebody did write, and the file holds something else than was sent, the form goes on from the state that it
 * knew: the server then sees that both changed.
 */
const swap = (text) => {
  const page = new DOMParser().parseFromString(text, "text/html");
  let behind = false;
  for (const next of page.querySelectorAll("#step input[type=text], #step textarea, #step select")) {
    const now = document.getElementById(next.id);
    if (!now || !last?.has(next.name) || ["q", "import"].includes(next.name)) continue;
    const sent = lines(last.get(next.name));
    if (lines(next.value) === sent) continue;
    if (now === document.activeElement || lines(now.value) !== sent) behind = true;
    else now.value = next.value;
  }
  for (const next of page.querySelectorAll("[data-swap]")) {
    if (behind && next.id === "base") continue;
    const now = document.getElementById(next.id);
    if (now && !now.contains(document.activeElement)) now.replaceWith(next);
  }
  // An answer that was mended, or that cannot stand.
  for (const next of page.querySelectorAll("#step .field, #step td")) {
    const input = next.querySelector("input:not([type=hidden]), textarea, select");
    const now = input?.id && document.getElementById(input.id)?.closest(".field, td");
    if (!now) continue;
    const wrong = next.querySelector(".error");
    now.classList.toggle("has-error", next.classList.contains("has-error"));
    const shown = now.querySelector(".error");
    if (wrong && shown) shown.replaceWith(wrong);
    else if (wrong) now.querySelector("input:not([type=hidden]), textarea, select, .each").before(wrong);
    else shown?.remove();
    for (const field of next.querySelectorAll("[aria-describedby]")) {
      const same = document.getElementById(field.id);
      same?.setAttribute("aria-describedby", field.getAttribute("aria-describedby"));
      if (field.hasAttribute("aria-invalid")) same?.setAttribute("aria-invalid", "true");
      else same?.removeAttribute("aria-invalid");
    }
  }
};

/** What was last sent; the same is not sent again. */
let sent = null;
/** One after the other. */
let turn = Promise.resolve();
let leaving = false;

const body = () => {
  const data = new URLSearchParams(new FormData(form));
  data.delete("q");
  data.delete("import");
  return data;
};
const words = () => {
  const data = body();
  data.delete("base");
  return data.toString();
};

const save = () => {
  turn = turn.then(async () => {
    if (leaving || words() === sent) return;
    sent = words();
    const data = body();
    last = new URLSearchParams(data);
    data.set("go", "auto");
    try {
      const answer = await fetch(form.action, { method: "POST", body: data, credentials: "same-origin" });
      if (!answer.ok || leaving) return;
      swap(await answer.text());
      document.documentElement.dataset.saved = String(Number(document.documentElement.dataset.saved ?? 0) + 1);
      if (kept) kept.textContent = new Date().toLocaleTimeString(document.documentElement.lang);
    } catch {
      // The server has gone. The page keeps what was written, and the next change tries again.
      sent = null;
    }
  });
  return turn;
};

/** An empty row more, as soon as something stands in the last one. */
const grow = (row) => {
  if (!row || row.dataset.grown) return;
  row.dataset.grown = "yes";
  const list = row.dataset.list;
  const at = Number(row.dataset.at);
  const next = row.cloneNode(true);
  delete next.dataset.grown;
  next.dataset.at = String(at + 1);
  next.open = false;
  const there = `${list}.${at}`;
  const beyond = `${list}.${at + 1}`;
  const id = (path) => path.replaceAll(/[./]/g, "-");
  for (const element of [next, ...next.querySelectorAll("*")]) {
    for (const name of ["id", "for", "name", "aria-describedby", "aria-labelledby"]) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.replaceAll(there, beyond).replaceAll(id(there), id(beyond)));
    }
    if (element.matches("input[type=text], textarea")) element.defaultValue = element.value = "";
    if (element.matches("input[type=checkbox]")) element.checked = false;
    if (element.matches(".error, .notes")) element.textContent = "";
  }
  row.after(next);
};

if (form) {
  sent = words();
  document.documentElement.classList.add("is-live");
  form.addEventListener("change", (event) => {
    if (["q", "import"].includes(event.target.name)) return;
    save();
  });
  form.addEventListener("input", (event) => grow(event.target.closest(".row-new[data-list]")));
  form.addEventListener("submit", (event) => {
    if (leaving) return;
    // What is on its way comes first: else the form would not know of it, and take it for somebody else's.
    event.preventDefault();
    const button = event.submitter;
    turn.then(() =>
      // Not within the press itself: a form that is being sent cannot be sent.
      setTimeout(() => {
        leaving = true;
        form.requestSubmit(button);
      }),
    );
  });
  // A window that is closed takes nothing with it.
  addEventListener("pagehide", () => {
    if (leaving || words() === sent) return;
    const data = body();
    data.set("go", "auto");
    fetch(form.action, { method: "POST", body: data, credentials: "same-origin", keepalive: true });
  });

  // Looking for an app while one types.
  const asked = document.getElementById("q");
  let latest = 0;
  let waiting = null;
  asked?.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const mine = ++latest;
      const address = new URL(form.action);
      address.searchParams.set("q", asked.value);
      const answer = await fetch(address, { credentials: "same-origin" });
      const text = await answer.text();
      if (mine !== latest) return;
      const found = new DOMParser().parseFromString(text, "text/html").getElementById("found");
      if (found) document.getElementById("found").replaceWith(found);
    }, 150);
  });
  asked?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    form.requestSubmit(form.querySelector("button[value=search]"));
  });
}

// A file that is chosen comes into the field above it as text; an answer is copied by a press.
for (const only of document.querySelectorAll("[data-scripted]")) only.hidden = false;
for (const chosen of document.querySelectorAll("input[type=file][data-into]")) {
  chosen.addEventListener("change", async () => {
    const field = document.getElementById(chosen.dataset.into);
    const texts = await Promise.all([...chosen.files].map((file) => file.text()));
    field.value = [field.value, ...texts].filter((text) => text.trim()).join("\n\n");
  });
}
for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy);
    const said = document.getElementById("copied");
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = said.dataset.well;
    } catch {
      // It is selected: the keyboard copies it.
      said.textContent = said.dataset.selected;
    }
  });
}

// The field that the address names is where one goes on; a row that is folded opens.
const here = location.hash && document.getElementById(location.hash.slice(1));
if (here) {
  here.closest("details")?.setAttribute("open", "");
  here.focus();
} else {
  document.querySelector("#step [aria-invalid=true]")?.focus();
}
