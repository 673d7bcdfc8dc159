import { BelongingsList } from "@/components/account/belongings-list";

/** What a guest keeps by becoming a member. */
export function KeptList({ kept }: { kept: string[] }) {
  return <BelongingsList title="You keep" phrases={kept} />;
}
