#include "batch/page_text.hpp"

namespace sitmap::batch::page {

// Reads the plain list and finds what its events have in common, for the filters.
const char* const script = R"js((() => {
"use strict";
const $ = (id) => document.getElementById(id);
const text = (element) => (element ? element.textContent.trim() : "");
const parts = (list) => (list ? list.split("; ").filter(Boolean) : []);
const maps = [...document.querySelectorAll("#maps > li")].map((item) => ({
  item, name: item.id, image: item.querySelector("img"), title: text(item.querySelector("figcaption > strong")),
  date: text(item.querySelector("time")) || item.id, files: [...item.querySelectorAll(".files a")],
  events: [...item.querySelectorAll("details li")].map((li) => ({
    li, type: li.dataset.t, sides: parts(li.dataset.a), places: parts(li.dataset.p), words: li.textContent.toLowerCase(),
  })),
})).filter((map) => map.image);
if (!maps.length) return;

const say = (element, words) => { element.textContent = words; };
const option = (select, value, words) => {
  const one = document.createElement("option");
  one.value = value;
  say(one, words);
  select.append(one);
};
const fill = (select, values) => {
  const count = new Map();
  for (const value of values) count.set(value, (count.get(value) || 0) + 1);
  for (const value of [...count.keys()].sort((a, b) => a.localeCompare(b, "en"))) {
    option(select, value, `${value.replaceAll("_", " ")} (${count.get(value)})`);
  }
  if (!count.size) select.parentElement.hidden = true;
};
const all = maps.flatMap((map) => map.events);
fill($("type"), all.map((event) => event.type));
fill($("side"), all.flatMap((event) => event.sides));
fill($("place"), all.flatMap((event) => event.places));
maps.forEach((map, index) => option($("compare"), String(index), `${map.date} ${map.title}`.slice(0, 60)));

const filter = () => ({ type: $("type").value, side: $("side").value, place: $("place").value,
  words: $("search").value.trim().toLowerCase() });
const isOpen = (wanted) => !wanted.type && !wanted.side && !wanted.place && !wanted.words;
const fits = (event, wanted) => (!wanted.type || event.type === wanted.type) &&
  (!wanted.side || event.sides.includes(wanted.side)) && (!wanted.place || event.places.includes(wanted.place)) &&
  (!wanted.words || event.words.includes(wanted.words));
const mapFits = (map, wanted) => isOpen(wanted) || map.events.some((event) => fits(event, wanted)) ||
  (!wanted.type && !wanted.side && !wanted.place && map.title.toLowerCase().includes(wanted.words));

/* Light, dark: as the system says until the reader says otherwise. */
const root = document.documentElement;
const dark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
const nameTheme = () => say($("theme"), dark() ? "Light" : "Dark");
$("theme").addEventListener("click", () => { root.dataset.theme = dark() ? "light" : "dark"; nameTheme(); });
$("theme").hidden = false;
nameTheme();
)js";

// Shows one map at a time.
const char* const script_of_the_viewer = R"js(
let shown = maps.map((map, index) => index), at = 0, timer = 0;
const current = () => maps[shown[at]];
const show = (to, opening = false) => {
  at = Math.max(0, Math.min(shown.length - 1, to));
  const map = current(), wanted = filter();
  $("picture").src = map.image.getAttribute("src");
  $("picture").alt = map.image.alt;
  $("slider").max = String(shown.length - 1);
  $("slider").value = String(at);
  $("slider").setAttribute("aria-valuetext", map.date);
  say($("date"), map.date);
  say($("title"), map.title);
  say($("alt"), map.image.alt);
  $("events").replaceChildren(...map.events.map((event) => {
    const li = event.li.cloneNode(true);
    li.className = isOpen(wanted) ? "" : fits(event, wanted) ? "hit" : "miss";
    return li;
  }));
  $("downloads").replaceChildren(...map.files.map((link) => link.cloneNode(true)));
  say($("copied"), "");
  $("previous").disabled = at === 0;
  $("next").disabled = at === shown.length - 1;
  const near = maps[shown[at + 1]];
  if (near) new Image().src = near.image.getAttribute("src");
  // An address of its own for each map; not while the page opens, or it would scroll there.
  if (!opening) history.replaceState(null, "", "#" + map.name);
};
const stop = () => { clearInterval(timer); timer = 0; say($("play"), "Play"); $("play").setAttribute("aria-pressed", "false"); };
const play = () => {
  if (timer) return stop();
  if (at === shown.length - 1) show(0);
  say($("play"), "Pause");
  $("play").setAttribute("aria-pressed", "true");
  timer = setInterval(() => (at < shown.length - 1 ? show(at + 1) : stop()), 1000 * Number($("pace").value));
};
const go = (to) => { stop(); show(to); };
const select = () => {
  const wanted = filter(), before = current();
  const found = maps.map((map, index) => index).filter((index) => mapFits(maps[index], wanted));
  const events = all.filter((event) => fits(event, wanted)).length;
  say($("found"), isOpen(wanted) ? "" : found.length ? `${events} events on ${found.length} maps` : "nothing found; all maps are shown");
  shown = found.length ? found : maps.map((map, index) => index);
  maps.forEach((map, index) => { map.item.hidden = !shown.includes(index); });
  go(Math.max(0, shown.indexOf(maps.indexOf(before))));
};
const compare = () => {
  const other = maps[Number($("compare").value)], on = $("compare").value !== "";
  $("over").hidden = $("wipe").hidden = !on;
  if (on) { $("other").src = other.image.getAttribute("src"); $("other").alt = "For comparison: " + other.image.alt; }
};
const wipe = () => $("over").style.setProperty("--cut", $("wipe").value + "%");

