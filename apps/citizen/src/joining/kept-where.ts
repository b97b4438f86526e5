import type { RegistrationForm } from "./use-registration.ts";

/** Where what was answered is, as far as it needs saying. */
export const keptWhere = ({ isWaiting, isKept }: RegistrationForm): "server" | "phone" | "nowhere" => {
  if (!isWaiting) return "server";
  return isKept ? "phone" : "nowhere";
};
