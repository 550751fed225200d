/** Date of an instant on this person's clock. */
export function dayOf(instant: Date): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${instant.getFullYear()}-${pad(instant.getMonth() + 1)}-${pad(instant.getDate())}`;
}

/** The Monday of the week in which an instant lies on this person's clock. */
export function mondayOf(instant: Date): string {
  return plusDays(dayOf(instant), -((instant.getDay() + 6) % 7));
}

export function plusDays(date: string, days: number): string {
  const noon = new Date(`${date}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}
