// Writes the service worker last, with the list of what was built and a version that is the hash of all of it.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Plugin } from "vite";

export function serviceWorker(): Plugin {
  let folder = "";
  return {
    name: "service-worker",
    apply: "build",
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle() {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== "sw.js")
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
      const hash = createHash("sha256");
      for (const file of files) hash.update(relative(folder, file)).update(readFileSync(file));
      const paths = files.map((file) => `./${relative(folder, file).split(sep).join("/")}`);
      const shipped = paths.map((path) => (path === "./index.html" ? "./" : path));
      const source = readFileSync(new URL("./src/service-worker.js", import.meta.url), "utf8")
        .replace("__VERSION__", hash.digest("hex").slice(0, 16))
        .replace("[/* __FILES__ */]", JSON.stringify(shipped));
      writeFileSync(join(folder, "sw.js"), source);
    },
  };
}
