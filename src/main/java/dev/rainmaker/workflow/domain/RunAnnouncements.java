package dev.rainmaker.workflow.domain;

import dev.rainmaker.platform.escalation.Escalations;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import dev.rainmaker.workflow.RunChanged;
import dev.rainmaker.workflow.RunStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Audit and events of what people and features do with runs. */
@ApplicationScoped
class RunAnnouncements {
    private final Outbox outbox;
    private final Audit audit;
    private final Escalations escalations;

    RunAnnouncements(Outbox outbox, Audit audit, Escalations escalations) {
        this.outbox = outbox;
        this.audit = audit;
        this.escalations = escalations;
    }

    Uni<Void> tell(String action, RunEntity run, Map<String, ?> before, Actor by) {
        return tell(action, run, before, Map.of(), by);
    }

    /** @param more what else the audit keeps, as ids, numbers and reasons */
    Uni<Void> tell(String action, RunEntity run, Map<String, ?> before, Map<String, ?> more, Actor by) {
        var after = new HashMap<String, Object>(facts(run));
        after.putAll(more);
        var changed = RunChanged.inList(run.id, run.status(), run.node, run.kind, run.subjectId);
        return audit.record(by, action, "run", run.id, before, after)
                .flatMap(done -> outbox.add(changed))
                .flatMap(done -> outbox.add(changed.inRun()))
                .flatMap(done -> waits(run, before));
    }

    /** A run that a person moved waits for nobody any more; when it is over, neither does what it asked for. */
    private Uni<Void> waits(RunEntity run, Map<String, ?> before) {
        if (run.status().ended()) {
            return escalations.endOfRun(run.id);
        }
        boolean stopped = RunStatus.NEEDS_ATTENTION.text().equals(before.get("status"));
        return stopped && run.status() != RunStatus.NEEDS_ATTENTION
                ? escalations.end(run.id)
                : Uni.createFrom().voidItem();
    }

    static Map<String, Object> facts(RunEntity run) {
        return Map.of("status", run.status, "node", run.node, "seq", run.seq);
    }
}
