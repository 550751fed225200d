package dev.rainmaker.workflow.domain;

import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import dev.rainmaker.workflow.RunChanged;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Audit and events of what people and features do with runs. */
@ApplicationScoped
class RunAnnouncements {
    private final Outbox outbox;
    private final Audit audit;

    RunAnnouncements(Outbox outbox, Audit audit) {
        this.outbox = outbox;
        this.audit = audit;
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
                .flatMap(done -> outbox.add(changed.inRun()));
    }

    static Map<String, Object> facts(RunEntity run) {
        return Map.of("status", run.status, "node", run.node, "seq", run.seq);
    }
}
