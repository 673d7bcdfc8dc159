export const search = { label: "Search the shop", button: "Search" };

export const categories = { label: "Categories", all: "Everything" };

export const stock = {
  soldOut: "Sold out",
  few: (count: number) => `Only ${count} left`,
};

export const withdrawn = {
  badge: "Not sold any more",
  title: (name: string) => `${name} is not sold any more`,
  action: "See what the shop has",
};

export const product = {
  trail: "Breadcrumb",
  shop: "Shop",
  vat: "VAT included",
  details: "Details",
  more: (category: string) => `More for the ${category.toLowerCase()}`,
};

export const promises = {
  title: "Delivery and returns",
  delivery: (name: string, takes: string, price: string) => `${name}, ${takes}: ${price}`,
  deliveryFreeFrom: (name: string, takes: string, price: string, freeFrom: string) =>
    `${name}, ${takes}: ${price}, free from ${freeFrom}`,
  returns: (days: number) => `${days} days to withdraw from the order, without giving a reason`,
};
