import type { Metadata } from "next";
import { NothingHere } from "@/components/site/nothing-here";
import { notFound as words } from "@/words/site/errors";

export const metadata: Metadata = { title: words.tabTitle };

export default NothingHere;
