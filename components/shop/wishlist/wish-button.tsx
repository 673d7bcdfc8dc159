import { Button, type ButtonProps } from "@/components/ui/button";
import { Icon } from "@/components/ui/icons";
import { button as words } from "@/words/shop/wishlist/wish";

type WishButtonProps = ButtonProps & {
  product: { id: string; name: string };
  isWished?: boolean;
};

/** Described by its product, since a page can have many. */
export function WishButton({ product, isWished = false, ...props }: WishButtonProps) {
  const describes = `wish-${product.id}`;
  return (
    <Button type="submit" {...props} aria-describedby={describes}>
      <Icon name="heart" fill={isWished ? "currentColor" : "none"} className="shrink-0" />
      {isWished ? words.takeOff : words.add}
      <span id={describes} hidden>
        {product.name}
      </span>
    </Button>
  );
}
