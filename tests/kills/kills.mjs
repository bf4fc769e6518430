// Kills the browser, with everything it has started, in the middle of writing history: what was
// acknowledged before is there afterwards, and an import that was not is there wholly or not at all.
//
// The ledger is this process: what the page reports as kept is noted here, outside of the browser.
//
// Chromium itself deletes a whole database whose log it finds damaged when it starts, and a kill between
// two pieces of one record of that log leads there. Nothing in a page can forbid it: the second copy
// brings everything back. How often that happened by itself is counted; at the end it is brought
// about, for each of the two.
// KILLS (20) says how often; KILL_SEED (1) makes the moments. STORE_PAGE is the folder of the page.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { serve } from "../../bench/lib/common.mjs";
import { CHROMIUM, CHROMIUM_FLAGS } from "../e2e/support/browser.mjs";

const KILLS = Number(process.env.KILLS ?? 20);
const PAGE = process.env.STORE_PAGE ?? "target/bench/store";
const BEGIN = Date.UTC(2024, 0, 1);
const HALF_HOUR = 1_800_000;
const IMPORTED = 400;
/** What Chromium writes when it has deleted a database by itself. */
const DELETED = "recovering from a corrupted (and deleted) database";

/** Where Chromium keeps the database and its second copy. */
const FIRST = /^IndexedDB\/[^/]+\.leveldb\/\d+\.log$/;
const SECOND = /^WebStorage\/\d+\/IndexedDB\/indexeddb\.leveldb\/\d+\.log$/;

/** What was acknowledged: values by their instants. */
const ledger = new Map();
let acknowledged = 0;
let random = Number(process.env.KILL_SEED ?? 1) >>> 0;

/** From 0 up to 1, the same each time for one seed. */
function chance() {
  random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
  return random / 2 ** 32;
}

async function launched(profile) {
  const flags = ["--headless=new", "--enable-logging=stderr", "--remote-debugging-port=0"];
  const log = openSync(logOf(profile), "w");
  const child = spawn(CHROMIUM, [...CHROMIUM_FLAGS, ...flags, `--user-data-dir=${profile}`], {
    detached: true,
    stdio: ["ignore", "ignore", log],
  });
  closeSync(log);
  for (let waited = 0; waited < 20_000; waited += 25) {
    const port = portOf(profile);
    if (port) {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => null);
      if (browser) {
        return { child, browser };
      }
    }
    await sleep(25);
  }
  kill(child);
  throw new Error("the browser did not start");
}

function logOf(profile) {
  return path.join(profile, "stderr");
}

function portOf(profile) {
  try {
    return readFileSync(path.join(profile, "DevToolsActivePort"), "utf8").split("\n")[0];
  } catch {
    return "";
  }
}

function kill(child) {
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch (error) {
    // A group that is gone already is what was wanted.
    assert.equal(error.code, "ESRCH");
  }
}

async function opened(browser, url) {
  const context = browser.contexts()[0];
  const page = context.pages()[0] ?? (await context.newPage());
  await page.exposeFunction("acknowledge", (at, values) => {
    acknowledged += at.length;
    at.forEach((it, place) => ledger.set(it, values[place]));
  });
  await page.goto(url);
  await page.waitForFunction(() => window.store);
  return page;
}

/** Writes without an end: single readings, and an import after every eighth. */
function write(page, first) {
  const work = page.evaluate(
    async ([first, step, count]) => {
      let next = first;
      const told = (length) => {
        const at = Float64Array.from({ length }, (_, place) => next + place * step);
        next += length * step;
        return [at, at.map((it) => (it % 9_973) / 10)];
      };
      for (let turn = 1; ; turn++) {
        const [at, values] = told(turn % 8 === 0 ? count : 1);
        if (at.length > 1) {
          await window.store.import(next, at, values);
        } else {
          await window.store.append(at, values);
        }
        await window.acknowledge([...at], [...values]);
      }
    },
    [first, HALF_HOUR, IMPORTED],
  );
  // It ends with its page.
  work.catch(() => undefined);
}

