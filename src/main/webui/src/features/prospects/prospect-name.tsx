import { Link } from "react-router";
import { useProspect } from "./get-prospect";

interface Props {
  id: string | null;
  /** The name where the answer brings it; without it the prospect is asked for. */
  name?: string | null;
}

/** A prospect's name. */
export function ProspectName({ id, name }: Props) {
  const prospect = useProspect(name ? null : id);
  if (name) return <>{name}</>;
  if (id === null) return <>No prospect</>;
  if (prospect.isError) return <>Prospect not available</>;
  return <>{prospect.data?.name ?? <span className="inline-block h-3 w-24 rounded bg-sunken align-middle" aria-label="Loading name" role="img" />}</>;
}

export function ProspectLink({ id, name }: Props) {
  if (id === null) return null;
  return (
    <Link to={`/prospects/${id}`} className="link">
      <ProspectName id={id} name={name} />
    </Link>
  );
}
