import { z } from "zod";
import type { Transaction } from "@/lib/ground/db";

export interface HookUser {
  id: string;
  collection: string;
  email: string;
  name: string;
}

export const hookUser = ({ id, collection, email, name }: HookUser): HookUser => ({
  id,
  collection,
  email,
  name,
});

/** Runs inside the transaction of its event: when it throws, nothing has happened. */
type Hook<Event> = (event: Event, tx: Transaction) => Promise<void> | void;

type GenerateEmail = (seed: { random: string; domain: string }) => string;

const defaultEmail: GenerateEmail = ({ random, domain }) => `anonymous-${random}@${domain}`;
const defaultName = () => "Guest";

const days = z.int().min(1).max(3650);
const perHour = z.int().min(1);

const isFunction = (given: unknown) => typeof given === "function";
const hook = <Event>() => z.custom<Hook<Event>>(isFunction, "must be a function").optional();

const collection = z.strictObject({
  open: z.boolean().default(true),
  retentionDays: days.optional(),
});

const configSchema = z
  .strictObject({
    disabled: z.boolean().default(false),
    collections: z
      .strictObject({ users: collection.prefault({}), customers: collection.prefault({}) })
      .prefault({}),
    emailDomain: z.hostname().default("guests.invalid"),
    generateEmail: z
      .custom<GenerateEmail>(isFunction, "must be a function")
      .default(() => defaultEmail),
    generateName: z
      .custom<() => string>(isFunction, "must be a function")
      .default(() => defaultName),
    sessionDays: days.max(365).default(30),
    retentionDays: days.default(30),
    limits: z
      .strictObject({ perAddressPerHour: perHour.default(30), perHour: perHour.default(1000) })
      .prefault({}),
    permissions: z.record(z.string(), z.union([z.boolean(), z.int().min(0)])).default({}),
    onGuestCreated: hook<{ guest: HookUser }>(),
    onConverted: hook<{ member: HookUser }>(),
    onMerged: hook<{ guestId: string; member: HookUser }>(),
    onUnmerged: hook<{ guestId: string; memberId: string }>(),
  })
  .superRefine(requireUsableEmails);

export type GuestsConfig = z.output<typeof configSchema>;
export type CollectionName = keyof GuestsConfig["collections"];

/** Over guests.config.ts, so that a running shop needs no new build. */
const overrideSchema = z.object({
  GUESTS_DISABLED: z.stringbool("is neither true nor false"),
  GUEST_LIMIT_PER_ADDRESS: z.coerce.number("is no number").pipe(perHour),
  GUEST_LIMIT_PER_HOUR: z.coerce.number("is no number").pipe(perHour),
  GUEST_RETENTION_DAYS: z.coerce.number("is no number").pipe(days),
});

/** @throws an error that names the wrong option or variable */
export function defineGuests(config: z.input<typeof configSchema>): GuestsConfig {
  const guests = check("guests.config.ts cannot be used.", configSchema, config);
  const set = Object.entries(process.env).filter(([, value]) => value !== "");
  const overrides = check(
    "The environment cannot be used.",
    overrideSchema.partial(),
    Object.fromEntries(set),
  );
  return {
    ...guests,
    disabled: overrides.GUESTS_DISABLED ?? guests.disabled,
    retentionDays: overrides.GUEST_RETENTION_DAYS ?? guests.retentionDays,
    limits: {
      perAddressPerHour: overrides.GUEST_LIMIT_PER_ADDRESS ?? guests.limits.perAddressPerHour,
      perHour: overrides.GUEST_LIMIT_PER_HOUR ?? guests.limits.perHour,
    },
  };
}

/** Also for guests whose collection is no longer there. */
export function retentionDaysOf(guests: GuestsConfig, name: string): number {
  const own = isCollection(guests, name) ? guests.collections[name].retentionDays : undefined;
  return own ?? guests.retentionDays;
}

/** Never longer than the guest's row is kept. */
export function sessionDaysOf(guests: GuestsConfig, name: string): number {
  const retention = isCollection(guests, name) ? retentionDaysOf(guests, name) : Infinity;
  return Math.min(guests.sessionDays, retention);
}

export const isCollection = (guests: GuestsConfig, name: string): name is CollectionName =>
  Object.hasOwn(guests.collections, name);

export function newRandom(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

type Placeholders = Pick<GuestsConfig, "generateEmail" | "emailDomain">;

/** @throws an error that names `generateEmail` */
export function placeholderEmail(guests: Placeholders, random: string): string {
  const email = findPlaceholder(guests, random);
  if (!email) throw new Error("guests.config.ts: generateEmail gave no e-mail address.");
  return email;
}

const placeholder = z.email().max(254);

const findPlaceholder = ({ generateEmail, emailDomain }: Placeholders, random: string) =>
  placeholder.safeParse(generateEmail({ random, domain: emailDomain })).data;

function requireUsableEmails(config: Placeholders, context: z.RefinementCtx): void {
  if (findPlaceholder(config, "0123456789abcdef".repeat(2))) return;
  context.addIssue({ code: "custom", path: ["generateEmail"], message: "gives no e-mail address" });
}

function check<Schema extends z.ZodType>(
  sentence: string,
  schema: Schema,
  given: unknown,
): z.output<Schema> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;

  const faults = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`${sentence} ${faults.join("; ")}.`);
}
