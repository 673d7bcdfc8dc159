import type { Metadata } from "next";
import { NotFound } from "@/components/site/not-found";
import { PageHeading } from "@/components/ui/page-heading";
import { env } from "@/lib/ground/settings/env";
import { page as words } from "@/words/ui/samples";
import { AnswerSamples } from "./answer-samples";
import { ButtonSamples } from "./button-samples";
import { ColourSamples } from "./colour-samples";
import { EmptySample } from "./empty-sample";
import { FieldSamples } from "./field-samples";
import { SpaceSamples } from "./space-samples";
import { TableSample } from "./table-sample";
import { ToldSamples } from "./told-samples";
import { TypeSamples } from "./type-samples";

const isShown = !env.isProduction;

export const metadata: Metadata = {
  title: isShown ? words.title : "Not found",
  robots: { index: false },
};

/** Shows the design language of docs/decisions/0029-design-language.md. */
export default function InterfacePage() {
  if (!isShown) return <NotFound />;

  return (
    <>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <ColourSamples />
      <TypeSamples />
      <SpaceSamples />
      <ButtonSamples />
      <FieldSamples />
      <AnswerSamples />
      <ToldSamples />
      <EmptySample />
      <TableSample />
    </>
  );
}
