package dev.rainmaker.workflow;

import dev.rainmaker.conversations.ConversationLead;
import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.privacy.RecipientSuppressed;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Controls of scripted runs: their leads follow at once, and a test says what there is to withdraw and who is unwelcome. */
@ApplicationScoped
public class ScriptedControl implements RunControl {
    private final ConversationLead lead;
    private final Set<String> withDrafts = ConcurrentHashMap.newKeySet();
    private final Set<String> unwelcome = ConcurrentHashMap.newKeySet();
    private final List<String> withdrawn = new CopyOnWriteArrayList<>();

    ScriptedControl(ConversationLead lead) {
        this.lead = lead;
    }

    void hasDraft(RunId run) {
        withDrafts.add(run.value());
    }

    void isUnwelcome(String subject) {
        unwelcome.add(subject);
    }

    List<String> withdrawn() {
        return withdrawn;
    }

    @Override
    public String kind() {
        return "scripted";
    }

    @Override
    public Uni<Void> lead(Run run, boolean person, Actor by) {
        return lead.follow(run.id().value(), person, by);
    }

    @Override
    public Uni<Integer> withdraw(Run run, String reason, Actor by) {
        withdrawn.add(run.id().value());
        return Uni.createFrom().item(withDrafts.remove(run.id().value()) ? 1 : 0);
    }

    @Override
    public Set<String> bound() {
        return Set.of("third");
    }

    @Override
    public Map<String, Object> edits(Map<String, String> edits) {
        if (edits.containsKey("script")) {
            throw new InvalidRequest("edits", "the script stays");
        }
        var typed = new HashMap<String, Object>();
        edits.forEach((key, value) -> typed.put(key, value.isEmpty() ? null : value));
        return typed;
    }

    @Override
    public Uni<Void> requireOpenSubject(Run run) {
        return unwelcome.contains(run.subjectId())
                ? Uni.createFrom().failure(new RecipientSuppressed())
                : Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> branched(Run from, Run branch, List<SlotEdit> brief, Actor by) {
        return Uni.createFrom().voidItem();
    }
}
