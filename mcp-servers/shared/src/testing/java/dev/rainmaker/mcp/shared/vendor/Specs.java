package dev.rainmaker.mcp.shared.vendor;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Descriptions of others (vendors, the protocol) that may not lie in this project: files below the folder that the system
 * property {@code vendor.specs} names.
 */
public final class Specs {
    private static final String FOLDER = "vendor.specs";

    private Specs() {}

    /** The text of a file, or empty where nobody has named a folder. A folder that lacks the file is a mistake. */
    public static Optional<String> text(String file) {
        var folder = System.getProperty(FOLDER, "");
        if (folder.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(Path.of(folder, file)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The text of a file; without a folder the test is skipped, and says so. */
    static String need(String file) {
        var text = text(file);
        if (text.isEmpty()) {
            System.out.println("skipped: -D" + FOLDER + " names no folder with " + file);
        }
        assumeTrue(text.isPresent(), () -> "-D" + FOLDER + " names no folder with " + file);
        return text.orElseThrow();
    }
}
