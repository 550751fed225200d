package dev.rainmaker.workflow.journey;

import dev.rainmaker.workflow.engine.GraphBuilder;
import dev.rainmaker.workflow.engine.GraphDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What happens with one meeting outside of a journey: a time that was taken or changed by link is put before the calendar's
 * owner, a link is sent, the event of a meeting that was called off is taken out of the calendar. Each outward step waits for
 * a person's yes.
 */
@ApplicationScoped
class BookingGraph implements GraphDefinition {
    static final String KIND = "booking";

    private final LinkSteps links;
    private final WithdrawalSteps withdrawals;
    private final SendingSteps sending;

    BookingGraph(LinkSteps links, WithdrawalSteps withdrawals, SendingSteps sending) {
        this.links = links;
        this.withdrawals = withdrawals;
        this.sending = sending;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void describe(GraphBuilder graph) {
        graph.startAt("begin")
                .node("begin", links::begin)
                .route(
                        Next::of,
                        Map.of(
                                "ask", "ask_owner",
                                "invite", "draft_invitation",
                                "withdraw", "ask_withdrawal",
                                "stop", "finish"))
                .node("ask_owner", links::askOwner)
                .to("await_owner")
                .node("await_owner", links::awaitOwner)
                .route(Next::of, Map.of("confirm", "confirm", "invite", "draft_invitation", "stop", "finish"))
                .node("confirm", links::confirm)
                .route(Next::of, Map.of("booked", "finish", "invite", "draft_invitation", "stop", "finish"))
                .node("draft_invitation", links::invite)
                .to("await_decision")
                .node("await_decision", sending::awaitDecision)
                .route(Next::of, Map.of("send", "send", "react", "finish", "stop", "finish"))
                .node("send", sending::send)
                .route(
                        Next::of,
                        Map.of("await", "finish", "decide", "await_decision", "react", "finish", "stop", "finish"))
                .node("ask_withdrawal", withdrawals::ask)
                .to("await_withdrawal")
                .node("await_withdrawal", withdrawals::await)
                .route(Next::of, Map.of("withdraw", "withdraw", "stop", "finish"))
                .node("withdraw", withdrawals::withdraw)
                .to("finish")
                .node("finish", links::finish)
                .end();
    }
}
