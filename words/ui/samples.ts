/** Only developers read /dev/ui. */
export const page = {
  title: "Interface",
  lead: "Every part in every state. Point at them, tab to them, press them; try dark, a phone's width and forced colours. Only in development.",
};

export const sections = {
  colours: "Colours",
  type: "Type",
  space: "Distances, corners and shadows",
  buttons: "Buttons and links",
  fields: "Fields",
  answers: "Forms that answer",
  told: "Badges, notices and cards",
  empty: "Nothing here",
  table: "Table",
};

export const type = { lead: "Lead: text-lg", text: "Text: text-base", small: "Small: text-sm" };

export const buttons = {
  variants: { primary: "Primary", secondary: "Secondary", quiet: "Quiet", danger: "Danger" },
  disabled: "Disabled",
  link: "A button that is a link",
  textLink: "a link in running text",
  sentence: "Links are underlined in sentences:",
};

export const fields = {
  plain: "Plain",
  hinted: "With a hint",
  hint: "Said before the control, and read out with it",
  placeholder: "Placeholder",
  invalid: "Invalid",
  error: "Say what is wrong, and what to do.",
  disabled: "Disabled",
  typed: "What was typed",
  select: "Select",
  options: ["Netherlands", "Belgium", "France"],
  box: "A box to tick",
  boxTicked: "A ticked box",
  radio: "A choice",
  radioHint: "Its whole frame can be pressed",
  radioOther: "Another choice",
  aside: "4,90 €",
  mug: "Enamel mug",
};

export const answers = {
  wait: "Wait two seconds",
  waiting: "Waiting",
  refuse: "Be refused",
  refused: "This form refuses everything.",
  emailRefused: "Enter an address such as ada@example.com.",
  ask: "Forget it",
  question: "Forget these 3 items?",
  consequence: "They cannot be brought back.",
};

export const told = {
  notice: { info: "Info", success: "Success", warning: "Warning", danger: "Danger" },
  text: "One or two sentences beside the content.",
  card: "A card",
  cardText: "Holds what belongs together.",
  row: "Delivery",
  rowValue: "4,90 €",
  total: "Total",
  totalValue: "33,90 €",
};

export const empty = { title: "Nothing yet", text: "Says what would be here.", action: "Fill it" };

export const table = {
  caption: "Three products",
  columns: { name: "Product", category: "Category", stock: "Left", price: "Price" },
  rows: [
    { name: "Enamel mug", category: "Kitchen", stock: 24, price: "14,50 €" },
    { name: "Linen apron", category: "Kitchen", stock: 3, price: "39,00 €" },
    { name: "Wool blanket", category: "Living", stock: 112, price: "129,00 €" },
  ],
};
