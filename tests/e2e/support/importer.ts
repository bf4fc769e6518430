// What an owner does to open files, and files to open: written by hand, of no real car.

import { expect, type Locator, type Page } from "@playwright/test";
import type { LanguageCode } from "./words.ts";

const EN = {
  title: "Open a file",
  choose: "Choose files",
  paste: "Paste the text instead",
  text: "Text of a file",
  read: "Read the text",
  files: "Files",
  found: "1 car found",
  open: "Open the car",
  opened: "Cars opened before",
  remove: "Remove",
  masked: "Number masked",
  unknown: "Unknown model",
  account: "Opened files",
  promise: "The files are read on this device. Nothing is sent.",
  refused: "This car comes from a file",
};

type Vocabulary = typeof EN;

const FR: Vocabulary = {
  title: "Ouvrir un fichier",
  choose: "Choisir des fichiers",
  paste: "Coller plutôt le texte",
  text: "Texte d’un fichier",
  read: "Lire le texte",
  files: "Fichiers",
  found: "1 voiture trouvée",
  open: "Ouvrir la voiture",
  opened: "Voitures déjà ouvertes",
  remove: "Retirer",
  masked: "Numéro masqué",
  unknown: "Modèle inconnu",
  account: "Fichiers ouverts",
  promise: "Les fichiers sont lus sur cet appareil. Rien n’est envoyé.",
  refused: "Cette voiture vient d’un fichier",
};

const WORDS: Record<LanguageCode, Vocabulary> = { en: EN, fr: FR };

export interface TextFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export function textFile(name: string, content: unknown): TextFile {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return { name, mimeType: "application/json", buffer: Buffer.from(text) };
}

export const MODEL = "i4 eDrive40";
export const VIN = "WBY00000000EVX777";

export function profile(vin = VIN) {
  return { vin, brand: "BMW_I", model: MODEL, year: 2023, bodyType: "G26", driveTrain: "ELECTRIC" };
}

/** What the car said nine days before it is looked at, or at another age. */
export function state({ daysAgo = 9, odometer = 24_817 } = {}) {
  const at = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
  return {
    state: {
      lastFetched: at,
      lastUpdatedAt: at,
      isLscSupported: true,
      isLeftSteering: true,
      currentMileage: odometer,
      range: 352,
      doorsState: { combinedSecurityState: "SECURED", combinedState: "CLOSED" },
      windowsState: { combinedState: "CLOSED" },
      electricChargingState: {
        chargingLevelPercent: 71,
        range: 352,
        isChargerConnected: false,
        chargingStatus: "NOT_CHARGING",
      },
    },
    capabilities: {},
  };
}

/** A file of this app, whole or as it is shown to others. */
export function capture({ vin = VIN, position = {} as object } = {}) {
  const fetched_at = new Date(Date.now() - 3_600_000).toISOString();
  const document = (name: string, body: unknown) => ({
    name,
    fetched_at,
    language: "en",
    status: 200,
    body,
  });
  const answer = state();
  Object.assign(answer.state, position);
  return {
    carport_capture: 1,
    created_at: fetched_at,
    app_version: "0.1.0",
    language: "en",
    drive_train: "bev",
    documents: [document("profile", profile(vin)), document("state", answer)],
  };
}

export class Importer {
  readonly words;

  constructor(
    readonly page: Page,
    language: LanguageCode = "en",
  ) {
    this.words = WORDS[language];
  }

  async comes(): Promise<void> {
    await this.page.goto("/import");
    await expect(this.page.getByRole("heading", { level: 1, name: this.words.title })).toBeVisible();
  }

  /** By the picker, as it would be filled in by the system's own dialog. */
  async picks(...files: TextFile[] | string[]): Promise<void> {
    await this.page.getByLabel(this.words.choose).setInputFiles(files as TextFile[]);
  }

  /** Drags files from elsewhere onto the page. */
  async drops(...files: TextFile[]): Promise<void> {
    const carried = files.map(({ name, buffer }) => ({ name, text: buffer.toString() }));
    const transfer = await this.page.evaluateHandle((files) => {
      const transfer = new DataTransfer();
      for (const { name, text } of files) {
        transfer.items.add(new File([text], name, { type: "application/json" }));
      }
      return transfer;
    }, carried);
    const place = this.page.locator(".import");
    await place.dispatchEvent("dragover", { dataTransfer: transfer });
    await place.dispatchEvent("drop", { dataTransfer: transfer });
  }

  /** The line of a file in the list. */
  file(name: string): Locator {
    return this.page.getByRole("listitem").filter({ hasText: name });
  }

  async opens(): Promise<void> {
    await this.page.getByRole("button", { name: this.words.open, exact: true }).click();
  }
}
