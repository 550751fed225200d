package dev.rainmaker.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * A killed process cannot stop its embedded database, which would go on and hold the folder. The next start ends it by its
 * process id: only if it runs from this folder's server, and only if the Java process that started it is gone.
 */
final class LeftBehind {
    private static final Logger LOG = Logger.getLogger(LeftBehind.class);
    private static final long SECONDS = 20;

    private LeftBehind() {}

    /** The file in which the server keeps its process id. */
    static Path pidFile(Path folder) {
        return folder.resolve("server.pid");
    }

    /** Ends what a killed process left behind, if there is any, and waits for its end. */
    static void end(Path folder) throws IOException {
        var found = of(folder);
        if (found.isEmpty()) {
            return;
        }
        LOG.infof(
                "a killed start left its embedded database behind, ending it pid=%d",
                found.get().pid());
        found.get().destroy();
        try {
            found.get().onExit().get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException failure) {
            throw new IOException(
                    "the database of a killed start does not end, process "
                            + found.get().pid(),
                    failure);
        }
    }

    private static Optional<ProcessHandle> of(Path folder) throws IOException {
        var file = pidFile(folder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var pid = Files.readString(file).strip();
        return pid.matches("[0-9]{1,10}")
                ? ProcessHandle.of(Long.parseLong(pid))
                        .filter(process -> runsFrom(process, folder) && !ownedByJava(process))
                : Optional.empty();
    }

    private static boolean runsFrom(ProcessHandle process, Path folder) {
        return process.info()
                .command()
                .filter(command -> command.startsWith(folder.toString()))
                .isPresent();
    }

    private static boolean ownedByJava(ProcessHandle process) {
        return process.parent()
                .flatMap(parent -> parent.info().command())
                .filter(command -> Path.of(command).getFileName().toString().startsWith("java"))
                .isPresent();
    }
}
