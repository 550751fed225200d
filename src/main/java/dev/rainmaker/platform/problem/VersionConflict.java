package dev.rainmaker.platform.problem;

import java.util.Map;

/** An edit was based on a version that is no longer the newest. */
public final class VersionConflict extends DomainException {
    public VersionConflict(long current) {
        super(
                PlatformProblem.VERSION_CONFLICT,
                "Somebody changed this after you loaded it. Load it again and repeat your edit.",
                Map.of("current_version", current));
    }

    /**
     * Compares an If-Match header with the stored version; no header means no check.
     *
     * @throws VersionConflict when they differ
     */
    public static void check(String ifMatch, long current) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.equals("*")) {
            return;
        }
        if (!ifMatch.replace("W/", "").replace("\"", "").strip().equals(Long.toString(current))) {
            throw new VersionConflict(current);
        }
    }
}
