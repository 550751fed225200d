import { CalendarDays } from "lucide-react";
import { useSearchParams } from "react-router";
import { Answer } from "@/components/answer";
import { Card } from "@/components/card";
import { Chips } from "@/components/chips";
import { Pager } from "@/components/pager";
import { Screen } from "@/components/screen";
import { NothingFound, NothingYet } from "@/components/states";
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
      <Card flush>
        <Answer of={meetings} rows={5}>
          {(page) => {
            if (page.items.length === 0 && status) return <NothingFound onClear={() => setSearch({})} />;
            if (page.items.length === 0) {
              return (
                <NothingYet icon={CalendarDays} title="No meeting yet">
                  Qualified prospects are offered times; the calendar's owner confirms.
                </NothingYet>
              );
            }
            return (
              <>
                <ul>
                  {page.items.map((meeting) => (
                    <li key={meeting.id} className="border-b border-line px-4 py-3 last:border-b-0">
                      <MeetingRow meeting={meeting} />
                    </li>
                  ))}
                </ul>
                <Pager page={page} onPage={(number) => setSearch({ ...(status ? { status } : {}), page: String(number) })} />
              </>
            );
          }}
        </Answer>
      </Card>
    </Screen>
  );
}
