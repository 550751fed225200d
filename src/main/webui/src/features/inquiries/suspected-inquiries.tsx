import { ShieldCheck } from "lucide-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { PagedList } from "@/components/paged-list";
import { ReasonDialog } from "@/components/reason-dialog";
import { NothingYet } from "@/components/states";
import { tell, tellFailure } from "@/components/toast";
import { Ago } from "@/features/world/ago";
import { useMay } from "@/lib/roles";
import { useDecideInquiry } from "./decide-inquiry";
import { type Inquiry, useFindSuspected } from "./find-suspected";
import { sign } from "./signs";

/** Inquiries that no agent answers before a person has looked. */
export function SuspectedInquiries() {
  const [page, setPage] = useState(0);
  return (
    <PagedList
      title="Suspicious inquiries"
      of={useFindSuspected(page)}
      rows={2}
      empty={
        <NothingYet icon={ShieldCheck} title="Nothing suspicious">
          Inquiries come in by your <a className="underline" href="/inquiry">inquiry form</a> and by the mails of directories. What reads like a fraud waits here.
        </NothingYet>
      }
      padded
      onPage={setPage}
      row={(item) => <Item item={item} />}
    />
  );
}

function Item({ item }: { item: Inquiry }) {
  const may = useMay("work");
  const decide = useDecideInquiry();
  const [asks, setAsks] = useState(false);
  const go = useNavigate();
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{item.name}</span>
        <span className="text-soft break-all">{item.email}</span>
        <span className="text-xs text-soft">
          <Ago at={item.receivedAt} />
        </span>
      </p>
      <ul className="flex flex-wrap gap-1" aria-label="Why it is suspicious">
        {item.signs.map((code) => (
          <li key={code}>
            <Badge tone="wait">{sign(code)}</Badge>
          </li>
        ))}
      </ul>
      <p className="break-words whitespace-pre-wrap">{item.text}</p>
      {may && (
        <div className="flex flex-wrap gap-2">
          <Button
            small
            busy={decide.isPending}
            onClick={() =>
              decide.mutate(
                { id: item.id, accept: true },
                {
                  onSuccess: (done) => {
                    tell("Taken on");
                    if (done.prospectId) void go(`/prospects/${done.prospectId}`);
                  },
                  onError: tellFailure,
                },
              )
            }
          >
            Take it on
          </Button>
          <Button small disabled={decide.isPending} onClick={() => setAsks(true)}>
            Put aside
          </Button>
        </div>
      )}
      {asks && (
        <ReasonDialog
          open={asks}
          onOpenChange={setAsks}
          title="Put this inquiry aside?"
          description="Nobody is answered, and its words are forgotten."
          action="Put aside"
          busy={decide.isPending}
          onGiven={(reason) =>
            decide.mutate({ id: item.id, accept: false, reason }, { onSuccess: () => tell("Put aside"), onError: tellFailure, onSettled: () => setAsks(false) })
          }
        />
      )}
    </div>
  );
}
