type ProductPictureProps = {
  slug: string;
  /** "first" for the subject of the page, "soon" in view at once, "later" below */
  wanted?: "first" | "soon" | "later";
  className?: string;
};

/** Decorative: the product's name is always beside it. */
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
