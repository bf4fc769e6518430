// Watches everything a page does, and tells afterwards what it should not have done: errors on the
// console, exceptions, breaches of the content policy, and requests that leave this machine.

import type { BrowserContext } from "@playwright/test";
import type { Vendor } from "./vendor.ts";

/** The only thing from elsewhere that a page of ours asks for. */
const CAPTCHA_SCRIPT = /^https:\/\/hcaptcha\.com\/1\/api\.js(\?|$)/;

export class Guard {
  private readonly complaints: string[] = [];
  private readonly expected: RegExp[] = [];
  private readonly allowed: Set<string>;

  private constructor(origins: string[]) {
    this.allowed = new Set(origins);
  }

  /** Watches a context whose pages may ask these origins, and no host of map tiles. */
  static async over(context: BrowserContext, origins: string[]): Promise<Guard> {
    const guard = new Guard(origins);
    // The browser itself resolves no other name (see browser.mjs): what leaves gets nowhere.
    context.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      const isAtHome = guard.allowed.has(origin) || CAPTCHA_SCRIPT.test(request.url());
      if (protocol.startsWith("http") && !isAtHome) {
        guard.complain(`request to ${origin}`);
      }
    });
    await context.exposeBinding("reportBreach", (_source, breach: string) =>
      guard.complain(`content policy: ${breach}`),
    );
    await context.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => {
        const { reportBreach } = window as unknown as { reportBreach(text: string): void };
        reportBreach(`${event.effectiveDirective} ${event.blockedURI}`);
      });
    });
    context.on("console", (message) => {
      if (message.type() === "error") {
        guard.complain(`console: ${message.text()} (${message.location().url})`);
      }
    });
    context.on("weberror", (error) => guard.complain(`exception: ${error.error().message}`));
    context.on("page", (page) => {
      page.on("crash", () => guard.complain("the page crashed"));
    });
    return guard;
  }

  /** From now on pages may ask this origin too: something on this machine stands in for it. */
  allow(origin: string): void {
    this.allowed.add(origin);
  }

  /** A complaint that a test provokes on purpose. */
  expect(...patterns: RegExp[]): void {
    this.expected.push(...patterns);
  }

  /** What nobody expected. */
  surprises(): string[] {
    return this.complaints.filter((text) => !this.expected.some((pattern) => pattern.test(text)));
  }

  private complain(text: string): void {
    this.complaints.push(text);
  }
}

/** Answers the captcha's real address with the simulator's stand-in. */
export async function serveCaptcha(context: BrowserContext, vendor: Vendor): Promise<void> {
  await context.route(CAPTCHA_SCRIPT, async (route) => {
    const body = await vendor.captchaScript();
    await route.fulfill({ contentType: "text/javascript; charset=utf-8", body });
  });
}

/** The console's word for a status that the vendor or the proxy answered with. */
export function refusedWith(status: number): RegExp {
  return new RegExp(`^console: Failed to load resource: .* status of ${status} `);
}

/** The console's word for a request that never got an answer. */
export const UNANSWERED = /^console: Failed to load resource: net::ERR_/;
