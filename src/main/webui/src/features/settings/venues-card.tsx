import { Pencil } from "lucide-react";
import { useState } from "react";
import { Answer } from "@/components/answer";
import { Card } from "@/components/card";
import { FormDialog } from "@/components/form-dialog";
import { IconButton } from "@/components/icon-button";
import { NothingYet } from "@/components/states";
import { tell } from "@/components/toast";
import { useDateResources } from "@/features/dates/get-dates";
import { useMay } from "@/lib/roles";
import { HoursFields } from "./hours-fields";
import { type Hours, useEditVenue, useVenueHours } from "./meeting-setup";
import { hoursText } from "./meeting-words";

interface Venue {
  id: string;
  name: string;
  hours: Hours | null;
  version?: number;
}

const usual: Hours = { timeZone: "Europe/Berlin", opens: "10:00", closes: "17:00", days: ["monday", "tuesday", "wednesday", "thursday", "friday"] };

/** Venues that stand on the date board, with the hours in which they can be visited. */
export function VenuesCard() {
  const board = useDateResources();
  const hours = useVenueHours();
  const may = useMay("decide");
  const [editing, setEditing] = useState<Venue | null>(null);
  return (
    <Card title="Visiting hours of venues" flush>
      <Answer of={board}>
        {(resources) => {
          const venues = resources
            .filter((each) => each.kind === "venue" && each.catalogueItemId)
            .map((each): Venue => {
              const known = hours.data?.find((one) => one.venueId === each.catalogueItemId);
              return { id: each.catalogueItemId ?? "", name: each.name, hours: known?.hours ?? null, version: known?.version };
            });
          if (venues.length === 0) return <NothingYet title="No venue on the date board">Venues are put on the board under Dates.</NothingYet>;
          return (
            <ul>
              {venues.map((venue) => (
                <li key={venue.id} className="flex min-h-10 items-center justify-between gap-3 border-b border-line px-4 py-2 last:border-b-0">
                  <div className="min-w-0">
                    <p className="font-medium">{venue.name}</p>
                    <p className="text-soft">{venue.hours ? hoursText(venue.hours) : "Whenever its host works"}</p>
                  </div>
                  {may && <IconButton icon={Pencil} label={`Edit the hours of ${venue.name}`} onClick={() => setEditing(venue)} />}
                </li>
              ))}
            </ul>
          );
        }}
      </Answer>
      {editing && <VenueDialog venue={editing} onClose={() => setEditing(null)} />}
    </Card>
  );
}

function VenueDialog({ venue, onClose }: { venue: Venue; onClose: () => void }) {
  const [hours, setHours] = useState(venue.hours ?? usual);
  const edit = useEditVenue();
  function submit() {
    edit.mutate(
      { venueId: venue.id, hours, version: venue.version },
      {
        onSuccess: () => {
          tell(`Hours of ${venue.name} saved`);
          onClose();
        },
      },
    );
  }
  return (
    <FormDialog title={`When ${venue.name} can be visited`} action="Save" busy={edit.isPending} disabled={hours.days.length === 0} failure={edit.error} onSubmit={submit} onClose={onClose}>
      <HoursFields hours={hours} onChange={setHours} />
    </FormDialog>
  );
}