const html = (words) => words.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
const snippet = () => {
  const map = current(), file = map.image.getAttribute("src"), alt = map.image.alt;
  if ($("form").value === "markdown") return `![${alt.replace(/[\[\]\\]/g, "\\$&")}](<${file}>)\n\n*${map.title}, ${map.date}*\n`;
  return `<figure>\n<img src="${html(file)}" alt="${html(alt)}" loading="lazy" style="max-width: 100%; height: auto">\n` +
    `<figcaption>${html(map.title)}, ${html(map.date)}</figcaption>\n</figure>\n`;
};
const copy = async () => {
  const words = snippet();
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    const area = document.createElement("textarea");
    area.value = words;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    $("copy").focus();
  }
  say($("copied"), "copied");
};

$("slider").addEventListener("input", () => go(Number($("slider").value)));
$("previous").addEventListener("click", () => go(at - 1));
$("next").addEventListener("click", () => go(at + 1));
$("play").addEventListener("click", play);
$("pace").addEventListener("change", () => { if (timer) { stop(); play(); } });
$("compare").addEventListener("change", compare);
$("wipe").addEventListener("input", wipe);
$("copy").addEventListener("click", copy);
for (const id of ["type", "side", "place", "search"]) $(id).addEventListener("input", select);
$("filters").addEventListener("reset", () => setTimeout(select));
$("filters").addEventListener("submit", (event) => event.preventDefault());
addEventListener("keydown", (event) => {
  const on = event.target, typing = on.matches("input[type=search], select, textarea, input[type=range]");
  if (event.altKey || event.ctrlKey || event.metaKey || (typing && event.key !== "Escape")) return;
  const moves = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: shown.length - 1 };
  if (event.key in moves) go(moves[event.key]);
  else if (event.key === "p" || event.key === "P") play();
  else if (event.key === "c" || event.key === "C") { $("compare").value = $("compare").value === "" ? String(shown[Math.max(0, at - 1)]) : ""; compare(); }
  else if (event.key === "/") $("search").focus();
  else if (event.key === "Escape") on.blur();
  else return;
  event.preventDefault();
});
let from = null;
$("stage").addEventListener("pointerdown", (event) => { from = event.target.id === "wipe" ? null : event; });
addEventListener("pointerup", (event) => {
  if (from && Math.abs(event.clientX - from.clientX) > 40 && Math.abs(event.clientY - from.clientY) < 60) {
    go(event.clientX < from.clientX ? at + 1 : at - 1);
  }
  from = null;
});
$("stage").addEventListener("dragstart", (event) => event.preventDefault());
const named = () => maps.findIndex((map) => map.name === decodeURIComponent(location.hash.slice(1)));
addEventListener("hashchange", () => { const index = shown.indexOf(named()); if (index >= 0 && index !== at) go(index); });
for (const map of maps) {
  map.image.parentElement.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(shown.indexOf(maps.indexOf(map)));
    $("viewer").scrollIntoView();
    $("slider").focus();
  });
}
$("viewer").hidden = false;
wipe();
show(Math.max(0, named()), true);
})();
)js";

}  // namespace sitmap::batch::page
