package dev.rainmaker.workflow.journey;

import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.meetings.MeetingType;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.privacy.RecipientSuppressed;
import dev.rainmaker.privacy.SuppressionsApi;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectStatus;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import dev.rainmaker.workflow.Run;
import dev.rainmaker.workflow.RunControl;
import dev.rainmaker.workflow.RunProblemType;
import dev.rainmaker.workflow.RunRefused;
import dev.rainmaker.workflow.SlotEdit;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People's control of journeys. Who leads a journey is who leads its conversation: there is one switch, reached from both. */
@ApplicationScoped
class JourneyControl implements RunControl {
    private static final Set<String> BOUND = Set.of("await_decision", "send", "await_owner", "confirm");
    private static final int MOST_FOLLOW_UPS = 9;

    private final ConversationsApi conversations;
    private final ProspectsApi prospects;
    private final SuppressionsApi suppressions;
    private final FieldCrypto crypto;

    JourneyControl(
            ConversationsApi conversations, ProspectsApi prospects, SuppressionsApi suppressions, FieldCrypto crypto) {
        this.conversations = conversations;
        this.prospects = prospects;
        this.suppressions = suppressions;
        this.crypto = crypto;
    }

    @Override
    public String kind() {
        return "journey";
    }

    @Override
    public Uni<Void> lead(Run run, boolean person, Actor by) {
        return conversations
                .open(prospect(run), run.id().value(), by)
                .flatMap(conversation -> conversations.takeOver(conversation.id(), person, by))
                .replaceWithVoid();
    }

    @Override
    public Uni<Integer> withdraw(Run run, String reason, Actor by) {
        return conversations.withdrawDrafts(run.id().value(), reason, by);
    }

    @Override
    public Set<String> bound() {
        return BOUND;
    }

    @Override
    public Map<String, Object> edits(Map<String, String> edits) {
        var typed = new HashMap<String, Object>();
        edits.forEach((key, value) -> typed.put(key, typed(key, value.strip())));
        return typed;
    }

    private static Object typed(String key, String value) {
        try {
            return switch (key) {
                case "meetingType" ->
                    value.isEmpty() ? null : MeetingType.valueOf(value).name();
                case "followUps" -> followUps(Integer.parseInt(value));
                default ->
                    throw new InvalidRequest(
                            "edits", "only meetingType and followUps can be changed; values of the brief go in brief");
            };
        } catch (IllegalArgumentException unknown) {
            throw new InvalidRequest("edits." + key, "is not a value of this field");
        }
    }

    private static int followUps(int number) {
        if (number < 0 || number > MOST_FOLLOW_UPS) {
            throw new InvalidRequest("edits.followUps", "is a number from 0 to " + MOST_FOLLOW_UPS);
        }
        return number;
    }

    @Override
    public Uni<Void> requireOpenSubject(Run run) {
        return crypto.cipherFor(run.subjectId())
                .invoke(cipher -> {
                    if (cipher.erased()) {
                        throw new RunRefused(
                                RunProblemType.SUBJECT_ERASED,
                                "The data of this prospect was erased; nothing goes on.");
                    }
                })
                .flatMap(cipher -> prospects.requireForChange(prospect(run)))
                .call(this::requireWelcome)
                .replaceWithVoid();
    }

    private Uni<Void> requireWelcome(Prospect prospect) {
        if (prospect.email() == null) {
            return Uni.createFrom().voidItem();
        }
        return suppressions
                .isSuppressed(prospect.email())
                .invoke(suppressed -> {
                    if (suppressed) {
                        throw new RecipientSuppressed();
                    }
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> branched(Run from, Run branch, List<SlotEdit> brief, Actor by) {
        return conversations
                .open(prospect(branch), branch.id().value(), by)
                .flatMap(conversation -> correct(conversations, prospect(branch), brief, by))
                .flatMap(corrected -> prospects.require(prospect(branch)))
                .flatMap(found -> found.status() == ProspectStatus.LOST
                        ? prospects.move(found.id(), ProspectStatus.DISCOVERED, "the journey goes on", by)
                        : Uni.createFrom().item(found))
                .replaceWithVoid();
    }

    /** Sets values of the brief one after the other, as one session needs it. */
    static Uni<Void> correct(ConversationsApi conversations, ProspectId prospect, List<SlotEdit> brief, Actor by) {
        return Multi.createFrom()
                .iterable(brief)
                .onItem()
                .transformToUniAndConcatenate(edit -> conversations.correct(prospect, edit.slot(), edit.value(), by))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static ProspectId prospect(Run run) {
        return new ProspectId(run.subjectId());
    }
}
