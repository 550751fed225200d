package dev.rainmaker.workflow.domain;

import dev.rainmaker.workflow.RunControl;
import dev.rainmaker.workflow.RunProblemType;
import dev.rainmaker.workflow.RunRefused;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The controls of this process, by kind of graph. */
@ApplicationScoped
class RunControls {
    private final List<RunControl> all;

    RunControls(@All List<RunControl> all) {
        this.all = all;
    }

    Optional<RunControl> find(String kind) {
        return all.stream().filter(control -> control.kind().equals(kind)).findFirst();
    }

    RunControl require(String kind) {
        return find(kind)
                .orElseThrow(() -> new RunRefused(
                        RunProblemType.NOT_FOR_THIS_KIND, "Only a journey with a client can be led or branched."));
    }
}
