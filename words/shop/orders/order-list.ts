/** What somebody ordered, an order a row. */
export const caption = "Your orders";

/** What stands in each column. */
export const columns = {
  order: "Order",
  placed: "Placed",
  state: "State",
  items: "Items",
  total: "Total",
};
