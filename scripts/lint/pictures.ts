import { isOfShop, LAYERS, ROOTS } from "./layers";

const arrows = (names: readonly string[]) => names.join(" --> ");

/** The picture of the layers for the docs, as Mermaid: an arrow means "may import". */
export function drawLayers(): string {
  const shop = LAYERS.filter(isOfShop).map((layer) => layer.replace("shop/", ""));
  const rooms = new Set(LAYERS.map((layer) => (isOfShop(layer) ? "shop" : layer)));
  return `\`\`\`mermaid
flowchart LR
  ${arrows(ROOTS)}
\`\`\`

\`\`\`mermaid
flowchart TB
  ${arrows([...rooms].reverse())}
  subgraph shop
    direction LR
    ${arrows(shop.toReversed())}
  end
\`\`\``;
}
