// page.mjs INDEX.HTML: the gallery page of a series in Chromium, offline: clicks, keys, a phone, no errors.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const { chromium } = createRequire(import.meta.url)(process.env.PLAYWRIGHT_CORE);
const address = pathToFileURL(process.argv[2]).href;
const check = (holds, what) => {
  if (!holds) throw new Error(what);
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
const faults = [];
const open = async (options) => {
  const context = await browser.newContext({ offline: true, ...options });
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) faults.push("asked for " + request.url());
  });
  await page.goto(address);
  return page;
};
const text = (page, selector) => page.locator(selector).innerText();

try {
  const page = await open({ viewport: { width: 1280, height: 900 } });
  const count = await page.locator("#maps > li").count();
  check(count >= 8, `${count} maps`);
  check(await page.locator("#viewer").isVisible(), "no viewer");
  check(await page.locator("#picture").evaluate((image) => image.complete && image.naturalWidth > 0), "no picture");

  // Buttons, keys, slider.
  const first = await text(page, "#date");
  await page.click("#next");
  const second = await text(page, "#date");
  check(first !== second, "the next button does nothing");
  await page.keyboard.press("Tab");
  await page.locator("h1").click();
  await page.keyboard.press("ArrowLeft");
  check((await text(page, "#date")) === first, "the left arrow does nothing");
  await page.keyboard.press("End");
  const last = await text(page, "#date");
  check(await page.locator("#next").isDisabled(), "there is a map behind the last");
  await page.keyboard.press("Home");
  await page.locator("#slider").focus();
  await page.keyboard.press("End");
  check((await text(page, "#date")) === last, "the slider does not follow the keys");
  check((await page.locator("#slider").getAttribute("aria-valuetext")) === last, "the slider does not say its date");

  // Play from the first to the last and stop there.
  await page.selectOption("#pace", "0.25");
  await page.click("#play");
  check((await page.locator("#play").getAttribute("aria-pressed")) === "true", "play does not start");
  await page.waitForFunction(() => document.querySelector("#play").textContent === "Play", null, { timeout: 30000 });
  check((await text(page, "#date")) === last, "play does not reach the end");

  // Comparison by wipe.
  await page.selectOption("#compare", "0");
  await page.locator("#wipe").fill("25");
  check((await page.locator("#over").evaluate((over) => getComputedStyle(over).clipPath)).includes("25%"), "no wipe");
  await page.selectOption("#compare", "");
  check(await page.locator("#over").isHidden(), "the comparison stays");

  // Filters and search.
  const types = await page.locator("#type option").count();
  check(types >= 2, "no types to choose");
  const word = (await page.locator("#maps details li strong").first().textContent()).split(" ").slice(-3).join(" ");
  await page.fill("#search", word);
  const found = await page.locator("#maps > li:visible").count();
  check(found >= 1 && found <= count, `the search finds ${found}`);
  check((await page.locator("#events li.hit").count()) >= 1, "what was searched is not marked");
  await page.fill("#search", "nothing that anybody would write");
  check((await text(page, "#found")).includes("nothing found"), "a search without a find is not told");
  await page.click("#filters button[type=reset]");
  await page.waitForFunction((all) => document.querySelectorAll("#maps > li:not([hidden])").length === all, count);

  // Snippets, downloads, the address of a map.
  await page.click("#copy");
  await page.waitForFunction(() => document.querySelector("#copied").textContent === "copied");
  check((await page.locator("#downloads a[download]").count()) >= 1, "nothing to download");
  const name = await page.locator("#maps > li").nth(2).getAttribute("id");
  await page.goto(address + "#" + name);
  await page.waitForFunction((wanted) => location.hash === "#" + wanted, name);
  const theme = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await theme();
  await page.click("#theme");
  check((await theme()) !== before, "light and dark are the same");

  // Everything that can be used has a name, and every text stands out from its ground (WCAG AA: 4.5 : 1).
  for (const scheme of ["light", "dark"]) {
    await page.evaluate((value) => { document.documentElement.dataset.theme = value; }, scheme);
    const poor = await page.evaluate(() => {
      const rgb = (colour) => colour.match(/[\d.]+/g).map(Number);
      const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
      const ground = (element) => {
        for (let e = element; e; e = e.parentElement) {
          const colour = getComputedStyle(e).backgroundColor;
          if (rgb(colour)[3] !== 0) return rgb(colour);
        }
        return [255, 255, 255];
      };
      const words = [...document.querySelectorAll("body *")].filter((e) => e.checkVisibility() && !e.disabled &&
        [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()));
      return words.filter((e) => {
        const [a, b] = [light(rgb(getComputedStyle(e).color)), light(ground(e))].sort((x, y) => y - x);
        return (a + 0.05) / (b + 0.05) < 4.5;
      }).map((e) => e.outerHTML.slice(0, 80));
    });
    check(poor.length === 0, `too little contrast (${scheme}): ${poor[0]}`);
  }
  const nameless = await page.evaluate(() => [...document.querySelectorAll("button, select, input, img")].filter((e) =>
    e.checkVisibility() && !(e.getAttribute("aria-label") || e.alt || e.textContent.trim() || (e.labels && e.labels.length))).map((e) => e.outerHTML));
  check(nameless.length === 0, "without a name: " + nameless[0]);

  // The keyboard alone: Tab comes to every control, each shows that it has the focus, and none keeps it.
  await page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
  const controls = "button, select, input, summary, a[href], [tabindex='0']";
  await page.evaluate((selector) => document.querySelectorAll(selector).forEach((e, i) => { e.dataset.stop = i; }), controls);
  const wanted = await page.evaluate((selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility() && !e.disabled)
    .map((e) => e.dataset.stop), controls);
  const reached = new Set();
  for (let step = 0; step < wanted.length + 20; step += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const e = document.activeElement;
      const style = getComputedStyle(e);
      return { stop: e.dataset.stop, shown: e === document.body || style.outlineStyle !== "none" || style.boxShadow !== "none", html: e.outerHTML.slice(0, 80) };
    });
    check(stop.shown, "the focus is not shown: " + stop.html);
    reached.add(stop.stop);
  }
  const missed = wanted.filter((stop) => !reached.has(stop));
  check(missed.length === 0, `Tab does not come to ${missed.length} controls: ` +
    await page.evaluate((stop) => document.querySelector(`[data-stop="${stop}"]`)?.outerHTML.slice(0, 80), missed[0]));

  // A phone: nothing wider than the screen, a swipe turns the page.
  const phone = await open({ viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  check(wide <= 0, `the page is ${wide} px too wide for a phone`);
  const here = await text(phone, "#date");
  const box = await phone.locator("#picture").boundingBox();
  const point = (kind, x) => phone.locator("#picture").dispatchEvent(kind, { clientX: x, clientY: box.y + 50, pointerType: "touch", bubbles: true });
  await point("pointerdown", 300);
  await point("pointerup", 120);
  check((await text(phone, "#date")) !== here, "a swipe does nothing");

  // Without scripts it is a list with pictures, alt texts and files.
  const plain = await open({ javaScriptEnabled: false });
  check(await plain.locator("#viewer").isHidden(), "a viewer without scripts");
  check((await plain.locator("#maps img[alt]").count()) === count, "pictures without alt text");
  check((await plain.locator("#maps .files a").count()) >= count, "no files to fetch");

  // The rules of WCAG 2.1 A and AA that a machine can examine, by axe-core.
  let examined = "";
  if (process.env.AXE_CORE) {
    const all = async (target, what) => {
      await target.addScriptTag({ path: process.env.AXE_CORE });
      const result = await target.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }));
      const worst = result.violations[0];
      check(result.passes.length > 15, `axe examined next to nothing (${what})`);
      check(!worst, `${what}: ${worst?.id}: ${worst?.help}: ${worst?.nodes[0].html.slice(0, 120)} ${worst?.nodes[0].failureSummary}`);
    };
    for (const colorScheme of ["light", "dark"]) {
      const shown = await open({ viewport: { width: 1280, height: 900 }, colorScheme });
      await shown.evaluate(() => document.querySelectorAll("details").forEach((e) => { e.open = true; }));
      await all(shown, colorScheme);
      const small = await open({ viewport: { width: 375, height: 700 }, isMobile: true, hasTouch: true, colorScheme });
      await all(small, colorScheme + ", phone");
    }
    examined = ", and axe-core finds no fault";
  }
  check(faults.length === 0, faults.join("\n"));
  if (process.env.SHOT) {
    const shot = await open({ viewport: { width: 1280, height: 1000 } });
    await shot.screenshot({ path: process.env.SHOT + ".png" });
    await shot.emulateMedia({ colorScheme: "dark" });
    await shot.screenshot({ path: process.env.SHOT + "-dark.png" });
    await phone.screenshot({ path: process.env.SHOT + "-phone.png" });
  }
  console.log(`the page of ${count} maps works, offline and without a fault${examined}`);
} catch (fault) {
  console.error("FAILED: " + fault.message + (faults.length ? "\n" + faults.join("\n") : ""));
  process.exitCode = 1;
} finally {
  await browser.close();
}
