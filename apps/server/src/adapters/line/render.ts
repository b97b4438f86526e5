/** What drawing needs to know of where we are. */
export type Render = Readonly<{
  /** An address from which LINE fetches a picture. */
  pictureAddress(fileId: string): string;
  pageAddress(path: string): string;
}>;
