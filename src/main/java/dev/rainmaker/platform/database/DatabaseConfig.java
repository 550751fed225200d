package dev.rainmaker.platform.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** {@code rainmaker.database.*}. */
@ConfigMapping(prefix = "rainmaker.database")
public interface DatabaseConfig {
    /** Which database is behind the data source. */
    @WithDefault("mysql")
    Kind kind();

    /** Port of the embedded database on the loopback interface. */
    Optional<Integer> embeddedPort();

    /** Folder of the embedded database. */
    @WithDefault(".rainmaker/database")
    String embeddedFolder();

    /** Begin with an empty embedded database; what other parts keep beside it is emptied, too. For tests, and to start over. */
    @WithDefault("false")
    boolean embeddedClean();

    /** Name of the schema in the embedded database. */
    @WithDefault("rainmaker")
    String embeddedSchema();

    /** User of the analytics and database tool servers; sees the views only. */
    @WithDefault("rainmaker_readonly")
    String readonlyUser();

    /** Its password. */
    Optional<String> readonlyPassword();

    /** Kinds of database; EMBEDDED is MariaDB beside the process, for development, test and trying out. */
    enum Kind {
        EMBEDDED,
        MYSQL,
        TIDB
    }
}
