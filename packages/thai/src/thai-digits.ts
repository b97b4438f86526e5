const thaiZero = "๐".charCodeAt(0);

/** `12 ม.3` becomes `๑๒ ม.๓`. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(thaiZero + Number(digit)));
}

/** `๑๒ ม.๓` becomes `12 ม.3`. */
export function fromThaiDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - thaiZero));
}
