package dev.rainmaker.security.idempotency;

import java.util.List;

/**
 * Which requests a key counts for: every POST of the API but sign-in and set-up, answers that hold a one-time password (users),
 * signed deliveries and public links (no user; repeat-safe by themselves) and file uploads.
 */
final class IdempotentPaths {
    private static final String API = "/v1/";
    private static final List<String> OTHERS =
            List.of("/v1/auth/", "/v1/setup", "/v1/users", "/v1/inbound/mime", "/v1/public/");
    private static final String UPLOAD = "/v1/prospects/imports";

    private IdempotentPaths() {}

    /** @param path from the root of the REST layer on, with its leading slash and without {@code /api} */
    static boolean cover(String method, String path) {
        return method.equals("POST")
                && path.startsWith(API)
                && !path.equals(UPLOAD)
                && OTHERS.stream().noneMatch(path::startsWith);
    }
}
