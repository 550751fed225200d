package dev.rainmaker.violence;

import dev.rainmaker.FreePort;
import dev.rainmaker.platform.database.OwnDatabase;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * An application whose wires to the database and to the tools are in the test's hands, on a database that the test may kill.
 * A business minute is a second, and it is a Wednesday on which mail may go out at any hour, whenever the test runs.
 */
public class ViolentProfile implements QuarkusTestProfile {
    static final String FOLDER = "target/rainmaker/violence/";
    private static final Instant BEGINNING = Instant.parse("2026-05-06T12:00:00Z");
    private static final int SPEED = 60;

    @Override
    public Map<String, String> getConfigOverrides() {
        OwnDatabase.start(databasePort(), databaseFolder());
        var settings = new HashMap<String, String>();
        settings.put("rainmaker.database.embedded-port", Integer.toString(databasePort()));
        settings.put("quarkus.datasource.password", OwnDatabase.PASSWORD);
        settings.put("rainmaker.database.readonly-password", OwnDatabase.PASSWORD);
        // Not encrypted: the wire reads along.
        settings.put("quarkus.datasource.jdbc.url", jdbc(DatabaseWire.open(databasePort())) + "&sslMode=DISABLED");
        settings.put("rainmaker.mcp.base-url", "http://127.0.0.1:" + toolPort());
        settings.put("rainmaker.mcp.timeout", "2S");
        settings.put("rainmaker.clock.speed", Integer.toString(SPEED));
        settings.put("rainmaker.clock.origin", origin(Instant.now()).toString());
        settings.put("rainmaker.outreach.from", "00:00");
        settings.put("rainmaker.outreach.until", "23:59");
        settings.put("rainmaker.workflow.heartbeat", "PT1S");
        settings.put("rainmaker.simulation.world-dir", FOLDER + "world");
        settings.put("rainmaker.tools-store.file", FOLDER + "tools-store.jsonl");
        settings.put("rainmaker.tools.web-search.local.folder", FOLDER + "world/web");
        settings.put("rainmaker.tools.enrichment.local.folder", FOLDER + "world/enrichment");
        settings.put("rainmaker.tools.storage.local.folder", FOLDER + "files");
        settings.put("rainmaker.tools.calendar.local.folder", FOLDER + "calendars");
        return settings;
    }

    static int databasePort() {
        return Integer.parseInt(FreePort.named("violent-database"));
    }

    static Path databaseFolder() {
        return Path.of(FOLDER, "database");
    }

    static int toolPort() {
        return Integer.parseInt(FreePort.named("violent-tools"));
    }

    static String jdbc(int port) {
        return "jdbc:mysql://127.0.0.1:" + port
                + "/rainmaker?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";
    }

    /** From where a clock of this speed has come to the beginning. */
    private static Instant origin(Instant now) {
        return now.minusMillis(Duration.between(now, BEGINNING).toMillis() / (SPEED - 1));
    }
}
