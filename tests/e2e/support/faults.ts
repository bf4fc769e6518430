// What axe finds wrong with a page.

import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** The name tells the pages of one journey apart. */
export async function hasNoFault(page: Page, name = "the page"): Promise<void> {
  // What stands in a frame, as the captcha's stand-in does, is not ours to judge.
  // Nor are style sheets fetched again: an import within one would be asked for at a wrong address.
  const axe = new AxeBuilder({ page }).options({ preload: false }).exclude("iframe");
  const { violations } = await axe.analyze();
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${name}: ${id} at ${node.target.join(" ")}: ${node.failureSummary}`),
  );
  expect(faults).toEqual([]);
}
