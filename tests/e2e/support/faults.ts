// What axe finds wrong with a page, and ids that are given twice: a label would name the wrong one.

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
  expect([...faults, ...(await idsGivenTwice(page, name))]).toEqual([]);
}

async function idsGivenTwice(page: Page, name: string): Promise<string[]> {
  const ids = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [...new Set(twice)].map((id) => `${name}: id ${id} is given twice`);
}
