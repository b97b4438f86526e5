/** A short word at the foot of the phone; read out when it changes. */
export function Notice({ text }: { text: string | undefined }) {
  return (
    <div className="notice" role="status">
      {text && <p>{text}</p>}
    </div>
  );
}
