// Fetches the signed files: of this page's own origin and of no other, without cookies and without a name.

const LIMIT = 60_000;

/** A look that nobody asked for, while it waits for the server. @type {AbortController | undefined} */
let unasked;

/** Somebody has something to do: a look that nobody asked for gives way, and is made another time. */
export const giveWay = () => unasked?.abort();

/** @param {Response} response @param {number} most */
const body = async (response, most) => {
  const reader = response.body?.getReader();
  /** @type {Uint8Array[]} */
  const pieces = [];
  let length = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    length += value.length;
    // The companion refuses what is one byte too long.
    if (length > most) {
      await reader.cancel();
      break;
    }
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};

/**
 * Looks for a new policy: hands each request of the companion to the browser, and each answer back. One that nobody
 * asked for gives way to whoever presses something.
 * @param {import("./core.js").Web} web
 * @param {() => Promise<boolean>} [isAwaited] for a look that nobody asked for: whether somebody waits for its end
 * @returns {Promise<boolean>} whether something new is in force
 */
export const refresh = async (web, isAwaited) => {
  const next = (/** @type {string} */ json) => /** @type {import("./contract.js").Next} */ (JSON.parse(json));
  let step = next(web.refresh(!isAwaited));
  while ("fetch" in step) {
    const { address, etag, max } = step.fetch;
    if (new URL(address).origin !== location.origin) {
      // As one that was sent elsewhere: that is not trusted.
      step = next(web.answer(200, location.href, undefined, undefined, undefined, new Uint8Array()));
      continue;
    }
    if (await isAwaited?.()) return false;
    let came;
    const control = new AbortController();
    const late = setTimeout(() => control.abort(new DOMException("late", "TimeoutError")), LIMIT);
    if (isAwaited) unasked = control;
    try {
      const response = await fetch(address, {
        credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer", signal: control.signal,
        headers: etag ? { "If-None-Match": etag } : {},
      });
      const header = (/** @type {string} */ name) => response.headers.get(name) ?? undefined;
      const date = Date.parse(header("date") ?? "") / 1000;
      came = {
        status: response.status, address: response.url, etag: header("etag"), type: header("content-type"),
        date: Number.isFinite(date) ? date : undefined,
        body: response.status === 200 ? await body(response, max) : new Uint8Array(),
      };
    } catch (error) {
      // Broken off by this page itself: that says nothing about the server.
      if (error instanceof DOMException && error.name === "AbortError") return false;
      step = next(web.no_answer(error instanceof DOMException && error.name === "TimeoutError"));
      continue;
    } finally {
      clearTimeout(late);
      unasked = undefined;
    }
    step = next(web.answer(came.status, came.address, came.etag, came.type, came.date, came.body));
  }
  return step.done;
};
