import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function NothingHere() {
  return (
    <>
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        title="There is nothing here"
        action={<ButtonLink href="/">Browse the shop</ButtonLink>}
      >
        The address may be mistyped, or what was here is gone or belongs to somebody else.
      </EmptyState>
    </>
  );
}
