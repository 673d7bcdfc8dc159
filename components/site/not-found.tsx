import { notFound } from "next/navigation";
import { NothingHere } from "@/components/site/nothing-here";
import { setStatus } from "@/lib/ground/request/response-status";

/** What a page renders in place of something that is not there, or not the viewer's. */
export function NotFound() {
  if (!setStatus(404)) notFound();
  return <NothingHere />;
}
