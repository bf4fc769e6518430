// What an owner does on a car's map.

import { expect, type Locator, type Page } from "@playwright/test";
import type { LanguageCode } from "./words.ts";

/** Where the simulator's cars live. */
export const SIMULATED_HOME = "46.5708, 3.3312";

const TITLE: Record<LanguageCode, string> = { en: "Map", fr: "Carte" };

/** What the panel can show, in the order of its choices. */
const PARTS = ["now", "path", "visited", "places"] as const;
export type Part = (typeof PARTS)[number];

export class CarMap {
  constructor(
    readonly page: Page,
    readonly language: LanguageCode = "en",
  ) {}

  /** From any page of a car, by its key. */
  async opens(): Promise<void> {
    await this.page.keyboard.press("2");
    await this.isThere();
  }

  async isThere(): Promise<void> {
    const heading = { level: 1, name: TITLE[this.language], exact: true };
    await expect(this.page.getByRole("heading", heading)).toBeVisible();
    await expect(this.page.locator(".map-waiting")).toBeHidden();
  }

  /** The map itself, which takes keys. */
  get ground(): Locator {
    return this.page.getByRole("application");
  }

  /** What is said of where the car is. */
  get here(): Locator {
    return this.page.locator(".here");
  }

  get headline(): Locator {
    return this.page.locator(".here-headline");
  }

  /** The car as it is drawn. */
  get car(): Locator {
    return this.page.locator(".map-ground .map-car");
  }

  /** Shows another part of the panel. */
  async shows(part: Part): Promise<void> {
    await this.part(part).check();
    await expect(this.part(part)).toBeChecked();
  }

  /** The choice of a part of the panel. */
  part(part: Part): Locator {
    return this.page.locator("input[name=map-view]").nth(PARTS.indexOf(part));
  }

  /** A point of the map, as a share of its width and height from its upper left corner. */
  async pointAt(across: number, down: number): Promise<{ x: number; y: number }> {
    await this.ground.scrollIntoViewIfNeeded();
    const box = (await this.ground.boundingBox())!;
    return { x: box.x + box.width * across, y: box.y + box.height * down };
  }

  /** Presses the map and holds: with a mouse that is its other button. */
  async holds(across: number, down: number): Promise<void> {
    const { x, y } = await this.pointAt(across, down);
    await this.page.mouse.click(x, y, { button: "right" });
  }

  /** Begins a home, as the first of all places. */
  async beginsHome(): Promise<void> {
    await this.shows("places");
    await this.button("Set home").click();
    await expect(this.page.getByRole("heading", { level: 2, name: "Set home" })).toBeVisible();
  }

  /** A home by its coordinates. */
  async setsHome(typed = SIMULATED_HOME): Promise<void> {
    await this.beginsHome();
    await this.page.getByLabel("Type the coordinates").fill(typed);
    await this.saves();
  }

  async saves(name = "Home"): Promise<void> {
    await this.button("Save").click();
    await expect(this.page.getByText(`${name} is saved.`)).toBeVisible();
  }

  /** The handles of the place that is being changed. */
  get center(): Locator {
    return this.page.getByRole("button", { name: "Middle of the place" });
  }

  get radius(): Locator {
    return this.page.getByRole("slider", { name: "Radius of the place" });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }
}

/** The middle of something on the screen. */
export async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = (await target.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags something by so many pixels. */
export async function drags(target: Locator, right: number, down: number): Promise<void> {
  const { mouse } = target.page();
  const { x, y } = await middleOf(target);
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + right, y + down, { steps: 12 });
  await mouse.up();
}
