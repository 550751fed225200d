/** A fresh key for one action of the user, sent as Idempotency-Key and kept when the request is repeated. */
export function actionKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
