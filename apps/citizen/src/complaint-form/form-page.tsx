import type { Filed } from "@paknam/contract";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Waiting } from "../parts/waiting.tsx";
import { usePhotos } from "../photos/use-photos.ts";
import { type Step, stepAfter, stepBefore, stepToShow } from "./steps.ts";
import { type OpenedForm, useDraft, useOpenedForm } from "./use-draft.ts";
import { WordsStep } from "./words-step.tsx";

// Fetched at once, so that the form goes on where the connection ends; not waited for by its first question.
const later = import("./later-steps.ts");
later.catch(() => undefined);
const PlaceStep = lazy(async () => ({ default: (await later).PlaceStep }));
const PhotosStep = lazy(async () => ({ default: (await later).PhotosStep }));
const SummaryStep = lazy(async () => ({ default: (await later).SummaryStep }));
const FiledView = lazy(async () => ({ default: (await later).FiledView }));

/** Filing a complaint by form in LINE. */
export function FormPage() {
  const { data, refetch } = useOpenedForm();
  if (!data) return <Waiting lines={5} />;
  return (
    <Suspense fallback={<Waiting lines={5} />}>
      <Form key={data.draft.submissionKey} opened={data} onAgain={() => void refetch()} />
    </Suspense>
  );
}

function Form({ opened, onAgain }: { opened: OpenedForm; onAgain: () => void }) {
  const { step: asked } = useSearch({ strict: false }) as { step?: string };
  const navigate = useNavigate();
  const form = useDraft(opened);
  const photos = usePhotos({ initial: opened.photos, onChange: form.keepPhotos });
  const [filed, setFiled] = useState<Filed | null>(asked === "filed" ? opened.filed : null);
  const [isRestored, setRestored] = useState(opened.isRestored);
  const step = stepToShow(asked, form.draft);
  useScrollToTop(filed ? "filed" : step);

  const go = (next: Step | "filed", replace = false) =>
    void navigate({ to: "/liff/complaint", search: (now) => ({ ...now, step: next }), replace });
  const onNext = () => go(stepAfter(step));
  const previous = stepBefore(step);
  const onBack = previous ? () => go(previous) : null;

  if (filed) {
    const again = () => {
      onAgain();
      go("words", true);
    };
    return <FiledView filed={filed} onAgain={again} />;
  }
  const shared = { form, onNext, onBack };
  if (step === "words") {
    const startAnew = async () => {
      await form.finish(null);
      setRestored(false);
      onAgain();
    };
    return <WordsStep {...shared} isRestored={isRestored} onStartAnew={() => void startAnew()} />;
  }
  if (step === "place") return <PlaceStep {...shared} />;
  if (step === "photos") return <PhotosStep {...shared} photos={photos} />;
  return (
    <SummaryStep
      {...shared}
      photos={photos}
      onChange={go}
      onFiled={async (result) => {
        setFiled(result);
        await form.finish(result);
        go("filed", true);
      }}
    />
  );
}

/** A new screen begins at its top, and is announced: its heading gets the focus. */
function useScrollToTop(screen: string): void {
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>("main h1")?.focus();
  }, [screen]);
}
