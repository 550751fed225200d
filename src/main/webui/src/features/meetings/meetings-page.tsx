import { CalendarDays } from "lucide-react";
import { useSearchParams } from "react-router";
import { Chips } from "@/components/chips";
import { FirstStep } from "@/components/first-step";
import { PagedList } from "@/components/paged-list";
import { Screen } from "@/components/screen";
import { NothingYet } from "@/components/states";
import { sentence } from "@/lib/format";
import { useFindMeetings } from "./find-meetings";
import { meetingStatuses } from "./meeting";
import { MeetingRow } from "./meeting-row";

export function MeetingsPage() {
  const [search, setSearch] = useSearchParams();
  const status = search.get("status") ?? undefined;
  const meetings = useFindMeetings({ status, page: Number(search.get("page") ?? 0) });
  return (
    <Screen title="Meetings">
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
    </Screen>
  );
}
