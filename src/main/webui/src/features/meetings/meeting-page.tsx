import { useState } from "react";
import { Link, useParams } from "react-router";
import { Answer } from "@/components/answer";
import { StatusBadge } from "@/components/badge";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { Screen } from "@/components/screen";
import { tell, tellFailure } from "@/components/toast";
import { ProspectLink } from "@/features/prospects/prospect-name";
import { useBusinessNow } from "@/features/world/use-business-now";
import { moment, plural, time } from "@/lib/format";
import { useMay } from "@/lib/roles";
import { useFinishMeeting, useInvite } from "./change-meeting";
import { FollowUpCards } from "./follow-up";
import { useMeeting, usePreparation } from "./get-meeting";
import { type Meeting, isOpen, meetingTitle } from "./meeting";
import { PreparationList } from "./preparation-list";
import { RescheduleDialog } from "./reschedule-dialog";

export function MeetingPage() {
  const { id = "" } = useParams();
  const meeting = useMeeting(id);
  const work = useMay("work");
  const now = useBusinessNow();
  return (
    <Screen title={meeting.data ? meetingTitle(meeting.data) : "Meeting"} back={{ to: "/meetings", label: "Meetings" }}>
      <Answer of={meeting} rows={4}>
        {(data) => (
          <div className="grid items-start gap-5 lg:grid-cols-2">
            <div className="grid min-w-0 gap-5">
              <Facts meeting={data} begun={begun(data, now)} />
              {work && <FollowUpCards id={id} begun={begun(data, now)} />}
            </div>
            {work && <PreparationCard id={id} />}
          </div>
        )}
      </Answer>
    </Screen>
  );
}

function begun(meeting: Meeting, now: Date): boolean {
  return meeting.start !== null && new Date(meeting.start) <= now;
}

function PreparationCard({ id }: { id: string }) {
  const preparation = usePreparation(id);
  return (
    <Card title="Before the meeting" flush>
      <Answer of={preparation} rows={6}>
        {(data) => <PreparationList lines={data.lines} />}
      </Answer>
    </Card>
  );
}

function Facts({ meeting, begun: hasBegun }: { meeting: Meeting; begun: boolean }) {
  const work = useMay("work");
  const [moving, setMoving] = useState(false);
  return (
    <Card title="When" side={<StatusBadge status={meeting.status} />}>
      <div className="grid gap-3">
        <p>
          {meeting.start && meeting.end ? (
            <>
              {moment(meeting.start, meeting.timeZone)} to {time(meeting.end, meeting.timeZone)} <span className="text-soft">({meeting.timeZone})</span>
            </>
          ) : (
            <span className="text-soft">{plural(meeting.offered.length, "time")} offered, none taken yet</span>
          )}
        </p>
        <p className="text-soft">
          With <ProspectLink id={meeting.prospectId} name={meeting.prospectName} />
        </p>
        {work && meeting.bookingLink && (
          <p className="text-soft wrap-anywhere">
            The client's page:{" "}
            <a className="link" href={meeting.bookingLink} target="_blank" rel="noreferrer">
              booking page
            </a>
          </p>
        )}
        {work && (isOpen(meeting) || hasBegun) && (
          <div className="flex flex-wrap gap-2">
            {meeting.status === "scheduled" && meeting.approvalId && (
              <Button look="primary" asChild>
                <Link to={`/approvals/${meeting.approvalId}`}>Confirm</Link>
              </Button>
            )}
            {meeting.status === "proposed" && <InviteButton id={meeting.id} />}
            {isOpen(meeting) && meeting.start && !hasBegun && <Button onClick={() => setMoving(true)}>Choose another time</Button>}
            {meeting.status === "confirmed" && hasBegun && <FinishButtons id={meeting.id} />}
          </div>
        )}
        {moving && <RescheduleDialog meeting={meeting} onClose={() => setMoving(false)} />}
      </div>
    </Card>
  );
}

function InviteButton({ id }: { id: string }) {
  const invite = useInvite(id);
  return (
    <Button
      busy={invite.isPending}
      onClick={() => invite.mutate(undefined, { onError: tellFailure, onSuccess: () => tell("The link is drafted", "The message waits in the approvals.") })}
    >
      Draft a message with the link
    </Button>
  );
}

function FinishButtons({ id }: { id: string }) {
  const finish = useFinishMeeting(id);
  return (
    <>
      <Button look="primary" busy={finish.isPending} onClick={() => finish.mutate("complete", { onError: tellFailure, onSuccess: () => tell("Noted: it took place") })}>
        It took place
      </Button>
      <Button
        busy={finish.isPending}
        onClick={() => finish.mutate("no-show", { onError: tellFailure, onSuccess: () => tell("Noted: nobody came", "A message with a new link waits in the approvals.") })}
      >
        Nobody came
      </Button>
    </>
  );
}
