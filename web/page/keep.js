// What lasts, in IndexedDB: journal, secrets and the mark of the write, in one transaction. A kill loses at most the
// press in hand. The secrets are wrapped by a key that no script can read out.

/** @typedef {import("./contract.js").Kept} Kept */

const STORE = "kept";

/** How long the browser may take to open the database, in milliseconds: after that it is taken for one that refuses. */
const LIMIT = 5_000;

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const answer = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** @param {IDBTransaction} change @returns {Promise<void>} */
const done = (change) =>
  new Promise((resolve, reject) => {
    change.oncomplete = () => resolve();
    change.onabort = () => reject(change.error);
  });

/** @type {Promise<IDBDatabase> | undefined} */
let opening;

/** @returns {Promise<IDBDatabase>} */
const open = () =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open("appwijzer", 1);
    const late = setTimeout(() => reject(new DOMException("no answer", "TimeoutError")), LIMIT);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => {
      clearTimeout(late);
      const gone = () => {
        opening = undefined;
      };
      // The browser takes it away: its site data are cleared, or the disk fails.
      request.result.onclose = gone;
      // Another tab deletes it: nothing here may stand in its way.
      request.result.onversionchange = () => {
        request.result.close();
        gone();
      };
      // Late is better than never: the next press finds it.
      opening = Promise.resolve(request.result);
      resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(late);
      reject(request.error);
    };
  });

const database = () => {
  opening ??= open();
  const asked = opening;
  // Who refuses is asked again at the next press; who does not answer was asked already.
  asked.catch((error) => {
    if (error?.name !== "TimeoutError") opening = undefined;
  });
  return asked;
};

/** @param {IDBTransactionMode} mode */
const begin = async (mode) => {
  const db = await database();
  try {
    const change = db.transaction(STORE, mode, { durability: "strict" });
    return { change, store: change.objectStore(STORE) };
  } catch (error) {
    // It was closed from outside: the next press opens it again.
    opening = undefined;
    throw error;
  }
};

/** The key that wraps the secrets: made once, and never to be read out. */
const key = async () => {
  const kept = await answer((await begin("readonly")).store.get("key"));
  if (kept) return kept;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const { change, store } = await begin("readwrite");
  // Of two tabs that begin at once, the first one's key stays.
  const first = await answer(store.get("key"));
  if (!first) store.put(made, "key");
  await done(change);
  return first ?? made;
};

/** The mark of the last write; empty where nothing is kept. @returns {Promise<string>} */
export const mark = async () => (await answer((await begin("readonly")).store.get("mark"))) ?? "";

/** @returns {Promise<Kept>} */
export const read = async () => {
  const { store } = await begin("readonly");
  const [journal, wrapped, written, wrap] = await Promise.all(["journal", "secrets", "mark", "key"].map((name) => answer(store.get(name))));
  let secrets;
  if (wrapped && wrap) {
    try {
      secrets = new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv: wrapped.iv }, wrap, wrapped.bytes));
    } catch {
      // What no longer unwraps is gone: the companion makes new ones.
    }
  }
  return { journal, secrets, mark: written ?? "" };
};

/** A journal that could not be used: it goes aside with the next write, which takes its place. */
/** @type {Uint8Array | undefined} */
let aside;

/** @param {Uint8Array} journal */
export const setAside = (journal) => {
  aside = journal;
};

/**
 * Keeps everything, or nothing; and nothing where something else was kept meanwhile.
 * @param {Uint8Array} journal
 * @param {string} secrets
 * @param {string | null} before the mark of what is to be written over; null where it could not be read
 * @returns {Promise<string | undefined>} the mark of this write
 */
export const write = async (journal, secrets, before) => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), new TextEncoder().encode(secrets));
  const { change, store } = await begin("readwrite");
  if (((await answer(store.get("mark"))) ?? "") !== (before ?? "")) return undefined;
  const written = crypto.randomUUID();
  store.put(journal, "journal");
  store.put({ iv, bytes }, "secrets");
  store.put(written, "mark");
  if (aside) store.put(aside, "damaged");
  await done(change);
  aside = undefined;
  return written;
};

/** Forgets everything. Nothing is written: a full disk forgets too. */
export const forget = async () => {
  const { change, store } = await begin("readwrite");
  store.clear();
  await done(change);
  aside = undefined;
};
