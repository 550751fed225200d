package dev.rainmaker.numberlock.domain;

import dev.rainmaker.approvals.ChatToSend;
import dev.rainmaker.approvals.CheckedDraft;
import dev.rainmaker.approvals.EmailToSend;
import dev.rainmaker.approvals.EventToCancel;
import dev.rainmaker.approvals.EventToCreate;
import dev.rainmaker.approvals.MeetingConfirmation;
import dev.rainmaker.approvals.OutwardContent;
import dev.rainmaker.numberlock.NumberLockApi;
import dev.rainmaker.numberlock.check.DraftLock;
import dev.rainmaker.numberlock.check.Knowledge;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Gathers what is known, then lets the pure checker judge. */
@ApplicationScoped
class NumberLock implements NumberLockApi {
    private final HouseKnowledge house;

    NumberLock(HouseKnowledge house) {
        this.house = house;
    }

    @Override
    @WithTransaction
    public Uni<CheckedDraft> check(String prospectId, OutwardContent content, Instant at) {
        return house.about(prospectId, words(content), at).map(knowledge -> check(content, knowledge));
    }

    @Override
    @WithTransaction
    public Uni<CheckedDraft> checkText(String prospectId, String text, Instant at) {
        return house.about(prospectId, text, at).map(knowledge -> DraftLock.check("text", text, knowledge));
    }

    private static CheckedDraft check(OutwardContent content, Knowledge knowledge) {
        return switch (content) {
            case EmailToSend email ->
                DraftLock.check("subject", email.subject(), knowledge)
                        .and(DraftLock.check("text", email.text(), knowledge));
            case EventToCreate event ->
                DraftLock.check("subject", event.title(), knowledge)
                        .and(DraftLock.check("text", event.description(), knowledge));
            case ChatToSend chat -> DraftLock.check("text", chat.text(), knowledge);
            // Its title is the house's own, and nothing else of it has words.
            case EventToCancel event -> DraftLock.check("subject", "", knowledge);
            // The event itself is made from the meeting; its description is the house's own briefing.
            case MeetingConfirmation confirmation -> check(confirmation.email(), knowledge);
        };
    }

    /** The words in which links are looked for. */
    private static String words(OutwardContent content) {
        return switch (content) {
            case EmailToSend email -> email.text();
            case ChatToSend chat -> chat.text();
            case EventToCreate event -> event.description() == null ? "" : event.description();
            case EventToCancel event -> "";
            case MeetingConfirmation confirmation -> confirmation.email().text();
        };
    }
}
