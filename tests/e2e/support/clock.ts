// A clock that a test moves.

import type { Page } from "@playwright/test";

/**
 * Puts the page's time into the test's hands: `page.clock` moves it from here on.
 *
 * Playwright numbers its timers beyond 32 bits, which no browser does; the app, which takes the
 * number of a timer for what it is everywhere else, could never stop one.
 */
export async function takeClock(page: Page): Promise<void> {
  await page.clock.install();
  await page.addInitScript(() => {
    const numbers = new Map<number, number>();
    const wrap = (start: "setTimeout" | "setInterval", stop: "clearTimeout" | "clearInterval") => {
      const [begin, end] = [window[start], window[stop]] as [
        (...all: unknown[]) => number,
        (id?: number) => void,
      ];
      Object.assign(window, {
        [start]: (...all: unknown[]) => {
          numbers.set(numbers.size + 1, begin(...all));
          return numbers.size;
        },
        [stop]: (id: number) => end(numbers.get(id)),
      });
    };
    wrap("setTimeout", "clearTimeout");
    wrap("setInterval", "clearInterval");
  });
}
