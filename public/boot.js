// Starts the app: a file of our own, because the content policy allows no inline script.
// The build writes the names of the hashed files on this script's element.

const WORDS = {
  en: {
    title: "Carport could not start",
    stopped: "Carport stopped unexpectedly",
    detail: "Nothing you saved is lost. Loading the page again usually helps.",
    reload: "Load again",
  },
  fr: {
    title: "Carport n’a pas pu démarrer",
    stopped: "Carport s’est arrêté de façon inattendue",
    detail: "Rien de ce que vous avez enregistré n’est perdu. Recharger la page suffit souvent.",
    reload: "Recharger",
  },
};

function showFailure(heading) {
  if (document.getElementById("failure")) {
    return;
  }
  const words = WORDS[document.documentElement.lang] ?? WORDS.en;
  const box = document.createElement("section");
  box.id = "failure";
  box.className = "failure";
  box.setAttribute("role", "alert");
  const title = document.createElement("h1");
  title.textContent = words[heading];
  const detail = document.createElement("p");
  detail.textContent = words.detail;
  const reload = document.createElement("button");
  reload.type = "button";
  reload.className = "button button-primary";
  reload.textContent = words.reload;
  reload.addEventListener("click", () => location.reload());
  box.append(title, detail, reload);
  document.getElementById("starting")?.remove();
  document.body.prepend(box);
}

// A panic in the app ends as a RuntimeError: nothing in it can be trusted after that.
function onError(error) {
  if (error instanceof WebAssembly.RuntimeError) {
    showFailure("stopped");
  }
}
addEventListener("error", (event) => onError(event.error));
addEventListener("unhandledrejection", (event) => onError(event.reason));

const { js, wasm } = document.getElementById("boot").dataset;
try {
  const app = await import(js);
  await app.default({ module_or_path: wasm });
  document.getElementById("starting")?.remove();
} catch (error) {
  console.error(error);
  showFailure("title");
}
