// What axe finds wrong with a page.

import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** The name tells the pages of one journey apart. */
export async function hasNoFault(page: Page, name = "the page"): Promise<void> {
  // What stands in a frame, as the captcha's stand-in does, is not ours to judge.
  const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${name}: ${id} at ${node.target.join(" ")}: ${node.failureSummary}`),
  );
  expect(faults).toEqual([]);
}
