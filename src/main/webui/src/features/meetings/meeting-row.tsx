import { useState } from "react";
import { Link } from "react-router";
import { StatusBadge } from "@/components/badge";
import { Button } from "@/components/button";
import { ReasonDialog } from "@/components/reason-dialog";
import { tell, tellFailure } from "@/components/toast";
import { ProspectLink } from "@/features/prospects/prospect-name";
import { moment, plural, time } from "@/lib/format";
import { useMay } from "@/lib/roles";
import { useCancelMeeting } from "./cancel-meeting";
import { type Meeting, isOpen, meetingTitle } from "./meeting";

export function MeetingRow({ meeting, named = true }: { meeting: Meeting; named?: boolean }) {
  const [asking, setAsking] = useState(false);
  const may = useMay("work") && isOpen(meeting);
  const cancel = useCancelMeeting();
  const title = meetingTitle(meeting);
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="grid min-w-0 gap-0.5">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <Link to={`/meetings/${meeting.id}`} className="link">
            {title}
          </Link>
          <StatusBadge status={meeting.status} />
        </p>
        <p>
          {meeting.start && meeting.end ? (
            <>
              {moment(meeting.start, meeting.timeZone)} to {time(meeting.end, meeting.timeZone)} <span className="text-soft">({meeting.timeZone})</span>
            </>
          ) : (
            <span className="text-soft">{plural(meeting.offered.length, "time")} offered, none taken yet</span>
          )}
        </p>
        {named && (
          <p className="text-soft">
            <ProspectLink id={meeting.prospectId} name={meeting.prospectName} />
          </p>
        )}
      </div>
      <div className="flex gap-2">
        {may && meeting.status === "scheduled" && meeting.approvalId && (
          <Button small asChild>
            <Link to={`/approvals/${meeting.approvalId}`}>Confirm</Link>
          </Button>
        )}
        {may && (
          <Button small look="quiet" onClick={() => setAsking(true)}>
            Cancel
          </Button>
        )}
      </div>
      <ReasonDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Cancel ${title.toLowerCase()}${meeting.start ? ` on ${moment(meeting.start, meeting.timeZone)}` : ""}`}
        description="The time becomes free again. The reason is kept in the record."
        action="Cancel the meeting"
        busy={cancel.isPending}
        onGiven={(reason) =>
          cancel.mutate(
            { id: meeting.id, reason },
            {
              onError: tellFailure,
              onSuccess: () => {
                tell("Meeting cancelled");
                setAsking(false);
              },
            },
          )
        }
      />
    </div>
  );
}
