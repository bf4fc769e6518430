// Writes a brotli and a gzip copy beside each text or WebAssembly file of a folder, so that a
// server sends them without compressing anything itself. Usage: node compress.mjs FOLDER
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const WORTH_IT = new Set([
  ".css", ".html", ".js", ".json", ".svg", ".txt", ".wasm", ".webmanifest", ".xml",
]);

// Smaller files fit into one packet anyway.
const SMALLEST_BYTES = 256;

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

async function compress(path) {
  const original = await readFile(path);
  const copies = [
    [".br", await brotli(original, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: original.length,
      },
    })],
    [".gz", await gz(original, { level: constants.Z_BEST_COMPRESSION })],
  ];
  for (const [suffix, copy] of copies) {
    if (original.length >= SMALLEST_BYTES && copy.length < original.length) {
      await writeFile(path + suffix, copy);
    } else {
      await rm(path + suffix, { force: true });
    }
  }
}

const folder = process.argv[2];
const files = await readdir(folder, { recursive: true, withFileTypes: true });
await Promise.all(
  files
    .filter((file) => file.isFile() && WORTH_IT.has(extname(file.name)))
    .map((file) => compress(join(file.parentPath ?? file.path, file.name))),
);
