package dev.rainmaker.workflow.summary;

import dev.rainmaker.agents.InstantConversation;
import dev.rainmaker.conversations.Conversation;
import dev.rainmaker.conversations.Direction;
import dev.rainmaker.conversations.EventBrief;
import dev.rainmaker.conversations.Message;
import dev.rainmaker.conversations.MessageStatus;
import dev.rainmaker.conversations.Purpose;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.workflow.questionnaire.BriefStates;
import dev.rainmaker.workflow.summary.Summary.SummaryLine;
import dev.rainmaker.workflow.summary.Summary.SummaryPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the summary from what is stored; nothing in it is worded freely, so nothing in it can be made up. Pure. */
final class SummaryRules {
    private static final Pattern QUESTION = Pattern.compile("[^.!?\\n]{3,300}\\?");
    private static final int QUESTIONS = 5;

    private final InstantConversation agent;
    private final Conversation conversation;
    private final List<Message> messages;
    private final EventBrief brief;

    /** @param messages oldest first */
    SummaryRules(InstantConversation agent, Conversation conversation, List<Message> messages, EventBrief brief) {
        this.agent = agent;
        this.conversation = conversation;
        this.messages =
                messages.stream().filter(message -> message.body() != null).toList();
        this.brief = brief;
    }

    /** @param agreed what other features know to be agreed, in words */
    Summary make(List<String> agreed) {
        var lines = new ArrayList<SummaryLine>();
        for (var slot : BriefSlot.values()) {
            slot(slot).ifPresent(lines::add);
        }
        agreed.forEach(text -> lines.add(new SummaryLine(SummaryPart.AGREED, text, agreedIn())));
        lines.addAll(unanswered());
        next().ifPresent(lines::add);
        return new Summary(
                sentiment(),
                lines.stream()
                        .sorted((one, other) -> one.part().compareTo(other.part()))
                        .toList());
    }

    private Optional<SummaryLine> slot(BriefSlot slot) {
        var live = brief.entries().stream()
                .filter(entry -> entry.slot() == slot && entry.state() != EventBrief.State.REPLACED)
                .toList();
        if (live.isEmpty()) {
            return Optional.empty();
        }
        boolean contradicts = brief.contradicts(slot);
        var values = live.stream().map(entry -> value(entry)).collect(Collectors.joining(contradicts ? " or " : ", "));
        return Optional.of(new SummaryLine(
                contradicts ? SummaryPart.OPEN : SummaryPart.WANTED,
                name(slot) + ": " + values,
                live.getLast().messageId()));
    }

    private static String value(EventBrief.Entry entry) {
        if (entry.slot() == BriefSlot.BUDGET && entry.value().matches("\\d{3,} [A-Z]{3}")) {
            var parts = entry.value().split(" ");
            return parts[0].substring(0, parts[0].length() - 2) + " " + parts[1];
        }
        return entry.value();
    }

    private static String name(BriefSlot slot) {
        var words = slot.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String agreedIn() {
        return messages.reversed().stream()
                .filter(message ->
                        message.purpose() == Purpose.MEETING_CONFIRMATION || message.purpose() == Purpose.PROPOSAL)
                .map(message -> message.id().value())
                .findFirst()
                .orElse(null);
    }

    /** Questions in what the client wrote since we last answered. */
    private List<SummaryLine> unanswered() {
        var since = messages.reversed().stream()
                .takeWhile(message -> !answered(message))
                .filter(SummaryRules::fromPerson)
                .toList()
                .reversed();
        return since.stream()
                .flatMap(message -> QUESTION.matcher(unquoted(message.body()))
                        .results()
                        .map(found -> new SummaryLine(
                                SummaryPart.OPEN,
                                found.group().strip(),
                                message.id().value())))
                .limit(QUESTIONS)
                .toList();
    }

    private static boolean answered(Message message) {
        return message.direction() == Direction.OUT && message.sentAt() != null;
    }

    private static boolean fromPerson(Message message) {
        return message.direction() == Direction.IN && !message.automatic();
    }

    private static String unquoted(String body) {
        return body.lines().filter(line -> !line.startsWith(">")).collect(Collectors.joining("\n"));
    }

    private Optional<SummaryLine> next() {
        if (messages.isEmpty()) {
            return Optional.empty();
        }
        var last = messages.getLast();
        if (conversation.needsPerson()) {
            return Optional.of(new SummaryLine(
                    SummaryPart.NEXT,
                    "A person answers. " + conversation.needsPersonReason(),
                    last.id().value()));
        }
        var draft = messages.reversed().stream()
                .filter(message -> message.status() == MessageStatus.AWAITING_APPROVAL)
                .findFirst();
        if (draft.isPresent()) {
            return Optional.of(new SummaryLine(
                    SummaryPart.NEXT,
                    "A draft waits for a yes.",
                    draft.get().id().value()));
        }
        if (last.direction() == Direction.OUT) {
            return Optional.of(new SummaryLine(
                    SummaryPart.NEXT, "The client answers.", last.id().value()));
        }
        var question = agent.next(BriefStates.of(null, brief, Set.of()));
        return Optional.of(new SummaryLine(
                SummaryPart.NEXT,
                question.isAsking()
                        ? "To be asked: " + question.question()
                        : "Everything that a proposal needs is known.",
                last.id().value()));
    }

    private Summary.Sentiment sentiment() {
        return messages.reversed().stream()
                .filter(SummaryRules::fromPerson)
                .flatMap(message -> agent.mood(message.body()).stream()
                        .map(mood -> new Summary.Sentiment(
                                mood.word().name().toLowerCase(Locale.ROOT),
                                mood.sentence(),
                                message.id().value())))
                .findFirst()
                .orElse(null);
    }
}
