import { useSay } from "../../language.ts";

const SHORTEST = 12;

/** What a new password must be, for a form with the fields `password` and `again`. */
export function useNewPasswordRules() {
  const { say } = useSay();
  return {
    password: (value: string) => (value.length < SHORTEST ? say("console.invitation.short") : null),
    again: (value: string, { password }: { password: string }) =>
      value === password ? null : say("console.invitation.differs"),
  };
}
