import { DeadEnd } from "@/components/site/dead-end";
import { ButtonLink } from "@/components/ui/button";
import { notFound as words } from "@/words/site/errors";
import { browse } from "@/words/ui/ui";

export function NothingHere() {
  const actions = (
    <>
      <ButtonLink href="/">{browse}</ButtonLink>
      <ButtonLink href="/orders/find" variant="secondary">
        {words.findOrder}
      </ButtonLink>
    </>
  );
  return (
    <DeadEnd title={words.title} actions={actions}>
      {words.text}
    </DeadEnd>
  );
}
