package dev.rainmaker.mcp.enrichment.vendor;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import dev.rainmaker.mcp.enrichment.KnownField;
import dev.rainmaker.mcp.enrichment.Lookup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the tests of all vendors do. */
final class VendorWire {
    private VendorWire() {}

    /** Answer of our own in the vendor's form, from {@code src/test/resources/contract}. */
    static ResponseDefinitionBuilder answer(String file) {
        try {
            return WireMock.okJson(
                    Files.readString(Path.of("src/test/resources/contract", file), StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    static List<String> facts(Optional<Lookup> found) {
        return found.orElseThrow().records().getFirst().stream()
                .map(VendorWire::fact)
                .toList();
    }

    private static String fact(KnownField field) {
        return field.name() + "=" + field.value();
    }
}
