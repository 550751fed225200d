package dev.rainmaker.mcp.email.vendor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the tests of the vendors share. */
final class VendorWire {
    private VendorWire() {}

    /** Text of our own in the vendor's form, from {@code src/test/resources/contract}. */
    static String contract(String file) {
        try {
            return Files.readString(Path.of("src/test/resources/contract", file), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
