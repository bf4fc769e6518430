// Everything a browser keeps for the app, as bytes, and the search for a secret among them.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";

export interface Kept {
  /** Where it was found: `indexeddb/carport/vault/key`. */
  place: string;
  bytes: Buffer;
}

export interface StoredKey {
  place: string;
  isExtractable: boolean;
}

export interface Device {
  kept: Kept[];
  keys: StoredKey[];
  /** How many records each store of IndexedDB holds, by `database/store`. */
  counts: Record<string, number>;
}

/** Reads all storage of the page's origin, keys and values alike. */
export async function readDevice(page: Page): Promise<Device> {
  const { kept, keys, counts } = await page.evaluate(collect);
  const cookies = await page.context().cookies();
  return {
    kept: [
      ...kept.map(({ place, base64 }) => ({ place, bytes: Buffer.from(base64, "base64") })),
      ...cookies.map((cookie) => ({ place: "cookie", bytes: Buffer.from(JSON.stringify(cookie)) })),
    ],
    keys,
    counts,
  };
}

/** Runs in the page. Text is written in UTF-8, bytes as they are. */
async function collect() {
  const kept: { place: string; base64: string }[] = [];
  const keys: { place: string; isExtractable: boolean }[] = [];
  const counts: Record<string, number> = {};

  const keep = (place: string, bytes: Uint8Array) => {
    let binary = "";
    for (const byte of bytes) {
      binary += String.fromCharCode(byte);
    }
    kept.push({ place, base64: btoa(binary) });
  };
  const text = (place: string, value: string) => keep(place, new TextEncoder().encode(value));
  const walk = async (place: string, value: unknown): Promise<void> => {
    if (value instanceof CryptoKey) {
      keys.push({ place, isExtractable: value.extractable });
    } else if (value instanceof Blob) {
      keep(place, new Uint8Array(await value.arrayBuffer()));
    } else if (value instanceof ArrayBuffer) {
      keep(place, new Uint8Array(value));
    } else if (ArrayBuffer.isView(value)) {
      keep(place, new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    } else if (value instanceof Map || value instanceof Set) {
      await walk(place, [...value]);
    } else if (typeof value === "object" && value !== null) {
      for (const [name, part] of Object.entries(value)) {
        text(place, name);
        await walk(`${place}.${name}`, part);
      }
    } else {
      text(place, String(value));
    }
  };
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  // The second copy is in a bucket of its own, which TypeScript does not know yet.
  interface Bucket {
    indexedDB: IDBFactory;
  }
  const { storageBuckets } = navigator as unknown as {
    storageBuckets: { keys(): Promise<string[]>; open(name: string): Promise<Bucket> };
  };
  const factories: [string, IDBFactory][] = [["", indexedDB]];
  for (const name of await storageBuckets.keys()) {
    factories.push([`${name}/`, (await storageBuckets.open(name)).indexedDB]);
  }
  const found: [string, string, IDBFactory][] = [];
  for (const [bucket, factory] of factories) {
    const databases = await factory.databases();
    found.push(...databases.map(({ name = "" }): (typeof found)[number] => [bucket, name, factory]));
  }
  for (const [bucket, base, factory] of found) {
    const database = await done(factory.open(base));
    const name = bucket + base;
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      const [names, values] = await Promise.all([
        done(objects.getAllKeys()),
        done(objects.getAll()),
      ]);
      counts[`${name}/${store}`] = names.length;
      for (const [index, key] of names.entries()) {
        const place = `indexeddb/${name}/${store}/${index}`;
        await walk(place, key);
        await walk(place, values[index]);
      }
    }
    database.close();
  }
  for (const [area, storage] of Object.entries({ localStorage, sessionStorage })) {
    for (const [name, value] of Object.entries(storage)) {
      text(`${area}/${name}`, name);
      text(`${area}/${name}`, value as string);
    }
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      text(`cache/${name}`, request.url);
      keep(`cache/${name}`, new Uint8Array((await response?.arrayBuffer()) ?? []));
    }
  }
  return { kept, keys, counts };
}

/** Every file below a folder, such as a browser's profile. */
export async function readFolder(folder: string): Promise<Kept[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async (entry) => {
      const place = join(entry.parentPath ?? entry.path, entry.name);
      return { place, bytes: await readFile(place) };
    }),
  );
}

/** The places where a secret stands as it is, in UTF-16, or in Base64 at any alignment. */
export function placesOf(secret: string, kept: Kept[]): string[] {
  const forms = formsOf(secret);
  return kept
    .filter(({ bytes }) => forms.some((form) => bytes.includes(form)))
    .map(({ place }) => place);
}

function formsOf(secret: string): Buffer[] {
  const plain = [Buffer.from(secret, "utf8"), Buffer.from(secret, "utf16le")];
  const encoded = plain.flatMap((bytes) =>
    [0, 1, 2].flatMap((shift) => {
      // What stands before decides how three bytes become four letters; the edges are left out.
      const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
      const whole = shifted.subarray(0, shifted.length - (shifted.length % 3));
      const letters = whole.toString("base64").slice(shift === 0 ? 0 : 4);
      return [letters, letters.replaceAll("+", "-").replaceAll("/", "_")].map((form) =>
        Buffer.from(form),
      );
    }),
  );
  const escaped = Buffer.from(encodeURIComponent(secret));
  return [...plain, ...encoded, escaped];
}
