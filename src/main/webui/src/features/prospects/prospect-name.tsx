import { Link } from "react-router";
import { useProspect } from "./get-prospect";

/** A prospect's name where an answer holds its id only. */
export function ProspectName({ id }: { id: string | null }) {
  const prospect = useProspect(id);
  if (id === null) return <>No prospect</>;
  if (prospect.isError) return <>Prospect not available</>;
  return <>{prospect.data?.name ?? <span className="inline-block h-3 w-24 rounded bg-sunken align-middle" aria-label="Loading name" role="img" />}</>;
}

export function ProspectLink({ id }: { id: string | null }) {
  if (id === null) return null;
  return (
    <Link to={`/prospects/${id}`} className="link">
      <ProspectName id={id} />
    </Link>
  );
}
