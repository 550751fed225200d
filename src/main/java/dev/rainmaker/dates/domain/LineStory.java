package dev.rainmaker.dates.domain;

import dev.rainmaker.dates.DateHoldStatus;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a change of a line did to each hold. Pure. */
final class LineStory {
    /** What became of a hold. */
    enum What {
        PLACED,
        EXTENDED,
        MOVED_UP,
        MOVED_DOWN,
        WAITING,
        CHALLENGED,
        CHALLENGE_ENDED,
        CHALLENGE_WON,
        CHALLENGE_LOST,
        CONFIRMED,
        RELEASED,
        EXPIRED,
        WITHOUT_PLACE,
        REMINDED
    }

    /** Status and position before the change; nulls for a new hold. */
    record Before(DateHoldStatus status, Integer position) {}

    private static final Before NEW = new Before(null, null);

    private final Map<String, Before> before = new HashMap<>();
    private final Map<DateHoldEntity, What> told = new LinkedHashMap<>();

    LineStory(List<DateHoldEntity> rows) {
        rows.forEach(row -> before.put(row.id, new Before(row.status, row.position)));
    }

    Before before(DateHoldEntity hold) {
        return before.getOrDefault(hold.id, NEW);
    }

    /** The last thing counts. */
    void tell(DateHoldEntity hold, What what) {
        told.put(hold, what);
    }

    /** In the order in which it began. */
    Map<DateHoldEntity, What> told() {
        return told;
    }

    /** Only of ranks: who moves inside the waiting list need not know. */
    void tellMoves(List<DateHoldEntity> line) {
        for (int i = 0; i < line.size(); i++) {
            var hold = line.get(i);
            var was = before(hold);
            if (was.position() == null || told.containsKey(hold)) {
                continue;
            }
            if (hold.status == DateHoldStatus.WAITING && was.status() != DateHoldStatus.WAITING) {
                tell(hold, What.WAITING);
            } else if (hold.status.ranked() && (i + 1 < was.position() || was.status() == DateHoldStatus.WAITING)) {
                tell(hold, What.MOVED_UP);
            } else if (hold.status.ranked() && i + 1 > was.position()) {
                tell(hold, What.MOVED_DOWN);
            }
        }
    }
}
