/** The first moments of a page, before it is known what to show: never an empty page. Looks as index.html does until then. */
export function Opening() {
  return (
    <main aria-busy className="grid min-h-dvh content-center justify-items-center gap-3 p-4 text-center text-sm text-soft">
      <img src="/rainmaker.svg" alt="" width={32} height={32} />
      <strong className="text-base font-semibold text-ink">Rainmaker</strong>
      <p role="status">Opening</p>
    </main>
  );
}
