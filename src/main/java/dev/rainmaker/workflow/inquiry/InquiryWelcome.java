package dev.rainmaker.workflow.inquiry;

import dev.rainmaker.conversations.ClientWords;
import dev.rainmaker.conversations.ClientWordsApi;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.prospects.CreateProspect;
import dev.rainmaker.prospects.NewSignal;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.RunsApi;
import dev.rainmaker.workflow.StartRun;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Makes an inquiry a message of a prospect, within the current transaction: of a new one with its journey, or of a known one. */
@ApplicationScoped
class InquiryWelcome {
    private static final int QUOTE = 500;

    private final ProspectsApi prospects;
    private final ConversationsApi conversations;
    private final ClientWordsApi words;
    private final RunsApi runs;
    private final Clock clock;

    InquiryWelcome(
            ProspectsApi prospects, ConversationsApi conversations, ClientWordsApi words, RunsApi runs, Clock clock) {
        this.prospects = prospects;
        this.conversations = conversations;
        this.words = words;
        this.runs = runs;
        this.clock = clock;
    }

    /** Whose message it became. */
    Uni<ProspectId> welcome(NewInquiry inquiry, String onceKey, Actor by) {
        return prospects
                .findDuplicate(command(inquiry))
                .flatMap(known ->
                        known.isPresent() ? Uni.createFrom().item(known.get().existing()) : newcomer(inquiry, by))
                .call(prospect -> said(inquiry, prospect, onceKey, by));
    }

    /** Whether it comes from another address than somebody's whom it otherwise matches: then a person decides who it is. */
    Uni<Boolean> resemblesAnother(NewInquiry inquiry) {
        return prospects
                .findDuplicate(command(inquiry))
                .map(known -> known.isPresent() && !"email".equals(known.get().matchedBy()));
    }

    /** The journey is there before the message, so that the message is for it and not for a person. */
    private Uni<ProspectId> newcomer(NewInquiry inquiry, Actor by) {
        return prospects
                .create(command(inquiry), by)
                .call(prospect -> prospects.addSignals(prospect.id(), List.of(signal(inquiry)), by))
                .call(prospect -> runs.start(
                                StartRun.of("journey", prospect.id().value(), Map.of())
                                        .once("journey:" + prospect.id().value()),
                                by)
                        .flatMap(run ->
                                conversations.open(prospect.id(), run.id().value(), by)))
                .map(prospect -> prospect.id());
    }

    private static CreateProspect command(NewInquiry inquiry) {
        return new CreateProspect(
                inquiry.company() == null ? ProspectType.INDIVIDUAL : ProspectType.COMPANY,
                inquiry.name(),
                inquiry.company(),
                inquiry.email(),
                inquiry.phone(),
                inquiry.place(),
                inquiry.eventType(),
                inquiry.eventDate(),
                inquiry.guests(),
                "Asked us"
                        + (inquiry.source().equals(NewInquiry.FORM) ? " through the form." : " through a directory."),
                inquiry.source(),
                false);
    }

    private NewSignal signal(NewInquiry inquiry) {
        var text = new InquiryText(inquiry).body();
        var quote = text.isBlank() ? inquiry.name() : text.substring(0, Math.min(QUOTE, text.length()));
        return new NewSignal("inquiry", quote, null, null, 1, clock.now());
    }

    private Uni<Void> said(NewInquiry inquiry, ProspectId prospect, String onceKey, Actor by) {
        var text = new InquiryText(inquiry);
        return words.receive(
                        new ClientWords(prospect, "inquiry", text.subject(), text.body(), "inquiry:" + onceKey), by)
                .call(receipt -> text.slots().isEmpty() || receipt.repeated()
                        ? Uni.createFrom().voidItem()
                        : conversations.learn(prospect, receipt.message().id(), text.slots(), by))
                .replaceWithVoid();
    }
}
