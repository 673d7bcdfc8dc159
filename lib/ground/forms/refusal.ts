/** An expected "no", in words for the person who asked. Everything else that is thrown is a fault. */
export class Refusal extends Error {
  /**
   * @param fieldErrors a sentence for each field that is to blame, by its name
   * @param reasons what no field is to blame for, a sentence each
   * @param wayOut a page of this site where the person can do something about it
   */
  constructor(
    message: string,
    readonly fieldErrors?: Record<string, string>,
    readonly reasons?: string[],
    readonly wayOut?: { label: string; href: string },
  ) {
    super(message);
    this.name = "Refusal";
  }
}
