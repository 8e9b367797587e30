// Offline: the page's own files, from the cache of their version. Signed files are never kept here: the journal has
// what was accepted. `publish` writes the line above, with the version and its files.
/* global BUNDLE */
"use strict";

const NAME = `appwijzer-${BUNDLE.version}`;

self.addEventListener("install", (event) => {
  // What lies under its digest never changes: what the browser has of it is right.
  const files = [new Request("./", { cache: "no-cache" }), ...BUNDLE.files];
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(files)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("appwijzer-") && name !== NAME;
  const clear = caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))));
  event.waitUntil(clear.then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const folder = new URL("./", self.location).pathname;
  // Only what lies in the page's own folder; the signed files lie beside it.
  if (request.method !== "GET" || origin !== self.location.origin || !pathname.startsWith(folder)) return;
  // The page itself: the newest if the server answers soon, so that a mended page is here at the next visit.
  if (request.mode === "navigate") event.respondWith(newest(request));
  else event.respondWith(caches.match(request).then((hit) => hit ?? fetch(request)));
});

const newest = async (request) => {
  const kept = await caches.match("./");
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(kept ? 3000 : 60000) });
    return answer.ok || !kept ? answer : kept;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
};
