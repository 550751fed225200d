package dev.rainmaker.mcp.shared.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import java.io.IOException;
import java.util.Optional;

/**
 * What a vendor answered, whole.
 *
 * @param vendor name for sentences
 * @param status 200 to 299, or one that the caller asked to see
 */
public record VendorAnswer(String vendor, int status, MultiMap headers, byte[] body) {
    /** First value of a header, by any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /**
     * The body as JSON object or list.
     *
     * @throws VendorFailure UNREADABLE when it is empty, cut off or something else
     */
    public JsonNode json() {
        try {
            var node = VendorJson.MAPPER.readTree(body);
            if (node != null && node.isContainerNode()) {
                return node;
            }
        } catch (IOException unreadable) {
            throw unreadable();
        }
        throw unreadable();
    }

    /**
     * The body as a record of ours.
     *
     * @throws VendorFailure UNREADABLE when it has another form
     */
    public <T> T json(Class<T> type) {
        try {
            return VendorJson.MAPPER.treeToValue(json(), type);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw unreadable();
        }
    }

    /** What to throw when the answer has not the form that it must have. */
    public VendorFailure unreadable() {
        return new VendorFailure(vendor, VendorFailure.Kind.UNREADABLE, null, false);
    }
}
