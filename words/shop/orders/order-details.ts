export const problem = {
  email: "Enter your email address.",
  emailForm: "Enter an email address like name@example.com.",
  phone: "Use digits, spaces and + only, or leave it empty.",
  fullName: "Enter your full name.",
  address: "Enter the street and house number.",
  postalCode: "Enter the postal code.",
  city: "Enter the city.",
  country: "Choose a country from the list.",
  tooLong: (most: number) => `Use at most ${most} characters.`,
};
