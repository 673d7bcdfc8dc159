import { z } from "zod";
import { isExampleSecret } from "@/lib/ground/settings/example-secret";
import { parseMailbox } from "@/lib/ground/settings/mailbox";
import { isBuilding } from "@/server/next-internals/build-phase";
import { SITE_NAME } from "@/words/ground/site-name";

/** A command beside a shop that is open is neither. */
const mode = {
  isProduction: process.env.NODE_ENV === "production",
  isDevelopment: process.env.NODE_ENV === "development" || process.env.NODE_ENV === "test",
};

const unset = (value: unknown) => (value === "" ? undefined : value);

const trimmed = (value: unknown) => (typeof value === "string" ? value.trim() : value);
const secret = z.preprocess(unset, z.string().optional());

const LOCAL_SENDER = `${SITE_NAME} <shop@localhost>`;

const variables = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  AUTH_SECRET: z
    .string()
    .min(32, "needs at least 32 characters")
    .refine((secret) => !isExampleSecret(secret), "is still the example's value"),
  APP_URL: z
    .url({ protocol: /^https?$/, error: "is not an address like https://shop.example" })
    .refine((url) => !URL.canParse(url) || new URL(url).pathname === "/", "must have no path")
    .transform((url) => new URL(url).origin),
  TRUSTED_PROXY_HOPS: z.preprocess(unset, z.coerce.number().int().min(0).default(0)),
  REDIS_URL: z.preprocess(unset, z.url({ protocol: /^rediss?$/ }).optional()),
  SWEEP_SECONDS: z.preprocess(unset, z.coerce.number().int().min(0).default(60)),
  SMTP_URL: z.preprocess(unset, z.url({ protocol: /^smtps?$/, hostname: /./ }).optional()),
  MAIL_FROM: z.preprocess(
    unset,
    z
      .string()
      .refine((words) => parseMailbox(words) !== null, "is not like Shop <shop@shop.example>")
      .optional(),
  ),
  CRON_SECRET: secret,
  STRIPE_SECRET_KEY: z.preprocess(
    unset,
    z
      .string()
      .regex(/^[sr]k_/, "is no secret key of Stripe's: those begin with sk_ or rk_")
      .optional(),
  ),
  STRIPE_WEBHOOK_SECRET: z.preprocess(trimmed, secret),
  STRIPE_API_URL: z.preprocess(unset, z.url({ protocol: /^https?$/ }).optional()),
  AUTH_GITHUB_ID: z.preprocess(trimmed, secret),
  AUTH_GITHUB_SECRET: z.preprocess(trimmed, secret),
  AUTH_GOOGLE_ID: z.preprocess(trimmed, secret),
  AUTH_GOOGLE_SECRET: z.preprocess(trimmed, secret),
  AUTH_OIDC_ISSUER: z.preprocess(unset, z.url({ protocol: /^https?$/ }).optional()),
  AUTH_OIDC_ID: z.preprocess(trimmed, secret),
  AUTH_OIDC_SECRET: z.preprocess(trimmed, secret),
  AUTH_OIDC_NAME: z.preprocess(trimmed, secret),
});

/** A provider that is half set up lets nobody in. */
const TOGETHER = [
  ["AUTH_GITHUB_ID", "AUTH_GITHUB_SECRET"],
  ["AUTH_GOOGLE_ID", "AUTH_GOOGLE_SECRET"],
  ["AUTH_OIDC_ISSUER", "AUTH_OIDC_ID", "AUTH_OIDC_SECRET"],
] as const;

const schema = variables
  .superRefine((given, context) => {
    for (const names of TOGETHER) {
      const missing = names.filter((name) => !given[name]);
      if (missing.length === 0 || missing.length === names.length) continue;
      const others = names.filter((name) => given[name]).join(" and ");
      const message = `is needed as soon as ${others} is set`;
      for (const name of missing) context.addIssue({ code: "custom", path: [name], message });
    }
  })
  .refine(({ STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: known }) => !key || known, {
    path: ["STRIPE_WEBHOOK_SECRET"],
    error:
      "is needed as soon as STRIPE_SECRET_KEY is set, for without it nobody can tell Stripe's word from a stranger's",
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => !mode.isProduction || !SMTP_URL || MAIL_FROM, {
    path: ["MAIL_FROM"],
    error: "is missing: mail that SMTP_URL sends needs a sender",
  })
  .transform(({ MAIL_FROM = LOCAL_SENDER, ...others }) => ({ ...others, MAIL_FROM }));

type Env = z.infer<typeof schema> & typeof mode;

/** A build reads no database and signs nothing: its stand-ins work nowhere else. */
function readEnv(): Env {
  if (isBuilding()) {
    const standIns = { DATABASE_URL: "postgres://build", AUTH_SECRET: "" };
    const address = { APP_URL: "http://localhost", MAIL_FROM: LOCAL_SENDER };
    return { ...standIns, ...address, TRUSTED_PROXY_HOPS: 0, SWEEP_SECONDS: 0, ...mode };
  }

  const appUrl = process.env.APP_URL || `http://localhost:${process.env.PORT || 3000}`;
  const result = schema.safeParse({ ...process.env, APP_URL: appUrl });
  if (result.success) return { ...result.data, ...mode };

  const faults = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not complete. ${faults.join("; ")}. See .env.example.`);
}

export const env = readEnv();
