// A stand-in for the captcha widget: one button, no puzzle, the same calls.
(() => {
  "use strict";

  const LIFE_MILLIS = 120000;
  // Answers are dated by the clock of whoever served this script, not by the visitor's.
  const aheadMillis = SERVED_AT_MILLIS - Date.now();
  const words = {
    en: { ask: "I am human (stand-in)", done: "Confirmed (stand-in)" },
    fr: { ask: "Je suis humain (simulation)", done: "Confirmé (simulation)" },
  };
  const widgets = new Map();
  let nextId = 0;

  const named = (name) => (typeof name === "function" ? name : window[name]);
  const call = (name, ...values) => {
    const callback = named(name);
    if (typeof callback === "function") callback(...values);
  };

  const show = (widget) => {
    const isDone = widget.answer !== "";
    widget.button.setAttribute("aria-checked", String(isDone));
    widget.button.textContent = (isDone ? "☑ " : "☐ ") + widget.words[isDone ? "done" : "ask"];
    widget.field.value = widget.answer;
  };

  const forget = (widget) => {
    clearTimeout(widget.timer);
    widget.answer = "";
    show(widget);
  };

  const solve = (widget) => {
    if (widget.answer !== "") return;
    const random = crypto.getRandomValues(new Uint32Array(4));
    const suffix = Array.from(random, (part) => part.toString(36)).join("");
    widget.answer = `P1_${Date.now() + aheadMillis}_${suffix}`;
    widget.timer = setTimeout(() => {
      forget(widget);
      call(widget.params["expired-callback"]);
    }, LIFE_MILLIS);
    show(widget);
    call(widget.params.callback, widget.answer);
  };

  const find = (id) => widgets.get(id === undefined ? widgets.keys().next().value : String(id));

  const render = (container, params = {}) => {
    const host = typeof container === "string"
      ? document.getElementById(container) || document.querySelector(container)
      : container;
    if (!host || !params.sitekey) {
      call(params["error-callback"], "invalid-data");
      return undefined;
    }
    const language = (params.hl || document.documentElement.lang || "en").slice(0, 2);
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("role", "checkbox");
    button.dataset.theme = params.theme === "dark" ? "dark" : "light";
    button.style.cssText = "min-width:18rem;min-height:4.5rem;padding:0 1rem;font:inherit;"
      + "text-align:start;border:1px solid currentColor;border-radius:4px;cursor:pointer;"
      + (params.theme === "dark" ? "background:#222;color:#fff" : "background:#fff;color:#222");
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "h-captcha-response";
    const widget = {
      params, button, field, answer: "", timer: 0, words: words[language] || words.en,
    };
    button.addEventListener("click", () => solve(widget));
    host.replaceChildren(button, field);
    show(widget);
    const id = String(nextId++);
    widgets.set(id, widget);
    return id;
  };

  const reset = (id) => {
    const widget = find(id);
    if (widget) forget(widget);
  };

  const remove = (id) => {
    const widget = find(id);
    if (!widget) return;
    forget(widget);
    widget.button.remove();
    widget.field.remove();
    for (const [key, value] of widgets) if (value === widget) widgets.delete(key);
  };

  const getResponse = (id) => {
    const widget = find(id);
    return widget ? widget.answer : "";
  };

  window.hcaptcha = { render, reset, remove, getResponse };

  const source = document.currentScript ? document.currentScript.src : location.href;
  const query = new URL(source, location.href).searchParams;
  const isExplicit = query.get("render") === "explicit";
  const begin = () => {
    if (!isExplicit) {
      for (const host of document.querySelectorAll(".h-captcha")) {
        render(host, { hl: query.get("hl") || undefined, ...host.dataset });
      }
    }
    if (query.get("onload")) call(query.get("onload"));
  };
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    queueMicrotask(begin);
  }
})();
