package dev.rainmaker.autonomy.domain;

import dev.rainmaker.approvals.ApprovalKind;
import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.approvals.EmailToSend;
import dev.rainmaker.conversations.Conversation;
import dev.rainmaker.conversations.ConversationStatus;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.money.Money;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.privacy.SuppressionsApi;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectsApi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks up to which cell a request belongs and what else the policy must know. Within the caller's transaction. */
@ApplicationScoped
class RequestFacts {
    private static final Pattern BUDGET = Pattern.compile("(\\d{1,15}) ([A-Z]{3})");

    private final ProspectsApi prospects;
    private final ConversationsApi conversations;
    private final SuppressionsApi suppressions;
    private final ValueBands bands;

    RequestFacts(
            ProspectsApi prospects,
            ConversationsApi conversations,
            SuppressionsApi suppressions,
            AutonomyConfig config,
            CompanyConfig company) {
        this.prospects = prospects;
        this.conversations = conversations;
        this.suppressions = suppressions;
        this.bands = new ValueBands(config.valueBands(), company.currency());
    }

    /** What was found. */
    record Found(CellKey key, Act act) {}

    Uni<Found> of(ApprovalRequest request) {
        var prospect = new ProspectId(request.prospectId());
        return eventType(prospect).flatMap(type -> value(request, prospect)
                .flatMap(value -> obstacles(request, prospect).map(obstacles -> {
                    var key = new CellKey(request.topic(), type.value(), bands.of(value.value()));
                    if (key.band().equals(ValueBands.OTHER_CURRENCY)) {
                        obstacles.add(Obstacle.VALUE_UNCLEAR);
                    }
                    return new Found(
                            key,
                            new Act(
                                    request.topic(),
                                    request.checked().unsupported().size(),
                                    request.checked().contradicted().size(),
                                    obstacles));
                })));
    }

    /** Something that may be missing. */
    private record Maybe<T>(T value) {}

    private Uni<Maybe<EventType>> eventType(ProspectId prospect) {
        return prospects.all(List.of(prospect)).map(found -> {
            var known = found.get(prospect);
            return new Maybe<>(known == null ? null : known.eventType());
        });
    }

    /** The money that the request names, else the budget that the client named. */
    private Uni<Maybe<Money>> value(ApprovalRequest request, ProspectId prospect) {
        return request.atRisk() != null
                ? Uni.createFrom().item(new Maybe<>(request.atRisk()))
                : conversations
                        .brief(prospect)
                        .map(brief -> new Maybe<>(brief.current(BriefSlot.BUDGET)
                                .map(entry -> money(entry.value()))
                                .orElse(null)));
    }

    private static Money money(String text) {
        var amount = BUDGET.matcher(text == null ? "" : text);
        return amount.matches() ? new Money(Long.parseLong(amount.group(1)), amount.group(2)) : null;
    }

    private Uni<Set<Obstacle>> obstacles(ApprovalRequest request, ProspectId prospect) {
        Set<Obstacle> found = EnumSet.noneOf(Obstacle.class);
        if (request.kind() != ApprovalKind.MESSAGE || !(request.content() instanceof EmailToSend mail)) {
            found.add(Obstacle.NOT_A_MESSAGE);
            return Uni.createFrom().item(found);
        }
        if (!mail.attachments().isEmpty()) {
            found.add(Obstacle.ATTACHMENT);
        }
        var few = PageRequest.of(0, 10, null);
        few.total = false;
        return suppressions
                .isSuppressed(mail.to())
                .invoke(suppressed -> {
                    if (suppressed) {
                        found.add(Obstacle.SUPPRESSED);
                    }
                })
                .flatMap(done -> conversations.find(null, prospect, few))
                .invoke(threads -> {
                    if (threads.items().stream().anyMatch(RequestFacts::isAPersons)) {
                        found.add(Obstacle.PERSON_NEEDED);
                    }
                })
                .replaceWith(found);
    }

    private static boolean isAPersons(Conversation thread) {
        return thread.needsPerson() || thread.status() == ConversationStatus.TAKEN_OVER;
    }
}
