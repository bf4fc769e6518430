// Which browser the journeys and the screenshots drive, and how it is kept quiet.

/** The distribution's Chromium; `CARPORT_CHROMIUM` names another. */
export const CHROMIUM = process.env.CARPORT_CHROMIUM ?? "/usr/bin/chromium";

export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Nothing may leave this machine, whatever a page tries.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];
