export const caption = "Your orders";

export const columns = {
  order: "Order",
  placed: "Placed",
  state: "State",
  items: "Items",
  total: "Total",
};
