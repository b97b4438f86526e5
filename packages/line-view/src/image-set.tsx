import { ImageMessage, type Picture } from "./image-message.tsx";

/** Several photos sent at once, as one tile of two columns. */
export function ImageSet({ pictures, onOpen }: { pictures: Picture[]; onOpen?: ((url: string) => void) | undefined }) {
  return (
    <div className="lv-photo-set" data-odd={pictures.length % 2 === 1}>
      {pictures.map((picture) => (
        <ImageMessage key={picture.original ?? picture.preview} picture={picture} onOpen={onOpen} />
      ))}
    </div>
  );
}
