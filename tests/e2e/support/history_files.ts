// What an owner does with history as files.

import { expect, type Locator, type Page } from "@playwright/test";

export type Kind = "Backup" | "Table (CSV)" | "JSON lines";

export class HistoryFiles {
  constructor(readonly page: Page) {}

  async opens(): Promise<void> {
    await this.page.goto("/settings/history");
    await expect(this.page.getByRole("heading", { level: 1, name: "History and backup" })).toBeVisible();
  }

  /** Saves a file and tells what is in it. */
  async saves(kind: Kind, passphrase = ""): Promise<string> {
    await this.saving.getByRole("radio", { name: new RegExp(`^${kind.replace(/[()]/g, "\\$&")}(?! with)`) }).check();
    if (passphrase) {
      await this.saving.getByLabel("Passphrase", { exact: true }).fill(passphrase);
      await this.saving.getByLabel("Passphrase once more").fill(passphrase);
    }
    const downloading = this.page.waitForEvent("download");
    await this.saving.getByRole("button", { name: "Save the file" }).click();
    const stream = await (await downloading).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) {
      chunks.push(chunk as Buffer);
    }
    await expect(this.saving.getByText(/^Saved:/)).toBeVisible();
    return Buffer.concat(chunks).toString("utf8");
  }

  async chooses(name: string, text: string): Promise<void> {
    const buffer = Buffer.from(text, "utf8");
    await this.opening.locator("input[type=file]").setInputFiles({ name, mimeType: "text/plain", buffer });
  }

  /** From a file of our own, whose car is known, to its readings. */
  async adds(name: string, text: string): Promise<void> {
    await this.chooses(name, text);
    await this.opening.getByRole("button", { name: "Add to the history" }).click();
  }

  section(title: string): Locator {
    const heading = this.page.getByRole("heading", { level: 2, name: title, exact: true });
    return this.page.locator("section").filter({ has: heading });
  }

  get saving(): Locator {
    return this.section("Save");
  }

  get opening(): Locator {
    return this.section("Open");
  }

  get before(): Locator {
    return this.section("Opened before");
  }
}
