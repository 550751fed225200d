package dev.rainmaker.mcp.shared.protocol;

import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * A second replica of the server under test, in a process of its own with the same keys and the same Redis, until it is closed.
 * The name keeps it out of the build's list of tests.
 */
@QuarkusTest
class OtherReplica {
    private static final String OPEN = "replica open at ";

    public static void main(String[] nothing) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass("dev.rainmaker.mcp.shared.protocol.OtherReplica"))
                .build();
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);
        summary.getSummary().printFailuresTo(new PrintWriter(System.out, true));
    }

    /** Ends when whoever started the process is gone. */
    @Test
    void staysOpen() throws IOException {
        System.out.println(OPEN + ConfigProvider.getConfig().getValue("test.url", String.class));
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
    }

    /** One that runs. */
    static final class Running implements AutoCloseable {
        private final Process process;
        private final String url;

        private Running(Process process, String url) {
            this.process = process;
            this.url = url;
        }

        String url() {
            return url;
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    /** @param redis address of the store that both have */
    static Running start(String redis) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (var key : List.of("test.mp.jwt.verify.publickey", "test.smallrye.jwt.sign.key")) {
            command.add("-D" + key + "=" + System.getProperty(key));
        }
        command.addAll(List.of(
                "-Drainmaker.tools-store.redis=" + redis,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                OtherReplica.class.getName()));
        var errors = Files.createTempFile("replica", ".err");
        var process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(OPEN)) {
                return new Running(process, line.substring(OPEN.length()));
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("the replica did not open: " + said + Files.readString(errors));
    }
}
