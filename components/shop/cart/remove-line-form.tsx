import type { ComponentProps, KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import type { CartLine } from "@/lib/shop/cart/cart";
import { line as words } from "@/words/shop/cart/cart";

type RemoveLineFormProps = {
  line: CartLine;
  remove: ComponentProps<"form">["action"];
  onRemove: ComponentProps<"form">["onSubmit"];
};

export const removeButtonId = ({ id }: { id: string }) => `remove-${id}`;

export function RemoveLineForm({ line, remove, onRemove }: RemoveLineFormProps) {
  const describes = `line-${line.id}`;
  return (
    <form action={remove} onSubmit={onRemove}>
      <input type="hidden" name="lineId" value={line.id} />
      <Button
        type="submit"
        variant="quiet"
        size="sm"
        className="min-h-11"
        id={removeButtonId(line)}
        aria-describedby={describes}
        onKeyDown={pressOnce}
      >
        {words.remove}
        <span id={describes} hidden>
          {line.name}
        </span>
      </Button>
    </form>
  );
}

// The focus moves on to the next line: a key that is held would empty the cart.
function pressOnce(event: KeyboardEvent) {
  if (event.repeat && event.key === "Enter") event.preventDefault();
}
