import { cx } from "@/components/ui/cx";
import { sections } from "@/words/ui/samples";
import { Sample } from "./sample";

const distances = { gutter: "w-gutter", section: "w-section", card: "w-card", stack: "w-stack" };

const boxes = {
  "rounded-sm": "rounded-sm",
  "rounded-md": "rounded-md",
  "rounded-lg": "rounded-lg",
  "shadow-card": "rounded-lg shadow-card",
  "shadow-lift": "rounded-lg shadow-lift",
};

export function SpaceSamples() {
  return (
    <Sample title={sections.space}>
      <div className="grid gap-stack sm:grid-cols-[1fr_2fr]">
        <ul className="grid content-start gap-2">
          {Object.entries(distances).map(([name, width]) => (
            <li key={name} className="flex items-center gap-3">
              <span className={cx("h-4 shrink-0 bg-brand", width)} />
              {name}
            </li>
          ))}
        </ul>
        <ul className="grid grid-cols-2 gap-stack sm:grid-cols-3">
          {Object.entries(boxes).map(([name, look]) => (
            <li key={name} className={cx("border border-line bg-raised p-4", look)}>
              {name}
            </li>
          ))}
        </ul>
      </div>
    </Sample>
  );
}
