package dev.rainmaker.dates.domain;

import dev.rainmaker.dates.DateHold;
import dev.rainmaker.dates.DateHoldStatus;
import dev.rainmaker.dates.DatesApi;
import dev.rainmaker.dates.EndReason;
import dev.rainmaker.platform.event.EventListener;
import dev.rainmaker.platform.event.StoredEvent;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.proposals.ProposalFailure;
import dev.rainmaker.proposals.ProposalId;
import dev.rainmaker.proposals.ProposalsApi;
import dev.rainmaker.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * What clients decide, decides about their holds: an accepted proposal signs for its date, a declined or expired one and a lost
 * prospect give up what is not booked. A booking is given up by a person only.
 */
@ApplicationScoped
class DateHoldListener implements EventListener {
    private static final Actor BY = Actor.system("date_board");
    private static final Set<String> WANTED =
            Set.of("proposal.accepted", "proposal.declined", "proposal.expired", "prospect.moved", "prospect.removed");

    private final DatesApi dates;
    private final DateReads reads;
    private final ProposalsApi proposals;

    DateHoldListener(DatesApi dates, DateReads reads, ProposalsApi proposals) {
        this.dates = dates;
        this.reads = reads;
        this.proposals = proposals;
    }

    @Override
    public String name() {
        return "date-holds";
    }

    @Override
    public boolean wants(String type) {
        return WANTED.contains(type);
    }

    @Override
    public void on(StoredEvent event) {
        var subject = event.subject();
        switch (event.type()) {
            case "proposal.accepted" -> accepted(subject);
            case "proposal.declined" ->
                release(Reactive.await(() -> reads.liveOfProposal(subject)), EndReason.PROPOSAL_DECLINED);
            case "proposal.expired" ->
                release(Reactive.await(() -> reads.liveOfProposal(subject)), EndReason.PROPOSAL_EXPIRED);
            case "prospect.moved" -> {
                if ("lost".equals(event.facts().get("to"))) {
                    release(Reactive.await(() -> reads.liveOfProspect(subject)), EndReason.PROSPECT_LOST);
                }
            }
            default -> release(Reactive.await(() -> reads.liveOfProspect(subject)), EndReason.PROSPECT_LOST);
        }
    }

    /**
     * Holds that name the proposal, else any of the prospect; of these the ones on the proposal's day, or the only one. Which of
     * several other days is meant, a person knows.
     */
    private void accepted(String id) {
        var proposal = Reactive.await(() -> proposals
                .require(new ProposalId(id))
                .onFailure(ProposalFailure.class)
                .recoverWithNull());
        if (proposal == null) {
            return;
        }
        var day = proposal.event() == null ? null : proposal.event().date();
        var named = Reactive.await(() -> reads.liveOfProposal(id));
        var holds = named.isEmpty()
                ? Reactive.await(
                        () -> reads.liveOfProspect(proposal.prospectId().value()))
                : named;
        var meant = holds.stream().filter(hold -> hold.day().equals(day)).toList();
        var alone = named.size() == 1 ? named : List.<DateHold>of();
        (meant.isEmpty() ? alone : meant).forEach(hold -> Reactive.await(() -> dates.sign(hold.id(), BY)));
    }

    private void release(List<DateHold> holds, EndReason reason) {
        holds.stream()
                .filter(hold -> hold.status() != DateHoldStatus.CONFIRMED)
                .forEach(hold -> Reactive.await(() -> dates.release(hold.id(), reason, null, BY)));
    }
}