/** Holds what is there against the ledger; tells where to go on. */
async function checked(page) {
  recoveredCount += (await page.evaluate(() => window.store.open())) > 0 ? 1 : 0;
  const flat = await page.evaluate(async () => [...(await window.store.read(-8e15, 8e15))]);
  const kept = new Map();
  for (let place = 0; place < flat.length; place += 2) {
    kept.set(flat[place], flat[place + 1]);
  }
  deletedCount += readFileSync(logOf(profile), "utf8").includes(DELETED) ? 1 : 0;
  const lost = [...ledger].filter(([at, value]) => kept.get(at) !== value);
  assert.deepEqual(lost.slice(0, 5), [], `${lost.length} acknowledged readings are lost`);
  // One write may have been kept before it could say so.
  const more = kept.size - ledger.size;
  assert.ok([0, 1, IMPORTED].includes(more), `${more} readings are there that nobody acknowledged`);
  kept.forEach((value, at) => ledger.set(at, value));
  // In the order of time.
  return ([...kept.keys()].at(-1) ?? BEGIN) + HALF_HOUR;
}

/** Opens the browser once more, holds what is there against the ledger, and kills it. */
async function looksAgain() {
  rmSync(path.join(profile, "DevToolsActivePort"), { force: true });
  const { child, browser } = await launched(profile);
  try {
    await checked(await opened(browser, `${site.url}/subject/index.html`));
  } finally {
    kill(child);
    await browser.close().catch(() => undefined);
  }
}

/** Writes over the beginning of the log in which a database keeps what it has heard last. */
function damages(folder) {
  const root = path.join(profile, "Default");
  const logs = readdirSync(root, { recursive: true }).filter((file) => folder.test(file));
  assert.ok(logs.length > 0, `there is a log like ${folder}`);
  for (const log of logs) {
    const file = openSync(path.join(root, log), "r+");
    writeSync(file, Buffer.alloc(64, 0xa5), 0, 64, 0);
    closeSync(file);
  }
}

const site = await serve({ "/subject/": PAGE });
/** How often the browser has deleted one of the two databases, and how often the second brought all back. */
let deletedCount = 0;
let recoveredCount = 0;
const profile = mkdtempSync(path.join(tmpdir(), "carport-kills-"));
const started = Date.now();
let killed = 0;
let [deletedByItself, recoveredByItself] = [0, 0];
try {
  for (; killed < KILLS; killed++) {
    rmSync(path.join(profile, "DevToolsActivePort"), { force: true });
    const { child, browser } = await launched(profile);
    try {
      const page = await opened(browser, `${site.url}/subject/index.html`);
      const first = await checked(page);
      const before = ledger.size;
      write(page, first);
      while (ledger.size === before) {
        await sleep(1);
      }
      await sleep(chance() * 250);
    } finally {
      kill(child);
      await browser.close().catch(() => undefined);
    }
  }
  await looksAgain();
  [deletedByItself, recoveredByItself] = [deletedCount, recoveredCount];
  for (const [folder, comesBack] of [
    [FIRST, 1],
    [SECOND, 0],
    [FIRST, 1],
  ]) {
    const [deleted, recovered] = [deletedCount, recoveredCount];
    damages(folder);
    await looksAgain();
    assert.equal(deletedCount - deleted, 1, "the browser deletes a damaged database");
    assert.equal(recoveredCount - recovered, comesBack, `${folder} is the one that was damaged`);
  }
} finally {
  await site.close();
  await sleep(100);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
const seconds = ((Date.now() - started) / 1_000).toFixed(0);
console.log(`${killed} kills, ${acknowledged} readings acknowledged, none lost, ${seconds} s`);
console.log(`The browser deleted a database by itself ${deletedByItself} times; the second copy brought the first back ${recoveredByItself} times`);
console.log("Each of the two was deleted on purpose as well, and nothing was lost");
