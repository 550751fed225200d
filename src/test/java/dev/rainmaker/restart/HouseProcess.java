package dev.rainmaker.restart;

import static org.awaitility.Awaitility.await;

import dev.rainmaker.FreePort;
import dev.rainmaker.platform.database.OwnDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/** Starts the product in a process of its own and kills it as a power cut would: without a word. */
final class HouseProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(120);

    private final Path folder;
    private final Map<String, String> settings = new TreeMap<>();
    private final int port = FreePort.next();
    private Process process;
    private int starts;

    HouseProcess(Path folder) {
        this.folder = folder;
        int database = FreePort.next();
        OwnDatabase.start(database, folder.resolve("database"));
        settings.put("rainmaker.home", folder.toString());
        settings.put("rainmaker.database.embedded-port", Integer.toString(database));
        settings.put("quarkus.datasource.password", OwnDatabase.PASSWORD);
        settings.put("rainmaker.database.readonly-password", OwnDatabase.PASSWORD);
        settings.put("rainmaker.simulation.remembers", "true");
        settings.put("rainmaker.simulation.world-dir", folder.resolve("world").toString());
        settings.put(
                "rainmaker.tools-store.file",
                folder.resolve("tools-store.jsonl").toString());
        settings.put(
                "rainmaker.tools.web-search.local.folder",
                folder.resolve("world/web").toString());
        settings.put(
                "rainmaker.tools.enrichment.local.folder",
                folder.resolve("world/enrichment").toString());
        settings.put(
                "rainmaker.tools.storage.local.folder", folder.resolve("files").toString());
        settings.put(
                "rainmaker.tools.calendar.local.folder",
                folder.resolve("calendars").toString());
        settings.put("quarkus.http.test-port", Integer.toString(port));
        settings.put("quarkus.http.port", Integer.toString(port));
        settings.put("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    }

    int port() {
        return port;
    }

    int starts() {
        return starts;
    }

    /** Starts it and waits until it answers. */
    void start() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-Xmx1g");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(OpenHouse.class.getName());
        var log = folder.resolve("house-" + ++starts + ".log");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await("the house is open, see " + log).atMost(START).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the house did not open: " + Files.readString(log));
            }
            return Files.readString(log).contains(OpenHouse.OPEN + port);
        });
    }

    void kill() {
        process.destroyForcibly();
        await("the process is gone").until(() -> !process.isAlive());
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}
