import { z } from "zod";
import { readCode } from "@/lib/ground/forms/typed-code";
import type { QrPicture } from "@/lib/ground/qr";
import { refusal } from "@/words/members/transfer";

export const CODE_MINUTES = 10;
/** Of four letters: 57 bits, for ten minutes and a few tries. */
export const CODE_GROUPS = 3;

const WRONG_CODE = refusal.wrongCode;

export const transferCodeSchema = z.object({
  code: z.string(WRONG_CODE).transform((typed, { addIssue }) => {
    const code = readCode(typed, CODE_GROUPS);
    if (code) return code;

    addIssue(WRONG_CODE);
    return z.NEVER;
  }),
});

export type CodeState = "open" | "used" | "over";

/** Only in the answer to the guest who asked for it. */
export interface ShownCode {
  id: string;
  code: string;
  /** of the address with the code in it */
  picture: QrPicture;
}
