package dev.rainmaker.workflow.hunt;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import dev.rainmaker.platform.problem.InvalidRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When a schedule's hunts are due: a cron text of five fields (minute, hour, day, month, weekday) in a time zone. Pure. */
final class CronTimes {
    private static final CronParser PARSER = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
    private static final Duration LEAST = Duration.ofHours(1);
    private static final int LOOKED_AT = 60;

    private final ExecutionTime times;
    private final ZoneId zone;

    private CronTimes(ExecutionTime times, ZoneId zone) {
        this.times = times;
        this.zone = zone;
    }

    /**
     * Understands a cron text and a zone.
     *
     * @param from two firings after this time are looked at, and the next ones after them
     * @throws InvalidRequest when one is not understood, nothing is ever due, or firings are less than an hour apart
     */
    static CronTimes of(String cron, String timeZone, Instant from) {
        var times = parsed(cron, zone(timeZone));
        var before = times.next(from)
                .orElseThrow(() -> new InvalidRequest("cron", "no day fits this text; nothing would ever start"));
        for (int i = 0; i < LOOKED_AT; i++) {
            var next = times.next(before);
            if (next.isEmpty()) {
                break;
            }
            if (Duration.between(before, next.get()).compareTo(LEAST) < 0) {
                throw new InvalidRequest("cron", "hunts must be at least an hour apart: name one minute only");
            }
            before = next.get();
        }
        return times;
    }

    /** The next time after this one; empty when there is none. */
    Optional<Instant> next(Instant after) {
        return times.nextExecution(after.atZone(zone)).map(ZonedDateTime::toInstant);
    }

    private static CronTimes parsed(String cron, ZoneId zone) {
        try {
            return new CronTimes(
                    ExecutionTime.forCron(PARSER.parse(cron.strip()).validate()), zone);
        } catch (IllegalArgumentException notUnderstood) {
            throw new InvalidRequest(
                    "cron",
                    "needs five fields: minute, hour, day of the month, month and day of the week, for example 0 7 * * 1");
        }
    }

    private static ZoneId zone(String timeZone) {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            throw new InvalidRequest("timeZone", "is not a time zone, for example Europe/Berlin");
        }
    }
}
