// Signing in where the site is a static host's and the proxy is somewhere else.

import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { refusedWith, UNANSWERED } from "../support/guard.ts";
import { Owner } from "../support/owner.ts";
import { SITE, startProxy } from "../support/servers.mjs";
import { expect, test as base, twin } from "../support/test.ts";
import { STATE, TOKEN } from "../support/vendor.ts";
import { FIRST_CAR } from "../support/words.ts";

interface Apart {
  /** The host of the site; its own proxy leads nowhere. */
  site: string;
  /** The proxy elsewhere, which admits pages of that site only. */
  proxy: string;
}

const test = base.extend<{ apart: Apart }>({
  apart: async ({ vendor }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "carport-site-"));
    await cp(SITE, folder, { recursive: true });
    const nowhere = "http://127.0.0.1:9";
    const site = await startProxy({ vendor: nowhere, site: folder });
    const proxy = await startProxy({ vendor: vendor.url, allowOrigins: [site.url] });
    // A static host knows no twin: the captcha's frame comes from the proxy's origin.
    const path = join(folder, "config.json");
    const config = JSON.parse(await readFile(path, "utf8"));
    await writeFile(path, JSON.stringify({ ...config, proxy: proxy.url, captcha_origin: proxy.url }));

    await use({ site: site.url, proxy: proxy.url });

    await Promise.all([site.stop(), proxy.stop()]);
    await rm(folder, { recursive: true });
  },
  baseURL: async ({ apart }, use) => {
    await use(apart.site);
  },
  origins: async ({ apart }, use) => {
    await use([apart.site, twin(apart.site), apart.proxy]);
  },
});

test("signing_in_works_across_origins", async ({ page, apart, vendor, guard }) => {
  guard.expect(refusedWith(401));
  const owner = new Owner(page);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/eadrax-") || request.url().includes("/gcdm/")) {
      asked.push(new URL(request.url()).origin);
    }
  });

  await owner.signsInFully();

  expect([...new Set(asked)]).toEqual([apart.proxy]);
  await page.reload();
  await owner.seesCar(FIRST_CAR);
  const before = (await vendor.calls()).length;
  await vendor.expireAccess();
  await owner.refreshes();
  const since = (await vendor.calls()).slice(before);
  expect(since.map(({ path, status }) => `${path} ${status}`)).toEqual([
    `${STATE} 401`,
    `${TOKEN} 200`,
    `${STATE} 200`,
  ]);
});

test("the_captcha_of_another_origin_comes_from_the_proxy", async ({ page, apart }) => {
  const owner = new Owner(page);

  await owner.beginsToConnect();
  await owner.solvesCaptcha();

  const frames = page.frames().map((frame) => new URL(frame.url()).origin);
  expect(frames).toContain(apart.proxy);
});

test("a_page_of_a_third_origin_is_refused", async ({ page, apart, vendor, guard }) => {
  guard.expect(/^console: Access to fetch .* blocked by CORS policy/, UNANSWERED);
  const owner = new Owner(page);
  // The same files under another name: another origin, which the proxy was not told of. Without
  // its own leave to frame the captcha either, only a pasted answer is left.
  const third = twin(apart.site);
  guard.expect(/^content policy: frame-/, /^console: .*frame-ancestors/);
  await page.goto(`${third}/connect`);
  await page.getByLabel(owner.words.email, { exact: true }).fill("ada@garage.example");
  await page.getByLabel(owner.words.password, { exact: true }).fill("demo");
  await page.getByLabel(owner.words.captchaAnswer).fill("P1_pasted-for-a-third-origin");

  await owner.submits();

  await expect(owner.alert()).toContainText("The relay does not answer");
  expect(await vendor.calls()).toEqual([]);
});

test("the_proxy_tells_an_unknown_origin_why", async ({ apart, request, vendor }) => {
  const answer = await request.get(`${apart.proxy}/cocoapi-row/eadrax-ucs/v1/presentation/oauth/config`, {
    headers: { origin: "http://third.example", "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" },
  });

  expect(answer.status()).toBe(403);
  expect(answer.headers()["x-carport-error"]).toBe("origin_not_allowed");
  expect(answer.headers()["access-control-allow-origin"]).toBeUndefined();
  expect(await vendor.calls()).toEqual([]);
});
