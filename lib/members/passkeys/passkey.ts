import { z } from "zod";
import { Refusal } from "@/lib/ground/forms/refusal";
import { refusal } from "@/words/members/passkeys";

// Only what is used here; the verification checks what is in it. All of it is base64url.
const bytes = z.string().regex(/^[\w-]*$/);
const id = bytes.min(1).max(1400);

const common = {
  id,
  rawId: id,
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}),
};

export const newPasskeySchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: bytes.max(4096),
    attestationObject: bytes.max(16_384),
    transports: z
      .array(z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]))
      .max(7)
      .optional()
      .catch([]),
  }),
});

export const usedPasskeySchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: bytes.max(4096),
    authenticatorData: bytes.max(4096),
    signature: bytes.max(4096),
    userHandle: bytes.max(128),
  }),
});

export function readPasskey<Schema extends z.ZodType>(schema: Schema, sent: unknown) {
  const result = schema.safeParse(sent);
  if (result.success) return result.data;
  throw new Refusal(refusal.unreadable);
}

export type NewPasskey = z.infer<typeof newPasskeySchema>;
export type UsedPasskey = z.infer<typeof usedPasskeySchema>;
