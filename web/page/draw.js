// A screen as elements: a function for each kind of block. No sentence and no rule of its own; words become text and
// nothing else, whoever wrote them.
import { icon } from "./icons.js";

/** @typedef {import("./contract.js").Action} Action */
/** @typedef {import("./contract.js").Blocks} Blocks */
/** @typedef {import("./contract.js").TextRun} TextRun */
/** @typedef {import("./contract.js").Press} Press */

/** The only schemes that a link may have. */
const LINK = /^(https:\/\/|mailto:|tel:)/;

/**
 * An element with attributes and children; what is nothing is left out.
 * @param {string} tag
 * @param {Record<string, string | number | boolean | null | undefined>} attributes
 * @param {...(Node | string | null | undefined | false | (Node | string | null | false)[])} children
 */
export const element = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : String(value));
  for (const child of children.flat()) if (child) node.append(child);
  return node;
};

/** @param {string} address @param {string} text */
const outward = (address, text) => element("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, text);

/** @param {TextRun[]} all */
const runs = (all) => all.map((run) => (run.link && LINK.test(run.link) ? outward(run.link, run.text) : run.text));

/** @param {import("./contract.js").Status} status @param {string} word */
const tag = (status, word) =>
  element("span", { class: `tag state-${status}` }, icon(status, "icon"), element("span", { class: "word" }, word));

/** @type {Record<import("./contract.js").Look, string>} */
const LOOKS = { primary: "button primary", secondary: "button secondary", link: "link" };

/**
 * Something that can be pressed.
 * @param {Action} action
 * @param {Press} press
 * @param {{ look?: string, inputs?: () => string[], inside?: (Node | string | null)[], submits?: boolean }} how
 */
const button = (action, press, { look = LOOKS[action.look], inputs = () => [], inside = [action.label], submits = false } = {}) => {
  const node = element("button", { type: submits ? "submit" : "button", class: look }, inside);
  node.dataset.target = JSON.stringify(action.target);
  if (!submits) node.addEventListener("click", () => press(action.target, inputs()));
  return node;
};

/** A form whose button hands over what was chosen, by a click or by the Enter key.
 * @param {string} look @param {Action} action @param {Press} press @param {() => string[]} inputs
 * @param {(Node | null | false)[]} inside @param {Action | null} skip */
const form = (look, action, press, inputs, inside, skip) => {
  const node = element("form", { class: `block ${look}`, novalidate: true }, inside,
    element("div", { class: "actions" }, button(action, press, { submits: true }), skip && button(skip, press)));
  node.addEventListener("submit", (event) => {
    event.preventDefault();
    press(action.target, inputs());
  });
  return node;
};

/** @param {string | null} hint @param {string | null} error @param {string} name */
const told = (hint, error, name) => ({
  nodes: [
    hint && element("p", { class: "hint", id: `${name}-hint` }, hint),
    error && element("p", { class: "error", id: `${name}-error`, tabindex: -1 }, error),
  ],
  by: [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(" ") || null,
});

/**
 * A function for each kind of block.
 * @type {{ [K in keyof Blocks]: (block: Blocks[K], press: Press, screen: import("./contract.js").Screen) => HTMLElement }}
 */
const BLOCKS = {
  status: ({ status, word, text, live }) =>
    element("div", { class: `block status state-${status}`, "data-live-text": live }, tag(status, word),
      text && element("p", { class: "status-text" }, text)),

  heading: ({ text }) => element("h2", { class: "block" }, text),

  paragraph: ({ runs: all, tone }) => element("p", { class: `block ${tone}` }, runs(all)),

  points: ({ items, numbered }) =>
    element(numbered ? "ol" : "ul", { class: "block points" }, items.map((item) => element("li", {}, runs(item)))),

  facts: ({ items }) =>
    element("dl", { class: "block facts" },
      items.map(({ key, value }) => element("div", {}, element("dt", {}, key), element("dd", {}, value)))),

  rows: ({ items }, press) =>
    element("ul", { class: "block rows", role: "list" }, items.map((row) => {
      const look = row.status ? `row state-${row.status}` : "row";
      const words = element("span", { class: "row-words" },
        row.status && row.word && tag(row.status, row.word),
        element("span", { class: "row-title" }, row.title),
        row.sub && element("span", { class: "row-sub" }, row.sub));
      return element("li", {}, row.action
        ? button(row.action, press, { look, inside: [words, icon("forward", "icon forward")] })
        : element("div", { class: look }, words));
    })),

  steps: ({ items }, press) =>
    element("ol", { class: "block steps", role: "list" }, items.map((step) =>
      element("li", { class: "step", "data-done": step.done === null ? null : step.done ? "yes" : "no" },
        element("h3", {},
          element("span", { class: "number", "aria-hidden": "true" }, String(step.number)),
          element("span", { class: "unseen" }, `${step.label}: `),
          element("span", { class: "step-title" }, step.title)),
        step.lines.map((line) => element("p", {}, line)),
        step.actions.length > 0 && element("div", { class: "actions" }, step.actions.map((a) => button(a, press)))))),

  choice: ({ choice }, press, screen) => {
    const { nodes, by } = told(choice.hint, choice.error, "choice");
    const inputs = choice.options.map((option, i) => /** @type {HTMLInputElement} */ (element("input", {
      type: choice.many ? "checkbox" : "radio", name: "chosen", id: `option-${i}`, value: option.value,
      checked: option.chosen, "aria-describedby": option.sub && `option-${i}-sub`,
    })));
    // "None of these" and the other answers exclude each other.
    const alone = choice.options.map((option) => option.alone);
    for (const [i, input] of inputs.entries()) {
      input.addEventListener("change", () => {
        if (!choice.many || !input.checked) return;
        for (const [j, other] of inputs.entries()) {
          if (j !== i && (alone[i] || alone[j])) other.checked = false;
        }
      });
    }
    const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
    const fieldset = element("fieldset", { "aria-describedby": by },
      element("legend", { class: choice.question === screen.title ? "unseen" : null }, choice.question), nodes,
      choice.options.map((option, i) => element("div", { class: "option" }, inputs[i],
        element("label", { for: `option-${i}` }, option.label),
        option.sub && element("span", { class: "option-sub", id: `option-${i}-sub` }, option.sub))));
    return form("choice", choice.submit, press, chosen, [fieldset], choice.skip);
  },

  field: ({ field }, press) => {
    const { nodes, by } = told(field.hint, field.error, "field");
    const shared = { id: "field", name: "typed", "aria-describedby": by, "aria-invalid": field.error ? "true" : null,
      autocomplete: "off", autocapitalize: "off", spellcheck: "false" };
    const input = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (field.long
      ? element("textarea", { ...shared, rows: 4 }, field.value)
      : element("input", { ...shared, type: "text", value: field.value }));
    return form("field", field.submit, press, () => [input.value],
      [element("label", { for: "field" }, field.label), ...nodes.map((n) => n || null), input], null);
  },

  sources: ({ items }) =>
    element("ul", { class: "block sources" }, items.map(({ title, detail, link }) => element("li", {},
      link && LINK.test(link) ? outward(link, title) : element("span", { class: "source-title" }, title),
      detail && element("span", { class: "detail" }, detail)))),

  notice: ({ kind, text }) => element("div", { class: `block notice notice-${kind}` }, element("p", {}, text)),

  details: ({ summary, paragraphs }) =>
    element("details", { class: "block" }, element("summary", {}, summary), paragraphs.map((p) => element("p", {}, p))),

  verbatim: ({ label, text }) =>
    element("figure", { class: "block verbatim" }, element("figcaption", {}, label),
      element("pre", { tabindex: 0, role: "region", "aria-label": label }, element("code", {}, text))),

  actions: ({ items }, press) => element("div", { class: "block actions" }, items.map((action) => button(action, press))),

  help: ({ title, lines }) =>
    element("div", { class: "block help" }, element("h2", {}, title), lines.map((line) => element("p", {}, runs([line])))),
};

/**
 * A whole screen.
 * @param {import("./contract.js").Screen} screen
 * @param {Press} press
 */
export const draw = (screen, press) => {
  const node = element("div", { class: "screen", lang: screen.language, "data-screen": screen.id },
    screen.back && element("div", { class: "back" },
      button(screen.back, press, { look: "back-link", inside: [icon("back", "icon back-icon"), screen.back.label] })),
    element("h1", { tabindex: -1 }, screen.title),
    screen.subtitle && element("p", { class: "subtitle" }, screen.subtitle));
  for (const block of screen.blocks)
    for (const [kind, content] of Object.entries(block)) {
      const one = /** @type {(block: unknown, press: Press, screen: import("./contract.js").Screen) => HTMLElement} */ (
        BLOCKS[/** @type {keyof Blocks} */ (kind)]);
      node.append(one(content, press, screen));
    }
  return node;
};
