package dev.rainmaker.realtime;

import dev.rainmaker.security.Actor;
import java.util.Set;
import java.util.regex.Pattern;

/** Who may hear what: a topic is open to the roles that may read its things over HTTP; unknown topics are open to nobody. */
final class Topics {
    private static final Set<String> EVERY_ROLE = Set.of("prospects", "meetings", "dates", "runs");
    private static final Set<String> NO_VIEWER =
            Set.of("approvals", "conversations", "proposals", "hunts", "attention");
    private static final Pattern ONE_RUN = Pattern.compile("run:[0-9a-z]{26}");

    private Topics() {}

    static boolean open(String topic, Actor caller) {
        if (topic == null || caller.roles().isEmpty()) {
            return false;
        }
        if (NO_VIEWER.contains(topic)) {
            return !caller.seesMasked();
        }
        return EVERY_ROLE.contains(topic) || ONE_RUN.matcher(topic).matches();
    }
}
