// Starts the engine, then the page, and keeps both on this machine for the next time.
import type { Beginning } from "./engine.worker";

// The engine is the larger part: it is fetched and compiled while the page is still being read.
const worker = new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" });
worker.postMessage("compile" satisfies Beginning);

import("./page").then(({ show }) => show(worker));

if (import.meta.env.PROD && "serviceWorker" in navigator) {
  navigator.serviceWorker.register("./sw.js").catch(() => {
    // Without it the page works all the same, as long as it stays open.
  });
}
