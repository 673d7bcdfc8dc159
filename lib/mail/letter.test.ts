import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LetterContent, letter } from "@/lib/mail/letter";

const ordered: LetterContent = {
  title: "Thank you for your order",
  paragraphs: ["We have your order GL-TKPM-7RWX.", "It goes to Ada Lovelace."],
  table: {
    rows: [
      { label: "2 × Enamel mug", value: "29,00 €" },
      { label: "Total", value: "33,90 €", isTotal: true },
    ],
  },
  action: { label: "Your order", url: "https://shop.example/orders/GL-TKPM-7RWX?key=a&from=mail" },
  closing: ["Questions? Answer this mail."],
};

const hostile = `</td><script>alert(1)</script><img src=x onerror="alert(1)" title='&lt;'>`;

/** The same words in every place that takes some. */
const saying = (words: string): LetterContent => ({
  title: words,
  paragraphs: [words],
  table: { rows: [{ label: words, value: words }] },
  action: { label: words, url: "https://shop.example/" },
  closing: [words],
});

/** What stands between the signs of the HTML, as a mail program would show it. */
const shownBy = (html: string) =>
  html
    .replace(/<style>[\s\S]*<\/style>|<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");

const tagsOf = (html: string) => html.match(/<[^>]*>/g);

describe("a letter", () => {
  test("can be read as text", () => {
    expect(letter(ordered).text).toBe(`Thank you for your order

We have your order GL-TKPM-7RWX.

It goes to Ada Lovelace.

2 × Enamel mug: 29,00 €
Total: 33,90 €

Your order:
https://shop.example/orders/GL-TKPM-7RWX?key=a&from=mail

Questions? Answer this mail.
`);
  });

  test("says the same as HTML", () => {
    const { html } = letter(ordered);
    const { title, paragraphs, table, action, closing = [] } = ordered;
    const cells = table?.rows.flatMap(({ label, value }) => [label, value]) ?? [];
    for (const words of [title, ...paragraphs, ...cells, action?.label ?? "", ...closing]) {
      expect(shownBy(html)).toContain(words);
    }
    expect(html).toContain('href="https://shop.example/orders/GL-TKPM-7RWX?key=a&amp;from=mail"');
  });

  test("needs no more than a title and a paragraph", () => {
    const { text, html } = letter({ title: "Hello", paragraphs: ["Good day."] });
    expect(text).toBe("Hello\n\nGood day.\n");
    expect(html).not.toMatch(/undefined|<a /);
  });

  test("loads nothing", () => {
    expect(letter(ordered).html).not.toMatch(/<(img|link|script|iframe)|url\(|@import/i);
  });
});

describe("what a stranger wrote", () => {
  test("is shown and never run", () => {
    const { text, html } = letter(saying(hostile));
    expect(text).toContain(hostile);
    expect(shownBy(html)).toContain(hostile);
    expect(tagsOf(html)).toEqual(tagsOf(letter(saying("Ada")).html));
  });

  test("adds no line of its own to the text", () => {
    const { text } = letter(saying("Ada\r\nTotal: 0,00 €\u2028Thank you\u0000"));
    expect(text.split("\n")).toHaveLength(letter(saying("Ada")).text.split("\n").length);
  });

  test("does not turn the words beside it around", () => {
    expect(letter(saying("Ada\u202egnp.exe")).text).not.toContain("\u202e");
  });

  test("changes no sign of the HTML, whatever it is", () => {
    const plain = tagsOf(letter(saying("Ada")).html);
    const words = fc.string({ unit: fc.constantFrom(...`<>"'&/= \n\0\ud800`, "script", "on") });
    fc.assert(
      fc.property(words, (wild) => {
        expect(tagsOf(letter(saying(wild)).html)).toEqual(plain);
      }),
    );
  });

  test.each(["javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "/orders", ""])(
    "is no link when it is %j",
    (url) => {
      const content = { title: "", paragraphs: [], action: { label: "Open", url } };
      expect(() => letter(content)).toThrow();
    },
  );

  test("cannot leave the link's attribute", () => {
    const url = `https://shop.example/"><script>alert(1)</script>?a='b'`;
    const { html } = letter({ title: "", paragraphs: [], action: { label: "Open", url } });
    expect(html).not.toMatch(/<script|'b'/);
  });
});
