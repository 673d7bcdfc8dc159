import { readFileSync } from "node:fs";
import { type Node, Visitor } from "oxc-parser";
import { isOfShop, isTableOf, LAYERS, layerOf, mayKnowShop, namesOf } from "./layers";
import { isTest, listFiles, parse } from "./sources";

const SHOP = LAYERS.filter(isOfShop);

/** The first parts of the shop's addresses: /cart, /orders, /pay. */
const addresses = SHOP.flatMap(namesOf);

export const shopTables = (schema: string) =>
  modelsOf(schema).filter((model) => SHOP.some((layer) => isTableOf(layer, model)));

export const modelsOf = (schema: string) =>
  Array.from(schema.matchAll(/^model (\w+)/gm), ([, model = ""]) => model);

/**
 * A sentence for each address and table of the shop that stands in a file which must not know the
 * shop: imports do not show these.
 */
export function findShopKnowledge(
  files = ["components", "lib", "words"].flatMap(listFiles),
  read = (file: string) => readFileSync(file, "utf8"),
): string[] {
  const tables = shopTables(readFileSync("prisma/schema.prisma", "utf8"));
  return files.filter(mustNotKnow).flatMap((file) => {
    const text = read(file);
    return mentionsIn(file, text, tables).map(
      ({ what, at }) =>
        `${file}:${lineAt(text, at)} knows ${what}, which is the shop's. Reach it through a list in lib/product, or take it as an argument.`,
    );
  });
}

function mustNotKnow(file: string): boolean {
  const layer = layerOf(file);
  return layer !== null && !mayKnowShop(layer) && !isTest(file);
}

interface Mention {
  what: string;
  at: number;
}

function mentionsIn(file: string, text: string, tables: string[]): Mention[] {
  const address = new RegExp(`(?:^|[^\\w@./])(/(?:${addresses.join("|")}))(?![\\w-])`);
  const quoted = new RegExp(`"(?:${tables.join("|")})"`);
  const delegates = tables.map((table) => table.charAt(0).toLowerCase() + table.slice(1));
  const mentions: Mention[] = [];
  const look = (words: string, { start }: Node) => {
    const what = address.exec(words)?.[1] ?? quoted.exec(words)?.[0];
    if (what) mentions.push({ what, at: start });
  };
  const visitor = new Visitor({
    Literal(node) {
      if (typeof node.value === "string") look(node.value, node);
      if ("regex" in node) look(node.regex.pattern.replaceAll("\\/", "/"), node);
    },
    TemplateElement(node) {
      look(node.value.cooked ?? node.value.raw, node);
    },
    MemberExpression(node) {
      const { object, property } = node;
      if (object.type !== "Identifier" || property.type !== "Identifier") return;
      if (!/^(db|tx|prisma|client)$/.test(object.name) || !delegates.includes(property.name))
        return;
      mentions.push({ what: `${object.name}.${property.name}`, at: node.start });
    },
  });
  visitor.visit(parse(file, text));
  return mentions;
}

const lineAt = (text: string, at: number) => text.slice(0, at).split("\n").length;
