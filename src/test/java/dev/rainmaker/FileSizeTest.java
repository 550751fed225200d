package dev.rainmaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file that grows beyond its limit is split by reason to change. */
class FileSizeTest {
    private static final String[] MODULES = {"main", "test", "../mcp-servers", "../simulation"};

    @Test
    void mainCodeStopsAt300Lines() {
        assertThat(tooLong(java(FileSizeTest::isMain), 300)).isEmpty();
    }

    @Test
    void testsStopAt500Lines() {
        assertThat(tooLong(java(file -> !isMain(file)), 500)).isEmpty();
    }

    @Test
    void theWebAppStopsAt250Lines() {
        assertThat(tooLong(Sources.below("main/webui", ".ts", ".tsx").stream(), 250))
                .isEmpty();
    }

    @Test
    void halfOfTheMainCodeHasAtMost60Lines() {
        // When
        var lines = java(FileSizeTest::isMain).map(Sources::lines).sorted().toList();
        // Then
        assertThat(lines.get(lines.size() / 2)).as("median").isLessThanOrEqualTo(60);
    }

    private static Stream<Path> java(Predicate<Path> which) {
        return Stream.of(MODULES)
                .flatMap(module -> Sources.below(module, ".java").stream())
                .filter(which);
    }

    private static boolean isMain(Path file) {
        return file.startsWith("main") || file.toString().contains("/src/main/");
    }

    private static List<String> tooLong(Stream<Path> files, long most) {
        return files.filter(file -> Sources.lines(file) > most)
                .map(file -> file + " has " + Sources.lines(file) + " lines, " + most + " is the most")
                .toList();
    }
}
