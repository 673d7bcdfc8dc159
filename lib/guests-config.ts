import { z } from "zod";

const collection = z.strictObject({ open: z.boolean().default(true) });

const configSchema = z.strictObject({
  disabled: z.boolean().default(false),
  emailDomain: z.hostname().default("guests.invalid"),
  generateEmail: z
    .custom<(seed: { random: string; domain: string }) => string>(
      (given) => typeof given === "function",
    )
    .default(
      () =>
        ({ random, domain }: { random: string; domain: string }) =>
          `anonymous-${random}@${domain}`,
    ),
  generateName: z
    .custom<() => string>((given) => typeof given === "function")
    .default(() => () => "Guest"),
  collections: z
    .strictObject({ users: collection.prefault({}), customers: collection.prefault({}) })
    .prefault({}),
  sessionDays: z.int().min(1).max(365).default(30),
});

export type GuestsConfig = z.output<typeof configSchema>;
export type CollectionName = keyof GuestsConfig["collections"];

/**
 * Checks guests.config.ts and fills in what it leaves out.
 *
 * @throws an error that names the option that cannot be
 */
export function defineGuests(config: z.input<typeof configSchema>): GuestsConfig {
  const result = configSchema.safeParse(config);
  if (result.success) return result.data;

  const faults = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`guests.config.ts cannot be used. ${faults.join("; ")}.`);
}
