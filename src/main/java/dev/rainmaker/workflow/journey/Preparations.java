package dev.rainmaker.workflow.journey;

import dev.rainmaker.conversations.Conversation;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.conversations.Direction;
import dev.rainmaker.conversations.EventBrief;
import dev.rainmaker.conversations.Message;
import dev.rainmaker.enrichment.EnrichmentApi;
import dev.rainmaker.enrichment.Finding;
import dev.rainmaker.enrichment.FindingState;
import dev.rainmaker.meetings.MeetingId;
import dev.rainmaker.meetings.MeetingNotes;
import dev.rainmaker.meetings.MeetingNotesApi;
import dev.rainmaker.meetings.MeetingsApi;
import dev.rainmaker.platform.money.Money;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.proposals.Proposal;
import dev.rainmaker.proposals.ProposalsApi;
import dev.rainmaker.workflow.journey.Preparation.PreparedLine;
import dev.rainmaker.workflow.journey.Preparation.PreparedSection;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what the host of a meeting should know; nothing is written here that has no source. */
@ApplicationScoped
class Preparations {
    /** What a price depends on; the other slots are asked when they come up. */
    private static final Set<BriefSlot> NEEDED =
            EnumSet.of(BriefSlot.EVENT_TYPE, BriefSlot.EVENT_DATE, BriefSlot.GUESTS, BriefSlot.BUDGET, BriefSlot.PLACE);

    private static final int LAST_MESSAGES = 3;
    private static final int LONGEST = 300;

    private final MeetingsApi meetings;
    private final MeetingNotesApi notes;
    private final ConversationsApi conversations;
    private final EnrichmentApi enrichment;
    private final ProposalsApi proposals;

    Preparations(
            MeetingsApi meetings,
            MeetingNotesApi notes,
            ConversationsApi conversations,
            EnrichmentApi enrichment,
            ProposalsApi proposals) {
        this.meetings = meetings;
        this.notes = notes;
        this.conversations = conversations;
        this.enrichment = enrichment;
        this.proposals = proposals;
    }

    @WithTransaction
    Uni<Preparation> of(MeetingId id) {
        var lines = new ArrayList<PreparedLine>();
        return meetings.require(id).flatMap(meeting -> conversations
                .brief(meeting.prospectId())
                .invoke(brief -> {
                    lines.addAll(known(brief));
                    lines.addAll(open(brief));
                })
                .flatMap(brief -> enrichment.findings(meeting.prospectId()))
                .invoke(found -> lines.addAll(findings(found)))
                .flatMap(found -> proposals.find(null, meeting.prospectId(), PageRequest.of(0, 1, null)))
                .invoke(page -> page.items().forEach(proposal -> lines.add(proposal(proposal))))
                .flatMap(page -> conversations.find(null, meeting.prospectId(), PageRequest.of(0, 5, null)))
                .flatMap(page -> messages(page.items()))
                .invoke(last -> last.forEach(message -> lines.add(message(message))))
                .flatMap(last -> notes.notesOf(meeting.prospectId()))
                .invoke(earlier -> earlier.stream()
                        .filter(each -> each.text() != null && !each.meetingId().equals(id))
                        .forEach(each -> lines.add(note(each))))
                .replaceWith(() -> new Preparation(meeting.id(), List.copyOf(lines))));
    }

    private static List<PreparedLine> known(EventBrief brief) {
        return brief.entries().stream()
                .filter(entry -> entry.state() == EventBrief.State.CURRENT && entry.value() != null)
                .map(entry -> new PreparedLine(
                        PreparedSection.BRIEF,
                        name(entry.slot()) + ": " + entry.value(),
                        entry.sentence() == null ? "person" : "message",
                        entry.sentence() == null ? entry.learnedBy() : entry.messageId(),
                        entry.sentence(),
                        null))
                .toList();
    }

    /** What contradicts itself first, then what nobody has said. */
    private static List<PreparedLine> open(EventBrief brief) {
        var lines = new ArrayList<PreparedLine>();
        for (var slot : BriefSlot.values()) {
            var values = brief.entries().stream()
                    .filter(entry -> entry.slot() == slot && entry.state() == EventBrief.State.CONTRADICTING)
                    .toList();
            if (!values.isEmpty()) {
                lines.add(new PreparedLine(
                        PreparedSection.OPEN_QUESTION,
                        name(slot) + ": "
                                + values.stream()
                                        .map(EventBrief.Entry::value)
                                        .distinct()
                                        .collect(Collectors.joining(" or "))
                                + "?",
                        "message",
                        values.getLast().messageId(),
                        values.getLast().sentence(),
                        null));
            }
        }
        NEEDED.stream()
                .filter(slot -> !brief.contradicts(slot) && brief.current(slot).isEmpty())
                .forEach(slot -> lines.add(new PreparedLine(
                        PreparedSection.OPEN_QUESTION, name(slot) + " is not known yet", "brief", null, null, null)));
        return lines;
    }

    private static List<PreparedLine> findings(List<Finding> found) {
        return found.stream()
                .filter(finding -> finding.state() != FindingState.CORRECTED && finding.value() != null)
                .map(finding -> new PreparedLine(
                        finding.state() == FindingState.CONTRADICTED
                                ? PreparedSection.OPEN_QUESTION
                                : PreparedSection.FINDING,
                        finding.field().replace('_', ' ') + ": " + cut(finding.value())
                                + (finding.state() == FindingState.CONTRADICTED
                                        ? ", and another source disagrees"
                                        : ""),
                        "finding",
                        finding.id().value(),
                        finding.quote(),
                        finding.sourceUrl()))
                .toList();
    }

    private static PreparedLine proposal(Proposal proposal) {
        return new PreparedLine(
                PreparedSection.PROPOSAL,
                "Version " + proposal.number() + ", "
                        + proposal.status().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", "
                        + new Money(proposal.totalMinor(), proposal.currency()).text(Locale.ENGLISH),
                "proposal",
                proposal.id().value(),
                proposal.answer(),
                null);
    }

    private Uni<List<Message>> messages(List<Conversation> talks) {
        return Multi.createFrom()
                .iterable(talks)
                .onItem()
                .transformToUniAndConcatenate(talk -> conversations.messages(talk.id()))
                .collect()
                .asList()
                .map(all -> all.stream()
                        .flatMap(List::stream)
                        .filter(message -> !message.automatic()
                                && message.body() != null
                                && (message.direction() == Direction.IN || message.sentAt() != null))
                        .sorted((one, other) -> other.createdAt().compareTo(one.createdAt()))
                        .limit(LAST_MESSAGES)
                        .toList());
    }

    private static PreparedLine message(Message message) {
        return new PreparedLine(
                PreparedSection.MESSAGE,
                (message.direction() == Direction.IN ? "The client wrote: " : "We wrote: ") + cut(message.body()),
                "message",
                message.id().value(),
                null,
                null);
    }

    private static PreparedLine note(MeetingNotes note) {
        return new PreparedLine(
                PreparedSection.NOTE,
                cut(note.text()),
                "meeting",
                note.meetingId().value(),
                null,
                null);
    }

    private static String name(BriefSlot slot) {
        return slot.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String cut(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
