package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.DuplicateProspect;
import dev.rainmaker.prospects.ImportId;
import dev.rainmaker.prospects.ImportStatus;
import dev.rainmaker.prospects.ProspectImport;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Runs and undoes imports in the background, on a virtual thread each. A process that stops leaves the import running; after a
 * minute without progress it can be started again, by any process.
 */
@ApplicationScoped
public class ImportRunner {
    private static final Logger LOG = Logger.getLogger(ImportRunner.class);

    private final ImportBatches batches;
    private final ImportUndo undo;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    ImportRunner(ImportBatches batches, ImportUndo undo) {
        this.batches = batches;
        this.undo = undo;
    }

    /** Starts the run, or goes on with one that failed. */
    public Uni<ProspectImport> start(ImportId id, Actor by) {
        return batches.claim(id, ImportStatus.RUNNING, by).invoke(claimed -> workers.submit(() -> run(id, by)));
    }

    /** Starts to take back what the import created and nobody touched since. */
    public Uni<ProspectImport> undo(ImportId id, Actor by) {
        return batches.claim(id, ImportStatus.UNDOING, by).invoke(claimed -> workers.submit(() -> takeBack(id, by)));
    }

    @PreDestroy
    void stop() {
        stopping = true;
        workers.shutdown();
    }

    private void run(ImportId id, Actor by) {
        try {
            while (!stopping && Reactive.await(() -> nextOnce(id, by))) {
                // each turn is one committed batch
            }
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "import stopped import=%s", id);
            quietly(() -> batches.end(id, ImportStatus.FAILED, by));
        }
    }

    /** When somebody stored the same address between check and insert, the second look sees them. */
    private Uni<Boolean> nextOnce(ImportId id, Actor by) {
        return batches.next(id, by).onFailure(DuplicateProspect.class).retry().atMost(2);
    }

    private void takeBack(ImportId id, Actor by) {
        try {
            while (!stopping && Reactive.await(() -> undo.next(id, by))) {
                // each turn is one committed batch
            }
            if (!stopping) {
                Reactive.await(() -> batches.end(id, ImportStatus.UNDONE, by));
            }
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "undo of an import stopped import=%s", id);
        }
    }

    private static void quietly(Supplier<Uni<Void>> step) {
        try {
            Reactive.await(step);
        } catch (RuntimeException failure) {
            LOG.error("status of an import could not be stored", failure);
        }
    }
}
