// Writes the types of goods and answers from the JSON Schemas of the project.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { compile } from "json-schema-to-typescript";

const schemas = new URL("../../docs/schema/", import.meta.url);
const pkg = new URL("../pkg/", import.meta.url);

/** A reference with keys beside it means both; the generator would drop what stands beside. */
function both(node) {
  if (Array.isArray(node)) return node.map(both);
  if (node === null || typeof node !== "object") return node;
  const { $ref, ...rest } = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, both(value)]));
  if ($ref === undefined) return rest;
  return rest.properties ? { allOf: [{ $ref }, rest] } : { $ref };
}

await mkdir(pkg, { recursive: true });
for (const name of ["good", "answer", "advice"]) {
  const schema = both(JSON.parse(await readFile(new URL(`${name}.json`, schemas), "utf8")));
  const written = await compile(schema, schema.title, { additionalProperties: false, bannerComment: "" });
  await writeFile(new URL(`${name}.d.ts`, pkg), written);
}
