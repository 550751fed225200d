package dev.rainmaker.mcp.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Radicale of this machine on a free port, with a folder and a user of its own, for the tests of one class. */
final class Radicale implements BeforeAllCallback, AfterAllCallback {
    static final String USER = "planner";
    static final String PASSWORD = "sesame: öffne dich";
    private static final String MISSING =
            "No radicale on the PATH: calendars are not tried against a real CalDAV server. Install it (Debian: radicale).";
    private static final Logger LOG = Logger.getLogger(Radicale.class);
    private static final int PATIENCE_SECONDS = 60;

    private Path folder;
    private Process process;
    private int port;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        var program = onPath();
        if (program.isEmpty() && !"true".equals(System.getenv("CI"))) {
            LOG.warn(MISSING);
            Assumptions.abort(MISSING);
        }
        start(program.orElseThrow(() -> new AssertionError(MISSING)));
    }

    private void start(Path program) throws Exception {
        folder = Files.createTempDirectory("radicale");
        port = freePort();
        Files.writeString(folder.resolve("users"), USER + ":" + PASSWORD + "\n");
        Files.writeString(
                folder.resolve("config"), """
                [server]
                hosts = 127.0.0.1:%d
                [auth]
                type = htpasswd
                htpasswd_filename = %s
                htpasswd_encryption = plain
                delay = 0
                [storage]
                filesystem_folder = %s
                [logging]
                level = warning
                """.formatted(port, folder.resolve("users"), folder.resolve("collections")));
        var command = new ProcessBuilder(
                        program.toString(), "--config", folder.resolve("config").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        command.environment().put("LC_ALL", "C.UTF-8");
        process = command.start();
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); !answers(); ) {
            assertThat(process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end)
                    .as("radicale does not start: %s", Files.readString(folder.resolve("log")))
                    .isFalse();
        }
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (process == null) {
            return;
        }
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Makes a calendar of the user, empty, also when there is one. */
    void calendar(String id) {
        send("DELETE", "/" + USER + "/" + id + "/", "");
        assertThat(send("MKCALENDAR", "/" + USER + "/" + id + "/", "").statusCode())
                .isEqualTo(201);
    }

    /** Puts a resource into a calendar, as another program does. */
    void put(String calendar, String name, String ics) {
        assertThat(send("PUT", "/" + USER + "/" + calendar + "/" + name, ics).statusCode())
                .isEqualTo(201);
    }

    HttpResponse<String> send(String method, String path, String body) {
        // A client of its own each time: the server closes connections that a client would keep.
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(url().resolve(path))
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .header("Content-Type", "text/calendar; charset=utf-8")
                            .header(
                                    "Authorization",
                                    "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(each -> Path.of(each, "radicale"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
