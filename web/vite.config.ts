// How the page is bundled: relative paths so that it can live in any folder, nothing inlined so that the policy holds.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { preload } from "./preload.plugin.ts";
import { serviceWorker } from "./service-worker.plugin.ts";

export default defineConfig({
  base: "./",
  plugins: [svelte(), preload(), serviceWorker()],
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  test: { include: ["test/unit/**/*.test.ts"], environment: "node" },
});
