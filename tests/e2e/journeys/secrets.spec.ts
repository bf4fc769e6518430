// What lies on the device after a sign-in: neither the password nor a token, in any form.

import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { CHROMIUM, CHROMIUM_FLAGS } from "../support/browser.mjs";
import { placesOf, readDevice, readFolder } from "../support/device.ts";
import { Guard, refusedWith, serveCaptcha } from "../support/guard.ts";
import { Owner, PASSWORD } from "../support/owner.ts";
import { expect, test, twin } from "../support/test.ts";
import { TOKEN } from "../support/vendor.ts";

const draw = (name: string) => `${name}-${randomBytes(18).toString("hex")}`;

/** Signs in with a password that occurs nowhere else, and notes all tokens on their way. */
async function signInWatched(page: Page, context: BrowserContext): Promise<string[]> {
  const password = draw("password");
  const secrets = [password];
  // The simulator knows one password only; the app shall hold one that can be searched for.
  await context.route(/\/gcdm\/oauth\/authenticate/, async (route) => {
    const body = route.request().postData() ?? "";
    await route.continue({ postData: body.replace(password, PASSWORD) });
  });
  page.on("response", async (response) => {
    if (response.url().includes(TOKEN)) {
      const { access_token, refresh_token, id_token } = await response.json();
      secrets.push(access_token, refresh_token, id_token);
    }
  });
  await new Owner(page).signsIn({ password });
  expect(secrets).toHaveLength(4);
  return secrets;
}

/** Writes a canary in clear, everywhere a page can write. */
function release(page: Page, canary: string): Promise<void> {
  return page.evaluate(async (text) => {
    const bytes = new TextEncoder().encode(text);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("aviary", 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore("cage");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    await new Promise<void>((resolve, reject) => {
      const writing = database.transaction("cage", "readwrite", { durability: "strict" });
      writing.objectStore("cage").put({ nested: [text] }, "text");
      writing.objectStore("cage").put(bytes, "bytes");
      writing.objectStore("cage").put(btoa(`x${text}`), "base64");
      writing.objectStore("cage").put(new Uint16Array([...text].map((c) => c.charCodeAt(0))), "wide");
      writing.oncomplete = () => resolve();
      writing.onabort = () => reject(writing.error);
    });
    database.close();
    localStorage.setItem("canary", text);
    sessionStorage.setItem("canary", text);
    document.cookie = `canary=${text}`;
    await (await caches.open("aviary")).put("/canary", new Response(text));
  }, canary);
}

test("the_search_finds_a_canary_in_every_store", async ({ page }) => {
  await page.goto("/");
  const canary = draw("canary");

  await release(page, canary);

  const { kept } = await readDevice(page);
  const places = [...new Set(placesOf(canary, kept).map((place) => place.replace(/\.nested.*/, "")))];
  expect(places.sort()).toEqual([
    "cache/aviary",
    "cookie",
    "indexeddb/aviary/cage/0",
    "indexeddb/aviary/cage/1",
    "indexeddb/aviary/cage/2",
    "indexeddb/aviary/cage/3",
    "localStorage/canary",
    "sessionStorage/canary",
  ]);
});

test("no_secret_is_stored_in_clear", async ({ page, context }) => {
  const secrets = await signInWatched(page, context);

  const device = await readDevice(page);

  expect(device.counts["carport/vault"]).toBe(1);
  expect(device.counts["carport/answers"]).toBeGreaterThan(0);
  for (const secret of secrets) {
    expect(placesOf(secret, device.kept)).toEqual([]);
  }
});

test("the_key_of_the_vault_cannot_be_taken_out", async ({ page, context }) => {
  await signInWatched(page, context);

  const { keys } = await readDevice(page);

  expect(keys).toHaveLength(1);
  expect(keys[0].isExtractable).toBe(false);
});

test("a_refused_password_is_not_stored", async ({ page, guard }) => {
  guard.expect(refusedWith(401));
  const password = draw("password");
  const owner = new Owner(page);
  await owner.beginsToConnect({ password });
  await owner.solvesCaptcha();
  await owner.submits();
  await expect(owner.alert()).toBeVisible();

  const { kept } = await readDevice(page);

  expect(placesOf(password, kept)).toEqual([]);
});

test("no_file_of_the_profile_holds_a_secret", async ({ vendor, home }) => {
  const profile = await mkdtemp(join(tmpdir(), "carport-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: CHROMIUM_FLAGS,
    baseURL: home.url,
    locale: "en-GB",
  });
  const guard = await Guard.over(context, [home.url, twin(home.url)]);
  await serveCaptcha(context, vendor);
  const page = context.pages()[0];
  const canary = draw("canary");
  const secrets = await signInWatched(page, context);
  await release(page, canary);
  await context.close();

  const files = await readFolder(profile);

  await rm(profile, { recursive: true });
  expect(placesOf(canary, files)).not.toEqual([]);
  for (const secret of secrets) {
    expect(placesOf(secret, files)).toEqual([]);
  }
  expect(guard.surprises()).toEqual([]);
});
