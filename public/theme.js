// Applies the saved theme and language before the first paint.
// A classic script on purpose: a module would run after it. `settings` is what the app keeps under
// the same key; anything unreadable means the system's theme and the browser's language.
{
  let settings = {};
  try {
    settings = JSON.parse(localStorage.getItem("carport.settings")) ?? {};
  } catch {
    // Storage may be blocked or hold something else: defaults are right.
  }
  const root = document.documentElement;
  if (["light", "dark", "contrast"].includes(settings.theme)) {
    root.dataset.theme = settings.theme;
  }
  const wanted = ["en", "fr"].includes(settings.language)
    ? settings.language
    : (navigator.languages ?? [navigator.language])
        .map((language) => String(language).slice(0, 2).toLowerCase())
        .find((language) => language === "en" || language === "fr");
  root.lang = wanted ?? "en";
}
