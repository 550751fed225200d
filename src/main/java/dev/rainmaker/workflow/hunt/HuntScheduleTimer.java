package dev.rainmaker.workflow.hunt;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.timer.FiredTimer;
import dev.rainmaker.platform.timer.TimerHandler;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A schedule is due: one hunt starts, unless the one before is still under way. The next time is counted from now, so what
 * was missed while nobody was there is made up for once.
 */
@ApplicationScoped
class HuntScheduleTimer implements TimerHandler {
    static final String KIND = "hunt_schedule";

    private static final Logger LOG = Logger.getLogger(HuntScheduleTimer.class);
    private static final Actor BY = Actor.system("hunt_schedule");

    private final HuntScheduleRepository schedules;
    private final HuntScheduleStart start;
    private final Clock clock;

    HuntScheduleTimer(HuntScheduleRepository schedules, HuntScheduleStart start, Clock clock) {
        this.schedules = schedules;
        this.start = start;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Optional<Instant>> fire(FiredTimer timer) {
        return schedules
                .lock(timer.subject())
                .flatMap(row ->
                        row == null || !row.enabled ? Uni.createFrom().item(Optional.empty()) : due(row, timer.due()));
    }

    private Uni<Optional<Instant>> due(HuntScheduleEntity row, Instant due) {
        var now = clock.now();
        var next = CronTimes.of(row.cron, row.timeZone, now).next(now.isBefore(due) ? due : now);
        row.nextAt = SqlTime.of(next.orElse(null));
        return schedules
                .underWay(row.id)
                .flatMap(running -> {
                    if (running.isPresent()) {
                        LOG.infof("hunt of a schedule left out, the one before is under way schedule=%s", row.id);
                        return start.skip(row, running.get(), BY);
                    }
                    return start.start(row, row.id + ':' + due.getEpochSecond(), BY);
                })
                .replaceWith(next);
    }
}
