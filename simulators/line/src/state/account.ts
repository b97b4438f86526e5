type AccountSettings = {
  /** Only verified accounts may list their followers. */
  readonly isVerified: boolean;
  /** Which share of those who received a message looks at it; what they tap is counted. */
  readonly openShare: number;
};

const firstSettings: AccountSettings = { isVerified: true, openShare: 0.6 };

/** What kind of account it is and how much its friends read; a test changes it through the door. */
export function createAccount() {
  let settings = firstSettings;
  return {
    settings: (): AccountSettings => settings,
    change(changes: Partial<AccountSettings>): void {
      settings = { ...settings, ...changes };
    },
    reset(): void {
      settings = firstSettings;
    },
  };
}
