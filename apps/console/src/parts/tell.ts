import { notifications } from "@mantine/notifications";

/** A quiet word that something is done; goes by itself. */
export function tellDone(message: string): void {
  notifications.show({ message, color: "river", autoClose: 3_500, withBorder: true });
}

/** Something was refused or failed; stays long enough to be read. */
export function tellFailed(message: string): void {
  notifications.show({ message, color: "red", autoClose: 9_000, withBorder: true });
}
