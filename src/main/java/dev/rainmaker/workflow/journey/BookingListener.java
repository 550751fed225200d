package dev.rainmaker.workflow.journey;

import dev.rainmaker.meetings.Meeting;
import dev.rainmaker.meetings.MeetingDesk;
import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingsApi;
import dev.rainmaker.meetings.ProposeMeeting;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.EventListener;
import dev.rainmaker.platform.event.StoredEvent;
import dev.rainmaker.platform.planning.GoodSlots;
import dev.rainmaker.platform.run.RunSignals;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.RunId;
import dev.rainmaker.workflow.RunNotFound;
import dev.rainmaker.workflow.RunStatus;
import dev.rainmaker.workflow.RunsApi;
import dev.rainmaker.workflow.StartRun;
import io.quarkus.hibernate.reactive.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What happens to meetings outside of a journey's steps goes on here: a time taken by link is put before the calendar's owner, by
 * the journey that waits for it or by a run of its own; a called-off event leaves the calendar; who did not come gets a new link.
 */
@ApplicationScoped
class BookingListener implements EventListener {
    private static final Actor BOOKER = Actor.agent("meeting");
    private static final Set<String> WANTED = Set.of("meeting.scheduled", "meeting.cancelled", "meeting.no_show");

    private final RunsApi runs;
    private final RunSignals signals;
    private final MeetingsApi meetings;
    private final MeetingDesk desk;
    private final Clock clock;

    BookingListener(RunsApi runs, RunSignals signals, MeetingsApi meetings, MeetingDesk desk, Clock clock) {
        this.runs = runs;
        this.signals = signals;
        this.meetings = meetings;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bookings";
    }

    @Override
    public boolean wants(String type) {
        return WANTED.contains(type);
    }

    @Override
    public void on(StoredEvent event) {
        var facts = event.facts();
        boolean booked = Boolean.parseBoolean(facts.get("booked"));
        switch (event.type()) {
            case "meeting.scheduled" -> {
                if ("link".equals(facts.get("through"))) {
                    taken(meeting(event), event.seq());
                }
            }
            case "meeting.cancelled" -> {
                if (booked) {
                    start(meeting(event), "withdraw:" + event.subject(), Map.of("task", "withdraw"));
                }
            }
            default -> missed(meeting(event));
        }
    }

    private Meeting meeting(StoredEvent event) {
        return Reactive.await(() -> meetings.require(new MeetingId(event.subject())));
    }

    private void taken(Meeting meeting, long seq) {
        if (meeting.start() == null || meeting.approvalId() != null) {
            return;
        }
        if (journeyWaits(meeting)
                && Reactive.await(() -> Panache.withTransaction(() -> signals.signal(
                        meeting.runId(), OpenMeeting.TAKEN, meeting.id().value(), "taken:" + seq)))) {
            return;
        }
        start(meeting, "ask:" + meeting.id() + ":" + seq, Map.of("task", "ask"));
    }

    /** Its own next step asks the owner, or it is there already and notices that its request was withdrawn. */
    private boolean journeyWaits(Meeting meeting) {
        if (meeting.runId() == null || meeting.booked()) {
            return false;
        }
        try {
            Run run = Reactive.await(() -> runs.require(new RunId(meeting.runId())))
                    .run();
            return run.status() == RunStatus.WAITING
                    && run.ledBy() == null
                    && (run.waitingFor().contains(OpenMeeting.TAKEN)
                            || run.node().equals("await_owner"));
        } catch (RunNotFound gone) {
            return false;
        }
    }

    /** A meeting of its own, so that the record says that nobody came to the first. */
    private void missed(Meeting missed) {
        var times = desk.openTimes(missed.type(), missed.venueId(), clock.now());
        var good = GoodSlots.pick(
                times.slots().stream().map(slot -> slot.start()).toList(), ZoneId.of(missed.timeZone()), time -> 0);
        var offered = times.slots().stream()
                .filter(slot -> good.stream().anyMatch(each -> each.start().equals(slot.start())))
                .toList();
        var next = Reactive.await(() -> meetings.propose(
                new ProposeMeeting(
                        missed.prospectId(),
                        null,
                        missed.type(),
                        times.host(),
                        missed.venueId(),
                        offered,
                        missed.timeZone(),
                        "missed:" + missed.id()),
                BOOKER));
        start(next, "missed:" + missed.id(), Map.of("task", "invite", "occasion", LinkSteps.Occasion.MISSED.name()));
    }

    private void start(Meeting meeting, String once, Map<String, Object> state) {
        var all = new HashMap<>(state);
        all.put("meetingId", meeting.id().value());
        Reactive.await(() -> Panache.withTransaction(() -> runs.start(
                StartRun.of(BookingGraph.KIND, meeting.prospectId().value(), all)
                        .once(once),
                BOOKER)));
    }
}
