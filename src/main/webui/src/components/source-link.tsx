import { ExternalLink } from "lucide-react";
import type { ReactNode } from "react";

/** Where a fact comes from: a link when it is an address on the web, else the words that name the source. */
export function SourceLink({ source, children }: { source: string; children: ReactNode }) {
  if (!/^https?:\/\//i.test(source)) return <>{source}</>;
  return (
    <a className="link" href={source} target="_blank" rel="noreferrer">
      {children}
      <ExternalLink aria-label="opens another site" className="ml-1 inline size-3" />
    </a>
  );
}
