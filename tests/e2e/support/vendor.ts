// The simulator in the vendor's place, with the strings that steer it.

import { startSimulator } from "./servers.mjs";

export interface Call {
  method: string;
  path: string;
  status: number;
}

/** A car behind the scenes: how it stands in the vendor's store, and what it did by order. */
export interface SimulatedCar {
  vin: string;
  model: string;
  /** In the vendor's words, as all states here. */
  lock: string;
  climate: string;
  /** Null for a car without a plug. */
  charging: string | null;
  chargingTargetPercent: number | null;
  acLimitAmperes: number | null;
  chargingMode: string | null;
  lightsFlashed: number;
  hornSounded: number;
  searched: number;
  /** Oldest first. */
  destinations: { title: string; latitude: number; longitude: number }[];
  /** When it last did something by order, or was sent a place. */
  toldAt: string | null;
}

export class Vendor {
  private constructor(
    readonly url: string,
    readonly stop: () => Promise<void>,
  ) {}

  /** At a speed, so many of its seconds pass in one of ours. */
  static async start({ speed = 1 } = {}): Promise<Vendor> {
    const { url, stop } = await startSimulator({ speed });
    return new Vendor(url, stop);
  }

  /** Makes something happen from the next request on. */
  async play(scenario: string): Promise<void> {
    await this.steer("scenario", { id: scenario });
  }

  /** Moves the vendor's clock, and with it the cars' lives. */
  async advance(seconds: number): Promise<void> {
    await this.steer("advance", { seconds });
  }

  /** Ends all access tokens; refresh tokens stay good. */
  async expireAccess(): Promise<void> {
    await this.steer("expire-access", {});
  }

  /** The last two hundred calls, oldest first, without what identifies anybody. */
  async calls(): Promise<Call[]> {
    const answer = await fetch(`${this.url}/__simulator/log`);
    const calls = (await answer.json()) as Call[];
    // The captcha's script comes from elsewhere in real life.
    return calls.filter((call) => call.path !== "/1/api.js");
  }

  /** The calls of one path since a moment that `calls` told the length of. */
  async callsTo(path: string, since = 0): Promise<Call[]> {
    return (await this.calls()).slice(since).filter((call) => call.path === path);
  }

  /** Every car as it really is, whatever the app believes. */
  async vehicles(): Promise<SimulatedCar[]> {
    const answer = await fetch(`${this.url}/__simulator/vehicles`);
    return (await answer.json()) as SimulatedCar[];
  }

  /** The car of a model or of a number. */
  async vehicle(name: string): Promise<SimulatedCar> {
    const found = (await this.vehicles()).find((car) => car.model === name || car.vin === name);
    if (found === undefined) {
      throw new Error(`the fleet has no ${name}`);
    }
    return found;
  }

  /** The captcha's stand-in script. */
  async captchaScript(): Promise<string> {
    return (await fetch(`${this.url}/1/api.js`)).text();
  }

  private async steer(action: string, body: object): Promise<void> {
    const answer = await fetch(`${this.url}/__simulator/${action}`, {
      method: "POST",
      body: JSON.stringify(body),
    });
    if (answer.status !== 204) {
      throw new Error(`${action}: ${answer.status} ${await answer.text()}`);
    }
  }
}

export const TOKEN = "/gcdm/oauth/token";
export const AUTHENTICATE = "/gcdm/oauth/authenticate";
export const STATE = "/eadrax-vcs/v4/vehicles/state";
