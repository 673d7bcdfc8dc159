/** What an order says of its buyer once their data is erased. */
export const erasedBuyer = {
  userId: null,
  email: "erased",
  fullName: "erased",
  address: "erased",
  city: "erased",
  postalCode: "erased",
  phone: null,
};
