package dev.rainmaker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Source files as tests of the house read them: what is built or downloaded is left out. */
final class Sources {
    private static final Set<String> LEFT_OUT = Set.of("target", "node_modules", "dist", "generated", ".rainmaker");

    private Sources() {}

    /** Files below the folder whose names end with one of the endings; none when the folder is not there. */
    static List<Path> below(String folder, String... endings) {
        var root = Path.of(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var files = Files.walk(root)) {
            return files.filter(file -> Stream.of(endings)
                            .anyMatch(ending -> file.getFileName().toString().endsWith(ending)))
                    .filter(Sources::isOurs)
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Main code and SQL that has the words, in any case. */
    static List<Path> mentioning(String words, String... folders) {
        return Stream.of(folders)
                .flatMap(folder -> below(folder, ".java", ".sql", ".properties").stream())
                .filter(file -> !file.toString().contains("/test/"))
                .filter(file -> read(file).toLowerCase(Locale.ROOT).contains(words))
                .toList();
    }

    static long lines(Path file) {
        return read(file).lines().count();
    }

    private static boolean isOurs(Path file) {
        for (var part : file) {
            if (LEFT_OUT.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
