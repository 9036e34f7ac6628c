// The form of one metadata file: fields made from the JSON Schema, the source beside them.
"use strict";

const at = (name) => document.querySelector(`[data-edit="${name}"]`);
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const FIRST = new Set(["title", "date", "status", "issuer", "event", "places", "topics", "summary", "key_points", "participants", "quotes"]);
const PAUSE = 300; // Milliseconds of rest, after which the check is asked.

let state, schema, value, saved, timer;
let hasSaved = false;

// ---- The schema: what a field is.

const resolved = (part) => (part.$ref ? schema.$defs[part.$ref.split("/").pop()] : part);
const alternatives = (part) => [part, ...(part.anyOf ?? []).flatMap((other) => alternatives(resolved(other)))];
const listOf = (part) => alternatives(resolved(part)).find((other) => other.type === "array");
const fieldsOf = (part) => alternatives(resolved(part)).find((other) => other.properties);
const isShort = (part) => fieldsOf(part) && alternatives(resolved(part)).some((other) => other !== resolved(part) && !other.properties && other.type);
const idsOf = (part) =>
  alternatives(resolved(part)).filter((other) => other.enumDescriptions).flatMap((other) => other.enum.map((id, i) => [id, other.enumDescriptions[i]]));

// ---- The values: read and changed by their path. What the form does not know stays as it is.

const read = (path) => path.reduce((found, step) => (found && typeof found === "object" ? found[step] : undefined), value);
const items = (path) => {
  const found = read(path);
  return found === undefined ? [] : Array.isArray(found) ? found : [found];
};
const write = (path, made) => {
  let place = value;
  path.slice(0, -1).forEach((step, depth) => {
    if (place[step] === null || typeof place[step] !== "object") {
      place[step] = typeof path[depth + 1] === "number" ? (place[step] === undefined ? [] : [place[step]]) : typeof place[step] === "string" ? { text: place[step] } : {};
    }
    place = place[step];
  });
  place[path.at(-1)] = made;
  changed();
};

// ---- The fields.

function field(name, part, path, required) {
  const list = listOf(part);
  if (list) return listField(name, part, list, path);
  if (fieldsOf(part)) return group(name, part, path);
  const id = `field-${path.join("-")}`;
  const input = control(part, path);
  input.id = id;
  const label = make("label", { htmlFor: id, textContent: spoken(name) + (required ? " *" : "") });
  const hint = make("p", { className: "field__hint", id: `${id}-hint`, textContent: plainWords(part.description ?? "") });
  input.setAttribute("aria-describedby", `${id}-hint ${id}-verdict`);
  return placed(make("div", { className: "field" }, label, hint, input), path, `${id}-verdict`);
}

// An element with its path, and with room at its end for what the check says of it.
function placed(element, path, id = "") {
  element.dataset.path = JSON.stringify(path);
  element.verdicts = element.appendChild(make("div", { id }));
  return element;
}

function control(part, path) {
  const own = resolved(part);
  const present = read(path) ?? "";
  const choices = own.enum && !own.enumDescriptions ? own.enum : null;
  const isProse = own.maxLength > 500;
  const input = make(choices ? "select" : isProse ? "textarea" : "input");
  if (choices) input.append(...["", ...choices].map((choice) => make("option", { value: choice, textContent: choice })));
  if (idsOf(part).length) input.setAttribute("list", dataList(part));
  if (path.at(-1) === "speaker") input.setAttribute("list", "participants");
  input.value = present;
  input.addEventListener("input", () => write(path, input.value));
  return input;
}

function dataList(part) {
  const ids = idsOf(part);
  const name = `ids-${alternatives(part).map(({ $ref }) => $ref?.split("/").pop() ?? "").join("")}`;
  if (!document.getElementById(name)) {
    document.body.append(make("datalist", { id: name }, ...ids.map(([id, label]) => make("option", { value: id, label }))));
  }
  return name;
}

function group(name, part, path) {
  const { properties, required = [] } = fieldsOf(part);
  return placed(make("fieldset", {}, make("legend", { textContent: spoken(name) }), ...members(properties, required, path)), path);
}

const members = (properties, required, path) =>
  Object.entries(properties).map(([key, part]) => field(key, part, [...path, key], required.includes(key)));

function listField(name, part, list, path) {
  const body = make("div");
  const legend = make("legend", { textContent: spoken(name) });
  const hint = make("p", { className: "field__hint", textContent: plainWords(part.description ?? "") });
  const element = placed(make("fieldset", {}, legend, hint, body), path);
  const draw = () => {
    body.replaceChildren(...items(path).map((_, index) => item(name, list.items, path, index, draw)));
  };
  const add = make("button", { type: "button", textContent: `Add to ${spoken(name).toLowerCase()}` });
  add.addEventListener("click", () => {
    write(path, [...items(path), fieldsOf(list.items) && !isShort(list.items) ? {} : ""]);
    draw();
    body.lastElementChild.querySelector("input, textarea, select").focus();
  });
  element.append(add);
  element.redraw = draw;
  draw();
  return element;
}

