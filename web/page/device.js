// What the browser tells about the device. What it does not tell is asked.

/** @typedef {import("./contract.js").Facts} Facts */

/** Main number of the system's version, where it is no invented one. */
const version = async () => {
  const agent = navigator.userAgent;
  // Safari says 18 for ever from there on.
  const ios = /OS (\d+)_/.exec(agent);
  if (ios) return Number(ios[1]) < 18 ? Number(ios[1]) : null;
  try {
    const data = /** @type {any} */ (navigator).userAgentData;
    const told = await data?.getHighEntropyValues(["platformVersion"]);
    const main = parseInt(told?.platformVersion ?? "", 10);
    if (data?.platform === "Android" && main > 0) return main;
  } catch {
    // It keeps that to itself.
  }
  // Firefox tells it; a model named K is Chrome's "I do not say".
  const android = /Android (\d+)/.exec(agent);
  return android && !/; K\)/.test(agent) ? Number(android[1]) : null;
};

/**
 * Platform and form, or nothing where the browser tells neither: on a computer.
 * @returns {Pick<Facts, "platform" | "form"> | null}
 */
export const told = () => {
  const agent = navigator.userAgent;
  if (/iPhone|iPod/.test(agent)) return { platform: "ios", form: "phone" };
  // An iPad says that it is a Mac; no Mac can be touched.
  if (/iPad/.test(agent) || (/Macintosh/.test(agent) && navigator.maxTouchPoints > 1)) return { platform: "ios", form: "tablet" };
  if (/Android/.test(agent)) return { platform: "android", form: /Mobile/.test(agent) ? "phone" : "tablet" };
  return null;
};

/**
 * The answer to the question on which device the page is read.
 * @param {string | undefined} answer
 * @returns {Pick<Facts, "platform" | "form"> | null}
 */
export const named = (answer) => {
  const [platform, form] = (answer ?? "").split("-");
  return (platform === "ios" || platform === "android") && (form === "phone" || form === "tablet") ? { platform, form } : null;
};

/** @param {Pick<Facts, "platform" | "form">} which @returns {Promise<Facts>} */
export const facts = async (which) => ({
  ...which,
  os_version: told() ? await version() : null,
  language: navigator.language,
  share: typeof navigator.share === "function",
});
