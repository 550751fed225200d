import { useQueryClient } from "@tanstack/react-query";
import { CircleCheckBig } from "lucide-react";
import { useEffect } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { Answer } from "@/components/answer";
import { Card } from "@/components/card";
import { Chips } from "@/components/chips";
import { Pager } from "@/components/pager";
import { Screen } from "@/components/screen";
import { NothingFound, NothingYet } from "@/components/states";
import { cn } from "@/lib/cn";
import { useKeys } from "@/lib/use-keys";
import type { Approval } from "./approval";
import { ApprovalView } from "./approval-view";
import { useFindApprovals } from "./find-approvals";
import { approvalQuery, useApproval } from "./get-approval";
import { Queue } from "./queue";

const states = [
  { value: "pending", text: "Waiting" },
  { value: "approved", text: "Approved" },
  { value: "approved_with_edits", text: "Approved with edits" },
  { value: "rejected", text: "Rejected" },
  { value: "expired", text: "Expired" },
  { value: "superseded", text: "Superseded" },
];

/** Queue, the exact thing, its evidence. On a phone one after the other. */
export function ApprovalsPage() {
  const { id } = useParams();
  const [search, setSearch] = useSearchParams();
  const state = search.get("state") ?? "pending";
  const list = useFindApprovals(state, Number(search.get("page") ?? 0));
  const items = list.data?.items ?? [];
  const open = useOpen(search);
  const queries = useQueryClient();
  const one = useApproval(id);
  const shown = one.data ?? items.find((item) => item.id === id);
  const index = items.findIndex((item) => item.id === id);
  const next = items[index + 1];

  useEffect(() => {
    if (next) queries.setQueryData(approvalQuery(next.id).queryKey, (known) => known ?? next);
  }, [next, queries]);
  useEffect(() => {
    const wide = matchMedia("(min-width: 64rem)").matches;
    if (id === undefined && wide && items[0] && !list.isPlaceholderData) open(items[0].id, true);
  }, [id, items, list.isPlaceholderData, open]);
  useKeys({
    j: () => open((items[index + 1] ?? items[index] ?? items[0])?.id),
    k: () => open((items[index - 1] ?? items[0])?.id),
  });

  function decided(approval: Approval) {
    const at = items.findIndex((item) => item.id === approval.id);
    open((items[at + 1] ?? items[at - 1])?.id, true);
  }

  return (
    <Screen title="Approvals" rowKeys={false} backOnPhone back={id ? { to: `/approvals${asText(search)}`, label: "Queue" } : undefined}>
      <div className={cn("min-w-0", id && "max-lg:hidden")}>
        <Chips label="State" options={states} chosen={[state]} onToggle={(value) => setSearch(value === "pending" ? {} : { state: value })} />
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <Card flush className={cn(id && "max-lg:hidden")}>
          <Answer of={list}>
            {(page) =>
              page.items.length === 0 ? (
                <Empty pending={state === "pending"} onClear={() => setSearch({})} />
              ) : (
                <>
                  <Queue items={page.items} selected={id} link={(each) => `/approvals/${each}${asText(search)}`} pending={state === "pending"} />
                  <Pager page={page} onPage={(number) => setSearch({ state, page: String(number) })} />
                </>
              )
            }
          </Answer>
        </Card>
        {id !== undefined && (
          <div className="min-w-0">{shown ? <ApprovalView key={shown.id} approval={shown} onDecided={() => decided(shown)} /> : <Answer of={one}>{() => null}</Answer>}</div>
        )}
      </div>
    </Screen>
  );
}

function useOpen(search: URLSearchParams) {
  const navigate = useNavigate();
  return (id: string | undefined, replace = false) => void navigate(`/approvals${id ? `/${id}` : ""}${asText(search)}`, { replace });
}

function Empty({ pending, onClear }: { pending: boolean; onClear: () => void }) {
  if (!pending) return <NothingFound onClear={onClear} />;
  return (
    <NothingYet icon={CircleCheckBig} title="Nothing waits for a decision">
      Drafts, proposals and meetings come here before they leave the house. A hunt or a reply brings the next one.
    </NothingYet>
  );
}

function asText(search: URLSearchParams): string {
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}
