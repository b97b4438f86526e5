import type { OwnPage } from "@paknam/contract";
import { Navigate, useNavigate, useSearch } from "@tanstack/react-router";
import { Suspense, useEffect, useRef, useState } from "react";
import { Problem } from "../parts/problem.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { DoneView, preloadQuestions, SummaryScreen } from "./question-parts.tsx";
import { QuestionScreen } from "./question-screen.tsx";
import { QUESTIONS, type Screen, screenAfter, screenBefore, screenToShow } from "./questions.ts";
import { useOpenedRegistration, useRegistrationForm } from "./use-registration.ts";
import "./words.ts";

preloadQuestions();

/** Registering in LINE: one question a screen, left and resumed at will. */
export function JoinPage() {
  const { data, error, refetch } = useOpenedRegistration();
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting lines={6} />;
  return (
    <Suspense fallback={<Waiting lines={6} />}>
      <Join opened={data} />
    </Suspense>
  );
}

function Join({ opened }: { opened: Parameters<typeof useRegistrationForm>[0] }) {
  const { step } = useSearch({ strict: false }) as { step?: string };
  const navigate = useNavigate();
  const form = useRegistrationForm(opened);
  const [done, setDone] = useState<OwnPage | null>(null);
  const [isResumed] = useState(() => step === undefined && Object.keys(form.draft).length > 0);
  // From the summary one goes to a question and back to the summary.
  const [isCorrecting, setCorrecting] = useState(false);
  const screen = screenToShow(step, form.draft);
  useHeadingFocus(done ? "done" : screen);

  const go = (next: Screen) => void navigate({ to: "/liff/join", search: (now) => ({ ...now, step: next }) });
  if (done) return <DoneView page={done} />;
  if (opened.registration.isRegistered || form.registration.isRegistered) return <Navigate to="/liff/me" replace />;
  const before = screenBefore(screen);
  const onBack = before ? () => go(before) : null;
  if (screen === "summary")
    return (
      <SummaryScreen
        form={form}
        onBack={onBack}
        onDone={setDone}
        onChange={(question) => {
          setCorrecting(true);
          go(question);
        }}
      />
    );
  return (
    <QuestionScreen
      key={screen}
      question={screen}
      form={form}
      isResumed={isResumed && step === undefined && screen !== QUESTIONS[0]}
      onBack={onBack}
      onNext={(isStraight) => {
        go(isStraight || isCorrecting ? "summary" : screenAfter(screen));
        setCorrecting(false);
      }}
    />
  );
}

/** A new screen begins at its top, and is announced: its heading gets the focus. */
function useHeadingFocus(screen: string): void {
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>("main h1")?.focus();
  }, [screen]);
}
