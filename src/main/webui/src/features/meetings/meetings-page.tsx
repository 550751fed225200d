import { CalendarDays } from "lucide-react";
import { useSearchParams } from "react-router";
import { Chips } from "@/components/chips";
import { FirstStep } from "@/components/first-step";
import { PagedList } from "@/components/paged-list";
import { Screen } from "@/components/screen";
import { NothingYet } from "@/components/states";
import { useBusinessNow } from "@/features/world/use-business-now";
import { sentence } from "@/lib/format";
import { useFindMeetings } from "./find-meetings";
import { meetingStatuses } from "./meeting";
import { MeetingRow } from "./meeting-row";
import { Week } from "./week";
import { mondayOf } from "./week-days";

export function MeetingsPage() {
  const [search, setSearch] = useSearchParams();
  const now = useBusinessNow();
  const week = search.get("view") === "week";
  return (
    <Screen title="Meetings">
      <Chips
        label="View"
        options={[
          { value: "list", text: "List" },
          { value: "week", text: "Week" },
        ]}
        chosen={[week ? "week" : "list"]}
        onToggle={(value) => setSearch(value === "week" ? { view: "week" } : {})}
      />
      {week ? <Week monday={search.get("monday") ?? mondayOf(now)} onMonday={(monday) => setSearch({ view: "week", monday })} /> : <List />}
    </Screen>
  );
}

function List() {
  const [search, setSearch] = useSearchParams();
  const status = search.get("status") ?? undefined;
  const meetings = useFindMeetings({ status, page: Number(search.get("page") ?? 0) });
  return (
    <>
      <Chips
        label="Status"
        options={meetingStatuses.map((value) => ({ value: value as string, text: sentence(value) }))}
        chosen={status ? [status] : []}
        onToggle={(value) => setSearch(value === status ? {} : { status: value })}
      />
      <PagedList
        of={meetings}
        rows={5}
        empty={
          <NothingYet icon={CalendarDays} title="No meeting yet" action={<FirstStep to="/prospects">Go to Prospects</FirstStep>}>
            Qualified prospects are offered times; the calendar's owner confirms.
          </NothingYet>
        }
        filtered={status !== undefined}
        onClear={() => setSearch({})}
        padded
        onPage={(number) => setSearch({ ...(status ? { status } : {}), page: String(number) })}
        row={(meeting) => <MeetingRow meeting={meeting} />}
      />
    </>
  );
}
