// Names the chunks of the page in its head, so that they are fetched while the first one starts the engine.
import type { Plugin } from "vite";

export function preload(): Plugin {
  return {
    name: "preload",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((one) => one.type === "chunk" && !one.isEntry);
        return chunks.map(({ fileName }) => ({
          tag: "link",
          attrs: { rel: "modulepreload", href: `./${fileName}` },
          injectTo: "head" as const,
        }));
      },
    },
  };
}
