import { useState } from "react";

const keyOf = (userId: string) => `practice-phone.answered.${userId}`;

/** The message whose quick replies that person has used up; kept in this browser, as LINE does not show them again after a restart. */
export function useAnswered(userId: string) {
  const [answeredId, setAnsweredId] = useState(() => localStorage.getItem(keyOf(userId)) ?? undefined);
  const markAnswered = (messageId: string) => {
    localStorage.setItem(keyOf(userId), messageId);
    setAnsweredId(messageId);
  };
  return { answeredId, markAnswered };
}