function item(name, part, path, index, draw) {
  const way = [...path, index];
  const shape = fieldsOf(part);
  const content = shape && isShort(part) ? statement(shape, way) : shape ? members(shape.properties, shape.required ?? [], way) : [field(`${name} ${index + 1}`, part, way, false)];
  const up = make("button", { type: "button", textContent: "↑", title: "Move up", disabled: index === 0 });
  const remove = make("button", { type: "button", textContent: "×", title: "Remove" });
  up.setAttribute("aria-label", `Move ${spoken(name)} ${index + 1} up`);
  remove.setAttribute("aria-label", `Remove ${spoken(name)} ${index + 1}`);
  const rearrange = (change) => {
    const all = [...items(path)];
    change(all);
    write(path, all);
    draw();
  };
  up.addEventListener("click", () => rearrange((all) => all.splice(index - 1, 2, all[index], all[index - 1])));
  remove.addEventListener("click", () => rearrange((all) => all.splice(index, 1)));
  const inner = placed(make("div", { className: "item__value" }, ...content), way);
  return make("div", { className: "item" }, inner, up, remove);
}

// A sentence may be a text, or a text with the numbers of its paragraphs.
function statement(shape, way) {
  const present = items(way.slice(0, -1))[way.at(-1)];
  const id = `field-${way.join("-")}`;
  const text = make("textarea", { id, value: typeof present === "string" ? present : (present?.text ?? "") });
  const evidence = make("input", { id: `${id}-evidence`, value: [present?.evidence ?? []].flat().join(", "), inputMode: "numeric" });
  const store = () => {
    const numbers = evidence.value.split(/[\s,]+/).filter(Boolean);
    const all = [...items(way.slice(0, -1))];
    const before = all[way.at(-1)];
    all[way.at(-1)] = numbers.length || typeof before === "object" ? { ...(typeof before === "object" ? before : {}), text: text.value, evidence: numbers } : text.value;
    write(way.slice(0, -1), all);
  };
  text.addEventListener("input", store);
  evidence.addEventListener("input", store);
  return [
    make("label", { htmlFor: id, textContent: `${spoken(way.at(-2))} ${way.at(-1) + 1}` }),
    text,
    make("label", { htmlFor: evidence.id, className: "field__hint", textContent: "Paragraphs that support it; without them, the best are found" }),
    evidence,
  ];
}

const spoken = (name) => (name.charAt(0).toUpperCase() + name.slice(1)).replaceAll("_", " ");
const plainWords = (text) => text.replaceAll("`", "");

// ---- The verdict beside each field.

// The innermost element that stands for a path or for what the path is in.
function holder(path) {
  const elements = [...document.querySelectorAll("[data-path]")];
  for (let size = path.length; size > 0; size -= 1) {
    const wanted = JSON.stringify(path.slice(0, size));
    const found = elements.find((element) => element.dataset.path === wanted);
    if (found) return found;
  }
  return at("form");
}

const say = (path, kind, words) =>
  holder(path).verdicts.append(make("p", { className: `verdict verdict--${kind}`, textContent: words }));

function show({ problems, support, source }) {
  document.querySelectorAll(".verdict").forEach((element) => element.remove());
  problems.forEach(({ path, severity, message, detail, mend }) => say(path, severity, [message, detail, `Mend: ${mend}`].filter(Boolean).join(". ")));
  support.forEach(({ path, how, spans }) => {
    const numbers = [...new Set(spans.map(({ paragraph }) => paragraph).filter(Boolean))];
    if (spans.length) say(path, "good", `✓ ${how}${numbers.length ? `, paragraph ${numbers.join(", ")}` : ""}`);
  });
  if (support.length) state.support = support; // With an error anywhere there is none; the last one still helps.
  if (source && source.file !== state.source?.file) showSource(source);
  state.source = source ?? state.source;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  const counts = problems.length ? `${count(errors, "error")}, ${count(problems.length - errors, "warning")}` : "Nothing is wrong";
  at("state").textContent = `${counts}.${isDirty() ? " Not saved yet." : hasSaved ? " Saved." : ""}`;
  const names = items(["participants"]).map(({ name }) => name).filter(Boolean);
  const list = document.getElementById("participants") ?? document.body.appendChild(make("datalist", { id: "participants" }));
  list.replaceChildren(...names.map((name) => make("option", { value: name })));
}

// ---- The source.

