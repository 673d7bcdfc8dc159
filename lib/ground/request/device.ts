import Bowser from "bowser";

const LONGEST = 60;
const LONGEST_READ = 512;

const browsers = new Set(Object.values(Bowser.BROWSER_MAP));
const systems = new Set(Object.values(Bowser.OS_MAP));

/** Only names that we know: anybody can write anything into this header. */
export function deviceName(userAgent: string | null): string {
  const read = userAgent?.slice(0, LONGEST_READ).trim();
  if (!read) return "A browser";

  const parser = Bowser.getParser(read);
  const [browser, system] = [parser.getBrowserName(), parser.getOSName()];
  const name = browsers.has(browser) ? browser.replace(/ for Android$/, "") : "A browser";
  return (systems.has(system) ? `${name} on ${system}` : name).slice(0, LONGEST);
}
