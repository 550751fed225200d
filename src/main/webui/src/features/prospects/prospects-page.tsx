import { Upload, Users } from "lucide-react";
import { Link } from "react-router";
import { Answer } from "@/components/answer";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { Pager } from "@/components/pager";
import { Screen } from "@/components/screen";
import { NothingFound, NothingYet } from "@/components/states";
import { count } from "@/lib/format";
import { useMay } from "@/lib/roles";
import { useFindProspects } from "./find-prospects";
import { ProspectCards } from "./prospect-cards";
import { ProspectFilters } from "./prospect-filters";
import { ProspectTable } from "./prospect-table";
import { useListState } from "./use-list-state";

export function ProspectsPage() {
  const { state, change, filtered, clear } = useListState();
  const prospects = useFindProspects(state);
  const mayImport = useMay("import");
  const work = useMay("work");
  return (
    <Screen
      title="Prospects"
      lead={prospects.data && `${prospects.data.total === undefined ? "More than 1,000" : count(prospects.data.total)} ${filtered ? "match" : "in all"}`}
      action={
        mayImport && (
          <Button asChild>
            <Link to="/prospects/imports">
              <Upload aria-hidden className="size-4" />
              Import
            </Link>
          </Button>
        )
      }
    >
      <ProspectFilters state={state} onChange={change} />
      <Card flush>
        <Answer of={prospects} rows={8}>
          {(page) => {
            if (page.items.length === 0 && filtered) return <NothingFound onClear={clear} />;
            if (page.items.length === 0) return <NoProspects work={work} />;
            return (
              <div aria-busy={prospects.isPlaceholderData}>
                <ProspectTable items={page.items} sort={state.sort} onSort={(sort) => change({ sort })} />
                <ProspectCards items={page.items} />
                <Pager page={page} onPage={(number) => change({ page: number })} />
              </div>
            );
          }}
        </Answer>
      </Card>
    </Screen>
  );
}

function NoProspects({ work }: { work: boolean }) {
  return (
    <NothingYet
      icon={Users}
      title="No prospects yet"
      action={
        work && (
          <Button look="primary" asChild>
            <Link to="/hunts">Start a hunt</Link>
          </Button>
        )
      }
    >
      A hunt finds them; a file can be imported; inquiries by mail arrive by themselves.
    </NothingYet>
  );
}
