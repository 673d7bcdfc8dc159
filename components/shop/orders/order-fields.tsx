export type OrderDoor = {
  number: string;
  /** when the mailed link opened the order */
  linkKey: string | null;
};

export function OrderFields({ number, linkKey }: OrderDoor) {
  return (
    <>
      <input type="hidden" name="number" value={number} />
      {linkKey && <input type="hidden" name="key" value={linkKey} />}
    </>
  );
}
