import { sections, type as words } from "@/words/ui/samples";
import { Sample } from "./sample";

const headings = {
  display: "text-display",
  title: "text-title",
  heading: "text-heading",
  subheading: "text-subheading",
};

export function TypeSamples() {
  return (
    <Sample title={sections.type}>
      <div className="grid gap-3">
        {Object.entries(headings).map(([name, classes]) => (
          <p key={name} className={`font-display ${classes}`}>
            {name}
          </p>
        ))}
        <p className="text-lg text-muted">{words.lead}</p>
        <p>{words.text}</p>
        <p className="text-muted text-sm">{words.small}</p>
      </div>
    </Sample>
  );
}
