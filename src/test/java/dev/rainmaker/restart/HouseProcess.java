package dev.rainmaker.restart;

import dev.rainmaker.FreePort;
import dev.rainmaker.platform.database.OwnDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The whole product with its world on a database that outlives it; killed as a power cut would, and started again. */
final class HouseProcess implements AutoCloseable {
    private final Path folder;
    private final Map<String, String> settings;
    private final int port = FreePort.next();
    private ProductProcess process;
    private int starts;

    HouseProcess(Path folder) {
        this.folder = folder;
        int database = FreePort.next();
        OwnDatabase.start(database, folder.resolve("database"));
        settings = ProductProcess.settings(folder, database);
        settings.put("quarkus.datasource.password", OwnDatabase.PASSWORD);
        settings.put("rainmaker.database.readonly-password", OwnDatabase.PASSWORD);
        settings.put("rainmaker.simulation.remembers", "true");
    }

    int port() {
        return port;
    }

    int starts() {
        return starts;
    }

    /** Starts it and waits until it answers. */
    void start() throws IOException {
        process = new ProductProcess(settings, port, folder.resolve("house-" + ++starts + ".log"));
        process.launch();
        process.awaitOpen();
    }

    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
