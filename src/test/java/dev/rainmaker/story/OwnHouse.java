package dev.rainmaker.story;

import dev.rainmaker.FreePort;
import dev.rainmaker.platform.database.OwnDatabase;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.Map;

/**
 * An application of its own for the browser: the web app as Quinoa builds and serves it in the product (same paths, same
 * fallback to the start page, same security headers), and an empty database, so that the first run is a first run and the
 * queue of approvals holds nothing of other tests.
 *
 * <p>A proxy in front of the shared test application would have saved the second start (about 15 s) and shown another
 * server's routing and headers; those are part of what can break.
 */
public class OwnHouse implements QuarkusTestProfile {
    private static final String FOLDER = "target/rainmaker-browser/";

    @Override
    public Map<String, String> getConfigOverrides() {
        OwnDatabase.shareServerFiles(Path.of(FOLDER, "database"));
        return Map.ofEntries(
                Map.entry("quarkus.quinoa", "true"),
                Map.entry("quarkus.log.category.\"io.quarkiverse.quinoa\".level", "WARN"),
                Map.entry("rainmaker.database.embedded-port", Integer.toString(FreePort.next())),
                Map.entry("rainmaker.database.embedded-folder", FOLDER + "database"),
                Map.entry("rainmaker.simulation.world-dir", FOLDER + "world"),
                Map.entry("rainmaker.tools.web-search.local.folder", FOLDER + "world/web"),
                Map.entry("rainmaker.tools.enrichment.local.folder", FOLDER + "world/enrichment"),
                Map.entry("rainmaker.tools-store.file", FOLDER + "tools-store.jsonl"),
                Map.entry("rainmaker.tools.storage.local.folder", FOLDER + "files"),
                Map.entry("rainmaker.tools.calendar.local.folder", FOLDER + "calendars"));
    }
}
