// A stand-in for a host of map tiles: drawn here, and told who asks for what.

import { deflateSync } from "node:zlib";
import type { BrowserContext, Request } from "@playwright/test";
import type { Guard } from "./guard.ts";

/** What the site names unless an owner chooses another. */
export const OPEN_STREET_MAP = "https://tile.openstreetmap.org";

export interface TileRequest {
  url: string;
  zoom: number;
  x: number;
  y: number;
  headers: Record<string, string>;
}

export class TileHost {
  /** What was asked for, oldest first. */
  readonly requests: TileRequest[] = [];
  /** Whether it answers with a status of no use. */
  isBroken = false;

  private constructor(readonly origin: string) {}

  /** Answers for a host, which pages may ask from now on. */
  static async over(
    context: BrowserContext,
    guard: Guard,
    origin = OPEN_STREET_MAP,
  ): Promise<TileHost> {
    const host = new TileHost(origin);
    guard.allow(origin);
    await context.route(`${origin}/**`, async (route) => {
      const asked = await told(route.request());
      host.requests.push(asked);
      if (host.isBroken) {
        await route.fulfill({ status: 503, body: "" });
        return;
      }
      const body = tile(asked.zoom, asked.x, asked.y);
      const headers = { "access-control-allow-origin": "*", "cache-control": "max-age=604800" };
      await route.fulfill({ contentType: "image/png", body, headers });
    });
    return host;
  }

  /** How many tiles were asked for. */
  get count(): number {
    return this.requests.length;
  }
}

async function told(request: Request): Promise<TileRequest> {
  const [, zoom, x, y] = /\/(\d+)\/(\d+)\/(\d+)(?:@2x)?\.\w+/.exec(request.url()) ?? [];
  return {
    url: request.url(),
    zoom: Number(zoom),
    x: Number(x),
    y: Number(y),
    headers: await request.allHeaders(),
  };
}

const SIDE = 256;
/** Land, field, water, road, and the edge of a road. */
const PALETTE = Buffer.from("f2f0eae4ebd8c3d9e6ffffffc9c4ba", "hex");
const [LAND, FIELD, WATER, ROAD, EDGE] = [0, 1, 2, 3, 4];
const drawn = new Map<string, Buffer>();

/** One tile; what crosses its border goes on in the next. */
function tile(zoom: number, x: number, y: number): Buffer {
  const name = `${zoom}/${x}/${y}`;
  const known = drawn.get(name);
  if (known !== undefined) {
    return known;
  }
  const rows = Buffer.alloc(SIDE * (SIDE + 1));
  for (let row = 0; row < SIDE; row += 1) {
    for (let column = 0; column < SIDE; column += 1) {
      const color = colorAt(x * SIDE + column, y * SIDE + row);
      rows[row * (SIDE + 1) + column + 1] = color;
    }
  }
  const png = Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", Buffer.from([0, 0, 1, 0, 0, 0, 1, 0, 8, 3, 0, 0, 0])),
    chunk("PLTE", PALETTE),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  drawn.set(name, png);
  return png;
}

function colorAt(x: number, y: number): number {
  const fromRoad = Math.min(
    ...[
      [0.83, 0.21, 311],
      [-0.34, 0.91, 423],
    ].map(([across, along, every]) => {
      const far = x * across + y * along + 14 * Math.sin((x - y) / 190);
      return Math.abs((far % every) - every / 2);
    }),
  );
  if (fromRoad < 2.5) {
    return ROAD;
  }
  if (fromRoad < 4) {
    return EDGE;
  }
  const height = Math.sin(x / 347) + Math.sin(y / 281 + x / 903);
  if (height > 1.35) {
    return WATER;
  }
  return height < -0.6 ? FIELD : LAND;
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The checksum of PNG, bit by bit: there is little to sum. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
  }
  return (sum ^ 0xffffffff) >>> 0;
}
