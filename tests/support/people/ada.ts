export interface Details {
  email: string;
  fullName: string;
  address: string;
  city: string;
  postalCode: string;
  country: string;
  phone: string;
}

export const ada: Details = {
  email: "ada@example.com",
  fullName: "Ada Lovelace",
  address: "12 rue de Rivoli",
  city: "Paris",
  postalCode: "75001",
  country: "France",
  phone: "+33 1 23 45 67 89",
};
