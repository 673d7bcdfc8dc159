// The colours of app/globals.css: mail programs know neither variables nor light-dark().
export const letterColours = {
  paper: ["#faf7f1", "#121815"],
  raised: ["#fffdf9", "#1f2823"],
  ink: ["#1e2823", "#ece7dc"],
  muted: ["#59625c", "#a8b0a8"],
  line: ["#e2d9ca", "#2e3933"],
  brand: ["#1f5b46", "#84c9aa"],
  "brand-ink": ["#fbf8f2", "#0f1f18"],
} as const;

type Colour = keyof typeof letterColours;

const PROPERTY = { text: "color", back: "background", edge: "border-color" };

/** An inline style for the light colours, and a class that `darkRules` turns dark. */
export function coloured(
  colours: Partial<Record<keyof typeof PROPERTY, Colour>>,
  style: string,
): string {
  const uses = Object.entries(colours) as [keyof typeof PROPERTY, Colour][];
  const names = uses.map(([use, colour]) => `${use}-${colour}`);
  const styles = uses.map(([use, colour]) => `${PROPERTY[use]}:${letterColours[colour][0]}`);
  return `class="${names.join(" ")}" style="${[style, ...styles].filter(Boolean).join(";")}"`;
}

export const darkRules = Object.entries(PROPERTY)
  .flatMap(([use, property]) =>
    Object.entries(letterColours).map(
      ([name, [, dark]]) => `  .${use}-${name} { ${property}: ${dark} !important; }`,
    ),
  )
  .join("\n");
