/** By their codes in lib/shop/prices/delivery-and-tax.ts. */
export const options = {
  standard: { name: "Standard", takes: "2 to 4 working days" },
  express: { name: "Express", takes: "next working day" },
};

export const free = "Free";
export const freeFrom = (takes: string, price: string) => `${takes}, free from ${price}`;

export const costs = {
  goods: "Goods",
  delivery: (name: string) => `Delivery (${name})`,
  total: "Total",
  vat: (amount: string) => `including ${amount} VAT`,
  vatAt: (amount: string, rate: string) => `including ${amount} VAT (${rate})`,
  vatUnknown: "Prices include VAT.",
};
