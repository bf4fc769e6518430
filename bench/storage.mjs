// Storage: 175,320 half-hour samples of one series, with a profile on disk and strict durability.
// "month" is the plain layout of one record a month with typed arrays inside; "subject" is the app's own store, as
// `cargo xtask bench storage` builds it, kept once, and "twice" is the same with its second copy, as in the app. All are measured in one run, interleaved, each with a fresh profile.
// Measures: all samples written, one year read (cold, and the median of twenty times more) into what is drawn from (typed arrays, the app's own samples), everything read, one sample added 100 times, bytes on disk.
// BENCH_SUBJECT (target/bench/store), BENCH_RUNS (5), BENCH_POINTS (175320). Prints one line of JSON.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { serve, launchOnDisk, stats, machine, intEnv, HERE } from './lib/common.mjs';

const RUNS = intEnv('BENCH_RUNS', 5), POINTS = intEnv('BENCH_POINTS', 175320);
const SUBJECT = process.env.BENCH_SUBJECT ?? 'target/bench/store';
const size = (dir) => fs.existsSync(dir) ? fs.readdirSync(dir, { withFileTypes: true }).reduce((sum, entry) => {
  const file = path.join(dir, entry.name);
  return sum + (entry.isDirectory() ? size(file) : fs.statSync(file).size);
}, 0) : 0;

function inPage() {
  const asked = (request) => new Promise((ok, no) => { request.onsuccess = () => ok(request.result); request.onerror = () => no(request.error); });
  const ended = (transaction) => new Promise((ok, no) => { transaction.oncomplete = () => ok(); transaction.onerror = transaction.onabort = () => no(transaction.error); });
  const month = (at) => { const date = new Date(at * 1000); return date.getUTCFullYear() * 12 + date.getUTCMonth(); };
  const strict = { durability: 'strict' };
  const plain = async () => {
    const opening = indexedDB.open('plain', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('s', { keyPath: 'k' });
    const database = await asked(opening);
    const rows = async (from, until) => {
      const held = await asked(database.transaction('s').objectStore('s').getAll(IDBKeyRange.bound(month(from), month(until))));
      const count = held.reduce((sum, row) => sum + row.t.length, 0);
      const at = new Float64Array(count), values = new Float32Array(count);
      let place = 0;
      for (const row of held) { at.set(row.t, place); values.set(row.v, place); place += row.t.length; }
      return count;
    };
    return {
      insert: async (xs, ys) => {
        const transaction = database.transaction('s', 'readwrite', strict), done = ended(transaction), store = transaction.objectStore('s');
        for (let from = 0, at = 1; at <= xs.length; at++) {
          if (at === xs.length || month(xs[at]) !== month(xs[from])) {
            store.put({ k: month(xs[from]), t: xs.slice(from, at), v: Float32Array.from(ys.subarray(from, at)) });
            from = at;
          }
        }
        await done;
      },
      read: rows,
      add: async (at, value) => {
        const transaction = database.transaction('s', 'readwrite', strict), done = ended(transaction), store = transaction.objectStore('s');
        const k = month(at), old = await asked(store.get(k));
        const t = new Float64Array((old ? old.t.length : 0) + 1), v = new Float32Array(t.length);
        if (old) { t.set(old.t); v.set(old.v); }
        t[t.length - 1] = at; v[v.length - 1] = value;
        store.put({ k, t, v });
        await done;
      },
    };
  };
  const own = async (isOnce) => {
    await window.store.open(isOnce);
    return {
      insert: (xs, ys) => window.store.append(xs.map((at) => at * 1000), ys),
      read: (from, until) => window.store.count(from * 1000, until * 1000 + 1),
      add: (at, value) => window.store.append(Float64Array.of(at * 1000), Float64Array.of(value)),
    };
  };
  window.bench = async (name) => {
    const { xs, ys } = window.S, count = xs.length;
    const store = await (name === 'month' ? plain() : own(name === 'subject'));
    let began = performance.now();
    await store.insert(xs, ys);
    const insert = performance.now() - began;
    began = performance.now();
    const yearCount = await store.read(xs[count - 17521], xs[count - 1]);
    const year = performance.now() - began;
    const agains = [];
    for (let turn = 0; turn < 20; turn++) {
      began = performance.now();
      await store.read(xs[count - 17521], xs[count - 1]);
      agains.push(performance.now() - began);
    }
    agains.sort((one, other) => one - other);
    began = performance.now();
    const allCount = await store.read(xs[0], xs[count - 1]);
    const all = performance.now() - began;
    if (allCount !== count) throw new Error(`${name}: read ${allCount} of ${count}`);
    const adds = [];
    for (let turn = 0; turn < 100; turn++) {
      began = performance.now();
      await store.add(xs[count - 1] + (turn + 1) * 1800, 50 + turn % 7);
      adds.push(performance.now() - began);
    }
    adds.sort((one, other) => one - other);
    return { insert, year, again: agains[10], year_points: yearCount, all, add_median: adds[50], add_p95: adds[94] };
  };
}

const out = {};
let version = '';
const site = await serve({ '/subject/': SUBJECT });
try {
  for (let run = 0; run < RUNS; run++) {
    for (const name of run % 2 ? ['month', 'subject', 'twice'] : ['twice', 'subject', 'month']) {
      const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-store-'));
      const context = await launchOnDisk(dir);
      try {
        version = context.browser()?.version() ?? version;
        const page = await context.newPage();
        await page.goto(`${site.url}/subject/index.html`);
        await page.waitForFunction(() => window.store);
        await page.addScriptTag({ path: path.join(HERE, 'pages', 'data.js') });
        await page.evaluate((count) => { window.S = window.makeSeries(count); }, POINTS);
        await page.evaluate(inPage);
        const result = await page.evaluate((it) => window.bench(it), name);
        await context.close();
        result.disk = size(path.join(dir, 'Default', 'IndexedDB')) + size(path.join(dir, 'Default', 'WebStorage'));
        for (const [key, value] of Object.entries(result)) ((out[name] ??= {})[key] ??= []).push(value);
      } finally {
        await context.close().catch(() => {});
        fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
      }
    }
  }
} finally { await site.close(); }
const result = Object.fromEntries(Object.entries(out).map(([name, it]) => [name, {
  insert_ms: stats(it.insert), read_1y_ms: stats(it.year), read_1y_again_ms: stats(it.again), read_1y_points: it.year_points[0], read_all_ms: stats(it.all).median,
  add_one_ms: stats(it.add_median).median, add_one_p95_ms: stats(it.add_p95).median, disk_mb_after_close: Math.round(stats(it.disk).median / 1e4) / 100,
}]));
const times = (key, name = 'subject') => Math.round(result[name][key].median / result.month[key].median * 100) / 100;
console.log(JSON.stringify({ bench: 'storage', points: POINTS, runs: RUNS, machine: machine(version), result, x_month_insert: times('insert_ms'), x_month_read_1y: times('read_1y_ms'), x_month_read_1y_again: times('read_1y_again_ms'), x_month_insert_twice: times('insert_ms', 'twice') }));
