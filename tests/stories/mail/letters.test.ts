import { describe, expect, test } from "vitest";
import { everyLetter } from "@/tests/support/people/letters";

const hidden = /<div style="display:none[\s\S]*?<\/div>/;

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };

const read = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|quot|#39|amp);/g, (_sign, name) => ENTITIES[name] ?? "");

/** What the HTML shows, a line for each paragraph, cell and line of an address. */
const linesOf = (html: string) =>
  html
    .replace(/^[\s\S]*<body[^>]*>/, "")
    .replace(hidden, "")
    .split(/<\/?(?:p|h1|h2|th|td|tr|div)\b[^>]*>|<br>/)
    .map((part) => read(part).trim())
    .filter(Boolean);

const preheaderOf = (html: string) => read(hidden.exec(html)?.[0] ?? "").split("&#847;")[0];

for (const [name, { subject, text, html }] of Object.entries(everyLetter())) {
  describe(`the letter "${name}"`, () => {
    test("says the same in both bodies: every sentence, row and link", () => {
      const lines = linesOf(html);
      expect(lines.length).toBeGreaterThan(5);
      for (const line of lines) expect(text).toContain(line);
      const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, url = ""]) => read(url));
      for (const url of links) expect(text).toContain(`\n${url}\n`);
      const shown = [...lines, ...links].join("\n");
      for (const line of text.split(/\n| (?=×)|: /).filter(Boolean)) {
        expect(shown).toContain(line.replace(/:$/, ""));
      }
    });

    test("tells who it is from, why it came, and in a list of mails what it is about", () => {
      expect(subject).not.toBe("");
      expect(text).toMatch(/\n\nYou get this email because .+ at Guestlane.*\.\n\nGuestlane\nhttp/);
      expect(preheaderOf(html)).toMatch(/.\.$/);
    });

    test("loads nothing and runs nothing", () => {
      expect(html).not.toMatch(/<(img|link|script|iframe|object|video)|url\(|@import|\son\w+=/i);
    });
  });
}

describe("who did not ask for it", () => {
  const letters = Object.entries(everyLetter());
  const isTold = /not you\b|Not you\?/;
  // An order's own letters follow from what its buyer, or the holder of its link, has done.
  const ownOfAnOrder = ["confirmation", "late payment", "refund", "refund after withdrawal"];
  const byStatement = ["withdrawal", "withdrawal as stated"];

  for (const [name, { text }] of letters) {
    if ([...ownOfAnOrder, ...byStatement].includes(name)) continue;
    test(`learns from "${name}" what happens then`, () => expect(text).toMatch(isTold));
  }
});
