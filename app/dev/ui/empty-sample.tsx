import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icons";
import { sections, empty as words } from "@/words/ui/samples";
import { Sample } from "./sample";

export function EmptySample() {
  return (
    <Sample title={sections.empty}>
      <EmptyState
        title={words.title}
        picture={<Icon name="leaf" width="40" height="40" />}
        action={<ButtonLink href="/">{words.action}</ButtonLink>}
      >
        {words.text}
      </EmptyState>
    </Sample>
  );
}
