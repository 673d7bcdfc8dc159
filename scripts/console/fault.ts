/** Something expected went wrong: one sentence says what, why and what to do. run.mjs shows only that. */
export class Fault extends Error {
  override name = "Fault";
}
