import type { ComponentProps } from "react";

const paths = {
  cart: "M3.5 8.5h17l-1.6 9.2a2.5 2.5 0 0 1-2.46 2.05H7.56A2.5 2.5 0 0 1 5.1 17.7zM7.5 8.5l3-5M16.5 8.5l-3-5M9.5 12.5v3.5M14.5 12.5v3.5",
  search: "M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14M16 16l4.5 4.5",
  check: "M5 12.5l4.5 4.5L19.5 7",
  alert: "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 7.5v5.5M12 16.4v.1",
  info: "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 11v5.5M12 7.6v.1",
  arrow: "M4.5 12h15M13.5 6l6 6l-6 6",
  chevron: "M6.5 9.5l5.5 5.5l5.5-5.5",
  user: "M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8M4.5 20.5c.6-3.6 3.6-5.5 7.5-5.5s6.9 1.9 7.5 5.5",
  minus: "M5.5 12h13",
  plus: "M5.5 12h13M12 5.5v13",
  trash:
    "M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 11.2A2 2 0 0 0 9.3 20h5.4a2 2 0 0 0 2-1.8L17.5 7M10.3 11v5M13.7 11v5",
  heart:
    "M12 20C7 16.2 3.5 13.2 3.5 9.4A4.7 4.7 0 0 1 12 6.8a4.7 4.7 0 0 1 8.5 2.6c0 3.8-3.5 6.8-8.5 10.6z",
  mail: "M4.5 5.5h15A1.5 1.5 0 0 1 21 7v10a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17V7a1.5 1.5 0 0 1 1.5-1.5M3.5 7l8.5 6.5L20.5 7",
  box: "M12 3.5l8 4v9l-8 4l-8-4v-9zM4 7.5l8 4l8-4M12 11.5v9M8 5.5l8 4",
  leaf: "M5 19.5C6 14 9 11 14 9.5M6.2 16.4C3.6 9.8 9 4.2 19.8 4.2c.4 10.4-5.4 16.2-13.6 12.2z",
  lock: "M6.5 10.5h11a1.5 1.5 0 0 1 1.5 1.5v6.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 18.5V12a1.5 1.5 0 0 1 1.5-1.5M8 10.5V8a4 4 0 0 1 8 0v2.5M12 14.5v2",
  turning: "M12 3.5a8.5 8.5 0 1 1-8.5 8.5",
  truck:
    "M4.9 17H3V6.5h11V17H9.1M14 10h4l3 3.5V17h-1.9M14 17h.9M7 15a2 2 0 1 0 0 4a2 2 0 0 0 0-4M17 15a2 2 0 1 0 0 4a2 2 0 0 0 0-4",
};

export type IconName = keyof typeof paths;

/** Silent to screen readers: the words beside it carry the meaning. */
export function Icon({ name, ...props }: { name: IconName } & ComponentProps<"svg">) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...props}
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
