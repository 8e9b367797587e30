// What lasts, in IndexedDB: journal, secrets and the number of the write, in one transaction. A kill loses at most the
// press in hand. The secrets are wrapped by a key that no script can read out.

/** @typedef {import("./contract.js").Kept} Kept */

const STORE = "kept";

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

const database = () =>
  (opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("appwijzer", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => {
      // Another tab forgets everything: nothing here may stand in its way.
      request.result.onversionchange = () => {
        request.result.close();
        opening = undefined;
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  }));

/** The key that wraps the secrets: made once, and never to be read out. */
const key = async () => {
  const db = await database();
  const kept = await answer(db.transaction(STORE).objectStore(STORE).get("key"));
  if (kept) return kept;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const change = db.transaction(STORE, "readwrite");
  const store = change.objectStore(STORE);
  // Of two tabs that begin at once, the first one's key stays.
  const first = await answer(store.get("key"));
  if (!first) store.put(made, "key");
  await done(change);
  return first ?? made;
};

/** The number of the last write. */
export const number = async () =>
  /** @type {number} */ ((await answer((await database()).transaction(STORE).objectStore(STORE).get("number"))) ?? 0);

/** @returns {Promise<Kept>} */
export const read = async () => {
  const store = (await database()).transaction(STORE).objectStore(STORE);
  const [journal, wrapped, written, wrap] = await Promise.all(["journal", "secrets", "number", "key"].map((name) => answer(store.get(name))));
  let secrets;
  if (wrapped && wrap) {
    try {
      secrets = new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv: wrapped.iv }, wrap, wrapped.bytes));
    } catch {
      // What no longer unwraps is gone: the companion makes new ones.
    }
  }
  return { journal, secrets, number: written ?? 0 };
};

/**
 * Keeps everything, or nothing.
 * @param {Uint8Array} journal
 * @param {string} secrets
 * @param {number} written
 */
export const write = async (journal, secrets, written) => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), new TextEncoder().encode(secrets));
  const change = (await database()).transaction(STORE, "readwrite", { durability: "strict" });
  const store = change.objectStore(STORE);
  store.put(journal, "journal");
  store.put({ iv, bytes }, "secrets");
  store.put(written, "number");
  await done(change);
};

/** Keeps a journal aside that could not be used. @param {Uint8Array} journal */
export const setAside = async (journal) => {
  const change = (await database()).transaction(STORE, "readwrite");
  change.objectStore(STORE).put(journal, "damaged");
  await done(change);
};

/** Forgets everything. The number goes on, so that other tabs see it. @param {number} written */
export const forget = async (written) => {
  const change = (await database()).transaction(STORE, "readwrite", { durability: "strict" });
  const store = change.objectStore(STORE);
  store.clear();
  store.put(written, "number");
  await done(change);
};
