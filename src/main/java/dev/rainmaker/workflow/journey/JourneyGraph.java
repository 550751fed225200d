package dev.rainmaker.workflow.journey;

import dev.rainmaker.workflow.engine.GraphBuilder;
import dev.rainmaker.workflow.engine.GraphDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What happens with one prospect, from research to the booked meeting. Every outward step passes {@code await_decision}, where
 * a person, or a rule that a person switched on, says yes; every wait for the client is {@code await_client}.
 */
@ApplicationScoped
class JourneyGraph implements GraphDefinition {
    private final ResearchSteps research;
    private final WritingSteps writing;
    private final SendingSteps sending;
    private final ReplySteps replies;
    private final ProposalSteps proposals;
    private final MeetingSteps meetings;
    private final BookingSteps booking;

    JourneyGraph(
            ResearchSteps research,
            WritingSteps writing,
            SendingSteps sending,
            ReplySteps replies,
            ProposalSteps proposals,
            MeetingSteps meetings,
            BookingSteps booking) {
        this.research = research;
        this.writing = writing;
        this.sending = sending;
        this.replies = replies;
        this.proposals = proposals;
        this.meetings = meetings;
        this.booking = booking;
    }

    @Override
    public String kind() {
        return "journey";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void describe(GraphBuilder graph) {
        graph.startAt("enrich")
                .node("enrich", research::enrich)
                .route(Next::of, Map.of("write", "draft_first", "react", "react"))
                .node("draft_first", writing::first)
                .to("await_decision")
                .node("await_decision", sending::awaitDecision)
                .route(Next::of, Map.of("send", "send", "react", "react", "propose", "propose", "stop", "close"))
                .node("send", sending::send)
                .route(
                        Next::of,
                        Map.of("await", "await_client", "decide", "await_decision", "react", "react", "stop", "close"))
                .node("await_client", replies::awaitClient)
                .route(
                        Next::of,
                        Map.of(
                                "react", "react",
                                "follow_up", "draft_follow_up",
                                "answered", "settle_proposal",
                                "taken", "choose_slot",
                                "booked", "go_on",
                                "stop", "close"))
                .node("draft_follow_up", writing::followUp)
                .to("await_decision")
                .node("react", replies::react)
                .route(
                        Next::of,
                        Map.of(
                                "answer", "draft_answer",
                                "propose", "propose",
                                "choose", "choose_slot",
                                "offer", "offer_meeting",
                                "await", "await_client",
                                "stop", "close"))
                .node("draft_answer", writing::answer)
                .to("await_decision")
                .node("propose", proposals::propose)
                .to("await_decision")
                .node("settle_proposal", proposals::settle)
                .route(
                        Next::of,
                        Map.of(
                                "offer",
                                "offer_meeting",
                                "propose",
                                "propose",
                                "await",
                                "await_client",
                                "stop",
                                "close"))
                .node("offer_meeting", meetings::offer)
                .to("await_decision")
                .node("choose_slot", meetings::choose)
                .route(
                        Next::of,
                        Map.of(
                                "book",
                                "await_owner",
                                "offer",
                                "offer_meeting",
                                "answer",
                                "draft_answer",
                                "await",
                                "await_client"))
                .node("await_owner", booking::awaitOwner)
                .route(
                        Next::of,
                        Map.of(
                                "confirm",
                                "confirm",
                                "offer",
                                "offer_meeting",
                                "again",
                                "choose_slot",
                                "await",
                                "await_client",
                                "stop",
                                "close"))
                .node("confirm", booking::confirm)
                .route(
                        Next::of,
                        Map.of(
                                "booked",
                                "go_on",
                                "offer",
                                "offer_meeting",
                                "again",
                                "choose_slot",
                                "await",
                                "await_client",
                                "stop",
                                "close"))
                .node("go_on", replies::goOn)
                .route(Next::of, Map.of("hand_off", "hand_off", "propose", "propose", "await", "await_client"))
                .node("hand_off", booking::handOff)
                .end()
                .node("close", replies::close)
                .end();
    }
}
