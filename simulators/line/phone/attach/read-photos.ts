/** Reads chosen files as they are (no shrinking: a 30 MB photo must reach the account as one). */
export function readPhotos(files: FileList | null): Promise<Array<{ name: string; dataUrl: string }>> {
  return Promise.all(Array.from(files ?? [], async (file) => ({ name: file.name, dataUrl: await readDataUrl(file) })));
}

function readDataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("file unreadable"));
    reader.readAsDataURL(file);
  });
}
