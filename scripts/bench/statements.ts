import { fieldsOf, Shopper } from "../../tests/support/servers/shopper";
import { statementsAt } from "../../tests/support/servers/statement-counter";
import type { Figure } from "./figure";

const PRODUCT = "/products/enamel-mug";
const THREE = [PRODUCT, "/products/watering-can", "/products/desk-lamp"];
const CATALOGUE = ["/", "/?category=kitchen", PRODUCT];
const SHOPPING = [...CATALOGUE, "/cart", "/wishlist", "/orders"];
/** These pages show what the guest has or must fill in. They are counted, but have no budget. */
const ON_THE_WAY = ["/checkout", "/account", "/account/create"];
const OF_A_GUEST = [...SHOPPING, ...ON_THE_WAY];

const ADD = "Add to cart";
const PLACE_ORDER = { atMost: 12 };
const FIRST_ADD = { atMost: 8 };
const LATER_ADD = { atMost: 5 };
const GUEST_VIEW = { atMost: 3 };
const VISITOR_VIEW = { atMost: 0 };

/**
 * How many statements the app sends for each thing that people do, from the request to the page that
 * answers it. Nobody else may be in the shop at the same time.
 * @param countUrl of the counter between the app and its database
 */
export async function countStatements(baseUrl: string, countUrl: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  const count = async (name: string, budget: Figure["budget"], work: () => Promise<unknown>) => {
    const before = await statementsAt(countUrl);
    await work();
    const measured = (await statementsAt(countUrl)) - before;
    figures.push({ name, measured, unit: "statements", budget });
  };

  const visitor = new Shopper(baseUrl);
  await warmUp(baseUrl);
  for (const path of CATALOGUE) {
    await count(`a visitor opens ${path}`, VISITOR_VIEW, () => visitor.open(path));
  }

  const form = fieldsOf(await visitor.open(PRODUCT), ADD);
  for (const press of ["press", "pressWithScript"] as const) {
    const shopper = new Shopper(baseUrl);
    const way = press === "press" ? "without JavaScript" : "with JavaScript";
    await count(`the first add, ${way}`, FIRST_ADD, () => shopper[press](PRODUCT, form));
    await count(`a later add, ${way}`, LATER_ADD, () => shopper[press](PRODUCT, form));
    await requireTwoItems(shopper);
    if (press === "pressWithScript") continue;
    for (const path of OF_A_GUEST) {
      const budget = SHOPPING.includes(path) ? GUEST_VIEW : null;
      await count(`a guest opens ${path}`, budget, () => shopper.open(path));
    }
  }
  const buyer = new Shopper(baseUrl);
  const order = await fillCheckout(buyer);
  await count("Place order, three lines", PLACE_ORDER, () => buyer.send("/checkout", order));
  return figures;
}

async function fillCheckout(buyer: Shopper) {
  for (const product of THREE) await buyer.press(product, fieldsOf(await buyer.open(product), ADD));
  const parcel = {
    email: "ada@example.com",
    fullName: "Ada Lovelace",
    address: "12 St James's Square",
    city: "Graz",
    postalCode: "8010",
    country: "AT",
    delivery: "standard",
  };
  return { ...fieldsOf(await buyer.open("/checkout"), "Place order"), ...parcel };
}

async function warmUp(baseUrl: string): Promise<void> {
  const shopper = new Shopper(baseUrl);
  for (const path of OF_A_GUEST) await shopper.open(path);
  await shopper.press(PRODUCT, fieldsOf(await shopper.open(PRODUCT), ADD));
  for (const path of OF_A_GUEST) await shopper.open(path);
}

// A refused request would cost the fewest statements of all.
async function requireTwoItems(shopper: Shopper): Promise<void> {
  if ((await shopper.open("/cart")).includes("Cart, 2 items")) return;
  throw new Error("What was added is not in the cart.");
}
