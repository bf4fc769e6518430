// What every journey starts from: servers of its own, and a page that is watched.

import { test as base, expect } from "@playwright/test";
import { Guard, serveCaptcha } from "./guard.ts";
import { SITE, startProxy } from "./servers.mjs";
import { Vendor } from "./vendor.ts";

interface Stage {
  /** How many of the simulator's seconds pass in one of ours. */
  speed: number;
  /** The simulator. */
  vendor: Vendor;
  /** The proxy with the site beside it, on one origin. */
  home: { url: string; stop: () => Promise<void> };
  /** The origins that the page may ask. */
  origins: string[];
  /**
   * Whether the captcha's script can be had. Whatever is served in another's place switches the
   * browser's cache off, so journeys that are about the cache do without.
   */
  hasCaptcha: boolean;
  /** Watches the test's context; the test fails on whatever it did not expect. */
  guard: Guard;
}

export const test = base.extend<Stage>({
  speed: [1, { option: true }],
  vendor: async ({ speed }, use) => {
    const vendor = await Vendor.start({ speed });
    await use(vendor);
    await vendor.stop();
  },
  home: async ({ vendor }, use) => {
    const home = await startProxy({ vendor: vendor.url, site: SITE });
    await use(home);
    await home.stop();
  },
  baseURL: async ({ home }, use) => {
    await use(home.url);
  },
  origins: async ({ home }, use) => {
    await use([home.url, twin(home.url)]);
  },
  hasCaptcha: [true, { option: true }],
  guard: [
    async ({ context, vendor, origins, hasCaptcha }, use) => {
      const guard = await Guard.over(context, origins);
      if (hasCaptcha) {
        await serveCaptcha(context, vendor);
      }
      await use(guard);
      expect(guard.surprises()).toEqual([]);
    },
    { auto: true },
  ],
});

/** The same server under the other name of this machine, where the captcha's frame lives. */
export function twin(origin: string): string {
  return origin.replace("127.0.0.1", "localhost");
}

export { expect };
