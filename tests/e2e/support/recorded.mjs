// The recorded cars that the conformance of values lays out: a folder for each, a file for each
// answer. Nothing of them is part of this project.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where they lie after `cargo xtask test conformance`. */
export const RECORDED = fileURLToPath(new URL("../../../target/conformance/recorded", import.meta.url));

/**
 * @param {string} [folder]
 * @returns {{ name: string, files: string[] }[]}
 */
export function recordedCars(folder = RECORDED) {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder)
    .sort()
    .map((name) => ({
      name,
      files: readdirSync(join(folder, name)).map((file) => join(folder, name, file)),
    }));
}
