import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { env } from "@/lib/ground/settings/env";
import { letter } from "@/lib/mail/letter";
import type { LetterContent } from "@/lib/mail/letter-content";

const ordered: LetterContent = {
  preheader: "33,90 € paid.",
  title: "Thank you for your order",
  paragraphs: ["We have your order GL-TKPM-7RWX.", "It is paid."],
  goods: {
    title: "What you ordered",
    lines: [{ name: "Enamel mug", quantity: "× 2", price: "29,00 €" }],
    costs: [{ label: "Total", value: "33,90 €", isTotal: true }],
  },
  sections: [{ title: "Delivery address", lines: ["Ada Lovelace", "8010 Graz"] }],
  action: { label: "Your order", url: "https://shop.example/orders/GL-TKPM-7RWX?key=a&from=mail" },
  second: { label: "Withdraw from contract here", url: "https://shop.example/withdraw?key=a" },
  closing: ["Questions? Answer this mail."],
  reason: "You get this email because you ordered.",
};

const short: LetterContent = {
  preheader: "Hello.",
  title: "Hello",
  paragraphs: ["Good day."],
  reason: "You asked.",
};

const hostile = `</td><script>alert(1)</script><img src=x onerror="alert(1)" title='&lt;'>`;

/** The same words in every place that takes some. */
const saying = (words: string): LetterContent => ({
  preheader: words,
  title: words,
  paragraphs: [words],
  goods: {
    title: words,
    lines: [{ name: words, quantity: words, price: words }],
    costs: [{ label: words, value: words }],
  },
  sections: [{ title: words, lines: [words] }],
  action: { label: words, url: "https://shop.example/" },
  second: { label: words, url: "https://shop.example/" },
  closing: [words],
  reason: words,
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

It is paid.

Your order:
https://shop.example/orders/GL-TKPM-7RWX?key=a&from=mail

What you ordered
Enamel mug × 2: 29,00 €
Total: 33,90 €

Delivery address
Ada Lovelace
8010 Graz

Withdraw from contract here:
https://shop.example/withdraw?key=a

Questions? Answer this mail.

You get this email because you ordered.

Guestlane
${env.APP_URL}
`);
  });

  test("says the same as HTML", () => {
    const { text, html } = letter(ordered);
    for (const words of text.split(/\n| (?=×)|: |http\S+/).filter(Boolean)) {
      expect(shownBy(html)).toContain(words.replace(/:$/, ""));
    }
    expect(html).toContain('href="https://shop.example/orders/GL-TKPM-7RWX?key=a&amp;from=mail"');
  });

  test("needs no more than a title, a paragraph and a reason", () => {
    const { text, html } = letter(short);
    expect(text).toMatch(/^Hello\n\nGood day\.\n\nYou asked\.\n/);
    expect(html).not.toContain("undefined");
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
      expect(() => letter({ ...short, action: { label: "Open", url } })).toThrow();
    },
  );

  test("cannot leave the link's attribute", () => {
    const url = `https://shop.example/"><script>alert(1)</script>?a='b'`;
    const { html } = letter({ ...short, action: { label: "Open", url } });
    expect(html).not.toMatch(/<script|'b'/);
  });
});
