package dev.rainmaker.mcp.shared.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a script of {@code mcp-servers/protocol-tests} with Node, which the build needs anyway. Its packages are installed
 * first when they are not those of its lock file; builds of other modules wait for that.
 */
public final class NodeScript {
    private static final int MINUTES = 5;

    private NodeScript() {}

    /** What a script said, and how it ended. */
    public record Outcome(int exitCode, String output, String errors) {}

    /** The folder of the scripts, wherever in the project this runs. */
    public static Path folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(folder -> folder != null)
                .flatMap(folder ->
                        Stream.of(folder.resolve("protocol-tests"), folder.resolve("mcp-servers/protocol-tests")))
                .filter(folder -> Files.exists(folder.resolve("package-lock.json")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("mcp-servers/protocol-tests is not above " + Path.of("")));
    }

    /** @param input what the script reads from its standard input */
    public static Outcome run(String script, List<String> arguments, Map<String, String> environment, String input) {
        install();
        var command = new ArrayList<>(List.of("node", script));
        command.addAll(arguments);
        return start(command, environment, input);
    }

    private static void install() {
        try (var lock = FileChannel.open(
                        folder().resolve(".install.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            assertThat(held.isValid()).isTrue();
            var outcome = start(List.of("node", "install.mjs"), Map.of(), "");
            assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Outcome start(List<String> command, Map<String, String> environment, String input) {
        try {
            var output = Files.createTempFile("node", ".out");
            var errors = Files.createTempFile("node", ".err");
            var given = Files.writeString(Files.createTempFile("node", ".in"), input);
            var builder = new ProcessBuilder(command)
                    .directory(folder().toFile())
                    .redirectInput(given.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(
                        command + " did not end: " + Files.readString(output) + Files.readString(errors));
            }
            var outcome = new Outcome(process.exitValue(), Files.readString(output), Files.readString(errors));
            for (var file : List.of(output, errors, given)) {
                Files.delete(file);
            }
            return outcome;
        } catch (IOException failure) {
            throw new UncheckedIOException("Node 20.19 or newer is needed on the PATH", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
