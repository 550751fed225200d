package dev.rainmaker.workflow.hunt;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.problem.VersionConflict;
import dev.rainmaker.platform.timer.TimerKey;
import dev.rainmaker.platform.timer.Timers;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** What people do with schedules. The timer is set, moved and cancelled in the transaction of the change. */
@ApplicationScoped
class HuntSchedules {
    private final HuntScheduleRepository schedules;
    private final HuntScheduleStart start;
    private final Timers timers;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    HuntSchedules(
            HuntScheduleRepository schedules,
            HuntScheduleStart start,
            Timers timers,
            Outbox outbox,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.schedules = schedules;
        this.start = start;
        this.timers = timers;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @WithTransaction
    Uni<HuntSchedule> create(HuntSchedule.Wish wish, Actor by) {
        var row = new HuntScheduleEntity();
        row.id = ids.next();
        row.enabled = true;
        row.createdBy = by.id();
        row.createdAt = SqlTime.of(clock.now());
        var next = take(row, wish);
        return schedules
                .persist(row)
                .flatMap(saved -> timers.set(key(row), next))
                .flatMap(done -> told("created", row, by));
    }

    @WithTransaction
    Uni<HuntSchedule> edit(HuntScheduleId id, String ifMatch, HuntSchedule.Wish wish, Actor by) {
        return schedules.require(id).flatMap(row -> {
            VersionConflict.check(ifMatch, row.version);
            var next = take(row, wish);
            return (row.enabled ? timers.set(key(row), next) : timers.cancel(key(row)))
                    .flatMap(done -> told("changed", row, by));
        });
    }

    /** On again: the next time counts from now; what would have been due meanwhile is not made up for. */
    @WithTransaction
    Uni<HuntSchedule> enable(HuntScheduleId id, Actor by) {
        return schedules.require(id).flatMap(row -> {
            if (row.enabled) {
                return Uni.createFrom().item(row.view());
            }
            row.enabled = true;
            var next = take(row, new HuntSchedule.Wish(row.target, row.cron, row.timeZone));
            return timers.set(key(row), next).flatMap(done -> told("enabled", row, by));
        });
    }

    @WithTransaction
    Uni<HuntSchedule> disable(HuntScheduleId id, Actor by) {
        return schedules.require(id).flatMap(row -> {
            if (!row.enabled) {
                return Uni.createFrom().item(row.view());
            }
            row.enabled = false;
            row.nextAt = null;
            return timers.cancel(key(row)).flatMap(done -> told("disabled", row, by));
        });
    }

    /** Its hunts stay. */
    @WithTransaction
    Uni<Void> delete(HuntScheduleId id, Actor by) {
        return schedules
                .require(id)
                .call(row -> timers.cancel(key(row)))
                .call(schedules::delete)
                .flatMap(row -> told("removed", row, by))
                .replaceWithVoid();
    }

    /** Starts a hunt beside the clock, also while the schedule is off; refused while its last hunt is under way. */
    @WithTransaction
    Uni<HuntSchedule> runNow(HuntScheduleId id, Actor by) {
        return schedules.require(id).flatMap(row -> schedules.underWay(row.id).flatMap(running -> {
            running.ifPresent(hunt -> {
                throw HuntScheduleRefused.stillRunning(hunt);
            });
            return start.start(row, row.id + ':' + ids.next(), by)
                    .flatMap(done -> schedules.flush())
                    .map(done -> row.view());
        }));
    }

    @WithTransaction
    Uni<HuntSchedule> get(HuntScheduleId id) {
        return schedules
                .findById(id.value())
                .onItem()
                .ifNull()
                .failWith(HuntScheduleRefused::notFound)
                .map(HuntScheduleEntity::view);
    }

    /** Newest first. */
    @WithTransaction
    Uni<Page<HuntSchedule>> find(PageRequest page) {
        return schedules
                .find("order by id desc")
                .page(page.page, page.size)
                .list()
                .flatMap(rows -> schedules
                        .count()
                        .map(total -> new Page<>(
                                rows.stream().map(HuntScheduleEntity::view).toList(), page.page, page.size, total)));
    }

    /** Takes over the wish; nothing changes when it does not fit. */
    private Instant take(HuntScheduleEntity row, HuntSchedule.Wish wish) {
        var now = clock.now();
        var next = CronTimes.of(wish.cron(), wish.timeZone(), now).next(now).orElseThrow();
        row.target = wish.target().strip();
        row.cron = wish.cron().strip();
        row.timeZone = wish.timeZone();
        row.nextAt = row.enabled ? SqlTime.of(next) : null;
        return next;
    }

    private Uni<HuntSchedule> told(String what, HuntScheduleEntity row, Actor by) {
        return schedules
                .flush()
                .flatMap(done -> audit.record(
                        by,
                        "hunt_schedule." + what,
                        "hunt_schedule",
                        row.id,
                        Map.of(),
                        Map.of("cron", row.cron, "time_zone", row.timeZone, "enabled", row.enabled)))
                .flatMap(done -> outbox.add(new HuntScheduleChanged(row.id)))
                .map(done -> row.view());
    }

    private static TimerKey key(HuntScheduleEntity row) {
        return TimerKey.of(HuntScheduleTimer.KIND, row.id);
    }
}
