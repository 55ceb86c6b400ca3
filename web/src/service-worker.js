// Keeps the page, the engine and the law on this machine, so that the page works without a network.
// The version is a hash of everything shipped: another version is another store, and the old one is removed.
const STORE = "usmca-__VERSION__";
const FILES = [/* __FILES__ */];

self.addEventListener("install", (event) => {
  const keep = async () => {
    const store = await caches.open(STORE);
    await store.addAll(FILES.map((file) => new Request(file, { cache: "no-cache" })));
    await self.skipWaiting();
  };
  event.waitUntil(keep());
});

self.addEventListener("activate", (event) => {
  const take = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith("usmca-") && name !== STORE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(take());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  const answer = async () => {
    const store = await caches.open(STORE);
    const kept = await store.match(request.mode === "navigate" ? "./" : request, { ignoreSearch: true });
    return kept ?? fetch(request);
  };
  event.respondWith(answer());
});
