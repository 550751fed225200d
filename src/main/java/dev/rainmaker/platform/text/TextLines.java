package dev.rainmaker.platform.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a text file of the class path: cues, phrases, examples. */
public final class TextLines {
    private TextLines() {}

    /**
     * In order, without blank lines and comments; a file that is missing is a mistake of the build and fails.
     *
     * @param resource absolute path on the class path, UTF-8
     * @param comment how a line begins that is none
     */
    public static List<String> of(String resource, String comment) {
        try (var in = TextLines.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.strip().startsWith(comment))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(resource, failure);
        }
    }
}
