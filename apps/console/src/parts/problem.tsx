import { Button } from "@mantine/core";
import { CallError } from "@paknam/contract";
import { wordsForError } from "@paknam/wording";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useSay } from "../language.ts";
import { Blank } from "./blank.tsx";

/** The sentence for whatever was thrown: what happened, what was kept, what to do. */
export function sentenceFor(language: string, error: unknown): string {
  return wordsForError(language, error instanceof CallError ? error.code : "internal.unexpected");
}

/** A part of a page that could not be loaded, with a way to try again. */
export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { say, language } = useSay();
  return (
    <Blank
      role="alert"
      icon={<IconAlertTriangle size={32} stroke={1.5} color="var(--pk-red)" aria-hidden />}
      title={say("console.error.title")}
      hint={sentenceFor(language, error)}
    >
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {say("common.retry")}
        </Button>
      )}
    </Blank>
  );
}
