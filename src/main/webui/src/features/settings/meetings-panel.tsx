import { Pencil } from "lucide-react";
import { useState } from "react";
import { Answer } from "@/components/answer";
import { Badge } from "@/components/badge";
import { Card } from "@/components/card";
import { IconButton } from "@/components/icon-button";
import { plural } from "@/lib/format";
import { useMay } from "@/lib/roles";
import { EditHostDialog } from "./edit-host-dialog";
import { EditMeetingTypeDialog } from "./edit-meeting-type-dialog";
import { type Host, type MeetingType, useHosts, useMeetingTypes } from "./meeting-setup";
import { hoursText, leadText } from "./meeting-words";
import { VenuesCard } from "./venues-card";

/** Types of meetings, who hosts them and when, and when venues can be visited. */
export function MeetingsPanel() {
  const types = useMeetingTypes();
  const hosts = useHosts();
  const [type, setType] = useState<MeetingType | null>(null);
  const [host, setHost] = useState<Host | null>(null);
  return (
    <div className="grid gap-5">
      <Card title="Types" flush>
        <Answer of={types}>{(all) => <Rows items={all} name={(each) => each.title} about={(each) => typeText(each, hosts.data ?? [])} onEdit={setType} />}</Answer>
      </Card>
      <Card title="Hosts" flush>
        <Answer of={hosts}>
          {(all) => <Rows items={all} name={(each) => each.name} badge={(each) => (each.hosts ? "In the round" : null)} about={(each) => `${hoursText(each.hours)} · calendar ${each.calendarId}`} onEdit={setHost} />}
        </Answer>
      </Card>
      <VenuesCard />
      {type && <EditMeetingTypeDialog type={type} hosts={hosts.data ?? []} onClose={() => setType(null)} />}
      {host && <EditHostDialog host={host} onClose={() => setHost(null)} />}
    </div>
  );
}

function typeText(type: MeetingType, hosts: Host[]): string {
  const host = type.hostRule === "round_robin" ? "goes round" : (hosts.find((each) => each.userId === type.hostId)?.name ?? "the owner");
  return `${plural(type.minutes, "minute")}, ${type.bufferBefore} before and ${type.bufferAfter} after stay free · ${leadText(type.leadMinutes)} ahead · ${host}`;
}

interface RowsProps<T> {
  items: T[];
  name: (item: T) => string;
  badge?: (item: T) => string | null;
  about: (item: T) => string;
  onEdit: (item: T) => void;
}

function Rows<T>({ items, name, badge, about, onEdit }: RowsProps<T>) {
  const may = useMay("decide");
  return (
    <ul>
      {items.map((item) => (
        <li key={name(item)} className="flex min-h-10 items-center justify-between gap-3 border-b border-line px-4 py-2 last:border-b-0">
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-2 font-medium">
              {name(item)}
              {badge?.(item) && <Badge>{badge(item)}</Badge>}
            </p>
            <p className="text-soft wrap-anywhere">{about(item)}</p>
          </div>
          {may && <IconButton icon={Pencil} label={`Edit ${name(item)}`} onClick={() => onEdit(item)} />}
        </li>
      ))}
    </ul>
  );
}
