// The words on the screen, from the files that they come from: what a test presses follows the texts.
import { readFileSync } from "node:fs";

const folders = ["core/l10n", "desk/l10n"];
const files = ["language", "common", "labels", "steps", "screens", "asking", "preview"];

const read = (language) => {
  const all = new Map();
  for (const folder of folders) {
    for (const file of files) {
      let text = "";
      try {
        text = readFileSync(new URL(`../../${folder}/${language}/${file}.ftl`, import.meta.url), "utf8");
      } catch {
        continue;
      }
      for (const [, id, words] of text.matchAll(/^(-?[a-z][\w-]*) = (.*(?:\n[ \t]+.*)*)$/gm)) all.set(id, words);
    }
  }
  return all;
};

const all = { nl: read("nl"), en: read("en") };

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A pattern for a sentence: what is filled in may be anything; of a plural, any form. */
export const words = (language, id) => {
  const text = all[language].get(id);
  if (text === undefined) throw new Error(`there is no sentence '${id}' in ${language}`);
  const forms = [...text.matchAll(/\[\w+\] (.*)/g)].map(([, form]) => form);
  const pattern = (form) =>
    form
      .split(/(\{[^}]*\})/)
      .map((piece) => {
        const term = piece.match(/^\{ (-[\w-]+) \}$/);
        if (term) return escaped(all[language].get(term[1]));
        return piece.startsWith("{") ? ".+" : escaped(piece);
      })
      .join("");
  return new RegExp((forms.length > 0 ? forms : [text]).map(pattern).join("|"));
};
