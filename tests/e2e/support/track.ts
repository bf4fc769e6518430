// A year of where a car was, put where the app keeps it.

import type { Page } from "@playwright/test";

interface Fix {
  measuredAt: number;
  latitude: number;
  longitude: number;
  heading: number;
  odometer: number;
}

/** One each half hour. */
export const YEAR_OF_FIXES = 365 * 48;

const STEP_MILLIS = 1_800_000;
const HOME = { latitude: 46.5708, longitude: 3.3312 };
const FARTHEST_KM = 55;
const KM_PER_DEGREE = 111.195;
const KM_EAST_PER_DEGREE = KM_PER_DEGREE * Math.cos((HOME.latitude * Math.PI) / 180);

/**
 * Writes a year of fixes into the track of a car, the last one five hours old, so that the
 * car could have come from there. It wanders within 55 km of the simulator's home, stands for two
 * hours a day, and is under way otherwise: each fix is a corner of its path.
 */
export async function writeYearOfFixes(page: Page, car: string): Promise<void> {
  const records = recordsOf(wander(Date.now() - 10 * STEP_MILLIS, YEAR_OF_FIXES));
  await page.evaluate(
    ({ car, records }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("carport");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction("track", "readwrite");
          const encoder = new TextEncoder();
          for (const [month, record] of records) {
            writing.objectStore("track").put(encoder.encode(record), `${car}/${month}`);
          }
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    { car, records },
  );
}

/** A number from 0 to 1, the same at each run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** So many fixes, oldest first. */
export function wander(until: number, count: number): Fix[] {
  const random = chance(7);
  const last = Math.floor(until / STEP_MILLIS) * STEP_MILLIS;
  const fixes: Fix[] = [];
  let [east, north, angle, odometer] = [0, 0, random() * 2 * Math.PI, 1_000];
  for (let step = 0; step < count; step += 1) {
    const isStanding = step % 48 >= 4 && step % 48 < 8;
    if (!isStanding) {
      angle += (random() - 0.5) * 2.2;
      const km = 3 + random() * 14;
      const next = [east + km * Math.sin(angle), north + km * Math.cos(angle)];
      if (Math.hypot(...next) > FARTHEST_KM) {
        // Back towards home.
        angle = Math.atan2(-east, -north) + (random() - 0.5);
      }
      east += km * Math.sin(angle);
      north += km * Math.cos(angle);
      odometer += 1;
    }
    fixes.push({
      measuredAt: last - (count - 1 - step) * STEP_MILLIS,
      latitude: rounded(HOME.latitude + north / KM_PER_DEGREE),
      longitude: rounded(HOME.longitude + east / KM_EAST_PER_DEGREE),
      heading: Math.round((angle * 180) / Math.PI + 360_000) % 360,
      odometer,
    });
  }
  return fixes;
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

/** The stored form of each month, by its name in UTC. */
function recordsOf(fixes: Fix[]): [month: string, record: string][] {
  const months = new Map<string, Fix[]>();
  for (const fix of fixes) {
    const month = new Date(fix.measuredAt).toISOString().slice(0, 7);
    const begun = months.get(month);
    if (begun === undefined) {
      months.set(month, [fix]);
    } else {
      begun.push(fix);
    }
  }
  return [...months].map(([month, fixes]) => {
    const column = (name: keyof Fix) => fixes.map((fix) => fix[name]);
    const record = {
      v: 1,
      measured_at: column("measuredAt"),
      latitude: column("latitude"),
      longitude: column("longitude"),
      heading_degrees: column("heading"),
      odometer_km: column("odometer"),
      origin: "S".repeat(fixes.length),
      address: fixes.map(() => null),
      addresses: [],
    };
    return [month, JSON.stringify(record)];
  });
}
