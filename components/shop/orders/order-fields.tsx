export type OrderDoor = {
  number: string;
  /** when the order was opened with the key of the mailed link */
  linkKey: string | null;
};

/** Which order a form is about, and what opened it. */
export function OrderFields({ number, linkKey }: OrderDoor) {
  return (
    <>
      <input type="hidden" name="number" value={number} />
      {linkKey && <input type="hidden" name="key" value={linkKey} />}
    </>
  );
}
