package dev.rainmaker.mcp.shared.http;

import io.vertx.core.http.HttpMethod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * One call of a vendor. Immutable; every {@code with} gives a new one.
 *
 * @param operation the vendor's name of it, for metrics and the log; never an id or personal text
 * @param path below the vendor's base URL, encoded, e.g. {@code /v3/mail/send}
 * @param query encoded, without the question mark, or empty
 * @param headers credentials among them; never logged
 * @param body null for none
 * @param repeatable whether doing it twice does no more than doing it once
 */
public record VendorRequest(
        String operation,
        HttpMethod method,
        String path,
        String query,
        Map<String, String> headers,
        byte[] body,
        boolean repeatable) {

    /** A read: repeatable. */
    public static VendorRequest get(String operation, String path) {
        return of(operation, HttpMethod.GET, path, true);
    }

    /** An act: not repeatable unless {@link #asRepeatable()} says so. */
    public static VendorRequest post(String operation, String path) {
        return of(operation, HttpMethod.POST, path, false);
    }

    /** Any other method; PUT and DELETE are repeatable by their definition. */
    public static VendorRequest of(String operation, HttpMethod method, String path) {
        return of(operation, method, path, method == HttpMethod.PUT || method == HttpMethod.DELETE);
    }

    private static VendorRequest of(String operation, HttpMethod method, String path, boolean repeatable) {
        return new VendorRequest(operation, method, path, "", Map.of(), null, repeatable);
    }

    /** Adds a query parameter, encoded here; a null value adds nothing. */
    public VendorRequest withQuery(String name, Object value) {
        if (value == null) {
            return this;
        }
        var all = new StringJoiner("&");
        if (!query.isEmpty()) {
            all.add(query);
        }
        all.add(encoded(name) + "=" + encoded(value.toString()));
        return new VendorRequest(operation, method, path, all.toString(), headers, body, repeatable);
    }

    /** Adds a query parameter as it is, for vendors whose own signs must not be encoded; the caller encodes what is inside. */
    public VendorRequest withRawQuery(String name, String value) {
        var all = (query.isEmpty() ? "" : query + "&") + name + "=" + value;
        return new VendorRequest(operation, method, path, all, headers, body, repeatable);
    }

    /** Sets a header. */
    public VendorRequest withHeader(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new VendorRequest(operation, method, path, query, Map.copyOf(all), body, repeatable);
    }

    /** Sets the {@code Authorization} header. */
    public VendorRequest withBearer(String token) {
        return withHeader("Authorization", "Bearer " + token);
    }

    /** Sets the body and its type. */
    public VendorRequest withBody(String contentType, byte[] bytes) {
        return new VendorRequest(operation, method, path, query, headers, bytes, repeatable)
                .withHeader("Content-Type", contentType);
    }

    /** Sets the body to the JSON form of a record, map or node; members that are null are left out. */
    public VendorRequest withJson(Object value) {
        return withBody("application/json", VendorJson.bytes(value));
    }

    /** Sets the body to a form. */
    public VendorRequest withForm(Map<String, String> fields) {
        var form = new StringJoiner("&");
        fields.forEach((name, value) -> form.add(encoded(name) + "=" + encoded(value)));
        return withBody("application/x-www-form-urlencoded", form.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Sets the body to a form with files. */
    public VendorRequest withForm(MultipartForm form) {
        return form.on(this);
    }

    /** Says that a repeat is harmless, e.g. a search by POST or an act with the vendor's idempotency key. */
    public VendorRequest asRepeatable() {
        return new VendorRequest(operation, method, path, query, headers, body, true);
    }

    /** A value as one segment of a path. */
    public static String segment(String value) {
        return encoded(value);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
