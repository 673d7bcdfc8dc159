/** One product of the demo shop, as the seed writes it. */
export interface CatalogueProduct {
  slug: string;
  name: string;
  category: "kitchen" | "table" | "desk" | "bath" | "garden";
  /** One line for the grid, at most 60 characters. */
  summary: string;
  description: string;
  details: string[];
  priceCents: number;
  stock: number;
}

/** The demo shop's products, in the order of the grid; each has its picture in public/products. */
export const catalogue: CatalogueProduct[] = [
  {
    slug: "enamel-mug",
    name: "Enamel mug",
    category: "kitchen",
    summary: "Speckled steel enamel with a green rim",
    description:
      "A light mug that goes from the kitchen to the garden table and does not mind being dropped. The enamel is fired twice over steel, so it wipes clean and keeps no taste of yesterday's coffee. It may chip if it lands on stone; it will still hold tea.",
    details: [
      "Enamelled steel, 400 ml",
      "9 cm wide, 9.5 cm high",
      "Dishwasher safe, not for the microwave",
      "Made in Austria",
    ],
    priceCents: 1450,
    stock: 120,
  },
  {
    slug: "watering-can",
    name: "Watering can",
    category: "garden",
    summary: "Six litres, with a brass rose that comes off",
    description:
      "A steel can with a long spout, so the water lands where the roots are. The round handle lets your hand slide back as the can empties. Unscrew the brass rose to rinse out the grit.",
    details: [
      "Powder-coated galvanised steel, brass rose",
      "6 litres, 46 cm long, 36 cm high",
      "Empty it before frost",
      "Made in Germany",
    ],
    priceCents: 4900,
    stock: 34,
  },
  {
    slug: "desk-lamp",
    name: "Desk lamp",
    category: "desk",
    summary: "A jointed arm and a wide mustard shade",
    description:
      "Two joints and a turning shade put the light on the page and not in your eyes. The base is heavy enough that the arm stays where you leave it. The bulb is a standard one and included.",
    details: [
      "Powder-coated steel, cast-iron base",
      "48 cm high, reach 40 cm",
      "E27, LED bulb included, 2 m textile cable",
      "Made in Denmark",
    ],
    priceCents: 12900,
    stock: 18,
  },
  {
    slug: "bath-towels",
    name: "Bath towels",
    category: "bath",
    summary: "Set of three in terracotta, cream and blue",
    description:
      "Three thick cotton towels with a woven stripe at one end. They take a wash or two to reach full softness, and then they stay that way. Each has a loop on the long side, where it hangs best.",
    details: [
      "Organic cotton terry, 500 g/m²",
      "70 × 140 cm each",
      "Wash at 60 °C, tumble dry low",
      "Woven in Portugal",
    ],
    priceCents: 7200,
    stock: 46,
  },
  {
    slug: "round-teapot",
    name: "Round teapot",
    category: "table",
    summary: "Red earthenware for four cups of tea",
    description:
      "A round-bellied pot that gives the leaves room to open. The spout is cut sharp so it stops pouring when you do. The oak knob stays cool enough to lift with bare fingers.",
    details: [
      "Glazed earthenware, oak knob",
      "1.1 litres, 17 cm high",
      "Hand wash",
      "Thrown in Portugal",
    ],
    priceCents: 5800,
    stock: 3,
  },
  {
    slug: "soap-dispenser",
    name: "Soap dispenser",
    category: "bath",
    summary: "A refillable green bottle with a brass pump",
    description:
      "A stoneware bottle to refill from the big pack under the sink. The pump is solid brass and will darken with use; a little lemon brings back the shine. It works with hand soap and with washing-up liquid.",
    details: [
      "Glazed stoneware, brass pump",
      "350 ml, 8 cm wide, 19 cm high",
      "Rinse the pump with warm water now and then",
      "Made in Spain",
    ],
    priceCents: 2600,
    stock: 58,
  },
  {
    slug: "stoneware-bowl",
    name: "Stoneware bowl",
    category: "table",
    summary: "Blue glaze over a bare clay foot",
    description:
      "Big enough for a salad for two or a generous soup for one. Each bowl is dipped by hand, so the line where the glaze ends is a little different every time.",
    details: [
      "Stoneware, food-safe glaze",
      "19 cm wide, 10 cm high, 1.2 litres",
      "Dishwasher and microwave safe",
      "Made in Portugal",
    ],
    priceCents: 2200,
    stock: 84,
  },
  {
    slug: "cast-iron-casserole",
    name: "Cast-iron casserole",
    category: "kitchen",
    summary: "Four litres, for stove and oven",
    description:
      "A heavy pot that heats slowly and stays hot on the table. It works on every kind of stove, induction too, and the lid is shaped to let the steam drip back. The enamel inside is pale, so you can see when the onions are done.",
    details: [
      "Enamelled cast iron, brass knob",
      "24 cm wide, 4.2 litres, 4.6 kg",
      "Oven safe to 250 °C, hand wash",
      "Cast in France",
    ],
    priceCents: 11900,
    stock: 22,
  },
  {
    slug: "bird-house",
    name: "Bird house",
    category: "garden",
    summary: "A nesting box with a roof that lifts off",
    description:
      "A dry, draught-free box with an entrance sized for great tits and sparrows. Hang it two to three metres up, facing east. The roof lifts off for cleaning in autumn.",
    details: [
      "Painted larch",
      "18 × 16 × 28 cm, entrance 3.2 cm",
      "Hook and screws included",
      "Built in Poland",
    ],
    priceCents: 3900,
    stock: 27,
  },
  {
    slug: "cloth-notebook",
    name: "Cloth notebook",
    category: "desk",
    summary: "192 dotted pages that lie flat",
    description:
      "Sewn in sections, so it lies flat from the first page to the last. The paper is thick enough for a fountain pen, and the label on the front is for whatever you call this one.",
    details: [
      "Linen cover, 100 g/m² paper",
      "A5, 192 dotted pages",
      "Elastic band, pocket inside the back cover",
      "Bound in Italy",
    ],
    priceCents: 1850,
    stock: 96,
  },
  {
    slug: "garden-bench",
    name: "Garden bench",
    category: "garden",
    summary: "Two seats, painted green, made to stay outside",
    description:
      "A bench for two people and a pot of tea. It arrives in four parts with the screws and the key; allow half an hour. The paint will want a fresh coat every few years, as all outdoor wood does.",
    details: [
      "Painted acacia, stainless-steel screws",
      "122 × 60 × 88 cm, 17 kg",
      "Carries 240 kg",
      "Made in Slovenia",
    ],
    priceCents: 18900,
    stock: 1,
  },
  {
    slug: "desk-clock",
    name: "Desk clock",
    category: "desk",
    summary: "A silent clock on a block of oak",
    description:
      "A plain face you can read from across the room. The hands move without ticking, which you notice most at night. One AA battery lasts about a year.",
    details: [
      "Lacquered steel, mineral glass, oak",
      "17 cm wide, 20 cm high",
      "One AA battery, not included",
      "Made in Germany",
    ],
    priceCents: 6400,
    stock: 31,
  },
  {
    slug: "table-mirror",
    name: "Table mirror",
    category: "bath",
    summary: "Round, tilting, on a brass stand",
    description:
      "A mirror for the shelf or the windowsill, where the light is better. The joint tilts and stays put. The brass is left unlacquered and will mellow over the years.",
    details: [
      "Brass, 4 mm mirror glass",
      "22 cm wide, 33 cm high",
      "Wipe with a soft dry cloth",
      "Made in Italy",
    ],
    priceCents: 6800,
    stock: 2,
  },
  {
    slug: "dinner-plates",
    name: "Dinner plates",
    category: "table",
    summary: "Four plates in four colours",
    description:
      "A set of four with a raised edge that keeps the sauce where it belongs. The colours are meant to be mixed. They stack low, so they fit on the shelf you already have.",
    details: [
      "Glazed stoneware",
      "27 cm wide, set of four",
      "Dishwasher and microwave safe",
      "Made in Portugal",
    ],
    priceCents: 6400,
    stock: 40,
  },
  {
    slug: "oak-cutting-board",
    name: "Oak cutting board",
    category: "kitchen",
    summary: "Solid oak with a handle and a loop",
    description:
      "One piece of oak, planed flat and oiled. Cut on one side and serve bread on the other. A drop of kitchen oil every month or so keeps the wood from drying out.",
    details: [
      "Oiled European oak, leather loop",
      "40 × 24 × 2 cm",
      "Hand wash and dry upright",
      "Made in Estonia",
    ],
    priceCents: 3400,
    stock: 52,
  },
  {
    slug: "glass-carafe",
    name: "Glass carafe",
    category: "table",
    summary: "A litre of water with its own tumbler",
    description:
      "The tumbler turns over and becomes the lid, so the water stays fresh by the bed. The neck is wide enough for ice and a slice of lemon, and for a bottle brush.",
    details: [
      "Mouth-blown glass",
      "1 litre, 26 cm high with the tumbler",
      "Dishwasher safe",
      "Made in the Czech Republic",
    ],
    priceCents: 3600,
    stock: 44,
  },
  {
    slug: "stovetop-kettle",
    name: "Stovetop kettle",
    category: "kitchen",
    summary: "Two litres, green enamel, an oak grip",
    description:
      "A wide base to catch the heat and a spout that pours without a splash. The oak grip stays cool while the water boils. It works on gas, electric and induction.",
    details: [
      "Enamelled steel, oak grip",
      "2 litres, 24 cm wide, 23 cm high",
      "Hand wash, descale with vinegar",
      "Made in Poland",
    ],
    priceCents: 6900,
    stock: 25,
  },
  {
    slug: "terracotta-pot",
    name: "Terracotta pot",
    category: "garden",
    summary: "A breathing clay pot with its saucer",
    description:
      "Unglazed clay lets the soil dry evenly, which most plants prefer to a plastic pot. Lime and weather will leave their marks on it, and we think it looks better for them. The plant in the picture is not included.",
    details: [
      "Unglazed terracotta, with saucer",
      "18 cm wide, 17 cm high",
      "Frost hardy to −10 °C when kept dry",
      "Made in Italy",
    ],
    priceCents: 1650,
    stock: 110,
  },
  {
    slug: "pencil-cup",
    name: "Pencil cup",
    category: "desk",
    summary: "A heavy stoneware cup for pens and rulers",
    description:
      "Dipped in blue and heavy enough not to tip under a long ruler. A cork base keeps it quiet on the desk. Pencils are not included.",
    details: [
      "Stoneware, cork base",
      "9 cm wide, 10.5 cm high",
      "Dishwasher safe",
      "Made in Portugal",
    ],
    priceCents: 1950,
    stock: 63,
  },
  {
    slug: "sea-salt-soap",
    name: "Sea salt soap",
    category: "bath",
    summary: "A plain bar that lathers well and lasts",
    description:
      "Olive oil, coconut oil and fine sea salt, and no perfume. The bar is cured for six weeks, so it stays firm in the dish. The oak dish in the picture is not included.",
    details: [
      "Olive and coconut oil, sea salt",
      "110 g, 8 × 5 × 3 cm",
      "Keep it dry between washes",
      "Made in France",
    ],
    priceCents: 650,
    stock: 140,
  },
  {
    slug: "letter-tray",
    name: "Letter tray",
    category: "desk",
    summary: "Two oak tiers for paper, in and out",
    description:
      "One tier for what came in and one for what is done. The front dips in the middle so you can take a sheet with one hand. It takes A4 lying lengthwise.",
    details: [
      "Oak, brass posts",
      "35 × 26 × 20 cm",
      "Two tiers, screws together without tools",
      "Made in Lithuania",
    ],
    priceCents: 5400,
    stock: 29,
  },
  {
    slug: "toothbrush-tumbler",
    name: "Toothbrush tumbler",
    category: "bath",
    summary: "Terracotta with a scatter of stone chips",
    description:
      "A sturdy tumbler that keeps two or three brushes upright. The chips go all the way through, so no two look the same. The brushes in the picture are not included.",
    details: [
      "Cast terrazzo, sealed",
      "8.5 cm wide, 10 cm high",
      "Rinse with warm water, no acid cleaners",
      "Made in Spain",
    ],
    priceCents: 1600,
    stock: 71,
  },
  {
    slug: "brass-candlesticks",
    name: "Brass candlesticks",
    category: "table",
    summary: "A pair, one tall and one short",
    description:
      "Two turned candlesticks that look good together and fine apart. They take ordinary dinner candles. The brass darkens with handling; polish it or let it be.",
    details: [
      "Solid brass, set of two",
      "21 and 15 cm high",
      "For candles 2.2 cm wide, candles not included",
      "Cast in the Netherlands",
    ],
    priceCents: 4800,
    stock: 36,
  },
  {
    slug: "linen-tea-towel",
    name: "Linen tea towel",
    category: "kitchen",
    summary: "Washed blue linen with cream stripes",
    description:
      "Linen dries glasses without leaving lint, and gets better at it with every wash. It is pre-washed, so it will not shrink. There is a loop at one corner.",
    details: [
      "100 % linen, 190 g/m²",
      "50 × 70 cm",
      "Wash at 60 °C, iron while damp or not at all",
      "Woven in Lithuania",
    ],
    priceCents: 1600,
    stock: 88,
  },
  {
    slug: "garden-lantern",
    name: "Garden lantern",
    category: "garden",
    summary: "Steel and glass for a candle out of the wind",
    description:
      "A lantern for the steps or the table outside. The door at the back opens wide enough to light a candle without burning your knuckles. Small slots under the roof let the warm air out.",
    details: [
      "Powder-coated steel, glass panes",
      "18 × 18 × 34 cm",
      "For candles to 8 cm wide, candle not included",
      "Made in Denmark",
    ],
    priceCents: 5200,
    stock: 0,
  },
  {
    slug: "pepper-mill",
    name: "Pepper mill",
    category: "kitchen",
    summary: "Turned oak with a ceramic grinder",
    description:
      "Shaped for the hand, with a waist to hold and a head to turn. The steel knob sets the grind from fine to coarse. The ceramic grinder does not rust, so it takes coarse salt as well.",
    details: [
      "Oiled oak, ceramic grinder",
      "6 cm wide, 18 cm high",
      "Wipe clean, keep the grinder dry",
      "Made in Denmark",
    ],
    priceCents: 3800,
    stock: 49,
  },
  {
    slug: "trowel-and-fork",
    name: "Trowel and fork",
    category: "garden",
    summary: "Two hand tools for pots and beds",
    description:
      "A deep trowel for planting and a three-pronged fork for loosening. Each blade is forged in one piece with its neck, which is where cheap ones bend. The oak handles are oiled, not varnished.",
    details: [
      "Forged carbon steel, oak handles",
      "31 cm long each, set of two",
      "Wipe dry and oil before winter",
      "Made in the Netherlands",
    ],
    priceCents: 3200,
    stock: 57,
  },
  {
    slug: "bookends",
    name: "Bookends",
    category: "desk",
    summary: "A pair of brass quarter circles",
    description:
      "Two solid quarter circles that hold a row of paperbacks or a few large cookbooks. Felt underneath protects the shelf. The books in the picture are not included.",
    details: [
      "Brass-plated steel, felt base",
      "10 × 11 × 8 cm each, set of two",
      "1.3 kg each",
      "Made in Belgium",
    ],
    priceCents: 5600,
    stock: 33,
  },
  {
    slug: "bath-stool",
    name: "Bath stool",
    category: "bath",
    summary: "Three oak legs and a seat wide enough for two towels",
    description:
      "A place for clean towels, or to sit while you dry between your toes. Three legs stand steady on uneven tiles. The oil finish copes with steam; wipe up puddles all the same.",
    details: [
      "Oiled solid oak",
      "36 cm wide, 44 cm high",
      "Carries 120 kg, towels not included",
      "Made in Estonia",
    ],
    priceCents: 8900,
    stock: 16,
  },
  {
    slug: "egg-cups",
    name: "Egg cups",
    category: "table",
    summary: "A pair in mustard and terracotta",
    description:
      "Two footed cups that hold an egg upright and catch the crumbs of shell. The rim is wide enough to rest a spoon on. The eggs are up to you.",
    details: [
      "Glazed stoneware, set of two",
      "6 cm wide, 7.5 cm high",
      "Dishwasher safe",
      "Made in Portugal",
    ],
    priceCents: 1400,
    stock: 75,
  },
];
