export const erasedBuyer = {
  userId: null,
  email: "erased",
  fullName: "erased",
  address: "erased",
  city: "erased",
  postalCode: "erased",
  phone: null,
};
