type ProductPictureProps = {
  slug: string;
  /** "first" is what the page is about, "soon" is in view at once, "later" when it comes into view */
  wanted?: "first" | "soon" | "later";
  className?: string;
};

/** The product's drawing. Decorative: its name is always beside it. */
export function ProductPicture({ slug, wanted = "later", className = "" }: ProductPictureProps) {
  return (
    <img
      src={`/products/${slug}.svg`}
      alt=""
      width={480}
      height={480}
      loading={wanted === "later" ? "lazy" : "eager"}
      fetchPriority={wanted === "first" ? "high" : "auto"}
      decoding="async"
      className={`aspect-square object-cover dark:brightness-90 ${className}`}
    />
  );
}
