package dev.rainmaker.dates.domain;

import dev.rainmaker.platform.timer.FiredTimer;
import dev.rainmaker.platform.timer.TimerHandler;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One timer for each day that somebody holds: challenges, expiries, reminders, and the day's beginning. */
@ApplicationScoped
class DayTimer implements TimerHandler {
    static final String KIND = "date_day";

    private static final Actor BY = Actor.system("date_board");

    private final DayTurns turns;

    DayTimer(DayTurns turns) {
        this.turns = turns;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Optional<Instant>> fire(FiredTimer timer) {
        var at = timer.subject().indexOf('@');
        var resource = timer.subject().substring(0, at);
        var day = LocalDate.parse(timer.subject().substring(at + 1));
        return turns.begin(resource, day).flatMap(turn -> {
            var time = new LineClock(turn.line());
            time.strike();
            return turns.end(turn, BY).map(done -> time.next());
        });
    }
}
