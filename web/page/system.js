// What a page can ask the system for.

import { element } from "./draw.js";

/** Lets the employee choose a file. Read here, and sent nowhere. @returns {Promise<Uint8Array | null>} */
export const pickFile = async () => {
  // Any file: a system that does not know the ending `.ndjson` would offer none of them.
  const input = /** @type {HTMLInputElement} */ (element("input", { type: "file" }));
  const chosen = new Promise((resolve) => {
    for (const end of ["change", "cancel"]) input.addEventListener(end, () => resolve(undefined), { once: true });
  });
  input.click();
  await chosen;
  const file = input.files?.[0];
  // The companion reads no larger one; neither does the page.
  return file ? new Uint8Array(await file.slice(0, 32 * 1024 * 1024 + 1).arrayBuffer()) : null;
};

/** Hands a text to another app, as the system asks for it. @param {string} text */
export const share = async (text) => {
  try {
    await navigator.share({ text });
  } catch {
    // Nobody was chosen.
  }
};

/** Hands over the dates, for a calendar to take up. @param {string} calendar */
export const saveDates = (calendar) => {
  const address = URL.createObjectURL(new Blob([calendar], { type: "text/calendar" }));
  const link = element("a", { href: address, download: "appwijzer.ics" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
