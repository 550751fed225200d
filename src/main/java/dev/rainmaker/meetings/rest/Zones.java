package dev.rainmaker.meetings.rest;

import dev.rainmaker.platform.problem.InvalidRequest;
import java.time.DateTimeException;
import java.time.ZoneId;

/** Time zones in requests. */
final class Zones {
    private Zones() {}

    /** Fails with {@code InvalidRequest} unless it names a zone of the IANA data base. */
    static ZoneId require(String field, String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new InvalidRequest(field, "is not a time zone such as Europe/Lisbon");
        }
    }
}
