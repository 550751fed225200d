import { MailCheck } from "lucide-react";
import { useSearchParams } from "react-router";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { PagedList } from "@/components/paged-list";
import { Screen } from "@/components/screen";
import { NothingYet } from "@/components/states";
import { tell, tellFailure } from "@/components/toast";
import { SuspectedInquiries } from "@/features/inquiries/suspected-inquiries";
import { Ago } from "@/features/world/ago";
import { sentence } from "@/lib/format";
import { useMay } from "@/lib/roles";
import { useDismissItem } from "./dismiss-item";
import { type InboundItem, useFindAttention } from "./find-attention";

/** Mail that could not be filed by itself. Nothing that arrives is lost. */
export function AttentionPage() {
  const [search, setSearch] = useSearchParams();
  const items = useFindAttention(Number(search.get("page") ?? 0));
  return (
    <Screen title="Unread mail" lead="Mail that fits no conversation or could not be read, and inquiries that read like a fraud.">
      <SuspectedInquiries />
      <PagedList
        title="Mail"
        of={items}
        rows={4}
        empty={
          <NothingYet icon={MailCheck} title="All mail is filed">
            What cannot be matched to a conversation appears here.
          </NothingYet>
        }
        padded
        onPage={(number) => setSearch({ page: String(number) })}
        row={(item) => <Item item={item} />}
      />
    </Screen>
  );
}

function Item({ item }: { item: InboundItem }) {
  const may = useMay("work");
  const dismiss = useDismissItem();
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div className="grid min-w-0 grow basis-64 gap-1">
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone="wait">{sentence(item.code)}</Badge>
          <span className="text-xs text-soft">
            <Ago at={item.receivedAt} /> by {item.provider}
          </span>
        </p>
        <p className="break-words whitespace-pre-wrap">{item.excerpt ?? <span className="text-soft">No text could be read.</span>}</p>
      </div>
      {may && (
        <Button small busy={dismiss.isPending} onClick={() => dismiss.mutate(item.id, { onSuccess: () => tell("Put aside"), onError: tellFailure })}>
          Put aside
        </Button>
      )}
    </div>
  );
}
