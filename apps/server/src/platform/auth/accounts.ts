import type { Config } from "../../config.ts";
import type { Db } from "../db/db.ts";
import type { Log } from "../log.ts";
import { configureBetterAuth } from "./configure-better-auth.ts";

/** What the program itself does with accounts, in the transaction it is given. */
export type Accounts = Readonly<{
  /** Makes the account, or gives an existing one (left by an acceptance that broke off) this password. Answers the user's id. */
  ensure(db: Db, account: { email: string; name: string; password: string }): Promise<string>;
  /** Ends every session of a user at once. */
  endSessions(db: Db, userId: string): Promise<void>;
  /** Takes TOTP and backup codes off, for a lost phone. */
  removeTotp(db: Db, userId: string): Promise<void>;
  /** Which of these users have TOTP. */
  withTotp(db: Db, userIds: readonly string[]): Promise<ReadonlySet<string>>;
}>;

/** Accounts of officers, apart from HTTP. */
export function openAccounts(options: { config: Config; log: Log }): Accounts {
  const contextOf = (db: Db) => configureBetterAuth(db, { ...options, maySignIn: async () => false }).$context;
  return {
    async ensure(db, { email, name, password }) {
      const { internalAdapter, password: passwords } = await contextOf(db);
      const hash = await passwords.hash(password);
      const known = await internalAdapter.findUserByEmail(email);
      if (known) {
        await internalAdapter.updatePassword(known.user.id, hash);
        return known.user.id;
      }
      const user = await internalAdapter.createUser({ email, name, emailVerified: true }, { method: "email-password" });
      await internalAdapter.linkAccount({
        userId: user.id,
        accountId: user.id,
        providerId: "credential",
        password: hash,
      });
      return user.id;
    },
    async endSessions(db, userId) {
      await (await contextOf(db)).internalAdapter.deleteUserSessions(userId);
    },
    async removeTotp(db, userId) {
      const { adapter, internalAdapter } = await contextOf(db);
      await adapter.deleteMany({ model: "twoFactor", where: [{ field: "userId", value: userId }] });
      await internalAdapter.updateUser(userId, { twoFactorEnabled: false });
    },
    async withTotp(db, userIds) {
      if (userIds.length === 0) return new Set();
      const { adapter } = await contextOf(db);
      const users = await adapter.findMany<{ id: string }>({
        model: "user",
        where: [
          { field: "id", operator: "in", value: [...userIds] },
          { field: "twoFactorEnabled", value: true },
        ],
        limit: userIds.length,
      });
      return new Set(users.map((user) => user.id));
    },
  };
}
