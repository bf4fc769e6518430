// The captcha's frame. It shows the vendor's captcha and hands each answer to its parent, once.
//
// It is loaded from another origin than the app wherever there is one, so that the third-party
// script below reaches neither the app's storage nor its password field.
//
// Who the parent is comes with the address (`parent`), because a script cannot always see it.
// Where the browser does tell, the two must agree. A site that frames this document under a name
// of its own gains nothing it could not have by embedding the captcha itself: there is no secret
// here; and the header frame-ancestors, where the host sends it, keeps such sites out.

const SCRIPT = "https://hcaptcha.com/1/api.js";
/** While a challenge is open: what the largest of them needs. */
const CHALLENGE_HEIGHT = 640;
const SCRIPT_PATIENCE_MILLIS = 20_000;

const WORDS = {
  en: { loading: "Loading the captcha…" },
  fr: { loading: "Chargement du captcha…" },
};

const query = new URLSearchParams(location.search);
const language = query.get("hl") === "fr" ? "fr" : "en";
const parentOrigin = verifiedParent();
const status = document.getElementById("status");
const container = document.getElementById("captcha");

/** The parent's origin, or null if there is none that can be trusted to be it. */
function verifiedParent() {
  const claimed = query.get("parent");
  if (window.parent === window || !URL.canParse(claimed ?? "")) {
    return null;
  }
  const { origin, protocol } = new URL(claimed);
  if (origin !== claimed || !["https:", "http:"].includes(protocol)) {
    return null;
  }
  const seen = location.ancestorOrigins?.[0]
    ?? (URL.canParse(document.referrer) ? new URL(document.referrer).origin : null);
  return seen === null || seen === origin ? origin : null;
}

function post(message) {
  window.parent.postMessage(message, parentOrigin);
}

/** What is on the screen now, so that the same request changes nothing. */
let shown = null;
let widget = null;
let scriptLoading = null;
let isChallengeOpen = false;
let lastHeight = 0;

function reportHeight() {
  const natural = Math.ceil(document.body.getBoundingClientRect().height);
  const height = isChallengeOpen ? Math.max(natural, CHALLENGE_HEIGHT) : natural;
  if (height > 0 && height !== lastHeight) {
    lastHeight = height;
    post({ kind: "resized", height });
  }
}

function setChallengeOpen(isOpen) {
  isChallengeOpen = isOpen;
  reportHeight();
}

/** Loads the script once; a failed load is tried again by the next render. */
function loadScript() {
  if (window.hcaptcha?.render !== undefined) {
    return Promise.resolve(window.hcaptcha); // It may come after patience with it has ended.
  }
  scriptLoading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    let hasFailed = false;
    const fail = () => {
      if (hasFailed) {
        return; // A late error is not the next attempt's.
      }
      hasFailed = true;
      script.remove();
      scriptLoading = null;
      reject(new Error("script-unreachable"));
    };
    const timer = setTimeout(fail, SCRIPT_PATIENCE_MILLIS);
    window.onCaptchaScript = () => {
      clearTimeout(timer);
      resolve(window.hcaptcha);
    };
    const address = new URL(SCRIPT);
    address.search = new URLSearchParams({
      render: "explicit",
      onload: "onCaptchaScript",
      recaptchacompat: "off",
      hl: language,
    });
    script.src = address.href;
    script.async = true;
    script.addEventListener("error", () => {
      clearTimeout(timer);
      fail();
    });
    document.head.append(script);
  });
  return scriptLoading;
}

async function render({ sitekey, theme, language: wanted }) {
  const wish = JSON.stringify([sitekey, theme, wanted]);
  if (wish === shown) {
    return;
  }
  shown = wish;
  status.textContent = WORDS[language].loading;
  reportHeight();

  let hcaptcha;
  try {
    hcaptcha = await loadScript();
  } catch {
    if (wish === shown) {
      shown = null;
      status.textContent = "";
      post({ kind: "failed", code: "script-unreachable" });
    }
    return;
  }
  if (wish !== shown) {
    return; // Another captcha was asked for meanwhile.
  }

  status.textContent = "";
  setChallengeOpen(false);
  try {
    if (widget !== null) {
      hcaptcha.remove(widget);
    }
    container.replaceChildren();
    widget = hcaptcha.render(container, {
      sitekey,
      theme,
      hl: wanted,
      callback: (answer) => {
        setChallengeOpen(false);
        post({ kind: "answer", answer: String(answer) });
      },
      "expired-callback": () => post({ kind: "expired" }),
      "chalexpired-callback": () => setChallengeOpen(false),
      "open-callback": () => setChallengeOpen(true),
      "close-callback": () => setChallengeOpen(false),
      "error-callback": (code) => {
        setChallengeOpen(false);
        shown = null; // The next request renders anew, even if it is the same.
        post({ kind: "failed", code: plainCode(code) });
      },
    });
  } catch {
    shown = null;
    widget = null;
    post({ kind: "failed", code: "render-failed" });
  }
}

/** The app takes short plain words only. */
function plainCode(code) {
  const plain = String(code ?? "").replace(/[^A-Za-z0-9_-]/g, "").slice(0, 64);
  return plain === "" ? "unknown" : plain;
}

function isRenderMessage(message) {
  return /^[0-9a-f-]{36}$/i.test(message.sitekey)
    && ["light", "dark"].includes(message.theme)
    && ["en", "fr"].includes(message.language);
}

function onMessage(event) {
  if (event.source !== window.parent || event.origin !== parentOrigin) {
    return;
  }
  const message = event.data;
  if (message?.kind === "render" && isRenderMessage(message)) {
    render(message);
  } else if (message?.kind === "reset" && widget !== null) {
    setChallengeOpen(false);
    window.hcaptcha.reset(widget);
  }
}

document.documentElement.lang = language;
if (parentOrigin !== null) {
  addEventListener("message", onMessage);
  new ResizeObserver(reportHeight).observe(document.body);
  post({ kind: "ready" });
}
