#include "batch/page_text.hpp"

namespace sitmap::batch::page {

const char* const html = R"html(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="generator" content="sitmap">
<title>{{title}}</title>
<style>
{{{style}}}</style>
</head>
<body>
<header>
<h1>{{title}}</h1>
<p id="count">{{count}}</p>
<button type="button" id="theme" hidden>Dark</button>
</header>
{{#several}}
<nav aria-label="Pages">
{{#earlier}}<a href="{{earlier}}" rel="prev">Earlier</a> {{/earlier}}
{{#pages}}{{#file}}<a href="{{file}}">{{number}}</a>{{/file}}{{^file}}<strong aria-current="page">{{number}}</strong>{{/file}} {{/pages}}
{{#later}}<a href="{{later}}" rel="next">Later</a>{{/later}}
</nav>
{{/several}}
<main>
<section id="viewer" aria-label="Viewer" hidden>
<div id="stage">
<img id="picture" alt="">
<div id="over" hidden><img id="other" alt=""></div>
<input id="wipe" type="range" min="0" max="100" value="50" aria-label="Wipe between the two maps" hidden>
</div>
<div id="bar">
<button type="button" id="previous" aria-label="Previous map">◀</button>
<button type="button" id="play" aria-pressed="false">Play</button>
<button type="button" id="next" aria-label="Next map">▶</button>
<input id="slider" type="range" min="0" max="0" value="0" aria-label="Date">
<output id="date" for="slider" aria-live="polite"></output>
</div>
<div id="tools">
<label>Seconds a map <select id="pace"><option>0.25<option>0.5<option selected>1<option>2<option>5</select></label>
<label>Compare with <select id="compare"><option value="">nothing</select></label>
<span id="downloads"></span>
<label>Snippet <select id="form"><option value="html">HTML<option value="markdown">Markdown</select></label>
<button type="button" id="copy">Copy snippet</button>
<span id="copied" role="status"></span>
</div>
<form id="filters" role="search">
<label>Type <select id="type"><option value="">all</select></label>
<label>Side <select id="side"><option value="">all</select></label>
<label>Place <select id="place"><option value="">all</select></label>
<label>Search <input id="search" type="search" autocomplete="off"></label>
<button type="reset">Clear</button>
<span id="found" role="status"></span>
</form>
<h2 id="title" dir="auto"></h2>
<p id="alt" dir="auto"></p>
<ol id="events" aria-label="Events of this map"></ol>
<p class="keys">Keys: ← → a map back or on, Home End first and last, P play, C compare, / search. Swipe on the map.</p>
</section>
<h2 id="all">All maps</h2>
<ol id="maps">
{{#maps}}
<li id="{{name}}">
<figure>
{{#picture}}
<a href="{{picture}}"><img src="{{picture}}" alt="{{alt}}" loading="lazy" decoding="async"></a>
{{/picture}}
<figcaption>
{{#date}}<time datetime="{{date}}">{{date_words}}</time>{{/date}}
<strong dir="auto">{{map_title}}</strong>
<span class="files">{{#files}}<a href="{{file}}" download>{{kind}}</a> {{/files}}</span>
{{#some}}
<details><summary>{{events_count}}</summary>
<ol>
{{#events}}
<li data-t="{{type}}" data-a="{{actors}}" data-p="{{places}}"><b>{{number}}</b> <strong dir="auto">{{head}}</strong>{{#text}} <span dir="auto">{{text}}</span>{{/text}} <small>{{facts}}</small>{{#evidence}} <q dir="auto">{{evidence}}</q>{{/evidence}}{{#link}} <cite><a href="{{link}}" rel="noreferrer">{{source}}</a></cite>{{/link}}{{^link}}{{#source}} <cite>{{source}}</cite>{{/source}}{{/link}}</li>
{{/events}}
</ol>
{{#more}}<p>{{more}}</p>{{/more}}
</details>
{{/some}}
</figcaption>
</figure>
</li>
{{/maps}}
</ol>
</main>
<script>
{{{script}}}</script>
</body>
</html>
)html";

const char* const style =
    R"css(:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1d1b19; --soft: #5a554e; --line: #cfc9c0; --accent: #0b5a73; --mark: #e9f1f3; }
@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { --paper: #171614; --ink: #f0ede7; --soft: #b3ada3; --line: #4a463f; --accent: #7cc4da; --mark: #1f2c31; } }
:root[data-theme=dark] { color-scheme: dark; --paper: #171614; --ink: #f0ede7; --soft: #b3ada3; --line: #4a463f; --accent: #7cc4da; --mark: #1f2c31; }
:root[data-theme=light] { color-scheme: light; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0 auto; max-width: 84rem; padding: 1.2rem; background: var(--paper); color: var(--ink); font: 1rem/1.45 "Noto Sans", system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem 1rem; border-top: 4px solid; padding-top: .6rem; }
h1 { font: 600 1.9rem/1.15 "Noto Serif Display", Georgia, serif; margin: 0; }
h2 { font-size: 1.15rem; margin: 1.2rem 0 .3rem; }
header p { margin: 0; color: var(--soft); flex: 1; }
a { color: var(--accent); }
nav { display: flex; flex-wrap: wrap; gap: .1rem .6rem; padding: .5rem 0; }
nav a, nav strong { min-width: 1.5rem; min-height: 1.5rem; text-align: center; }
button, select, input[type=search] { font: inherit; color: inherit; background: transparent; border: 1px solid var(--soft); border-radius: 4px; min-height: 2rem; padding: .1rem .6rem; max-width: 100%; }
select option { background: var(--paper); color: var(--ink); }
button { cursor: pointer; }
button[aria-pressed=true] { background: var(--accent); color: var(--paper); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
#stage { position: relative; margin-top: 1rem; border: 1px solid var(--line); background: #fff; touch-action: pan-y; overflow: hidden; }
#stage img { display: block; width: 100%; height: auto; max-height: 82vh; object-fit: contain; object-position: top; }
#over { position: absolute; inset: 0; clip-path: inset(0 0 0 var(--cut, 50%)); background: #fff; }
#over::after { content: ""; position: absolute; top: 0; bottom: 0; left: var(--cut, 50%); width: 2px; background: #0b5a73; }
#wipe { position: absolute; left: 0; bottom: .4rem; width: 100%; margin: 0; }
#bar { display: flex; gap: .5rem; align-items: center; padding: .6rem 0 .3rem; }
#slider { flex: 1; min-width: 6rem; }
#date { min-width: 9rem; font-weight: 600; }
#tools, #filters { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; padding: .3rem 0; }
#tools label, #filters label { color: var(--soft); max-width: 100%; }
#tools select, #filters select { max-width: min(14rem, 60vw); }
#alt, .keys, small, cite { color: var(--soft); }
.keys { font-size: .85rem; }
#events, details ol { padding: 0; list-style: none; }
#events { display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); gap: .6rem 1.4rem; }
#events li { border-top: 1px solid var(--line); padding-top: .4rem; }
#events li.hit { background: var(--mark); }
#events li.miss { display: none; }
#events b, details b { display: inline-block; min-width: 1.5rem; text-align: center; border-radius: 1rem; background: var(--ink); color: var(--paper); font-size: .85rem; }
#events b:empty, details b:empty { display: none; }
small, cite, q, #events span, details span { display: block; font-style: normal; }
q { border-left: 3px solid var(--line); padding-left: .5rem; color: var(--soft); }
#maps { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1.4rem; padding: 0; list-style: none; }
figure { margin: 0; }
figure img { width: 100%; height: auto; border: 1px solid var(--line); background: #fff; }
figcaption time { color: var(--soft); font-size: .9rem; }
figcaption strong { display: block; }
details li strong { display: inline; }
details li { margin-bottom: .5rem; }
.files a, #downloads a { display: inline-block; min-width: 1.5rem; padding: .15rem .25rem; }
@media (max-width: 40rem) { body { padding: .7rem; } h1 { font-size: 1.4rem; } #bar { flex-wrap: wrap; } #slider { flex-basis: 100%; order: 5; } }
@media print { #viewer { display: none; } }
)css";

}  // namespace sitmap::batch::page