function showSource({ paragraphs }) {
  at("source").replaceChildren(
    ...paragraphs.map(({ text, number, start }) => {
      const element = make("p", { textContent: text });
      if (number) element.dataset.number = number;
      element.dataset.start = start;
      return element;
    }),
  );
}

// Offsets count characters as Unicode does; JavaScript counts halves of some.
const units = (text, characters) => [...text].slice(0, characters).join("").length;

function mark(spans) {
  if (!CSS.highlights) return;
  const ranges = spans.flatMap(({ start, end }) =>
    [...at("source").children].flatMap((element) => {
      const own = Number(element.dataset.start);
      const text = element.textContent;
      const [from, to] = [start - own, end - own].map((offset) => units(text, Math.max(0, offset)));
      if (to <= from) return [];
      const range = document.createRange();
      range.setStart(element.firstChild, from);
      range.setEnd(element.firstChild, to);
      return [range];
    }),
  );
  CSS.highlights.set("support", new Highlight(...ranges));
  ranges[0]?.startContainer.parentElement.scrollIntoView({ block: "center" });
}

function marked() {
  const selection = getSelection();
  const inside = selection.rangeCount && at("source").contains(selection.getRangeAt(0).commonAncestorContainer);
  return inside ? selection.toString().replace(/\s+/g, " ").trim().replace(/^[“”„«"]|[“”»",]+$/g, "") : "";
}

function add(name, made, focus) {
  write([name], [...items([name]), made]);
  const list = holder([name]);
  list.redraw();
  list.querySelector(`#field-${name}-${items([name]).length - 1}-${focus}`).focus();
}

// ---- Checking and saving.

const isDirty = () => JSON.stringify(value) !== saved;
const send = async (what, body) =>
  (await fetch(what, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) })).json();

function changed() {
  at("save").disabled = !isDirty();
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const asked = JSON.stringify(value);
    const said = await send("check", { value });
    if (asked === JSON.stringify(value)) show(said);
  }, PAUSE);
}

async function save() {
  at("save").disabled = true;
  const sent = JSON.stringify(value);
  const said = await send("save", { value, version: state.version });
  if (said.refused) {
    at("state").textContent = `Not saved: ${said.refused.message}. ${said.refused.mend}.`;
    at("save").disabled = false;
    return;
  }
  state.version = said.version;
  hasSaved = true;
  saved = sent;
  at("save").disabled = !isDirty();
  show(said);
}

async function start() {
  state = await (await fetch("state")).json();
  at("file").textContent = state.file;
  at("page").href = `/briefings/${state.slug}/`;
  if (state.refusal) {
    const lines = state.refusal.map(({ line, message, mend }) => `Line ${line}: ${message}\nMend: ${mend}`);
    document.querySelector("main").replaceChildren(make("pre", { className: "refusal", textContent: ["This file must be mended as text first.", ...lines].join("\n\n") }));
    return;
  }
  ({ schema, value } = state);
  saved = JSON.stringify(value);
  const { properties, required } = schema;
  const isFirst = ([key]) => FIRST.has(key);
  const draw = ([key, part]) => field(key, part, [key], required.includes(key));
  const entries = Object.entries(properties);
  const rest = make("details", {}, make("summary", { textContent: "Provenance and other fields" }), ...entries.filter((entry) => !isFirst(entry)).map(draw));
  at("form").verdicts = make("div");
  at("form").append(at("form").verdicts, ...entries.filter(isFirst).map(draw), rest);
  const { source } = state;
  state.source = null;
  show({ ...state, source });
  document.addEventListener("selectionchange", () => {
    for (const name of ["quote", "name"]) at(name).disabled = !marked();
  });
  at("quote").addEventListener("click", () => add("quotes", { speaker: "", text: marked() }, "speaker"));
  at("name").addEventListener("click", () => add("participants", { name: marked() }, "role"));
  at("save").addEventListener("click", save);
  at("form").addEventListener("submit", (event) => event.preventDefault());
  at("form").addEventListener("focusin", (event) => {
    const path = JSON.parse(event.target.closest("[data-path]")?.dataset.path ?? "[]");
    const support = state.support.find((one) => one.path.every((step, i) => step === path[i]));
    mark(support?.spans ?? []);
  });
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      if (!at("save").disabled) save();
    }
  });
  addEventListener("beforeunload", (event) => isDirty() && event.preventDefault());
}

async function begin({ currentTarget }) {
  const said = await send("/edit/", { source: currentTarget.dataset.source });
  if (said.refused) at("state").textContent = `${said.refused.message}. ${said.refused.mend}.`;
  else location.assign(`/edit/${said.slug}/`);
}

document.querySelectorAll("[data-source]").forEach((button) => button.addEventListener("click", begin));
if (at("form")) start();
