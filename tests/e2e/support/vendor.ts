// The simulator in the vendor's place, with the strings that steer it.

import { startSimulator } from "./servers.mjs";

export interface Call {
  method: string;
  path: string;
  status: number;
}

export class Vendor {
  private constructor(
    readonly url: string,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(): Promise<Vendor> {
    const { url, stop } = await startSimulator();
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
