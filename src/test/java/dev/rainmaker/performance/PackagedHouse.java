package dev.rainmaker.performance;

import static org.awaitility.Awaitility.await;

import dev.rainmaker.FreePort;
import dev.rainmaker.platform.database.OwnDatabase;
import dev.rainmaker.platform.development.GeneratedSecrets;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The package as an operator starts it: shipped flags, its own secrets, a database outside, nothing simulated. */
final class PackagedHouse implements AutoCloseable {
    private static final Path PACKAGE = Path.of("target/quarkus-app");
    private static final Path DOCKER = Path.of("main/docker").toAbsolutePath();

    private static final String OPTIONS = DOCKER.resolve("java-options").toString();

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();
    private final int port = FreePort.next();
    private final int databasePort = FreePort.next();
    private Process process;

    PackagedHouse(Path folder) {
        if (!Files.exists(PACKAGE.resolve("quarkus-run.jar"))) {
            throw new IllegalStateException("no package: run ./mvnw package -DskipTests first");
        }
        this.folder = folder;
        OwnDatabase.start(databasePort, folder.resolve("database"));
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:mysql://127.0.0.1:" + databasePort
                        + "/rainmaker?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true");
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", databaseUrl());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", OwnDatabase.PASSWORD);
        environment.put("QUARKUS_DATASOURCE_READONLY_REACTIVE_URL", databaseUrl());
        environment.put("QUARKUS_DATASOURCE_READONLY_PASSWORD", OwnDatabase.PASSWORD);
        environment.putAll(GeneratedSecrets.in(folder));
        environment.put("RAINMAKER_COMPANY_NAME", "Linden & Lark Events");
        environment.put("RAINMAKER_COMPANY_SENDER_ADDRESS", "hello@rainmaker.example");
        environment.put("RAINMAKER_COMPANY_POSTAL_ADDRESS", "12 Garden Row, 10115 Berlin");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put(
                "RAINMAKER_TOOLS_STORE_FILE",
                folder.resolve("tools-store.jsonl").toString());
    }

    /** Records a start, as the image's build does. */
    void recordStart() throws IOException, InterruptedException {
        var recording = new ProcessBuilder(DOCKER.resolve("record-start").toString(), OPTIONS)
                .directory(PACKAGE.toFile())
                .inheritIO();
        recording.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (recording.start().waitFor() != 0) {
            throw new IllegalStateException("no start could be recorded, see above");
        }
    }

    /** Starts it with the image's command line; returns after how long the first readiness answer came. */
    Duration start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "@" + OPTIONS, "-XX:AOTCache=rainmaker.aot", "-jar", "quarkus-run.jar")
                .directory(PACKAGE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("house.log").toFile());
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        process = builder.start();
        await("ready, see " + folder.resolve("house.log"))
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(20))
                .until(this::ready);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    void stop() {
        process.destroy();
        await("stopped").atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive());
    }

    /** Resident memory in MB (1024 × 1024 bytes), as the kernel counts it. */
    double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024.0;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    String databaseUrl() {
        return "mysql://127.0.0.1:" + databasePort + "/rainmaker";
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }

    private boolean ready() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the package did not start, see " + folder.resolve("house.log"));
        }
        try {
            var connection = (HttpURLConnection)
                    URI.create(url() + "/q/health/ready").toURL().openConnection();
            connection.setConnectTimeout(200);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
