// Starts the simulator and the proxy on free ports of loopback, and stops what it started.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const inWorkspace = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Where the built parts are; `cargo xtask test e2e` names them. */
export const SITE = process.env.CARPORT_SITE ?? inWorkspace("target/site");
const PROXY = process.env.CARPORT_PROXY ?? inWorkspace("target/debug/carport-proxy");
const SIMULATOR = process.env.CARPORT_SIMULATOR ?? inWorkspace("target/debug/carport-simulator");

const START_PATIENCE_MILLIS = 10_000;

/**
 * @typedef {object} Server
 * @property {string} url Its origin.
 * @property {() => Promise<void>} stop Ends it, and comes back once it is gone.
 */

/**
 * @param {object} [options]
 * @param {string} [options.scenario] What happens from the start.
 * @param {number} [options.speed] How many of its seconds pass in one of ours.
 * @returns {Promise<Server>}
 */
export function startSimulator({ scenario, speed } = {}) {
  const flags = ["--port", "0"];
  if (scenario !== undefined) {
    flags.push("--scenario", scenario);
  }
  if (speed !== undefined) {
    flags.push("--speed", String(speed));
  }
  return start(SIMULATOR, flags);
}

/**
 * @param {object} options
 * @param {string} options.vendor The simulator's origin, in place of the vendor's four hosts.
 * @param {string} [options.site] The folder of the built app.
 * @param {string[]} [options.allowOrigins] Other origins whose pages may use the proxy.
 * @param {number} [options.port] 0 picks a free one.
 * @returns {Promise<Server>}
 */
export function startProxy({ vendor, site, allowOrigins = [], port = 0 }) {
  const flags = ["--listen", `127.0.0.1:${port}`];
  for (const upstream of ["cocoapi-row", "cocoapi-na", "signin-row", "signin-na"]) {
    flags.push("--upstream", `${upstream}=${vendor}`);
  }
  if (site !== undefined) {
    flags.push("--site", site);
  }
  for (const origin of allowOrigins) {
    flags.push("--allow-origin", origin);
  }
  return start(PROXY, flags);
}

/** Starts a program that says where it listens in its first line. */
async function start(program, flags) {
  // The proxy reads its settings from such variables too, and only the flags count here.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith("CARPORT_")),
  );
  const child = spawn(program, flags, { env, stdio: ["ignore", "pipe", "pipe"] });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  let complaints = "";
  child.stderr.on("data", (text) => {
    complaints = (complaints + text).slice(-4_000);
  });
  const stop = async () => {
    child.kill("SIGKILL");
    await exited;
  };
  try {
    const line = await firstLine(child);
    const url = /^listening on (http:\/\/\S+)$/.exec(line)?.[1];
    if (url === undefined) {
      throw new Error(`${program} began with “${line}”`);
    }
    child.stdout.resume();
    return { url, stop };
  } catch (error) {
    child.kill("SIGKILL");
    throw new Error(`${program} did not start: ${error.message}\n${complaints}`);
  }
}

function firstLine(child) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("it says nothing")), START_PATIENCE_MILLIS);
    const settle = (what, value) => {
      clearTimeout(timer);
      what(value);
    };
    child.once("error", (error) => settle(reject, error));
    child.once("exit", (code) => settle(reject, new Error(`it ended with ${code}`)));
    createInterface({ input: child.stdout }).once("line", (line) => settle(resolve, line));
  });
}
