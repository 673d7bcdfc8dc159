export function Hero() {
  return (
    <section className="relative mb-10 overflow-hidden rounded-lg bg-[#efe6d8] text-[#1e2823] sm:mb-12">
      <img
        src="/hero.svg"
        alt=""
        width={1200}
        height={640}
        fetchPriority="high"
        className="w-full object-cover max-sm:aspect-[4/3] max-sm:object-right sm:absolute sm:inset-0 sm:h-full"
      />
      <div className="relative max-w-lg px-6 pt-2 pb-8 sm:px-12 sm:py-24">
        <h1 className="text-display">Things you will use every day</h1>
        <p className="mt-4 max-w-sm text-lg">
          Made well, drawn simply, sold without fuss. No account needed: you are a guest first.
        </p>
      </div>
    </section>
  );
}
