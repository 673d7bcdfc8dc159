export const inbox = {
  title: "Inbox",
  lead: "Every email that the shop wrote, whoever it is for. It is here in development only.",
  empty: "No email yet",
  howToFill: "Place an order or create an account, and its email is here.",
  to: (recipient: string) => `To ${recipient}`,
  newest: (most: number) => `The newest ${most} are shown.`,
};

export const mail = {
  all: "All email",
  views: "How the email is shown",
  asSent: "As sent",
  asText: "As text",
  frame: "The email as sent",
};
