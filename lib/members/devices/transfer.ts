import { z } from "zod";
import { readCode } from "@/lib/ground/forms/typed-code";
import type { QrPicture } from "@/lib/ground/qr";
import { refusal } from "@/words/members/transfer";

/** How long a code is good. */
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

/** What has become of a code. */
export type CodeState = "open" | "used" | "over";

/** A code as it is shown, in the answer to who asked for it and nowhere else. */
export interface ShownCode {
  id: string;
  code: string;
  /** of the address that has the code in it */
  picture: QrPicture;
}
