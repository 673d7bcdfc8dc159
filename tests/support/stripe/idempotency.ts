import { ApiError } from "./book";

export interface Answer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

/** Stripe's memory of keys: the first answer is the answer, a fault of Stripe's own included. */
export class KeyMemory {
  private readonly known = new Map<string, { request: string; answer: Answer }>();

  /** What was answered to the key at first, else what `work` answers now. */
  answer(key: string | undefined, request: string, work: () => Answer): Answer {
    const before = key ? this.known.get(key) : undefined;
    if (before && before.request !== request) {
      throw new ApiError(400, {
        type: "idempotency_error",
        message:
          "Keys for idempotent requests can only be used with the same parameters they were first used with.",
      });
    }
    if (before) {
      const headers = { ...before.answer.headers, "Idempotent-Replayed": "true" };
      return { ...before.answer, headers };
    }
    const answer = work();
    // As it was then, whatever becomes of the session.
    if (key) this.known.set(key, { request, answer: structuredClone(answer) });
    return answer;
  }
}
