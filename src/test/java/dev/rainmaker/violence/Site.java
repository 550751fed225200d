package dev.rainmaker.violence;

import dev.rainmaker.FreePort;
import dev.rainmaker.platform.database.OwnDatabase;
import dev.rainmaker.restart.ProductProcess;
import dev.rainmaker.restart.WorkerPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Several processes on one database: one serves people and holds everything outside (mail, calendar, files, personas) and is
 * never touched; the others are the workers. Replacements are started ahead, so that a kill costs no start.
 */
final class Site implements AutoCloseable {
    private static final double SPEED = 28_800;
    private static final int AHEAD = 2;

    /** A worker and its wire to the tools. */
    record Worker(int number, ProductProcess process, ToolWire wire) {
        String name() {
            return process.worker();
        }
    }

    /** What becomes of a worker's calls of tools. */
    interface Fates {
        ToolWire.Fate of(Worker worker);
    }

    private final Path folder;
    private final int database = FreePort.next();
    private final Instant origin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final ProductProcess world;
    private final List<Worker> all = new CopyOnWriteArrayList<>();
    private final List<Worker> working = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Worker> warm = new LinkedBlockingQueue<>();
    private final Semaphore wanted = new Semaphore(0);
    private final Map<Integer, Long> starts = new HashMap<>();
    private volatile Fates fates = worker -> (call, onward) -> onward.pass();
    private Path workerPackage;
    private Thread starter;
    /** Why no further worker comes up. */
    private volatile Exception broken;

    private Site(Path folder) {
        this.folder = folder;
        OwnDatabase.start(database, folder.resolve("database"));
        var settings = settings(folder.resolve("world-process"));
        settings.put("rainmaker.workflow.enabled", "false");
        world = ProductProcess.on(settings, folder.resolve("world.log"));
    }

    /** Opens the process that serves people and begins to start workers behind it. */
    static Site open(Path folder) throws IOException, InterruptedException {
        var site = new Site(folder);
        site.world.launch();
        site.workerPackage = WorkerPackage.build();
        site.world.awaitOpen();
        site.starter = Thread.ofVirtual().start(site::startAhead);
        return site;
    }

    private Map<String, String> settings(Path own) {
        var settings = ProductProcess.settings(own, database);
        settings.put("rainmaker.home", folder.toString());
        settings.put("quarkus.datasource.password", OwnDatabase.PASSWORD);
        settings.put("rainmaker.database.readonly-password", OwnDatabase.PASSWORD);
        settings.put("rainmaker.clock.speed", Double.toString(SPEED));
        settings.put("rainmaker.clock.origin", origin.toString());
        // Three weeks are over in a minute here, and an offer that is out of date is not what this tries.
        settings.put("rainmaker.proposals.valid-for", "P365D");
        return settings;
    }

    private Map<String, String> workerSettings(int number, ToolWire wire) {
        var settings = settings(folder.resolve("worker-" + number));
        var jdbc = "jdbc:mysql://127.0.0.1:" + database
                + "/rainmaker?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";
        var reactive = "mysql://127.0.0.1:" + database + "/rainmaker";
        settings.put("rainmaker.database.kind", "mysql");
        settings.put("quarkus.datasource.jdbc.url", jdbc);
        settings.put("quarkus.datasource.reactive.url", reactive);
        settings.put("quarkus.datasource.readonly.reactive.url", reactive);
        settings.put("quarkus.datasource.diagnostics.reactive.url", reactive);
        settings.put("rainmaker.simulation.enabled", "false");
        settings.put("rainmaker.mcp.base-url", wire.url());
        settings.put("rainmaker.public-url", world.url());
        settings.put("rainmaker.workflow.enabled", "false");
        settings.put("rainmaker.workflow.heartbeat", "PT1S");
        return settings;
    }

    /** One start after the other: two at once would only take twice as long. */
    private void startAhead() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                wanted.acquire();
                start();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failure) {
            broken = failure;
        }
    }

    private void start() throws IOException {
        int number = all.size() + 1;
        long begun = System.nanoTime();
        var wire = ToolWire.open(world::url, (call, onward) -> onward.pass());
        var worker = new Worker(
                number,
                ProductProcess.packaged(
                        workerPackage, workerSettings(number, wire), folder.resolve("worker-" + number + ".log")),
                wire);
        wire.fate((call, onward) -> fates.of(worker).meet(call, onward));
        all.add(worker);
        worker.process().launch();
        worker.process().awaitOpen();
        starts.put(number, (System.nanoTime() - begun) / 1_000_000);
        warm.add(worker);
    }

    /** Decides what becomes of the calls of each worker from now on. */
    void fates(Fates next) {
        fates = next;
    }

    /** Lets this many replicas work, with replacements behind them. */
    void replicas(int count, int replacements) throws IOException, InterruptedException {
        wanted.release(Math.min(count + replacements, count + AHEAD));
        for (int i = 0; i < count; i++) {
            takeOn();
        }
    }

    /** A warm process begins to take runs. */
    private void takeOn() throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        Worker next = null;
        while (next == null) {
            if (broken != null || System.nanoTime() > until) {
                throw new IllegalStateException("no worker came up", broken);
            }
            next = warm.poll(1, TimeUnit.SECONDS);
        }
        next.process().work();
        working.add(next);
    }

    /** Kills a worker, whatever it does; the one that was started ahead takes its place when {@link #replace} is called. */
    void kill(Worker worker) {
        worker.process().kill();
        working.remove(worker);
    }

    /** Puts a warm process in the place of one that was killed. */
    void replace(boolean startAnother) throws IOException, InterruptedException {
        if (startAnother) {
            wanted.release();
        }
        takeOn();
    }

    List<Worker> working() {
        return List.copyOf(working);
    }

    ProductProcess world() {
        return world;
    }

    /** Longest start of a worker so far, in milliseconds. */
    long longestStart() {
        return starts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    Path calendars() {
        return folder.resolve("world-process/calendars");
    }

    Path files() {
        return folder.resolve("world-process/files");
    }

    /** A connection of the test's own. */
    Connection connection() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + database
                        + "/rainmaker?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true",
                "rainmaker",
                OwnDatabase.PASSWORD);
    }

    @Override
    public void close() {
        if (starter != null) {
            starter.interrupt();
        }
        all.forEach(worker -> {
            worker.process().close();
            worker.wire().close();
        });
        world.close();
    }
}
