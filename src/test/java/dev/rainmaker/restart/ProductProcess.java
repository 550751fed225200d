package dev.rainmaker.restart;

import static org.awaitility.Awaitility.await;

import dev.rainmaker.FreePort;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The product in a process of its own, which can be stopped, continued and killed as the system does it: without a word. */
public final class ProductProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(240);
    private static final Pattern WORKER = Pattern.compile("takes due runs name=(\\S+)");

    private final Map<String, String> settings;
    private final Path log;
    private final int port;
    private final Path workerPackage;
    private Process process;
    private volatile String worker;

    /**
     * Not started yet.
     *
     * @param log receives what it prints
     */
    public ProductProcess(Map<String, String> settings, int port, Path log) {
        this(settings, port, log, null);
    }

    private ProductProcess(Map<String, String> settings, int port, Path log, Path workerPackage) {
        this.workerPackage = workerPackage;
        this.settings = new TreeMap<>(settings);
        this.settings.put("quarkus.http.test-port", Integer.toString(port));
        this.settings.put("quarkus.http.port", Integer.toString(port));
        // What is killed writes no coverage; counting it would only make the start longer.
        this.settings.put("quarkus.jacoco.enabled", "false");
        this.settings.put("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        this.port = port;
        this.log = log;
    }

    /** Settings that keep everything the product writes below one folder, on a database of the test. */
    public static Map<String, String> settings(Path folder, int database) {
        var settings = new TreeMap<String, String>();
        settings.put("rainmaker.home", folder.toString());
        settings.put("rainmaker.database.embedded-port", Integer.toString(database));
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
        return settings;
    }

    /** One on a free port. */
    public static ProductProcess on(Map<String, String> settings, Path log) {
        return new ProductProcess(settings, FreePort.next(), log);
    }

    /** One of this package ({@link WorkerPackage}), on a free port. */
    public static ProductProcess packaged(Path workerPackage, Map<String, String> settings, Path log) {
        return new ProductProcess(settings, FreePort.next(), log, workerPackage);
    }

    public int port() {
        return port;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts it without waiting. */
    public void launch() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-Xmx1g");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(workerPackage == null ? built() : packaged());
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static List<String> built() {
        return List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                OpenHouse.class.getName());
    }

    private List<String> packaged() {
        return List.of(
                "-Dquarkus.profile=test",
                "-cp",
                Path.of("target/test-classes").toAbsolutePath()
                        + File.pathSeparator
                        + workerPackage.resolve("lib/boot/*"),
                PackagedWorker.class.getName(),
                workerPackage.toString());
    }

    private String openWord() {
        return workerPackage == null ? OpenHouse.OPEN + port : "Listening on:";
    }

    /** Waits until it answers. */
    public void awaitOpen() {
        await("the house is open, see " + log).atMost(START).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the house did not open: " + printed());
            }
            return printed().contains(openWord());
        });
    }

    /** Lets its engine take due runs and waits until it does. */
    public void work() throws IOException {
        process.getOutputStream().write((OpenHouse.WORK + "\n").getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
        await("it takes runs, see " + log).atMost(START).until(() -> worker() != null);
    }

    /** Name under which it holds runs; null while its engine was never started. */
    public String worker() {
        if (worker == null) {
            var found = WORKER.matcher(printed());
            worker = found.find() ? found.group(1) : null;
        }
        return worker;
    }

    /** What it printed so far. */
    public String printed() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public boolean alive() {
        return process != null && process.isAlive();
    }

    /** SIGSTOP: it stands still, with everything that it holds. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** SIGCONT. */
    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("kill -" + name + " answered " + code);
        }
    }

    /** SIGKILL; returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}
