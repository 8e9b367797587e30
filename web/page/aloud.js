// Reads a screen aloud with the browser's own voice. What stands on a screen stays on the device: a voice that sends
// what it reads to a server is never used, and where there is no other, there is no button.
import { element } from "./draw.js";

/** @typedef {{ language: string, pieces: string[], start: string, stop: string }} Told */

const speech = globalThis.speechSynthesis;

/** What is read now: a browser may forget an utterance that nobody holds. @type {SpeechSynthesisUtterance[]} */
let reading = [];
/** The button on the screen that is shown, and what it reads. @type {{ node: HTMLElement, told: Told } | undefined} */
let offered;

/** A variant of a language, such as the easier Dutch, is spoken as the language. @param {string} tag */
const primary = (tag) => tag.split(/[-_]/)[0]?.toLowerCase();

/** @param {string} language */
const voice = (language) => speech?.getVoices().find((one) => one.localService && primary(one.lang) === primary(language));

const tell = () => {
  if (!offered) return;
  offered.node.hidden = !voice(offered.told.language);
  offered.node.textContent = reading.length > 0 ? offered.told.stop : offered.told.start;
};

/** Ends the reading. */
export const stop = () => {
  if (reading.length === 0) return;
  reading = [];
  speech.cancel();
  tell();
};

const read = () => {
  const chosen = offered && voice(offered.told.language);
  if (!offered || !chosen) return;
  const mine = offered.told.pieces.map((piece) => {
    const one = new SpeechSynthesisUtterance(piece);
    one.voice = chosen;
    one.lang = chosen.lang;
    return one;
  });
  reading = mine;
  const ended = () => { if (reading === mine) stop(); };
  mine.at(-1)?.addEventListener("end", ended);
  for (const one of mine) {
    one.addEventListener("error", ended);
    speech.speak(one);
  }
  tell();
};

/** The button for a screen that was drawn anew; what was read before ends. @param {Told} told */
export const offer = (told) => {
  stop();
  const node = element("button", { type: "button", class: "link aloud", hidden: true });
  node.addEventListener("click", () => (reading.length > 0 ? stop() : read()));
  offered = { node, told };
  tell();
  return node;
};

// Voices may come later than the page.
speech?.addEventListener?.("voiceschanged", tell);
addEventListener("pagehide", stop);
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") stop(); });
