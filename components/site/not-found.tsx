import { notFound } from "next/navigation";
import { NothingHere } from "@/components/site/nothing-here";
import { setPageStatus } from "@/server/next-internals/page-status";

/** For something that is not there, or not the viewer's. */
export function NotFound() {
  if (!setPageStatus(404)) notFound();
  return <NothingHere />;
}
