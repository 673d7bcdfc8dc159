type ProductPictureProps = {
  slug: string;
  /** the first pictures of a page are wanted at once, the others when they come into view */
  isPriority?: boolean;
  className?: string;
};

/** The product's drawing. Decorative: its name is always beside it. */
export function ProductPicture({ slug, isPriority = false, className = "" }: ProductPictureProps) {
  return (
    <img
      src={`/products/${slug}.svg`}
      alt=""
      width={480}
      height={480}
      loading={isPriority ? "eager" : "lazy"}
      fetchPriority={isPriority ? "high" : "auto"}
      decoding="async"
      className={`aspect-square object-cover ${className}`}
    />
  );
}
