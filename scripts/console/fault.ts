/** A failure that was to be expected. run.mjs shows only its sentence: what, why and what to do. */
export class Fault extends Error {
  override name = "Fault";
}
