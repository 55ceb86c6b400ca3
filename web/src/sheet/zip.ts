// The container of a workbook: enough of ZIP to read what spreadsheets write, within bounds, and to write one.
import { MOST, Refused } from "./table";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** The files in a container, unpacked when asked for. */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #entries = new Map<string, { method: number; packed: number; at: number }>();
  #left: number;

  constructor(bytes: Uint8Array, unpacked = MOST.unpacked) {
    this.#bytes = bytes;
    this.#left = unpacked;
    try {
      this.#list();
    } catch (fault) {
      throw fault instanceof Refused ? fault : new Refused("unreadable");
    }
  }

  #list(): void {
    const view = viewOf(this.#bytes);
    let end = this.#bytes.length - 22;
    while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
    if (end < 0) throw new Refused("unreadable");
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    for (let entry = 0; entry < count; entry += 1) {
      if (view.getUint32(at, true) !== ENTRY) throw new Refused("unreadable");
      const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as Triple;
      const path = new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + name));
      const [method, packed, local] = [
        view.getUint16(at + 10, true),
        view.getUint32(at + 20, true),
        view.getUint32(at + 42, true),
      ];
      this.#entries.set(path.replace(/^\//, ""), { method, packed, at: local });
      at += 46 + name + extra + comment;
    }
  }

  /** The text of a file; nothing if it is not there. All files together may not unpack to more than the bound. */
  async text(path: string): Promise<string | null> {
    const entry = this.#entries.get(path);
    if (!entry) return null;
    const view = viewOf(this.#bytes);
    if (view.getUint32(entry.at, true) !== LOCAL) throw new Refused("unreadable");
    const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    const packed = this.#bytes.slice(start, start + entry.packed);
    if (entry.method === 0) return new TextDecoder().decode(packed);
    if (entry.method !== 8) throw new Refused("unreadable");
    return this.#unpacked(packed);
  }

  async #unpacked(packed: Uint8Array<ArrayBuffer>): Promise<string> {
    const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    const decoder = new TextDecoder();
    let text = "";
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new Refused("unreadable");
      });
      if (done) return text + decoder.decode();
      this.#left -= value.length;
      if (this.#left < 0) {
        await reader.cancel();
        throw new Refused("tooBig");
      }
      text += decoder.decode(value, { stream: true });
    }
  }
}

type Triple = [number, number, number];
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A container of texts. */
export async function zip(files: Record<string, string>): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const list: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = new TextEncoder().encode(path);
    const plain = new TextEncoder().encode(text);
    const stream = new Blob([plain]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const packed = new Uint8Array(await new Response(stream).arrayBuffer());
    const common = [20, 0x0800, 8, 0, 0x21];
    const sizes = [crc32(plain), packed.length, plain.length];
    parts.push(bytes([LOCAL], common, sizes, [name.length, 0]), name, packed);
    list.push(bytes([ENTRY], [20, ...common], sizes, [name.length, 0, 0, 0, 0], [0, at]), name);
    at += 30 + name.length + packed.length;
  }
  const listed = list.reduce((sum, part) => sum + part.length, 0);
  const count = Object.keys(files).length;
  return new Blob([...parts, ...list, bytes([END], [0, 0, count, count], [listed, at], [0])]);
}

/** Runs of 32-bit and 16-bit numbers in turn, lowest byte first. */
function bytes(...runs: number[][]): Uint8Array<ArrayBuffer> {
  const all = runs.flatMap((run, place) => {
    const width = place % 2 === 0 ? 4 : 2;
    return run.flatMap((number) => Array.from({ length: width }, (_, byte) => (number >>> (8 * byte)) & 0xff));
  });
  return new Uint8Array(all);
}

function crc32(data: Uint8Array): number {
  let crc = -1;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
