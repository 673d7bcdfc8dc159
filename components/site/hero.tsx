import { takesGuests } from "@/lib/guests/permissions";

// The picture's own wall, skirting and floor, which go on to its left where the words stand.
const room = "linear-gradient(#efe6d8 71.25%, #d6c6ac 71.25% 72.2%, #e5d9c6 72.2%)";

export function Hero() {
  return (
    <section
      style={{ background: room }}
      className="relative mb-10 flex flex-col overflow-hidden rounded-lg text-[#1e2823] sm:mb-12 sm:h-100"
    >
      <img
        src="/hero.svg"
        alt=""
        width={1200}
        height={640}
        fetchPriority="high"
        className="aspect-[4/3] w-full object-cover object-[82%_50%] sm:absolute sm:right-0 sm:h-full sm:w-auto sm:max-w-none sm:aspect-auto"
      />
      <div className="relative flex-1 bg-[#efe6d8] px-6 pt-6 pb-8 sm:w-1/2 sm:bg-transparent sm:pt-14 sm:pl-10 lg:w-5/12 lg:pl-14">
        <h1 className="text-display">Things you will use every day</h1>
        <p className="mt-4 text-lg sm:mt-9 lg:whitespace-nowrap">
          {takesGuests("users")
            ? "No account needed: you are a guest first."
            : "Well made, for a calm home."}
        </p>
      </div>
    </section>
  );
}
